import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 回避申报: the officer says himself that he has an interest in the case, and which; “无” is none. */
export const declareInterest = act({
  key: 'declare-interest',
  lane: 'case',
  input: z.strictObject({ interest: longText }),
  outcomes: ['declared'],
  emits: ['recusal.declared'],
  sees: [],
  perform({ input, actor }) {
    if (!saysSomething(input.interest, 4)) return [fault('REASONS_EMPTY')];
    return {
      outcome: 'declared',
      facts: [{ type: 'recusal.declared', data: { person: actor.person, interest: input.interest } }],
    };
  },
});
