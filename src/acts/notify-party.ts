import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, longText, optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';
import { sanctioning, sanctioningChoices, sanctioningFaults, sanctioningOf, suggested } from './sanctioning.ts';

/** 告知: the facts found, what is intended and on which articles, until when the party may answer, and the proof that he has it. */
export const notifyParty = act({
  key: 'notify-party',
  lane: 'case',
  input: z.strictObject({
    ...sanctioning,
    facts: longText,
    receivedOn: date,
    answerBy: date,
    /** Whether the right to a hearing is told. */
    hearing: z.boolean().default(false),
    proof: optionalHash,
  }),
  outcomes: ['notified'],
  emits: ['hearing.notified'],
  sees: ['review', 'hearing', 'doubts'],
  options: (power, view, ctx) => ({
    prefill: { ...suggested(power, view) },
    choices: sanctioningChoices(power, ctx),
  }),
  needs: ({ proof }) => fileQueries([proof]),
  perform({ input, view, power, ctx, answers }) {
    const { facts, receivedOn, answerBy, hearing, proof } = input;
    const faults = [
      ...sanctioningFaults(power, input),
      ...(receivedOn > dayOf(ctx.now) ? [fault('NOTICE_IN_FUTURE', { receivedOn })] : []),
      ...unknownFiles([proof], answers),
    ];
    if (faults.length > 0) return faults;
    return {
      outcome: 'notified',
      facts: [
        {
          type: 'hearing.notified',
          data: {
            key: `n${view.hearing.notices.length + 1}`,
            ...sanctioningOf(input),
            facts,
            receivedOn,
            answerBy,
            hearing,
            proof,
          },
        },
      ],
    };
  },
});
