import * as z from 'zod';
import { alertInstants, isOverdue, nearDue } from '#calendar/elapsed.ts';
import { getNearDueRule } from '#calendar/supervision.ts';
import type { Deadline } from '#calendar/term.ts';
import { type BindingEnv, control } from '#cases/control.ts';
import { caseDeadline, stageDeadline, stayNumber } from '#cases/deadlines.ts';
import { openOverruns } from '#cases/overruns.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addMs, dayOf } from '#kernel/time.ts';

const params = z.strictObject({
  /** The stage's own term, or the law's term for the whole case. */
  of: z.enum(['stage', 'legal']),
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
  names: (p) => ({ posts: p.tells }),
  duties(view, env) {
    const found = deadlineOf(view, env);
    if (!found || found.due === null || env.p.of !== 'stage') return [];
    const uses = env.power.definition.stages.find((stage) => stage.key === env.stage)?.acts ?? [];
    const forward = uses.find((use) => Object.values(use.to).some((to) => to !== 'stay' && to.exit === 'forward'));
    const post = (forward?.by[0] ?? env.p.tells[0]) as Post;
    return [{ key: `stage:${env.stage}`, code: 'STAGE_TERM', post, due: found.due }];
  },
  gate(exit, after, { p, stage }, leaving) {
    if (!p.holds || exit === 'out' || leaving !== stage) return [];
    return openOverruns(after)
      .filter((signal) => signal.stage === stage && signal.code === 'STAGE_OVERDUE')
      .map((signal) => fault('OVERRUN_UNANSWERED', { overrun: signal.key }, ['explain-overrun', 'answer-overrun']));
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
    const key = `${p.of === 'legal' ? 'legal' : env.stage}:${stayOf(view, p)}`;
    const audience = p.tells as Post[];
    const facts = { due: found.due, start: found.start, n: found.term.n, unit: found.term.unit };
    if (isOverdue(found, ctx.now)) {
      const code = p.of === 'legal' ? 'LEGAL_TERM_OVERDUE' : 'STAGE_OVERDUE';
      return [{ key: `overdue:${key}`, level: p.of === 'legal' ? 'red' : 'yellow', code, facts, audience }];
    }
    return nearDue(found, ctx.now, ruleOf(view, env), ctx.calendar)
      ? [{ key: `near:${key}`, level: 'note', code: 'TERM_NEARLY_USED', facts, audience }]
      : [];
  },
});

const stayOf = (view: CaseView, p: Params): number =>
  p.of === 'legal' ? view.clock.restarts : stayNumber(view) + view.clock.restarts;

function deadlineOf(view: CaseView, { p, stage, power, ctx }: BindingEnv<Params>): Deadline | undefined {
  if (p.of === 'stage') return stageDeadline(view, power, stage, ctx);
  const { legal } = power.definition.limits;
  return legal ? caseDeadline(view, legal.term, ctx) : undefined;
}

const ruleOf = (view: CaseView, { ctx }: BindingEnv<Params>) =>
  getNearDueRule(ctx.supervision, dayOf(view.clock.startedAt ?? ctx.now));
