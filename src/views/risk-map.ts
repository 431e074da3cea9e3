import type { MapCell, MapRow, MapStage } from '#contract/oversight-shapes.ts';
import { answerTo } from '#powers/coverage.ts';
import { type Definition, enforcementOf, type Power } from '#powers/definition.ts';

/** 风险图: what happened in each stage of each power, beside the level and the measures that its chart gives it. */

type Counts = {
  readonly events: readonly {
    readonly power: string;
    readonly stage: string;
    readonly signals: number;
    readonly refusals: number;
  }[];
  readonly underway: readonly { readonly power: string; readonly n: number }[];
  readonly cards: readonly { readonly power: string; readonly stage: string; readonly n: number }[];
};
type Stage = Definition['stages'][number];
type Level = NonNullable<Stage['level']>;

/** Events for each hundred cases from which a cell counts as some, and as many: how it is drawn, no judgement. */
export const HEAT_STEPS = { some: 5, many: 20 };

/** Only powers whose cases run here; with a level, only stages of that level. */
export function mapRows(powers: readonly Power[], counts: Counts, level?: Level): MapRow[] {
  return powers
    .filter(({ definition }) => definition.state === 'whole')
    .map(({ definition }) => {
      const cases = counts.underway.find(({ power }) => power === definition.key)?.n ?? 0;
      const stages = definition.stages.filter((stage) => level === undefined || stage.level === level);
      return {
        power: definition.key,
        name: definition.name,
        cases,
        cells: stages.map((stage) => cellOf(definition.key, stage, cases, counts)),
      };
    })
    .filter(({ cells }) => cells.length > 0);
}

function cellOf(power: string, stage: Stage, cases: number, counts: Counts): MapCell {
  const here = (row: { readonly power: string; readonly stage: string }) =>
    row.power === power && row.stage === stage.key;
  const { signals = 0, refusals = 0 } = counts.events.find(here) ?? {};
  const per100 = cases > 0 ? tenth(((signals + refusals) / cases) * 100) : null;
  return {
    stage: stage.key,
    name: stage.name,
    level: stage.level,
    signals,
    refusals,
    per100,
    heat: heatOf(signals + refusals, per100),
    cards: counts.cards.find(here)?.n ?? 0,
    measures: stage.measures.length,
    paper: stage.measures.filter((measure) => enforcementOf(measure) === 'paper').length,
  };
}

function heatOf(events: number, per100: number | null): number {
  if (events === 0) return 0;
  const { some, many } = HEAT_STEPS;
  if (per100 === null || per100 >= many) return 3;
  return per100 >= some ? 2 : 1;
}

/** To one decimal. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** What a stage's chart says, with how often what answers each risk had something to say. */
export function stageRisks(
  { definition }: Power,
  key: string,
  controls: readonly { readonly control: string; readonly n: number }[],
): Omit<MapStage, 'period' | 'events' | 'next'> | undefined {
  const stage = definition.stages.find((one) => one.key === key);
  if (!stage) return undefined;
  return {
    power: definition.key,
    powerName: definition.name,
    stage: stage.key,
    stageName: stage.name,
    level: stage.level,
    risks: stage.risks.map((risk) => ({
      id: risk.id,
      text: risk.text,
      answered: answerTo(risk),
      events: controls
        .filter(({ control }) => risk.caught.some(({ by }) => by === control))
        .reduce((sum, { n }) => sum + n, 0),
    })),
    measures: stage.measures.map((measure) => ({
      id: measure.id,
      text: measure.text,
      enforcement: enforcementOf(measure),
    })),
    answersFor: stage.answersFor,
  };
}
