import { type Change, type Chart, type ChartStage, type ChartText, levelWord, MARK_WORDS } from './chart.ts';
import { mergedBy, type Pair } from './merged.ts';

/** Two versions of one chart beside each other: what differs, and a chart that shows it. Same input, same answer. */

/** What of the chart differs: its head and foot, a stage, or a risk or measure of a stage. */
export type Part =
  | 'title'
  | 'agency'
  | 'power'
  | 'code'
  | 'validFrom'
  | 'supervisionPhone'
  | 'servicePhone'
  | 'flow'
  | 'stage'
  | 'name'
  | 'level'
  | 'answersFor'
  | 'place'
  | 'risk'
  | 'measure'
  /** How a measure is enforced or a risk answered: the words stand, what is behind them does not. */
  | 'mark';

export type Difference = {
  readonly change: Change;
  readonly part: Part;
  /** Name of the stage as the newer version has it, else as the older; null for head and foot. */
  readonly stage: string | null;
  /** Id of the risk or measure. */
  readonly item: string | null;
  /** In the chart's words; null = there was none. */
  readonly before: string | null;
  readonly after: string | null;
};

export type Comparison = {
  readonly from: string;
  readonly to: string;
  /** In the order of the newer chart. */
  readonly differences: readonly Difference[];
  /** The newer chart with what the older one had, each change marked. */
  readonly chart: Chart;
};

/** `behind`: measures by id and stages by key whose words stand and behind which something else differs. */
export function compareCharts(before: Chart, after: Chart, behind: Behind = new Map()): Comparison {
  const stages = mergedBy(before.stages, after.stages, ({ key }) => key);
  const flow = flowOf(before, after);
  return {
    from: before.version,
    to: after.version,
    differences: [
      ...headDifferences(before, after),
      ...(flow ? [changed('flow', null, null, arrowsOf(before), arrowsOf(after))] : []),
      ...stages.flatMap(stageDifferences),
    ],
    chart: mergedChart(before, after, stages, behind),
  };
}

const changed = (
  part: Part,
  stage: string | null,
  item: string | null,
  before: string | null,
  after: string | null,
): Difference => ({
  change: before === null ? 'added' : after === null ? 'removed' : 'changed',
  part,
  stage,
  item,
  before,
  after,
});

function headDifferences(before: Chart, after: Chart): readonly Difference[] {
  const said = (chart: Chart): readonly (readonly [Part, string])[] => [
    ['title', chart.title],
    ['power', chart.subtitle ?? ''],
    ['agency', chart.agency],
    ['code', chart.code],
    ['validFrom', chart.validFrom],
    ['supervisionPhone', chart.phones.supervision.trim()],
    ['servicePhone', chart.phones.service.trim()],
  ];
  const later = said(after);
  return said(before).flatMap(([part, text], i) => {
    const now = later[i]?.[1] ?? '';
    return text === now ? [] : [changed(part, null, null, text || null, now || null)];
  });
}

/** Arrows between stages that both versions have and that only one of them draws. */
function flowOf(before: Chart, after: Chart): boolean {
  const both = new Set(
    before.stages.map(({ key }) => key).filter((key) => after.stages.some((one) => one.key === key)),
  );
  if (!before.flow && !after.flow) return false;
  const own = ({ flow, stages }: Chart): readonly string[] =>
    (flow ?? stages.slice(1).map(({ key }, i) => ({ from: stages[i]?.key ?? '', to: key })))
      .filter(({ from, to }) => both.has(from) && both.has(to))
      .map(({ from, to }) => `${from} ${to}`)
      .sort();
  return own(before).join() !== own(after).join();
}

const arrowsOf = ({ flow, stages }: Chart): string => {
  const nameOf = (key: string): string => stages.find((stage) => stage.key === key)?.name ?? key;
  return flow
    ? flow.map(({ from, to }) => `${nameOf(from)}→${nameOf(to)}`).join('；')
    : stages.map(({ name }) => name).join('→');
};

function stageDifferences({ before, after, moved, place }: Pair<ChartStage>): readonly Difference[] {
  const stage = after?.name ?? before?.name ?? '';
  const items = (part: 'risk' | 'measure', side: 'risks' | 'measures'): readonly Difference[] =>
    mergedBy(before?.[side] ?? [], after?.[side] ?? [], ({ id }) => id).flatMap((pair) =>
      itemDifferences(part, stage, pair),
    );
  const whole = before && after ? [] : [changed('stage', stage, null, before?.name ?? null, after?.name ?? null)];
  const own = (part: Part, was: string | null, is: string | null): readonly Difference[] =>
    before && after && was !== is ? [changed(part, stage, null, was, is)] : [];
  return [
    ...whole,
    ...own('name', before?.name ?? null, after?.name ?? null),
    ...own('level', before ? levelWord(before.level) : null, after ? levelWord(after.level) : null),
    ...own('answersFor', before?.answersFor ?? null, after?.answersFor ?? null),
    ...(moved && place && place.before !== place.after
      ? [changed('place', stage, null, String(place.before), String(place.after))]
      : []),
    ...items('risk', 'risks'),
    ...items('measure', 'measures'),
  ];
}

