import { z } from 'zod';
import { isPlainDate, type PlainDate } from '#kernel/time.ts';
import { type DayNumber, dayNumberOf, isWeekend, plainDateOf, weekdayOfRank, weekdayRank } from './day-number.ts';

const plainDate = z.custom<PlainDate>(
  (value) => typeof value === 'string' && isPlainDate(value),
  '应为 YYYY-MM-DD 的真实日期 / must be a real day, YYYY-MM-DD',
);

const yearSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  notice: z.strictObject({
    title: z.string().min(1),
    number: z.string().min(1),
    /** False while the number was only seen once or remembered: print it with a mark. */
    numberConfirmed: z.boolean(),
    issued: plainDate,
  }),
  source: z.string().min(1),
  confidence: z.enum(['statute', 'secondary', 'memory', 'proposal']),
  off: z.array(z.strictObject({ name: z.string().min(1), from: plainDate, to: plainDate })),
  makeUp: z.array(z.strictObject({ name: z.string().min(1), day: plainDate })),
  /** Check sum: working days of the year. */
  workingDays: z.int().positive(),
});
const calendarsSchema = z.strictObject({ years: z.array(yearSchema).min(1) });

/** One year as its State Council notice states it (`rules/calendars.yaml`). */
export type CalendarYear = Readonly<z.infer<typeof yearSchema>>;

/**
 * The working days of consecutive years, indexed so that counting n of them is two array reads.
 * Outside the loaded years every Monday to Friday is *assumed* to be a working day; whoever asks there must say so.
 */
export type Calendar = {
  readonly years: readonly CalendarYear[];
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Working days from `first` to `first + i`, both included. */
  readonly rank: Int32Array;
  /** The working days in ascending order. */
  readonly workingDays: Int32Array;
  readonly baseRank: number;
  readonly lastWeekdayRank: number;
  readonly off: ReadonlyMap<DayNumber, string>;
  readonly makeUp: ReadonlyMap<DayNumber, string>;
};

/**
 * Parses and checks calendar data; throws a plain Error that names the path in the file.
 * Checked besides shape: years consecutive, days in their own year or the December before, ranges not reversed,
 * make-up days on weekends and never off, and the check sum of working days.
 */
export function parseCalendars(data: unknown, where = 'rules/calendars.yaml'): Calendar {
  const parsed = calendarsSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw bad(where, pathText(issue?.path ?? []), issue?.message ?? '');
  }
  const { years } = parsed.data;
  const off = new Map<DayNumber, string>();
  const makeUp = new Map<DayNumber, string>();
  years.forEach((year, i) => {
    const before = years[i - 1];
    if (before && year.year !== before.year + 1)
      throw bad(where, `years[${i}].year`, `年份须连续，应为 ${before.year + 1} / years must follow each other`);
    enterYear(year, `years[${i}]`, where, off, makeUp);
  });
  const calendar = indexed(years, off, makeUp);
  years.forEach((year, i) => {
    const counted = rankOf(calendar, yearEnd(year.year)) - rankOf(calendar, yearEnd(year.year - 1));
    if (counted !== year.workingDays)
      throw bad(
        where,
        `years[${i}].workingDays`,
        `数据算得 ${counted} 个工作日，与所填 ${year.workingDays} 不符 / counted ${counted}`,
      );
  });
  return calendar;
}

/**
 * These years with one more, or one of them stated anew, whose working days are counted here: for a notice that is entered by
 * hand. Throws the same errors as {@link parseCalendars}.
 */
export function withYear(
  years: readonly CalendarYear[],
  year: Omit<CalendarYear, 'workingDays'>,
  where: string,
): Calendar {
  const others = years.filter((one) => one.year !== year.year);
  const all = (workingDays: number) => ({
    years: [...others, { ...year, workingDays }].sort((a, b) => a.year - b.year),
  });
  const off = new Map<DayNumber, string>();
  const makeUp = new Map<DayNumber, string>();
  for (const one of all(1).years) enterYear(one, String(one.year), where, off, makeUp);
  const calendar = indexed(all(1).years, off, makeUp);
  return parseCalendars(all(rankOf(calendar, yearEnd(year.year)) - rankOf(calendar, yearEnd(year.year - 1))), where);
}

