import * as z from 'zod';
import { PRINTED_KINDS } from './printed-kinds.ts';
import { restedFault } from './shapes.ts';

/** The same act on several cases of a list, each by itself. */

/** So many in one go: what one still overlooks, and what a request may take. */
export const MOST_CASES = 50;
export const MOST_PRINTED = 20;
/** Documents in one file. */
export const MOST_DOCUMENTS = 100;

const seen = z.strictObject({ id: z.int().min(1), version: z.int().min(0) });
const cases = z.array(seen).min(1).max(MOST_CASES);

export const assignSeveral = z.strictObject({
  cases,
  to: z.string().min(1).max(60),
  reason: z.string().trim().max(4000).default(''),
});
export const urgeSeveral = z.strictObject({ cases, note: z.string().trim().max(200).default('') });
export const printDocuments = z.strictObject({
  cases: z.array(z.int().min(1)).min(1).max(MOST_PRINTED),
  kind: z.enum(PRINTED_KINDS),
});
export const printSeveral = z.strictObject({ cases: z.array(z.int().min(1)).min(1).max(MOST_PRINTED) });

export const severalDone = z.strictObject({
  rows: z.array(
    z.strictObject({
      caseId: z.int(),
      number: z.string(),
      state: z.enum(['done', 'refused', 'changed', 'gone']),
      faults: z.array(restedFault),
    }),
  ),
});
export type SeveralDone = z.infer<typeof severalDone>;

/** What this person may do to several cases at once. */
export const severalAllowed = z.strictObject({
  assign: z.boolean(),
  urge: z.boolean(),
  print: z.boolean(),
  most: z.int(),
  mostPrinted: z.int(),
});
