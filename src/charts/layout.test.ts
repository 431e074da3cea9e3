import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NOT_AT_END, NOT_AT_START } from '#typeset/break-points.ts';
import { isLone } from '#typeset/lines.ts';
import { type GroupNode, type Place, type SceneNode, type TextNode, walk } from '#typeset/scene.ts';
import type { Chart, ChartStage } from './chart.ts';
import fixtures from './fixtures/charts.json' with { type: 'json' };
import { type ChartLayout, layoutChart } from './layout.ts';
import { A3L, A3P, A4L, A4P, WEB } from './page.ts';

const charts = fixtures as readonly { key: string; chart: Chart }[];
const chartOf = (key: string): Chart => charts.find((one) => one.key === key)!.chart;

type ItemLines = { readonly id: string; readonly lines: readonly string[] };

const nodesOf = (layout: ChartLayout): readonly SceneNode[] => layout.pages.flatMap((page) => [...walk(page.scene)]);
const groups = (layout: ChartLayout, role: GroupNode['role']): readonly GroupNode[] =>
  nodesOf(layout).filter((node): node is GroupNode => node.kind === 'group' && node.role === role);
const textsIn = (group: GroupNode): readonly TextNode[] =>
  [...walk(group.children)].filter((node): node is TextNode => node.kind === 'text');
/** Lines of each risk and measure as drawn, parts on several pages put together. */
function itemLines(layout: ChartLayout): readonly ItemLines[] {
  const out = new Map<string, string[]>();
  for (const item of groups(layout, 'item')) {
    const words = textsIn(item).filter((node) => !/^\d+\.$/.test(node.runs.map((run) => run.text).join('')));
    out.set(item.id!, [...(out.get(item.id!) ?? []), ...words.flatMap((node) => node.runs.map((run) => run.text))]);
  }
  return [...out].map(([id, lines]) => ({ id, lines }));
}
const textsOf = (chart: Chart) => chart.stages.flatMap((stage) => [...stage.risks, ...stage.measures]);

describe('the seven charts', () => {
  it('are 7 charts with 48 stages and 216 texts', () => {
    assert.equal(charts.length, 7);
    assert.equal(charts.flatMap(({ chart }) => chart.stages).length, 48);
    assert.equal(charts.flatMap(({ chart }) => textsOf(chart)).length, 216);
  });
  for (const { key, chart } of charts) {
    it(`${key}: one A4 page upright at 9 pt or more`, () => {
      const layout = layoutChart(chart, A4P);
      assert.equal(layout.pages.length, 1);
      assert.ok(layout.pointSize >= 9, `${layout.pointSize} pt`);
    });
    it(`${key}: one A3 page for the wall, upright at 12 pt or more, lying at 10`, () => {
      for (const [page, atLeast] of [
        [A3P, 12],
        [A3L, 10],
      ] as const) {
        const layout = layoutChart(chart, page);
        assert.equal(layout.pages.length, 1);
        assert.ok(layout.pointSize >= atLeast, `${page.key}: ${layout.pointSize} pt`);
      }
    });
    for (const page of [A4P, A4L, A3P, A3L, WEB]) {
      it(`${key} on ${page.key}: every text unaltered, in the order of the work flow, well broken, inside the page`, () => {
        const layout = layoutChart(chart, page);
        const drawn = itemLines(layout);
        assert.deepEqual(
          drawn.map(({ id, lines }) => ({ id, text: lines.join('') })),
          textsOf(chart).map(({ id, text }) => ({ id, text })),
        );
        for (const { lines } of drawn) assertWellBroken(lines);
        assertSound(layout);
      });
    }
    it(`${key}: the same lines each time`, () => assert.deepEqual(layoutChart(chart), layoutChart(chart)));
  }
});

function assertWellBroken(lines: readonly string[]): void {
  lines.forEach((line, i) => {
    if (i > 0) assert.ok(!NOT_AT_START.includes(line[0]!), `starts with a mark: ${line}`);
    if (i < lines.length - 1) assert.ok(!NOT_AT_END.includes(line.trimEnd().at(-1)!), `ends with a mark: ${line}`);
  });
  if (lines.length > 1) assert.ok(!isLone(lines.at(-1)!), `one character alone: ${lines.join('|')}`);
}

/** Nothing overlaps, nothing leaves the page, boxes and node share one centre line. */
function assertSound(layout: ChartLayout): void {
  for (const page of layout.pages) {
    let last = 0;
    for (const stage of page.stages) {
      const places = [stage.node, stage.risks, stage.measures].filter((place): place is Place => place !== null);
      const top = Math.min(...places.map((place) => place.y));
      assert.ok(top > last, `${stage.key} overlaps the stage above`);
      last = Math.max(...places.map((place) => place.y + place.h));
      for (const place of places) assert.ok(Math.abs(place.y + place.h / 2 - (stage.node.y + stage.node.h / 2)) < 1e-6);
    }
    const foot = layout.page.framed ? 10 : 0;
    assert.ok(last <= page.heightMm - layout.page.marginMm - foot, `${last} of ${page.heightMm} mm`);
    for (const node of walk(page.scene)) {
      if (node.kind !== 'text') continue;
      for (const run of node.runs) assert.ok(run.y > 0 && run.y < page.heightMm && run.x >= 0 && run.x <= page.widthMm);
    }
  }
}

