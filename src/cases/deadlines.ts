import type { Calendar } from '#calendar/calendar.ts';
import { type Pause as CountedPause, type Deadline, deadline, type Term } from '#calendar/term.ts';
import type { StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { Context } from './context.ts';
import type { Clock } from './facets/clock.ts';
import type { CaseView } from './view.ts';

const countedPauses = (clock: Clock): readonly CountedPause[] =>
  clock.pauses.map((pause) => ({
    from: pause.from,
    to: pause.to ?? null,
    ground: pause.ground,
    document: pause.document,
  }));

/** The whole case against a term counted from receipt; undefined once the authority has answered, or before it has begun. */
export function caseDeadline(view: CaseView, term: Term, ctx: Context): Deadline | undefined {
  const { startedAt, answeredAt } = view.clock;
  if (startedAt === undefined || answeredAt !== undefined) return undefined;
  return counted(view.clock, startedAt, term, ctx.calendar);
}

/**
 * The stage's own term, from the moment the case came into it, or from the receipt that started the clock anew.
 * Undefined where the stage has no term, the case is elsewhere, or the authority waits for the applicant.
 */
export function stageDeadline(view: CaseView, power: Power, stage: StageKey, ctx: Context): Deadline | undefined {
  if (view.head.stage !== stage || view.head.status !== 'open') return undefined;
  const term = power.definition.stages.find((s) => s.key === stage)?.term;
  const visit = view.head.visits.at(-1);
  if (!term || !visit) return undefined;
  if (waitsForApplicant(view)) return undefined;
  return counted(view.clock, stageStart(view, visit.from), term, ctx.calendar);
}

type Counted = {
  readonly start: Instant;
  readonly term: Term;
  readonly calendar: Calendar;
  readonly deadline: Deadline;
};

/** The last deadlines of each clock facet: several bindings ask for the same one, act after act. */
const known = new WeakMap<Clock, readonly Counted[]>();
/** The case's own and the stage's. */
const KEPT = 3;

function counted(clock: Clock, start: Instant, term: Term, calendar: Calendar): Deadline {
  const kept = known.get(clock) ?? [];
  const same = kept.find((one) => one.start === start && one.term === term && one.calendar === calendar);
  if (same) return same.deadline;
  const fresh = { start, term, calendar, deadline: deadline(start, term, calendar, countedPauses(clock)) };
  known.set(clock, [fresh, ...kept.slice(0, KEPT - 1)]);
  return fresh.deadline;
}

const waitsForApplicant = (view: CaseView): boolean => view.acceptance.notices.some((notice) => !notice.answered);

const stageStart = (view: CaseView, entered: Instant): Instant =>
  view.clock.restarts > 0 && view.clock.startedAt !== undefined && view.clock.startedAt > entered
    ? view.clock.startedAt
    : entered;

/** The date by which a term that begins with this instant ends; provisional ones are dates all the same. */
export function dueAt(start: Instant, term: Term, ctx: Context): Instant {
  const found = deadline(start, term, ctx.calendar);
  if (found.due === null) throw new Error('a deadline without pauses is never paused');
  return found.due;
}

/** Which stay in a stage this is: a stage returned to has a new clock. */
export const stayNumber = (view: CaseView): number => view.head.visits.length;
