import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 立案: the lead is taken up. */
export const docket = act({
  key: 'docket',
  lane: 'case',
  input: z.strictObject({ reasons: longText }),
  outcomes: ['docketed'],
  emits: ['docket.opened'],
  sees: ['application', 'plan', 'recusal'],
  perform: ({ input }) =>
    saysSomething(input.reasons)
      ? { outcome: 'docketed', facts: [{ type: 'docket.opened', data: input }] }
      : [fault('REASONS_EMPTY')],
});
