import * as z from 'zod';
import { both, instant, jsonValue, traceEntry } from './shapes.ts';

/** What happened in a case, as the API tells it, and what somebody has typed and not sent. */

/** What was done since a version, and the values that are otherwise since. */
export const caseChanges = z.strictObject({
  version: z.int(),
  entries: z.array(traceEntry),
  values: z.array(
    z.strictObject({
      /** The part of the case. */
      part: both,
      label: both,
      /** null = it was not there. */
      before: both.nullable(),
      /** null = it is gone. */
      after: both.nullable(),
    }),
  ),
});
export type CaseChanges = z.infer<typeof caseChanges>;

const draft = {
  caseId: z.int(),
  act: z.string(),
  actName: both,
  /** The version of the case that was looked at. */
  base: z.int(),
  savedAt: instant,
  /** When it goes at the latest. */
  expiresAt: instant,
};
/** A draft of one case, with what was typed: as it was sent, and line by line. */
export const caseDraft = z.strictObject({
  ...draft,
  value: jsonValue,
  lines: z.array(z.strictObject({ label: both, shown: both, hash: z.string().nullable() })),
});
export type CaseDraft = z.infer<typeof caseDraft>;
export const draftRow = z.strictObject({ ...draft, number: z.string(), title: z.string() });
export const keepDraft = z.strictObject({ base: z.int().min(0).max(1_000_000), value: jsonValue });
export const draftKept = z.strictObject({ savedAt: instant, expiresAt: instant });
