import * as z from 'zod';
import { act } from '#cases/act.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import { longText, shortText } from './input.ts';
import { proposed, resultChoices, resultFaults } from './proposal.ts';

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
    choices: { proposal: resultChoices(power) },
  }),
  perform({ input, view, power }) {
    const faults = resultFaults(power, input.proposal);
    if (faults.length > 0) return faults;
    return { outcome: 'submitted', facts: [{ type: 'report.submitted', data: proposed(input, view, power) }] };
  },
});
