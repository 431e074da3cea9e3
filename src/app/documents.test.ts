import assert from 'node:assert/strict';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { documentHash, freeze } from '#documents/hash.ts';
import { askedOf, shortCodeOf } from '#documents/short-code.ts';
import type { Hash, PersonId, Post } from '#kernel/ids.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import * as filing from '../../scenarios/filing/path.ts';
import type { Told } from '../../scenarios/format.ts';
import { NotFound } from './app.ts';
import { createApp } from './create.ts';
import { isWhole } from './documents.ts';
import { compareReadModels } from './rebuild.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const person = (id: string) => id as PersonId;
const actor = (id: string, post: string) => ({ person: person(id), as: post as Post });
/** Sees every case. */
const INSPECTOR = person('inspector-a');

describe('documents of cases of every power', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  const cases = new Map<string, number>();
  const get = (power: string): number => cases.get(power) ?? assert.fail(`no case of ${power}`);
  const listed = (power: string) => app.documents(INSPECTOR, get(power));
  const ask = (text: string) => {
    const asked = askedOf(text);
    return asked.kind === 'code' || asked.kind === 'hash' ? app.verifyDocument(asked) : assert.fail(asked.kind);
  };

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-documents-'));
    app = await createApp({
      db: test.db,
      root,
      files: folder,
      demonstration: true,
      freeClock: true,
      register: readDepartment(root),
    });
    for (const path of globSync(join(root, 'scenarios', '*', 'index.ts')).sort()) {
      const { told } = (await import(pathToFileURL(path).href)) as { told: Told };
      const [run] = told.honest;
      const power = run?.id.split('/')[0] ?? '';
      if (run && app.findPower(power)) cases.set(power, await play(app, power, run.steps));
    }
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('what was issued was frozen in the event that issued it, and anybody who has its code finds it', async () => {
    assert.ok(cases.size >= 7, [...cases.keys()].join());
    for (const [power, id] of cases) {
      const documents = (await listed(power)).filter(({ standing }) => standing === 'issued');
      assert.ok(documents.length > 0, power);
      const { rows, problems } = await app.trace(INSPECTOR, id);
      assert.deepEqual(problems, [], power);
      for (const { key, hash, content, number, at } of documents) {
        assert.ok(hash !== null && content !== null, `${power} ${key}`);
        assert.equal(content.number, number);
        assert.doesNotMatch(JSON.stringify(content), /#number:|\{[a-zA-Z.]+\}/, key);
        const event = rows.find(({ facts }) =>
          facts.some(({ type, data }) => type === 'issued.frozen' && (data as { hash: string }).hash === hash),
        );
        const fact = event?.facts.find(
          ({ type, data }) => type === 'issued.frozen' && (data as { hash: string }).hash === hash,
        );
        const frozen = fact?.data as { content: never; salt: string };
        assert.deepEqual(frozen.content, freeze(content));
        assert.equal(documentHash(frozen.content, Buffer.from(frozen.salt, 'hex')), hash);
        assert.equal(event?.at, at, `${power} ${key}`);
        const expected = { agency: content.agency, issuedAt: at, standing: 'issued', changedAt: null };
        assert.deepEqual(await ask(shortCodeOf(hash)), expected, `${power} ${key}`);
        assert.deepEqual(await ask(hash), expected);
      }
    }
  });

  it('a paper of a confidential case tells whoever has its code no more and no less than any other', async () => {
    const [letter] = (await listed('discipline')).filter(({ hash }) => hash !== null);
    assert.ok(letter?.hash && letter.content);
    const found = await ask(shortCodeOf(letter.hash));
    assert.deepEqual(Object.keys(found ?? {}).sort(), ['agency', 'changedAt', 'issuedAt', 'standing']);
    assert.equal(found?.agency, letter.content.agency);
  });

  it('the register holds no name, number or text of any document', async () => {
    const rows = await test.db.query<object>('select * from issued_document');
    assert.ok(rows.length >= cases.size);
    const text = JSON.stringify(rows);
    for (const power of cases.keys())
      for (const { name, number, content } of await listed(power)) {
        for (const word of [name, number, content?.title, content?.addressee])
          if (word) assert.ok(!text.includes(word), word);
      }
  });

  it('a code that was never given is unknown; so are the neighbours of one that was', async () => {
    const [letter] = (await listed('filing')).filter(({ hash }) => hash !== null);
    const hash = letter?.hash ?? assert.fail('no letter');
    const next = (bit: number) =>
      (BigInt(`0x${hash}`) ^ (1n << BigInt(255 - bit))).toString(16).padStart(64, '0') as Hash;
    for (const bit of [0, 37, 74]) assert.equal(await ask(shortCodeOf(next(bit))), undefined, `bit ${bit}`);
    assert.equal(await ask(next(255)), undefined, 'the hash, its last bit changed');
  });

  it('whoever guesses the whole text of a document can ask about nothing: without its salt there is no hash', async () => {
    for (const power of cases.keys())
      for (const { content } of (await listed(power)).filter(({ hash }) => hash !== null)) {
        assert.ok(content);
        for (const guess of [Buffer.alloc(32), Buffer.alloc(32, 255)])
          assert.equal(await ask(documentHash(freeze(content), guess)), undefined);
      }
  });

  it('reading one is in the trace before it is handed out; nobody reads another’s', async () => {
    const id = get('filing');
    const [letter] = (await listed('filing')).filter(({ hash }) => hash !== null);
    assert.ok(letter);
    const reads = async () => (await app.trace(INSPECTOR, id)).rows.filter(({ act }) => act === 'read-document');
    const before = (await reads()).length;
    const read = await app.readDocument(actor('handler-a', 'handler'), id, letter.key);
    assert.ok(isWhole(read));
    const now = await reads();
    assert.equal(now.length, before + 1);
    assert.deepEqual(now.at(-1)?.signers, [actor('handler-a', 'handler')]);
    assert.deepEqual(now.at(-1)?.facts, [{ type: 'read', data: letter.key }]);
    for (const [who, as, key] of [
      ['applicant-b', 'applicant', letter.key],
      ['system-a', 'system-administrator', letter.key],
      ['handler-a', 'handler', 'letter.nothing'],
    ] as const)
      await assert.rejects(app.readDocument(actor(who, as), id, key), NotFound, `${who} ${key}`);
    assert.equal((await reads()).length, before + 1);
    await assert.rejects(app.readMaterial(actor('handler-a', 'handler'), id, letter.hash as Hash), NotFound);
  });

  it('the applicant has what was issued to him, and neither drafts nor what is the officers’', async () => {
    const run = await play(app, 'filing', filing.before('issue-document'));
    const officers = await app.documents(person('handler-a'), run);
    assert.ok(officers.some(({ standing }) => standing === 'draft'));
    const his = await app.documents(person('applicant-a'), run);
    assert.ok(his.every(({ hash, audience }) => hash !== null && audience === 'applicant'));
    const finished = await app.documents(person('applicant-a'), get('filing'));
    assert.ok(finished.some(({ key }) => key === 'letter.registration'));
  });

  it('letters take their numbers from registers of their own, by power and form, without a gap', async () => {
    const numberIn = async (id: number) =>
      (await app.documents(INSPECTOR, id)).find(({ key }) => key === 'acceptance.1')?.number ?? assert.fail('none');
    const [before, one, two] = await inTurn(3, async () => numberIn(await play(app, 'filing', filing.before('serve'))));
    const [, year, n] = /^长高新安备受〔(\d{4})〕(\d+)号$/.exec(before ?? '') ?? assert.fail(before);
    assert.deepEqual(
      [one, two],
      [1, 2].map((more) => `长高新安备受〔${year}〕${Number(n) + more}号`),
    );
    const all = await Promise.all([...cases.keys()].map(async (power) => [power, await listed(power)] as const));
    const numbers = all.flatMap(([power, documents]) =>
      documents.filter(({ number }) => number !== null).map(({ key, number }) => `${power} ${key} ${number}`),
    );
    assert.equal(new Set(numbers.map((text) => text.split(' ').at(-1))).size, numbers.length, 'no number twice');
  });

  it('the register is made again from the events alone, and what was put into it by hand is found', async () => {
    const options = { write: false, progress: () => {} };
    assert.deepEqual((await compareReadModels(test.db, app, options)).differences, []);
    const [row] = await test.db.query<{ hash: string }>('select hash from issued_document order by hash limit 1');
    await test.db.query(`update issued_document set agency = '别的机关' where hash = $1`, [row?.hash]);
    await test.db.query(
      `insert into issued_document (hash, code, case_id, key, agency, issued_at, standing) values ($1, '0000000000000000', 1, 'forged', '演示', now(), 'issued')`,
      ['f'.repeat(64)],
    );
    const { differences } = await compareReadModels(test.db, app, { ...options, write: true });
    assert.equal(differences.length, 2, differences.join('\n'));
    assert.match(differences.join('\n'), /: documents\n/);
    assert.deepEqual((await compareReadModels(test.db, app, options)).differences, []);
  });
});

/** One after the other. */
async function inTurn<T>(times: number, make: () => Promise<T>): Promise<readonly T[]> {
  const made: T[] = [];
  for (let i = 0; i < times; i++) made.push(await make());
  return made;
}
