import * as z from 'zod';
import { act } from '#cases/act.ts';
import { lastReceipt } from '#cases/facets/transfer.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, optionalHash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 登记回执 (移送规定 第7条): what the receiving body signed: that it took the case, or that it is not theirs and to whom they passed it on. */
export const recordReceiptOfCase = act({
  key: 'record-receipt-of-case',
  lane: 'case',
  input: z.strictObject({
    /** Of the receiving body; empty where they gave none. */
    number: z.string().trim().max(100),
    /** Who signed. */
    by: shortText,
    receivedOn: date,
    accepted: z.boolean(),
    forwardedTo: z.string().trim().max(200).default(''),
    document: optionalHash,
  }),
  outcomes: ['recorded'],
  emits: ['transfer.receipt'],
  sees: ['transfer'],
  idle: (view) => {
    if (view.transfer.handedOver.length === 0) return fault('NOTHING_HANDED_OVER', {}, ['hand-over-case']);
    return lastReceipt(view.transfer)?.accepted ? fault('RECEIPT_ALREADY_THERE') : null;
  },
  needs: (input) => fileQueries([input.document]),
  perform({ input, ctx, answers }) {
    const faults = [
      ...unknownFiles([input.document], answers),
      ...(input.receivedOn > dayOf(ctx.now) ? [fault('RECEIVED_IN_FUTURE', { receivedAt: input.receivedOn })] : []),
      ...(input.accepted && input.forwardedTo !== '' ? [fault('TAKEN_AND_PASSED_ON')] : []),
    ];
    if (faults.length > 0) return faults;
    return { outcome: 'recorded', facts: [{ type: 'transfer.receipt', data: input }] };
  },
});
