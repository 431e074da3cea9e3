import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { NotFound } from './app.ts';
import { createApp } from './create.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const actor = (person: string, as: string) => ({ actor: { person: person as PersonId, as: as as Post } });

describe('a filing, in process on a real database', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  let id: number;
  const hashes: Record<string, string> = {};
  const at = (text: string) => app.moveClock(parseInstant(text));
  const act = (person: string, as: string, what: string, input: object = {}) =>
    app.act(actor(person, as), id, what, input);
  const refused = async (work: Promise<unknown>, code: string) => {
    await assert.rejects(work, (error: unknown) => {
      assert.ok(error instanceof Refusal, String(error));
      assert.ok(
        error.faults.some((fault) => fault.code === code),
        error.message,
      );
      return true;
    });
  };

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
    await at('2026-09-28T09:00:00+08:00');
    for (const name of ['form', 'opinion', 'plan', 'resources', 'proof', 'photo'])
      hashes[name] = (
        await app.upload('clerk-a' as PersonId, `${name}.txt`, 'text/plain', Buffer.from(`内容 ${name}`))
      ).hash;
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs from application to close without one refusal or card', async () => {
    const material = (key: string) => ({ material: key, hash: hashes[key] ?? '', name: `${key}.pdf`, pages: 10 });
    const done = await app.start(actor('clerk-a', 'clerk'), 'filing', {
      applicant: '演示矿业有限公司',
      creditCode: '91140400MADEM0A01M',
      contact: '矿业公司经办人',
      phone: '0000-0000000',
      fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
      materials: ['form', 'opinion', 'plan', 'resources'].map(material),
    });
    id = done.caseId;
    assert.equal(done.stage, 'accept');
    await refused(act('clerk-a', 'clerk', 'accept'), 'SLIP_MISSING');
    await act('clerk-a', 'clerk', 'issue-slip');
    await refused(act('clerk-b', 'clerk', 'check-form', { checks: [] }), 'NOT_FIRST_RESPONSIBLE');
    await act('clerk-a', 'clerk', 'check-form', {
      checks: ['form', 'opinion', 'plan', 'resources'].map((key) => ({ material: key, complete: true, problem: '' })),
    });
    await at('2026-09-29T15:00:00+08:00');
    assert.equal((await act('clerk-a', 'clerk', 'accept')).stage, 'review');
    await assert.rejects(app.open('reviewer-c' as PersonId, id), NotFound);
    assert.equal((await app.inbox.list('reviewer-c' as PersonId, { limit: 50 })).rows.length, 1);
    const found = (item: string, answer: unknown, on: string) => ({
      item,
      answer,
      evidence: [{ material: on, page: 2 }],
      note: '见所引页',
    });
    await act('reviewer-a', 'reviewer', 'record-findings', {
      findings: [
        found('parts', 5, 'plan'),
        found('signed', true, 'plan'),
        found('published', '2026-09-15', 'plan'),
        found('interested-reviewer', false, 'opinion'),
        found('hazards', 4, 'resources'),
        found('means', 6, 'resources'),
        found('repealed', 0, 'plan'),
        found('contacts', true, 'plan'),
      ],
    });
    await at('2026-09-30T10:00:00+08:00');
    await act('reviewer-a', 'reviewer', 'hand-in-review', {
      proposal: 'file',
      opinion: '八个项目均符合审查标准，建议予以备案。',
    });
    await act('head-a', 'section-head', 'open-consultation', {
      question: '是否同意审查结论？',
      participants: ['reviewer-b', 'legal-a'],
    });
    await act('reviewer-b', 'reviewer', 'give-opinion', { stance: 'agree', opinion: '评审意见签字齐全，赞成备案。' });
    await refused(
      act('deputy-a', 'deputy-leader', 'decide', { result: 'file', reasons: '审查结论清楚，会商意见一致。' }),
      'OPINION_MISSING',
    );
    await act('legal-a', 'legal-reviewer', 'give-opinion', {
      stance: 'agree',
      opinion: '程序和依据没有问题，赞成备案。',
    });
    await act('head-a', 'section-head', 'close-consultation');
    await refused(
      act('head-a', 'section-head', 'decide', { result: 'file', reasons: '审查结论清楚，会商意见一致。' }),
      'BEYOND_AUTHORITY',
    );
    await act('deputy-a', 'deputy-leader', 'decide', { result: 'file', reasons: '审查结论清楚，会商意见一致。' });
    const { view, engine } = await app.open('handler-a' as PersonId, id);
    const listed = app.listActs('handler-a' as PersonId, { view, engine, inspector: false, party: false });
    const draft = listed.find((one) => one.act === 'draft-document');
    assert.equal(draft?.open, true);
    await act('handler-a', 'handler', 'draft-document', draft?.options.prefill as object);
    await act('deputy-a', 'deputy-leader', 'issue-document', { document: 'registration' });
    await act('handler-a', 'handler', 'serve', {
      document: 'registration',
      method: 'direct',
      servedOn: '2026-09-30',
      receiver: '矿业公司经办人',
      proof: hashes.proof,
    });
    await act('handler-a', 'handler', 'publish-result', {
      item: 'result',
      parts: ['单位名称', '预案名称', '办理结果', '办理日期'],
      text: '演示矿业有限公司综合应急预案，已备案。',
    });
    await act('head-a', 'section-head', 'plan-visit', { on: '2026-10-13', matters: ['应急演练'] });
    await at('2026-10-13T10:00:00+08:00');
    const visit = {
      visitedOn: '2026-10-13',
      findings: [{ matter: '应急演练', inOrder: true, note: '上半年已演练，有记录和照片。' }],
      evidence: [hashes.photo],
    };
    const held = await act('officer-a', 'enforcement-officer', 'record-visit', visit);
    assert.equal(held.state, 'held');
    await refused(app.sign(actor('officer-a', 'enforcement-officer'), id, held.held ?? ''), 'SAME_PERSON_SIGNS_TWICE');
    await refused(app.sign(actor('officer-c', 'enforcement-officer'), id, held.held ?? ''), 'NOT_QUALIFIED');
    assert.equal((await app.sign(actor('officer-b', 'enforcement-officer'), id, held.held ?? '')).state, 'done');
    await act('officer-a', 'enforcement-officer', 'conclude-supervision');
    const { view: before } = await app.open('inspector-b' as PersonId, id);
    if (before.supervision.draw?.drawn)
      await act('inspector-b', 'inspection-staff', 'spot-check', {
        findings: '与审查结论相符，未见异常情况。',
        agrees: true,
      });
    await act('handler-a', 'handler', 'archive', {
      items: ['application', 'slip', 'review', 'registration', 'service', 'visit'],
      place: '档案室一柜',
    });
    const closed = await act('handler-a', 'handler', 'close');
    assert.equal(closed.status, 'ended');
    const { view: ended } = await app.open('inspector-a' as PersonId, id);
    assert.deepEqual(
      ended.signals.raised.filter((signal) => signal.level !== 'note').map((signal) => signal.code),
      [],
    );
    const { problems, rows } = await app.trace('inspector-a' as PersonId, id);
    assert.deepEqual(problems, []);
    assert.equal(rows.filter((row) => row.kind === 'refused').length, 6);
    assert.equal(ended.documents.all[0]?.issued?.number, '长高新安备〔2026〕1号');
  });

  it('a tip outlives the case: nobody answers it for fifteen working days, and the inspectors are told', async () => {
    const tipped = { route: 'phone', matter: '来电反映窗口多次让人空跑。', named: [], stage: 'accept' };
    await act('inspector-b', 'inspection-staff', 'link-tip', tipped);
    const owed = async () =>
      (await app.tasks('inspector-a' as PersonId)).filter((task) => task.caseId === id).map((task) => task.code);
    assert.deepEqual(await owed(), ['HANDLE_TIP']);
    await at('2026-11-03T23:59:00+08:00');
    const sealed = async () =>
      (await app.open('inspector-a' as PersonId, id)).view.sealed.signals.map((one) => one.code);
    assert.deepEqual(await sealed(), []);
    await at('2026-11-04T00:00:00+08:00');
    assert.deepEqual(await sealed(), ['TIP_UNHANDLED']);
    await act('inspector-a', 'discipline-inspector', 'handle-tip', {
      tip: 't1',
      result: '调看窗口记录并回访申请人，反映的情况不属实。',
    });
    assert.deepEqual(await owed(), []);
    await refused(
      act('handler-a', 'handler', 'publish-result', { item: 'result', parts: ['单位名称'], text: '补充。' }),
      'CASE_ENDED',
    );
    const { view } = await app.open('inspector-a' as PersonId, id);
    assert.equal(view.head.status, 'ended');
    assert.deepEqual((await app.trace('inspector-a' as PersonId, id)).problems, []);
  });
});
