import * as z from 'zod';
import { both, day, instant, rests, who } from './shapes.ts';

/** 牌 as the API shows it: its cause, its arithmetic, its whole life, and what the signed-in person can do about it. */

const term = z.strictObject({ n: z.int(), unit: z.string() });
const confidence = z.enum(['statute', 'secondary', 'memory', 'proposal']);
const done = { by: who, at: instant };
const cardAct = z.enum(['answer-card', 'assign-card', 'judge-card', 'ask-card-review', 'review-card', 'close-card']);

export const card = z.strictObject({
  key: z.string(),
  /** time: raised by the machine from a term that is over · conduct: by a person */
  kind: z.enum(['time', 'conduct']),
  /** In force now, and as it was raised. */
  level: z.enum(['warning', 'yellow', 'red']),
  raisedLevel: z.enum(['warning', 'yellow', 'red']),
  state: z.enum(['raised', 'answered', 'upheld', 'lowered', 'withdrawn', 'reviewing', 'closed']),
  /** Whether it stands against anybody: judged, not withdrawn, and more than a warning. */
  counts: z.boolean(),
  /** The rule that it rests on, as a sentence. */
  text: both,
  /** What a person holds; empty on a time card. */
  what: z.string(),
  stage: z.string(),
  stageName: z.string(),
  posts: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  person: who.nullable(),
  raisedAt: instant,
  /** null = the machine. */
  raisedBy: who.nullable(),
  answerBy: instant,
  rests: z.array(rests),
  /** Under which dated rule the term for its answer runs, and how far that is known. */
  rule: z.strictObject({
    validFrom: day,
    term,
    source: z.string(),
    article: z.string(),
    confidence,
  }),
  evidence: z.strictObject({
    hands: z.array(z.strictObject({ actName: both, person: who, at: instant })),
    files: z.array(z.string()),
  }),
  /** The deadline that is over: as it was counted when the card was raised, and by the calendar of today. */
  arithmetic: z
    .strictObject({
      start: instant,
      term,
      told: z.strictObject({ due: instant, days: z.array(day) }),
      again: z.strictObject({ due: instant.nullable(), days: z.array(day) }),
      changed: z.boolean(),
    })
    .nullable(),
  /** What its unanswered term brought about, and from when each counts. */
  steps: z.array(
    z.strictObject({ to: z.enum(['warning', 'yellow', 'red', 'order']), at: instant, recordedAt: instant }),
  ),
  /** 督办 by the clock of 13710. */
  order: z.strictObject({ assignBy: instant, reportBy: instant, settleBy: instant }).nullable(),
  assigned: z.strictObject({ to: who, instructions: z.string(), grave: z.boolean(), ...done }).nullable(),
  answer: z
    .strictObject({
      manner: z.enum(['corrected', 'explained', 'contested']),
      text: z.string(),
      excuse: z.enum(['none', 'self-corrected', 'false-material', 'force-majeure']),
      document: z.string(),
      ...done,
    })
    .nullable(),
  judged: z
    .strictObject({
      outcome: z.enum(['upheld', 'lowered', 'withdrawn']),
      level: z.enum(['warning', 'yellow', 'red']),
      reasons: z.string(),
      ...done,
    })
    .nullable(),
  /** Until when a review may be asked for, under which rule; null = not judged, or asked for already. */
  reviewBy: z
    .strictObject({ due: instant, over: z.boolean(), source: z.string(), article: z.string(), confidence })
    .nullable(),
  review: z.strictObject({ reasons: z.string(), document: z.string(), ...done }).nullable(),
  reviewed: z
    .strictObject({
      outcome: z.enum(['upheld', 'lowered', 'withdrawn', 'restored']),
      level: z.enum(['warning', 'yellow', 'red']),
      reasons: z.string(),
      ...done,
    })
    .nullable(),
  closed: z.strictObject({ result: z.string(), ...done }).nullable(),
  /** What it waits for, of whom, until when; empty when its life is over. */
  waits: z.array(
    z.strictObject({
      act: z.string(),
      text: both,
      post: z.string(),
      postName: z.string(),
      person: who.nullable(),
      dueAt: instant.nullable(),
    }),
  ),
  /** Acts that the signed-in person can do about it now. */
  mine: z.array(cardAct),
});
export type CardShape = z.infer<typeof card>;

/** A card in a list, with its case; one that belongs to no case has the name of its window as title, and null. */
export const cardRow = z.strictObject({
  caseId: z.int().nullable(),
  number: z.string(),
  title: z.string(),
  power: z.string(),
  powerName: z.string(),
  card,
});

/** A card that belongs to no case, with what the signed-in person can do about it, and as which post. */
export const departmentCard = z.strictObject({
  window: z.string(),
  /** From how many minutes on an empty window is a card, and how far that is known. */
  rule: z.strictObject({ minutes: z.int(), source: z.string(), confidence }),
  card,
  forms: z.array(
    z.strictObject({
      act: cardAct,
      as: z.string(),
      /** Who may be named. */
      persons: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
});

const asPost = { as: z.string().min(1).max(60) };
const says = z.string().max(4000);
/** As the acts of the same names in a case, without papers: nothing is filed outside a case. */
export const departmentCardAct = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('answer-card'),
    ...asPost,
    manner: z.enum(['corrected', 'explained', 'contested']),
    text: says,
  }),
  z.strictObject({
    act: z.literal('assign-card'),
    ...asPost,
    person: z.string().max(60),
    instructions: says,
    grave: z.boolean(),
  }),
  z.strictObject({
    act: z.literal('judge-card'),
    ...asPost,
    outcome: z.enum(['upheld', 'lowered', 'withdrawn']),
    reasons: says,
  }),
  z.strictObject({ act: z.literal('ask-card-review'), ...asPost, reasons: says }),
  z.strictObject({
    act: z.literal('review-card'),
    ...asPost,
    outcome: z.enum(['upheld', 'lowered', 'withdrawn', 'restored']),
    reasons: says,
  }),
  z.strictObject({ act: z.literal('close-card'), ...asPost, result: says }),
]);
