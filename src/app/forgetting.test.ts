import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pruneAnswers } from '#store/idempotency.ts';
import { testDatabase } from '#testing/database.ts';
import { Forgetting } from './forgetting.ts';

it('answers to repeated requests go after their term, the younger stay, and nobody is asked more often than need be', async () => {
  const test = await testDatabase();
  try {
    const keep = (key: string, days: number) =>
      test.owner.query(
        `insert into idempotency (actor, key, request_hash, answer, created_at)
         values ('clerk-a', $1, $2, '{}', now() - make_interval(hours => $3))`,
        [key, Buffer.alloc(32), Math.round(days * 24)],
      );
    const left = async () =>
      (await test.db.query<{ key: string }>('select key from idempotency order by key')).map(({ key }) => key);
    let now = 1_000_000;
    const forgetting = new Forgetting(test.db, () => now, 30);
    await keep('old', 30.1);
    await keep('young', 29.9);
    await forgetting.tick();
    assert.deepEqual(await left(), ['young']);
    await keep('old', 31);
    await forgetting.tick();
    assert.deepEqual(await left(), ['old', 'young']);
    now += 600_000;
    await forgetting.tick();
    assert.deepEqual(await left(), ['young']);
    for (const key of ['a', 'b', 'c']) await keep(key, 40);
    assert.deepEqual([await pruneAnswers(test.db, 30, 2), await pruneAnswers(test.db, 30, 2)], [2, 1]);
    await assert.rejects(pruneAnswers(test.db, 0), /a day at least/);
  } finally {
    await test.close();
  }
});