function itemDifferences(
  part: 'risk' | 'measure',
  stage: string,
  { before, after, moved, place }: Pair<ChartText>,
): readonly Difference[] {
  const id = after?.id ?? before?.id ?? '';
  const out: Difference[] = [];
  if (before?.text !== after?.text) out.push(changed(part, stage, id, before?.text ?? null, after?.text ?? null));
  if (!before || !after) return out;
  if (before.mark && after.mark && before.mark !== after.mark)
    out.push(changed('mark', stage, id, MARK_WORDS[before.mark], MARK_WORDS[after.mark]));
  if (moved && place && place.before !== place.after)
    out.push(changed('place', stage, id, String(place.before), String(place.after)));
  return out;
}

type Behind = ReadonlyMap<string, string>;
const BEHIND = { measure: '〔落实机制有改动〕', stage: '〔时限有改动〕' } as const;

function mergedChart(before: Chart, after: Chart, stages: readonly Pair<ChartStage>[], behind: Behind): Chart {
  const gone = stages.some((pair) => !pair.after);
  const next = after.stages.slice(1).map(({ key }, i) => ({ from: after.stages[i]?.key ?? '', to: key }));
  return {
    ...after,
    subtitle: [after.subtitle, `第 ${before.version} 版与第 ${after.version} 版对比`].filter(Boolean).join('　'),
    stages: stages.map((pair) => mergedStage(pair, behind)),
    ...(gone && !after.flow ? { flow: next } : {}),
    compared: { from: before.version, to: after.version },
  };
}

function mergedStage(pair: Pair<ChartStage>, behind: Behind): ChartStage {
  const { before, after, moved, place } = pair;
  const base = after ?? before;
  if (!base) throw new Error('a pair without a stage');
  const itself = before && after;
  const hasTerm = itself && behind.has(after.key);
  const differs = itself && (before.name !== after.name || before.level !== after.level || moved || hasTerm);
  const was = [
    ...(itself && before.name !== after.name ? [before.name] : []),
    ...(itself && moved && place ? [`第 ${place.before} 环节`] : []),
  ];
  const change: Change | undefined = !before ? 'added' : !after ? 'removed' : differs ? 'changed' : undefined;
  const answers = (stage: ChartStage): string => stage.answersFor ?? '未列';
  return {
    ...base,
    name: base.name + remark(was) + (hasTerm ? BEHIND.stage : ''),
    risks: mergedItems(before?.risks ?? [], after?.risks ?? [], behind),
    measures: mergedItems(before?.measures ?? [], after?.measures ?? [], behind),
    ...(change ? { change } : {}),
    ...(itself && before.level !== after.level
      ? { levelNote: `风险等级：${levelWord(after.level)}${remark([levelWord(before.level)])}` }
      : {}),
    ...(itself && before.answersFor !== after.answersFor
      ? { answersNote: `责任人：${answers(after)}${remark([answers(before)])}` }
      : {}),
  };
}

const mergedItems = (before: readonly ChartText[], after: readonly ChartText[], behind: Behind): readonly ChartText[] =>
  mergedBy(before, after, ({ id }) => id).map((pair): ChartText => {
    const base = pair.after ?? pair.before;
    if (!base) throw new Error('a pair without an item');
    if (!pair.after) return { ...base, number: null, change: 'removed' };
    const number = after.indexOf(pair.after) + 1;
    if (!pair.before) return { ...base, number, change: 'added' };
    const was = [
      ...(pair.before.text === base.text ? [] : [pair.before.text]),
      ...(pair.before.mark && base.mark && pair.before.mark !== base.mark ? [MARK_WORDS[pair.before.mark]] : []),
      ...(pair.moved && pair.place ? [`第 ${pair.place.before} 项`] : []),
    ];
    const more = behind.has(base.id) ? BEHIND.measure : '';
    return was.length === 0 && more === ''
      ? { ...base, number }
      : { ...base, number, text: base.text + remark(was) + more, change: 'changed' };
  });

/** What the older version had, behind what the newer has. */
const remark = (was: readonly string[]): string => (was.length === 0 ? '' : `〔原：${was.join('；')}〕`);
