import * as z from 'zod';
import { alertInstants, isOverdue, nearDue } from '#calendar/elapsed.ts';
import { getNearDueRule } from '#calendar/supervision.ts';
import type { Deadline } from '#calendar/term.ts';
import { type BindingEnv, control } from '#cases/control.ts';
import { caseDeadline, clockDeadline, stageDeadline, stayNumber } from '#cases/deadlines.ts';
import type { RaisedSignal } from '#cases/facets/signals.ts';
import { openOverruns } from '#cases/overruns.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addMs, dayOf } from '#kernel/time.ts';
import type { ClockRule } from '#powers/definition.ts';

const params = z.strictObject({
  /** The stage's own term, the law's or the promised one for the whole case, or a clock of the definition's own. */
  of: z.enum(['stage', 'legal', 'promised', 'clock']),
  /** Which clock, for `of: clock`. */
  clock: z.string().optional(),
  /** Who owes what ends the clock; left out = the post that may do it first. */
  owes: z.string().optional(),
  /** Colour of its overrun, where the reading of the term is in doubt; left out = red for the law's, yellow for others. */
  level: z.enum(['red', 'yellow']).optional(),
  /** Posts told of it. */
  tells: z.array(z.string()).min(1),
  /** Whether the case may leave the stage before its overrun is explained and the reason accepted. */
  holds: z.boolean().default(false),
});
type Params = z.infer<typeof params>;

/** 限时办结: a note when a term is nearly used, a signal on the minute it is over, and an answer owed for it. A provisional deadline raises nothing. */
export const timeLimit = control({
  key: 'time-limit',
  serves: ['time-limit', 'open-procedure', 'document-time-limit', 'service-commitment'],
  effect: 'detects',
  params,
  names: (p) => ({
    posts: p.owes === undefined ? p.tells : [...p.tells, p.owes],
    // What holds the case until a card is judged would hold it for ever where nobody could answer one.
    acts: p.holds ? ['answer-card', 'judge-card'] : [],
    ...(p.clock ? { clocks: [p.clock] } : {}),
  }),
  duties(view, env) {
    const found = deadlineOf(view, env);
    if (!found || found.due === null) return [];
    if (env.p.of === 'clock')
      return [
        {
          key: `clock:${env.p.clock}`,
          code: 'CLOCK_TERM',
          post: postsOfClock(env)[0] as Post,
          due: found.due,
          facts: { clock: env.p.clock ?? '' },
        },
      ];
    if (env.p.of !== 'stage') return [];
    return [{ key: `stage:${env.stage}`, code: 'STAGE_TERM', post: postsOfStage(env)[0] as Post, due: found.due }];
  },
  gate(exit, after, { p, stage }, leaving) {
    if (!p.holds || exit === 'out' || leaving !== stage) return [];
    return openOverruns(after)
      .filter((signal) =>
        p.of === 'clock' ? isOfClock(signal, p.clock) : signal.stage === stage && signal.code === 'STAGE_OVERDUE',
      )
      .map((signal) => fault('OVERRUN_UNANSWERED', { overrun: signal.key }, ['answer-card', 'judge-card']));
  },
  wakes(view, env) {
    const found = deadlineOf(view, env);
    const alerts = found && !found.provisional ? alertInstants(found, ruleOf(view, env), env.ctx.calendar) : null;
    // A term is overrun from the instant after its last millisecond.
    return alerts ? [alerts.nearDueAt, addMs(alerts.overdueAt, 1)] : [];
  },
  signals(view, env) {
    const found = deadlineOf(view, env);
    if (!found || found.provisional || found.due === null) return [];
    const { ctx, p } = env;
    const key = p.of === 'clock' ? `${keyOf(env)}:${found.start}` : `${keyOf(env)}:${stayOf(view, p)}`;
    const audience = p.tells as Post[];
    const facts = {
      due: found.due,
      start: found.start,
      n: found.term.n,
      unit: found.term.unit,
      clock: p.clock ?? p.of,
    };
    if (isOverdue(found, ctx.now))
      return [
        {
          key: `overdue:${key}`,
          level: p.level ?? (isOfLaw(env) ? 'red' : 'yellow'),
          code: OVERDUE[p.of],
          facts,
          audience,
          ...(p.of === 'stage'
            ? { answers: postsOfStage(env) }
            : p.of === 'clock'
              ? { answers: postsOfClock(env) }
              : {}),
        },
      ];
    return nearDue(found, ctx.now, ruleOf(view, env), ctx.calendar)
      ? [{ key: `near:${key}`, level: 'note', code: 'TERM_NEARLY_USED', facts, audience }]
      : [];
  },
});

const OVERDUE = {
  stage: 'STAGE_OVERDUE',
  legal: 'LEGAL_TERM_OVERDUE',
  promised: 'PROMISED_TERM_OVERDUE',
  clock: 'CLOCK_OVERDUE',
} as const;

const keyOf = ({ p, stage }: BindingEnv<Params>): string =>
  p.of === 'stage' ? stage : p.of === 'clock' ? `clock:${p.clock}` : p.of;

const isOfClock = (signal: RaisedSignal, clock: string | undefined): boolean =>
  signal.code === OVERDUE.clock && signal.facts.clock === clock;

const isOfLaw = (env: BindingEnv<Params>): boolean =>
  env.p.of === 'legal' || (env.p.of === 'clock' && ruleOfClock(env).kind === 'legal');

/** A term of the whole case runs once, and once more after a supplement; a stage's with each stay. */
const stayOf = (view: CaseView, p: Params): number =>
  p.of === 'stage' ? stayNumber(view) + view.clock.restarts : view.clock.restarts;

function ruleOfClock({ p, power }: BindingEnv<Params>): ClockRule {
  const rule = power.definition.clocks.find((one) => one.key === p.clock);
  if (!rule) throw new Error(`${power.definition.key} has no clock ${p.clock}`);
  return rule;
}

/** Whoever may lead the stage on, the nearest first. */
function postsOfStage({ p, power, stage }: BindingEnv<Params>): readonly Post[] {
  const uses = power.definition.stages.find((one) => one.key === stage)?.acts ?? [];
  const forward = uses.find((use) => Object.values(use.to).some((to) => to !== 'stay' && to.exit === 'forward'));
  return (forward?.by ?? p.tells.slice(0, 1)) as readonly string[] as readonly Post[];
}

/** Whoever may do one of the acts that end the clock, where the case stands; else the first that is told. */
function postsOfClock(env: BindingEnv<Params>): readonly Post[] {
  const { p, power, stage } = env;
  if (p.owes !== undefined) return [p.owes as Post];
  const { until } = ruleOfClock(env);
  const uses = [
    ...(power.definition.stages.find((one) => one.key === stage)?.acts ?? []),
    ...power.definition.stages.flatMap((one) => one.acts),
    ...power.definition.anytime,
  ];
  const found = uses.find((use) => until.includes(use.act))?.by ?? p.tells.slice(0, 1);
  return found as readonly string[] as readonly Post[];
}

function deadlineOf(view: CaseView, env: BindingEnv<Params>): Deadline | undefined {
  const { p, stage, power, ctx } = env;
  if (p.of === 'stage') return stageDeadline(view, power, stage, ctx);
  if (p.of === 'clock') return clockDeadline(view, ruleOfClock(env), ctx);
  const limit = power.definition.limits[p.of];
  return limit ? caseDeadline(view, limit, ctx) : undefined;
}

const ruleOf = (view: CaseView, { ctx }: BindingEnv<Params>) =>
  getNearDueRule(ctx.supervision, dayOf(view.clock.startedAt ?? ctx.now));
