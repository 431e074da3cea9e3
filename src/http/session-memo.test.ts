import assert from 'node:assert/strict';
import { it } from 'node:test';
import { SessionMemo } from './session-memo.ts';

const session = { email: 'clerk-a@demo.hengjian.invalid', cookies: [] };

it('asks once for the same cookie within five seconds, and again after', async () => {
  let now = 0;
  let asked = 0;
  const memo = new SessionMemo(() => now);
  const ask = async () => {
    asked++;
    return session;
  };
  assert.deepEqual(await memo.get('a', ask), session);
  now = 4999;
  await memo.get('a', ask);
  assert.equal(asked, 1);
  now = 5000;
  await memo.get('a', ask);
  assert.equal(asked, 2);
});

it('keeps nobody, no answer that sets a cookie, and nothing once a session has ended', async () => {
  const memo = new SessionMemo(() => 0);
  for (const answer of [null, { ...session, cookies: ['x=1'] }]) {
    await memo.get('a', async () => answer);
    assert.deepEqual(await memo.get('a', async () => session), session);
    memo.clear();
  }
  await memo.get('b', async () => session);
  memo.clear();
  assert.equal(await memo.get('b', async () => null), null);
});
