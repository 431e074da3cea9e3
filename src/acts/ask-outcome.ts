import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { date, optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 查询处理结果: the receiving body is asked in writing what became of the case, by when it should answer. */
export const askOutcome = act({
  key: 'ask-outcome',
  lane: 'case',
  input: z.strictObject({ document: optionalHash, replyBy: date }),
  outcomes: ['asked'],
  emits: ['transfer.asked'],
  sees: ['transfer'],
  idle: (view) => (view.transfer.handedOver.length > 0 ? null : fault('NOTHING_HANDED_OVER', {}, ['hand-over-case'])),
  needs: (input) => fileQueries([input.document]),
  perform({ input, answers }) {
    const missing = unknownFiles([input.document], answers);
    if (missing.length > 0) return missing;
    return { outcome: 'asked', facts: [{ type: 'transfer.asked', data: input }] };
  },
});
