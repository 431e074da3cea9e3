import { dayOf, fromShanghai, type Instant, type PlainDate } from './time.ts';

/** A month (`2026-11`) or a quarter (`2026-Q4`) in Shanghai, from its first instant up to, and without, the first of the next. */
export type Period = {
  readonly key: string;
  readonly kind: 'month' | 'quarter';
  readonly from: Instant;
  readonly to: Instant;
  readonly first: PlainDate;
};

const shape = /^(?<year>20\d\d)-(?:(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4]))$/;

/** Undefined where the text names no period. */
export function parsePeriod(text: string): Period | undefined {
  const { year, month, quarter } = shape.exec(text)?.groups ?? {};
  if (year === undefined) return undefined;
  const begins = quarter === undefined ? Number(month) : 3 * Number(quarter) - 2;
  const first = firstOf(Number(year), begins);
  const next = firstOf(Number(year), begins + (quarter === undefined ? 1 : 3));
  return {
    key: text,
    kind: quarter === undefined ? 'month' : 'quarter',
    from: fromShanghai(`${first} 00:00`),
    to: fromShanghai(`${next} 00:00`),
    first,
  };
}

const firstOf = (year: number, month: number): PlainDate =>
  `${month > 12 ? year + 1 : year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01` as PlainDate;

/** The month that it is. */
export function monthAt(now: Instant): Period {
  const found = parsePeriod(dayOf(now).slice(0, 7));
  if (!found) throw new Error(`no month of this century: ${now}`);
  return found;
}
