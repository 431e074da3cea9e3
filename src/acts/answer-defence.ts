import * as z from 'zod';
import { act } from '#cases/act.ts';
import { unanswered } from '#cases/facets/hearing.ts';
import { fault } from '#kernel/refusal.ts';
import { hash, longText, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 复核申辩: each claim is looked into and answered: taken or not, why, and what shows it. */
export const answerDefence = act({
  key: 'answer-defence',
  lane: 'case',
  input: z.strictObject({
    claim: shortText,
    accepted: z.boolean(),
    answer: longText,
    evidence: z.array(hash).max(30).default([]),
  }),
  outcomes: ['answered'],
  emits: ['hearing.answered'],
  sees: ['hearing'],
  options: (_, view) => ({
    choices: { claim: unanswered(view.hearing).map(({ key, text }) => ({ value: key, label: text })) },
  }),
  idle: (view) => (unanswered(view.hearing).length > 0 ? null : fault('NO_CLAIM_OPEN', {}, ['record-defence'])),
  needs: ({ evidence }) => fileQueries(evidence),
  perform({ input, view, answers }) {
    if (!unanswered(view.hearing).some((claim) => claim.key === input.claim))
      return [fault('CLAIM_UNKNOWN', { claim: input.claim })];
    const missing = unknownFiles(input.evidence, answers);
    if (missing.length > 0) return missing;
    return { outcome: 'answered', facts: [{ type: 'hearing.answered', data: input }] };
  },
});
