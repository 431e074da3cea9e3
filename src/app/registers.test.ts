import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseId } from '#kernel/ids.ts';
import { peekNumber } from '#store/cases.ts';
import { GroupCommitter } from '#store/group-commit.ts';
import { act, EMPTY_LANE } from '#testing/append.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { CaseIds } from './case-ids.ts';
import { Registers } from './registers.ts';

describe('numbers and ids on a real database', () => {
  let test: TestDatabase;
  let committer: GroupCommitter;
  before(async () => {
    test = await testDatabase();
    committer = new GroupCommitter({ db: test.db });
  });
  after(async () => {
    await committer.close();
    await test.close();
  });

  /** Writes a new case that carries the register's next number; returns the number it got and in how many tries. */
  async function write(registers: Registers, id: CaseId, kind: string): Promise<{ number: number; tries: number }> {
    for (let tries = 1; ; tries++) {
      const taken = await registers.take(kind, 2026);
      const result = await committer.append(
        act(id, EMPTY_LANE, { numbers: [{ kind, year: 2026, number: taken.number }] }),
      );
      taken.settle(result.kind === 'written');
      if (result.kind === 'written') return { number: taken.number, tries };
      assert.equal(result.kind, 'number-taken');
    }
  }

  it('gives 40 callers at once 1 to 40, each at the first try', async () => {
    const ids = new CaseIds(test.db);
    const registers = new Registers((kind, year) => peekNumber(test.db, kind, year));
    const got = await Promise.all(Array.from({ length: 40 }, async () => write(registers, await ids.take(), 'one')));
    assert.deepEqual(
      got.map(({ number }) => number).sort((a, b) => a - b),
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    assert.ok(got.every(({ tries }) => tries === 1));
    assert.equal(await peekNumber(test.db, 'one', 2026), 41);
  });

  it('leaves no gap where two processes draw from one register, and where a number is given back', async () => {
    const ids = new CaseIds(test.db);
    const processes = [0, 1].map(() => new Registers((kind, year) => peekNumber(test.db, kind, year)));
    const got = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const registers = processes[i % 2]!;
        if (i % 10 === 0) (await registers.take('two', 2026)).settle(false);
        return write(registers, await ids.take(), 'two');
      }),
    );
    assert.deepEqual(
      got.map(({ number }) => number).sort((a, b) => a - b),
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
  });

  it('takes ids that ascend and are nobody else’s', async () => {
    const two = [new CaseIds(test.db), new CaseIds(test.db)];
    const taken = await Promise.all(two.map((ids) => Promise.all(Array.from({ length: 100 }, () => ids.take()))));
    assert.equal(new Set(taken.flat()).size, 200);
    for (const own of taken)
      assert.deepEqual(
        own,
        own.toSorted((a, b) => a - b),
      );
  });
});
