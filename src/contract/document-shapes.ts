import * as z from 'zod';
import { instant } from './shapes.ts';

/** A document that a case holds, as the API lists it. */
export const documentRow = z.strictObject({
  /** Unique in the case; with `.pdf` or `.docx` behind it the name of its file. */
  key: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  /** record: what the case says of an act, issued by nobody · corrected: another document counts instead · withdrawn: nothing of it counts */
  standing: z.enum(['draft', 'record', 'issued', 'corrected', 'withdrawn']),
  at: instant,
  /** Facts without which it cannot be written out, in words. */
  missing: z.array(z.string()),
  /** Whose it is: the applicant's or party's, another body's, or the file's alone. */
  audience: z.enum(['applicant', 'body', 'file']),
  /** When it was corrected or withdrawn. */
  changedAt: instant.nullable(),
  /** Of what was issued: how anybody can verify it. */
  verify: z
    .strictObject({
      code: z.string(),
      /** Salted SHA-256 of its content, in hex. */
      hash: z.string(),
      url: z.string(),
    })
    .nullable(),
});
export type DocumentRow = z.infer<typeof documentRow>;
