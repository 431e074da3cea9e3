import { DAY_MS, HOUR_MS, type Instant, instantOf, msOf } from '#kernel/time.ts';
import { type Calendar, dayOfRank, rankOf } from './calendar.ts';
import { countedIn, type StillDays, walk } from './count.ts';
import { dayNumberAt, midnightMs } from './day-number.ts';
import type { NearDueRule } from './supervision.ts';
import { countOf, type DayCount, type Deadline, type Left, stillTime, total } from './term.ts';

export type Elapsed = {
  /** Of the term, from 0; above 1 when overdue. Moves through counted days only, by the clock within each. */
  readonly share: number;
  /** Whole units left, today included; hours exact. 0 when overdue. */
  readonly left: Left;
  /** Null while the term runs or stands still. */
  readonly overdueBy: { readonly workingDays: number; readonly days: number; readonly ms: number } | null;
};

/** Where a clock stands at `now`. On a day that is not counted (weekend, pause) it stands where the last counted day left it. */
export function elapsed(deadline: Deadline, now: Instant, calendar: Calendar): Elapsed {
  const overdueBy = overdue(deadline, now, calendar);
  if (isLinear(deadline)) {
    const { used, all } = linear(deadline, now);
    const n = overdueBy ? 0 : Math.max(0, all - used) / HOUR_MS;
    return { share: all === 0 ? Number(overdueBy !== null) : used / all, left: { n, unit: 'hours' }, overdueBy };
  }
  const count = countOf(deadline);
  const all = wholeLength(deadline, count, calendar);
  const { full, fraction } = usedDays(count, now, calendar);
  return {
    // While the term stands still on a day it rolled to, the day itself is no part of it: not overdue is never above 1.
    share: overdueBy ? (full + fraction) / all : Math.min(1, (full + fraction) / all),
    left: {
      n: overdueBy ? 0 : Math.max(0, all - full),
      unit: count.counting === 'working' ? 'workingDays' : 'days',
    },
    overdueBy,
  };
}

export const isOverdue = ({ due }: Deadline, now: Instant): boolean => due !== null && now > due;

/** Instants at which the answer of {@link nearDue} and {@link isOverdue} changes: what a wake-up needs. */
export type AlertInstants = { readonly nearDueAt: Instant; readonly overdueAt: Instant };

/** Null while the clock stands still and when the deadline is provisional: nothing may be raised on a guess. */
export function alertInstants(deadline: Deadline, rule: NearDueRule, calendar: Calendar): AlertInstants | null {
  if (deadline.paused || deadline.provisional) return null;
  const known = alerts.get(deadline);
  if (known?.rule === rule && known.calendar === calendar) return known.at;
  const overdueMs = msOf(deadline.due) + 1;
  const near = isLinear(deadline) ? nearLinear(deadline, rule) : nearByDays(deadline, rule, calendar);
  const at = {
    nearDueAt: instantOf(Math.min(Math.max(near, msOf(deadline.start)), overdueMs)),
    overdueAt: instantOf(overdueMs),
  };
  alerts.set(deadline, { rule, calendar, at });
  return at;
}

/** The same deadline is asked by several clocks, act after act. */
const alerts = new WeakMap<
  Deadline,
  { readonly rule: NearDueRule; readonly calendar: Calendar; readonly at: AlertInstants }
>();

/** Near its end and not yet over it. Never for a paused or provisional deadline. */
export function nearDue(deadline: Deadline, now: Instant, rule: NearDueRule, calendar: Calendar): boolean {
  const at = alertInstants(deadline, rule, calendar);
  return at !== null && now >= at.nearDueAt && now < at.overdueAt;
}

function overdue(deadline: Deadline, now: Instant, calendar: Calendar): Elapsed['overdueBy'] {
  if (deadline.due === null || now <= deadline.due) return null;
  const [due, today] = [dayNumberAt(deadline.due), dayNumberAt(now)];
  return {
    workingDays: rankOf(calendar, today) - rankOf(calendar, due),
    days: today - due,
    ms: msOf(now) - msOf(deadline.due),
  };
}

