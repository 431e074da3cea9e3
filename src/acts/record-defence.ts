import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 陈述、申辩: what the party claims, point by point; entered by himself, or by an officer from his paper or its record. */
export const recordDefence = act({
  key: 'record-defence',
  lane: 'case',
  input: z.strictObject({
    how: z.enum(['written', 'oral']),
    claims: z
      .array(z.strictObject({ kind: z.enum(['fact', 'ground', 'evidence']), text: longText }))
      .min(1)
      .max(30),
    document: optionalHash.default(''),
  }),
  outcomes: ['heard'],
  emits: ['hearing.heard'],
  sees: [],
  idle: (view) => (view.hearing.notices.length > 0 ? null : fault('NO_NOTICE_YET', {}, ['notify-party'])),
  needs: ({ document }) => fileQueries([document]),
  perform({ input, view, answers }) {
    const missing = unknownFiles([input.document], answers);
    if (missing.length > 0) return missing;
    const before = view.hearing.claims.length;
    return {
      outcome: 'heard',
      facts: [
        {
          type: 'hearing.heard',
          data: { ...input, claims: input.claims.map((claim, i) => ({ key: `c${before + i + 1}`, ...claim })) },
        },
      ],
    };
  },
});
