import { z } from 'zod';
import { HOUR_MS, type Instant, instantOf, msOf } from '#kernel/time.ts';
import { type Calendar, isLoaded } from './calendar.ts';
import { type Counting, merged, type StillDays, settle, type Walked, walk } from './count.ts';
import { type DayNumber, dayNumberAt, midnightMs } from './day-number.ts';

/** A legal or promised term, as the definition of a power holds it. `n: 0` with days means: on the same day. */
export const termSchema = z
  .strictObject({
    n: z.int().min(0).max(10_000),
    unit: z.enum(['workingDays', 'days', 'hours', 'months', 'years']),
    /** What happens when the last day does not work: a property of each term (民事诉讼法 第85条 where nothing else is said). */
    rollsToWorkingDay: z.enum(['none', 'next']),
  })
  .refine((term) => term.unit !== 'hours' || term.rollsToWorkingDay === 'none', {
    path: ['rollsToWorkingDay'],
    message: '以小时计的期限不顺延，应填 none / a term of hours never rolls: put none',
  });
export type Term = Readonly<z.infer<typeof termSchema>>;

/**
 * The clock stood still, on a legal ground with its document.
 *
 * Days: the clock stops on the day the pause begins, which is not counted, and goes on the day after it ends, however
 * short the pause is within its days: the day something happens is not counted, as for the start of a term.
 * Hours: exactly the time from `from` to `to`. Months and years: the end by date, later by each day stood still.
 * A pause that begins after the last day moves nothing. `to: null` = still open.
 */
export type Pause = {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly ground: string;
  readonly document: string;
};

/** A further term, approved and appended. In the unit of the first (months and years count as one unit). */
export type Extension = { readonly term: Term; readonly document: string };

/** What a deadline is computed from; nothing else is ever stored. */
export type Clock = {
  readonly start: Instant;
  readonly term: Term;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
};

export type Left = { readonly n: number; readonly unit: 'workingDays' | 'days' | 'hours' };

export type Deadline = Clock & {
  /** The count asked for days of a year whose notice is not loaded: a guess. Shown as such; raises no card. */
  readonly provisional: boolean;
} & (
    | { readonly paused: false /** The last instant in time. */; readonly due: Instant }
    | {
        readonly paused: true;
        readonly due: null /** What is left when the pause ends; 0 = only the roll. */;
        readonly left: Left;
      }
  );

/**
 * When a term ends. The first day is not counted; a term of days ends at 24:00 in Shanghai of its last day (`due` is its
 * last millisecond); hours run from the moment and never roll; months end on the same date or the month's last day
 * (民法典 第200–203条, 民事诉讼法 第85条, by analogy where a law is silent).
 * Throws a plain Error on a reversed pause or an extension in another unit: bugs of the caller, not a rule's no.
 */
export function deadline(
  start: Instant,
  term: Term,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
  extensions: readonly Extension[] = [],
): Deadline {
  const clock: Clock = { start, term, pauses, extensions };
  if (term.unit === 'hours') return hoursDeadline(clock);
  if (pauses.length === 0 && extensions.length === 0)
    return { ...clock, paused: false, ...simpleEnd(calendar, term, dayNumberAt(start)) };
  const count = countOf(clock);
  const { settled, provisional } = lastDay(calendar, count);
  return settled.stopped
    ? { ...clock, provisional, paused: true, due: null, left: { n: settled.left, unit: unitOf(count.counting) } }
    : { ...clock, provisional, paused: false, due: endOf(settled.last) };
}

/** A clock of days, ready to count. */
export type DayCount = {
  readonly startDay: DayNumber;
  readonly counting: Counting;
  readonly n: number;
  readonly rolls: boolean;
  readonly still: readonly StillDays[];
};

export function countOf(clock: Clock): DayCount {
  const startDay = dayNumberAt(clock.start);
  const { unit, n } = total(clock);
  return {
    startDay,
    counting: unit === 'workingDays' ? 'working' : 'calendar',
    n: unit === 'months' ? sameDateLater(startDay, n) - startDay : n,
    rolls: (clock.extensions.at(-1)?.term ?? clock.term).rollsToWorkingDay === 'next',
    still: merged(clock.pauses.map(stillDays)),
  };
}

