import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fastify, { type FastifyInstance } from 'fastify';
import { createApp } from '#app/create.ts';
import { readDepartment } from '#app/seed.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { casePages } from './case-page.ts';
import { assertSane, plainText } from './fixtures/sane.ts';
import { depsOf } from './fixtures/site.ts';
import { publicPages } from './pages.ts';

const root = join(import.meta.dirname, '..', '..');
const MATERIALS = ['form', 'opinion', 'plan', 'resources'];

describe('the case on its chart, as a page', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let site: FastifyInstance;
  let folder: string;
  let id = 0;

  const at = (time: string) => app.moveClock(parseInstant(`${time}:00+08:00`));
  const act = (who: string, as: string, key: string, input: object = {}) =>
    app.act({ actor: { person: who as PersonId, as: as as Post } }, id, key, input);
  const refused = async (...given: Parameters<typeof act>): Promise<string> => {
    try {
      await act(...given);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
    }
    return assert.fail(`${given[2]} was not refused`);
  };
  const get = (who: string | null, query = '', of: number | string = id) =>
    site.inject({ url: `/cases/${of}/chart${query}`, headers: who === null ? {} : { 'x-person': who } });
  const read = async (who: string, query = ''): Promise<string> => {
    const { statusCode, body } = await get(who, query);
    assert.equal(statusCode, 200);
    return plainText(body);
  };
  /** What a reader of the drawing or of the text under it gets, without the marks between. */
  const parts = (page: string): { readonly drawn: string; readonly text: string } => {
    const end =
      page.lastIndexOf('</svg>\n</div>') >= 0 ? page.lastIndexOf('</svg>\n</div>') : page.lastIndexOf('</svg></div>');
    assert.ok(end > 0);
    const words = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll('\u00a0', ' ');
    const drawn = page.slice(page.indexOf('<div class="case-sheet"'), end);
    return { drawn: words(drawn).replaceAll('\n', ''), text: words(page.slice(end)) };
  };

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-case-page-'));
    app = await createApp({
      db: test.db,
      root,
      files: folder,
      demonstration: true,
      freeClock: true,
      register: readDepartment(root),
    });
    site = fastify();
    const deps = { ...depsOf(), app };
    await site.register(async (scope) => {
      casePages(deps, async ({ headers }) => (headers['x-person'] as PersonId | undefined) ?? null)(scope);
      publicPages(deps)(scope);
    });

    await at('2026-09-28T09:00');
    const files = await Promise.all(
      MATERIALS.map(
        async (key) => (await app.upload('machine' as PersonId, key, 'text/plain', Buffer.from(`内容 ${key}`))).hash,
      ),
    );
    const done = await app.start({ actor: { person: 'clerk-a' as PersonId, as: 'clerk' as Post } }, 'filing', {
      applicant: '演示矿业有限公司',
      creditCode: '91140400MADEM0A01M',
      contact: '矿业公司经办人',
      phone: '0000-0000000',
      fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
      materials: MATERIALS.map((material, i) => ({ material, hash: files[i], name: `${material}.txt`, pages: 10 })),
    });
    id = done.caseId;
    const checks = { checks: MATERIALS.map((material) => ({ material, complete: true, problem: '' })) };
    await at('2026-09-28T09:05');
    assert.match(await refused('clerk-a', 'clerk', 'accept'), /SLIP/);
    await at('2026-09-28T09:06');
    await refused('clerk-a', 'clerk', 'accept');
    await at('2026-09-28T09:10');
    await act('clerk-a', 'clerk', 'issue-slip');
    await act('clerk-a', 'clerk', 'check-form', checks);
    await at('2026-09-28T10:00');
    await act('clerk-a', 'clerk', 'accept');
    await at('2026-09-28T11:00');
    assert.match(
      await refused('reviewer-a', 'reviewer', 'hand-in-review', { proposal: 'file', opinion: '同意' }),
      /ITEM_UNANSWERED/,
    );
    // 国庆: the review’s two working days end on the 30th.
    await at('2026-10-08T09:00');
  });
  after(async () => {
    await site.close();
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('every stage with its stays, every act, every measure and its state, on the drawing and in the text', async () => {
    const { drawn, text } = parts(await read('clerk-a'));
    const { view, engine } = await app.open('clerk-a' as PersonId, id);
    for (const told of [drawn, text]) {
      for (const stage of engine.power.definition.stages) {
        assert.ok(told.includes(stage.name), stage.name);
        for (const { text: words } of [...stage.risks, ...stage.measures]) assert.ok(told.includes(words), words);
      }
      for (const words of [
        '演示矿业有限公司',
        '在办，审查环节',
        '防控图第 1 版',
        '受理员甲（受理人）',
        '9月28日 09:00–10:00',
        '已完成，用 0/1 个工作日',
        '当前环节，限 2 个工作日，已超 1',
        '9月28日 10:00 起',
        '出具受理单 09:10',
        '形式审查 09:10',
        '受理 10:00',
        '未到',
      ])
        assert.ok(told.replaceAll(/\s/g, '').includes(words.replaceAll(/\s/g, '')), words);
    }
    assert.ok(drawn.includes(`${view.head.number}　${view.head.title}`));
    assert.match(drawn, /1\.建立受理单制度。已拒绝1/);
    assert.match(drawn, /内部监督检查、投诉举报受理。正常/);
    assert.match(drawn, /实行审查留痕制度。结构保证/);
    assert.match(drawn, /严格执行会商机制。未到/);
  });

  it('what was refused: when, by which post, how it was answered, by which measure; twice the same is told once', async () => {
    const { drawn, text } = parts(await read('inspector-a'));
    for (const told of [drawn, text]) {
      assert.match(told, /9月28日 09:05–09:06，共 2 次　受理人　受理　答复：[^（]*（受理措施 1/);
      assert.match(told, /9月28日 11:00　审查人　提交审查结论　答复：.*（审查措施 1）/);
      assert.match(told, /黄牌|红牌/);
    }
    assert.match(drawn, /2\.不按规定程序受理。已拦截1/, 'the risk that the slip answers');
    assert.doesNotMatch(drawn, /4\.不能一次告知所需材料。已拦截/, 'the nearest risk that it does not');
    assert.match(drawn, /3\.无原因超时办理。已提示/);
    assert.match(text, /不认定任何人有该行为/);
  });

  it('signals go to their audience alone', async () => {
    const raised = /审查措施|优化营商环境条例/;
    const cards = (page: string) => [...page.matchAll(/[黄红]牌：/g)].length;
    const inspector = parts(await read('inspector-a')).text;
    const clerk = parts(await read('clerk-a')).text;
    assert.match(inspector, raised);
    assert.ok(cards(inspector) > cards(clerk), `${cards(inspector)} > ${cards(clerk)}`);
  });

  it('the chains with their heads, which hold this very reading', async () => {
    const first = parts(await read('clerk-a')).text;
    const entries = (text: string) => Number(/未通过与查阅链共 (\d+) 条/.exec(text)?.[1]);
    const second = parts(await read('clerk-a', '?as=clerk')).text;
    assert.equal(entries(second), entries(first) + 1);
    const { rows } = await app.trace('clerk-a' as PersonId, id);
    const attempts = rows.filter((row) => row.lane === 'attempts');
    const last = attempts.at(-1);
    assert.equal(last?.act, 'read-chart');
    assert.deepEqual(last?.signers, [{ person: 'clerk-a', as: 'clerk' }]);
    assert.equal(attempts.length, entries(second));
    assert.ok(second.includes(`末条指纹 ${last?.hash}，已逐条重算相符`));
    assert.ok(second.includes(`末条指纹 ${rows.filter((row) => row.lane === 'case').at(-1)?.hash}，`));
  });

  it('an applicant gets his own side: dates and results, no officer, no refusal, no card, no state of a measure', async () => {
    const page = await read('applicant-a');
    const { drawn, text } = parts(page);
    for (const told of [drawn, text]) {
      assert.match(told, /9月28日 09:00–10:00/);
      assert.match(told, /建立受理单制度。/);
      assert.match(told, /矿业公司经办人（申请人）/, 'who printed it');
      assert.doesNotMatch(
        told,
        /受理员|审查员|已拒绝|已拦截|已提示|待履行|正常|答复|黄牌|红牌|形式审查|被拒绝|未通过与查阅链/,
      );
      assert.match(told, /末条指纹 [0-9a-f]{64}/);
    }
  });

  it('for whoever may not see the case there is nothing there, and no trace of a reading', async () => {
    const length = async () => (await app.trace('inspector-a' as PersonId, id)).rows.length;
    const before = await length();
    for (const who of ['reviewer-c', 'applicant-b', 'system-a', 'nobody-at-all']) {
      const { statusCode, body } = await get(who);
      assert.equal(statusCode, 404, who);
      assert.doesNotMatch(body, /演示矿业|受理员/, who);
      assertSane(who, body, 'zh-CN');
    }
    const { statusCode, body } = await get(null);
    assert.equal(statusCode, 401);
    assert.match(body, /请先登录/);
    for (const [query, of] of [
      ['', '0'],
      ['', 'x'],
      ['', String(id + 1)],
      ['?as=deputy-leader', id],
      ['?other=1', id],
    ] as const)
      assert.equal((await get('clerk-a', query, of)).statusCode, 404, query + of);
    assert.equal(await length(), before);
  });

  it('a page without script, for nobody’s cache, in both languages', async () => {
    for (const lang of ['zh-CN', 'en']) {
      for (const who of ['inspector-a', 'applicant-a']) {
        const answer = await get(who, `?lang=${lang}`);
        assertSane(`${who} ${lang}`, answer.body, lang);
        assert.equal(answer.headers['cache-control'], 'no-store');
        assert.match(String(answer.headers['content-security-policy']), /^default-src 'none'; style-src 'self'/);
      }
    }
    assert.match(
      plainText((await get('inspector-a', '?lang=en')).body),
      /28\sSep\s09:05 – 09:06, 2 times · window officer · Accept/,
    );
  });
});
