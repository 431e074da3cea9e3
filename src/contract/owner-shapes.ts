import * as z from 'zod';
import { definitionSchema } from '#powers/definition.ts';
import { LISTS } from '#powers/lists.ts';
import { instant, jsonValue } from './shapes.ts';

/** Shapes of what the owners of powers do: drafts of definitions, versions and what differs, doubts, yearly reviews, posts. */

const both = z.strictObject({ zh: z.string(), en: z.string() });
const as = z.string().max(40);
/** `at`: a box of the chart, as `powers/edit.ts` names them. */
const editShape = z.strictObject({ at: z.string().min(1).max(1400), value: jsonValue });
const reason = z.string().trim().min(1).max(600);
const answered = z.enum(['blocked', 'detected', 'reported', 'open']);

export const coverageShape = z.strictObject({
  risks: z.strictObject({ blocked: z.int(), detected: z.int(), reported: z.int(), open: z.int() }),
  measures: z.strictObject({ bound: z.int(), structural: z.int(), department: z.int(), paper: z.int() }),
});
/** What a change takes from a risk or gives it. */
export const riskChange = z.strictObject({
  risk: z.string(),
  stage: z.string(),
  text: z.string(),
  lost: z.array(both),
  gained: z.array(both),
  before: answered,
  after: answered,
});

export const saveDraft = z.strictObject({ as, revision: z.int().min(0), edits: z.array(editShape).max(2000) });
export const asPost = z.strictObject({ as });
export const proposeDraft = z.strictObject({ as, revision: z.int().min(0), note: reason });
export const sendBack = z.strictObject({ as, reason });

export const draftShape = z.strictObject({
  /** The post as which it is drafted. */
  as,
  /** The version in force, which the edits are made of. */
  definition: definitionSchema,
  version: z.int(),
  base: z.int(),
  revision: z.int(),
  savedAt: instant.nullable(),
  edits: z.array(editShape),
  lost: z.array(editShape),
  problems: z.array(
    z.strictObject({
      at: z.string().nullable(),
      /** Within the box: `name`, `0.with.days`. */
      field: z.string(),
      line: z.int(),
      zh: z.string(),
      en: z.string(),
    }),
  ),
  coverage: z.strictObject({ before: coverageShape, after: coverageShape.nullable() }),
  changes: z.array(riskChange),
  fits: z.record(z.string(), z.array(z.string())),
  running: z.int().meta({ description: 'Cases that run under the version in force and keep it' }),
});
export type DraftShape = z.infer<typeof draftShape>;

/** What the signed-in person may do with a chart. */
export const chartRight = z.strictObject({
  power: z.string(),
  /** The post as which he drafts it; null = he does not. */
  draftsAs: z.string().nullable(),
  /** The post as which he puts a draft in force or sends it back. */
  publishesAs: z.string().nullable(),
  /** Whether he reads what its owner keeps beside it: doubts and yearly reviews. */
  reads: z.boolean(),
});
export type ChartRightShape = z.infer<typeof chartRight>;

export const versionRow = z.strictObject({
  version: z.int(),
  state: z.enum(['draft', 'published', 'returned']),
  inForce: z.boolean(),
  hash: z.string(),
  publishedAt: instant.nullable(),
  signers: z.array(z.strictObject({ name: z.string(), post: both, at: instant.nullable() })),
  base: z.int().nullable(),
  note: z.string(),
  returned: z.string().nullable(),
  running: z.int(),
  /** Whether the signed-in person may publish it or send it back now. */
  signs: z.boolean(),
});
export type VersionShape = z.infer<typeof versionRow>;

