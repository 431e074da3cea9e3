import { act } from '#cases/act.ts';
import { nothing } from './input.ts';

/** 告知程序办结: the machine counts what was claimed and what of it was taken; the case goes on to the decision. */
export const closeDefence = act({
  key: 'close-defence',
  lane: 'case',
  input: nothing,
  outcomes: ['closed'],
  emits: ['hearing.closed'],
  sees: ['hearing'],
  perform: ({ view: { hearing } }) => ({
    outcome: 'closed',
    facts: [
      {
        type: 'hearing.closed',
        data: {
          claims: hearing.claims.length,
          accepted: hearing.claims.filter((claim) => claim.answer?.accepted).length,
        },
      },
    ],
  }),
});
