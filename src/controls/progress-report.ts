import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';

const params = z.strictObject({
  /** Working days between two reports, the first counted from the entry into the stage. */
  everyDays: z.int().min(1).max(60),
  /** Who reports. */
  reports: z.string(),
  /** To whom: told when a report stays out. */
  to: z.string(),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/** 定期汇报: as long as the stage lasts, the leader in charge is told at the interval how things stand. */
export const progressReport = control({
  key: 'progress-report',
  serves: ['progress-report'],
  effect: 'detects',
  params,
  names: (p) => ({ posts: [p.reports, p.to] }),
  guard: ({ facts }) =>
    facts.some((fact) => fact.type === 'progress.reported' && !saysSomething(fact.data.text, 12))
      ? [fault('PROGRESS_SAYS_NOTHING')]
      : [],
  duties(view, env) {
    const due = dueOf(view, env);
    return due ? [{ key: `progress:${env.stage}`, code: 'REPORT_PROGRESS', post: env.p.reports as Post, due }] : [];
  },
  wakes(view, env) {
    const due = dueOf(view, env);
    return due ? [addMs(due, 1)] : [];
  },
  signals(view, env) {
    const due = dueOf(view, env);
    if (!due || due >= env.ctx.now) return [];
    return [
      {
        key: `progress-overdue:${env.stage}:${due}`,
        level: 'yellow',
        code: 'PROGRESS_OVERDUE',
        facts: { due, days: env.p.everyDays },
        audience: [env.p.to as Post],
      },
    ];
  },
});

/** Undefined outside the stage. */
function dueOf(view: CaseView, { p, stage, ctx }: Env): Instant | undefined {
  if (view.head.stage !== stage || view.head.status !== 'open') return undefined;
  const entered = view.head.visits.at(-1)?.from;
  const last = view.progress.reports.findLast((report) => report.stage === stage)?.at;
  const start = last && entered && last > entered ? last : entered;
  return start && dueAt(start, { n: p.everyDays, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);
}
