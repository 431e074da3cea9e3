import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseId, PersonId } from '#kernel/ids.ts';
import { loadHeads } from '#store/cases.ts';
import { at } from '#testing/case.ts';
import { MINE } from '#testing/filing.ts';
import { type TestApp, testApp } from '#testing/record.ts';
import { NotFound } from './app.ts';
import { compareReadModels } from './rebuild.ts';

const person = (id: string) => id as PersonId;
const SAYS = '来信反映的线索具体，经初步了解有检查必要。';

describe('a case that is open to those with a task in it alone', () => {
  let test: TestApp;
  let id: number;
  before(async () => {
    test = await testApp();
    await test.app.moveClock(at('2026-09-21 09:00'));
    ({ caseId: id } = await test.app.start(test.by('clerk-a'), 'inspection', {
      applicant: '演示矿业有限公司',
      creditCode: MINE,
      contact: '安全科长',
      phone: '00000000000',
      fields: { source: 'report', matter: 'work-safety', what: '来信反映通道堆放杂物。', address: '演示路一号' },
      materials: [],
    }));
  });
  after(() => test.end());

  const opens = async (who: string): Promise<boolean> => {
    try {
      await test.app.open(person(who), id);
      return true;
    } catch (error) {
      assert.ok(error instanceof NotFound, String(error));
      return false;
    }
  };
  const lists = async (who: string): Promise<boolean> =>
    (await test.app.cases(person(who), { limit: 50 })).rows.some((row) => row.id === id);
  const attempts = async () => (await loadHeads(test.db, id as CaseId)).attempts.seq;
  const visible = async (...people: readonly string[]) =>
    Object.fromEntries(
      await Promise.all(people.map(async (who) => [who, [await opens(who), await lists(who)].join()] as const)),
    );

  it('is there for who registered it, for who leads and who inspects; for nobody else, and not in their lists', async () => {
    assert.deepEqual(
      await visible('clerk-a', 'head-a', 'deputy-a', 'inspector-a', 'clerk-b', 'officer-a', 'reviewer-a'),
      {
        'clerk-a': 'true,true',
        'head-a': 'true,true',
        'deputy-a': 'true,true',
        'inspector-a': 'true,true',
        'clerk-b': 'false,false',
        'officer-a': 'false,false',
        'reviewer-a': 'false,false',
      },
    );
  });
  it('is not there for the company that is to be inspected', async () =>
    assert.deepEqual(await visible('applicant-a'), { 'applicant-a': 'false,false' }));

  it('each attempt is on record, and refused for want of a task', async () => {
    const before = await attempts();
    await assert.rejects(test.app.act(test.by('clerk-b'), id, 'declare-interest', { interest: SAYS }), NotFound);
    await assert.rejects(test.app.open(person('clerk-b'), id), NotFound);
    assert.equal(await attempts(), before + 2);
    const { rows, problems } = await test.app.trace(person('inspector-a'), id);
    assert.deepEqual(problems, []);
    const last = rows.filter((row) => row.lane === 'attempts').slice(-2);
    assert.deepEqual(
      last.map((row) => [row.act, row.signers[0]?.person, row.faults[0]?.code]),
      [
        ['declare-interest', 'clerk-b', 'NO_TASK_IN_CASE'],
        ['read', 'clerk-b', 'NO_TASK_IN_CASE'],
      ],
    );
  });
  it('tells who asks nothing: an act that is there and one that is not look the same', async () => {
    for (const act of ['declare-interest', 'decide', 'no-such-act'])
      await assert.rejects(test.app.act(test.by('clerk-b'), id, act, {}), NotFound);
  });

  it('is there for an officer from when he is on the team, and for his colleague still not', async () => {
    await test.app.act(test.by('head-a'), id, 'draft-plan', {
      title: '现场检查方案',
      matters: ['安全设备'],
      team: ['officer-a', 'leader-a'],
      from: '2026-09-24',
      to: '2026-10-13',
      basis: SAYS,
    });
    assert.deepEqual(await visible('officer-a', 'officer-b'), { 'officer-a': 'true,true', 'officer-b': 'false,false' });
    const { differences } = await compareReadModels(test.db, test.app, { write: false, progress: () => {} });
    assert.deepEqual(differences, []);
  });
  it('its tasks are in the lists of those alone to whom it is open', async () => {
    const tasks = async (who: string) => (await test.app.tasks(person(who))).some((row) => row.caseId === id);
    assert.deepEqual([await tasks('leader-a'), await tasks('leader-b')], [true, false]);
  });
});
