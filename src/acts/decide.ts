import * as z from 'zod';
import { act } from '#cases/act.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { findResult } from '#powers/results.ts';
import { longText, shortText } from './input.ts';
import { resultChoices } from './proposal.ts';

/** 决定: one of the power's results, with reasons. */
export const decide = act({
  key: 'decide',
  lane: 'case',
  input: z.strictObject({ result: shortText, reasons: longText }),
  outcomes: ['affirmed', 'denied'],
  emits: ['decision.made'],
  sees: ['review', 'consultation', 'decision', 'doubts'],
  options: (power, view) => ({
    prefill: { result: standingConclusion(view.review)?.proposal ?? '' },
    choices: { result: resultChoices(power) },
  }),
  perform({ input, power }) {
    const result = findResult(power.definition, input.result);
    if (!result) return [fault('RESULT_UNKNOWN', { result: input.result })];
    // A decision without reasons is none, whatever the chart says of it.
    if (!saysSomething(input.reasons)) return [fault('REASONS_EMPTY')];
    return {
      outcome: result.kind,
      facts: [{ type: 'decision.made', data: { result: result.key, reasons: input.reasons } }],
    };
  },
});
