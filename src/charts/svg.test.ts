import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Chart } from './chart.ts';
import fixtures from './fixtures/charts.json' with { type: 'json' };
import { layoutChart } from './layout.ts';
import { outlineOf } from './outline.ts';
import { A4P, WEB } from './page.ts';
import { svgOf } from './svg.ts';

const charts = fixtures as readonly { key: string; chart: Chart }[];
const chartOf = (key: string): Chart => charts.find((one) => one.key === key)!.chart;
const drawn = (chart: Chart, page = A4P): string =>
  layoutChart(chart, page)
    .pages.map((one) => svgOf(chart, one))
    .join('\n');
const unescaped = (xml: string): string =>
  xml.replace(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!,
  );
/** What a reader hears or copies: each text element with its lines joined. */
const textElements = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].map(([, inner]) => unescaped(inner!.replace(/<[^>]+>/g, '')));
const inOrder = (texts: readonly string[], wanted: readonly string[]): boolean => {
  let at = 0;
  for (const text of texts) if (text === wanted[at]) at++;
  return at === wanted.length;
};

describe('svg', () => {
  for (const { key, chart } of charts) {
    it(`${key}: named, described, a group per stage in order, source texts in order`, () => {
      const svg = drawn(chart);
      assert.match(svg, /role="graphics-document document"/);
      assert.ok(
        svg.includes(`<title id="chart-title-1">${chart.title.replace('<', '&lt;').replace('>', '&gt;')}</title>`),
      );
      assert.match(svg, new RegExp(`<desc id="chart-desc-1">共 ${chart.stages.length} 个环节`));
      const labels = [...svg.matchAll(/<g role="group" id="stage-(\d+)" aria-label="([^"]+)"/g)];
      assert.deepEqual(
        labels.map(([, n]) => Number(n)),
        chart.stages.map((_, i) => i + 1),
      );
      const words = chart.stages.flatMap((stage) => [
        stage.name,
        ...[...stage.risks, ...stage.measures].map((item) => item.text),
        ...(stage.answersFor === null ? [] : [`责任人：${stage.answersFor}`]),
      ]);
      assert.ok(inOrder(textElements(svg), words));
    });
    it(`${key}: page, outline and source say the same`, () => {
      const outline = outlineOf(chart);
      const said = outline.stages.flatMap((stage) => [
        stage.name,
        ...[...stage.risks, ...stage.measures].map(({ text }) => text),
      ]);
      assert.deepEqual(
        said,
        chart.stages.flatMap((stage) => [stage.name, ...[...stage.risks, ...stage.measures].map(({ text }) => text)]),
      );
      assert.ok(drawn(chart, WEB).includes(outline.summary));
      for (const stage of outline.stages) assert.ok(drawn(chart, WEB).includes(`id="${stage.anchor}"`));
    });
  }
  it('says a level in the label too, and 未定级 where the source gives none', () => {
    assert.ok(drawn(chartOf('filing')).includes('aria-label="3. 审查，风险等级：高"'));
    assert.ok(drawn(chartOf('licence')).includes('aria-label="2. 受理，风险等级：未定级"'));
    assert.ok(drawn(chartOf('filing')).includes('aria-label="1. 申请"'));
  });
  it('prints (待公布) for a telephone that is not known, and a known one as it is', () => {
    const chart = { ...chartOf('filing'), phones: { supervision: '', service: 'TEST-SERVICE' } };
    assert.match(drawn(chart), /监管电话：\(待公布\)　　服务电话：TEST-SERVICE<\/text>/);
    assert.equal(outlineOf(chart).phones.supervision, '(待公布)');
  });
  it('draws risk connectors dashed, measure connectors solid', () => {
    const svg = drawn(chartOf('filing'));
    const horizontals = [
      ...svg.matchAll(
        /<line x1="[\d.]+" y1="([\d.]+)" x2="[\d.]+" y2="\1" stroke="(#\w+)" stroke-width="0\.4"([^>]*)>/g,
      ),
    ];
    assert.deepEqual(
      horizontals.map(([, , ink, rest]) => [ink === '#135200', rest!.includes('dasharray')]),
      Array.from({ length: 10 }, (_, i) => (i % 2 ? [true, false] : [false, true])),
    );
  });
  it('carries no style, no script, no handler: a strict CSP lets it pass inline', () => {
    assert.doesNotMatch(drawn(chartOf('discipline')), /style=|<style|<script|\son\w+=/);
  });
});

describe('hostile and rare texts', () => {
  const nasty = `㛃𠮷<script>alert("1")</script>&amp;'\u0007\ud800]]>`;
  const chart: Chart = {
    agency: nasty,
    title: nasty,
    subtitle: nasty,
    code: nasty,
    version: nasty,
    validFrom: '2026-05-01',
    phones: { supervision: nasty, service: nasty },
    definitionHash: '<"&\'<"&\'00',
    stages: [
      {
        key: nasty,
        name: nasty,
        level: 'high',
        answersFor: nasty,
        risks: [{ id: `"${nasty}`, text: nasty, mark: 'open' }],
        measures: [{ id: 'm', text: nasty, href: '#"><script>' }],
      },
    ],
  };
  it('are escaped, and what XML cannot carry is replaced', () => {
    const svg = drawn(chart);
    assert.doesNotMatch(svg, /<script/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looks for what must be gone
    assert.doesNotMatch(svg, /\u0007|\ud800/u);
    assert.ok(svg.includes('data-item="&quot;㛃𠮷&lt;script&gt;'));
    const tags = /<\/?[a-z]+(?: [a-zA-Z0-9:-]+="[^"<>]*")*\/?>/g;
    assert.doesNotMatch(svg.replace(tags, ''), /[<>]/, 'nothing breaks out of its tag or attribute');
    assert.ok(textElements(svg).includes(`㛃𠮷<script>alert("1")</script>&amp;'\ufffd\ufffd]]>`));
    for (const tag of svg.matchAll(/<([a-z]+)/g))
      assert.ok(['svg', 'title', 'desc', 'g', 'rect', 'line', 'polygon', 'text', 'tspan', 'a'].includes(tag[1]!));
  });
  it('a link that is not a web link is a bug of the caller', () => {
    const stage = { ...chart.stages[0]!, measures: [{ id: 'm', text: '甲', href: 'javascript:alert(1)' }] };
    assert.throws(() => drawn({ ...chart, stages: [stage] }), /not a web link/);
  });
  it('two charts on one page keep their ids apart', () => {
    const page = layoutChart(chartOf('filing'), WEB).pages[0]!;
    const ids = ['a-', 'b-'].flatMap((idPrefix) =>
      [...svgOf(chartOf('filing'), page, { idPrefix, inline: true }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    );
    assert.equal(new Set(ids).size, ids.length);
  });
});
