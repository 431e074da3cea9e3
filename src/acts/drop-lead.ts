import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 不予立案: the lead is not taken up, and why. */
export const dropLead = act({
  key: 'drop-lead',
  lane: 'case',
  input: z.strictObject({ reasons: longText }),
  outcomes: ['dropped'],
  emits: ['docket.dropped'],
  sees: ['application'],
  perform: ({ input }) =>
    saysSomething(input.reasons)
      ? { outcome: 'dropped', facts: [{ type: 'docket.dropped', data: input }] }
      : [fault('REASONS_EMPTY')],
});
