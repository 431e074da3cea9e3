import type { Chart } from '#charts/chart.ts';
import { chartOf } from '#charts/from-definition.ts';
import { layoutChart } from '#charts/layout.ts';
import { A4P, WEB } from '#charts/page.ts';
import { svgOf } from '#charts/svg.ts';
import type { Power } from '#powers/definition.ts';
import { drawing, type Html, pathTo } from './html.ts';
import { powerPath } from './items.ts';
import { shortHash } from './page.ts';

/** Charts as pictures on pages. */

/** Names under which the product is reached: in truth one or two, but anybody can ask under any. */
const MOST_ORIGINS = 8;
const hashes = new WeakMap<Power, Map<string, string>>();

/** The chart's file on the A4 sheet, first page, under an address that its content names: browsers keep it. */
export function sheetAddress(power: Power, marks: boolean, origin: string | undefined): string {
  const known = hashes.get(power) ?? new Map<string, string>();
  hashes.set(power, known);
  const name = `${marks} ${origin}`;
  let hash = known.get(name);
  if (hash === undefined) {
    const chart = chartOf(power, { marks, ...(origin ? { origin } : {}) });
    const [page] = layoutChart(chart, A4P).pages;
    hash = page ? shortHash(svgOf(chart, page)) : '';
    if (known.size < 2 * MOST_ORIGINS) known.set(name, hash);
  }
  const { version, definition } = power;
  const query = { page: A4P.key, marks: marks ? '1' : '0', version: String(version), h: hash };
  return pathTo(`${powerPath(definition.key)}/chart.svg`, query);
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
