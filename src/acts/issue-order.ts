import * as z from 'zod';
import { act } from '#cases/act.ts';
import { dueAt } from '#cases/deadlines.ts';
import { longText } from './input.ts';

/** 督办: the inspector asks the handler to explain or correct something, by a date. Three working days (proposal). */
export const issueOrder = act({
  key: 'issue-order',
  lane: 'case',
  input: z.strictObject({ matter: longText }),
  outcomes: ['issued'],
  emits: ['supervision.order-issued'],
  sees: [],
  perform: ({ input, view, ctx }) => ({
    outcome: 'issued',
    facts: [
      {
        type: 'supervision.order-issued',
        data: {
          key: `o${view.supervision.orders.length + 1}`,
          matter: input.matter,
          replyBy: dueAt(ctx.now, { n: 3, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx),
        },
      },
    ],
  }),
});
