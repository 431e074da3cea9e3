import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseView } from '#cases/view.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { at, department, engineAt, eventOf, filing, given, type Happening, happened } from '#testing/case.ts';
import { honest } from '#testing/filing.ts';
import { caseNotices } from './case-notices.ts';
import { departmentNotices } from './department-notices.ts';

const id = (who: string) => who as PersonId;
const call = (key: string, day: string): Happening =>
  happened('2026-09-28 13:00', 'head-a', 'call-meeting', {
    type: 'meetings.called',
    data: {
      key,
      purpose: '联席会',
      question: '是否同意？',
      proposal: '',
      members: [id('head-a'), id('reviewer-a'), id('reviewer-b')],
      chair: id('head-a'),
      at: at(day),
      place: '二楼会议室',
    },
  });
const told = (view: CaseView, ...events: readonly Happening[]) =>
  caseNotices(
    engineAt('2026-09-28 14:00'),
    view,
    events.map((one) => eventOf(view, one)),
  ).map(({ person, kind }) => `${person} ${kind}`);

describe('who hears of a meeting', () => {
  const view = given(honest('review'));
  it('its members, not the one who called', () =>
    assert.deepEqual(told(view, call('m1', '2026-09-29 09:00')), [
      'reviewer-a meeting-called',
      'reviewer-b meeting-called',
    ]));
  it('called again before it was held, it is moved', () =>
    assert.deepEqual(told(view, call('m1', '2026-09-29 09:00'), call('m2', '2026-09-30 09:00')).slice(2), [
      'reviewer-a meeting-moved',
      'reviewer-b meeting-moved',
    ]));
  it('nobody who is out of the case', () => {
    const out = given(
      honest('review'),
      happened('2026-09-28 12:00', 'reviewer-b', 'declare-interest', {
        type: 'recusal.declared',
        data: { person: id('reviewer-b'), interest: '亲属' },
      }),
    );
    assert.deepEqual(told(out, call('m1', '2026-09-29 09:00')), ['reviewer-a meeting-called']);
  });
});

describe('who hears that all have signed', () => {
  const proposed = happened('2026-09-28 13:00', 'officer-a', 'record-visit', {
    type: 'held.proposed',
    data: {
      key: 'p1',
      act: 'record-visit',
      input: {},
      contentHash: '',
      slots: [{ post: 'enforcement-officer' as Post, n: 2 }],
      expiresAt: at('2026-10-01 09:00'),
      seenVersion: 1,
    },
  });
  const dropped = (why: 'completed' | 'expired') =>
    happened('2026-09-28 13:30', 'officer-b', 'record-visit', { type: 'held.dropped', data: { key: 'p1', why } });
  const view = given(honest('review'), proposed);
  it('whoever signed before, not the last to sign', () =>
    assert.deepEqual(told(view, dropped('completed')), ['officer-a held-signed']));
  it('not of one that fell', () => assert.deepEqual(told(view, dropped('expired')), []));
});

it('of a published chart hear those who work by it and its proposer, not its publisher, no outsider, no other department', () => {
  const entry = {
    seq: 7,
    kind: 'definition-published',
    actor: { person: id('deputy-a'), as: 'deputy-leader' as Post },
    at: at('2026-09-28 09:00'),
    data: { power: 'filing', version: 2, proposer: 'owner-a' },
  };
  const persons = departmentNotices(entry, department, () => filing.definition).map(({ person }) => person as string);
  for (const one of ['clerk-a', 'reviewer-a', 'head-a', 'deputy-b', 'owner-a']) assert.ok(persons.includes(one), one);
  for (const one of ['deputy-a', 'applicant-a', 'county-squad-a', 'system-a']) assert.ok(!persons.includes(one), one);
  assert.equal(new Set(persons).size, persons.length);
  const returned = { ...entry, kind: 'definition-returned' };
  assert.deepEqual(
    departmentNotices(returned, department, () => filing.definition).map(({ person, kind }) => `${person} ${kind}`),
    ['owner-a chart-returned'],
  );
});
