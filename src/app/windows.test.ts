import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PersonId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { NotFound } from './app.ts';
import { createApp } from './create.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');

describe('a window and who staffs it, on a real database', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
    const options = { db: test.db, root, files: folder, freeClock: true, register: readDepartment(root) };
    app = await createApp({ ...options, demonstration: true });
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (time: string) => app.moveClock(parseInstant(`2026-09-28T${time}:00+08:00`));
  const duty = async (person: string, on: boolean, window = 'hall') => {
    try {
      await app.windowDuty(person as PersonId, window, on);
      return '';
    } catch (error) {
      if (error instanceof Refusal) return error.faults.map(({ code }) => code).join();
      throw error;
    }
  };
  const now = async () => (await app.windows())[0];

  it('shows who is there, and the minutes in which nobody was', async () => {
    await at('09:30');
    assert.equal(await duty('clerk-a', true), '');
    const hall = await now();
    assert.deepEqual([hall?.present, hall?.gaps.map(({ minutes }) => minutes)], [['clerk-a'], [30]]);
  });

  it('is staffed by its own posts, each once, and known by its key', async () => {
    assert.equal(await duty('reviewer-a', true), 'NOT_YOUR_WINDOW');
    assert.equal(await duty('clerk-a', true), 'ALREADY_ON_DUTY');
    assert.equal(await duty('clerk-b', false), 'NOT_ON_DUTY');
    await assert.rejects(app.windowDuty('clerk-a' as PersonId, 'nowhere', true), NotFound);
  });

  it('is not left empty, and may be left where somebody stays', async () => {
    assert.equal(await duty('clerk-a', false), 'WINDOW_WOULD_BE_EMPTY');
    await duty('clerk-b', true);
    assert.equal(await duty('clerk-a', false), '');
    assert.equal(await duty('clerk-b', false), 'WINDOW_WOULD_BE_EMPTY');
  });

  it('is not left empty by two who leave at the same moment', async () => {
    for (let i = 0; i < 10; i++) {
      await duty('clerk-a', true);
      await duty('clerk-b', true);
      const left = await Promise.all([duty('clerk-a', false), duty('clerk-b', false)]);
      assert.deepEqual(left.toSorted(), ['', 'WINDOW_WOULD_BE_EMPTY']);
    }
  });

  it('a rating finds a case only by number and code together', async () => {
    await assert.rejects(app.evaluate('BA-2026-000001', '000000', { score: 5, remark: '' }), NotFound);
  });
});
