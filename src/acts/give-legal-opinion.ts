import * as z from 'zod';
import { act } from '#cases/act.ts';
import { longText } from './input.ts';

/** 法制审核意见: on the conclusion and the notice as they stand. */
export const giveLegalOpinion = act({
  key: 'give-legal-opinion',
  lane: 'case',
  input: z.strictObject({ agrees: z.boolean(), opinion: longText }),
  outcomes: ['opined'],
  emits: ['legal.opined'],
  sees: ['review', 'hearing', 'doubts'],
  perform: ({ input, view }) => ({
    outcome: 'opined',
    facts: [
      {
        type: 'legal.opined',
        data: { ...input, notices: view.hearing.notices.length, conclusions: view.review.conclusions.length },
      },
    ],
  }),
});
