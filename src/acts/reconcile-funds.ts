import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fiscalDocument, sumOf } from '#cases/facets/funds.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 资金核对: what was to be paid and what was paid, summed by the machine; nothing is typed but what there is to say of it. */
export const reconcileFunds = act({
  key: 'reconcile-funds',
  lane: 'case',
  input: z.strictObject({ note: longText }),
  outcomes: ['reconciled'],
  emits: ['funds.reconciled'],
  sees: ['funds', 'disclosure', 'documents'],
  perform({ input, view }) {
    if (!saysSomething(input.note)) return [fault('OPINION_EMPTY')];
    const owed = sumOf(fiscalDocument(view.funds)?.lines ?? []);
    return {
      outcome: 'reconciled',
      facts: [{ type: 'funds.reconciled', data: { owed, paid: sumOf(view.funds.paid), note: input.note } }],
    };
  },
});
