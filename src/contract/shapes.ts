import * as z from 'zod';

/** Request and response shapes of the HTTP API, shared by server, staff app and tests. OpenAPI 3.1 is generated from them. */

export const instant = z.string().meta({ description: 'ISO 8601, UTC, milliseconds', format: 'date-time' });
export const day = z.string().meta({ description: 'YYYY-MM-DD in Asia/Shanghai', format: 'date' });
export const value = z.union([z.string(), z.number(), z.boolean()]);
export const both = z.strictObject({ zh: z.string(), en: z.string() });
export const jsonValue: z.ZodType<unknown> = z.json();

export const rests = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measure'), id: z.string(), text: z.string(), stage: z.string() }),
  /** `law`: its key in the catalogue of laws; `name`: the short name that it has there. */
  z.strictObject({
    kind: z.literal('statute'),
    law: z.string(),
    name: z.string(),
    article: z.string(),
    confidence: z.string(),
  }),
  z.strictObject({ kind: z.literal('product'), rule: z.string() }),
]);
export type RestsShape = z.infer<typeof rests>;

/** One rule's no, with everything it rests on and what mends it; `text` is the sentence for the person concerned. */
export const restedFault = z.strictObject({
  code: z.string(),
  control: z.string(),
  facts: z.record(z.string(), jsonValue),
  mend: z.array(z.string()),
  rests: z.array(rests),
  text: z.strictObject({ zh: z.string(), en: z.string() }),
  mendText: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type RestedFaultShape = z.infer<typeof restedFault>;

/** RFC 9457 problem details. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  status: z.int(),
  code: z.string(),
  detail: z.strictObject({ zh: z.string(), en: z.string() }),
  /** Field of the request that is wrong, as a path. */
  errors: z.array(z.strictObject({ path: z.string(), zh: z.string(), en: z.string() })).optional(),
  faults: z.array(restedFault).optional(),
  /** Number of this refusal in the case's trace, for whoever asks about it. */
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/** How one signs in here. */
export const signInWays = z.strictObject({
  oidc: z.boolean(),
  /** Who of the staff has a password. */
  passwords: z.enum(['all', 'administrators']),
});

export const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  posts: z.array(z.strictObject({ key: z.string(), name: z.string() })),
});
export const me = person.extend({
  organisations: z.array(z.strictObject({ creditCode: z.string(), name: z.string() })),
  /** Keys of the powers of which his posts may open a case. */
  opens: z.array(z.string()),
  /** Whether his posts may decide cases, and whether they may sit in meetings or call them. */
  decides: z.boolean(),
  meets: z.boolean(),
  demonstration: z.boolean(),
  now: instant,
});
export type Me = z.infer<typeof me>;

export const deadlineShape = z.strictObject({
  kind: z.enum(['legal', 'promised', 'stage', 'clock']),
  /** A clock's own name; empty for the case's and the stage's. */
  name: z.string(),
  due: instant.nullable(),
  provisional: z.boolean(),
  paused: z.boolean(),
  overdue: z.boolean(),
  lamp: z.enum(['normal', 'near', 'overdue', 'paused']),
  /** 0 … 1 and beyond. */
  share: z.number(),
  left: z.strictObject({ n: z.number(), unit: z.string() }),
  term: z.strictObject({ n: z.int(), unit: z.string() }),
  start: instant,
  /** The deadline's own arithmetic, day by day. */
  lines: z.array(z.strictObject({ day: z.string(), counted: z.boolean(), n: z.int().optional(), label: z.string() })),
  basis: z.string(),
});
export type DeadlineShape = z.infer<typeof deadlineShape>;

export const caseRow = z.strictObject({
  id: z.int(),
  number: z.string(),
  power: z.string(),
  powerName: z.string(),
  title: z.string(),
  applicant: z.string(),
  stage: z.string(),
  stageName: z.string(),
  status: z.enum(['open', 'ended']),
  outcome: z.string(),
  dueAt: instant.nullable(),
  lamp: z.enum(['normal', 'near', 'overdue', 'paused', 'ended']),
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
  /** Names of those who are expected to take the next step; empty = nobody by name, or not this person's to know. */
  named: z.array(z.string()),
});
export type CaseRow = z.infer<typeof caseRow>;

export const page = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), next: z.string().nullable(), total: z.int().nullable() });

export const task = z.strictObject({
  caseId: z.int(),
  number: z.string(),
  title: z.string(),
  applicant: z.string(),
  key: z.string(),
  code: z.string(),
  text: z.strictObject({ zh: z.string(), en: z.string() }),
  post: z.string(),
  dueAt: instant.nullable(),
  lamp: z.enum(['normal', 'near', 'overdue', 'paused', 'ended']),
});
export type Task = z.infer<typeof task>;

export const evidence = z.strictObject({ material: z.string(), page: z.int() });
export const who = z.strictObject({ id: z.string(), name: z.string() });

