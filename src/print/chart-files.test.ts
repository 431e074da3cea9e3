import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Chart, ChartStage } from '#charts/chart.ts';
import fixtures from '#charts/fixtures/charts.json' with { type: 'json' };
import { A3L, A4L, A4P, type PageSpec } from '#charts/page.ts';
import { CHART_FORMATS, type ChartFormat, chartFile, NoSuchPart, partsOf } from './chart-files.ts';
import { isWellFormed, unzip } from './fixtures/unzip.ts';
import { openFonts } from './fonts.ts';
import { UnprintableText } from './unprintable.ts';

const fonts = openFonts();
const [filing] = (fixtures as readonly { key: string; chart: Chart }[]).flatMap(({ key, chart }) =>
  key === 'filing' ? [chart] : [],
) as [Chart];
const formats = Object.keys(CHART_FORMATS) as ChartFormat[];

const stageWith = (text: string, name = '审查'): ChartStage => ({
  key: `s-${name}`,
  name,
  level: 'high',
  risks: [{ id: 'r', text, mark: 'blocked' }],
  measures: [{ id: 'm', text, mark: 'paper' }],
  answersFor: text.slice(0, 60),
});
const chartWith = (text: string): Chart => ({
  ...filing,
  agency: text.slice(0, 80),
  title: text.slice(0, 80),
  subtitle: text.slice(0, 80),
  code: text.slice(0, 40),
  version: '7',
  phones: { supervision: text.slice(0, 40), service: '' },
  stages: [stageWith('甲', '首'), stageWith(text), stageWith('乙', '末')],
});

const changed = (change: (stage: ChartStage, i: number) => ChartStage): Chart => ({
  ...filing,
  stages: filing.stages.map(change),
});
const often = (text: string, times: number): string => Array.from({ length: times }, () => text).join('');

/** Charts that nobody should draw, and that somebody will. */
const odd: readonly { readonly title: string; readonly chart: Chart }[] = [
  {
    title: 'texts three times as long',
    chart: changed((stage) => ({
      ...stage,
      risks: stage.risks.map((item) => ({ ...item, text: often(item.text, 3) })),
      measures: stage.measures.map((item) => ({ ...item, text: often(item.text, 3) })),
    })),
  },
  {
    title: 'twenty stages',
    chart: {
      ...filing,
      stages: Array.from({ length: 20 }, (_, i) => ({
        ...filing.stages[1 + (i % 3)]!,
        key: `s${i}`,
        name: `第${i + 1}步`,
      })),
    },
  },
  {
    title: 'a stage with a name of forty characters',
    chart: changed((stage, i) => (i === 2 ? { ...stage, name: '审'.repeat(40) } : stage)),
  },
  {
    title: 'an item longer than a page',
    chart: changed((stage, i) =>
      i === 2 ? { ...stage, risks: [{ id: 'long', text: '故意刁难申请人，无原因超时办理。'.repeat(200) }] } : stage,
    ),
  },
  { title: 'no stages', chart: { ...filing, stages: [] } },
  { title: 'a rare character that there is a glyph for', chart: chartWith('㛃先生与骉、龘') },
  { title: 'Latin and Cyrillic names', chart: chartWith('Jean-Luc O’Brien, Ångström GmbH & Co. KG；Иванов') },
  { title: 'markup', chart: chartWith(`<script>alert("1")</script></w:t></text>]]>&amp;<!--'`) },
  {
    title: 'templates and fields',
    chart: chartWith(`{{x}}\${process.env}{year}<%= 1 %>%s \\\\n {HYPERLINK "x"} _x000D_`),
  },
  { title: 'formulas', chart: chartWith('=cmd|"/c calc"!A1') },
  { title: 'line breaks and tabs', chart: chartWith('一\n二\r\n三\t四\u2028五') },
];

/** Throws where a program that opens the file would. */
async function assertWhole(format: ChartFormat, bytes: Buffer): Promise<void> {
  switch (format) {
    case 'svg':
      assert.ok(isWellFormed(bytes.toString('utf8')));
      assert.doesNotMatch(bytes.toString('utf8'), /<script/);
      return;
    case 'pdf': {
      const { numPages, getPage } = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise.then(
        (document) => ({
          numPages: document.numPages,
          getPage: (n: number) => document.getPage(n),
        }),
      );
      for (let n = 1; n <= numPages; n++) await (await getPage(n)).getTextContent();
      return;
    }
    case 'png':
      assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
      assert.equal(bytes.readUInt32BE(16), Math.round((210 * 150) / 25.4));
      assert.equal(bytes.toString('latin1', bytes.length - 8, bytes.length - 4), 'IEND');
      return;
    case 'docx':
    case 'xlsx':
      for (const [name, xml] of unzip(bytes)) assert.ok(isWellFormed(xml), name);
      return;
    case 'csv':
      assert.equal(bytes.subarray(0, 3).toString('hex'), 'efbbbf');
      assert.match(bytes.toString('utf8'), /\r\n$/);
      return;
    case 'json':
      assert.equal((JSON.parse(bytes.toString('utf8')) as { format: string }).format, 'hengjian-chart-1');
  }
}

