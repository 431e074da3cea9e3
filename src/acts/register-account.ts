import * as z from 'zod';
import { act } from '#cases/act.ts';
import { currentList } from '#cases/facets/lists.ts';
import { hash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 登记收款账户: the account in the payee's own name, from the paper that he signed. `with: { list: approved }`. */
export const registerAccount = act({
  key: 'register-account',
  lane: 'case',
  input: z.strictObject({
    payee: shortText,
    /** 户名, as the paper has it. */
    holder: shortText,
    account: z.string().regex(/^\d{8,30}$/, '8–30 位数字 / 8–30 digits'),
    proof: hash,
  }),
  outcomes: ['registered'],
  emits: ['funds.account-registered'],
  sees: ['funds', 'lists'],
  options: (_, view, __, use) => ({
    choices: {
      payee: (currentList(view.lists, String(use.with['list'] ?? ''))?.entries ?? []).map((entry) => ({
        value: entry.key,
        label: entry.name,
      })),
    },
  }),
  needs: (input) => fileQueries([input.proof]),
  perform({ input, answers }) {
    const missing = unknownFiles([input.proof], answers);
    if (missing.length > 0) return missing;
    return { outcome: 'registered', facts: [{ type: 'funds.account-registered', data: input }] };
  },
});
