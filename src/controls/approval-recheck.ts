import * as z from 'zod';
import { control } from '#cases/control.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';

/**
 * 发现并及时纠正审批过程中存在的问题: what is sent back for correction is said; afterwards the decision is held against the conclusion that it should follow and the doubts
 * that were open when it was made. A difference is a lead for inspectors, and an order about it must be answered. It refuses
 * no decision: that is for controls that a chart or a law binds at the decision itself.
 */
export const approvalRecheck = control({
  key: 'approval-recheck',
  serves: ['after-supervision'],
  effect: 'detects',
  params: z.strictObject({ tells: z.string() }),
  names: (p) => ({ posts: [p.tells] }),
  outlives: true,
  guard: ({ facts }) =>
    facts.flatMap((fact) =>
      fact.type === 'review.returned' && !saysSomething(fact.data.reasons) ? [fault('REASONS_EMPTY')] : [],
    ),
  signals: (view, { p }) =>
    problems(view).map((problem) => ({
      key: `approval:${problem}:${view.review.conclusions.length}`,
      level: 'lead' as const,
      code: problem === 'turned' ? 'DECISION_AGAINST_CONCLUSION' : 'DECIDED_OVER_DOUBT',
      facts: { concluded: standingConclusion(view.review)?.proposal ?? '', decided: view.decision.result ?? '' },
      audience: [p.tells as Post],
    })),
  gate: (_exit, after, _env, _leaving, to) =>
    to === 'end' && problems(after).length > 0 && after.supervision.orders.length === 0
      ? [fault('PROBLEM_NOT_TAKEN_UP', {}, ['issue-order'])]
      : [],
});

function problems(view: CaseView): readonly ('turned' | 'doubt')[] {
  const { result, deemed, at } = view.decision;
  if (result === undefined || deemed || at === undefined) return [];
  const conclusion = standingConclusion(view.review);
  return [
    ...(conclusion && conclusion.proposal !== result ? (['turned'] as const) : []),
    ...(openDoubts(view.doubts).some((doubt) => doubt.raisedAt < at) ? (['doubt'] as const) : []),
  ];
}
