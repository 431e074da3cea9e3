import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import { itemPasses, itemsAsked } from '#cases/review-outcome.ts';
import { fault } from '#kernel/refusal.ts';
import { findResult } from '#powers/results.ts';
import { longText, shortText } from './input.ts';

/** 上报报告: what is proposed to the one who decides; failed items and open doubts are listed by the machine and cannot be left out. */
export const submitReport = act({
  key: 'submit-report',
  lane: 'case',
  input: z.strictObject({ proposal: shortText, opinion: longText }),
  outcomes: ['submitted'],
  emits: ['report.submitted'],
  sees: ['review', 'doubts', 'report'],
  options: (power, view) => ({
    prefill: { proposal: standingConclusion(view.review)?.proposal ?? '' },
    choices: { proposal: power.definition.results.map(({ key, name }) => ({ value: key, label: name })) },
  }),
  perform({ input, view, power }) {
    if (!findResult(power.definition, input.proposal)) return [fault('RESULT_UNKNOWN', { result: input.proposal })];
    const failed = itemsAsked(power, view)
      .filter((item) => item.mandatory && itemPasses(item, view) === false)
      .map((item) => item.key);
    return {
      outcome: 'submitted',
      facts: [
        {
          type: 'report.submitted',
          data: { ...input, failed, openDoubts: openDoubts(view.doubts).map((doubt) => doubt.key) },
        },
      ],
    };
  },
});
