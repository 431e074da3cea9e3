import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldSealed } from '#cases/view.ts';
import { caseDetail } from '#contract/case-shapes.ts';
import type { PersonId, Post, StageKey } from '#kernel/ids.ts';
import { fault, structural } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import { caseDetailOf } from './case-detail.ts';
import { clerk, directory, engineAt, event, opened, sight, submit } from './fixtures/small-case.ts';
import { formOf, startActOf } from './listed-act.ts';
import type { Sight } from './sight.ts';
import { signalsOf } from './signals.ts';
import { nameOf, saidFaults } from './speech.ts';

describe('who sees what', () => {
  const now = '2026-03-02T10:00:00+08:00';
  const signal = (key: string, audience: string[]) => ({
    key,
    control: 'slip',
    level: 'yellow' as const,
    code: 'STAGE_OVERDUE',
    facts: { n: 2, unit: 'workingDays', due: now, start: now },
    audience: audience as Post[],
    stage: 'accept' as StageKey,
    rests: [],
  });
  const raised = event(
    opened,
    now,
    { type: 'signals.raised', data: signal('a', ['principal']) },
    { type: 'signals.raised', data: signal('b', ['clerk']) },
  );
  const view = foldSealed(raised, {
    facts: [
      {
        type: 'sealed.tip-linked',
        data: { key: 't1', route: 'phone', matter: '某事', stage: 'accept' as StageKey, named: ['clerk' as PersonId] },
      },
      { type: 'sealed.signal-raised', data: signal('secret', ['discipline-inspector']) },
    ],
    stamp: {
      recordedAt: parseInstant(now),
      effectiveAt: parseInstant(now),
      signers: [clerk],
      act: 'link-tip',
      stage: 'accept' as StageKey,
    },
  });
  it('whom a matter concerns reads neither what was reported nor who reported it; officers and an applicant do', () => {
    const about = (channel: 'matter' | 'counter', party: boolean) => {
      const application = { ...opened.application, channel, contact: '某人', phone: '00000' };
      const { contact, phone, fields } = caseDetailOf(
        sight({ ...opened, application }, now, { party }),
        'clerk' as PersonId,
      ).application;
      return [contact, phone, fields.length > 0];
    };
    assert.deepEqual(about('matter', true), ['', '', false]);
    for (const [channel, party] of [
      ['matter', false],
      ['counter', true],
    ] as const)
      assert.deepEqual(about(channel, party), ['某人', '00000', true], channel);
  });
  const keys = (person: string, change: Partial<Sight> = {}) =>
    signalsOf(sight(view, now, change), person as PersonId).map((one) => one.key);

  it('signals go to their audience; inspectors see all, the applicant none', () => {
    assert.deepEqual(keys('clerk'), ['b']);
    assert.deepEqual(keys('boss'), ['a']);
    assert.deepEqual(keys('inspector', { inspector: true }), ['a', 'b']);
    assert.deepEqual(keys('firm', { party: true }), []);
  });

  it('the sealed chain is in the inspectors’ answer and in no other, not even as a word', () => {
    const shown = (person: string, change: Partial<Sight> = {}) =>
      caseDetail.parse(caseDetailOf(sight(view, now, change), person as PersonId));
    assert.deepEqual(
      shown('inspector', { inspector: true }).sealed?.signals.map((one) => one.key),
      ['secret'],
    );
    for (const person of ['clerk', 'boss']) assert.doesNotMatch(JSON.stringify(shown(person)), /secret|某事|tip/);
    assert.doesNotMatch(JSON.stringify(shown('firm', { party: true })), /secret|某事|tip|STAGE_OVERDUE|SLIP_MISSING/);
  });

  it('drafts stay with the officers', () => {
    const drafted = event(view, now, { type: 'documents.drafted', data: { document: 'notice', text: '草稿' } });
    assert.equal(caseDetailOf(sight(drafted, now), 'clerk' as PersonId).documents.length, 1);
    assert.equal(caseDetailOf(sight(drafted, now, { party: true }), 'firm' as PersonId).documents.length, 0);
  });

  it('values of the form are shown in words', () => {
    assert.deepEqual(caseDetailOf(sight(view, now), 'clerk' as PersonId).application.fields, [
      { key: 'kind', label: '类别', value: 'mine', shown: '矿山' },
    ]);
  });
});

describe('forms and words', () => {
  const now = '2026-03-02T10:00:00+08:00';

  it('an act’s form has a Chinese title on each property and words for fixed lists', () => {
    const { schema, choices } = formOf(submit);
    const { properties } = schema as { properties: Record<string, { title: string; maxLength?: number }> };
    assert.equal(properties.applicant?.title, '申请人名称');
    assert.equal(properties.applicant?.maxLength, 20);
    assert.deepEqual(choices['findings.stance'], [
      { value: 'agree', label: '同意' },
      { value: 'disagree', label: '不同意' },
    ]);
  });

  it('the opening act is open to its posts and says why not to others', () => {
    assert.equal(startActOf(engineAt(now), 'clerk' as PersonId)?.as, 'clerk');
    const closed = startActOf(engineAt(now), 'boss' as PersonId);
    assert.deepEqual([closed?.open, closed?.reasons.map((one) => one.code)], [false, ['NOT_YOUR_POST']]);
  });

  it('a fault names what the definition names', () => {
    const [said] = saidFaults(engineAt(now), [structural('act', fault('MATERIAL_NOT_CHECKED', { material: 'plan' }))]);
    assert.match(said?.text.zh ?? '', /预案/);
  });

  it('a person whom nobody knows any more keeps his id', () => {
    assert.equal(nameOf(directory, 'gone' as PersonId), 'gone');
    assert.equal(nameOf(directory, 'machine' as PersonId), '系统');
  });
});
