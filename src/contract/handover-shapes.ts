import * as z from 'zod';
import { instant, restedFault, who } from './shapes.ts';

/** 离岗移交: what somebody has in his hands, and how it goes to others. */

/** Items in one go: what is asked of the machine in a few seconds, and read on one list. */
export const MOST_MOVED = 200;

/** `named`: assigned to him · `responsible`: first asked · `acted`: he worked on it, nobody is named. The others he settles himself. */
export const MOVED_KINDS = ['named', 'responsible', 'acted'] as const;
const item = z.strictObject({
  kind: z.enum([...MOVED_KINDS, 'exhibit', 'meeting']),
  /** Whose work it is; empty where no post is meant. */
  post: z.string(),
  postName: z.string(),
  /** Of an exhibit its name, of a meeting its purpose. */
  name: z.string(),
});
const held = z.strictObject({ id: z.string(), name: z.string(), left: z.boolean() });

export const handoverRow = z.strictObject({
  caseId: z.int(),
  number: z.string(),
  power: z.string(),
  powerName: z.string(),
  title: z.string(),
  applicant: z.string(),
  stage: z.string(),
  stageName: z.string(),
  dueAt: instant.nullable(),
  lamp: z.enum(['normal', 'near', 'overdue']),
  version: z.int(),
  /** He has typed something there and not sent it; what it is is nobody's to know. */
  draft: z.boolean(),
  /** Cards whose answer he owes, as far as the reader may hear of them. */
  cards: z.int(),
  items: z.array(item),
});
export const handoverPage = z.strictObject({
  person: held,
  rows: z.array(handoverRow),
  /** There is more than is shown at once. */
  more: z.boolean(),
  /** Who holds each post that there is work of. */
  candidates: z.array(z.strictObject({ post: z.string(), postName: z.string(), persons: z.array(who) })),
});
export const handoverCount = z.strictObject({ count: z.int(), most: z.int() });

const move = z.strictObject({
  id: z.int().min(1),
  version: z.int().min(0),
  kind: z.enum(MOVED_KINDS),
  post: z.string().min(1).max(60),
  to: z.string().min(1).max(60),
});
const cases = z.array(move).min(1).max(MOST_MOVED);
export const tryHandover = z.strictObject({ cases });
export const moveHandover = z.strictObject({ cases, reason: z.string().trim().min(1).max(4000) });
const moved = z.strictObject({
  caseId: z.int(),
  number: z.string(),
  kind: z.enum(MOVED_KINDS),
  post: z.string(),
  faults: z.array(restedFault),
});
export const handoverTried = z.strictObject({ rows: z.array(moved) });
export const handoverDone = z.strictObject({
  rows: z.array(moved.extend({ state: z.enum(['done', 'refused', 'changed', 'gone']) })),
  /** Of the department's record: the list that was made of it; null where nothing was moved. */
  list: z.int().nullable(),
});

export const handoverOverview = z.strictObject({
  /** Who has something in his hands, those who have left first. */
  holders: z.array(held.extend({ count: z.int() })),
  /** Lists of what was handed over, newest first. */
  lists: z.array(z.strictObject({ seq: z.int(), at: instant, by: who, from: who, done: z.int(), not: z.int() })),
});
