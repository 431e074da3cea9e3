import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { itemPasses } from '#cases/review-outcome.ts';
import { longText } from './input.ts';

/** 提交审查结论: what is proposed; failed items and open doubts are listed by the machine and cannot be left out. */
export const handInReview = act({
  key: 'hand-in-review',
  lane: 'case',
  input: z.strictObject({ proposal: z.enum(['file', 'not-file']), opinion: longText }),
  outcomes: ['handed-in'],
  emits: ['review.handed-in'],
  sees: ['materials', 'review', 'doubts', 'acceptance'],
  perform({ input, view, power }) {
    const failed = power.definition.standards
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
