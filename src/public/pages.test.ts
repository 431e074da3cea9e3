import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { A4P } from '#charts/page.ts';
import type { Power } from '#powers/definition.ts';
import { assertSane, plainText } from './fixtures/sane.ts';
import { demonstrationPowers, depsOf, powers, siteOf } from './fixtures/site.ts';
import { parseProven } from './proven.ts';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
describe('public pages', () => {
  let site: FastifyInstance;
  before(async () => {
    site = await siteOf();
  });
  after(() => site.close());
  const get = (url: string, headers: Record<string, string> = {}) => site.inject({ url, headers });

  for (const lang of ['zh-CN', 'en'])
    it(`${lang}: every page that links lead to is there, sane, and under the strict policy`, async () => {
      const headers = { cookie: `hengjian-lang=${lang}` };
      const seen = new Set<string>(['/']);
      for (const path of seen) {
        const answer = await get(path, headers);
        assert.equal(answer.statusCode, 200, path);
        if (!answer.headers['content-type']?.toString().startsWith('text/html')) continue;
        assert.equal(answer.headers['content-security-policy'], POLICY, path);
        assert.equal(answer.headers['content-language'], lang);
        assertSane(path, answer.body, lang);
        for (const [, found = ''] of answer.body.matchAll(/(?:href|src)="(\/[^"]*)"/g)) {
          const link = plainText(found).split('#')[0] ?? '';
          if (!/^\/(app|api)\/|[?&]lang=/.test(link)) seen.add(link);
        }
        // Forms lead on with what they carry.
        for (const [, action = '', inner = ''] of answer.body.matchAll(
          /<form method="get" action="([^"]+)">(.*?)<\/form>/gs,
        )) {
          const carried = [...inner.matchAll(/name="([^"]+)" value="([^"]+)"/g)].map(([, name = '', value = '']) => [
            name,
            value,
          ]);
          const query = new URLSearchParams(carried).toString();
          seen.add(query ? `${plainText(action)}?${query}` : plainText(action));
        }
      }
      assert.ok(seen.size > 7 + 216, `${seen.size} pages`);
      assert.ok(
        [...seen].some((path) => path.includes('off=')),
        'a measure was taken off',
      );
    });

  it('no proof card shows a key instead of a word, nor a setting without its name', async () => {
    const all = [...powers, ...demonstrationPowers];
    const site = await siteOf(depsOf({}, all));
    const wrong: string[] = [];
    for (const { definition } of all)
      for (const { id } of definition.stages.flatMap((stage) => [...stage.risks, ...stage.measures])) {
        const { body } = await site.inject(`/powers/${definition.key}/items/${id}`);
        const lines = body
          .slice(body.indexOf('<main'))
          .replaceAll(/<[^>]+>/g, '\n')
          .split(/[\n、：，]/)
          .map((line) => line.trim());
        // Ids of measures and risks are shown as such.
        const keys = lines.filter((line) => /^[a-z][a-zA-Z.-]{2,}$/.test(line) || line === '其他设置');
        if (keys.length > 0) wrong.push(`${id}: ${keys.join(' ')}`);
      }
    assert.deepEqual(wrong, []);
  });

  it('the chart as text: all stages in order, every risk, measure and 责任人 of the source', async () => {
    for (const { definition } of powers) {
      const { body } = await get(`/powers/${definition.key}`);
      const list = plainText(body.slice(body.indexOf('<ol class="stages">')));
      let at = 0;
      for (const [i, stage] of definition.stages.entries()) {
        for (const text of [`${i + 1}. ${stage.name}`, ...[...stage.risks, ...stage.measures].map((one) => one.text)]) {
          const found = list.indexOf(text, at);
          assert.ok(found >= at, `${definition.key}: ${text}`);
          at = found;
        }
        if (stage.answersFor) assert.ok(list.indexOf(`责任人：${stage.answersFor}`, at) >= at, stage.name);
      }
    }
  });

  it('the drawing is hidden from readers and keyboard: one accessible source', async () => {
    const { body } = await get('/powers/filing');
    const drawn = body.slice(
      body.indexOf('<section class="drawn" aria-hidden="true">'),
      body.indexOf('<img class="sheet"'),
    );
    assert.match(drawn, /<svg /);
    assert.match(drawn, /href="\/powers\/filing\/items\/filing\.accept\.m1"/);
    assert.doesNotMatch(drawn.replaceAll('<a tabindex="-1" ', ''), /<a /);
  });

  it('what nobody has given is (待公布)', async () => {
    const { body } = await get('/powers/filing');
    for (const name of ['监管电话', '服务电话', '职权编码'])
      assert.match(body, new RegExp(`<dt>${name}</dt><dd>\\(待公布\\)</dd>`));
  });

  it('a paper measure says so; a power that is only drawn says why nothing runs', async () => {
    const drawn = powers.map((power) =>
      power.definition.key === 'licence'
        ? {
            ...power,
            definition: {
              ...power.definition,
              state: 'drawn' as const,
              stages: power.definition.stages.map((stage) => ({
                ...stage,
                measures: stage.measures.map((measure) => ({ ...measure, bindings: [] })),
              })),
            },
          }
        : power,
    );
    const site = await siteOf(depsOf({}, drawn));
    const { body } = await site.inject('/powers/licence/items/licence.accept.m1');
    assert.match(body, /本职权目前只公布防控图/);
    assert.match(body, /尚未证明/);
  });

  it('a proof card: meanings, control with its settings, risks, law', async () => {
    const { body } = await get('/powers/filing/items/filing.decide.m3');
    for (const text of [
      '会商会签',
      '最少意见数',
      '科室负责人、审查人、法制审核人员、业务处室',
      '会审、会签中压件不办，或不按规定把关。',
    ])
      assert.ok(body.includes(text), text);
    const half = (await get('/powers/filing/items/filing.review.m3')).body;
    assert.match(half, /<li>定期抽查 → 定期抽查、审查用时提示<\/li>/);
    assert.match(half, /<li>集体评议 <span class="tag unsure">尚无机制落实<\/span><\/li>/);
    const risk = await get('/powers/filing/items/filing.review.r5');
    for (const text of ['《公务员法》第76条', '已核原文', '法律规定', 'filing.decide.m2'])
      assert.ok(risk.body.includes(text), text);
  });

  it('language: by query, kept in a cookie; official texts stay Chinese and say so', async () => {
    const asked = await get('/powers/filing?lang=en');
    assert.match(
      asked.headers['set-cookie'] as string,
      /^hengjian-lang=en; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly$/,
    );
    assert.match(asked.body, /<span lang="zh-CN">建立受理单制度。<\/span>/);
    assert.match(asked.body, /Risk level: High/);
    assert.equal((await get('/')).headers['set-cookie'], undefined);
    assert.match((await get('/?lang=fr')).body, /<html lang="zh-CN">/);
  });

  it('chart files: every sheet, cacheable by what they hold', async () => {
    for (const page of ['A4P', 'A4L', 'A3P', 'A3L']) {
      const { statusCode, body, headers } = await get(`/powers/discipline/chart.svg?page=${page}&marks=1`);
      assert.equal(statusCode, 200);
      assert.equal(headers['content-type'], 'image/svg+xml; charset=utf-8');
      assert.match(body, /^<svg xmlns=.* role="graphics-document document"/);
    }
    const first = await get('/powers/filing/chart.svg');
    assert.match(first.body, new RegExp(`width="${A4P.widthMm}mm"`));
    assert.equal(first.headers['cache-control'], 'public, no-cache');
    const again = await get('/powers/filing/chart.svg', { 'if-none-match': first.headers.etag as string });
    assert.deepEqual([again.statusCode, again.body], [304, '']);
    const [, address = ''] = /<img class="sheet" alt="" src="([^"]+)"/.exec((await get('/powers/filing')).body) ?? [];
    assert.match((await get(plainText(address))).headers['cache-control'] as string, /immutable/);
    const marked = await get('/powers/filing/chart.svg?marks=1');
    const plain = await get('/powers/filing/chart.svg?marks=0');
    assert.match(marked.body, /系统拦截/);
    assert.doesNotMatch(plain.body, /系统拦截/);
  });

  const lost = [
    '/nothing',
    '/powers/nothing',
    '/powers/filing?version=2',
    '/powers/filing?version=x',
    '/powers/filing?marks=2',
    '/powers/filing?x=1',
    '/powers/filing/items/filing.accept.m99',
    '/powers/filing/items/__proto__',
    '/powers/filing/chart.svg?page=A9',
    '/powers/filing/chart.svg?part=2',
    '/powers/constructor',
    '/try/filing.accept.r4',
    '/try/filing.accept.r4/nothing',
    '/try/filing.accept.r4/part-of-what-is-missing?do=harm',
    '/try/filing.accept.r4/part-of-what-is-missing?off=nothing',
    '/try/filing.accept.r4/part-of-what-is-missing?do=wrong&do=right',
    '/%3Cscript%3E',
    '/powers/%00',
  ];
  for (const url of lost)
    it(`404 with a way back: ${url}`, async () => {
      const answer = await get(url);
      assert.equal(answer.statusCode, 404);
      assert.equal(answer.headers['content-security-policy'], POLICY);
      assert.match(answer.body, /没有找到这个页面/);
      assert.match(answer.body, /<li><a href="\/powers">/);
      assertSane(url, answer.body, 'zh-CN');
    });
  it('404 speaks English too, and leaves the API and the staff app to themselves', async () => {
    assert.match((await get('/nothing?lang=en')).body, /There is no such page/);
    for (const url of ['/api/nothing', '/app', '/app/x'])
      assert.match((await get(url)).headers['content-type'] as string, /json/);
  });
});

