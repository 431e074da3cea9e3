import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sight } from '#app/access.ts';
import { compareReadModels } from '#app/rebuild.ts';
import type { DecisionBrief } from '#contract/decision-shapes.ts';
import type { Sitting, SittingItem } from '#contract/meeting-shapes.ts';
import { at } from '#testing/case.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import * as licence from '../../scenarios/licence/path.ts';
import { type Served, serve } from './fixtures/served.ts';

const REASONS = '与现场核查记录不一致，需要进一步说明。';
type Page = {
  rows: { caseId: number; key: string; items: { caseId: number }[]; mine: boolean }[];
  next: string | null;
};

describe('sittings and decisions over HTTP', () => {
  let served: Served;
  let test: TestDatabase;
  let [trader, shop, gas] = [0, 0, 0];

  const read = async <T>(person: string | undefined, url: string): Promise<T> => {
    const answer = await served.get(url, person);
    assert.equal(answer.statusCode, 200, `${person} ${url}: ${answer.body.slice(0, 300)}`);
    return answer.json() as T;
  };
  const list = (person: string, query = 'when=ahead&mine=yes') => read<Page>(person, `/api/meetings?${query}`);
  const sittingFor = (person: string, id: number) => read<Sitting>(person, `/api/meetings/${id}/meeting-2`);
  const itemFor = async (person: string, id: number): Promise<SittingItem> => {
    const found = (await sittingFor(person, id)).items.find((one) => one.caseId === id);
    assert.ok(found, `${person} has no item ${id}`);
    return found;
  };
  const votesFor = async (person: string, id: number) =>
    (await itemFor(person, id)).members.map(({ person: { id: who }, vote, opinion, votedAt }) => [
      who,
      vote,
      opinion !== '',
      votedAt !== null,
    ]);

  before(async () => {
    test = await testDatabase();
    served = await serve(test);
    // Called for one time by one name: one sitting of three cases.
    trader = await play(served.app, 'licence', licence.path.before('open-council'));
    shop = await play(
      served.app,
      'licence',
      licence.path.before('open-council', { who: licence.shop, times: { 'open-joint': '2026-10-10 09:05' } }),
    );
    gas = await play(
      served.app,
      'licence',
      licence.path.before('open-council', { who: licence.gas, times: { 'open-joint': '2026-10-10 09:10' } }),
    );
    await play(
      served.app,
      'licence',
      [{ by: 'council-b', as: 'council-member', act: 'declare-interest', input: { interest: '配偶在该公司任职' } }],
      gas,
    );
    await served.app.moveClock(at('2026-10-13 14:40'));
  });
  after(() => served.close());

  it('cases called for one time by one name are one sitting, to whoever was called', async () => {
    for (const person of ['council-a', 'deputy-a', 'principal-a', 'head-a']) {
      const { rows } = await list(person);
      assert.deepEqual(
        rows.map(({ items, mine }) => [items.map(({ caseId }) => caseId), mine]),
        [[[trader, shop, gas], true]],
        person,
      );
    }
    assert.deepEqual((await list('clerk-a')).rows, [], 'was not called');
    assert.equal((await list('clerk-a', 'when=ahead')).rows.length, 1, 'sees it where he asks for all');
    assert.equal((await list('clerk-a', 'when=past')).rows.length, 3, 'the three joint meetings');
  });
  it('pages, each sitting once', async () => {
    const seen: string[] = [];
    for (let after = '', page = 0; page < 5; page++) {
      const found = await list('clerk-a', `when=past&limit=1${after && `&after=${after}`}`);
      seen.push(...found.rows.map(({ caseId, key }) => `${caseId} ${key}`));
      if (found.next === null) break;
      after = found.next;
    }
    assert.deepEqual([seen.length, new Set(seen).size], [3, 3]);
  });
  it('who must step aside is told to leave, and no more', async () => {
    const { items, leaves } = await sittingFor('council-b', trader);
    assert.deepEqual([items.map(({ caseId }) => caseId), leaves], [[trader, shop], 1]);
    assert.equal((await served.get(`/api/meetings/${gas}/meeting-2`, 'council-b')).statusCode, 404);
    assert.equal((await sittingFor('council-a', trader)).leaves, 0);
    const member = (await itemFor('council-a', gas)).members.find((one) => one.person.id === 'council-b');
    assert.equal(member?.recused, 'declared');
  });
  it('is closed to applicants and to administrators', async () => {
    for (const [post, { cases }] of Object.entries(sight)) {
      const person = served.app.persons().find((one) => one.posts.length === 1 && one.posts[0] === post)?.id;
      if (!person) continue;
      const sees = cases === 'all';
      assert.equal((await list(person, 'when=ahead')).rows.length, sees ? 1 : 0, `${post}: list`);
      for (const url of [`/api/meetings/${trader}/meeting-2`, `/api/decisions/${trader}`])
        assert.equal((await served.get(url, person)).statusCode, sees ? 200 : 404, `${post}: ${url}`);
    }
    for (const person of ['chemical-a', 'county-law-a']) {
      assert.deepEqual((await list(person, 'when=ahead')).rows, [], person);
      assert.equal((await served.get(`/api/meetings/${trader}/meeting-2`, person)).statusCode, 404, person);
      assert.equal((await served.get(`/api/decisions/${trader}`, person)).statusCode, 404, person);
      assert.deepEqual((await read<Page>(person, '/api/decisions')).rows, [], person);
    }
    for (const url of ['/api/meetings', `/api/meetings/${trader}/meeting-2`, '/api/decisions'])
      assert.equal((await served.get(url)).statusCode, 401, url);
  });
  it('no vote is shown before one’s own is signed', async () => {
    await play(served.app, 'licence', [licence.path.one('open-council', { at: '2026-10-13 14:45' })], trader);
    const vote = {
      by: 'council-a',
      as: 'council-member',
      act: 'cast-vote',
      input: { vote: 'against', opinion: REASONS },
    };
    await play(served.app, 'licence', [vote], trader);
    for (const person of ['council-b', 'principal-a', 'head-a', 'inspector-a']) {
      assert.deepEqual((await votesFor(person, trader))[0], ['council-a', null, false, true], person);
      assert.equal((await itemFor(person, trader)).votesOpen, false);
    }
    assert.deepEqual((await votesFor('council-a', trader))[0], ['council-a', 'against', true, true]);
  });
  it('the chair is the last, and the quorum is the definition’s', async () => {
    const { members, quorum } = await itemFor('council-a', trader);
    assert.deepEqual([members.at(-1)?.person.id, members.at(-1)?.chair, quorum], ['principal-a', true, 3]);
  });
  it('the count opens the votes to all, and the dissent stands before the leader', async () => {
    await play(served.app, 'licence', licence.path.between('council-first', 'decide'), trader);
    assert.deepEqual((await votesFor('head-a', trader))[0], ['council-a', 'against', true, true]);
    assert.deepEqual((await itemFor('head-a', trader)).count?.carried, true);
    const brief = await read<DecisionBrief>('deputy-a', `/api/decisions/${trader}`);
    assert.deepEqual(
      brief.dissent.map(({ where, person, stance, opinion }) => [where, person.id, stance, opinion]),
      [['meeting', 'council-a', 'against', REASONS]],
    );
    assert.equal(brief.likeness.n, 0);
  });
  it('waits for whoever may decide it, and for nobody else', async () => {
    const waits = async (person: string) =>
      (await read<{ rows: { caseId: number; kind: string }[] }>(person, '/api/decisions')).rows;
    assert.deepEqual(
      (await waits('deputy-a')).map(({ caseId, kind }) => [caseId, kind]),
      [[trader, 'decide']],
    );
    for (const person of ['head-a', 'principal-a', 'clerk-a', 'council-a'])
      assert.deepEqual(await waits(person), [], person);
    const until = '2026-10-13T17:00:00+08:00';
    const leave = { to: 'head-a', until, reason: '下午外出开会，由科长代为决定。' };
    await play(served.app, 'licence', [{ by: 'deputy-a', as: 'deputy-leader', act: 'delegate', input: leave }], trader);
    assert.deepEqual(
      (await waits('head-a')).map(({ caseId }) => caseId),
      [trader],
    );
    const [given] = (await read<DecisionBrief>('head-a', `/api/decisions/${trader}`)).delegations;
    assert.deepEqual([given?.from.id, given?.to.id, given?.inForce, given?.mine], ['deputy-a', 'head-a', true, true]);
    await served.app.moveClock(at('2026-10-13 17:01'));
    assert.deepEqual(await waits('head-a'), [], 'the delegation is over');
  });
  it('decided cases of the kind are what later ones are compared with', async () => {
    await play(served.app, 'licence', [licence.path.one('decide')], trader);
    const { likeness } = await read<DecisionBrief>('deputy-a', `/api/decisions/${gas}`);
    assert.deepEqual([likeness.n, likeness.departs, likeness.days], [1, [], null]);
    assert.deepEqual(
      likeness.cases.map(({ caseId, result, unit }) => [caseId, result, unit]),
      [[trader, '准予许可', 'days']],
    );
    assert.equal(
      (await read<DecisionBrief>('deputy-a', `/api/decisions/${shop}`)).likeness.n,
      0,
      'a shop is another kind',
    );
    // Whoever is out of the case learns nothing of how it ended.
    assert.equal((await read<DecisionBrief>('deputy-a', `/api/decisions/${trader}`)).likeness.n, 0);
  });
  it('all of it is made again from the record', async () => {
    await test.db.query('delete from case_summary');
    assert.equal((await test.db.query('select 1 from meeting')).length, 0);
    await compareReadModels(test.db, served.app, { write: true, progress: () => {} });
    assert.equal((await test.db.query('select 1 from meeting')).length, 6);
    assert.equal((await test.db.query('select 1 from decided_case')).length, 1);
    assert.deepEqual(
      (await compareReadModels(test.db, served.app, { write: false, progress: () => {} })).differences,
      [],
    );
  });
});
