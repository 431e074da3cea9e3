import * as z from 'zod';
import { act } from '#cases/act.ts';
import { standingNotice } from '#cases/facets/hearing.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import { fault } from '#kernel/refusal.ts';
import { findResult } from '#powers/results.ts';
import { longText, shortText } from './input.ts';
import { resultChoices } from './proposal.ts';
import { sanctioning, sanctioningChoices, sanctioningFaults, sanctioningOf, suggested } from './sanctioning.ts';

/** 作出处理决定: result and reasons, and for a sanction the charges, the step of the ladder, the fine, the articles. */
export const decideSanction = act({
  key: 'decide-sanction',
  lane: 'case',
  input: z.strictObject({ result: shortText, reasons: longText, ...sanctioning }),
  outcomes: ['affirmed', 'denied'],
  emits: ['decision.made'],
  sees: ['review', 'decision', 'doubts', 'hearing', 'legal'],
  options: (power, view, ctx) => {
    const notice = standingNotice(view.hearing);
    return {
      prefill: {
        ...suggested(power, view),
        ...(notice
          ? {
              charges: notice.charges ?? [],
              sanction: notice.sanction ?? '',
              fen: notice.fen ?? 0,
              articles: notice.articles ?? [],
            }
          : {}),
        result: standingConclusion(view.review)?.proposal ?? '',
      },
      choices: {
        result: resultChoices(power),
        ...sanctioningChoices(power, ctx),
      },
    };
  },
  perform({ input, power }) {
    const result = findResult(power.definition, input.result);
    if (!result) return [fault('RESULT_UNKNOWN', { result: input.result })];
    const faults = sanctioningFaults(power, input);
    if (faults.length > 0) return faults;
    return {
      outcome: result.kind,
      facts: [
        {
          type: 'decision.made',
          data: { result: result.key, reasons: input.reasons, ...sanctioningOf(input) },
        },
      ],
    };
  },
});
