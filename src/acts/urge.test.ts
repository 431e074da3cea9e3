import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { attempt, given, happened, signalsAt } from '#testing/case.ts';
import { checked, honest, noticed, person, slip, submitted } from '#testing/filing.ts';

const named = (to: string) =>
  happened('2026-09-28 13:00', 'head-a', 'reassign', {
    type: 'assignments.given',
    data: { post: 'reviewer' as Post, to: person(to), from: '', how: 'set', reason: '' },
  });
const urged = (at: string, by = 'head-a') =>
  happened(at, by, 'urge', {
    type: 'assignments.urged',
    data: { steps: [{ act: 'record-findings', post: 'reviewer' as Post, person: '' }], note: '' },
  });
const review = given(honest('review'));
const urge = (view: CaseView, now: string, who = 'head-a', input: object = {}) =>
  attempt({ now, view, who, act: 'urge', input });

describe('urging', () => {
  // 2026-09-30 is a Wednesday before the holiday; 10-01 to 10-07 are rest days, 10-08 is a working day.
  for (const { title, view = review, now = '2026-09-28 14:00', who, input, codes = [] } of [
    { title: 'a head' },
    { title: 'an inspector', who: 'inspector-a' },
    { title: 'with a word that says something', input: { note: '申请人来电询问进度，请今天办。' } },
    { title: 'not with a word that says nothing', input: { note: '无' }, codes: ['REASONS_EMPTY'] },
    { title: 'not a colleague', who: 'reviewer-b', codes: ['NOT_YOUR_POST'] },
    {
      title: 'once a working day, whoever it was',
      view: given(honest('review'), urged('2026-09-28 13:00', 'inspector-a')),
      codes: ['URGED_TODAY'],
    },
    {
      title: 'on the next working day again',
      view: given(honest('review'), urged('2026-09-28 13:00')),
      now: '2026-09-29 09:00',
    },
    {
      title: 'on a rest day it counts for the working day that follows',
      view: given(honest('review'), urged('2026-10-03 09:00')),
      now: '2026-10-08 09:00',
      codes: ['URGED_TODAY'],
    },
    {
      title: 'not for what the applicant has to do',
      view: given(submitted(), slip(), checked(), noticed(['plan'])),
      now: '2026-09-28 10:00',
      codes: ['NOBODY_TO_URGE'],
    },
    {
      title: 'nor himself',
      view: given(
        honest('review'),
        happened('2026-09-28 13:00', 'head-b:section-head', 'reassign', {
          type: 'assignments.given',
          data: { post: 'reviewer' as Post, to: person('head-b'), from: '', how: 'set', reason: '' },
        }),
      ),
      who: 'head-b:section-head',
      codes: ['NOBODY_TO_URGE'],
    },
  ])
    it(title, () => assert.deepEqual(urge(view, now, who, input).codes, codes));

  it('says which step and who is expected to take it', () => {
    const { view } = urge(given(honest('review'), named('reviewer-a')), '2026-09-28 14:00');
    assert.deepEqual(view.assignments.urges.at(-1)?.steps, [
      { act: 'record-findings', post: 'reviewer', person: 'reviewer-a' },
    ]);
  });

  it('raises nothing by itself, however often', () => {
    const often = given(honest('review'), ...['2026-09-28 13:00', '2026-09-29 09:00'].map((at) => urged(at)));
    const now = '2026-09-29 10:00';
    assert.deepEqual(signalsAt(now, often), signalsAt(now, review));
    assert.equal(often.cards.all.length, 0);
  });
});
