import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import { longText, person } from './input.ts';
import { holdersOf, postsIn } from './posts.ts';

/** 授权代理: the leader lets another officer decide this case in his place, dated and with the reason. */
export const delegate = act({
  key: 'delegate',
  lane: 'case',
  aside: 'leave',
  input: z.strictObject({ to: person, until: z.iso.datetime({ offset: true }), reason: longText }),
  outcomes: ['delegated'],
  emits: ['decision.delegated'],
  sees: ['decision'],
  options: (_, __, ctx, use) => ({ choices: { to: holdersOf(ctx, postsIn(use, 'to', ['section-head'])) } }),
  perform({ input }) {
    if (!saysSomething(input.reason)) return [fault('REASONS_EMPTY')];
    return {
      outcome: 'delegated',
      facts: [
        { type: 'decision.delegated', data: { to: input.to, until: parseInstant(input.until), reason: input.reason } },
      ],
    };
  },
});
