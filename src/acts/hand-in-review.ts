import * as z from 'zod';
import { act } from '#cases/act.ts';
import { longText, shortText } from './input.ts';
import { proposed, resultChoices, resultFaults } from './proposal.ts';

/** 提交审查结论: what is proposed; failed items and open doubts are listed by the machine and cannot be left out. */
export const handInReview = act({
  key: 'hand-in-review',
  lane: 'case',
  input: z.strictObject({ proposal: shortText, opinion: longText }),
  outcomes: ['handed-in'],
  emits: ['review.handed-in'],
  sees: ['materials', 'review', 'doubts', 'acceptance', 'lists'],
  options: (power) => ({ choices: { proposal: resultChoices(power) } }),
  perform({ input, view, power }) {
    const faults = resultFaults(power, input.proposal);
    if (faults.length > 0) return faults;
    return { outcome: 'handed-in', facts: [{ type: 'review.handed-in', data: proposed(input, view, power) }] };
  },
});
