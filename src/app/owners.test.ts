import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Actor } from '#cases/fact.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import { doubtKey } from '#powers/edit.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { BadInput, NotFound } from './app.ts';
import { createApp } from './create.ts';
import { DepartmentRecord } from './department-record.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const by = (person: string, as: string): Actor => ({ person: person as PersonId, as: as as Post });
const owner = by('owner-a', 'business-owner');
const deputy = by('deputy-a', 'deputy-leader');

describe('what owners owe a chart, on a real database', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  let record: DepartmentRecord;
  const at = (day: string) => app.moveClock(parseInstant(`${day}T09:00:00+08:00`));
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

  it('a doubt that is taken up is in the draft, goes with the version, and stays on the list with who and why', async () => {
    const [first, second, third] = await app.doubts.list('filing');
    assert.deepEqual(
      first?.places.map(({ at: place, now }) => [place, now]),
      [['stage:review:answersFor', '纪检负责人']],
    );
    assert.equal(first?.decided, null);
    const take = { doubt: first?.key ?? '', verdict: 'accepted', at: 'stage:review:answersFor' } as const;
    await app.doubts.decide(owner, 'filing', { ...take, value: '科室负责人', reason: '审查由科室负责' });
    await app.doubts.decide(owner, 'filing', { doubt: third?.key ?? '', verdict: 'rejected', reason: '流程中已有' });
    const draft = await app.desk.draft(owner, 'filing');
    assert.deepEqual(
      draft.edits.map(({ at: place, value }) => [place, value]),
      [
        ['stage:review:answersFor', '科室负责人'],
        [first?.key, null],
        [third?.key, null],
      ],
    );
    assert.deepEqual(draft.problems, []);
    const version = await app.desk.propose(owner, 'filing', draft.revision, '按校核清单修改');
    await app.desk.publish(deputy, 'filing', version);
    const definition = app.findPower('filing')?.definition;
    assert.equal(definition?.stages.find(({ key }) => key === 'review')?.answersFor, '科室负责人');
    assert.ok(definition?.doubts.every((one) => doubtKey(one) !== first?.key && doubtKey(one) !== third?.key));
    const rows = await app.doubts.list('filing');
    const found = rows.find(({ key }) => key === first?.key);
    assert.deepEqual(
      [found?.listed, found?.decided?.verdict, found?.decided?.person, found?.decided?.value, found?.decided?.reason],
      [false, 'accepted', 'owner-a', '科室负责人', '审查由科室负责'],
    );
    assert.equal(rows.find(({ key }) => key === third?.key)?.decided?.verdict, 'rejected');
    assert.equal(rows.find(({ key }) => key === second?.key)?.decided, null);
  });

  it('a doubt is decided by the owner, at a place that it speaks of, while it is there', async () => {
    const [doubt] = (await app.doubts.list('filing')).filter(({ listed }) => listed);
    const verdict = { doubt: doubt?.key ?? '', verdict: 'accepted', reason: 'x' } as const;
    await assert.rejects(app.doubts.decide(deputy, 'filing', verdict), Refusal);
    await assert.rejects(app.doubts.decide(owner, 'filing', { ...verdict, doubt: 'doubt:图｜没有' }), NotFound);
    for (const place of ['phones.service', 'stage:apply:level'])
      await assert.rejects(app.doubts.decide(owner, 'filing', { ...verdict, at: place, value: 'x' }), BadInput);
    const before = (await record.list({ limit: 100 })).length;
    assert.equal((await app.desk.draft(owner, 'filing')).revision, 0, 'what was refused left nothing');
    await app.doubts.decide(owner, 'filing', verdict);
    assert.equal((await record.list({ limit: 100 })).length, before + 1);
  });

  it('a doubt that an officer raises is decided like those of the text, published with the version that takes it up', async () => {
    const reviewer = by('reviewer-a', 'reviewer');
    const text = '故意刁难申请人。';
    const at = 'measure:filing.accept.m1:text';
    const found = async (words = text) => (await app.doubts.list('filing')).find((one) => one.text === words);
    const open = await app.doubts.open('filing');
    await app.doubts.raise(reviewer, 'filing', { at, text, why: '与措施无关', proposal: '当场出具受理单。' });
    const row = await found();
    assert.deepEqual(
      [row?.where, row?.state, row?.raised?.person, row?.proposal, row?.places.map((place) => place.at)],
      ['受理·措施1', 'open', 'reviewer-a', '当场出具受理单。', [at]],
    );
    assert.equal(await app.doubts.open('filing'), open + 1);
    await assert.rejects(app.doubts.raise(owner, 'filing', { at, text, why: '重复', proposal: '' }), BadInput);
    await assert.rejects(
      app.doubts.raise(owner, 'filing', { at: 'measure:none:text', text, why: 'x', proposal: '' }),
      BadInput,
    );
    const take = { doubt: row?.key ?? '', verdict: 'accepted', at, value: '当场出具受理单。', reason: '同意' } as const;
    await assert.rejects(app.doubts.decide(reviewer, 'filing', take), Refusal);
    await app.doubts.decide(owner, 'filing', take);
    assert.equal((await found())?.state, 'waiting');
    const draft = await app.desk.draft(owner, 'filing');
    assert.equal(draft.edits.find((one) => one.at === at)?.value, '当场出具受理单。');
    const version = await app.desk.propose(owner, 'filing', draft.revision, '采纳疑点');
    assert.deepEqual([(await found())?.state, (await found())?.listed], ['waiting', true]);
    await app.desk.publish(deputy, 'filing', version);
    assert.deepEqual([(await found())?.state, (await found())?.listed], ['published', false]);
    await app.doubts.raise(reviewer, 'filing', { text: '没有终止环节', why: '请核对', proposal: '' });
    const whole = await found('没有终止环节');
    assert.deepEqual([whole?.where, whole?.places], ['图', []]);
    await app.doubts.decide(owner, 'filing', { doubt: whole?.key ?? '', verdict: 'rejected', reason: '流程已有' });
    assert.deepEqual(
      [(await found('没有终止环节'))?.state, (await found('没有终止环节'))?.decided?.reason],
      ['closed', '流程已有'],
    );
    await app.doubts.raise(reviewer, 'filing', { text: '没有终止环节', why: '仍不清楚', proposal: '' });
    assert.equal((await found('没有终止环节'))?.state, 'open', 'raised anew');
  });

  it('a review is owed sixty days before its year is over, overdue the day after, and done for a year', async () => {
    const state = async () => {
      const { due, owed, overdue } = await app.reviews.state('filing');
      return [due, owed, overdue];
    };
    await at('2026-11-01');
    assert.deepEqual(await state(), ['2027-01-01', false, false]);
    await at('2026-11-02');
    assert.deepEqual(await state(), ['2027-01-01', true, false]);
    await at('2027-01-01');
    assert.deepEqual(await state(), ['2027-01-01', true, false]);
    await at('2027-01-02');
    assert.deepEqual(await state(), ['2027-01-01', true, true]);
    const risks = (app.findPower('filing')?.definition.stages ?? []).flatMap((stage) =>
      stage.risks.map(({ id }) => id),
    );
    const keep = risks.map((risk) => ({ risk, verdict: 'keep' as const, note: '' }));
    const finish = (list: typeof keep | readonly { risk: string; verdict: 'keep' | 'change'; note: string }[]) =>
      app.reviews.finish(owner, 'filing', list, '全部排查');
    await assert.rejects(app.reviews.finish(deputy, 'filing', keep, 'x'), Refusal);
    await assert.rejects(finish(keep.slice(1)), BadInput);
    await assert.rejects(finish([...keep, { risk: 'other', verdict: 'keep', note: '' }]), BadInput);
    await assert.rejects(
      finish([{ ...keep[0], risk: risks[0] ?? '', verdict: 'change', note: ' ' }, ...keep.slice(1)]),
      BadInput,
    );
    assert.deepEqual(await state(), ['2027-01-01', true, true]);
    await finish([{ risk: risks[0] ?? '', verdict: 'change', note: '等级偏低' }, ...keep.slice(1)]);
    assert.deepEqual(await state(), ['2028-01-02', false, false]);
    const [done] = (await app.reviews.state('filing')).done;
    assert.deepEqual([done?.person, done?.due, done?.risks[0]?.note], ['owner-a', '2027-01-01', '等级偏低']);
    assert.ok((await app.reviews.all()).some(({ power }) => power.definition.key === 'penalty'));
    await assert.rejects(app.reviews.finish(owner, 'penalty', [], 'x'), Refusal);
    assert.deepEqual(await record.verify(), []);
  });
});
