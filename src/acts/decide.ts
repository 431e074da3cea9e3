import * as z from 'zod';
import { act } from '#cases/act.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import { longText } from './input.ts';

/** 决定: file, or not file with reasons. */
export const decide = act({
  key: 'decide',
  lane: 'case',
  input: z.strictObject({ result: z.enum(['file', 'not-file']), reasons: longText }),
  outcomes: ['filed', 'not-filed'],
  emits: ['decision.made'],
  sees: ['review', 'consultation', 'decision', 'doubts'],
  options: (_, view) => ({ prefill: { result: standingConclusion(view.review)?.proposal ?? 'file' } }),
  perform: ({ input }) => ({
    outcome: input.result === 'file' ? 'filed' : 'not-filed',
    facts: [{ type: 'decision.made', data: { result: input.result, reasons: input.reasons } }],
  }),
});
