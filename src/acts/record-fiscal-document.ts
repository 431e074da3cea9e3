import * as z from 'zod';
import { act } from '#cases/act.ts';
import { currentList } from '#cases/facets/lists.ts';
import { fault } from '#kernel/refusal.ts';
import { hash, shortText, someMoney } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 登记财政文件: how much the treasury confirms for whom, as its document says. `with: { list: approved }`: who the payees are. */
export const recordFiscalDocument = act({
  key: 'record-fiscal-document',
  lane: 'case',
  input: z.strictObject({
    number: shortText,
    hash,
    lines: z
      .array(z.strictObject({ payee: shortText, fen: someMoney }))
      .min(1)
      .max(200),
  }),
  outcomes: ['recorded'],
  emits: ['funds.fiscal-document'],
  sees: ['funds', 'lists'],
  options: (_, view, __, use) => {
    const entries = currentList(view.lists, String(use.with['list'] ?? ''))?.entries ?? [];
    return {
      prefill: { lines: entries.map((entry) => ({ payee: entry.key })) },
      choices: { payee: entries.map((entry) => ({ value: entry.key, label: entry.name })) },
    };
  },
  needs: (input) => fileQueries([input.hash]),
  perform({ input, answers }) {
    const missing = unknownFiles([input.hash], answers);
    if (missing.length > 0) return missing;
    const twice = input.lines.find((line, i) => input.lines.findIndex((one) => one.payee === line.payee) < i);
    if (twice) return [fault('PAYEE_TWICE', { payee: twice.payee })];
    return { outcome: 'recorded', facts: [{ type: 'funds.fiscal-document', data: input }] };
  },
});
