import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Actor } from '#cases/fact.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Edit } from '#powers/edit.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { Conflict, NotFound } from './app.ts';
import { createApp } from './create.ts';
import { DefinitionRefused } from './definitions.ts';
import { DepartmentRecord } from './department-record.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const by = (person: string, as: string): Actor => ({ person: person as PersonId, as: as as Post });
const owner = by('owner-a', 'business-owner');
const deputy = by('deputy-a', 'deputy-leader');
const M3 = 'measure:filing.accept.m3:bindings';

describe('the owner of a chart, on a real database', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  let record: DepartmentRecord;
  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
    const register = readDepartment(root);
    app = await createApp({ db: test.db, root, files: folder, demonstration: true, freeClock: true, register });
    record = new DepartmentRecord(test.db, app.now);
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const codeOf = async (call: Promise<unknown>): Promise<string> => {
    try {
      await call;
      return '';
    } catch (error) {
      if (error instanceof Refusal) return error.faults.map(({ code }) => code).join();
      return error instanceof Error ? error.name : String(error);
    }
  };
  const save = async (...edits: Edit[]) =>
    app.desk.save(owner, 'filing', (await app.desk.draft(owner, 'filing')).revision, edits);
  const kinds = async () => (await record.list({ limit: 20 })).map(({ kind }) => kind);

  it('alone has a draft of it: not another post, and not of another department’s power', async () => {
    for (const actor of [deputy, by('clerk-a', 'clerk'), by('inspector-a', 'discipline-inspector')])
      for (const call of [
        () => app.desk.draft(actor, 'filing'),
        () => app.desk.save(actor, 'filing', 0, []),
        () => app.desk.discard(actor, 'filing'),
        () => app.desk.propose(actor, 'filing', 0, 'x'),
      ])
        assert.equal(await codeOf(call()), 'NOT_YOUR_POST', actor.as);
    assert.equal(await codeOf(app.desk.draft(owner, 'penalty')), 'NOT_YOUR_POST');
    assert.equal(await codeOf(app.desk.draft(owner, 'nothing')), 'NotFound');
  });

  it('sees each problem at its box, and what a binding that goes leaves unanswered', async () => {
    const bound = app.findPower('filing')?.definition.stages[1]?.measures[2]?.bindings ?? [];
    const without = bound.filter(({ control }) => control !== 'late-entry');
    const draft = await save(
      { at: M3, value: without },
      { at: 'stage:review:term', value: { n: 9, unit: 'workingDays', rollsToWorkingDay: 'none' } },
      { at: 'measure:filing.accept.m1:bindings', value: [{ control: 'funds', with: {} }] },
      { at: 'phones.service', value: '' },
    );
    assert.deepEqual(
      draft.edits.map(({ at }) => at),
      [M3, 'stage:review:term', 'measure:filing.accept.m1:bindings'],
      'what is as before is no edit',
    );
    const placed = (at: string) => draft.problems.filter((one) => one.at === at).map(({ zh }) => zh);
    assert.match(placed('limits.promised.term').join(), /各环节时限合计 12个工作日.*超过承诺时限 5/);
    assert.match(placed('measure:filing.accept.m1:bindings').join(), /“funds”不能用来落实这条措施的含义/);
    assert.match(placed('measure:filing.accept.m1:bindings').join(), /参数不合格/);
    const lost = draft.changes.find(({ risk }) => risk === 'filing.accept.r3');
    assert.deepEqual([lost?.lost, lost?.before, lost?.after], [['late-entry'], 'detected', 'detected']);
    assert.ok(draft.fits['filing.accept.m1']?.includes('acceptance-slip'));
    assert.ok(!draft.fits['filing.accept.m1']?.includes('funds'));
  });

  it('cannot propose what does not hold, nor nothing, nor what moved meanwhile', async () => {
    const { revision } = await app.desk.draft(owner, 'filing');
    await assert.rejects(app.desk.propose(owner, 'filing', revision, 'x'), DefinitionRefused);
    await assert.rejects(app.desk.propose(owner, 'filing', revision - 1, 'x'), Conflict);
    await assert.rejects(app.desk.save(owner, 'filing', revision - 1, []), Conflict);
    await save();
    const clean = await app.desk.draft(owner, 'filing');
    assert.equal(await codeOf(app.desk.propose(owner, 'filing', clean.revision, 'x')), 'DEFINITION_UNCHANGED');
    assert.deepEqual(await kinds(), []);
  });

  it('is sent back with a reason, finds his changes again, and is published by another; all of it on record', async () => {
    const bound = app.findPower('filing')?.definition.stages[1]?.measures[2]?.bindings ?? [];
    const edits: Edit[] = [
      { at: 'phones.service', value: '0000-0000000' },
      { at: M3, value: bound.filter(({ control }) => control !== 'late-entry') },
    ];
    const draft = await save(...edits);
    const version = await app.desk.propose(owner, 'filing', draft.revision, '公布电话');
    assert.equal((await app.desk.draft(owner, 'filing')).revision, 0, 'the draft has gone into the version');
    assert.equal(await codeOf(app.desk.publish(by('clerk-a', 'clerk'), 'filing', version)), 'NOT_YOUR_POST');
    assert.equal(
      await codeOf(app.desk.publish(by('owner-a', 'deputy-leader'), 'filing', version)),
      'SAME_PERSON_SIGNS_TWICE',
    );
    await app.desk.sendBack(deputy, 'filing', version, '请写明电话的出处');
    const again = await app.desk.draft(owner, 'filing');
    assert.deepEqual(again.edits.map(({ at }) => at).toSorted(), edits.map(({ at }) => at).toSorted());
    assert.deepEqual(again.problems, []);
    assert.equal(await codeOf(app.desk.publish(deputy, 'filing', version)), 'NotFound');
    const next = await app.desk.propose(owner, 'filing', again.revision, '公布电话，依据局通知');
    await app.desk.publish(deputy, 'filing', next);
    assert.equal(app.findPower('filing')?.version, next);
    assert.equal(app.findPower('filing')?.definition.phones.service, '0000-0000000');
    const found = await app.desk.difference('filing', 1, next);
    assert.deepEqual(
      found.changes.map(({ risk, lost }) => [risk, lost]),
      [['filing.accept.r3', ['late-entry']]],
    );
    assert.equal(found.lines.length, 3);
    assert.deepEqual(await kinds(), [
      'definition-published',
      'definition-proposed',
      'definition-returned',
      'definition-proposed',
    ]);
    assert.deepEqual(await record.verify(), []);
    assert.deepEqual(await record.differing(), []);
    const rows = await app.desk.versions('filing', true);
    assert.deepEqual(
      rows.map(({ version: n, state, returned }) => [n, state, returned]),
      [
        [next, 'published', null],
        [version, 'returned', '请写明电话的出处'],
        [1, 'published', null],
      ],
    );
    assert.deepEqual(
      (await app.desk.versions('filing', false)).map(({ version: n }) => n),
      [next, 1],
    );
  });

  it('may not bring an older proposal into force over a newer version', async () => {
    const text = (await app.versionText('filing', 1)) ?? '';
    const older = await app.desk.proposeText(owner, 'filing', text);
    const newer = await app.desk.proposeText(owner, 'filing', text);
    await app.desk.publish(deputy, 'filing', newer);
    assert.equal(await codeOf(app.desk.publish(deputy, 'filing', older)), 'VERSION_SUPERSEDED');
    await assert.rejects(app.desk.difference('filing', 1, 99), NotFound);
  });

  it('of two who sign at once, one publishes and the record says it once', async () => {
    const text = (await app.versionText('filing', 1)) ?? '';
    const version = await app.desk.proposeText(owner, 'filing', text);
    const before = (await kinds()).length;
    const answers = await Promise.all(
      [deputy, by('principal-a', 'principal')].map((one) => codeOf(app.desk.publish(one, 'filing', version))),
    );
    assert.deepEqual(answers.toSorted(), ['', 'NotFound']);
    assert.equal((await kinds()).length, before + 1);
  });
});
