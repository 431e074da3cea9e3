import * as z from 'zod';
import { act } from '#cases/act.ts';
import { APPLICANT } from '#cases/actors.ts';
import { fault } from '#kernel/refusal.ts';
import { hash, longText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/**
 * 撤回: the applicant takes the application back before it is decided. Where an officer enters it at the counter, the
 * applicant's own paper goes with it: nobody withdraws in another's name.
 */
export const withdraw = act({
  key: 'withdraw',
  lane: 'case',
  input: z.strictObject({ reason: longText, document: hash.optional() }),
  outcomes: ['withdrawn'],
  emits: ['application.withdrawn', 'clock.answered'],
  sees: ['decision'],
  idle: (view) => (view.decision.result || view.head.exit === 'out' ? fault('ALREADY_DECIDED') : null),
  needs: ({ document }) => (document ? fileQueries([document]) : []),
  perform({ input: { reason, document }, actor, answers }) {
    if (!document && actor.as !== APPLICANT) return [fault('WITHDRAWAL_WITHOUT_PAPER')];
    const unknown = document ? unknownFiles([document], answers) : [];
    if (unknown.length > 0) return unknown;
    return {
      outcome: 'withdrawn',
      facts: [
        { type: 'application.withdrawn', data: { reason, ...(document ? { document } : {}) } },
        { type: 'clock.answered', data: { by: 'withdrawn' } },
      ],
    };
  },
});
