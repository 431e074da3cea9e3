import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { walk } from '#typeset/scene.ts';
import { CHANGE_WORDS, type Chart, type ChartStage } from './chart.ts';
import { compareCharts, type Difference } from './compare.ts';
import fixtures from './fixtures/charts.json' with { type: 'json' };
import { layoutChart } from './layout.ts';
import { mergedBy } from './merged.ts';

const [filing] = (fixtures as readonly { key: string; chart: Chart }[]).flatMap(({ key, chart }) =>
  key === 'filing' ? [{ ...chart, version: '1' }] : [],
) as [Chart];
const second = (change: (stages: ChartStage[]) => ChartStage[], more: Partial<Chart> = {}): Chart => ({
  ...filing,
  version: '2',
  ...more,
  stages: change(structuredClone(filing.stages) as ChartStage[]),
});
const said = ({ differences }: { readonly differences: readonly Difference[] }) =>
  differences.map(({ change, part, stage, before, after }) => [change, part, stage, before, after].join(' | '));
const nth = (n: number, change: (stage: ChartStage) => Partial<ChartStage>) => (stages: ChartStage[]) =>
  stages.map((stage, i) => (i === n ? { ...stage, ...change(stage) } : stage));

const cases: readonly { readonly title: string; readonly after: Chart; readonly differences: readonly string[] }[] = [
  { title: 'nothing', after: second((stages) => stages), differences: [] },
  {
    title: 'a telephone that was to be published',
    after: second((stages) => stages, { phones: { supervision: 'TEST-1', service: ' ' } }),
    differences: ['added | supervisionPhone |  |  | TEST-1'],
  },
  {
    title: 'one character of a risk',
    after: second(
      nth(1, ({ risks: [first, ...rest] }) => ({ risks: [{ ...first!, text: '故意刁难申请者。' }, ...rest] })),
    ),
    differences: ['changed | risk | 受理 | 故意刁难申请人。 | 故意刁难申请者。'],
  },
  {
    title: 'a measure taken off: those below it did not move',
    after: second(nth(1, ({ measures }) => ({ measures: measures.slice(1) }))),
    differences: ['removed | measure | 受理 | 建立受理单制度。 | '],
  },
  {
    title: 'the last risk put first: it alone moved',
    after: second(nth(2, ({ risks }) => ({ risks: [risks.at(-1)!, ...risks.slice(0, -1)] }))),
    differences: ['changed | place | 审查 | 5 | 1'],
  },
  {
    title: 'level, name and who answers',
    after: second(nth(2, () => ({ level: 'low', name: '复核', answersFor: null }))),
    differences: [
      'changed | name | 复核 | 审查 | 复核',
      'changed | level | 复核 | 高 | 低',
      'removed | answersFor | 复核 | 纪检负责人 | ',
    ],
  },
  {
    title: 'a measure that nothing enforces any more, its words untouched',
    after: second(nth(1, ({ measures: [first, ...rest] }) => ({ measures: [{ ...first!, mark: 'paper' }, ...rest] }))),
    differences: [],
  },
];

describe('two charts compared', () => {
  for (const { title, after, differences } of cases)
    it(title, () => assert.deepEqual(said(compareCharts(filing, after)), differences));

  it('how a measure is enforced, where both versions say so', () => {
    const marked = (mark: 'bound' | 'paper'): Chart =>
      second(nth(1, ({ measures }) => ({ measures: measures.map((one) => ({ ...one, mark })) })));
    const found = compareCharts(marked('bound'), marked('paper'));
    assert.deepEqual(new Set(said(found)), new Set(['changed | mark | 受理 | 系统执行 | 仅为文字']));
    assert.equal(found.chart.stages[1]?.measures[0]?.text, '建立受理单制度。〔原：系统执行〕');
  });

  it('a stage that is gone stays on the chart, struck, and the flow leads past it', () => {
    const { chart, differences } = compareCharts(
      filing,
      second((stages) => stages.filter(({ name }) => name !== '送达')),
    );
    assert.equal(differences[0]?.part, 'stage');
    assert.deepEqual(
      chart.stages.map(({ name, change }) => [name, change]),
      filing.stages.map(({ name }) => [name, name === '送达' ? 'removed' : undefined]),
    );
    const gone = chart.stages.find(({ name }) => name === '送达');
    assert.ok(gone?.risks.every(({ change, number }) => change === 'removed' && number === null));
    const arrows = chart.flow?.map(({ from, to }) => `${from} ${to}`) ?? [];
    assert.ok(!arrows.some((arrow) => arrow.includes(gone?.key ?? '-')));
    assert.equal(arrows.length, filing.stages.length - 2);
  });

  it('each change is drawn with its sign, and its word is said', () => {
    const after = second((stages) =>
      nth(1, ({ measures, risks: [first, ...rest] }) => ({
        measures: [...measures.slice(1), { id: 'new', text: '新的措施。' }],
        risks: [{ ...first!, text: '改过的风险。' }, ...rest],
      }))(stages),
    );
    const { pages } = layoutChart(compareCharts(filing, after).chart);
    const labels = pages.flatMap(({ scene }) =>
      [...walk(scene)].flatMap((node) => (node.kind === 'group' ? (node.label ?? []) : [])),
    );
    for (const word of Object.values(CHANGE_WORDS)) assert.ok(labels.includes(word), word);
    const texts = pages.flatMap(({ scene }) =>
      [...walk(scene)].flatMap((node) => (node.kind === 'text' ? node.runs.map(({ text }) => text) : [])),
    );
    assert.ok(texts.join('').includes('改过的风险。〔原：故意刁难申请人。〕'));
  });
});

describe('two lists as one', () => {
  it('has every element of both once, the newer in its order, what is gone in the older one', () => {
    const keys = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 10 });
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const pairs = mergedBy(before, after, String);
        assert.deepEqual(
          pairs.flatMap((pair) => pair.after ?? []),
          after,
        );
        assert.deepEqual(
          pairs.flatMap((pair) => (pair.after === undefined ? (pair.before ?? []) : [])),
          before.filter((key) => !after.includes(key)),
        );
        for (const { before: was, after: is } of pairs) assert.ok(was === undefined || is === undefined || was === is);
        const stay = pairs.filter((pair) => pair.place && !pair.moved).map((pair) => pair.place!.before);
        assert.deepEqual(
          stay,
          stay.toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

it('the box of a measure or a stage whose words stand says that something behind it differs, and no other does', () => {
  const [stage, next] = filing.stages.slice(1);
  const behind = new Map([
    [stage?.measures[2]?.id ?? '', 'bindings'],
    [next?.key ?? '', 'terms'],
  ]);
  const { chart, differences } = compareCharts(filing, { ...filing, version: '2' }, behind);
  assert.deepEqual(differences, []);
  const marked = chart.stages.flatMap(({ name, change, risks, measures }) =>
    [{ text: name, change }, ...risks, ...measures].filter((one) => one.change !== undefined),
  );
  assert.deepEqual(
    marked.map(({ text, change }) => [text, change]),
    [
      [`${stage?.measures[2]?.text}〔落实机制有改动〕`, 'changed'],
      [`${next?.name}〔时限有改动〕`, 'changed'],
    ],
  );
});
