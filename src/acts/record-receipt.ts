import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, hash, someMoney } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 登记缴款: a fine, or gains that are taken, came in at the treasury's bank, as its receipt says. */
export const recordReceipt = act({
  key: 'record-receipt',
  lane: 'case',
  input: z.strictObject({
    kind: z.enum(['fine', 'gains']),
    fen: someMoney,
    receivedOn: date,
    proof: hash,
  }),
  outcomes: ['received'],
  emits: ['funds.received'],
  sees: ['funds', 'decision'],
  needs: (input) => fileQueries([input.proof]),
  perform({ input, ctx, answers }) {
    const missing = unknownFiles([input.proof], answers);
    if (missing.length > 0) return missing;
    if (input.receivedOn > dayOf(ctx.now)) return [fault('PAID_IN_FUTURE', { paidOn: input.receivedOn })];
    return { outcome: 'received', facts: [{ type: 'funds.received', data: input }] };
  },
});
