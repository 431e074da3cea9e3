import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

/** 告知向有权机关提出: not this body's matter; says whose it is and why. */
export const referAway = act({
  key: 'refer-away',
  lane: 'case',
  input: z.strictObject({ to: shortText, reason: longText }),
  outcomes: ['referred'],
  emits: ['application.referred', 'clock.answered'],
  sees: ['application', 'acceptance'],
  perform({ input }) {
    if (!saysSomething(input.reason)) return [fault('REASONS_EMPTY')];
    return {
      outcome: 'referred',
      facts: [
        { type: 'application.referred', data: input },
        { type: 'clock.answered', data: { by: 'referred' } },
      ],
    };
  },
});
