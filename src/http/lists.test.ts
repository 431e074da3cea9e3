import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createApp } from '#app/create.ts';
import { DepartmentRecord } from '#app/department-record.ts';
import { readDepartment } from '#app/seed.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { createServer } from './server.ts';

const root = join(import.meta.dirname, '..', '..');

describe('desk, exports and views over the API', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let server: Awaited<ReturnType<typeof createServer>>;
  let folder: string;
  const ids: number[] = [];
  const cookies = new Map<string, Record<string, string>>();

  const as = async (person: string, method: 'GET' | 'POST', url: string, payload?: object) => {
    let mine = cookies.get(person);
    if (!mine && person !== 'nobody') {
      const { cookies: set } = await server.inject({ method: 'POST', url: '/api/demo/switch', payload: { person } });
      mine = Object.fromEntries(set.map(({ name, value }) => [name, value]));
      cookies.set(person, mine);
    }
    return server.inject({ method, url, ...(mine ? { cookies: mine } : {}), ...(payload ? { payload } : {}) });
  };
  const take = (person: string, post: string, filter: object = {}, format = 'csv') =>
    as(person, 'POST', '/api/exports/cases', { as: post, format, filter });
  const record = () => new DepartmentRecord(test.db, app.now).list({ limit: 100 });

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-lists-'));
    const options = { db: test.db, root, files: folder, freeClock: true, register: readDepartment(root) };
    app = await createApp({ ...options, demonstration: true });
    server = await createServer({ app, pool: test.db.pool, secret: 'a secret of this test alone, 40 characters' });
    await app.moveClock(parseInstant('2026-09-28T09:00:00+08:00'));
    for (const [applicant, creditCode] of [
      ['=演示矿业有限公司', '91140400MADEM0A01M'],
      ['演示石材有限公司', '91140400MADEM0D040'],
    ]) {
      const { caseId } = await app.start({ actor: { person: 'clerk-a' as PersonId, as: 'clerk' as Post } }, 'filing', {
        applicant,
        creditCode,
        contact: '经办人某',
        phone: '0000-0000000',
        fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
        materials: [],
      });
      ids.push(caseId);
    }
  });
  after(async () => {
    await server.close();
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the desk says what is to be done, by whom, and how much each part has', async () => {
    const { rows, counts, most } = (await as('clerk-a', 'GET', '/api/desk')).json();
    assert.deepEqual([counts, most], [{ todo: 4, waiting: 0, orders: 0, done: 2 }, 100]);
    assert.deepEqual(rows[0].steps[0].postName, '受理人');
    assert.equal((await as('nobody', 'GET', '/api/desk')).statusCode, 401);
    assert.equal((await as('clerk-a', 'GET', '/api/desk?tab=all')).statusCode, 400);
  });

  it('an export is exactly the filtered rows, safe of formulas, and says whose it is', async () => {
    const { body, headers } = await take('clerk-b', 'clerk', { text: '演示' });
    const lines = body.split('\r\n');
    assert.equal(lines.length, 5, body);
    assert.match(String(lines[0]), /^\uFEFF编号,事项,申请人,职权,环节,状态,具体承办人,时限,截止,收件日期,最近更新$/);
    assert.ok(body.includes("'=演示矿业有限公司"));
    assert.match(
      String(lines[3]),
      /^导出人：受理员乙（受理人）；导出时间：2026年9月28日.*；条件：搜索办件：演示；共 2 行；/,
    );
    assert.match(String(headers['content-disposition']), /^attachment; filename\*=UTF-8''.*\.csv$/);
    const { body: one } = await take('clerk-b', 'clerk', { text: '石材' });
    assert.ok(one.includes('演示石材有限公司') && !one.includes('矿业'));
  });
  it('as a workbook too', async () => {
    const { rawPayload, statusCode } = await take('clerk-b', 'clerk', {}, 'xlsx');
    assert.deepEqual([statusCode, rawPayload.subarray(0, 2).toString()], [200, 'PK']);
  });
  it('each stands in the record of the department: who, which filter, how many rows', async () => {
    const [last] = await record();
    assert.deepEqual(last && { kind: last.kind, actor: last.actor, data: last.data }, {
      kind: 'list-exported',
      actor: { person: 'clerk-b', as: 'clerk' },
      data: { list: 'cases', filter: {}, rows: 2, format: 'xlsx' },
    });
  });
  for (const { who, post, status, rows } of [
    { who: 'nobody', post: 'clerk', status: 401, rows: 0 },
    { who: 'clerk-b', post: 'reviewer', status: 403, rows: 0 },
    { who: 'reviewer-c', post: 'reviewer', status: 200, rows: 0 },
    { who: 'system-a', post: 'system-administrator', status: 200, rows: 0 },
    { who: 'applicant-a', post: 'applicant', status: 200, rows: 1 },
    { who: 'officer-d', post: 'enforcement-officer', status: 200, rows: 1 },
    { who: 'county-officer-a', post: 'field-officer', status: 200, rows: 0 },
    { who: 'head-a', post: 'section-head', status: 200, rows: 2 },
  ])
    it(`${who} as ${post} exports ${rows} rows: ${status}`, async () => {
      const before = (await record()).length;
      const { statusCode, body } = await take(who, post);
      assert.equal(statusCode, status, body);
      assert.equal((await record()).length - before, status === 200 ? 1 : 0);
      if (status === 200) assert.equal(body.split('\r\n').length - 3, rows);
    });
  it('the number that is named before is the number of rows', async () => {
    assert.deepEqual((await as('officer-d', 'GET', '/api/case-count')).json(), { count: 1, most: 20_000 });
  });

  const takeDesk = (person: string, post: string, tab: string, filter: object = {}) =>
    as(person, 'POST', '/api/exports/desk', { as: post, format: 'csv', tab, filter });

  it('a part of the desk is taken out as it stands there, with who is expected to act', async () => {
    for (const id of ids)
      await app.act({ actor: { person: 'head-a' as PersonId, as: 'section-head' as Post } }, id, 'reassign', {
        to: 'clerk-a',
      });
    const { body, headers } = await takeDesk('clerk-a', 'clerk', 'todo', { text: '石材' });
    const lines = body.split('\r\n');
    assert.equal(lines.length, 5, body);
    assert.equal(lines[0], '\uFEFF要办的事,编号,事项,申请人,职权,环节,承办岗位,具体承办人,时限,截止');
    assert.match(body, /,演示石材有限公司,[^\r]*,受理,受理人,受理员甲,/);
    assert.match(String(lines[3]), /条件：搜索办件：石材；共 2 行；/);
    assert.match(decodeURIComponent(String(headers['content-disposition'])), /工作台 待办 .*\.csv$/);
    const [last] = await record();
    assert.deepEqual(last && { kind: last.kind, actor: last.actor, data: last.data }, {
      kind: 'list-exported',
      actor: { person: 'clerk-a', as: 'clerk' },
      data: { list: 'desk', tab: 'todo', filter: { text: '石材' }, rows: 2, format: 'csv' },
    });
  });
  it('what is done has the day of the act instead of a step', async () => {
    const { body } = await takeDesk('clerk-a', 'clerk', 'done');
    assert.match(body, /^\uFEFF编号,事项,申请人,职权,环节,状态,具体承办人,时限,截止,最近办理\r\n/);
    assert.match(body, /,2026-09-28\r\n/);
  });
  for (const { who, post, tab, status, rows } of [
    { who: 'nobody', post: 'clerk', tab: 'todo', status: 401, rows: 0 },
    { who: 'clerk-b', post: 'reviewer', tab: 'todo', status: 403, rows: 0 },
    { who: 'clerk-b', post: 'clerk', tab: 'all', status: 400, rows: 0 },
    { who: 'clerk-b', post: 'clerk', tab: 'done', status: 200, rows: 0 },
    { who: 'applicant-a', post: 'applicant', tab: 'todo', status: 200, rows: 0 },
    { who: 'system-a', post: 'system-administrator', tab: 'waiting', status: 200, rows: 0 },
    { who: 'clerk-a', post: 'clerk', tab: 'orders', status: 200, rows: 0 },
    { who: 'clerk-a', post: 'clerk', tab: 'done', status: 200, rows: 2 },
  ])
    it(`${who} as ${post} exports ${rows} rows of ${tab}: ${status}`, async () => {
      const before = (await record()).length;
      const { statusCode, body } = await takeDesk(who, post, tab);
      assert.equal(statusCode, status, body);
      assert.equal((await record()).length - before, status === 200 ? 1 : 0);
      if (status !== 200) return;
      assert.equal(body.split('\r\n').length - 3, rows);
      const count = (await as(who, 'GET', `/api/desk-count?tab=${tab}`)).json();
      assert.deepEqual(count, { count: rows, most: 20_000 });
    });
  it('who is expected to act is told to officers, not to the one whom the case concerns', async () => {
    const named = async (who: string) =>
      (await as(who, 'GET', '/api/cases?text=矿业')).json().rows.map((row: { named: string[] }) => row.named);
    assert.deepEqual(await named('head-a'), [['受理员甲']]);
    assert.deepEqual(await named('applicant-a'), [[]]);
  });

  it('a person keeps views of his own, by name', async () => {
    const made = await as('clerk-a', 'POST', '/api/views', {
      list: 'cases',
      name: '超期的',
      search: { lamp: 'overdue' },
    });
    assert.equal(made.statusCode, 201, made.body);
    const again = await as('clerk-a', 'POST', '/api/views', { list: 'cases', name: '超期的', search: {} });
    assert.deepEqual([again.statusCode, again.json().code], [409, 'VIEW_NAME_TAKEN']);
    const wrong = await as('clerk-a', 'POST', '/api/views', { list: 'cases', name: 'x', search: { tab: 'done' } });
    assert.equal(wrong.statusCode, 400);
    assert.deepEqual(await names('clerk-a'), ['超期的 mine']);
    assert.deepEqual(await names('clerk-b'), []);
  });
  const names = async (who: string) =>
    (await as(who, 'GET', '/api/views?list=cases'))
      .json()
      .rows.map(({ name, mine }: { name: string; mine: boolean }) => `${name}${mine ? ' mine' : ''}`);
  const idOf = async () => (await as('clerk-a', 'GET', '/api/views?list=cases')).json().rows[0].id as number;

  it('colleagues see it once it is shared, and cannot change it; others never', async () => {
    const id = await idOf();
    assert.equal((await as('clerk-a', 'POST', `/api/views/${id}`, { shared: true })).statusCode, 200);
    assert.deepEqual(await names('clerk-b'), ['超期的']);
    for (const who of ['county-officer-a', 'applicant-a', 'system-a']) assert.deepEqual(await names(who), []);
    for (const what of ['', '/delete'])
      assert.equal(
        (await as('clerk-b', 'POST', `/api/views/${id}${what}`, what ? {} : { name: '我的' })).statusCode,
        404,
      );
    const own = await as('applicant-a', 'POST', '/api/views', { list: 'cases', name: '我的', search: {} });
    const shared = await as('applicant-a', 'POST', `/api/views/${own.json().id}`, { shared: true });
    assert.equal(shared.statusCode, 403);
  });
  it('renamed, then deleted; what colleagues saw of it is on the record', async () => {
    const id = await idOf();
    assert.equal((await as('clerk-a', 'POST', `/api/views/${id}`, { name: '已经超期' })).statusCode, 200);
    assert.deepEqual(await names('clerk-b'), ['已经超期']);
    assert.equal((await as('clerk-a', 'POST', `/api/views/${id}/delete`, {})).statusCode, 200);
    assert.deepEqual(await names('clerk-b'), []);
    assert.deepEqual(
      (await record()).slice(0, 3).map(({ kind }) => kind),
      ['view-unshared', 'view-shared', 'view-shared'],
    );
  });
});
