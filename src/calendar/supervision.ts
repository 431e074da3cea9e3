import { z } from 'zod';
import { isPlainDate, type PlainDate } from '#kernel/time.ts';
import type { Term } from './term.ts';

const validFrom = z.custom<PlainDate>(
  (value) => typeof value === 'string' && isPlainDate(value),
  '应为 YYYY-MM-DD / must be a day',
);
const percent = z.int().min(1).max(99);
const nearDueSchema = z.strictObject({
  validFrom,
  source: z.enum(['statute', 'secondary', 'memory', 'proposal']),
  /** Of the term. */
  usedPercent: percent,
  /** Working days left, today included. */
  workingDaysLeft: z.int().min(1),
  /** For terms of at most so many working days (hours: so many times 24): this share instead of both. */
  short: z.strictObject({ workingDays: z.int().min(0), usedPercent: percent }),
});

/** When a clock is said to be near its end (提示). */
export type NearDueRule = Readonly<z.infer<typeof nearDueSchema>>;

/** Where a value stands, and how far it is known. */
const known = {
  source: z.string().min(1),
  article: z.string().min(1).optional(),
  confidence: z.enum(['statute', 'secondary', 'memory', 'proposal']),
};
const wait = z.strictObject({ n: z.int().min(1).max(60), unit: z.enum(['workingDays', 'days', 'months']), ...known });
const step = <To extends string>(to: z.ZodType<To>) => z.strictObject({ to, ...known });
const cardsSchema = z.strictObject({
  validFrom,
  answer: z.strictObject({ warning: wait, yellow: wait, red: wait }),
  judge: wait,
  review: z.strictObject({ ask: wait, decide: wait }),
  unanswered: z.strictObject({
    warning: step(z.literal('yellow')),
    yellow: step(z.literal('red')),
    red: step(z.literal('order')),
  }),
  order: z.strictObject({ assign: wait, report: wait, settle: wait, settleGrave: wait }),
});

const windowsSchema = z.strictObject({
  validFrom,
  empty: z.strictObject({ minutes: z.int().min(1).max(480), ...known }),
});

/** How long a window may stand empty before it is a card. */
export type WindowRule = Readonly<z.infer<typeof windowsSchema>>;
/** How long cards wait for an answer, a judgement and its review, and what follows when nobody answers. */
export type CardRule = Readonly<z.infer<typeof cardsSchema>>;
/** One of its terms, with where it stands. */
export type CardWait = Readonly<z.infer<typeof wait>>;
export type SupervisionRules = {
  readonly nearDue: readonly NearDueRule[];
  readonly cards: readonly CardRule[];
  readonly windows: readonly WindowRule[];
};

/** Parses `rules/supervision.yaml`; throws a plain Error that names the path. */
export function parseSupervision(data: unknown, where = 'rules/supervision.yaml'): SupervisionRules {
  const parsed = z
    .strictObject({
      nearDue: z.array(nearDueSchema).min(1),
      cards: z.array(cardsSchema).min(1),
      windows: z.array(windowsSchema).min(1),
    })
    .safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${where} ${issue?.path.join('.')}: ${issue?.message}`);
  }
  for (const list of ['nearDue', 'cards', 'windows'] as const) {
    const dated: readonly { readonly validFrom: PlainDate }[] = parsed.data[list];
    const unordered = dated.findIndex((rule, i, all) => i > 0 && rule.validFrom <= all[i - 1]!.validFrom);
    if (unordered > 0)
      throw new Error(`${where} ${list}.${unordered}.validFrom: 须晚于上一条 / must be later than the entry before`);
  }
  return parsed.data;
}

/** The rule in force on that day; throws when the data begins later. */
export const getNearDueRule = (rules: SupervisionRules, on: PlainDate): NearDueRule =>
  inForce('nearDue', rules.nearDue, on);

/** The same for cards. */
export const getCardRule = (rules: SupervisionRules, on: PlainDate): CardRule => inForce('cards', rules.cards, on);

/** The same for windows. */
export const getWindowRule = (rules: SupervisionRules, on: PlainDate): WindowRule =>
  inForce('windows', rules.windows, on);

function inForce<Rule extends { readonly validFrom: PlainDate }>(
  list: string,
  rules: readonly Rule[],
  on: PlainDate,
): Rule {
  const rule = rules.findLast(({ validFrom }) => validFrom <= on);
  if (!rule) throw new Error(`rules/supervision.yaml ${list}: ${on} 尚无有效规则，请补充 / no rule in force, add one`);
  return rule;
}

/** A card's wait as a term: one that ends on a day off ends on the first day after it (民法典 第203条, by analogy). */
export const termOf = ({ n, unit }: CardWait): Term => ({
  n,
  unit,
  rollsToWorkingDay: unit === 'workingDays' ? 'none' : 'next',
});
