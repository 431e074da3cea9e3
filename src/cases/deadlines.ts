import type { Calendar } from '#calendar/calendar.ts';
import { elapsed } from '#calendar/elapsed.ts';
import { type Pause as CountedPause, type Deadline, deadline, type Extension, type Term } from '#calendar/term.ts';
import type { StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { ClockRule, Definition, Power } from '#powers/definition.ts';
import { isKind } from '#powers/results.ts';
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

type Limit = NonNullable<Definition['limits']['legal']>;

/** The whole case against its limit; undefined once the authority has answered, or before the limit's clock has begun. */
export function caseDeadline(view: CaseView, limit: Limit, ctx: Context): Deadline | undefined {
  const { answeredAt, extensions } = view.clock;
  const start = limitStart(view, limit);
  if (start === undefined || answeredAt !== undefined) return undefined;
  if (limit.until === 'decision' && view.decision.at !== undefined) return undefined;
  return counted(view.clock, start, limit.term, ctx.calendar, limit.extension ? extensions : NONE);
}

/** The end of the case's term, also once it was answered; undefined where its clock never began. */
export function dueOnceEnded(view: CaseView, limit: Limit, ctx: Context): Instant | undefined {
  const { answeredAt: _, ...clock } = view.clock;
  const { at: __, ...decision } = view.decision;
  return caseDeadline({ ...view, clock, decision }, limit, ctx)?.due ?? undefined;
}

/** When the clock of a limit began; undefined before it did. */
const limitStart = ({ clock, acceptance, docket }: CaseView, { from }: Limit): Instant | undefined =>
  ({ receipt: clock.startedAt, acceptance: acceptance.acceptedAt, docket: docket.opened?.at })[from];

/** How much of the case's limit was used by then, in tenths of the limit's unit; undefined where it has none that runs. */
export function usedOfLimit(
  view: CaseView,
  { definition: { limits } }: Power,
  until: Instant,
  { calendar }: Pick<Context, 'calendar'>,
): { readonly tenths: number; readonly unit: Term['unit'] } | undefined {
  const limit = limits.legal ?? limits.promised;
  if (limit === null || limit.term.n === 0) return undefined;
  const start = limitStart(view, limit);
  if (start === undefined || start > until) return undefined;
  const { share } = elapsed(counted(view.clock, start, limit.term, calendar), until, calendar);
  return { tenths: Math.round(share * limit.term.n * 10), unit: limit.term.unit };
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

/** A clock of the definition's own; undefined before it begins, once one of the acts that end it is done, and after the case. */
export function clockDeadline(view: CaseView, rule: ClockRule, ctx: Context): Deadline | undefined {
  if (view.head.status !== 'open' || view.head.exit === 'out' || !isKind(rule.onlyWhen, view.application.fields))
    return undefined;
  if (rule.results && !rule.results.includes(view.decision.result ?? '')) return undefined;
  const start = clockStart(view, rule);
  if (start === undefined || view.hands.some((hand) => rule.until.includes(hand.act) && hand.at > start))
    return undefined;
  return counted(view.clock, start, rule.term, ctx.calendar);
}

function clockStart(view: CaseView, { from }: ClockRule): Instant | undefined {
  if (from === 'receipt') return view.clock.startedAt;
  if (from === 'acceptance') return view.acceptance.acceptedAt;
  if (from === 'decision') return view.decision.at;
  if ('stage' in from) return view.head.visits.findLast((visit) => visit.stage === from.stage)?.from;
  return view.hands.findLast((hand) => hand.act === from.act)?.at;
}

type Counted = {
  readonly start: Instant;
  readonly term: Term;
  readonly calendar: Calendar;
  readonly extensions: readonly Extension[];
  readonly deadline: Deadline;
};

const NONE: readonly Extension[] = [];
/** The last deadlines of each clock facet: several bindings ask for the same one, act after act. */
const known = new WeakMap<Clock, readonly Counted[]>();
/** The case's own, the stage's, and a few clocks. */
const KEPT = 6;

function counted(
  clock: Clock,
  start: Instant,
  term: Term,
  calendar: Calendar,
  extensions: readonly Extension[] = NONE,
): Deadline {
  const kept = known.get(clock) ?? [];
  const same = kept.find(
    (one) => one.start === start && one.term === term && one.calendar === calendar && one.extensions === extensions,
  );
  if (same) return same.deadline;
  const found = deadline(start, term, calendar, countedPauses(clock), extensions);
  known.set(clock, [{ start, term, calendar, extensions, deadline: found }, ...kept.slice(0, KEPT - 1)]);
  return found;
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
