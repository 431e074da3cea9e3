import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { hasHandled } from '#cases/handled.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';

const params = z.strictObject({
  /** A rating of so many stars or fewer is a bad one. */
  bad: z.int().min(1).max(4),
  /** The post that calls back; never one who handled the case. */
  callsBack: z.string(),
  /** Working days to call back (好差评: 5 个工作日, secondary). */
  days: z.int().min(1).max(60),
  tells: z.array(z.string()).min(1),
});
type Params = z.infer<typeof params>;

/** 好差评、服务承诺: a bad rating gets a call-back by somebody who did not handle the case, within its limit. */
export const evaluation = control({
  key: 'evaluation',
  serves: ['service-commitment'],
  effect: 'corrects',
  params,
  names: (p) => ({ posts: [p.callsBack, ...p.tells] }),
  outlives: true,
  bar: ({ actor, use, view }) =>
    use.act === 'call-back' && hasHandled(view, actor.person)
      ? fault('CALLED_BACK_BY_HANDLER', {}, ['other-officer'])
      : null,
  duties: (view, env) =>
    owed(view, env).map((due) => ({ key: 'call-back', code: 'CALL_BACK', post: env.p.callsBack as Post, due })),
  wakes: (view, env) => owed(view, env).map((due) => addMs(due, 1)),
  signals: (view, env) =>
    owed(view, env)
      .filter((due) => due < env.ctx.now)
      .map((due) => ({
        key: 'call-back-overdue',
        level: 'yellow' as const,
        code: 'CALL_BACK_OVERDUE',
        facts: { due },
        audience: env.p.tells as Post[],
      })),
});

/** When the call-back is due; none where the rating was good, or it was made. */
function owed(view: CaseView, { p, ctx }: BindingEnv<Params>): readonly Instant[] {
  const { given, calledBack } = view.evaluation;
  if (!given || calledBack || given.score > p.bad) return [];
  return [dueAt(given.at, { n: p.days, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx)];
}
