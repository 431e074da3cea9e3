import * as z from 'zod';
import { card, cardRow } from '#contract/card-shapes.ts';
import { caseDetail, railStage } from '#contract/case-shapes.ts';
import { decisionBrief, likeness, waitingDecision } from '#contract/decision-shapes.ts';
import { documentRow } from '#contract/document-shapes.ts';
import { caseChanges, caseDraft, draftRow } from '#contract/history-shapes.ts';
import { deskPage, deskRow, savedView } from '#contract/list-shapes.ts';
import { sitting, sittingItem, sittingRow } from '#contract/meeting-shapes.ts';
import {
  actDone,
  attachment,
  caseRow,
  deadlineShape,
  demoAccount,
  instant,
  jsonValue,
  listedAct,
  me,
  page,
  performAct,
  person,
  powerRow,
  problem,
  restedFault,
  signal,
  signHeld,
  startCase,
  task,
  trace,
  traceEntry,
} from '#contract/shapes.ts';
import { definitionSchema, fieldSchema, materialSchema } from '#powers/definition.ts';
import { citationSchema } from '#powers/law.ts';

/** Shapes of requests and answers that only the HTTP edge knows; all others are the contract's. */

export const rows = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row) });

/** 409: what the officer looked at has changed. Beside the problem, the version now current and the parts that changed. */
export const conflict = problem.extend({ version: z.int(), facets: z.array(z.string()) });

export const caseId = z.strictObject({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });
/** As which post one reads; left out = the first one held. */
export const readAs = z.strictObject({ as: z.string().max(40).optional() });
export const powerKey = z.strictObject({ key: z.string().min(1).max(60) });
export const powerVersion = powerKey.extend({ n: z.coerce.number().int().min(1).max(1_000_000) });

export const powerDetail = z.strictObject({
  row: powerRow,
  hash: z.string().meta({ description: 'SHA-256 of the text as it was published' }),
  definition: definitionSchema,
  /** The chart, one SVG for each page of A4. */
  chart: z.array(z.string()),
});

/** What the form that opens a case needs. `act` is null where cases of this power do not run yet. */
export const startForm = z.strictObject({
  power: powerRow,
  act: listedAct.nullable(),
  application: z.array(fieldSchema),
  materials: z.array(materialSchema),
  basis: z.array(citationSchema.extend({ confidence: z.string() })),
  organisations: z.array(z.strictObject({ creditCode: z.string(), name: z.string() })),
  /** Whether whoever opens the case may issue its slip next. */
  slip: z.boolean(),
});

export const proposeVersion = z.strictObject({
  as: z.string().max(40),
  yaml: z.string().min(1).max(900_000),
  /** What was changed and why, for whoever signs. */
  note: z.string().trim().max(600).default(''),
});
export const publishVersion = z.strictObject({ as: z.string().max(40) });
export const versionDone = z.strictObject({ power: z.string(), version: z.int() });

export const signalQuery = z.strictObject({
  power: z.string().max(60).optional(),
  level: signal.shape.level.optional(),
  /** `next` of the page before. */
  after: z.coerce.number().int().min(0).max(10_000).default(0),
});
/** A case with its signals, newest first. */
export const signalRow = z.strictObject({
  caseId: z.int(),
  number: z.string(),
  title: z.string(),
  power: z.string(),
  signals: z.array(
    z.strictObject({
      /** From the inspectors' own chain: nobody else may hear of it. */
      sealed: z.boolean(),
      signal,
    }),
  ),
});
export const signalPage = z.strictObject({ rows: z.array(signalRow), next: z.string().nullable() });

export const cardQuery = z.strictObject({
  /** Those that wait for the signed-in person: for his answer, his judgement, his review. */
  wait: z.enum(['answer', 'judge', 'review']).optional(),
  /** `open`: neither withdrawn nor struck off. */
  state: z.enum(['open', 'raised', 'answered', 'upheld', 'lowered', 'withdrawn', 'reviewing', 'closed']).optional(),
  level: z.enum(['warning', 'yellow', 'red', 'order']).optional(),
  power: z.string().max(60).optional(),
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const cardPage = z.strictObject({ rows: z.array(cardRow), next: z.string().nullable() });

export const sittingQuery = z.strictObject({
  /** ahead: something of it is still to be done · past: all of it is over */
  when: z.enum(['ahead', 'past']).default('ahead'),
  /** Only those to which the signed-in person was called, or which he called. */
  mine: z.enum(['yes', 'no']).default('no'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const sittingPage = z.strictObject({ rows: z.array(sittingRow), next: z.string().nullable() });
export const meetingKey = caseId.extend({ key: z.string().min(1).max(60) });

export const clock = z.strictObject({ now: instant });
export const moveClock = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advance: z.string().regex(/^[1-9]\d{0,3}[hd]$/, '1h, 5d …') }),
]);
export const demoSwitch = z.strictObject({ person: z.string().min(1).max(60) });
export const demoAccounts = rows(demoAccount);

export const signIn = z.strictObject({ email: z.string().min(3).max(200), password: z.string().min(1).max(200) });
/** `next`: of the provider, null where there is nothing to do. */
export const signedOut = z.strictObject({ next: z.string().nullable() });
export const signedIn = z.strictObject({
  person: z.string(),
  name: z.string(),
  /** He has a password that was made for him: nothing else is open to him before he changes it. */
  mustChangePassword: z.boolean(),
});
export const changePassword = z.strictObject({
  currentPassword: z.string().min(1).max(200),
  newPassword: z.string().min(12).max(200),
});
export const nothing = z.strictObject({});

export const jsonDocument = z.record(z.string(), jsonValue);

export const casePage = page(caseRow);

/** Names under which the schemas stand in the OpenAPI document. */
export const named: Readonly<Record<string, z.ZodType>> = {
  Problem: problem,
  Conflict: conflict,
  RestedFault: restedFault,
  Person: person,
  Me: me,
  Deadline: deadlineShape,
  CaseRow: caseRow,
  CasePage: casePage,
  Task: task,
  DeskRow: deskRow,
  DeskPage: deskPage,
  SavedView: savedView,
  Signal: signal,
  Card: card,
  CardRow: cardRow,
  RailStage: railStage,
  CaseDetail: caseDetail,
  ListedAct: listedAct,
  StartCase: startCase,
  PerformAct: performAct,
  SignHeld: signHeld,
  ActDone: actDone,
  TraceEntry: traceEntry,
  Trace: trace,
  CaseChanges: caseChanges,
  CaseDraft: caseDraft,
  DraftRow: draftRow,
  Attachment: attachment,
  DocumentRow: documentRow,
  SittingRow: sittingRow,
  SittingItem: sittingItem,
  Sitting: sitting,
  WaitingDecision: waitingDecision,
  Likeness: likeness,
  DecisionBrief: decisionBrief,
  PowerRow: powerRow,
  PowerDetail: powerDetail,
  Definition: definitionSchema,
  StartForm: startForm,
};
