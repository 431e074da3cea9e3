import { Resvg } from '@resvg/resvg-js';
import type { Chart } from '#charts/chart.ts';
import type { ChartPage } from '#charts/layout.ts';
import { svgOf } from '#charts/svg.ts';
import { walk } from '#typeset/scene.ts';
import type { Fonts } from './fonts.ts';

/** Enough for a screen and for a print at half size; 210 mm become 1,240 pixels. */
export const PNG_DPI = 150;

export type PngOptions = {
  readonly dpi?: number;
  /** As a printer without colour shows it. */
  readonly grey?: boolean;
};

/** One page of a chart as a picture, in our fonts alone. Throws `UnprintableText` where no font has a character. */
export function chartPng(chart: Chart, page: ChartPage, fonts: Fonts, options: PngOptions = {}): Buffer {
  const { dpi = PNG_DPI, grey = false } = options;
  const used = new Map<string, string>();
  for (const node of walk(page.scene)) {
    if (node.kind !== 'text') continue;
    for (const run of node.runs)
      for (const { font } of fonts.split(run.text.replaceAll(/\s/g, ' '), node.bold ? 'sans-bold' : 'sans'))
        used.set(font.path, font.file.familyName);
  }
  const svg = svgOf(chart, page);
  const family = [...used.values()][0] ?? '';
  const picture = new Resvg(grey ? greyed(svg) : svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...used.keys()],
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
    fitTo: { mode: 'width', value: Math.round((page.widthMm * dpi) / 25.4) },
    languages: ['zh-CN'],
    logLevel: 'off',
  });
  return picture.render().asPng();
}

/** Every colour as grey of the same luminance (Rec. 709, gamma kept: near enough to what printers do). */
export const greyed = (svg: string): string =>
  svg.replaceAll(/="#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})"/gi, (_, ...parts: string[]) => {
    const [r = 0, g = 0, b = 0] = parts.slice(0, 3).map((part) => Number.parseInt(part, 16));
    const grey = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
    return `="#${grey.toString(16).padStart(2, '0').repeat(3)}"`;
  });
