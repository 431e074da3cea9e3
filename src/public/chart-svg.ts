import type { Chart } from '#charts/chart.ts';
import { chartOf } from '#charts/from-definition.ts';
import { layoutChart } from '#charts/layout.ts';
import { A3L, A3P, A4L, A4P, type PageSpec, WEB } from '#charts/page.ts';
import { svgOf } from '#charts/svg.ts';
import type { Power } from '#powers/definition.ts';
import { drawing, type Html } from './html.ts';
import { shortHash } from './page.ts';

/** Charts as pictures: files for print and wall, and the drawing on the page. */

const sheets: ReadonlyMap<string, PageSpec> = new Map([A4P, A4L, A3P, A3L].map((sheet) => [sheet.key, sheet]));

export type Drawn = { readonly svg: string; readonly hash: string };
const drawn = new WeakMap<Power, Map<string, Drawn>>();

/** The chart on a sheet; undefined for a sheet or a page of it that there is not. A version never changes: drawn once. */
export function chartSvg(power: Power, sheet: string, marks: boolean, part = 1): Drawn | undefined {
  const known = drawn.get(power) ?? new Map<string, Drawn>();
  drawn.set(power, known);
  const name = `${sheet} ${marks} ${part}`;
  const spec = sheets.get(sheet);
  const found = known.get(name);
  if (found || !spec) return found;
  const chart = chartOf(power, { marks });
  const page = layoutChart(chart, spec).pages[part - 1];
  if (!page) return undefined;
  const svg = svgOf(chart, page);
  const made = { svg, hash: shortHash(svg) };
  known.set(name, made);
  return made;
}

/**
 * The chart as drawn on its page. It repeats the text that stands below it, so it is hidden from screen readers and keyboard
 * (its boxes can still be clicked): one accessible source, not two.
 */
export function drawnOnPage(chart: Chart): Html {
  return drawing(
    layoutChart(chart, WEB)
      .pages.map((page) =>
        svgOf(chart, page, { inline: true, idPrefix: 'drawn-' }).replaceAll('<a href="', '<a tabindex="-1" href="'),
      )
      .join('\n'),
  );
}
