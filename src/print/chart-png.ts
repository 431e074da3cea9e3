import { Resvg } from '@resvg/resvg-js';
import type { Chart } from '#charts/chart.ts';
import type { ChartPage } from '#charts/layout.ts';
import { svgOf } from '#charts/svg.ts';
import type { TextNode } from '#typeset/scene.ts';
import type { Font, Fonts } from './fonts.ts';
import { indexedPng } from './indexed-png.ts';
import { printed } from './printed.ts';

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
  const svg = svgOf(chart, page, { text: (node) => outlined(node, fonts) });
  const picture = new Resvg(grey ? greyed(svg) : svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: Math.round((page.widthMm * dpi) / 25.4) },
    logLevel: 'off',
  });
  const { width, height, pixels } = picture.render();
  return indexedPng({ width, height, data: pixels });
}

/** The outlines of a text: a renderer that reads the font anew for every line takes seconds for a chart. */
function outlined({ runs, size, bold, ink, anchor }: TextNode, fonts: Fonts): string {
  const paths = runs.flatMap(({ x, y, text }) => {
    const face = bold ? 'sans-bold' : 'sans';
    const pieces = fonts.split(printed(text), face);
    const scaleOf = ({ file }: Font): number => size / file.unitsPerEm;
    const glyphs = pieces.flatMap(({ text: words, font }) =>
      Array.from(words, (char) => ({
        font,
        code: char.codePointAt(0) ?? 0,
        advance: fonts.advance(char, face) * size,
      })),
    );
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    let left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return glyphs.map(({ font, code, advance }) => {
      const scale = scaleOf(font);
      const at = `translate(${left.toFixed(3)} ${y.toFixed(3)}) scale(${scale.toFixed(6)} -${scale.toFixed(6)})`;
      left += advance;
      const outline = font.outline(code);
      return outline === '' ? '' : `<path transform="${at}" d="${outline}"/>`;
    });
  });
  return `<g fill="${ink}">${paths.join('')}</g>`;
}

/** Every colour as grey of the same luminance (Rec. 709, gamma kept: near enough to what printers do). */
export const greyed = (svg: string): string =>
  svg.replaceAll(/="#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})"/gi, (_, ...parts: string[]) => {
    const [r = 0, g = 0, b = 0] = parts.slice(0, 3).map((part) => Number.parseInt(part, 16));
    const grey = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
    return `="#${grey.toString(16).padStart(2, '0').repeat(3)}"`;
  });
