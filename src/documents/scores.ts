import * as z from 'zod';
import { isPlainDate, type PlainDate } from '#kernel/time.ts';
import { type ReportData, type RowCount, rowsOf, SHEET_KEYS, SHEETS } from './report-data.ts';

/** 绩效测评: a department's month, item by item. No persons, no log-ins, no ranking. */

const confidence = z.enum(['statute', 'secondary', 'memory', 'proposal']);
const itemSchema = z
  .strictObject({
    key: z.string().min(1),
    text: z.string().min(1),
    /** For each row; never above 0. */
    points: z.number().max(0),
    sheet: z.enum(SHEET_KEYS as [(typeof SHEET_KEYS)[number], ...(typeof SHEET_KEYS)[number][]]),
    where: z.record(z.string(), z.string()),
    source: z.string().min(1),
    confidence,
  })
  .refine(({ sheet, where }) => Object.keys(where).every((column) => column in SHEETS[sheet].columns), {
    message: 'where 只能用该表的列 / may only name columns of its sheet',
  });
const ruleSchema = z.strictObject({
  validFrom: z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), '应为 YYYY-MM-DD / a day'),
  base: z.number(),
  source: z.string().min(1),
  confidence,
  items: z.array(itemSchema).min(1),
  left: z.array(z.strictObject({ text: z.string().min(1), why: z.string().min(1) })),
});
export type ScoreRule = Readonly<z.infer<typeof ruleSchema>>;

/** Parses `rules/scores.yaml`; throws a plain Error that names the path. */
export function parseScores(data: unknown, where = 'rules/scores.yaml'): readonly ScoreRule[] {
  const parsed = z.strictObject({ scores: z.array(ruleSchema).min(1) }).safeParse(data);
  const issue = parsed.error?.issues[0];
  if (issue || !parsed.data) throw new Error(`${where} ${issue?.path.join('.')}: ${issue?.message}`);
  const { scores } = parsed.data;
  const unordered = scores.findIndex((rule, i) => i > 0 && rule.validFrom <= (scores[i - 1] as ScoreRule).validFrom);
  if (unordered > 0)
    throw new Error(`${where} scores.${unordered}.validFrom: 须晚于上一条 / must be later than the entry before`);
  return scores;
}

/** The rule in force on the first day of a period; undefined where the data begins later. */
export const scoreRuleOn = (rules: readonly ScoreRule[], first: PlainDate): ScoreRule | undefined =>
  rules.findLast(({ validFrom }) => validFrom <= first);

export type ScoreItem = {
  readonly key: string;
  readonly text: string;
  readonly count: RowCount;
  readonly points: number;
  readonly n: number;
  /** points × n */
  readonly sum: number;
  /** Numbers of the cases counted; empty where the rows name none. */
  readonly cases: readonly string[];
  readonly source: string;
  readonly confidence: string;
};
export type Score = {
  readonly validFrom: PlainDate;
  readonly base: number;
  readonly total: number;
  readonly source: string;
  readonly confidence: string;
  readonly items: readonly ScoreItem[];
  readonly left: readonly { readonly text: string; readonly why: string }[];
};

export function scoreOf(
  data: ReportData,
  { validFrom, base, source, confidence: known, items, left }: ScoreRule,
): Score {
  const counted = items.map((item): ScoreItem => {
    const rows = rowsOf(data, item);
    return {
      key: item.key,
      text: item.text,
      count: { sheet: item.sheet, where: item.where },
      points: item.points,
      n: rows.length,
      sum: rounded(item.points * rows.length),
      cases: rows.flatMap(({ number }) => (number ? [number] : [])),
      source: item.source,
      confidence: item.confidence,
    };
  });
  const total = rounded(counted.reduce((sum, item) => sum + item.sum, base));
  return { validFrom, base, total, source, confidence: known, items: counted, left };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