function enterYear(
  { year, off: ranges, makeUp: worked }: CalendarYear,
  path: string,
  where: string,
  off: Map<DayNumber, string>,
  makeUp: Map<DayNumber, string>,
): void {
  const belongs = (day: PlainDate) => day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`);
  ranges.forEach(({ name, from, to }, i) => {
    if (!belongs(from) || !belongs(to))
      throw bad(where, `${path}.off[${i}]`, `不属于 ${year} 年 / not of ${year}: ${from}–${to}`);
    if (from > to) throw bad(where, `${path}.off[${i}]`, `起止颠倒 / range is reversed: ${from}–${to}`);
    for (let day = dayNumberOf(from); day <= dayNumberOf(to); day++) {
      if (off.has(day) || makeUp.has(day))
        throw bad(where, `${path}.off[${i}]`, `重复 / listed twice: ${plainDateOf(day)}`);
      off.set(day, name);
    }
  });
  worked.forEach(({ name, day }, i) => {
    const number = dayNumberOf(day);
    if (!belongs(day)) throw bad(where, `${path}.makeUp[${i}].day`, `不属于 ${year} 年 / not of ${year}: ${day}`);
    if (!isWeekend(number)) throw bad(where, `${path}.makeUp[${i}].day`, `不是周末 / not a weekend day: ${day}`);
    if (off.has(number) || makeUp.has(number))
      throw bad(where, `${path}.makeUp[${i}].day`, `重复 / listed twice: ${day}`);
    makeUp.set(number, name);
  });
}

function indexed(
  years: readonly CalendarYear[],
  off: Map<DayNumber, string>,
  makeUp: Map<DayNumber, string>,
): Calendar {
  const first = yearEnd(years[0]!.year - 1) + 1;
  const last = yearEnd(years.at(-1)!.year);
  const rank = new Int32Array(last - first + 1);
  const workingDays: number[] = [];
  for (let day = first; day <= last; day++) {
    if (makeUp.has(day) || (!isWeekend(day) && !off.has(day))) workingDays.push(day);
    rank[day - first] = workingDays.length;
  }
  return {
    years,
    first,
    last,
    rank,
    workingDays: Int32Array.from(workingDays),
    baseRank: weekdayRank(first - 1),
    lastWeekdayRank: weekdayRank(last),
    off,
    makeUp,
  };
}

/** Working days up to and including `day`, from an arbitrary origin: differences count, the number itself means nothing. */
export function rankOf(
  { first, last, rank, workingDays, baseRank, lastWeekdayRank }: Calendar,
  day: DayNumber,
): number {
  if (day < first) return weekdayRank(day);
  if (day <= last) return baseRank + rank[day - first]!;
  return baseRank + workingDays.length + weekdayRank(day) - lastWeekdayRank;
}

/** The working day of that rank: the inverse of {@link rankOf}. */
export function dayOfRank({ workingDays, baseRank, lastWeekdayRank }: Calendar, rank: number): DayNumber {
  if (rank <= baseRank) return weekdayOfRank(rank);
  const beyond = rank - baseRank - workingDays.length;
  return beyond <= 0 ? workingDays[rank - baseRank - 1]! : weekdayOfRank(lastWeekdayRank + beyond);
}

export const isLoaded = (calendar: Calendar, day: DayNumber): boolean => day >= calendar.first && day <= calendar.last;

/** Whether the day works, by the notice or, outside the loaded years, by assumption. */
export const worksOrIsAssumedTo = (calendar: Calendar, day: DayNumber): boolean =>
  rankOf(calendar, day) > rankOf(calendar, day - 1);

export const coversYear = (calendar: Calendar, year: number): boolean =>
  calendar.years.some((entry) => entry.year === year);

/** `unknown` outside the loaded years: nobody may take a guess for the notice. */
export function isWorkingDay(calendar: Calendar, day: PlainDate): boolean | 'unknown' {
  const number = dayNumberOf(day);
  return isLoaded(calendar, number) ? worksOrIsAssumedTo(calendar, number) : 'unknown';
}

export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'make-up';
export type DayExplained = {
  readonly day: PlainDate;
  readonly working: boolean | 'unknown';
  /** By the notice, or by the day of the week alone where `working` is unknown. */
  readonly kind: DayKind;
  /** The holiday's Chinese name; for a make-up day, the holiday it is worked for; otherwise null. */
  readonly label: string | null;
};

/** Why a day is a working day or not. A weekend inside a holiday's range answers with the holiday. */
export function explainDay(calendar: Calendar, day: PlainDate): DayExplained {
  const number = dayNumberOf(day);
  const working = isLoaded(calendar, number) ? worksOrIsAssumedTo(calendar, number) : 'unknown';
  const worked = calendar.makeUp.get(number);
  if (worked !== undefined) return { day, working, kind: 'make-up', label: worked };
  const holiday = calendar.off.get(number);
  if (holiday !== undefined) return { day, working, kind: 'holiday', label: holiday };
  return { day, working, kind: isWeekend(number) ? 'weekend' : 'weekday', label: null };
}

const yearEnd = (year: number): DayNumber => dayNumberOf(`${year}-12-31` as PlainDate);

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const bad = (where: string, path: string, message: string): Error =>
  new Error(`${where} ${path}: ${message}. 请对照国务院办公厅通知改正 / mend it against the State Council notice`);
