import * as z from 'zod';
import { MOST_AT_ONCE } from './intake-table.ts';
import { instant, jsonValue, restedFault } from './shapes.ts';

/** Shapes of the counter: what is known of an organisation, and applications tried out before they are entered. */

export const knownOrganisation = z.strictObject({
  /** As it called itself last; empty = no case of it that one may see. */
  name: z.string(),
  contact: z.string(),
  phone: z.string(),
  /** Its last cases, newest first. */
  cases: z.array(
    z.strictObject({
      id: z.int(),
      number: z.string(),
      power: z.string(),
      title: z.string(),
      status: z.enum(['open', 'ended']),
      createdAt: instant,
    }),
  ),
});
export type KnownOrganisationShape = z.infer<typeof knownOrganisation>;

export const tryIntake = z.strictObject({
  power: z.string().max(60),
  as: z.string().max(40),
  /** Inputs of the act that opens a case of this power. */
  inputs: z.array(jsonValue).min(1).max(MOST_AT_ONCE),
});

/** What would stand against each, in the same order; nothing is written, and a moment later it may be judged otherwise. */
export const triedIntake = z.strictObject({
  rows: z.array(
    z.strictObject({
      ok: z.boolean(),
      errors: z.array(z.strictObject({ path: z.string(), zh: z.string(), en: z.string() })),
      faults: z.array(restedFault),
    }),
  ),
});
export type TriedRow = z.infer<typeof triedIntake>['rows'][number];
