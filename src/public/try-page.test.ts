import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { beyondList, lateEntry, relative } from './fixtures/scenarios.ts';
import { siteOf } from './fixtures/site.ts';
import { firstThree } from './front-page.ts';

const resultOf = (body: string): string => /<section class="result[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';

describe('试一试', () => {
  let site: FastifyInstance;
  before(async () => {
    site = await siteOf();
  });
  after(() => site.close());
  const page = async ({ id }: { id: string }, query = '') => (await site.inject(`/try/${id}${query}`)).body;

  it('before a choice: the story, the steps so far in words, two ways that differ in one place', async () => {
    const body = await page(beyondList);
    assert.match(body, /评审意见未提交，告知书却只要求重交申报表。/);
    assert.match(body, /受理员甲（受理人）<\/span> <strong>提交申请<\/strong> <span class="tag done">已办理/);
    assert.match(body, /您现在是：受理员甲（受理人）/);
    assert.equal(resultOf(body), '');
    const ways = body.slice(body.indexOf('<div class="ways">'), body.indexOf('此前的步骤'));
    assert.match(ways, /<dt>需补正的材料 · 应急预案备案申报表 · 问题<\/dt>/);
    assert.match(ways, /<dt>需补正的材料 · 应急预案评审意见 · 问题<\/dt>/);
    assert.doesNotMatch(body, /违规|作弊|舞弊|犯/);
  });

  it('the warned-of step is stopped: what, on which measure, what mends it', async () => {
    const result = resultOf(await page(beyondList, '?do=wrong'));
    assert.match(result, /<h2 id="result">系统已拦截<\/h2>/);
    assert.match(result, /依据：防控措施“严格履行服务承诺制度，做到首问负责和一次性告知。”（受理环节）/);
    assert.match(result, /怎样补救：/);
    assert.match(result, /name="off" value="filing\.accept\.m2"/);
  });

  it('measure off: the same step goes through and what came about is said; put back: stopped again', async () => {
    const body = await page(beyondList, '?do=wrong&off=filing.accept.m2');
    const result = resultOf(body);
    assert.match(result, /<h2 id="result">通过<\/h2>/);
    assert.match(result, /完整的图上，同一步骤的结果是“系统已拦截”。/);
    assert.match(result, /不能一次告知所需材料。/);
    const back = /<aside[\s\S]*?<form method="get" action="([^"]+)"><input type="hidden" name="do" value="(\w+)">/.exec(
      body,
    );
    assert.deepEqual([back?.[1], back?.[2]], [`/try/${beyondList.id}`, 'wrong']);
    assert.match(resultOf(await page(beyondList, '?do=wrong')), /系统已拦截/);
  });

  it('another measure off changes nothing, and the page says so', async () => {
    const result = resultOf(await page(beyondList, '?do=wrong&off=filing.accept.m1'));
    assert.match(result, /结果仍然是“系统已拦截”/);
    assert.match(
      result,
      /name="off" value="filing\.accept\.m1"><input type="hidden" name="off" value="filing\.accept\.m2"/,
    );
  });

  it('where the law demands the same, taking the measure off does not help', async () => {
    const both = resultOf(await page(relative, '?do=wrong'));
    assert.match(both, /防控措施“量化审查标准，执行回避制度，严格操作程序。”/);
    assert.match(both, /《公务员法》第76条/);
    const result = resultOf(await page(relative, '?do=wrong&off=filing.review.m1'));
    assert.match(result, /<h2 id="result">系统已拦截<\/h2>/);
    assert.match(result, /结果仍然是“系统已拦截”/);
    assert.match(result, /现在起作用的是法律要求，不在图上，拿不掉。/);
    assert.doesNotMatch(result, /name="off"/);
  });

  it('what is not stopped is found: the sentence, to whom it goes; off, nobody is told', async () => {
    const result = resultOf(await page(lateEntry, '?do=wrong'));
    assert.match(result, /<h2 id="result">系统已发现<\/h2>/);
    assert.match(result, /相隔 72 小时，达到 24 小时的提示线/);
    assert.match(result, /线索，待核实 · 提示给：纪检负责人/);
    assert.match(resultOf(await page(lateEntry, '?do=wrong&off=filing.accept.m3')), /<h2 id="result">通过<\/h2>/);
  });

  for (const scenario of [beyondList, lateEntry, relative])
    it(`the honest way passes: ${scenario.id}`, async () => {
      const result = resultOf(await page(scenario, '?do=right'));
      assert.match(result, /<h2 id="result">通过<\/h2>/);
      assert.match(result, /按规定办理，系统没有拦截/);
      assert.doesNotMatch(result, /name="off"/);
    });

  it('nothing is kept: the same address gives the same page, after whatever else', async () => {
    const first = await page(beyondList, '?do=wrong');
    await page(beyondList, '?do=wrong&off=filing.accept.m2');
    assert.equal(await page(beyondList, '?do=wrong'), first);
  });
});

describe('firstThree', () => {
  it('stopped, stopped in another stage, found; never one twice', () => {
    assert.deepEqual(
      firstThree([lateEntry, beyondList, relative]).map(({ id }) => id),
      [beyondList.id, relative.id, lateEntry.id],
    );
    assert.deepEqual(firstThree([lateEntry]), [lateEntry]);
    assert.deepEqual(firstThree([]), []);
  });
});