/** Hours, and terms that end on the day they start, are measured by the clock; all others by counted days. */
const isLinear = ({ term, extensions }: Deadline): boolean =>
  term.unit === 'hours' || (term.n === 0 && extensions.every((extension) => extension.term.n === 0));

function linear(deadline: Deadline, now: Instant): { used: number; all: number } {
  const still = stillTime(deadline);
  const start = msOf(deadline.start);
  const used = runningMs(start, msOf(now), still);
  if (deadline.due !== null) return { used, all: runningMs(start, msOf(deadline.due), still) };
  return { used, all: total(deadline).n * HOUR_MS };
}

function runningMs(from: number, to: number, still: readonly StillDays[]): number {
  if (to <= from) return 0;
  return still.reduce((ms, pause) => ms - Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from)), to - from);
}

/** Units of the whole term, days it was rolled over included. */
function wholeLength(deadline: Deadline, count: DayCount, calendar: Calendar): number {
  if (deadline.due === null) return count.n;
  const toDue = countedIn(calendar, count.counting, count.startDay, dayNumberAt(deadline.due), count.still);
  return Math.max(count.n, toDue);
}

function usedDays(count: DayCount, now: Instant, calendar: Calendar): { full: number; fraction: number } {
  const today = dayNumberAt(now);
  if (today <= count.startDay) return { full: 0, fraction: 0 };
  const full = countedIn(calendar, count.counting, count.startDay, today - 1, count.still);
  const counts = countedIn(calendar, count.counting, today - 1, today, count.still) === 1;
  return { full, fraction: counts ? (msOf(now) - midnightMs(today)) / DAY_MS : 0 };
}

function nearLinear(deadline: Deadline, rule: NearDueRule): number {
  const start = msOf(deadline.start);
  const { all } = linear(deadline, deadline.start);
  const isShort = all <= rule.short.workingDays * DAY_MS;
  const byShare = Math.ceil((all * (isShort ? rule.short.usedPercent : rule.usedPercent)) / 100);
  const used = isShort ? byShare : Math.min(byShare, all - rule.workingDaysLeft * DAY_MS);
  let at = start + used;
  for (const { from, to } of stillTime(deadline)) {
    if (to <= start) continue;
    if (from >= at) break;
    at += to - Math.max(from, start);
  }
  return at;
}

function nearByDays(deadline: Deadline & { due: Instant }, rule: NearDueRule, calendar: Calendar): number {
  const count = countOf(deadline);
  const all = wholeLength(deadline, count, calendar);
  const dueDay = dayNumberAt(deadline.due);
  if (countedIn(calendar, 'working', count.startDay, dueDay, count.still) <= rule.short.workingDays)
    return momentOfUse(count, all, rule.short.usedPercent, calendar);
  const byShare = momentOfUse(count, all, rule.usedPercent, calendar);
  return Math.min(byShare, momentOfDaysLeft(count, all, dueDay, rule.workingDaysLeft, calendar));
}

/** When `percent` of `all` counted days are used: 24:00 of a whole day, or within the day that holds the fraction. */
function momentOfUse(count: DayCount, all: number, percent: number, calendar: Calendar): number {
  const full = Math.floor((all * percent) / 100);
  const rest = (all * percent) % 100;
  if (rest > 0) return midnightMs(nth(count, full + 1, calendar)) + Math.ceil((rest * DAY_MS) / 100);
  return midnightMs(nth(count, full, calendar) + 1);
}

/** When only `left` working days are left, the day that begins then included. */
function momentOfDaysLeft(count: DayCount, all: number, dueDay: number, left: number, calendar: Calendar): number {
  if (count.counting === 'working') return midnightMs(nth(count, all - left, calendar) + 1);
  return midnightMs(dayOfRank(calendar, rankOf(calendar, dueDay) - left) + 1);
}

function nth(count: DayCount, n: number, calendar: Calendar): number {
  if (n <= 0) return count.startDay;
  const walked = walk(calendar, count.counting, count.startDay, n, count.still);
  if (walked.stopped) throw new Error('asked for a day of a clock that stands still');
  return walked.last;
}
