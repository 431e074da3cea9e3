import { chartOf } from '#charts/from-definition.ts';
import { layoutChart } from '#charts/layout.ts';
import { svgOf } from '#charts/svg.ts';
import type { Power } from '#powers/definition.ts';

const drawn = new WeakMap<Power, readonly string[]>();

/** The power's chart on A4 with its marks, one SVG a page. A published version never changes: drawn once. */
export function chartSvgs(power: Power): readonly string[] {
  const known = drawn.get(power);
  if (known) return known;
  const chart = chartOf(power, { marks: true });
  const svgs = layoutChart(chart).pages.map((page) =>
    svgOf(chart, page, { inline: true, idPrefix: `${power.definition.key}-` }),
  );
  drawn.set(power, svgs);
  return svgs;
}
