import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Power } from '#powers/definition.ts';
import { loadDefinition } from '#powers/load.ts';
import { widthOf } from '#typeset/measure.ts';
import { type SceneNode, type TextNode, walk } from '#typeset/scene.ts';
import { chartOf } from './from-definition.ts';
import { type ChartLayout, layoutChart } from './layout.ts';
import { type Chip, type Fate, type Life, MOST_NUMBERS } from './life.ts';
import { CASE } from './page.ts';

/** A made-up case on each of the charts that there are: with little, with much, with more than any case should have. */

const powers = globSync(['powers/*.yaml', 'demo/powers/*.yaml'])
  .sort()
  .map((path): Power => {
    const loaded = loadDefinition(readFileSync(path, 'utf8'));
    if (!loaded.ok) throw new Error(`${path}: ${JSON.stringify(loaded.problems)}`);
    return { definition: loaded.definition, version: 1, hash: 'abcdef0123456789' };
  });
const fates: readonly Fate[] = ['kept', 'refused', 'owed', 'structural', 'outside', 'paper'];
const people = ['受理员甲', '审查员乙', '分管领导甲'];
const deeds = ['出具受理单', '提交会签意见', '作出决定'];

type Much = { readonly acts: number; readonly records: number; readonly name?: string; readonly title?: string };
function lifeOf({ definition }: Power, { acts, records, name, title = '某某单位的事项' }: Much): Life {
  const { stages } = definition;
  const chips = (i: number, word = '待履行'): readonly Chip[] => [
    { fate: fates[i % fates.length]!, word, ...(i % 6 === 1 ? { numbers: [1, 2, 3, 4, 5] } : {}) },
  ];
  const at = (i: number): 'done' | 'current' | 'ahead' =>
    i === stages.length - 1 ? 'ahead' : i === stages.length - 2 ? 'current' : 'done';
  return {
    subtitle: `AA-2026-000001　${title}`,
    facts: [`申请人：${name ?? '某公司'}　　结果：在办`, '防控图第 1 版　　打印：2026年11月24日 18:42'],
    stages: new Map(
      stages.map(({ key }, i) => [
        key,
        {
          standing: at(i),
          head: at(i) === 'ahead' ? '未到' : '已完成，用 0.4/1 个工作日',
          stays: at(i) === 'ahead' ? [] : ['9月28日\u00a009:00–16:20'],
          acts:
            at(i) === 'ahead'
              ? []
              : Array.from({ length: acts }, (_, k) => ({
                  by: name ?? people[k % 3]!,
                  act: deeds[k % 3]!,
                  at: `${k % 3 === 2 ? '9月28日\u00a0' : ''}1${k % 10}:00`,
                  on: k % 3 === 2 ? '9月28日' : '',
                })),
        },
      ]),
    ),
    items: new Map(
      stages.flatMap(({ risks, measures }) => [
        ...risks.flatMap(({ id }, i) =>
          i % 2 === 0
            ? [[id, [{ fate: 'blocked', word: '已拦截', numbers: [1, 12] }]] as [string, readonly Chip[]]]
            : [],
        ),
        ...measures.map(({ id }, i) => [id, chips(i)] as [string, readonly Chip[]]),
      ]),
    ),
    records: {
      title: '被拒绝的办理和系统提示',
      none: '本件没有。',
      rows: Array.from({ length: records }, (_, i) => ({
        n: i + 1,
        fate: i % 4 === 3 ? ('detected' as const) : ('blocked' as const),
        text: `第${i + 1}次：9月28日 10:12　受理人　受理　答复：还没有出具受理单，不能受理（受理措施 1）`,
      })),
    },
    legend: [...fates, 'blocked' as const].map((fate) => ({ fate, word: '图例文字有这么长' })),
    foot: [`办件链共 23 条，末条指纹 ${'4f3a0123'.repeat(8)}，已逐条重算相符。`],
    joins: { head: '　', acts: '、', persons: '；' },
    more: (n) => `另 ${n} 项见留痕`,
  };
}

const texts = (nodes: readonly SceneNode[]): readonly TextNode[] =>
  [...walk(nodes)].filter((node): node is TextNode => node.kind === 'text');
const wordsOf = (nodes: readonly SceneNode[]): string =>
  texts(nodes)
    .flatMap((node) => node.runs.map((run) => run.text))
    .join('');
/** Lines of each risk and measure as drawn, without its number and its chips. */
const itemLines = (layout: ChartLayout): ReadonlyMap<string, readonly string[]> =>
  new Map(
    layout.pages
      .flatMap((page) => [...walk(page.scene)])
      .flatMap((node) =>
        node.kind === 'group' && node.role === 'item'
          ? [
              [
                node.id!,
                node.children
                  .filter((child): child is TextNode => child.kind === 'text')
                  .flatMap((child) => child.runs.map((run) => run.text))
                  .filter((words) => !/^\d+\.$/.test(words)),
              ] as const,
            ]
          : [],
      ),
  );

