import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { isPaused } from '#cases/facets/clock.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';

const params = z.strictObject({
  /** Working days after which a clock that still stands asks why. */
  days: z.int().min(1).max(120),
  /** Pauses of a case after which another one asks why. */
  times: z.int().min(1).max(20),
  /** Acts that wait until the clock runs again: nobody works on while it stands. */
  holds: z.array(z.string()).default([]),
  /** Who lets it run again. */
  resumes: z.string(),
  tells: z.array(z.string()).min(1),
});
type Params = z.infer<typeof params>;

/** 中止计时的监看 (行政许可法 第45条、第47条): a clock that was stopped stops for what the hearing or the review takes, not for ever, and nobody works on behind it. */
export const pauseWatch = control({
  key: 'pause-watch',
  serves: ['time-limit'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: p.holds, posts: [p.resumes, ...p.tells] }),
  bar: ({ use, view }, { p }) =>
    p.holds.includes(use.act) && isPaused(view.clock) ? fault('CLOCK_STANDS', {}, ['resume']) : null,
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
    const n = view.clock.pauses.length;
    const audience = env.p.tells as Post[];
    return [
      ...(due && due < env.ctx.now
        ? [{ key: `pause-long:${n}`, level: 'yellow' as const, code: 'CLOCK_STANDS_LONG', facts: { due }, audience }]
        : []),
      ...(n > env.p.times
        ? [{ key: `pause-again:${n}`, level: 'lead' as const, code: 'CLOCK_STOPPED_AGAIN', facts: { n }, audience }]
        : []),
    ];
  },
});

/** Until when the pause that is open now may last without being asked about. */
function dueOf(view: CaseView, { p, ctx }: BindingEnv<Params>): Instant | undefined {
  const open = view.clock.pauses.find((pause) => pause.to === undefined);
  return open && dueAt(open.from, { n: p.days, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);
}
