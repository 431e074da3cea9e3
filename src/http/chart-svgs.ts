import type { Chart } from '#charts/chart.ts';
import { layoutChart } from '#charts/layout.ts';
import { svgOf } from '#charts/svg.ts';
import type { Power } from '#powers/definition.ts';

const drawn = new WeakMap<Power, readonly string[]>();

/** The power's chart on A4, one SVG a page. A published version never changes: drawn once. */
export function chartSvgs(power: Power): readonly string[] {
  const known = drawn.get(power);
  if (known) return known;
  const chart = chartOf(power);
  const { pages } = layoutChart(chart);
  const svgs = pages.map((page) => svgOf(chart, page, { inline: true }));
  drawn.set(power, svgs);
  return svgs;
}

function chartOf({ definition, version, hash }: Power): Chart {
  return {
    agency: definition.agency,
    title: definition.title,
    code: definition.code,
    version: String(version),
    validFrom: definition.validFrom,
    phones: definition.phones,
    definitionHash: hash,
    stages: definition.stages.map(({ key, name, level, risks, measures, answersFor }) => ({
      key,
      name,
      level,
      answersFor,
      risks: risks.map(({ id, text }) => ({ id, text })),
      measures: measures.map(({ id, text }) => ({ id, text })),
    })),
  };
}
