import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { PersonId, Post } from '#kernel/ids.ts';
import { at } from '#testing/case.ts';
import { runTo, type TestApp, testApp } from '#testing/record.ts';
import { NotFound } from './app.ts';
import { compareReadModels } from './rebuild.ts';

const person = (id: string) => id as PersonId;
const SAYS = '本人与申请单位的负责人是亲属。';

describe('notices on a real database', () => {
  let test: TestApp;
  before(async () => {
    test = await testApp();
  });
  after(() => test.end());
  beforeEach(() => test.app.moveClock(at('2026-09-28 09:00')));

  const act = (who: string, id: number, what: string, input: object = {}) =>
    test.app.act(test.by(who), id, what, input);
  const inbox = async (who: string, query: object = {}) =>
    (await test.app.inbox.list(person(who), { limit: 100, ...query })).rows;
  const of = async (who: string, id: number) =>
    (await inbox(who)).filter(({ data }) => data.caseId === id).map(({ kind }) => kind);
  const everybodys = () =>
    test.db.query<{ kind: string }>('select person, at, kind, data from notice order by person, source, id');

  it('whoever holds the case hears when its term is nearly used and when it is over; a colleague does not', async () => {
    const id = await runTo(test, 'review');
    await act('head-a', id, 'reassign', { to: 'reviewer-a' });
    for (const day of ['2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09'])
      await test.app.moveClock(at(`${day} 16:00`));
    const told = await of('reviewer-a', id);
    for (const kind of ['term-near', 'term-over', 'card-raised', 'step-assigned'])
      assert.ok(told.includes(kind), `${kind}: ${told}`);
    assert.deepEqual(
      (await of('reviewer-b', id)).filter((kind) => kind.startsWith('term-')),
      [],
    );
    assert.deepEqual(await of('system-a', id), []);
  });

  it('whoever is out of the case is told nothing of it any more, and counts nothing of it', async () => {
    const id = await runTo(test, 'review');
    await act('head-a', id, 'reassign', { to: 'reviewer-b' });
    assert.deepEqual(await of('reviewer-b', id), ['step-assigned']);
    const unread = await test.app.inbox.unread(person('reviewer-b'));
    await act('reviewer-b', id, 'declare-interest', { interest: SAYS });
    assert.deepEqual(await of('reviewer-b', id), []);
    assert.equal(await test.app.inbox.unread(person('reviewer-b')), unread - 1);
    await test.app.moveClock(at('2026-10-09 09:00'));
    assert.deepEqual(await of('reviewer-b', id), [], 'nor of what comes later');
  });

  it('a tip gives nobody anything to know, least of all whom it names', async () => {
    const id = await runTo(test, 'review');
    const before_ = await everybodys();
    await act('inspector-b', id, 'link-tip', { route: 'phone', matter: SAYS, named: ['clerk-a', 'reviewer-a'] });
    assert.deepEqual(await everybodys(), before_);
  });

  it('read by oneself alone; another’s are not there', async () => {
    const id = await runTo(test, 'review');
    await act('head-a', id, 'reassign', { to: 'reviewer-a' });
    const [mine] = await inbox('reviewer-a', { unread: true });
    assert.ok(mine);
    await assert.rejects(test.app.inbox.markRead(person('reviewer-b'), { notices: [mine.id] }), NotFound);
    assert.equal((await inbox('reviewer-a'))[0]?.read, false);
    await test.app.inbox.markRead(person('reviewer-a'), { notices: [mine.id] });
    assert.equal((await inbox('reviewer-a'))[0]?.read, true);
    await test.app.inbox.markRead(person('reviewer-b'), { upTo: mine.id });
    await test.app.inbox.markRead(person('reviewer-a'), { upTo: mine.id });
    assert.equal(await test.app.inbox.unread(person('reviewer-a')), 0);
  });

  it('by topic and page by page: each once, none left out', async () => {
    const all = await inbox('reviewer-a');
    assert.ok(all.length > 3);
    const paged: number[] = [];
    for (let before: number | undefined; ; ) {
      const { rows, next } = await test.app.inbox.list(person('reviewer-a'), { limit: 2, before });
      paged.push(...rows.map(({ id }) => id));
      if (next === null) break;
      before = Number(next);
    }
    assert.deepEqual(
      paged,
      all.map(({ id }) => id),
    );
    assert.deepEqual(
      (await inbox('reviewer-a', { topic: 'step' })).map(({ id }) => id),
      all.filter(({ kind }) => kind.startsWith('step-')).map(({ id }) => id),
    );
  });

  it('a change of his posts is told to whom it is about once it is approved, not when it is drafted, and to nobody else', async () => {
    const change = { kind: 'post', person: 'clerk-b', post: 'office', from: '2026-09-28' } as const;
    const rights = async (who: string) => (await inbox(who, { topic: 'rights' })).map(({ data }) => data.what);
    const by = (who: string, as: string) => ({ person: person(who), as: as as Post });
    const id = await test.app.administration.propose(by('system-a', 'system-administrator'), change);
    assert.deepEqual(await rights('clerk-b'), []);
    await test.app.administration.decide(by('security-a', 'security-administrator'), id, true, '');
    assert.deepEqual(await rights('clerk-b'), [change]);
    for (const other of ['clerk-a', 'system-a', 'security-a', 'auditor-a'])
      assert.deepEqual(await rights(other), [], other);
  });

  it('can be made again from the record, the same; what was read stays read', async () => {
    const all = await everybodys();
    const fromRecord = all.filter(({ kind }) => kind !== 'recused');
    await test.owner.query(`delete from notice where kind <> 'recused' and id % 2 = 0`);
    const read = () => test.db.query('select source from notice where read_at is not null order by id');
    const kept = await read();
    await compareReadModels(test.db, test.app, { write: true, progress: () => {} });
    assert.deepEqual(
      (await everybodys()).filter(({ kind }) => kind !== 'recused'),
      fromRecord,
    );
    assert.deepEqual(await read(), kept);
  });
});
