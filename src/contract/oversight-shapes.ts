import * as z from 'zod';
import { both, day, instant } from './shapes.ts';

/** 监督中心 as the API shows it: the front page's figures, the risk map, the registers. */

/** A month `2026-11` or a quarter `2026-Q4`. */
export const periodKey = z.string().regex(/^20\d\d-(0[1-9]|1[0-2]|Q[1-4])$/, '2026-11, 2026-Q4');
export const period = z.strictObject({ key: periodKey, from: instant, to: instant, first: day });

export const registerKey = z.enum(['orders', 'accounted', 'contacts', 'tips', 'checks', 'recusals', 'refusals']);
const n = z.int().min(0);

export const oversightFront = z.strictObject({
  period,
  inHand: n,
  /** Under way beyond their term, now. */
  overdue: n,
  /** Ended in the period: those with a term, and of these within it. */
  ended: n,
  onTime: n,
  /** onTime ÷ (ended + overdue), in percent to one decimal; null = nothing to divide by. */
  onTimePercent: z.number().nullable(),
  /** Cards that are neither withdrawn nor struck off. `order`: those of them under 督办. */
  cards: z.strictObject({ warning: n, yellow: n, red: n, order: n }),
  /** 督办单 without a reply, and of these past their day. */
  orders: n,
  ordersOverdue: n,
  /** Drawn and not yet looked at. */
  checks: n,
  /** Not yet handled; without those that name the reader. */
  tips: n,
});

export const mapCell = z.strictObject({
  stage: z.string(),
  name: z.string(),
  level: z.enum(['high', 'medium', 'low']).nullable(),
  /** Signals that ask for a look, and attempts that were refused. */
  signals: n,
  refusals: n,
  /** Events for each hundred cases under way in the period; null = no case was. */
  per100: z.number().nullable(),
  /** 0 none · 1 few · 2 some · 3 many, by the steps that `oversightMap` names. */
  heat: z.int().min(0).max(3),
  cards: n,
  measures: n,
  /** Measures that nothing enforces. */
  paper: n,
});
export const mapRow = z.strictObject({
  power: z.string(),
  name: z.string(),
  /** Cases under way in the period. */
  cases: n,
  cells: z.array(mapCell),
});
export const oversightMap = z.strictObject({
  period,
  /** From how many events for each hundred cases on a cell counts as some, and as many. */
  steps: z.strictObject({ some: z.number(), many: z.number() }),
  rows: z.array(mapRow),
});

export const mapEvent = z.strictObject({
  caseId: z.int(),
  number: z.string(),
  title: z.string(),
  at: instant,
  kind: z.enum(['signal', 'refusal']),
  text: both,
});
export const mapStage = z.strictObject({
  period,
  power: z.string(),
  powerName: z.string(),
  stage: z.string(),
  stageName: z.string(),
  level: z.enum(['high', 'medium', 'low']).nullable(),
  risks: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      /** blocked · detected · reported · open: the strongest answer that the definition claims. */
      answered: z.enum(['blocked', 'detected', 'reported', 'open']),
      /** Events that what answers it noticed in this stage and period; one event may speak of several risks. */
      events: n,
    }),
  ),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      enforcement: z.enum(['bound', 'structural', 'department', 'paper']),
    }),
  ),
  answersFor: z.string().nullable(),
  events: z.array(mapEvent),
  next: z.string().nullable(),
});

/** A line of a register: what, as label and text, whatever the register. */
export const registerRow = z.strictObject({
  caseId: z.int(),
  number: z.string(),
  title: z.string(),
  power: z.string(),
  powerName: z.string(),
  /** Unique within its case and register. */
  entry: z.string(),
  at: instant,
  dueAt: instant.nullable(),
  state: z.string(),
  stateText: both,
  lines: z.array(z.strictObject({ label: both, text: both })),
});
export const registerPage = z.strictObject({
  register: registerKey,
  /** The states that its entries can have. */
  states: z.array(z.strictObject({ key: z.string(), text: both })),
  rows: z.array(registerRow),
  next: z.string().nullable(),
});

export type MapRow = z.infer<typeof mapRow>;
export type MapCell = z.infer<typeof mapCell>;
export type MapStage = z.infer<typeof mapStage>;
export type RegisterRow = z.infer<typeof registerRow>;

export const frozenHead = z.strictObject({
  /** Number of its entry in the department's record. */
  seq: z.int(),
  agency: z.string(),
  period: periodKey,
  at: instant,
  by: z.strictObject({ id: z.string(), name: z.string() }),
  /** SHA-256 of its text as the entry holds it. */
  hash: z.string(),
});
export const reportList = z.strictObject({ agencies: z.array(z.string()), frozen: z.array(frozenHead) });
export const oversightReport = z.strictObject({
  agency: z.string(),
  period,
  /** When its rows were read. */
  at: instant,
  frozen: frozenHead.nullable(),
  /** Whether the signed-in person can freeze it now; otherwise why not. */
  freezes: z.enum(['yes', 'not-his', 'runs', 'done']),
  remarks: z.string(),
  withheld: n,
  figures: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      unit: z.string(),
      value: z.number().nullable(),
      /** How it is counted, and from which sheet. */
      words: z.string(),
    }),
  ),
});
export const freezeReport = z.strictObject({
  as: z.string().max(40),
  agency: z.string().min(1).max(200),
  period: periodKey,
  remarks: z.string().trim().max(3000),
});

const score = z.strictObject({
  validFrom: day,
  base: z.number(),
  total: z.number(),
  source: z.string(),
  confidence: z.string(),
  items: z.array(
    z.strictObject({
      key: z.string(),
      text: z.string(),
      words: z.string(),
      points: z.number(),
      n,
      sum: z.number(),
      cases: z.array(z.string()),
      source: z.string(),
      confidence: z.string(),
    }),
  ),
  left: z.array(z.strictObject({ text: z.string(), why: z.string() })),
});
export type ScoreShape = z.infer<typeof score>;
export const scorePage = z.strictObject({
  agency: z.string(),
  period,
  frozen: z.strictObject({ head: frozenHead, score }).nullable(),
  /** As the record and the rules of today count it; null = no rule reaches back so far. */
  now: score.nullable(),
  /** Whether the two differ. */
  differs: z.boolean(),
});
