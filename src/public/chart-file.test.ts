import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import type { Power } from '#powers/definition.ts';
import { CHART_FORMATS, type ChartFormat } from '#print/chart-files.ts';
import { plainText } from './fixtures/sane.ts';
import { depsOf, powers, siteOf } from './fixtures/site.ts';
import { publicPages } from './pages.ts';

const [filing] = powers.filter(({ definition }) => definition.key === 'filing') as [Power];
const formats = Object.entries(CHART_FORMATS) as [ChartFormat, (typeof CHART_FORMATS)[ChartFormat]][];

/** A second version: a risk reworded, a measure taken off and one added, a level lowered, another who answers. */
function secondOf({ definition }: Power): Power {
  const stages = structuredClone(definition.stages);
  const [, accept, review] = stages;
  if (!accept || !review) throw new Error('filing has stages');
  const [first] = accept.risks;
  const [measure] = accept.measures;
  if (!first || !measure) throw new Error('accept has texts');
  first.text = '故意刁难申请人，或者推诿不办。';
  accept.measures.shift();
  accept.measures.push({ ...measure, id: 'filing.accept.m9', text: '设置意见箱。', bindings: [] });
  review.level = 'medium';
  review.answersFor = '审查人';
  return { definition: { ...definition, stages }, version: 2, hash: 'f'.repeat(64) };
}

describe('chart files', () => {
  let site: FastifyInstance;
  before(async () => {
    site = await siteOf(depsOf({ origin: 'https://power.invalid' }));
  });
  after(() => site.close());
  const get = (url: string, headers: Record<string, string> = {}) => site.inject({ url, headers });

  for (const [format, { type, download }] of formats)
    it(`${format}: its type, its name, cacheable by what it holds; HEAD says the same`, async () => {
      const first = await get(`/powers/filing/chart.${format}`);
      assert.equal(first.statusCode, 200);
      assert.equal(first.headers['content-type'], type);
      assert.equal(first.headers['cache-control'], 'public, no-cache');
      const disposition = String(first.headers['content-disposition']);
      assert.ok(disposition.startsWith(download ? 'attachment; ' : 'inline; '), disposition);
      assert.match(disposition, new RegExp(`filename="filing-v1\\.${format}"; filename\\*=UTF-8''%E8`));
      const etag = String(first.headers.etag);
      assert.equal((await get(`/powers/filing/chart.${format}`, { 'if-none-match': etag })).statusCode, 304);
      const named = await get(`/powers/filing/chart.${format}?h=${etag.slice(1, -1)}`);
      assert.match(String(named.headers['cache-control']), /immutable/);
      assert.match(String((await get(`/powers/filing/chart.${format}?h=0`)).headers['cache-control']), /no-cache/);
      const head = await site.inject({ method: 'HEAD', url: `/powers/filing/chart.${format}` });
      assert.deepEqual([head.statusCode, head.headers.etag, head.body], [200, etag, '']);
    });

  it('the code on the chart leads to where this product is reached', async () => {
    const { link } = (await get('/powers/filing/chart.json')).json() as { link: string };
    assert.equal(link, 'https://power.invalid/powers/filing');
    const local = await siteOf(depsOf());
    const linkAt = async (host: string): Promise<unknown> =>
      ((await local.inject({ url: '/powers/filing/chart.json', headers: { host } })).json() as { link: unknown }).link;
    assert.equal(await linkAt('Office.invalid:8080'), 'http://office.invalid:8080/powers/filing');
    assert.equal(await linkAt('a b"><script>'), null);
    await local.close();
  });

  it('every file that the page offers is there', async () => {
    const { body } = await get('/powers/filing');
    const links = [...body.matchAll(/href="(\/powers\/filing\/chart\.[^"]+)"/g)].map(([, link = '']) =>
      plainText(link),
    );
    assert.deepEqual(
      [...new Set(links.map((link) => /chart\.(\w+)/.exec(link)?.[1]))].toSorted(),
      formats.map(([format]) => format).toSorted(),
    );
    for (const link of links) assert.equal((await get(link)).statusCode, 200, link);
  });

  const wrong: readonly (readonly [string, RegExp, RegExp])[] = [
    [
      'chart.bmp',
      /没有“bmp”格式的防控图。可选格式：svg pdf png docx csv xlsx json/,
      /no chart in the format &quot;bmp&quot;/,
    ],
    ['chart.', /没有“”格式/, /no chart in the format/],
    ['chart.pdf?page=A9', /没有“A9”这种纸张。可选纸张：A4P A4L A3P A3L/, /no sheet &quot;A9&quot;/],
    ['chart.pdf?version=3', /没有第“3”版。现行的是第 1 版/, /no version &quot;3&quot;/],
    ['chart.png?part=2', /没有第“2”页，这张图共 1 页/, /no page &quot;2&quot;: this chart has 1/],
    ['chart.docx?part=x', /没有第“x”页/, /no page &quot;x&quot;/],
    ['chart.svg?marks=yes', /“yes”不能表示/, /&quot;yes&quot; does not say/],
    ['compare.pdf', /只有一个版本/, /one version only/],
    ['compare?from=7', /没有第“7”版/, /no version &quot;7&quot;/],
  ];
  for (const [path, zh, en] of wrong)
    it(`${path} says what is wrong and what there is`, async () => {
      const url = `/powers/filing/${path}`;
      const answer = await get(url);
      assert.equal(answer.statusCode, 404);
      assert.match(answer.body, zh);
      assert.match((await get(`${url}${url.includes('?') ? '&' : '?'}lang=en`)).body, en);
    });
  it('what is asked for is shown as text', async () =>
    assert.match((await get('/powers/filing/chart.%3Cscript%3E')).body, /没有“&lt;script&gt;”格式/));

  it('a character that no font has: 422, named, in both languages; other formats go on', async () => {
    const stages = filing.definition.stages.map((stage) => ({ ...stage, answersFor: '𠮷野' }));
    const power = { ...filing, definition: { ...filing.definition, stages } };
    const own = await siteOf(depsOf({}, [power]));
    for (const format of ['pdf', 'png']) {
      const answer = await own.inject(`/powers/filing/chart.${format}`);
      assert.equal(answer.statusCode, 422);
      assert.match(answer.body, /没有字体含有下列字符：𠮷 U\+20BB7/);
      assert.match(
        (await own.inject(`/powers/filing/chart.${format}?lang=en`)).body,
        /No font has a glyph for: 𠮷 U\+20BB7/,
      );
    }
    for (const format of ['svg', 'docx', 'xlsx', 'csv', 'json'])
      assert.equal((await own.inject(`/powers/filing/chart.${format}`)).statusCode, 200, format);
    await own.close();
  });

  it('costly formats are limited, pictures of pages are not', async () => {
    const server = fastify();
    await server.register(rateLimit, { global: false });
    await server.register(async (scope) => publicPages(depsOf())(scope));
    const statuses = async (url: string): Promise<readonly number[]> => {
      const all: number[] = [];
      for (let i = 0; i < 61; i++) all.push((await server.inject(url)).statusCode);
      return all;
    };
    assert.deepEqual(await statuses('/powers/filing/chart.docx'), [...Array(60).fill(200), 429]);
    assert.deepEqual(await statuses('/powers/filing/chart.svg'), Array(61).fill(200));
    await server.close();
  });
});

