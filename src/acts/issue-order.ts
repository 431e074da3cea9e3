import * as z from 'zod';
import { act } from '#cases/act.ts';
import { dueAt } from '#cases/deadlines.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 督办: the inspector asks the handler to explain or correct something, by a date. Three working days (proposal). */
export const issueOrder = act({
  key: 'issue-order',
  lane: 'case',
  input: z.strictObject({ matter: longText }),
  outcomes: ['issued'],
  emits: ['supervision.order-issued'],
  sees: [],
  perform({ input, view, ctx }) {
    if (!saysSomething(input.matter, 4)) return [fault('REPLY_EMPTY')];
    const key = `o${view.supervision.orders.length + 1}`;
    const replyBy = dueAt(ctx.now, { n: 3, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);
    return {
      outcome: 'issued',
      facts: [{ type: 'supervision.order-issued', data: { key, matter: input.matter, replyBy } }],
    };
  },
});
