import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Chart } from '#charts/chart.ts';
import fixtures from '#charts/fixtures/charts.json' with { type: 'json' };
import { layoutChart } from '#charts/layout.ts';
import { A3L, A4P, type PageSpec } from '#charts/page.ts';
import { chartPdf } from './chart-pdf.ts';
import { openFonts } from './fonts.ts';

const fonts = openFonts();
const charts = fixtures as readonly { key: string; chart: Chart }[];
const chartOf = (key: string): Chart => charts.find((one) => one.key === key)!.chart;
const pdfOf = (chart: Chart, page: PageSpec = A4P): Promise<Buffer> => chartPdf(chart, layoutChart(chart, page), fonts);

/** As a reader that we did not write reads it. */
async function read(bytes: Buffer) {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const page = await document.getPage(i + 1);
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => ('str' in item ? [item] : []));
      return { page, texts, tree: await page.getStructTree(), view: page.view };
    }),
  );
  return { document, pages };
}

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

/** In the order of the work flow: a stage's name, its risks, its measures, who answers for them. */
const wordsOf = ({ title, stages }: Chart): readonly string[] => [
  title,
  ...stages.flatMap((stage) => [
    stage.name,
    ...[...stage.risks, ...stage.measures].map(({ text }) => text),
    ...(stage.answersFor === null ? [] : [`责任人：${stage.answersFor}`]),
  ]),
];
const bare = (text: string): string => text.replaceAll(/\s/g, '');

describe('chart as PDF', () => {
  for (const { key, chart } of charts) {
    it(`${key}: one A4 sheet, every text in the order of the stages, inside the page, tagged`, async () => {
      const bytes = await pdfOf(chart);
      assert.ok(bytes.length < 300_000, `${bytes.length} bytes`);
      const { document, pages } = await read(bytes);
      assert.equal(pages.length, 1);
      const [{ texts, tree, view }] = pages as [(typeof pages)[number]];
      const whole = bare(texts.map(({ str }) => str).join(''));
      let at = 0;
      for (const words of wordsOf(chart)) {
        const found = whole.indexOf(bare(words), at);
        assert.ok(found >= 0, `${words} is not there, or not after what comes before it`);
        at = found + bare(words).length;
      }
      for (const { str, transform, width } of texts) {
        const [x, y] = [transform[4] as number, transform[5] as number];
        assert.ok(x >= 28 && x + width <= view[2]! - 28 && y >= 28 && y <= view[3]! - 28, `${str} at ${x} ${y}`);
      }
      const all = [...nodesOf(tree as Node)];
      const count = (role: string): number => all.filter((node) => node.role === role).length;
      assert.equal(count('H1'), 1);
      assert.equal(count('Sect'), chart.stages.length);
      assert.equal(count('H2'), chart.stages.length);
      const items = chart.stages.reduce((n, { risks, measures }) => n + risks.length + measures.length, 0);
      assert.deepEqual([count('LI'), count('Lbl'), count('LBody')], [items, items, items]);
      const levels = all.flatMap(({ role, alt }) => (role === 'Figure' && alt?.startsWith('风险等级：') ? [alt] : []));
      assert.equal(levels.length, chart.stages.filter(({ risks }) => risks.length > 0).length);
      const outline = await document.getOutline();
      assert.deepEqual(
        outline.map(({ title }) => title.replace(/，.*/, '')),
        chart.stages.map(({ name }, i) => `${i + 1}. ${name}`),
      );
    });
  }

  it('says its language, title and that it is tagged; all fonts are embedded, each glyph in one of them', async () => {
    const bytes = await pdfOf(chartOf('filing'));
    const { document } = await read(bytes);
    const { info } = (await document.getMetadata()) as { info: { Title: string; Language: string } };
    assert.equal(info.Title.split('　')[0], chartOf('filing').title);
    assert.equal(info.Language, 'zh-CN');
    // Typed as a record, and a Map in truth.
    const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
    assert.equal(marks.get('Marked'), true);
    const text = bytes.toString('latin1');
    const descriptors = text.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    assert.equal(text.match(/\/FontFile3 \d+ 0 R/g)?.length, descriptors);
    assert.equal(descriptors, 2, 'regular and bold');
    assert.doesNotMatch(text, /Helvetica|Times-Roman/);
    assert.match(text, /pdfuaid|\/Metadata/);
  });

  it('the same chart gives the same bytes', async () =>
    assert.deepEqual(await pdfOf(chartOf('reward')), await pdfOf(chartOf('reward'))));

  it('over several pages: head and foot are heard once, the flow goes on', async () => {
    const seed = chartOf('filing').stages.slice(1, 3);
    const stages = Array.from({ length: 20 }, (_, i) => ({ ...seed[i % 2]!, key: `s${i}`, name: `第${i + 1}步` }));
    const { pages } = await read(await pdfOf({ ...chartOf('filing'), stages }, A3L));
    assert.ok(pages.length > 1);
    const roles = pages.map(({ tree }) => [...nodesOf(tree as Node)].map(({ role }) => role));
    assert.deepEqual(
      roles.map((own) => own.filter((role) => role === 'H1').length),
      pages.map((_, i) => (i === 0 ? 1 : 0)),
    );
    assert.equal(roles.flat().filter((role) => role === 'Sect').length, 20);
    for (const [i, { texts }] of pages.entries())
      assert.ok(texts.some(({ str }) => str === `第 ${i + 1}/${pages.length} 页`));
  });

  it('a code leads to the live page and says where', async () => {
    const link = 'https://power.example.gov.cn/powers/filing';
    const { pages } = await read(await pdfOf({ ...chartOf('filing'), link }));
    const alts = [...nodesOf(pages[0]!.tree as Node)].flatMap(({ alt }) => alt ?? []);
    assert.ok(alts.includes(`二维码，通往本图网页：${link}`), alts.join());
  });
});
