import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Power, Risk } from '#powers/definition.ts';
import { loadDefinition } from '#powers/load.ts';
import { lineWidth } from '#typeset/lines.ts';
import { walk } from '#typeset/scene.ts';
import type { Chart } from './chart.ts';
import fixtures from './fixtures/charts.json' with { type: 'json' };
import { chartOf, riskMarkOf } from './from-definition.ts';
import { layoutChart } from './layout.ts';
import { A3L, A3P, A4P } from './page.ts';

const source = new Map((fixtures as readonly { key: string; chart: Chart }[]).map(({ key, chart }) => [key, chart]));
function read(path: string): Power {
  const loaded = loadDefinition(readFileSync(path, 'utf8'));
  if (!loaded.ok) throw new Error(`${path}: ${JSON.stringify(loaded.problems)}`);
  return { definition: loaded.definition, version: 3, hash: 'abcdef0123456789' };
}
const powers = globSync('powers/*.yaml').sort().map(read);
const powerOf = (key: string): Power => powers.find(({ definition }) => definition.key === key)!;
const caught = (...ways: Risk['caught'][number]['how'][]): Risk => ({
  id: 'r',
  text: 't',
  caught: ways.map((how) => ({ by: 'x', how, source: 'chart' })),
});

describe('chartOf', () => {
  for (const power of powers) {
    const { key, name, validFrom } = power.definition;
    it(`${key}: the source chart, and what identifies the version`, () => {
      assert.deepEqual(chartOf(power), {
        ...source.get(key),
        subtitle: name,
        version: '3',
        validFrom,
        definitionHash: power.hash,
      });
    });
    it(`${key}: fits one upright A4 sheet with its name on it`, () =>
      assert.equal(layoutChart(chartOf(power, { marks: true }), A4P).pages.length, 1));
  }

  it('a power that is only drawn answers nothing and says so', () => {
    const licence = powerOf('licence');
    const bare = licence.definition.stages.map((stage) => ({
      ...stage,
      risks: stage.risks.map(({ id, text }) => ({ id, text, caught: [] })),
      measures: stage.measures.map(({ id, text }) => ({ id, text, means: [], bindings: [] })),
    }));
    const drawn: Power = { ...licence, definition: { ...licence.definition, state: 'drawn', stages: bare } };
    const { stages } = chartOf(drawn, { marks: true });
    assert.deepEqual(new Set(stages.flatMap(({ risks }) => risks.map(({ mark }) => mark))), new Set(['open']));
    assert.deepEqual(new Set(stages.flatMap(({ measures }) => measures.map(({ mark }) => mark))), new Set(['paper']));
  });

  describe('another department’s power, whose work branches', () => {
    const chart = chartOf(read('demo/powers/penalty.yaml'), { marks: true });
    it('one upright A4 sheet at 9 pt or more', () => {
      const layout = layoutChart(chart, A4P);
      assert.equal(layout.pages.length, 1);
      assert.ok(layout.pointSize >= 9, `${layout.pointSize} pt`);
    });
    it('its arrows: two ways out of the choice, none from one way into the other', () => {
      const arrows = (chart.flow ?? []).map(({ from, to }) => `${from} ${to}`);
      assert.deepEqual(arrows, [
        'discover route',
        'route spot',
        'route docket',
        'spot enforce',
        'docket investigate',
        'investigate review',
        'review notify',
        'notify decide',
        'decide enforce',
        'enforce close',
      ]);
    });
    it('draws as many arrows as it has', () => {
      const heads = (of: Chart) =>
        layoutChart(of, A4P).pages.flatMap((page) =>
          [...walk(page.scene)].filter((node) => node.kind === 'polygon' && node.points.length === 3),
        ).length;
      const { flow: _, ...plain } = chart;
      assert.equal(heads(chart) - heads(plain), 1, 'two past the others, one fewer straight');
    });
  });

  it('marks come from bindings and answers, links from ids', () => {
    const chart = chartOf(powerOf('filing'), { marks: true, href: (id) => `/powers/filing#${id}` });
    const texts = new Map(
      chart.stages.flatMap(({ risks, measures }) => [...risks, ...measures].map((one) => [one.id, one])),
    );
    assert.equal(texts.get('filing.accept.m1')?.mark, 'bound');
    assert.equal(texts.get('filing.review.m2')?.mark, 'structural');
    assert.equal(texts.get('filing.accept.r1')?.mark, 'blocked');
    assert.equal(texts.get('filing.accept.r3')?.mark, 'detected');
    assert.equal(texts.get('filing.accept.r1')?.href, '/powers/filing#filing.accept.r1');
  });
});

describe('charts as published, with marks', () => {
  for (const { definition } of powers) {
    const { key } = definition;
    for (const sheet of [A4P, A3P, A3L])
      it(`${key} on ${sheet.key}: one page, in type that can be read, each line inside its box`, () => {
        const chart = chartOf(powerOf(key), { marks: true, origin: 'https://hengjian.invalid' });
        const layout = layoutChart(chart, sheet);
        assert.equal(layout.pages.length, 1);
        assert.ok(layout.pointSize >= 9, `${layout.pointSize} pt`);
        const [page] = layout.pages;
        const boxes = page!.stages.flatMap(({ risks, measures }) => [risks, measures].filter((box) => box !== null));
        const items = [...walk(page!.scene)].filter((node) => node.kind === 'group' && node.role === 'item');
        assert.equal(
          items.length,
          chart.stages.reduce((n, { risks, measures }) => n + risks.length + measures.length, 0),
        );
        for (const node of walk(items))
          if (node.kind === 'text')
            for (const { x, y, text } of node.runs) {
              const right = x + lineWidth(text) * node.size;
              assert.ok(
                boxes.some(
                  (box) => x >= box.x && right <= box.x + box.w && y - 0.88 * node.size >= box.y && y <= box.y + box.h,
                ),
                `${text} at ${x} ${y} is in no box`,
              );
            }
      });
  }
});

describe('riskMarkOf: the strongest answer, in whatever order they are listed', () => {
  const rows: [Risk, string][] = [
    [caught(), 'open'],
    [caught('reported'), 'reported'],
    [caught('reported', 'detected'), 'detected'],
    [caught('detected', 'reported', 'blocked'), 'blocked'],
  ];
  for (const [risk, mark] of rows)
    it(`${risk.caught.map(({ how }) => how).join(', ') || 'none'} → ${mark}`, () =>
      assert.equal(riskMarkOf(risk), mark));
});
