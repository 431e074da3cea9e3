import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 退回方案: what is to be changed in it. */
export const returnPlan = act({
  key: 'return-plan',
  lane: 'case',
  input: z.strictObject({ reasons: longText }),
  outcomes: ['returned'],
  emits: ['plan.returned'],
  sees: ['plan'],
  idle: ({ plan }) => {
    if (!plan.current) return fault('NO_PLAN_YET', {}, ['draft-plan']);
    return plan.returned ? fault('PLAN_WAS_RETURNED', {}, ['draft-plan']) : null;
  },
  perform: ({ input }) =>
    saysSomething(input.reasons)
      ? { outcome: 'returned', facts: [{ type: 'plan.returned', data: input }] }
      : [fault('REASONS_EMPTY')],
});
