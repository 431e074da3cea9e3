import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openObjections } from '#cases/facets/publicity.ts';
import { fault } from '#kernel/refusal.ts';
import { hash, longText, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 核查异议: what was looked into, what it showed, and whether the objection is right. */
export const answerObjection = act({
  key: 'answer-objection',
  lane: 'case',
  input: z.strictObject({
    objection: shortText,
    answer: longText,
    upheld: z.boolean(),
    evidence: z.array(hash).max(30),
  }),
  outcomes: ['answered'],
  emits: ['publicity.objection-answered'],
  sees: ['publicity', 'lists'],
  options: (_, view) => ({
    choices: {
      objection: openObjections(view.publicity).map(({ key, what }) => ({ value: key, label: what.slice(0, 60) })),
    },
  }),
  idle: (view) => (openObjections(view.publicity).length > 0 ? null : fault('NO_OPEN_OBJECTION')),
  needs: (input) => fileQueries(input.evidence),
  perform({ input: { objection, ...rest }, view, answers }) {
    if (!openObjections(view.publicity).some((one) => one.key === objection))
      return [fault('NO_OPEN_OBJECTION', { objection })];
    const missing = unknownFiles(rest.evidence, answers);
    if (missing.length > 0) return missing;
    return {
      outcome: 'answered',
      facts: [{ type: 'publicity.objection-answered', data: { key: objection, ...rest } }],
    };
  },
});