describe('files of a chart', () => {
  for (const { title, chart } of odd)
    for (const format of formats)
      it(`${title}: ${format} is whole`, async () => {
        for (let part = 1; part <= partsOf(format, chart, A4P); part++)
          await assertWhole(format, await chartFile(format, chart, A4P, fonts, { part }));
      });

  it('a character without a glyph is refused by its name where we print, and carried where others do', async () => {
    for (const text of ['𠮷野家', 'a\u0007b', '👍']) {
      const chart = chartWith(text);
      for (const format of ['pdf', 'png'] as const)
        await assert.rejects(chartFile(format, chart, A4P, fonts), (error: unknown) => {
          assert.ok(error instanceof UnprintableText, String(error));
          assert.ok([...text].some((char) => error.characters.includes(char)));
          assert.match(error.message, /U\+(20BB7|0007|1F44D)/);
          return true;
        });
      for (const format of ['svg', 'docx', 'csv', 'xlsx', 'json'] as const)
        await assertWhole(format, await chartFile(format, chart, A4P, fonts));
    }
  });

  it('what takes no ink is left out, and refused by nobody', async () => {
    const bytes = await chartFile('pdf', chartWith('葛\u{e0100}飾\u200d区\ufeff'), A4P, fonts);
    await assertWhole('pdf', bytes);
  });

  it('a page that there is not says how many there are', async () => {
    const wide: PageSpec = A4L;
    const last = partsOf('svg', filing, wide);
    await assert.rejects(chartFile('svg', filing, wide, fonts, { part: last + 1 }), new NoSuchPart(last + 1, last));
    await assert.rejects(chartFile('docx', filing, wide, fonts, { part: 2 }), NoSuchPart);
    assert.ok((await chartFile('png', filing, A3L, fonts)).length > 1000);
  });

  it('the same chart gives the same bytes in every format', async () => {
    for (const format of formats)
      assert.deepEqual(
        await chartFile(format, filing, A4P, fonts),
        await chartFile(format, filing, A4P, fonts),
        format,
      );
  });
});

describe('tables of a chart', () => {
  const csvOf = async (chart: Chart): Promise<string> => (await chartFile('csv', chart, A4P, fonts)).toString('utf8');

  it('CSV has a line for each text, and one for a stage without any', async () => {
    const lines = (await csvOf(filing)).trimEnd().split('\r\n');
    const texts = filing.stages.reduce((n, { risks, measures }) => n + Math.max(1, risks.length + measures.length), 0);
    assert.equal(lines.length, 1 + texts);
    assert.match(lines[0] ?? '', /^\ufeff环节序号,环节,类别,序号,内容,/);
    assert.ok(lines.some((line) => line.startsWith('2,受理,风险点,1,故意刁难申请人。,中,,')));
    assert.ok(lines.some((line) => line.startsWith('2,受理,防控措施,1,建立受理单制度。,,受理人,')));
  });

  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])
    it(`no program takes ${JSON.stringify(text)} for a formula`, async () => {
      const csv = await csvOf(chartWith(text));
      assert.ok(csv.includes(`'${text}`));
      assert.doesNotMatch(csv, /(^|,)"?[=+\-@\t]/m);
      const sheets = unzip(await chartFile('xlsx', chartWith(text), A4P, fonts));
      const risks = sheets.get('xl/worksheets/sheet2.xml') ?? '';
      assert.doesNotMatch(risks, /<f>/);
      assert.match(
        risks,
        new RegExp(`<c r="D3" s="3" t="inlineStr"><is><t xml:space="preserve">${text.replace(/[+()]/g, '\\$&')}</t>`),
      );
      assert.match(sheets.get('xl/styles.xml') ?? '', /<xf quotePrefix="1"/);
    });

  it('XLSX has stages, risks, measures, who answers for them, and what chart it is', async () => {
    const files = unzip(await chartFile('xlsx', filing, A4P, fonts));
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
    assert.deepEqual(names, ['环节', '风险点', '防控措施', '责任人', '说明']);
    const rows = names.map((_, i) => (files.get(`xl/worksheets/sheet${i + 1}.xml`) ?? '').match(/<row /g)?.length);
    const count = (side: 'risks' | 'measures'): number => filing.stages.reduce((n, stage) => n + stage[side].length, 0);
    const persons = new Set(filing.stages.flatMap(({ answersFor }) => answersFor ?? [])).size;
    assert.deepEqual(rows, [1 + filing.stages.length, 1 + count('risks'), 1 + count('measures'), 1 + persons, 11]);
  });
});

describe('chart as DOCX', () => {
  it('is a table of three columns: the head said again on each page, each text in order, an arrow between stages', async () => {
    const xml = unzip(await chartFile('docx', filing, A4P, fonts)).get('word/document.xml') ?? '';
    const rows = xml.split('<w:tr>').slice(1);
    assert.equal(rows.length, 1 + 2 * filing.stages.length - 1);
    for (const row of rows) assert.equal(row.match(/<w:tc>/g)?.length, 3);
    assert.match(rows[0] ?? '', /<w:tblHeader\/>/);
    assert.equal(rows.filter((row) => row.includes('>↓<')).length, filing.stages.length - 1);
    const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, t]) => t).join('');
    let at = 0;
    for (const { risks, name, measures, answersFor } of filing.stages)
      for (const words of [
        ...risks.map((one) => one.text),
        name,
        ...measures.map((one) => one.text),
        answersFor ?? '',
      ]) {
        const found = text.indexOf(words, at);
        assert.ok(found >= 0, words);
        at = found + words.length;
      }
  });
  it('says a level by its word and by shading, and names a face for Chinese', async () => {
    const files = unzip(await chartFile('docx', filing, A4P, fonts));
    assert.match(
      files.get('word/document.xml') ?? '',
      /风险等级：<\/w:t>.{0,80}<w:b\/>.{0,120}w:fill="7F0A16".{0,80}> 高 </s,
    );
    assert.match(files.get('word/styles.xml') ?? '', /w:eastAsia="微软雅黑"/);
    assert.match(files.get('word/styles.xml') ?? '', /<w:lang w:val="zh-CN" w:eastAsia="zh-CN"\/>/);
  });
});
