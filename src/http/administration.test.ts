import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { StaffChange } from '#contract/administration-shapes.ts';
import { testDatabase } from '#testing/database.ts';
import { type Asking, asking } from './fixtures/asking.ts';

const TODAY = '2026-09-28';
const account: StaffChange = {
  kind: 'account',
  name: '新人甲',
  email: 'new@demo.hengjian.invalid',
  staffNumber: 'N-1',
  section: '综合科',
};

describe('administration over HTTP', () => {
  let on: Asking;
  before(async () => {
    on = await asking(await testDatabase(), `${TODAY} 10:00`);
  });
  after(() => on.close());

  const everybody = ['clerk-a', 'principal-a', 'inspector-a', 'applicant-a', 'system-a', 'security-a', 'auditor-a'];
  const all = ['system-a', 'security-a', 'auditor-a'];
  const table: readonly (readonly [string, string, object | undefined, readonly string[]])[] = [
    ['GET', '/api/admin/changes', undefined, all],
    ['GET', '/api/admin/staff', undefined, all],
    ['GET', '/api/admin/posts', undefined, all],
    ['GET', '/api/admin/windows', undefined, all],
    ['GET', '/api/admin/calendar', undefined, all],
    ['GET', '/api/admin/terms', undefined, all],
    ['GET', '/api/admin/log', undefined, ['auditor-a']],
    ['POST', '/api/admin/changes', { change: account }, ['system-a']],
    ['POST', '/api/admin/changes/1/decision', { approve: false, reason: '' }, ['security-a']],
    ['POST', '/api/admin/changes/1/withdrawal', undefined, ['system-a']],
    ['POST', '/api/admin/staff/nobody/first-password', undefined, ['security-a']],
  ];
  for (const [method, url, payload, open] of table)
    it(`${method} ${url} is open to ${open.join(', ')} alone`, async () => {
      assert.equal((await on.ask(undefined, method, url, payload)).statusCode, 401);
      for (const person of everybody) {
        const { statusCode, body } = await on.ask(person, method, url, payload);
        if (open.includes(person)) assert.notEqual(statusCode, 403, `${person}: ${body}`);
        else assert.equal(JSON.parse(body).code, 'ADMINISTRATORS_ONLY', `${person}: ${body}`);
      }
    });

  it('an account from its draft to the first day: first password, changed before anything else', async () => {
    const change = { ...account, email: 'second@demo.hengjian.invalid', staffNumber: 'N-2' };
    const { id } = (await on.ask('system-a', 'POST', '/api/admin/changes', { change })).json();
    const pending = (await on.ask('security-a', 'GET', '/api/admin/changes?state=pending')).json().rows[0];
    assert.deepEqual([pending.id, pending.mayDecide, pending.mayWithdraw], [id, true, false]);
    assert.match(pending.text.zh, /新建账号：新人甲（工号 N-2/);
    const url = `/api/admin/changes/${id}/decision`;
    assert.equal((await on.ask('security-a', 'POST', url, { approve: true, reason: '' })).statusCode, 200);
    const made = await on.ask('security-a', 'POST', `/api/admin/staff/staff-${id}/first-password`);
    const { password } = made.json();
    assert.match(password, /^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    const again = await on.ask('security-a', 'POST', `/api/admin/staff/staff-${id}/first-password`);
    assert.equal(again.json().faults[0].code, 'PASSWORD_MADE_ALREADY');

    const entered = await on.enter(change.email, password);
    assert.deepEqual(entered.json(), { person: `staff-${id}`, name: '新人甲', mustChangePassword: true });
    const cookies = Object.fromEntries(entered.cookies.map(({ name, value }) => [name, value]));
    assert.equal((await on.server.inject({ url: '/api/me', cookies })).statusCode, 401, 'nobody before it is changed');
    const change2 = (newPassword: string) =>
      on.server.inject({
        method: 'POST',
        url: '/api/auth/change-password',
        cookies,
        payload: { currentPassword: password, newPassword },
      });
    assert.equal((await change2(password)).json().code, 'PASSWORD_REFUSED');
    const changed = await change2('my own long password');
    assert.equal(changed.statusCode, 200, changed.body);
    const mine = Object.fromEntries(changed.cookies.map(({ name, value }) => [name, value]));
    assert.equal((await on.server.inject({ url: '/api/me', cookies: mine })).json().name, '新人甲');
    assert.equal((await on.enter(change.email, password)).statusCode, 401, 'the first one is no longer good');

    const post: StaffChange = { kind: 'account-closed', person: `staff-${id}` };
    const closing = (await on.ask('system-a', 'POST', '/api/admin/changes', { change: post })).json();
    await on.ask('security-a', 'POST', `/api/admin/changes/${closing.id}/decision`, { approve: true, reason: '' });
    assert.equal((await on.server.inject({ url: '/api/me', cookies: mine })).statusCode, 401, 'gone in that moment');
  });

  it('the auditor reads what each of the two did, in words, and whether the chain holds', async () => {
    const { rows, intact } = (await on.ask('auditor-a', 'GET', '/api/admin/log')).json();
    assert.ok(intact);
    assert.match(rows[0].text.zh, /^批准第 \d+ 项变更。停用账号：新人甲/);
    const of = (await on.ask('auditor-a', 'GET', '/api/admin/log?of=system-administrator')).json().rows;
    assert.deepEqual(new Set(of.map((row: { by: { id: string } }) => row.by.id)), new Set(['system-a']));
  });

  it('lists terms with source and how sure one is of it, and posts with who holds them', async () => {
    const terms = (await on.ask('auditor-a', 'GET', '/api/admin/terms')).json().rows;
    const legal = terms.find((row: { power: string; what: string }) => row.power === 'filing' && row.what === 'legal');
    assert.match(legal.source, /《.+》第28条/);
    assert.equal(legal.confidence, 'secondary');
    const posts = (await on.ask('auditor-a', 'GET', '/api/admin/posts')).json().rows;
    const principal = posts.find((row: { key: string }) => row.key === 'principal');
    assert.deepEqual(principal.holders, [{ id: 'principal-a', name: '主要负责人甲' }]);
    assert.ok(!posts.some((row: { key: string }) => row.key === 'applicant'));
  });

  it('finds staff by name, number or section, and a page after another', async () => {
    const staff = async (query: string) => (await on.ask('system-a', 'GET', `/api/admin/staff${query}`)).json();
    assert.deepEqual((await staff('?text=n-2')).total, 1);
    const first = await staff('');
    assert.equal(first.rows.length, 50);
    const second = await staff(`?after=${first.next}`);
    assert.equal(first.total, first.rows.length + second.rows.length);
    const clerks = (await staff('?post=clerk')).rows.map((row: { id: string }) => row.id);
    assert.deepEqual(clerks, ['clerk-a', 'clerk-b']);
  });
});
