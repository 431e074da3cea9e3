import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fiscalDocument, unpaidLines } from '#cases/facets/funds.ts';
import { nominees } from '#cases/facets/lists.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, hash, shortText, someMoney } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 登记拨付: what the bank's receipt says went to whom, to which account, on which day. */
export const recordPayment = act({
  key: 'record-payment',
  lane: 'case',
  input: z.strictObject({
    payee: shortText,
    fen: someMoney,
    account: z.string().regex(/^\d{8,30}$/, '8–30 位数字 / 8–30 digits'),
    paidOn: date,
    proof: hash,
  }),
  outcomes: ['paid'],
  emits: ['funds.paid'],
  sees: ['funds'],
  options: (_, view) => ({
    choices: {
      payee: unpaidLines(view.funds).map((line) => ({
        value: line.payee,
        label: nominees(view.lists).find((one) => one.key === line.payee)?.name ?? line.payee,
      })),
    },
  }),
  idle: (view) => {
    if (!fiscalDocument(view.funds)) return fault('FISCAL_DOCUMENT_MISSING', {}, ['record-fiscal-document']);
    return unpaidLines(view.funds).length > 0 ? null : fault('ALL_PAID');
  },
  needs: (input) => fileQueries([input.proof]),
  perform({ input, ctx, answers }) {
    const missing = unknownFiles([input.proof], answers);
    if (missing.length > 0) return missing;
    if (input.paidOn > dayOf(ctx.now)) return [fault('PAID_IN_FUTURE', { paidOn: input.paidOn })];
    return { outcome: 'paid', facts: [{ type: 'funds.paid', data: input }] };
  },
});
