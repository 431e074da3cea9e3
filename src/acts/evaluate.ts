import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';

/** 好差评: the applicant rates how his case was handled, from 1 (很不满意) to 5 (很满意); once, after he was answered. */
export const evaluate = act({
  key: 'evaluate',
  lane: 'case',
  input: z.strictObject({ score: z.int().min(1).max(5), remark: z.string().trim().max(1000).default('') }),
  outcomes: ['evaluated'],
  emits: ['evaluation.given'],
  sees: [],
  idle(view) {
    if (view.evaluation.given) return fault('ALREADY_EVALUATED');
    return view.clock.answeredAt === undefined && view.head.status !== 'ended' ? fault('NOT_ANSWERED_YET') : null;
  },
  perform: ({ input }) => ({ outcome: 'evaluated', facts: [{ type: 'evaluation.given', data: input }] }),
});