describe('public pages, on other definitions', () => {
  const hostile = `<script>alert("x")</script>&'\${1}</title>`;
  const [filing] = powers.filter(({ definition }) => definition.key === 'filing');
  const changed = (change: (definition: Power['definition']) => Power['definition'], version = 1): Power => ({
    ...filing!,
    version,
    definition: change(filing!.definition),
  });

  it('whatever a definition says is text', async () => {
    const power = changed((definition) => ({
      ...definition,
      name: hostile,
      title: hostile,
      agency: hostile,
      code: hostile,
      phones: { supervision: hostile, service: hostile },
      authority: { source: '待核', document: hostile, note: hostile },
      doubts: [{ where: hostile, text: hostile, suggestion: hostile }],
      stages: definition.stages.map((stage) => ({
        ...stage,
        name: hostile,
        answersFor: hostile,
        risks: stage.risks.map((risk) => ({ ...risk, text: hostile, reads: hostile })),
        measures: stage.measures.map((measure) => ({ ...measure, text: hostile, rewording: hostile })),
      })),
    }));
    const deps = depsOf({}, [power]);
    const scenario = {
      ...deps.scenarios[0]!,
      title: { zh: hostile, en: hostile },
      story: { zh: hostile, en: hostile },
    };
    const site = await siteOf({ ...deps, scenarios: [scenario] });
    for (const url of [
      '/',
      '/powers',
      '/powers/filing',
      '/powers/filing/chart.svg',
      '/powers/filing/items/filing.accept.m1',
      '/powers/filing/items/filing.accept.r1',
      '/try',
      `/try/${scenario.id}?do=wrong`,
    ]) {
      const { body, statusCode } = await site.inject(url);
      assert.equal(statusCode, 200, url);
      assert.doesNotMatch(body, /<script/, url);
      assert.match(body, /&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt;&amp;&#39;\$\{1\}/, url);
    }
    await site.close();
  });

  it('older versions stay readable and say that they are old', async () => {
    const two = changed((definition) => ({ ...definition, code: 'V2' }), 2);
    const site = await siteOf(depsOf({}, [filing!, two]));
    const newest = (await site.inject('/powers/filing')).body;
    assert.match(newest, /<dd>V2<\/dd>/);
    assert.match(newest, /href="\/powers\/filing\?version=1"/);
    assert.match((await site.inject('/powers/filing?version=1')).body, /这是第 1 版，现行为第 2 版。/);
    await site.close();
  });

  it('proven is counted apart from claimed, with its commit', async () => {
    const proven = parseProven(
      JSON.stringify({
        commit: '0123456789abcdef',
        at: '2026-11-23T01:00:00.000Z',
        risks: { 'filing.accept.r1': { how: 'blocked' } },
        measures: { 'filing.accept.m1': { class: 'bound' } },
      }),
    );
    const site = await siteOf(depsOf({ proven: () => proven }));
    const { body } = await site.inject('/powers/filing');
    assert.match(body, /最近一次验证：2026年11月23日 09:00，代码版本 0123456789ab。/);
    assert.match(body, /系统执行<\/span><\/th><td class="n">18<\/td><td class="n">1<\/td>/);
    assert.match(
      (await site.inject('/powers/filing/items/filing.accept.m1')).body,
      /已证明：系统执行，2026年11月23日 09:00/,
    );
    assert.match((await site.inject('/powers/filing/items/filing.accept.m2')).body, /尚未证明/);
    await site.close();
    assert.throws(() => parseProven('{"commit":"x"}'), /proven\.json commit/);
  });

  it('outside the demonstration there is no ribbon; without scenarios nothing is promised', async () => {
    const deps = depsOf({ scenarios: [] });
    const site = await siteOf({ ...deps, app: { ...deps.app, demonstration: false } });
    const { body } = await site.inject('/');
    assert.doesNotMatch(body, /演示数据|先试这三个/);
    assert.match((await site.inject('/try')).body, /目前没有可试的风险情景。/);
    await site.close();
  });

  it('a mistake of the program says only its number, in both languages', async () => {
    const deps = depsOf();
    const site = await siteOf({
      ...deps,
      proven: () => {
        throw new Error('a secret path');
      },
    });
    const answer = await site.inject('/powers/filing');
    assert.equal(answer.statusCode, 500);
    assert.match(answer.body, /编号：<code>[0-9a-f-]{36}<\/code>/);
    assert.doesNotMatch(answer.body, /secret/);
    assertSane('500', answer.body, 'zh-CN');
    assert.match((await site.inject('/powers/filing?lang=en')).body, /Something went wrong/);
    await site.close();
  });
});
