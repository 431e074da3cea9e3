import { HOUR_MS, type Instant, instantOf, msOf, type PlainDate } from '#kernel/time.ts';
import { type Calendar, explainDay, isLoaded, worksOrIsAssumedTo } from './calendar.ts';
import { type DayNumber, dayNumberAt, plainDateOf } from './day-number.ts';
import { countOf, type Deadline, lastDay, type Pause, stillTime } from './term.ts';

/** One day of a deadline's arithmetic, as data: front ends print `why` in words, `label` as it stands (Chinese). */
export type DayLine = {
  readonly day: PlainDate;
  /** No notice for this day's year is loaded: weekday or weekend is a guess. */
  readonly assumed: boolean;
} & (
  | {
      readonly counted: true /** Its number in the count. */;
      readonly n: number /** Make-up day of this holiday. */;
      readonly label: string | null;
    }
  | {
      readonly counted: false;
      /** `rolled`: after the term's own last day, passed over or landed on because that day did not work or a pause began. */
      readonly why: 'first-day' | 'weekend' | 'holiday' | 'paused' | 'rolled';
      /** The holiday's name; the ground of the pause with its document. */
      readonly label: string | null;
    }
);

/** A stretch of a clock of hours. */
export type SpanLine = {
  readonly from: Instant;
  readonly to: Instant;
  readonly hours: number;
  readonly counted: boolean;
  readonly label: string | null;
};

/** Which days (or hours) of a deadline were counted, which not, and why; up to its end, or to the day an open pause began. */
export type Explanation =
  | { readonly unit: 'days'; readonly lines: readonly DayLine[] }
  | { readonly unit: 'hours'; readonly lines: readonly SpanLine[] };

/** Built only when somebody asks; deciding never needs it. `calendar` must be the one the deadline was computed with. */
export function explainDeadline(deadline: Deadline, calendar: Calendar): Explanation {
  return deadline.term.unit === 'hours'
    ? { unit: 'hours', lines: spanLines(deadline) }
    : { unit: 'days', lines: dayLines(deadline, calendar) };
}

function dayLines(deadline: Deadline, calendar: Calendar): DayLine[] {
  const count = countOf(deadline);
  const { counted, settled } = lastDay(calendar, count);
  const end = settled.stopped ? Math.max(settled.since, count.startDay) : settled.last;
  const lastCounted = counted.stopped ? end : counted.last;
  const lines: DayLine[] = [];
  let n = 0;
  let spanAt = 0;
  for (let day = count.startDay; day <= end; day++) {
    while (count.still[spanAt] && count.still[spanAt]!.to < day) spanAt++;
    const paused = (count.still[spanAt]?.from ?? Number.POSITIVE_INFINITY) <= day;
    const assumed = !isLoaded(calendar, day);
    const { label, kind } = explainDay(calendar, plainDateOf(day));
    const at = { day: plainDateOf(day), assumed };
    if (day === count.startDay) lines.push({ ...at, counted: false, why: 'first-day', label: null });
    else if (paused) lines.push({ ...at, counted: false, why: 'paused', label: pauseLabel(deadline.pauses, day) });
    else if (day > lastCounted) lines.push({ ...at, counted: false, why: 'rolled', label });
    else if (count.counting === 'calendar' || worksOrIsAssumedTo(calendar, day))
      lines.push({ ...at, counted: true, n: ++n, label: kind === 'make-up' ? label : null });
    else lines.push({ ...at, counted: false, why: kind === 'holiday' ? 'holiday' : 'weekend', label });
  }
  return lines;
}

function pauseLabel(pauses: readonly Pause[], day: DayNumber): string | null {
  const found = pauses.find(({ from, to }) => dayNumberAt(from) <= day && (to === null || day <= dayNumberAt(to)));
  return found ? `${found.ground} ${found.document}` : null;
}

function spanLines(deadline: Deadline): SpanLine[] {
  const lines: SpanLine[] = [];
  const line = (from: number, to: number, counted: boolean, label: string | null) => {
    if (to > from)
      lines.push({ from: instantOf(from), to: instantOf(to), hours: (to - from) / HOUR_MS, counted, label });
  };
  let at = msOf(deadline.start);
  const due = deadline.paused ? Number.POSITIVE_INFINITY : msOf(deadline.due);
  for (const { from, to } of stillTime(deadline)) {
    if (to <= at) continue;
    if (from >= due) break;
    line(at, Math.max(at, from), true, null);
    at = Math.max(at, from);
    if (to === Number.POSITIVE_INFINITY) return lines;
    const pause = deadline.pauses.find((one) => msOf(one.from) <= at && (one.to === null || at < msOf(one.to)));
    line(at, to, false, pause ? `${pause.ground} ${pause.document}` : null);
    at = to;
  }
  if (!deadline.paused) line(at, due, true, null);
  return lines;
}