/** On one sheet, inside it, and nothing on top of anything else. */
function assertOneSheet(layout: ChartLayout): void {
  assert.equal(layout.pages.length, 1);
  assert.ok(layout.pointSize >= 7, `${layout.pointSize} pt`);
  const [page] = layout.pages;
  const boxes: { x: number; y: number; w: number; h: number; words: string }[] = [];
  for (const { runs, size, bold, anchor } of texts(page!.scene))
    for (const run of runs) {
      const w = widthOf(run.text.trimEnd(), bold ? 'bold' : 'regular') * size;
      const x = anchor === 'middle' ? run.x - w / 2 : anchor === 'end' ? run.x - w : run.x;
      assert.ok(size >= 6.4 * 0.3528 || /^(\d+|…|[未定级])$/.test(run.text), `${run.text}: ${size} mm`);
      // A full stop may hang into the margin of its line by half its width.
      assert.ok(x >= 9.9 && x + w <= 200.1 + size / 2, `leaves the sheet: ${run.text} ${x} + ${w}`);
      assert.ok(run.y > 10 && run.y < 288, `${run.text} at ${run.y}`);
      boxes.push({ x, y: run.y - 0.6 * size, w: w - size / 2, h: 0.5 * size, words: run.text });
    }
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      assert.ok(
        a.x >= b.x + b.w || b.x >= a.x + a.w || a.y >= b.y + b.h || b.y >= a.y + a.h,
        `“${a.words}” on top of “${b.words}”`,
      );
}

describe('a case on its chart', () => {
  for (const power of powers) {
    const { key } = power.definition;
    const chart = chartOf(power);

    for (const much of [
      { acts: 1, records: 0 },
      { acts: 3, records: 4 },
      { acts: 5, records: 8 },
      { acts: 20, records: 40 },
      { acts: 4, records: 3, name: 'Bartholomew Featherstonehaugh-Cholmondeley', title: '某市'.repeat(40) },
    ])
      it(`${key}, ${much.acts} acts a stage, ${much.records} records${much.name ? ', long names' : ''}: one sheet`, () => {
        const life = lifeOf(power, much);
        const layout = layoutChart(chart, CASE, life);
        assertOneSheet(layout);
        const words = wordsOf(layout.pages[0]!.scene);
        for (const word of [life.subtitle, ...life.facts, ...life.foot, life.records!.title])
          assert.ok(words.includes(word), word);
        for (const { word } of [...life.legend, ...[...life.items.values()].flat()])
          assert.ok(words.includes(word), word);
      });

    // A power that branches has more stages than any case of it passes.
    const passed = key === 'penalty' ? 2 : 3;
    it(`${key}: ${passed} acts a stage and four records are told whole`, () => {
      const life = lifeOf(power, { acts: passed, records: 4 });
      const words = wordsOf(layoutChart(chart, CASE, life).pages[0]!.scene);
      assert.ok(!words.includes('见留痕'), 'nothing is left off');
      const done = [...life.stages.values()].reduce((n, stage) => n + stage.acts.length, 0);
      const told = people.reduce((n, one) => n + words.split(`${one} `).length - 1, 0);
      assert.equal(told, done);
      for (const { text } of life.records!.rows) assert.ok(words.includes(text), text);
    });

    it(`${key}: what is left off is counted`, () => {
      const life = lifeOf(power, { acts: 20, records: 40 });
      const words = wordsOf(layoutChart(chart, CASE, life).pages[0]!.scene);
      const shown = [...words.matchAll(/第(\d+)次：/g)].length;
      assert.ok(shown > 0 && words.includes(`另 ${40 - shown} 项见留痕`));
    });

    it(`${key}: the same lines as the chart without a case`, () => {
      for (const pointSize of [9, 8, 7]) {
        const spec = { ...CASE, heightMm: 2000, sizesPt: [pointSize] };
        assert.deepEqual(
          itemLines(layoutChart(chart, spec, lifeOf(power, { acts: 3, records: 4 }))),
          itemLines(layoutChart(chart, spec)),
        );
      }
    });
  }

  const power = powers.find(({ definition }) => definition.key === 'filing')!;
  const drawn = (life: Life) => layoutChart(chartOf(power), CASE, life).pages[0]!.scene;

  it('numbers beyond the fourth are not on the chip; the first four are', () => {
    const life = lifeOf(power, { acts: 1, records: 5 });
    const [id] = [...life.items].find(([, [chip]]) => (chip?.numbers?.length ?? 0) > MOST_NUMBERS)!;
    const item = [...walk(drawn(life))].find((node) => node.kind === 'group' && node.id === id);
    assert.ok(item?.kind === 'group');
    assert.match(wordsOf(item.children), /1234…$/);
  });

  it('a reader who gets no records gets no list of them, and no word that there are none', () => {
    const words = wordsOf(drawn({ ...lifeOf(power, { acts: 1, records: 0 }), records: null }));
    assert.doesNotMatch(words, /被拒绝的办理|本件没有/);
    assert.match(wordsOf(drawn(lifeOf(power, { acts: 1, records: 0 }))), /本件没有。/);
  });

  it('the last acts of a stage are told rather than the first', () => {
    const life = lifeOf(power, { acts: 20, records: 0 });
    const [key, stage] = [...life.stages][2]!;
    const acts = stage.acts.map((act, i) => ({ ...act, act: `第${i}件` }));
    const words = wordsOf(drawn({ ...life, stages: new Map([...life.stages, [key, { ...stage, acts }]]) }));
    assert.ok(words.includes('第19件'));
    assert.ok(!words.includes('第0件'));
  });
});
