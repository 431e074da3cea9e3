import * as z from 'zod';
import { IMPORTS } from './import-kinds.ts';

/** Shapes of imports: a table is tried out first; what it means is then drafted as one change. */

export const importParams = z.strictObject({ what: z.enum(IMPORTS) });
/** `draft` = also draft the change, where nothing is wrong. */
export const importQuery = z.strictObject({ draft: z.enum(['yes', 'no']).default('no') });

const both = z.strictObject({ zh: z.string(), en: z.string() });
export const importTried = z.strictObject({
  /** Below the head of the table. */
  rows: z.int(),
  problems: z.array(
    z.strictObject({
      /** As the spreadsheet numbers it. */
      row: z.int(),
      /** Empty = the row as a whole. */
      column: both,
      text: both,
      mend: both,
    }),
  ),
  /** What would be drafted, in a sentence; null while something is wrong. */
  change: both.nullable(),
  /** SHA-256 of the file. */
  hash: z.string(),
  /** The number of the change that was drafted; null = none. */
  id: z.int().nullable(),
});
