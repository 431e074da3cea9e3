import {
  answersForLine,
  type Chart,
  type ChartText,
  HEADS,
  type Level,
  levelLineOf,
  MARK_WORDS,
  type Mark,
  shownPhone,
  summaryOf,
} from './chart.ts';

/** The chart as words in order, for a page (`<ol>` of sections, two lists each), a table or a screen reader: the same texts as drawn. */

export type Outline = {
  readonly title: string;
  readonly subtitle: string | null;
  readonly agency: string;
  readonly code: string;
  readonly version: string;
  readonly validFrom: string;
  /** 共 N 个环节…: what the picture's description says too. */
  readonly summary: string;
  readonly heads: typeof HEADS;
  readonly stages: readonly OutlineStage[];
  /** As shown: (待公布) while there is none. */
  readonly phones: { readonly supervision: string; readonly service: string };
};
export type OutlineStage = {
  readonly key: string;
  /** Same anchor as in the SVG. */
  readonly anchor: string;
  readonly number: number;
  readonly name: string;
  readonly level: Level | null;
  /** 风险等级：高; null where the stage has no risks. */
  readonly levelLine: string | null;
  readonly risks: readonly OutlineItem[];
  readonly measures: readonly OutlineItem[];
  /** 责任人：…; null where the source names nobody. */
  readonly answersForLine: string | null;
};
export type OutlineItem = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly mark: { readonly key: Mark; readonly words: string } | null;
  readonly href: string | null;
};

export function outlineOf(chart: Chart): Outline {
  return {
    title: chart.title,
    subtitle: chart.subtitle ?? null,
    agency: chart.agency,
    code: chart.code,
    version: chart.version,
    validFrom: chart.validFrom,
    summary: summaryOf(chart),
    heads: HEADS,
    stages: chart.stages.map((stage, i) => ({
      key: stage.key,
      anchor: `stage-${i + 1}`,
      number: i + 1,
      name: stage.name,
      level: stage.level,
      levelLine: stage.risks.length > 0 ? levelLineOf(stage.level) : null,
      risks: stage.risks.map(itemOf),
      measures: stage.measures.map(itemOf),
      answersForLine: answersForLine(stage),
    })),
    phones: { supervision: shownPhone(chart.phones.supervision), service: shownPhone(chart.phones.service) },
  };
}

const itemOf = (item: ChartText, i: number): OutlineItem => ({
  id: item.id,
  number: i + 1,
  text: item.text,
  mark: item.mark === undefined ? null : { key: item.mark, words: MARK_WORDS[item.mark] },
  href: item.href ?? null,
});
