import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

/** 督办回复: what was found and done. */
export const answerOrder = act({
  key: 'answer-order',
  lane: 'case',
  input: z.strictObject({ order: shortText, reply: longText }),
  outcomes: ['answered'],
  emits: ['supervision.order-answered'],
  sees: ['supervision'],
  options: (_, view) => ({
    choices: {
      order: view.supervision.orders
        .filter((order) => !order.reply)
        .map((order) => ({ value: order.key, label: order.matter })),
    },
  }),
  idle: (view) => (view.supervision.orders.some((order) => !order.reply) ? null : fault('NO_ORDER_OPEN')),
  perform({ input, view }) {
    if (!view.supervision.orders.some((order) => order.key === input.order && !order.reply))
      return [fault('NO_ORDER_OPEN')];
    if (!saysSomething(input.reply)) return [fault('REPLY_EMPTY')];
    return {
      outcome: 'answered',
      facts: [{ type: 'supervision.order-answered', data: { key: input.order, reply: input.reply } }],
    };
  },
});
