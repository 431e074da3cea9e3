import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type PlainDate, parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { lampOf } from '#views/rows.ts';
import type { CaseFilter } from './case-list.ts';
import { createApp } from './create.ts';
import type { DeskFilter, DeskTab } from './desk.ts';
import { fillSearch } from './fill-search.ts';
import { compareReadModels } from './rebuild.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const actor = (person: string, as: string) => ({ actor: { person: person as PersonId, as: as as Post } });

const KINDS = ['form', 'opinion', 'plan', 'resources'];
const MINE = { applicant: '演示矿业有限公司', creditCode: '91140400MADEM0A01M' };
const STONE = { applicant: '演示石材有限公司', creditCode: '91140400MADEM0D040' };

describe('desk and lists, on a real database', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  /** In the order of their opening; the first is accepted and lies with the reviewers. */
  const ids: number[] = [];
  const hashes: Record<string, string> = {};

  const at = (text: string) => app.moveClock(parseInstant(text));
  const start = async (who: typeof MINE, name: string) => {
    const { caseId } = await app.start(actor('clerk-a', 'clerk'), 'filing', {
      ...who,
      contact: '经办人某',
      phone: '0000-0000000',
      fields: { 'plan-name': name, 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
      materials: KINDS.map((key) => ({ material: key, hash: hashes[key] ?? '', name: `${key}.pdf`, pages: 10 })),
    });
    ids.push(caseId);
    return caseId;
  };
  const desk = async (who: string, tab: DeskTab, filter: DeskFilter = {}) =>
    (await app.lists.desk(who as PersonId, { tab, limit: 50, ...filter })).rows.map(({ caseId }) =>
      ids.indexOf(caseId),
    );
  const found = async (who: string, filter: CaseFilter = {}) =>
    (await app.cases(who as PersonId, { limit: 50, ...filter })).rows.map(({ id }) => ids.indexOf(id)).toSorted();

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
    const options = { db: test.db, root, files: folder, freeClock: true, register: readDepartment(root) };
    app = await createApp({ ...options, demonstration: true });
    await at('2026-09-28T09:00:00+08:00');
    for (const name of KINDS)
      hashes[name] = (await app.upload('clerk-a' as PersonId, name, 'text/plain', Buffer.from(`内容 ${name}`))).hash;
    const first = await start(MINE, '综合应急预案');
    const act = (act: string, input: object = {}) => app.act(actor('clerk-a', 'clerk'), first, act, input);
    await act('issue-slip');
    await act('check-form', {
      checks: KINDS.map((key) => ({ material: key, complete: true, problem: '' })),
    });
    await act('accept');
    await at('2026-09-29T09:00:00+08:00');
    await app.act(actor('clerk-a', 'clerk'), await start(STONE, '专项应急预案'), 'issue-slip', {});
    await at('2026-10-13T09:00:00+08:00');
    await start(MINE, '现场处置方案');
    await at('2026-10-14T09:00:00+08:00');
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [who, tab, shown, why] of [
    ['clerk-a', 'todo', [2, 2, 1], 'two steps of the nearest case, then the later one'],
    ['clerk-a', 'waiting', [0], 'he acted in it, and the next step is a handler’s'],
    ['clerk-a', 'done', [2, 1, 0], 'the latest day first'],
    ['clerk-b', 'todo', [2, 2, 1], 'of the same post'],
    ['clerk-b', 'waiting', [], 'he did nothing in it'],
    ['clerk-b', 'done', [], 'nor is it his'],
    ['reviewer-c', 'todo', [], 'who has a tie to the applicant'],
    ['applicant-a', 'waiting', [], 'an applicant acted in nothing'],
    ['system-a', 'todo', [], 'an administrator has no cases'],
    ['county-officer-a', 'todo', [], 'of another department'],
  ] as const)
    it(`${who}, ${tab}: ${why}`, async () => {
      assert.deepEqual(await desk(who, tab), shown);
      assert.equal((await app.lists.deskCounts(who as PersonId, {}))[tab], shown.length);
    });

  it('whose step it is has it to do', async () => assert.ok((await desk('handler-a', 'todo')).includes(0)));
  it('says whose step is waited for', async () => {
    const { rows } = await app.lists.desk('clerk-a' as PersonId, { tab: 'waiting', limit: 50 });
    assert.deepEqual(rows[0]?.steps, [{ code: 'NEXT_STEP', about: 'draft-document', post: 'handler' }]);
  });

  it('pages through each tab without losing or doubling a row', async () => {
    for (const [tab, whole] of [
      ['todo', [2, 2, 1]],
      ['done', [2, 1, 0]],
    ] as const) {
      const seen: number[] = [];
      let after: string | null | undefined;
      do {
        const page = await app.lists.desk('clerk-a' as PersonId, { tab, limit: 1, ...(after ? { after } : {}) });
        seen.push(...page.rows.map(({ caseId }) => ids.indexOf(caseId)));
        after = page.next;
      } while (after);
      assert.deepEqual(seen, whole);
    }
  });

  it('an order shows to those who may hear of it, until it is struck off', async () => {
    const put = (state: string) =>
      test.db.query(
        `insert into signal (case_id, key, kind, audience, raised_at, subject, data, state)
         values ($1, 'card:o1', 'card', '{section-head}', now(), null, '{"card":"o1","order":true,"hands":[],"judges":[],"posts":[]}', $2)
         on conflict (case_id, key) do update set state = excluded.state`,
        [ids[1], state],
      );
    await put('raised');
    assert.deepEqual([await desk('head-a', 'orders'), await desk('clerk-b', 'orders')], [[1], []]);
    await put('closed');
    assert.deepEqual(await desk('head-a', 'orders'), []);
    await test.db.query(`delete from signal where key = 'card:o1'`);
  });

  for (const [filter, shown] of [
    [{ text: '石材' }, [1]],
    [{ text: 'yssc' }, [1]],
    [{ text: '91140400MADEM0A01M' }, [0, 2]],
    [{ text: '000002' }, [1]],
    [{ text: '石材 矿业' }, []],
    [{ text: '100%' }, []],
    [{ from: '2026-09-29' as PlainDate, to: '2026-09-29' as PlainDate }, [1]],
    [{ to: '2026-09-28' as PlainDate }, [0]],
    [{ lamp: 'overdue' }, [0, 1]],
    [{ lamp: 'near' }, [2]],
    [{ lamp: 'normal' }, []],
    [{ handler: 'clerk-a' as PersonId }, [0, 1, 2]],
    [{ handler: 'clerk-b' as PersonId }, []],
    [{ status: 'ended' }, []],
    [{ power: 'licence' }, []],
    [{ stage: 'accept' }, [2]],
  ] satisfies readonly (readonly [CaseFilter, readonly number[]])[])
    it(`finds ${shown.length} by ${JSON.stringify(filter)}`, async () => {
      assert.deepEqual(await found('clerk-a', filter), shown);
      assert.equal(await app.lists.count('clerk-a' as PersonId, filter, 100), shown.length);
    });
  it('the desk is filtered as the list is, and a step is found by its name', async () => {
    assert.deepEqual(await desk('clerk-a', 'todo', { text: 'yssc' }), [1]);
    assert.deepEqual(await desk('clerk-a', 'todo', { text: '受理单' }), [2]);
    assert.deepEqual(await desk('clerk-a', 'done', { text: '矿业' }), [2, 0]);
    assert.deepEqual(await desk('clerk-a', 'waiting', { lamp: 'near' }), []);
  });
  it('a lamp that is asked for is the lamp that is shown', async () => {
    for (const lamp of ['near', 'normal', 'overdue'] as const) {
      const { rows } = await app.lists.desk('clerk-a' as PersonId, { tab: 'todo', limit: 50, lamp });
      assert.deepEqual(
        new Set(rows.map(({ dueAt }) => lampOf(dueAt, app.lists.context()))),
        new Set(rows.length ? [lamp] : []),
      );
    }
    assert.deepEqual(await desk('clerk-a', 'todo', { lamp: 'near' }), [2, 2]);
  });
  it('who is out of a case finds it by nothing', async () => {
    assert.deepEqual(await found('officer-d', { text: '演示' }), [1]);
    assert.deepEqual(await found('system-a', { text: '演示' }), []);
  });

  it('what stands there is what the events say, and comes back where it was lost', async () => {
    const compare = async (write: boolean) =>
      (await compareReadModels(test.db, app, { write, progress: () => {} })).differences.length;
    assert.equal(await compare(false), 0);
    await test.db.query('truncate case_hand, case_search');
    assert.equal(await compare(true), 6);
    assert.equal(await compare(false), 0);
    await test.db.query('truncate case_search');
    await fillSearch(test.db);
    assert.equal(await compare(false), 0);
  });
});
