import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { addMs, type Instant } from '#kernel/time.ts';

const params = z.strictObject({
  /** Working days after which a clock that still stands asks why. */
  days: z.int().min(1).max(120),
  /** Who lets it run again. */
  resumes: z.string(),
  tells: z.array(z.string()).min(1),
});
type Params = z.infer<typeof params>;

/** 中止计时的监看 (行政许可法 第45条、第47条): a clock that was stopped stops for what the hearing or the review takes, not for ever. */
export const pauseWatch = control({
  key: 'pause-watch',
  serves: ['time-limit'],
  effect: 'detects',
  params,
  names: (p) => ({ posts: [p.resumes, ...p.tells] }),
  duties(view, env) {
    const due = dueOf(view, env);
    return due ? [{ key: 'resume', code: 'RESUME_CLOCK', post: env.p.resumes as Post, due }] : [];
  },
  wakes(view, env) {
    const due = dueOf(view, env);
    return due ? [addMs(due, 1)] : [];
  },
  signals(view, env) {
    const due = dueOf(view, env);
    if (!due || due >= env.ctx.now) return [];
    const key = `pause-long:${view.clock.pauses.length}`;
    return [{ key, level: 'yellow', code: 'CLOCK_STANDS_LONG', facts: { due }, audience: env.p.tells as Post[] }];
  },
});

/** Until when the pause that is open now may last without being asked about. */
function dueOf(view: CaseView, { p, ctx }: BindingEnv<Params>): Instant | undefined {
  const open = view.clock.pauses.find((pause) => pause.to === undefined);
  return open && dueAt(open.from, { n: p.days, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);
}
