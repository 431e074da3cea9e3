import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { itemPasses, itemsAsked } from '#cases/review-outcome.ts';
import { fault } from '#kernel/refusal.ts';
import { findResult } from '#powers/results.ts';
import { longText, shortText } from './input.ts';

/** 提交审查结论: what is proposed; failed items and open doubts are listed by the machine and cannot be left out. */
export const handInReview = act({
  key: 'hand-in-review',
  lane: 'case',
  input: z.strictObject({ proposal: shortText, opinion: longText }),
  outcomes: ['handed-in'],
  emits: ['review.handed-in'],
  sees: ['materials', 'review', 'doubts', 'acceptance', 'lists'],
  options: (power) => ({
    choices: { proposal: power.definition.results.map(({ key, name }) => ({ value: key, label: name })) },
  }),
  perform({ input, view, power }) {
    if (!findResult(power.definition, input.proposal)) return [fault('RESULT_UNKNOWN', { result: input.proposal })];
    const failed = itemsAsked(power, view)
      .filter((item) => item.mandatory && itemPasses(item, view) === false)
      .map((item) => item.key);
    return {
      outcome: 'handed-in',
      facts: [
        {
          type: 'review.handed-in',
          data: { ...input, failed, openDoubts: openDoubts(view.doubts).map((doubt) => doubt.key) },
        },
      ],
    };
  },
});
