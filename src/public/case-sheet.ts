import type { Chart } from '#charts/chart.ts';
import { chartOf } from '#charts/from-definition.ts';
import { layoutChart } from '#charts/layout.ts';
import type { Chip, Fate, Life } from '#charts/life.ts';
import { CASE } from '#charts/page.ts';
import { svgOf } from '#charts/svg.ts';
import type { LifeStage } from '#views/case-life.ts';
import {
  type Sheet,
  saidActs,
  saidChains,
  saidFacts,
  saidHead,
  saidNotes,
  saidRecord,
  saidStay,
} from './case-words.ts';
import { drawing, type Html } from './html.ts';
import type { Page } from './page.ts';

/** The sheet itself: the chart of the power, drawn by `charts`, with the case on it. */

/** One sheet as a rule; several only for a chart that does not fit on one even by itself. */
export function drawnSheet(page: Page, sheet: Sheet): Html {
  const chart = chartOfCase(sheet);
  const pages = layoutChart(chart, CASE, lifeOf(page, sheet)).pages;
  return drawing(pages.map((one) => svgOf(chart, one, { inline: true, idPrefix: 'case-' })).join('\n'));
}

/** A party gets the chart with its public marks: how each measure is enforced, not how it stands in his case. */
const chartOfCase = ({ loaded }: Sheet): Chart => chartOf(loaded.engine.power, { marks: loaded.party });

export function lifeOf(page: Page, sheet: Sheet): Life {
  const { t } = page;
  const { life, loaded, at } = sheet;
  const { number, title } = loaded.view.head;
  const items = new Map(
    life.stages.flatMap((stage) => [
      ...stage.risks.map(({ id, blocked, raised }) => [id, riskChips(page, blocked, raised)] as const),
      ...stage.measures.map((measure) => [measure.id, measureChips(page, measure)] as const),
    ]),
  );
  return {
    subtitle: `${number}　${title}`,
    facts: saidFacts(page, sheet),
    stages: new Map(
      life.stages.map((stage) => [
        stage.key,
        {
          standing: stage.state,
          head: saidHead(page, stage),
          stays: stage.stays.map((stay) => saidStay(page, stay, at)),
          acts: saidActs(page, stage, at),
        },
      ]),
    ),
    items,
    records: life.records && {
      title: t('life.records'),
      none: t('life.records.none'),
      rows: life.records.map((record) => ({
        n: record.n,
        fate: record.kind === 'refused' ? 'blocked' : 'detected',
        text: drawable(page, saidRecord(page, sheet, record)),
      })),
    },
    legend: legendOf(page, [...items.values()].flat()),
    foot: [...saidChains(page, sheet), ...saidNotes(page, sheet).map((note) => drawable(page, note))],
    joins: { head: t('life.join.head'), acts: t('life.join.acts'), persons: t('life.join.persons') },
    more: (n) => t('life.more', { n }),
  };
}

/** A Chinese face sets curly quotation marks as wide as a 汉字. */
const drawable = ({ lang }: Page, words: string): string =>
  lang === 'en' ? words.replaceAll(/[“”]/g, '"').replaceAll('’', "'") : words;

const chip = ({ t }: Page, fate: Fate, numbers: readonly number[] = []): Chip => ({
  fate,
  word: t(`life.fate.${fate}`),
  numbers,
});

export const riskChips = (page: Page, blocked: readonly number[], raised: readonly number[]): readonly Chip[] => [
  ...(blocked.length > 0 ? [chip(page, 'blocked', blocked)] : []),
  ...(raised.length > 0 ? [chip(page, 'detected', raised)] : []),
];

/** What a measure refused or raised, and what is owed under it now; with none of these, how it stands. */
export function measureChips(page: Page, measure: LifeStage['measures'][number]): readonly Chip[] {
  const { enforcement, state, refused, raised } = measure;
  if (state === null) return [];
  const happened = [
    ...(refused.length > 0 ? [chip(page, 'refused', refused)] : []),
    ...(raised.length > 0 ? [chip(page, 'detected', raised)] : []),
    ...(state === 'owed' ? [chip(page, 'owed')] : []),
  ];
  if (happened.length > 0) return happened;
  // What only stands on paper, and what the department does by itself, is no better for the case having passed by.
  if (enforcement === 'paper') return [chip(page, 'paper')];
  if (enforcement === 'department') return [chip(page, 'outside')];
  if (enforcement === 'structural') return [chip(page, 'structural')];
  return [chip(page, state === 'ahead' || state === 'skipped' ? state : 'kept')];
}

const order: readonly Fate[] = [
  'kept',
  'refused',
  'owed',
  'structural',
  'outside',
  'paper',
  'ahead',
  'skipped',
  'blocked',
  'detected',
];

/** Only the signs that are on this sheet. */
function legendOf(page: Page, chips: readonly Chip[]): readonly Chip[] {
  const used = new Set(chips.map(({ fate }) => fate));
  return order
    .filter((fate) => used.has(fate))
    .map((fate) => ({ fate, word: drawable(page, page.t(`life.legend.${fate}`)) }));
}