const times = (chart: Chart, n: number): Chart => ({
  ...chart,
  stages: chart.stages.map((stage) => ({
    ...stage,
    risks: stage.risks.map((item) => ({ ...item, text: item.text.repeat(n) })),
    measures: stage.measures.map((item) => ({ ...item, text: item.text.repeat(n) })),
  })),
});

describe('charts that do not fit on one page', () => {
  it('three times the text: split between stages, said on both pages', () => {
    const chart = times(chartOf('discipline'), 3);
    const layout = layoutChart(chart);
    assert.ok(layout.pages.length > 1);
    assert.equal(layout.pointSize, 9);
    assert.deepEqual(
      itemLines(layout).map(({ lines }) => lines.join('')),
      textsOf(chart).map(({ text }) => text),
    );
    assert.deepEqual(
      layout.pages.flatMap((page) => page.stages.map((stage) => [stage.key, stage.part])),
      chart.stages.map((stage) => [stage.key, 0]),
    );
    const words = layout.pages.map((page) => wordsOf(page.scene));
    words.forEach((page, i) => {
      assert.equal(page.includes('接上页'), i > 0);
      assert.equal(page.includes('转下页'), i < words.length - 1);
      assert.equal(page.includes('（续）'), i > 0);
      assert.ok(page.includes(`第 ${i + 1}/${words.length} 页`));
    });
    assertSound(layout);
  });
  it('a stage taller than a page is split between numbered items, never inside one', () => {
    const stage = chartOf('filing').stages[2]!;
    const risks = Array.from({ length: 60 }, (_, i) => ({ id: `r${i}`, text: stage.risks[i % 5]!.text.repeat(2) }));
    const layout = layoutChart({ ...chartOf('filing'), stages: [{ ...stage, risks }] });
    assert.ok(layout.pages.length >= 2);
    assert.deepEqual(
      layout.pages.map((page) => page.stages[0]!.part),
      layout.pages.map((_, i) => i),
    );
    assert.equal(groups(layout, 'item').length, 60 + stage.measures.length, 'no item stands on two pages');
    assert.ok(
      groups(layout, 'stage')
        .slice(1)
        .every((group) => group.label?.includes('（续）')),
    );
    assertSound(layout);
  });
  it('an item taller than a page is split between its lines', () => {
    const stage = chartOf('filing').stages[2]!;
    const text = stage.risks[1]!.text.repeat(80);
    const layout = layoutChart({ ...chartOf('filing'), stages: [{ ...stage, risks: [{ id: 'long', text }] }] });
    const numbers = groups(layout, 'item')
      .filter(({ id }) => id === 'long')
      .map((part) => textsIn(part).length);
    assert.deepEqual(numbers, [2, ...numbers.slice(1).map(() => 1)], 'numbered once');
    assert.equal(
      itemLines(layout)
        .find(({ id }) => id === 'long')!
        .lines.join(''),
      text,
    );
    assertSound(layout);
  });
  it('twenty stages and a name of forty characters', () => {
    const seed = chartOf('discipline').stages;
    const stages = Array.from(
      { length: 20 },
      (_, i): ChartStage => ({ ...seed[i % seed.length]!, key: `s${i}`, name: i === 7 ? '核'.repeat(40) : `第${i}步` }),
    );
    const layout = layoutChart({ ...chartOf('discipline'), stages });
    assert.equal(layout.pages.flatMap((page) => page.stages).length, 20);
    assert.ok(wordsOf(layout.pages.flatMap((page) => page.scene)).includes('核'.repeat(40)));
    assertSound(layout);
  });
  it('no stages at all is one empty page', () =>
    assert.equal(layoutChart({ ...chartOf('filing'), stages: [] }).pages.length, 1));
});

const wordsOf = (scene: readonly SceneNode[]): string =>
  [...walk(scene)].flatMap((node) => (node.kind === 'text' ? node.runs.map((run) => run.text) : [])).join('');

const item = fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }) });
const anyStage = fc.record({
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  level: fc.constantFrom('high' as const, 'medium' as const, 'low' as const, null),
  risks: fc.array(item, { maxLength: 12 }),
  measures: fc.array(item, { maxLength: 12 }),
  answersFor: fc.option(fc.string({ unit: 'grapheme', maxLength: 30 })),
});

describe('any chart', () => {
  it('keeps every text and every stage in order, on sound pages', () => {
    fc.assert(
      fc.property(
        fc.array(anyStage, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(A4P, A4L, A3P, A3L, WEB),
        (raw, page) => {
          const stages = raw.map(
            (stage, s): ChartStage => ({
              ...stage,
              key: `s${s}`,
              risks: stage.risks.map(({ text }, i) => ({ id: `${s}r${i}`, text: `、${text}` })),
              measures: stage.measures.map(({ text }, i) => ({ id: `${s}m${i}`, text: `、${text}` })),
            }),
          );
          const chart = { ...chartOf('filing'), stages };
          const layout = layoutChart(chart, page);
          const drawn = new Map(itemLines(layout).map(({ id, lines }) => [id, lines.join('')]));
          for (const { id, text } of textsOf(chart)) assert.equal(drawn.get(id), text);
          const order = layout.pages.flatMap((one) =>
            one.stages.filter(({ part }) => part === 0).map(({ key }) => key),
          );
          assert.deepEqual(
            order,
            stages.map(({ key }) => key),
          );
          assertSound(layout);
        },
      ),
      { numRuns: 60 },
    );
  });
});
