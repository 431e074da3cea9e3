import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, longText, optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 登记处理结果: what the receiving body did with the case; or what this department did, to which it came back (移送规定 第10条). */
export const recordOutcome = act({
  key: 'record-outcome',
  lane: 'case',
  input: z.strictObject({
    by: z.enum(['receiver', 'us']),
    outcome: longText,
    on: date,
    document: optionalHash,
  }),
  outcomes: ['recorded'],
  emits: ['transfer.outcome'],
  sees: ['transfer'],
  idle: (view) => (view.transfer.handedOver.length > 0 ? null : fault('NOTHING_HANDED_OVER', {}, ['hand-over-case'])),
  needs: (input) => fileQueries([input.document]),
  perform({ input, ctx, answers }) {
    const faults = [
      ...unknownFiles([input.document], answers),
      ...(input.on > dayOf(ctx.now) ? [fault('RECEIVED_IN_FUTURE', { receivedAt: input.on })] : []),
    ];
    if (faults.length > 0) return faults;
    return { outcome: 'recorded', facts: [{ type: 'transfer.outcome', data: input }] };
  },
});
