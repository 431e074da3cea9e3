import { type Calendar, isWorkingDay } from '#calendar/calendar.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { fromShanghai, type Instant, msOf, type PlainDate } from '#kernel/time.ts';

/** A window that applicants come to: whose posts staff it, from when to when on working days. */
export type ServiceWindow = {
  readonly key: string;
  readonly name: string;
  readonly posts: readonly Post[];
  /** `09:00`, Shanghai time. */
  readonly opens: string;
  readonly closes: string;
  /** Minutes that a window may stand empty before it counts (proposal). */
  readonly graceMinutes: number;
};

/** Somebody came on duty at a window, or left it. */
export type Attendance = { readonly person: PersonId; readonly on: boolean; readonly at: Instant };

/** A time within service hours in which nobody was on duty, longer than the window's grace. */
export type Gap = { readonly from: Instant; readonly to: Instant; readonly minutes: number };

/** Who is on duty after these events of one day, in their order. Whoever forgot to leave is gone the next day. */
export function onDuty(events: readonly Attendance[]): readonly PersonId[] {
  const last = new Map(events.map((event) => [event.person, event.on]));
  return [...last].flatMap(([person, on]) => (on ? [person] : []));
}

/**
 * 窗口零缺位: the gaps of a day until now, from that day's events in their order. A day that does not work, or whose calendar
 * is not loaded, has none: what cannot be judged is no gap.
 */
export function gapsOf(
  window: ServiceWindow,
  events: readonly Attendance[],
  day: PlainDate,
  now: Instant,
  calendar: Calendar,
): readonly Gap[] {
  if (isWorkingDay(calendar, day) !== true) return [];
  const { opens, closes } = hoursOf(window, day);
  const end = closes < now ? closes : now;
  const moments = [opens, ...events.map((event) => event.at).filter((at) => at > opens && at < end), end];
  const gaps: Gap[] = [];
  for (const [i, from] of moments.slice(0, -1).entries()) {
    const to = moments[i + 1] as Instant;
    if (from >= to || onDuty(events.filter((event) => event.at <= from)).length > 0) continue;
    const before = gaps.at(-1);
    if (before?.to === from) gaps[gaps.length - 1] = gapOf(before.from, to);
    else gaps.push(gapOf(from, to));
  }
  return gaps.filter((gap) => gap.minutes > window.graceMinutes);
}

const gapOf = (from: Instant, to: Instant): Gap => ({
  from,
  to,
  minutes: Math.floor((msOf(to) - msOf(from)) / 60_000),
});

/** A/B 岗: what stands against this person's leaving now. Within service hours somebody else must be there. */
export function againstLeaving(
  window: ServiceWindow,
  events: readonly Attendance[],
  person: PersonId,
  day: PlainDate,
  now: Instant,
  calendar: Calendar,
): Fault | null {
  const present = onDuty(events);
  if (!present.includes(person)) return fault('NOT_ON_DUTY');
  const { opens, closes } = hoursOf(window, day);
  if (isWorkingDay(calendar, day) !== true || now < opens || now >= closes) return null;
  return present.length > 1 ? null : fault('WINDOW_WOULD_BE_EMPTY', { window: window.name });
}

const hoursOf = ({ opens, closes }: ServiceWindow, day: PlainDate) => ({
  opens: fromShanghai(`${day} ${opens}`),
  closes: fromShanghai(`${day} ${closes}`),
});
