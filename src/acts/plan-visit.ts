import * as z from 'zod';
import { act } from '#cases/act.ts';
import { foundWrong } from '#cases/facets/visits.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, shortText } from './input.ts';

/** 事后监管计划: when, and what is looked at. */
export const planVisit = act({
  key: 'plan-visit',
  lane: 'case',
  input: z.strictObject({ on: date, matters: z.array(shortText).min(1).max(60) }),
  outcomes: ['planned'],
  emits: ['visits.planned'],
  sees: ['visits'],
  options: (_, view) => ({ prefill: { matters: foundWrong(view.visits, view.head.stage) } }),
  perform({ input, ctx }) {
    if (input.on < dayOf(ctx.now)) return [fault('PLANNED_IN_PAST', { on: input.on })];
    return { outcome: 'planned', facts: [{ type: 'visits.planned', data: input }] };
  },
});
