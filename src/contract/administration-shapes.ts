import * as z from 'zod';
import { instant } from './shapes.ts';

/** Changes of the department's staff, windows and calendar, and how they are answered. */

const personId = z.string().min(1).max(60);
const postKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(40);
const name = z.string().trim().min(1).max(60);
const plainDate = z.iso.date();
/** Persons in one list. */
export const MOST_IMPORTED = 500;

/** A year of the calendar as its notice states it; how many working days it has is counted, not typed. */
export const noticeOfYear = z.strictObject({
  year: z.int().min(2000).max(2100),
  notice: z.strictObject({
    title: z.string().trim().min(1).max(100),
    number: z.string().trim().min(1).max(60),
    /** False while the number was only seen once. */
    numberConfirmed: z.boolean(),
    issued: plainDate,
  }),
  source: z.string().trim().min(1).max(300),
  confidence: z.enum(['statute', 'secondary', 'memory', 'proposal']),
  off: z.array(z.strictObject({ name, from: plainDate, to: plainDate })).max(40),
  makeUp: z.array(z.strictObject({ name, day: plainDate })).max(40),
});

export const newAccount = z.strictObject({
  name,
  /** What one signs in with; where mail is switched on, also where it goes. */
  email: z.email().max(200),
  /** 工号: one natural person has one; two accounts of one person are found by it. */
  staffNumber: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,30}$/),
  /** 所在科室; empty = none. */
  section: z.string().trim().max(60),
});

/** Key of a qualification that some power asks for. */
const qualificationKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(40);
const subject = z.string().trim().min(1).max(60);
const relation = z.string().trim().min(1).max(60);
/** What a qualification rests on: number of the certificate and who issued it, record of a training. */
const evidence = z.string().trim().min(1).max(200);
/** The file that a list was read from, as it was handed in. */
const importedFile = z.strictObject({ name: z.string().max(200), hash: z.string().regex(/^[0-9a-f]{64}$/) });

export const importedAccount = newAccount.extend({
  posts: z.array(postKey).max(10),
  from: plainDate,
  /** `subject`: an organisation's credit code, or somebody's 工号, of this list too. */
  relations: z.array(z.strictObject({ subject, relation })).max(5).exactOptional(),
  qualifications: z
    .array(z.strictObject({ qualification: qualificationKey, to: plainDate, evidence }))
    .max(5)
    .exactOptional(),
});

/** What is changed. `kind` is stored: add, never rename. */
export const staffChange = z.discriminatedUnion('kind', [
  newAccount.extend({ kind: z.literal('account') }),
  /** A list as imported: all of it or nothing. */
  z.strictObject({
    kind: z.literal('accounts'),
    rows: z.array(importedAccount).min(1).max(MOST_IMPORTED),
    file: importedFile.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('account-closed'), person: personId }),
  z.strictObject({ kind: z.literal('password'), person: personId }),
  /** `to`: the last day; left out = until further notice. */
  z.strictObject({
    kind: z.literal('post'),
    person: personId,
    post: postKey,
    from: plainDate,
    to: plainDate.exactOptional(),
  }),
  /** `on`: the last day; left out = at the moment of approval. */
  z.strictObject({ kind: z.literal('post-ended'), person: personId, post: postKey, on: plainDate.exactOptional() }),
  z.strictObject({ kind: z.literal('relation'), person: personId, subject, relation }),
  z.strictObject({ kind: z.literal('relation-ended'), person: personId, subject }),
  /** `from`, `to`: its first and last day; `from` left out = it has held before. */
  z.strictObject({
    kind: z.literal('qualification'),
    person: personId,
    qualification: qualificationKey,
    from: plainDate.exactOptional(),
    to: plainDate,
    evidence,
  }),
  /** Withdrawn or lost before its last day. */
  z.strictObject({
    kind: z.literal('qualification-ended'),
    person: personId,
    qualification: qualificationKey,
    evidence,
  }),
  z.strictObject({
    kind: z.literal('window'),
    key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    name,
    posts: z.array(postKey).min(1).max(10),
    opens: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    closes: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    graceMinutes: z.int().min(0).max(120),
  }),
  z.strictObject({ kind: z.literal('calendar'), year: noticeOfYear, file: importedFile.exactOptional() }),
]);
export type StaffChange = z.infer<typeof staffChange>;
export type ImportedAccount = z.infer<typeof importedAccount>;
export type NewAccount = z.infer<typeof newAccount>;

