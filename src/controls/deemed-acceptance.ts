import * as z from 'zod';
import { deadline } from '#calendar/term.ts';
import { type BindingEnv, control } from '#cases/control.ts';
import type { CaseView } from '#cases/view.ts';
import { addMs, type Instant } from '#kernel/time.ts';

const params = z.strictObject({
  act: z.string(),
  /** Working days from receipt within which the applicant must be told. */
  days: z.int().min(1).max(60),
});
type Params = z.infer<typeof params>;

/** 逾期不告知的，自收到申请材料之日起即为受理 (行政许可法 第32条): it happens by itself when the term is over. No pause stops it. */
export const deemedAcceptance = control({
  key: 'deemed-acceptance',
  serves: ['time-limit', 'one-time-notice'],
  effect: 'corrects',
  params,
  names: (p) => ({ acts: [p.act] }),
  lapses(view, env) {
    const at = lapseAt(view, env);
    return at ? [{ act: env.p.act, at }] : [];
  },
  wakes(view, env) {
    const at = lapseAt(view, env);
    return at ? [at] : [];
  },
});

/** The instant after the term's last one; undefined once the applicant has had an answer, and where the calendar does not reach. */
function lapseAt(view: CaseView, { p, stage, ctx }: BindingEnv<Params>): Instant | undefined {
  const { startedAt, answeredAt } = view.clock;
  if (view.head.stage !== stage || startedAt === undefined || answeredAt !== undefined) return undefined;
  if (view.acceptance.acceptedAt !== undefined) return undefined;
  const term = { n: p.days, unit: 'workingDays', rollsToWorkingDay: 'none' } as const;
  const { due, provisional } = deadline(startedAt, term, ctx.calendar);
  return due && !provisional ? addMs(due, 1) : undefined;
}
