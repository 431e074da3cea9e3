import * as z from 'zod';
import type { Hash, PersonId } from '#kernel/ids.ts';
import { isPlainDate, type PlainDate } from '#kernel/time.ts';

/** Pieces of act inputs. Unknown fields are refused everywhere: `strictObject`. */

export const shortText = z.string().trim().min(1).max(200);
export const longText = z.string().trim().min(1).max(4000);
export const date = z
  .string()
  .refine(isPlainDate, 'YYYY-MM-DD')
  .transform((text) => text as PlainDate)
  .meta({ format: 'date' });
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'SHA-256')
  .transform((text) => text as Hash)
  .meta({ pattern: '^[0-9a-f]{64}$' });
/** A file, or none. */
export const optionalHash = z.union([hash, z.literal('')]);
/** Somebody in the directory; whom it does not know (a witness, a visitor) is named as a text. */
export const person = z
  .string()
  .min(1)
  .max(60)
  .transform((text) => text as PersonId)
  .meta({ format: 'person' });
/** Money in whole 分; by this format forms ask for it, and show it, in 元. */
export const money = z.int().min(0).max(100_000_000_00).meta({ format: 'fen' });
/** An amount that is more than nothing. */
export const someMoney = z.int().min(1).max(100_000_000_00).meta({ format: 'fen' });
export const nothing = z.strictObject({});

export const receivedMaterials = z
  .array(z.strictObject({ material: shortText, hash, name: shortText, pages: z.int().min(1).max(5000) }))
  .max(60);

export const evidence = z.strictObject({ material: shortText, page: z.int().min(1).max(5000) });
