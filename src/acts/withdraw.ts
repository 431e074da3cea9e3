import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 撤回: the applicant takes the application back before it is decided. */
export const withdraw = act({
  key: 'withdraw',
  lane: 'case',
  input: z.strictObject({ reason: longText }),
  outcomes: ['withdrawn'],
  emits: ['application.withdrawn', 'clock.answered'],
  sees: ['decision'],
  idle: (view) => (view.decision.result || view.head.exit === 'out' ? fault('ALREADY_DECIDED') : null),
  perform: ({ input }) => ({
    outcome: 'withdrawn',
    facts: [
      { type: 'application.withdrawn', data: input },
      { type: 'clock.answered', data: { by: 'withdrawn' } },
    ],
  }),
});
