import * as z from 'zod';
import { instant, who } from './shapes.ts';

/** 审批台: what waits for a leader's decision, and what he should know before he takes it. */

export const waitingDecision = z.strictObject({
  caseId: z.int(),
  number: z.string(),
  title: z.string(),
  applicant: z.string(),
  powerName: z.string(),
  stageName: z.string(),
  level: z.enum(['high', 'medium', 'low']).nullable(),
  /** decide: a step that decides · sign: a further signature under an act that somebody proposed */
  kind: z.enum(['decide', 'sign']),
  actName: z.strictObject({ zh: z.string(), en: z.string() }),
  dueAt: instant.nullable(),
  lamp: z.enum(['normal', 'near', 'overdue', 'paused', 'ended']),
});
export type WaitingDecision = z.infer<typeof waitingDecision>;

const tenths = z.int().meta({ description: 'tenths of the unit' });

/** The proposal beside the last decided cases of its power and kind: counts and days, nothing weighed. */
export const likeness = z.strictObject({
  /** How many there are, at most `most`. */
  n: z.int(),
  most: z.int(),
  /** Fewest from which anything is compared. */
  least: z.int(),
  results: z.array(z.strictObject({ key: z.string(), name: z.string(), n: z.int() })),
  proposed: z.strictObject({ key: z.string(), name: z.string(), n: z.int() }).nullable(),
  /** The step of the ladder that is proposed, among like cases of the same result that have one. */
  step: z
    .strictObject({ name: z.string(), same: z.int(), of: z.int(), lowest: z.string(), highest: z.string() })
    .nullable(),
  days: z
    .strictObject({ unit: z.string(), used: tenths, least: tenths, median: tenths, most: tenths, of: z.int() })
    .nullable(),
  /** Where the proposal departs from them. */
  departs: z.array(z.enum(['result', 'step', 'days'])),
  /** Those that the reader may open, newest first. */
  cases: z.array(
    z.strictObject({
      caseId: z.int(),
      number: z.string(),
      title: z.string(),
      result: z.string(),
      step: z.string(),
      used: tenths.nullable(),
      unit: z.string(),
      at: instant,
    }),
  ),
});
export type Likeness = z.infer<typeof likeness>;

export const decisionBrief = z.strictObject({
  /** By which fields its kind is told, as they stand in this case. */
  kind: z.array(z.strictObject({ label: z.string(), shown: z.string() })),
  likeness,
  /** Who thought otherwise, in consultations and meetings that are over. */
  dissent: z.array(
    z.strictObject({
      where: z.enum(['consultation', 'meeting']),
      name: z.string(),
      person: who,
      stance: z.enum(['disagree', 'against', 'abstain']),
      opinion: z.string(),
      at: instant,
    }),
  ),
  meetings: z.array(
    z.strictObject({
      purpose: z.string(),
      proposal: z.string(),
      for: z.int(),
      against: z.int(),
      abstain: z.int(),
      carried: z.boolean(),
      at: instant,
    }),
  ),
  /** Leave to decide in somebody's place. */
  delegations: z.array(
    z.strictObject({ from: who, to: who, until: instant, reason: z.string(), inForce: z.boolean(), mine: z.boolean() }),
  ),
});
export type DecisionBrief = z.infer<typeof decisionBrief>;
