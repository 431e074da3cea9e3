import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { instantOf } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { Definitions, mustFitStored } from './definitions.ts';
import { readRules } from './rules.ts';

const root = join(import.meta.dirname, '..', '..');
const yaml = readFileSync(join(root, 'powers', 'filing.yaml'), 'utf8');

describe('stored definitions', () => {
  let test: TestDatabase;
  /** No files: only what is stored. */
  let empty: string;
  const load = (folder: string) =>
    new Definitions(test.db, readRules(root).laws).load(folder, instantOf(Date.UTC(2026, 9, 1)));
  before(async () => {
    test = await testDatabase();
    empty = mkdtempSync(join(tmpdir(), 'hengjian-definitions-'));
  });
  after(async () => {
    await test.close();
    rmSync(empty, { recursive: true, force: true });
  });

  it('that fit are taken again at the next start', async () => {
    await load(join(root, 'powers'));
    await load(empty);
  });

  it('that an older program wrote are named, with what mends it', async () => {
    await test.db.query(
      `insert into definition (power, version, hash, yaml, state, published_at, signers)
       values ('filing', 2, 'x', $1, 'published', now(), '[]')`,
      [yaml.replaceAll('answer-card', 'answer-overrun')],
    );
    await assert.rejects(load(empty), (error: Error) => {
      assert.equal(error.name, 'StoredDefinitionUnfit');
      assert.match(error.message, /^数据由另一版本的程序写入：已发布的定义 filing v2 /);
      assert.match(error.message, /npx hengjian reset --yes/);
      assert.match(error.message, /No act "answer-overrun"/);
      return true;
    });
    await assert.rejects(mustFitStored(test.db, readRules(root).laws), { name: 'StoredDefinitionUnfit' });
  });

  it('of a database that has none yet fit', async () => {
    await mustFitStored({ query: async () => [{ there: false }] as never }, readRules(root).laws);
  });
});
