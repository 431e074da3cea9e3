import * as z from 'zod';
import { control } from '#cases/control.ts';
import { stageDeadline } from '#cases/deadlines.ts';
import type { FactType } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';

const isAnswer = (type: FactType): boolean =>
  type === 'application.referred' || type === 'acceptance.refused' || type === 'acceptance.notice-issued';

/** 受理单: nobody's papers are kept without one; owed before acceptance and before sending the applicant elsewhere. */
export const acceptanceSlip = control({
  key: 'acceptance-slip',
  serves: ['acceptance-slip'],
  effect: 'prevents',
  /** `issues`: the post that owes it. */
  params: z.strictObject({ issues: z.string().default('clerk') }),
  names: (p) => ({ posts: [p.issues] }),
  guard: ({ facts, after }) =>
    !after.acceptance.slip && facts.some((fact) => isAnswer(fact.type))
      ? [fault('SLIP_MISSING', {}, ['issue-slip'])]
      : [],
  futile: ({ emits, view }) =>
    emits.some(isAnswer) && !view.acceptance.slip ? fault('SLIP_MISSING', {}, ['issue-slip']) : null,
  gate: (exit, after, env, leaving) =>
    exit === 'forward' && leaving === env.stage && !after.acceptance.slip
      ? [{ ...fault('SLIP_MISSING', {}, ['issue-slip']), made: ['acceptance.slip-issued'] }]
      : [],
  duties(view, { p, stage, power, ctx }) {
    if (view.head.stage !== stage || view.acceptance.slip) return [];
    const due = stageDeadline(view, power, stage, ctx)?.due;
    return [{ key: 'issue-slip', code: 'ISSUE_SLIP', post: p.issues as Post, ...(due ? { due } : {}) }];
  },
});
