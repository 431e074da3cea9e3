import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Actor } from '#cases/fact.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { DEPARTMENT, DepartmentRecord } from './department-record.ts';

const actor: Actor = { person: 'clerk-a' as PersonId, as: 'clerk' as Post };
const nothing = async () => {};

describe("the department's own record, on a real database", () => {
  let test: TestDatabase;
  let record: DepartmentRecord;
  before(async () => {
    test = await testDatabase();
    record = new DepartmentRecord(test.db, () => parseInstant('2026-09-28T09:00:00+08:00'));
  });
  after(() => test.close());

  const seqs = async (query: Partial<Parameters<DepartmentRecord['list']>[0]> = {}) =>
    (await record.list({ limit: 50, ...query })).map(({ seq }) => seq);

  it('links what many write at once into one chain without a gap', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        record.change(actor, n % 3 === 0 ? 'window-left' : 'window-taken', { window: `w${n}`, a: 1 }, nothing),
      ),
    );
    assert.deepEqual(
      await seqs(),
      Array.from({ length: 12 }, (_, n) => 12 - n),
    );
    assert.deepEqual([await record.verify(), await record.differing()], [[], []]);
  });

  it('lists by kind, newest first, a page after another', async () => {
    const left = await record.list({ kinds: ['window-left'], limit: 50 });
    assert.deepEqual([left.length, new Set(left.map(({ kind }) => kind))], [4, new Set(['window-left'])]);
    assert.deepEqual(left[0]?.actor, actor);
    assert.deepEqual(await seqs({ limit: 2 }), [12, 11]);
    assert.deepEqual(await seqs({ limit: 2, before: 11 }), [10, 9]);
  });

  it('keeps neither the change nor the entry where the change fails', async () => {
    const work = record.change(actor, 'window-taken', {}, async (tx) => {
      await tx.query(`insert into setting (key, value) values ('half', '1')`);
      throw new Error('half done');
    });
    await assert.rejects(work, /half done/);
    assert.deepEqual(await test.db.query(`select 1 from setting where key = 'half'`), []);
    assert.equal((await seqs()).length, 12);
  });

  it('finds an altered entry, and an altered or missing line of its list, which it makes anew', async () => {
    const w6 = (await record.list({ limit: 50 })).find(({ data }) => JSON.stringify(data).includes('w6'))?.seq;
    await test.owner.query(`update department_entry set data = '{}' where seq = 3`);
    await test.owner.query('delete from department_entry where seq = 5');
    assert.deepEqual(await record.differing(), [3, 5]);
    await record.restore();
    assert.deepEqual(await record.differing(), []);
    await test.owner.query(
      `update event set body = replace(encode(body, 'escape'), 'w6', 'w7')::bytea where case_id = $1`,
      [DEPARTMENT],
    );
    assert.deepEqual(
      (await record.verify()).map(({ seq, fault }) => [seq, fault]),
      [[w6, 'body']],
    );
  });

  it('is only added to: the program itself may alter no entry', async () => {
    await assert.rejects(
      test.db.query('update event set body = null where case_id = $1', [DEPARTMENT]),
      /permission denied/,
    );
  });
});