export const differenceShape = z.strictObject({
  name: z.string(),
  from: z.int(),
  to: z.int(),
  differences: z.array(
    z.strictObject({
      change: z.enum(['added', 'removed', 'changed']),
      part: z.string(),
      stage: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  /** What differs beside the words of the chart. */
  rules: z.array(
    z.strictObject({
      part: z.enum([...LISTS, 'terms', 'bindings']),
      change: z.enum(['added', 'removed', 'changed']),
      item: both,
      field: both.nullable(),
      before: both.nullable(),
      after: both.nullable(),
    }),
  ),
  /** Of the newer chart with what differs, on A4: `/difference/1.svg` and so on. */
  pages: z.int(),
  lines: z.array(
    z.strictObject({ was: z.int(), is: z.int(), removed: z.array(z.string()), added: z.array(z.string()) }),
  ),
  changes: z.array(riskChange),
  coverage: z.strictObject({ before: coverageShape, after: coverageShape }),
});
export type DifferenceShape = z.infer<typeof differenceShape>;

const who = z.strictObject({ name: z.string(), post: both });
export const doubtRow = z.strictObject({
  key: z.string(),
  where: z.string(),
  text: z.string(),
  suggestion: z.string(),
  proposal: z.string(),
  places: z.array(z.strictObject({ at: z.string(), now: z.string() })),
  /** null = it came with the definition. */
  raised: z.strictObject({ by: who, at: instant }).nullable(),
  state: z.enum(['open', 'waiting', 'published', 'closed']),
  listed: z.boolean().meta({ description: 'Whether it can (still) be decided' }),
  decided: z
    .strictObject({
      verdict: z.enum(['accepted', 'rejected']),
      by: who,
      at: instant,
      value: z.string(),
      reason: z.string(),
    })
    .nullable(),
});
export type DoubtShape = z.infer<typeof doubtRow>;
export const doubtList = z.strictObject({
  rows: z.array(doubtRow),
  /** The boxes of the chart that a doubt can be about. */
  boxes: z.array(z.strictObject({ at: z.string(), where: z.string(), now: z.string() })),
  /** The post as which the signed-in person raises a doubt; null = he does not. */
  raisesAs: as.nullable(),
});
export type DoubtListShape = z.infer<typeof doubtList>;
export const raiseDoubt = z.strictObject({
  as,
  /** Left out = about the chart as a whole. */
  at: z.string().max(200).optional(),
  text: z.string().trim().min(1).max(600),
  why: reason,
  proposal: z.string().trim().max(600),
});
export const decideDoubt = z.strictObject({
  as,
  doubt: z.string().max(1400),
  verdict: z.enum(['accepted', 'rejected']),
  at: z.string().max(200).optional(),
  value: z.string().trim().max(600).optional(),
  reason,
});

const verdict = z.strictObject({
  risk: z.string().max(600),
  verdict: z.enum(['keep', 'change']),
  note: z.string().trim().max(600),
});
export const finishReview = z.strictObject({ as, risks: z.array(verdict).max(500), note: reason });
export const reviewShape = z.strictObject({
  name: z.string(),
  version: z.int(),
  due: z.string(),
  overdue: z.boolean(),
  owed: z.boolean(),
  /** The post as which the signed-in person does it; null = he does not. */
  as: as.nullable(),
  stages: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      level: z.enum(['high', 'medium', 'low']).nullable(),
      risks: z.array(
        z.strictObject({
          id: z.string(),
          text: z.string(),
          answered,
          /** What was raised in this stage within a year by the controls that answer the risk. */
          raised: z.array(z.strictObject({ control: both, n: z.int() })),
        }),
      ),
    }),
  ),
  done: z.array(
    z.strictObject({
      day: z.string(),
      by: z.string(),
      version: z.int(),
      due: z.string(),
      note: z.string(),
      kept: z.int(),
      changes: z.array(z.strictObject({ text: z.string(), note: z.string() })),
    }),
  ),
});
export type ReviewShape = z.infer<typeof reviewShape>;

/** What the charts ask of the signed-in person, beside his cases. */
export const chartDuty = z.strictObject({
  kind: z.enum(['review', 'review-overdue', 'sign', 'returned', 'phones', 'doubts']),
  power: z.string(),
  name: z.string(),
  /** Of `sign` and `returned`. */
  version: z.int().nullable(),
  due: z.string().nullable(),
  /** Of `doubts`: how many wait for a decision. */
  n: z.int().nullable(),
});
export type ChartDutyShape = z.infer<typeof chartDuty>;

export const postRow = z.strictObject({
  post: z.string(),
  name: both,
  level: z.enum(['high', 'medium', 'low']).nullable(),
  powers: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      version: z.int(),
      stages: z.array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          level: z.enum(['high', 'medium', 'low']).nullable(),
          acts: z.array(both),
          risks: z.array(z.string()),
          measures: z.array(z.string()),
          answersFor: z.string().nullable(),
        }),
      ),
      anytime: z.array(both),
    }),
  ),
});
export type PostShape = z.infer<typeof postRow>;
