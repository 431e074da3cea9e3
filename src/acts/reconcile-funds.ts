import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fiscalDocument, sumOf } from '#cases/facets/funds.ts';
import { longText } from './input.ts';

/** 资金核对: what was to be paid and what was paid, summed by the machine; nothing is typed but what there is to say of it. */
export const reconcileFunds = act({
  key: 'reconcile-funds',
  lane: 'case',
  input: z.strictObject({ note: longText }),
  outcomes: ['reconciled'],
  emits: ['funds.reconciled'],
  sees: ['funds', 'disclosure', 'documents'],
  perform: ({ input, view }) => ({
    outcome: 'reconciled',
    facts: [
      {
        type: 'funds.reconciled',
        data: {
          owed: sumOf(fiscalDocument(view.funds)?.lines ?? []),
          paid: sumOf(view.funds.paid),
          note: input.note,
        },
      },
    ],
  }),
});
