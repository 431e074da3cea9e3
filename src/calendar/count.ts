import { type Calendar, dayOfRank, rankOf, worksOrIsAssumedTo } from './calendar.ts';
import type { DayNumber } from './day-number.ts';

/** Which days a term counts: working days only, or every day. */
export type Counting = 'working' | 'calendar';

/** Days on which the clock stands still, both ends included; `to` is Infinity while the pause is open. */
export type StillDays = { readonly from: DayNumber; readonly to: DayNumber };

export type Walked =
  | { readonly stopped: false; readonly last: DayNumber }
  /** An open pause came first: `left` days were still to count on `since`, its first day. */
  | { readonly stopped: true; readonly since: DayNumber; readonly left: number };

/** Days a term would count in (after, until], pauses left aside. */
export const daysIn = (calendar: Calendar, counting: Counting, after: DayNumber, until: DayNumber): number =>
  counting === 'working' ? rankOf(calendar, until) - rankOf(calendar, after) : until - after;

const nthAfter = (calendar: Calendar, counting: Counting, after: DayNumber, n: number): DayNumber =>
  counting === 'working' ? dayOfRank(calendar, rankOf(calendar, after) + n) : after + n;

/** The n-th counted day after `start` (n ≥ 1), `still` ascending and disjoint. Steps once a pause, never once a day. */
export function walk(
  calendar: Calendar,
  counting: Counting,
  start: DayNumber,
  n: number,
  still: readonly StillDays[],
): Walked {
  let at = start;
  let left = n;
  for (const { from, to } of still) {
    if (to <= at) continue;
    if (from > nthAfter(calendar, counting, at, left)) break;
    left -= daysIn(calendar, counting, at, Math.max(at, from - 1));
    if (to === Number.POSITIVE_INFINITY) return { stopped: true, since: from, left };
    at = to;
  }
  return { stopped: false, last: nthAfter(calendar, counting, at, left) };
}

/** The first day from `day` on that is not paused and, if asked, works. */
export function settle(calendar: Calendar, day: DayNumber, mustWork: boolean, still: readonly StillDays[]): Walked {
  let at = day;
  for (const { from, to } of still) {
    if (to < at) continue;
    if (mustWork && !worksOrIsAssumedTo(calendar, at)) at = dayOfRank(calendar, rankOf(calendar, at) + 1);
    if (from > at) break;
    if (to < at) continue;
    if (to === Number.POSITIVE_INFINITY) return { stopped: true, since: from, left: 0 };
    at = to + 1;
  }
  if (mustWork && !worksOrIsAssumedTo(calendar, at)) at = dayOfRank(calendar, rankOf(calendar, at) + 1);
  return { stopped: false, last: at };
}

/** Days counted in (after, until], pauses taken out. */
export function countedIn(
  calendar: Calendar,
  counting: Counting,
  after: DayNumber,
  until: DayNumber,
  still: readonly StillDays[],
): number {
  if (until <= after) return 0;
  let counted = daysIn(calendar, counting, after, until);
  for (const { from, to } of still) {
    const [low, high] = [Math.max(after, from - 1), Math.min(until, to)];
    if (high > low) counted -= daysIn(calendar, counting, low, high);
  }
  return counted;
}

/** Ascending and disjoint. */
export function merged(spans: readonly StillDays[]): readonly StillDays[] {
  if (spans.length < 2) return spans;
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const before = out.at(-1);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else out.push({ from, to });
  }
  return out;
}