export const CHANGE_STATES = ['pending', 'approved', 'refused', 'withdrawn'] as const;

export const changeRow = z.strictObject({
  id: z.int(),
  data: staffChange,
  state: z.enum(CHANGE_STATES),
  proposedBy: z.strictObject({ id: z.string(), name: z.string() }),
  proposedAt: instant,
  decidedBy: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  decidedAt: instant.nullable(),
  reason: z.string(),
  /** The change in a sentence. */
  text: z.strictObject({ zh: z.string(), en: z.string() }),
  /** What the one who decides should look at: another person of the same name, a year that another source counts otherwise. */
  notes: z.array(z.strictObject({ zh: z.string(), en: z.string() })),
  /** Whether the signed-in person may decide it, or take it back. */
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export const changePage = z.strictObject({ rows: z.array(changeRow), next: z.int().nullable() });
export const changeQuery = z.strictObject({
  state: z.enum(CHANGE_STATES).optional(),
  after: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export const proposal = z.strictObject({ change: staffChange });
export const decision = z.strictObject({ approve: z.boolean(), reason: z.string().trim().max(300) });

const holding = z.strictObject({
  post: z.string(),
  postName: z.string(),
  from: instant,
  to: instant.nullable(),
  when: z.enum(['past', 'now', 'future']),
});
export const staffRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  staffNumber: z.string(),
  section: z.string(),
  closed: z.boolean(),
  /** `none`: none yet, or to be made anew · `first`: made for him, to be changed by him · `own`: his own. */
  password: z.enum(['none', 'first', 'own']),
  holdings: z.array(holding),
  /** `name`: of a person; of an organisation its credit code again. */
  relations: z.array(z.strictObject({ subject: z.string(), name: z.string(), kind: z.string() })),
  qualifications: z.array(
    z.strictObject({
      key: z.string(),
      /** Null = no first day is known. */
      from: instant.nullable(),
      until: instant,
      evidence: z.string(),
      when: z.enum(['past', 'now', 'future']),
    }),
  ),
});
export const staffPage = z.strictObject({ rows: z.array(staffRow), next: z.string().nullable(), total: z.int() });
export const staffQuery = z.strictObject({
  text: z.string().max(60).optional(),
  post: z.string().max(40).optional(),
  after: z.string().max(60).optional(),
});
export const firstPassword = z.strictObject({ password: z.string() });

export const postRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** Of a power's own: its name; empty = of the product. */
  power: z.string(),
  administrator: z.boolean(),
  holders: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export const qualificationRow = z.strictObject({
  key: z.string(),
  name: z.strictObject({ zh: z.string(), en: z.string() }),
});
export const windowRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  posts: z.array(z.string()),
  opens: z.string(),
  closes: z.string(),
  graceMinutes: z.int(),
});

export const calendarYear = noticeOfYear.extend({
  workingDays: z.int(),
  /** From the program's own file, or approved here. */
  from: z.enum(['file', 'approved']),
});
export const termRow = z.strictObject({
  power: z.string(),
  powerName: z.string(),
  /** `legal`, `promised`, or the stage's name. */
  what: z.enum(['legal', 'promised', 'stage', 'clock']),
  name: z.string(),
  term: z.strictObject({ zh: z.string(), en: z.string() }),
  source: z.string(),
  confidence: z.string(),
});

export const logRow = z.strictObject({
  seq: z.int(),
  kind: z.string(),
  at: instant,
  by: z.strictObject({ id: z.string(), name: z.string(), post: z.string() }),
  text: z.strictObject({ zh: z.string(), en: z.string() }),
});
export const logPage = z.strictObject({ rows: z.array(logRow), next: z.int().nullable(), intact: z.boolean() });
export const logQuery = z.strictObject({
  of: z.enum(['system-administrator', 'security-administrator']).optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