export const signal = z.strictObject({
  key: z.string(),
  level: z.enum(['note', 'yellow', 'red', 'lead']),
  code: z.string(),
  text: z.strictObject({ zh: z.string(), en: z.string() }),
  facts: z.record(z.string(), jsonValue),
  stage: z.string(),
  raisedAt: instant,
  rests: z.array(rests),
});
export type SignalShape = z.infer<typeof signal>;

/** An act of the stage for the signed-in person: open with its form, or every reason why not. */
export const listedAct = z.strictObject({
  act: z.string(),
  name: z.strictObject({ zh: z.string(), en: z.string() }),
  as: z.string().nullable(),
  open: z.boolean(),
  anytime: z.boolean(),
  reasons: z.array(restedFault),
  signatures: z.array(z.strictObject({ post: z.string(), postName: z.string(), n: z.int() })),
  /** JSON Schema (2020-12) of the input; `title` on each property is its Chinese label. */
  form: z.record(z.string(), jsonValue),
  prefill: z.record(z.string(), jsonValue),
  choices: z.record(z.string(), z.array(z.strictObject({ value: z.string(), label: z.string() }))),
  /** Where the case can go from here. */
  leads: z.array(z.strictObject({ outcome: z.string(), to: z.string(), exit: z.string() })),
});
export type ListedActShape = z.infer<typeof listedAct>;

export const startCase = z.strictObject({ power: z.string().max(60), as: z.string().max(40), input: jsonValue });
export const performAct = z.strictObject({
  as: z.string().max(40),
  input: jsonValue,
  /** The version the officer looked at; left out = whatever is current. */
  expectedVersion: z.int().min(0).optional(),
});
export const signHeld = z.strictObject({ as: z.string().max(40) });

export const actDone = z.strictObject({
  caseId: z.int(),
  number: z.string(),
  version: z.int(),
  state: z.enum(['done', 'held']),
  outcome: z.string(),
  stage: z.string(),
  status: z.enum(['open', 'ended']),
  duties: z.array(z.strictObject({ key: z.string(), code: z.string(), post: z.string(), dueAt: instant.nullable() })),
  /** Codes of the signals this act raised, for those in their audience. */
  signals: z.array(z.string()),
  held: z.string().nullable(),
  /** Hash of the entry in the case's chain: keep it, and nobody can deny the act. */
  receipt: z.string(),
});
export type ActDone = z.infer<typeof actDone>;

export const traceEntry = z.strictObject({
  lane: z.enum(['case', 'sealed', 'attempts']),
  seq: z.int(),
  at: instant,
  effectiveAt: instant,
  act: z.string(),
  actName: z.strictObject({ zh: z.string(), en: z.string() }),
  signers: z.array(z.strictObject({ name: z.string(), post: z.string() })),
  /** done · refused (with its codes) · read (protected content) */
  kind: z.enum(['done', 'refused', 'read']),
  /** Where the case was. */
  stage: z.string(),
  stageName: z.string(),
  /** Who did what, as a sentence. */
  sentence: both,
  /** What it states, place by place; `hash` where it is a file, `paper` where it is a page, that can be opened. */
  lines: z.array(
    z.strictObject({
      label: both,
      shown: both,
      hash: z.string().nullable(),
      paper: z.strictObject({ material: z.string(), hash: z.string(), page: z.int() }).nullable(),
    }),
  ),
  facts: z.array(z.strictObject({ type: z.string(), data: jsonValue })),
  faults: z.array(restedFault),
  hash: z.string(),
});
export const trace = z.strictObject({
  entries: z.array(traceEntry),
  /** Every chain recomputed from the stored bytes, now. */
  checkedAt: instant,
  intact: z.boolean(),
  chains: z.array(
    z.strictObject({
      lane: z.enum(['case', 'sealed', 'attempts']),
      entries: z.int(),
      /** Hashes of the first and the last entry; empty where there is none. */
      first: z.string(),
      last: z.string(),
      /** Number of the first entry that does not fit, and what does not; null = all fit. */
      broken: z.strictObject({ seq: z.int(), fault: both }).nullable(),
    }),
  ),
  /** For whoever looks into it. */
  problems: z.array(z.string()),
});
export type Trace = z.infer<typeof trace>;

export const attachment = z.strictObject({ hash: z.string(), size: z.int(), mediaType: z.string() });

export const powerRow = z.strictObject({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  title: z.string(),
  version: z.int(),
  state: z.enum(['whole', 'drawn']),
  stages: z.int(),
  risks: z.int(),
  measures: z.int(),
});

export const demoAccount = z.strictObject({
  person: z.string(),
  name: z.string(),
  email: z.string(),
  posts: z.array(z.string()),
  /** In the same order, as they are called: a power's own as its definition says. */
  postNames: z.array(z.string()),
});
