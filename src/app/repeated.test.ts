import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { KeyReused } from './app.ts';
import { createApp } from './create.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const clerk = (idempotencyKey: string) => ({
  actor: { person: 'clerk-a' as PersonId, as: 'clerk' as Post },
  idempotencyKey,
});

describe('a request sent again under its key', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  let application: object;
  let id: number;

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
    app = await createApp({ db: test.db, root, files: folder, demonstration: true, register: readDepartment(root) });
    const materials = await Promise.all(
      ['form', 'opinion', 'plan', 'resources'].map(async (key) => {
        const { hash } = await app.upload(
          'clerk-a' as PersonId,
          `${key}.txt`,
          'text/plain',
          Buffer.from(`内容 ${key}`),
        );
        return { material: key, hash, name: `${key}.txt`, pages: 3 };
      }),
    );
    application = {
      applicant: '演示矿业有限公司',
      creditCode: '91140400MADEM0A01M',
      contact: '矿业公司经办人',
      phone: '0000-0000000',
      fields: { 'plan-name': '综合应急预案', 'published-on': '2026-01-15', 'unit-kind': 'mine', principal: '矿长' },
      materials,
    };
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const entries = async () =>
    (await test.db.query<{ lane: number }>('select lane from event where case_id = $1 order by lane, seq', [id])).map(
      (row) => row.lane,
    );

  it('opens one case, however often', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.start(clerk('open'), 'filing', application)),
    );
    answers.push(await app.start(clerk('open'), 'filing', application));
    for (const done of answers) assert.deepEqual(done, answers[0]);
    id = answers[0]!.caseId;
    assert.equal((await test.db.query('select 1 from case_summary')).length, 1);
  });

  it('acts once, however many arrive at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.act(clerk('slip'), id, 'issue-slip', {})));
    for (const done of answers) assert.deepEqual(done, answers[0]);
    assert.deepEqual(await entries(), [0, 0]);
  });

  it('gives the first answer also where the act could not be done any more, and records no attempt', async () => {
    const checks = ['form', 'opinion', 'plan', 'resources'].map((key) => ({
      material: key,
      complete: true,
      problem: '',
    }));
    await app.act(clerk('check'), id, 'check-form', { checks });
    const first = await app.act(clerk('accept'), id, 'accept', {}, 3);
    assert.equal(first.stage, 'review');
    assert.deepEqual(await app.act(clerk('accept'), id, 'accept', {}, 3), first);
    assert.deepEqual(
      await app.act(clerk('slip'), id, 'issue-slip', {}),
      await app.act(clerk('slip'), id, 'issue-slip', {}),
    );
    assert.deepEqual(await entries(), [0, 0, 0, 0]);
  });

  it('says so where the key stood for something else, whether that could be done or not', async () => {
    await assert.rejects(app.act(clerk('check'), id, 'accept', {}), KeyReused);
    await assert.rejects(app.act(clerk('check'), id, 'withdraw', { reason: '企业自行撤回。' }), KeyReused);
    assert.deepEqual(await entries(), [0, 0, 0, 0]);
  });
});
