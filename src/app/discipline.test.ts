import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { fromShanghai } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { path } from '../../scenarios/discipline/path.ts';
import type { Step } from '../../scenarios/format.ts';
import { NotFound } from './app.ts';
import { createApp } from './create.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const as = (person: string, post: string) => ({ actor: { person: person as PersonId, as: post as Post } });

describe('a disciplinary case, in process: who finds it, who reads what of it', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  let id = 0;
  let held = '';
  const files = new Map<string, string>();

  const file = async (name: string): Promise<string> => {
    const known = files.get(name);
    if (known) return known;
    const sound = name.endsWith('.wav');
    const { hash } = await app.upload(
      'clerk-a' as PersonId,
      name,
      sound ? 'audio/wav' : 'text/plain',
      Buffer.from(sound ? `RIFF    WAVE${name}` : `内容 ${name}`),
    );
    files.set(name, hash);
    return hash;
  };
  const filled = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map(filled));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await filled(one)])),
      );
    return typeof value === 'string' && value.startsWith('$file:') ? file(value.slice(6)) : value;
  };
  const play = async (steps: readonly Step[]): Promise<void> => {
    for (const { at, by = '', as: post = '', act, input = {} } of steps) {
      if (at) await app.moveClock(fromShanghai(at));
      if (act === 'start') id = (await app.start(as(by, post), 'discipline', await filled(input))).caseId;
      else if (act === 'sign') await app.sign(as(by, post), id, held);
      else held = (await app.act(as(by, post), id, act, await filled(input))).held ?? held;
    }
  };
  const finds = async (person: string): Promise<boolean> =>
    (await app.cases(person as PersonId, { limit: 50 })).rows.some((row) => row.id === id);
  const opens = async (person: string): Promise<boolean> => {
    try {
      await app.open(person as PersonId, id);
      return true;
    } catch (error) {
      assert.ok(error instanceof NotFound, String(error));
      return false;
    }
  };
  const both = async (person: string) => [await finds(person), await opens(person)];

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
    app = await createApp({
      db: test.db,
      root,
      files: folder,
      demonstration: true,
      freeClock: true,
      register: readDepartment(root),
    });
    await play(path.before('notify'));
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('before the notice: not for him, not for those close to him, not for those without a task', async () => {
    assert.deepEqual(await both('official-a'), [false, false]);
    for (const person of [
      'reviewer-c',
      'officer-c',
      'panel-e',
      'officer-d',
      'panel-a',
      'clerk-a',
      'clerk-b',
      'owner-a',
      'system-a',
    ])
      assert.deepEqual(await both(person), [false, false], person);
  });
  it('who looked is not told why there is nothing', async () => {
    for (const person of ['official-a', 'reviewer-c'])
      assert.deepEqual((await app.inbox.list(person as PersonId, { limit: 50 })).rows, [], person);
  });
  it('for those who handle or oversee it', async () => {
    for (const person of ['officer-a', 'reviewer-a', 'principal-a', 'inspector-a'])
      assert.deepEqual(await both(person), [true, true], person);
  });
  it('he cannot speak in it before, nor another for him', async () => {
    await assert.rejects(
      app.act(as('official-a', 'party'), id, 'request-recusal', { person: 'reviewer-a', reason: '曾有工作争执。' }),
      NotFound,
    );
  });

  describe('after the notice', () => {
    before(() => play([path.one('notify')]));

    it('he finds it, and reads his own side', async () => {
      assert.deepEqual(await both('official-a'), [true, true]);
      const { view, party, inspector } = await app.open('official-a' as PersonId, id);
      assert.deepEqual([party, inspector], [true, false]);
      assert.deepEqual(view.sealed.tips, []);
    });
    it('the notice’s receipt is his to read; what was gathered about him is not', async () => {
      const read = (name: string) => app.readMaterial(as('official-a', 'party').actor, id, files.get(name) as never);
      assert.ok((await read('official-a-notice')).bytes.length > 0);
      for (const name of [
        'official-a-lead',
        'official-a-records',
        'official-a-witness-talk',
        'official-a-witness-talk.wav',
      ])
        await assert.rejects(read(name), NotFound, name);
    });
    it('the trace is not', () => assert.rejects(app.trace('official-a' as PersonId, id), NotFound));
    it('another official is no party of it', async () => {
      assert.deepEqual(await both('official-b'), [false, false]);
      await assert.rejects(app.act(as('official-b', 'party'), id, 'waive-defence', { document: '' }), NotFound);
    });
    it('he does only what is a party’s', async () => {
      const refused = async (act: string, input: object, code: string) =>
        assert.rejects(app.act(as('official-a', 'party'), id, act, input), (error: unknown) => {
          assert.ok(error instanceof Refusal, String(error));
          assert.deepEqual(
            error.faults.map((fault) => fault.code),
            [code],
          );
          return true;
        });
      await refused('close-defence', {}, 'NOT_YOUR_POST');
      await refused('answer-defence', { claim: 'c1', accepted: true, answer: '予以采信。' }, 'NOT_YOUR_POST');
      await refused('lodge-appeal', { kind: 'review', reasons: '尚未决定。' }, 'NO_DECISION_YET');
    });
    it('those close to him still find nothing', async () => assert.deepEqual(await both('reviewer-c'), [false, false]));
  });
});