describe('two versions compared', () => {
  let site: FastifyInstance;
  before(async () => {
    site = await siteOf(depsOf({}, [filing, secondOf(filing)]));
  });
  after(() => site.close());

  for (const url of ['/powers/filing/compare', '/powers/filing/compare?from=1&to=2'])
    it(`${url}: every difference with its sign, and the chart of both`, async () => {
      const { statusCode, body } = await site.inject(url);
      assert.equal(statusCode, 200);
      assert.match(body, /共 5 处不同/);
      const rows = [...body.matchAll(/<tr>(.*?)<\/tr>/gs)]
        .slice(1)
        .map(([, row = '']) =>
          [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => plainText(cell.replaceAll(/<[^>]+>/g, ''))),
        );
      assert.deepEqual(rows, [
        ['改动', '受理', '风险点', '故意刁难申请人。', '故意刁难申请人，或者推诿不办。'],
        ['删去', '受理', '防控措施', '建立受理单制度。', '（无）'],
        ['新增', '受理', '防控措施', '（无）', '设置意见箱。'],
        ['改动', '审查', '风险等级', '高', '中'],
        ['改动', '审查', '责任人', '纪检负责人', '审查人'],
      ]);
      assert.match(body, /〔原：故意刁难申请人。〕/);
    });
  it('as PDF, under the strict rules of the other files', async () => {
    const answer = await site.inject('/powers/filing/compare.pdf?from=1&to=2');
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'application/pdf');
    assert.match(String(answer.headers['content-disposition']), /filename="filing-v1-v2\.pdf"/);
  });
  it('the same version twice says that nothing differs; the chart page leads here', async () => {
    assert.match((await site.inject('/powers/filing/compare?from=2&to=2')).body, /没有不同/);
    assert.match((await site.inject('/powers/filing')).body, /href="\/powers\/filing\/compare\?from=1&amp;to=2"/);
  });
});
