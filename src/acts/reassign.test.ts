import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stageDeadline } from '#cases/deadlines.ts';
import { assignmentOf } from '#cases/facets/assignments.ts';
import { hasHandled } from '#cases/handled.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { attempt, engineAt, filing, given, happened, without } from '#testing/case.ts';
import { findings, found, handedIn, honest, person } from '#testing/filing.ts';

const NOW = '2026-09-28 14:00';
const REASON = '本人外出参加培训，请代为办理。';
const named = (post: string, to: string, by = 'head-a') =>
  happened('2026-09-28 13:00', by, 'reassign', {
    type: 'assignments.given',
    data: { post: post as Post, to: person(to), from: '', how: 'set', reason: '' },
  });
const review = given(honest('review'));
const given_ = given(honest('review'), named('reviewer', 'reviewer-a'));
/** Reviewed by a section head who is a reviewer too. */
const reviewedByHead = given(
  honest('review'),
  found({}, '2026-09-28 13:00', 'head-b:reviewer'),
  handedIn('file', '2026-09-28 13:30', [], 'head-b:reviewer'),
);
const visits = given(honest('supervise'));
const assign = (view: CaseView, who: string, to: string, more: object = {}, now = NOW) =>
  attempt({ now, view, who, act: 'reassign', input: { to, ...more } });

describe('who may be named, and by whom', () => {
  for (const { title, view = review, who, to, more, codes = [], rests, now } of [
    { title: 'a head names a reviewer', who: 'head-a', to: 'reviewer-a' },
    {
      title: 'not with a reason that says nothing, though none is owed',
      who: 'head-a',
      to: 'reviewer-a',
      more: { reason: '无' },
      codes: ['REASONS_EMPTY'],
    },
    {
      title: 'not the one who is recused',
      who: 'head-a',
      to: 'reviewer-c',
      codes: ['ASSIGNEE_BARRED'],
      rests: 'recusal',
    },
    {
      title: 'not the clerk who accepted it, for the review',
      who: 'head-a',
      to: 'clerk-a',
      codes: ['ASSIGNEE_BARRED'],
      rests: 'separation',
    },
    { title: 'but the clerk who did not', who: 'head-a', to: 'clerk-b' },
    {
      title: 'nor himself, where he made the review that is to be decided on',
      view: reviewedByHead,
      who: 'head-b:section-head',
      to: 'head-b',
      more: { post: 'section-head' },
      codes: ['ASSIGNEE_BARRED'],
      rests: 'separation',
    },
    {
      title: 'but the other head',
      view: reviewedByHead,
      who: 'head-b:section-head',
      to: 'head-a',
      more: { post: 'section-head' },
    },
    {
      title: 'nor one whose certificate has lapsed',
      view: visits,
      now: '2026-10-09 09:00',
      who: 'head-a',
      to: 'officer-c',
      codes: ['ASSIGNEE_BARRED'],
      rests: 'two-officers',
    },
    {
      title: 'but one whose certificate is valid',
      view: visits,
      now: '2026-10-09 09:00',
      who: 'head-a',
      to: 'officer-a',
    },
    { title: 'nor one who does not hold the post', who: 'head-a', to: 'handler-a', codes: ['POST_HAS_NO_WORK_HERE'] },
    {
      title: 'nor for a post that he does not hold',
      who: 'head-a',
      to: 'clerk-b',
      more: { post: 'reviewer' },
      codes: ['ASSIGNEE_WITHOUT_POST'],
    },
    { title: 'what is nobody’s one takes himself', who: 'reviewer-a', to: 'reviewer-a' },
    { title: 'and gives to nobody else', who: 'reviewer-a', to: 'reviewer-b', codes: ['TAKES_FOR_ANOTHER'] },
    {
      title: 'the one who is named passes it on',
      view: given_,
      who: 'reviewer-a',
      to: 'reviewer-b',
      more: { reason: REASON },
    },
    { title: 'with a reason', view: given_, who: 'reviewer-a', to: 'reviewer-b', codes: ['REASONS_EMPTY'] },
    {
      title: 'to nobody who is recused',
      view: given_,
      who: 'reviewer-a',
      to: 'reviewer-c',
      more: { reason: REASON },
      codes: ['ASSIGNEE_BARRED'],
      rests: 'recusal',
    },
    {
      title: 'a colleague does not take it from him',
      view: given_,
      who: 'reviewer-b',
      to: 'reviewer-b',
      more: { reason: REASON },
      codes: ['NAMED_IS_ANOTHER'],
    },
    { title: 'a head does, with a reason', view: given_, who: 'head-a', to: 'reviewer-b', more: { reason: REASON } },
    { title: 'and not without', view: given_, who: 'head-a', to: 'reviewer-b', codes: ['REASONS_EMPTY'] },
    { title: 'nobody is named twice', view: given_, who: 'head-a', to: 'reviewer-a', codes: ['ALREADY_NAMED'] },
    {
      title: 'whose post has no work here names nobody',
      who: 'handler-a',
      to: 'handler-a',
      codes: ['POST_HAS_NO_WORK_HERE'],
    },
  ] as const)
    it(title, () => {
      const tried = assign(view, who, to, more, now);
      assert.deepEqual(tried.codes, codes);
      if (rests) assert.equal(tried.faults[0]?.control, rests);
    });

  it('with the measure taken away nothing stands against him', () => {
    const tried = attempt({ now: NOW, view: review, who: 'head-a', act: 'reassign', input: { to: 'clerk-a' } });
    const free = attempt({
      power: without('separation'),
      now: NOW,
      view: review,
      who: 'head-a',
      act: 'reassign',
      input: { to: 'clerk-a' },
    });
    assert.deepEqual([tried.codes, free.codes], [['ASSIGNEE_BARRED'], []]);
  });
});

describe('what an assignment changes', () => {
  it('neither the term nor what a colleague may do', () => {
    const { ctx } = engineAt(NOW);
    const due = (view: CaseView) => stageDeadline(view, filing, view.head.stage, ctx)?.due;
    assert.equal(due(given_), due(review));
    const colleague = attempt({
      now: '2026-09-28 15:00',
      view: given_,
      who: 'reviewer-b',
      act: 'record-findings',
      input: { findings: findings() },
    });
    assert.deepEqual(colleague.codes, []);
  });

  it('who directs the work has not handled the case: he may still look at it for others', () => {
    const { view } = assign(review, 'head-a', 'reviewer-a');
    assert.equal(assignmentOf(view.assignments, 'reviewer' as Post)?.how, 'set');
    assert.equal(hasHandled(view, person('head-a')), false);
    assert.equal(hasHandled(view, person('clerk-a')), true);
  });
});

describe('giving back', () => {
  for (const { title, who, view = given_, reason = REASON, codes = [] } of [
    { title: 'the one who is named', who: 'reviewer-a' },
    { title: 'not a colleague', who: 'reviewer-b', codes: ['NOT_NAMED'] },
    { title: 'not where nobody is named', who: 'reviewer-a', view: review, codes: ['NOT_NAMED'] },
    { title: 'not without a reason', who: 'reviewer-a', reason: '。。。。', codes: ['REASONS_EMPTY'] },
  ] as const)
    it(title, () => {
      const tried = attempt({ now: NOW, view, who, act: 'give-back', input: { reason } });
      assert.deepEqual(tried.codes, codes);
      if (codes.length === 0) assert.equal(assignmentOf(tried.view.assignments, 'reviewer' as Post), undefined);
    });
});
