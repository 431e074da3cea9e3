import * as z from 'zod';
import { instant, who } from './shapes.ts';

/** 会议: sittings, each over the meetings of several cases that were called for one time and place; and one sitting, item by item. */

const meetingState = z.enum(['called', 'open', 'closed', 'dropped']);

/** A sitting in a list; its address is that of its first item which the reader may see. */
export const sittingRow = z.strictObject({
  caseId: z.int(),
  key: z.string(),
  at: instant,
  purpose: z.string(),
  place: z.string(),
  items: z.array(z.strictObject({ caseId: z.int(), number: z.string(), title: z.string(), state: meetingState })),
  /** Whether the reader was called to one of them, or called one. */
  mine: z.boolean(),
});
export type SittingRow = z.infer<typeof sittingRow>;

const member = z.strictObject({
  person: who,
  chair: z.boolean(),
  /** Out of this item, and why: he leaves for it. */
  recused: z.enum(['subject', 'register', 'declared', 'granted', 'requested']).nullable(),
  /** null = the meeting has not begun. */
  present: z.boolean().nullable(),
  /** When his vote was signed; null = not yet. */
  votedAt: instant.nullable(),
  /** null also where the reader may not know it yet. */
  vote: z.enum(['for', 'against', 'abstain']).nullable(),
  opinion: z.string(),
});

/** One item of a sitting: the meeting of one case. */
export const sittingItem = z.strictObject({
  caseId: z.int(),
  number: z.string(),
  title: z.string(),
  applicant: z.string(),
  powerName: z.string(),
  key: z.string(),
  state: meetingState,
  question: z.string(),
  /** What is put to the vote, by its name; empty where the question is another. */
  proposal: z.string(),
  calledBy: who,
  calledAt: instant,
  /** Fewest who must be there; null where the definition asks for none. */
  quorum: z.int().nullable(),
  members: z.array(member),
  /** Whether the reader may know how others voted: his own vote is in, or all are counted. */
  votesOpen: z.boolean(),
  count: z
    .strictObject({ for: z.int(), against: z.int(), abstain: z.int(), carried: z.boolean(), at: instant })
    .nullable(),
});
export type SittingItem = z.infer<typeof sittingItem>;

export const sitting = z.strictObject({
  at: instant,
  purpose: z.string(),
  place: z.string(),
  items: z.array(sittingItem),
  /** Items to which the reader was called and in which he must step aside: he leaves the room, and is told no more of them. */
  leaves: z.int(),
});
export type Sitting = z.infer<typeof sitting>;
