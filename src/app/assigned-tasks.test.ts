import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { attempt, engineAt, given, happened } from '#testing/case.ts';
import { honest, person } from '#testing/filing.ts';
import { moveNotices } from './move-notices.ts';
import { tasksOf } from './summary.ts';

const REASON = '本人外出参加培训，请代为办理。';
const named = happened('2026-09-28 13:00', 'head-a', 'reassign', {
  type: 'assignments.given',
  data: { post: 'reviewer' as Post, to: person('reviewer-a'), from: '', how: 'set', reason: '' },
});
const NOW = '2026-09-28 14:00';
const review = given(honest('review'));
const assigned = given(honest('review'), named);
const next = (view: CaseView) =>
  tasksOf(engineAt(NOW), view, [])
    .filter(({ kind }) => kind === 'NEXT_STEP')
    .map(({ title, post, person: who }) => `${title} ${post} ${who}`);

describe('the task of a step that was assigned', () => {
  it('names him', () => {
    assert.deepEqual(next(review), ['record-findings reviewer null']);
    assert.deepEqual(next(assigned), ['record-findings reviewer reviewer-a']);
  });

  it('until he is out of the case: work is not lost with the one who was to do it', () => {
    const out = given(
      honest('review'),
      named,
      happened('2026-09-28 13:10', 'reviewer-a', 'declare-interest', {
        type: 'recusal.declared',
        data: { person: person('reviewer-a'), interest: REASON },
      }),
    );
    assert.deepEqual(next(out), ['record-findings reviewer null']);
  });
});

describe('who is told', () => {
  for (const { title, view, who, act, input, told } of [
    {
      title: 'the one who is named',
      view: review,
      who: 'head-a',
      act: 'reassign',
      input: { to: 'reviewer-a' },
      told: ['reviewer-a step-assigned'],
    },
    {
      title: 'not one who takes it himself',
      view: review,
      who: 'reviewer-a',
      act: 'reassign',
      input: { to: 'reviewer-a' },
      told: [],
    },
    {
      title: 'the one it is taken from, too',
      view: assigned,
      who: 'head-a',
      act: 'reassign',
      input: { to: 'reviewer-b', reason: REASON },
      told: ['reviewer-b step-assigned', 'reviewer-a step-reassigned'],
    },
    {
      title: 'whoever assigned it, when it is given back',
      view: assigned,
      who: 'reviewer-a',
      act: 'give-back',
      input: { reason: REASON },
      told: ['head-a step-given-back'],
    },
    {
      title: 'of an urge the one who is named',
      view: assigned,
      who: 'inspector-a',
      act: 'urge',
      input: {},
      told: ['reviewer-a step-urged'],
    },
    {
      title: 'or the post, less those who are out of the case',
      view: review,
      who: 'inspector-a',
      act: 'urge',
      input: {},
      told: ['reviewer-a step-urged', 'reviewer-b step-urged', 'head-b step-urged', 'presiding-a step-urged'],
    },
  ])
    it(title, () => {
      const tried = attempt({ now: NOW, view, who, act, input });
      const found = moveNotices(engineAt(NOW), view, tried.view).map(({ person: whom, kind }) => `${whom} ${kind}`);
      assert.deepEqual(found.toSorted(), told.toSorted());
    });
});
