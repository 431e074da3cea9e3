import * as z from 'zod';
import { act } from '#cases/act.ts';
import { longText } from './input.ts';

/** 退回重审: back to review, with what is to be looked at again; the old conclusion stays readable. */
export const returnReview = act({
  key: 'return-review',
  lane: 'case',
  input: z.strictObject({ reasons: longText }),
  outcomes: ['returned'],
  emits: ['review.returned'],
  sees: ['review'],
  perform: ({ input }) => ({
    outcome: 'returned',
    facts: [{ type: 'review.returned', data: { reasons: input.reasons } }],
  }),
});
