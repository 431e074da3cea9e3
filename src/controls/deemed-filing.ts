import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { caseDeadline } from '#cases/deadlines.ts';
import type { CaseView } from '#cases/view.ts';
import { addMs } from '#kernel/time.ts';

const params = z.strictObject({ act: z.string() });
type Params = z.infer<typeof params>;

/** 逾期不予备案又不说明理由的，视为已经备案 (应急预案管理办法 第28条): the law's effect happens by itself, as of the end of the term. */
export const deemedFiling = control({
  key: 'deemed-filing',
  serves: ['time-limit'],
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

/** The instant after the term's last one. A provisional or paused term makes nothing happen. */
function lapseAt(view: CaseView, { power, ctx }: BindingEnv<Params>) {
  const { legal } = power.definition.limits;
  if (!legal || view.decision.result) return undefined;
  const deadline = caseDeadline(view, legal, ctx);
  return deadline?.due && !deadline.provisional ? addMs(deadline.due, 1) : undefined;
}
