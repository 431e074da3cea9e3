import * as z from 'zod';
import { act } from '#cases/act.ts';
import { evidence, shortText } from './input.ts';

/** 逐项审查: typed facts with their evidence; the definition's rule says what passes. */
export const recordFindings = act({
  key: 'record-findings',
  lane: 'case',
  input: z.strictObject({
    findings: z
      .array(
        z.strictObject({
          item: shortText,
          /** The nominee, where the item is asked of each. */
          subject: z.string().trim().max(60).default(''),
          answer: z.union([z.boolean(), z.int(), z.string().max(200)]),
          notApplicable: z.boolean().default(false),
          evidence: z.array(evidence).max(30),
          note: z.string().trim().max(1000).default(''),
        }),
      )
      .min(1)
      .max(400),
  }),
  outcomes: ['recorded'],
  emits: ['review.findings-recorded'],
  sees: ['materials', 'review', 'doubts', 'lists'],
  perform: ({ input }) => ({
    outcome: 'recorded',
    facts: [
      {
        type: 'review.findings-recorded',
        data: {
          findings: input.findings.map(({ subject, ...finding }) =>
            subject === '' ? finding : { ...finding, subject },
          ),
        },
      },
    ],
  }),
});