/** The term's own last day, and the day it ends on after pauses and rolling. */
export function lastDay(
  calendar: Calendar,
  { startDay, counting, n, rolls, still }: DayCount,
): { readonly counted: Walked; readonly settled: Walked; readonly provisional: boolean } {
  const counted: Walked = n === 0 ? { stopped: false, last: startDay } : walk(calendar, counting, startDay, n, still);
  const settled = counted.stopped ? counted : settle(calendar, counted.last, rolls, still);
  const from = counting === 'working' && n > 0 ? startDay + 1 : counted.stopped ? counted.since : counted.last;
  const to = settled.stopped ? settled.since - 1 : settled.last;
  const asks = rolls || (counting === 'working' && n > 0);
  return { counted, settled, provisional: asks && from <= to && !(isLoaded(calendar, from) && isLoaded(calendar, to)) };
}

/** Days counted by date: `n` months later on the same date, or the last day of that month (民法典 第202条). */
export function sameDateLater(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * 86_400_000);
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastOfMonth)) / 86_400_000;
}

/** Term and extensions as one amount; years as twelve months. */
export function total({ term, extensions }: Clock): { n: number; unit: 'workingDays' | 'days' | 'hours' | 'months' } {
  const [unit, factor] = term.unit === 'years' ? (['months', 12] as const) : ([term.unit, 1] as const);
  let n = term.n * factor;
  for (const { term: more, document } of extensions) {
    const [moreUnit, moreFactor] = more.unit === 'years' ? (['months', 12] as const) : ([more.unit, 1] as const);
    if (moreUnit !== unit) throw new Error(`extension ${document}: ${moreUnit} cannot extend a term of ${unit}`);
    n += more.n * moreFactor;
  }
  return { n, unit };
}

/** Paused time of a clock of hours, in milliseconds since 1970, ascending and disjoint. */
export const stillTime = ({ pauses }: Clock): readonly StillDays[] =>
  merged(pauses.map((pause) => ({ from: msOf(pause.from), to: pausedUntil(pause, msOf) })));

function hoursDeadline(clock: Clock): Deadline {
  let due = msOf(clock.start) + total(clock).n * HOUR_MS;
  for (const { from, to } of stillTime(clock)) {
    const stops = Math.max(from, msOf(clock.start));
    if (to <= stops) continue;
    if (stops >= due) break;
    if (to === Number.POSITIVE_INFINITY)
      return {
        ...clock,
        provisional: false,
        paused: true,
        due: null,
        left: { n: (due - stops) / HOUR_MS, unit: 'hours' },
      };
    due += to - stops;
  }
  return { ...clock, provisional: false, paused: false, due: instantOf(due) };
}

const stillDays = (pause: Pause): StillDays => ({
  from: dayNumberAt(pause.from),
  to: pausedUntil(pause, dayNumberAt),
});

function pausedUntil({ from, to, document }: Pause, measure: (instant: Instant) => number): number {
  if (to === null) return Number.POSITIVE_INFINITY;
  if (to < from) throw new Error(`pause ${document} ends before it begins: ${from}–${to}`);
  return measure(to);
}

const endOf = (day: DayNumber): Instant => instantOf(midnightMs(day + 1) - 1);

const unitOf = (counting: Counting): 'workingDays' | 'days' => (counting === 'working' ? 'workingDays' : 'days');

type SimpleEnd = { readonly due: Instant; readonly provisional: boolean };
/** Terms are the few objects of a definition, start days are few: most deadlines are asked again and again. */
const simpleEnds = new WeakMap<Calendar, WeakMap<Term, Map<DayNumber, SimpleEnd>>>();

function simpleEnd(calendar: Calendar, term: Term, startDay: DayNumber): SimpleEnd {
  const ofCalendar = getOrPut(simpleEnds, calendar, () => new WeakMap<Term, Map<DayNumber, SimpleEnd>>());
  const ofTerm = getOrPut(ofCalendar, term, () => new Map<DayNumber, SimpleEnd>());
  const known = ofTerm.get(startDay);
  if (known) return known;
  const start = instantOf(midnightMs(startDay));
  const { settled, provisional } = lastDay(calendar, countOf({ start, term, pauses: [], extensions: [] }));
  if (settled.stopped) throw new Error('a clock without pauses cannot stand still');
  const end = { due: endOf(settled.last), provisional };
  ofTerm.set(startDay, end);
  return end;
}

function getOrPut<K extends WeakKey, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
