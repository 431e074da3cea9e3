import type { Definition, Measure, Power, Risk, Stage } from '#powers/definition.ts';
import type { Scenario } from './deps.ts';

/** A risk or measure of a chart, with where it stands. */
export type Item = { readonly stage: Stage; readonly number: number } & (
  | { readonly kind: 'risk'; readonly risk: Risk }
  | { readonly kind: 'measure'; readonly measure: Measure }
);

export function itemsOf({ stages }: Definition): readonly Item[] {
  return stages.flatMap((stage) => [
    ...stage.risks.map((risk, i): Item => ({ kind: 'risk', risk, stage, number: i + 1 })),
    ...stage.measures.map((measure, i): Item => ({ kind: 'measure', measure, stage, number: i + 1 })),
  ]);
}

export const findItem = (definition: Definition, id: string): Item | undefined =>
  itemsOf(definition).find((item) => (item.kind === 'risk' ? item.risk.id : item.measure.id) === id);

export const itemPath = (power: string, id: string): string =>
  `/powers/${encodeURIComponent(power)}/items/${encodeURIComponent(id)}`;
export const powerPath = (power: string): string => `/powers/${encodeURIComponent(power)}`;
export const scenarioPath = ({ id }: Pick<Scenario, 'id'>): string =>
  `/try/${id.split('/').map(encodeURIComponent).join('/')}`;

export function findRisk(
  powers: readonly Power[],
  id: string,
): { readonly power: Power; readonly stage: Stage; readonly risk: Risk } | undefined {
  for (const power of powers)
    for (const stage of power.definition.stages) {
      const risk = stage.risks.find((one) => one.id === id);
      if (risk) return { power, stage, risk };
    }
  return undefined;
}

export const findMeasure = ({ stages }: Definition, id: string): Measure | undefined =>
  stages.flatMap(({ measures }) => measures).find((measure) => measure.id === id);

/** Scenarios that show a risk answered, or a measure at work. */
export const scenariosOf = (scenarios: readonly Scenario[], item: Item): readonly Scenario[] =>
  item.kind === 'risk'
    ? scenarios.filter(({ risk }) => risk === item.risk.id)
    : scenarios.filter(({ expect }) => expect.rests === item.measure.id);
