import { z } from 'zod';
import { isPlainDate, type PlainDate } from '#kernel/time.ts';

const percent = z.int().min(1).max(99);
const nearDueSchema = z.strictObject({
  validFrom: z.custom<PlainDate>(
    (value) => typeof value === 'string' && isPlainDate(value),
    '应为 YYYY-MM-DD / must be a day',
  ),
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
export type SupervisionRules = { readonly nearDue: readonly NearDueRule[] };

/** Parses `rules/supervision.yaml`; throws a plain Error that names the path. */
export function parseSupervision(data: unknown, where = 'rules/supervision.yaml'): SupervisionRules {
  const parsed = z.strictObject({ nearDue: z.array(nearDueSchema).min(1) }).safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${where} ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const unordered = parsed.data.nearDue.findIndex((rule, i, all) => i > 0 && rule.validFrom <= all[i - 1]!.validFrom);
  if (unordered > 0)
    throw new Error(`${where} nearDue.${unordered}.validFrom: 须晚于上一条 / must be later than the entry before`);
  return parsed.data;
}

/** The rule in force on that day; throws when the data begins later. */
export function getNearDueRule({ nearDue }: SupervisionRules, on: PlainDate): NearDueRule {
  const rule = nearDue.findLast(({ validFrom }) => validFrom <= on);
  if (!rule) throw new Error(`rules/supervision.yaml nearDue: ${on} 尚无有效规则，请补充 / no rule in force, add one`);
  return rule;
}
