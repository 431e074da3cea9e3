import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import type { Tip } from '#cases/facets/sealed.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { addMs } from '#kernel/time.ts';

const params = z.strictObject({
  /** Working days to handle a tip (纪检监察机关处理检举控告工作规则: 15 工作日, secondary). */
  days: z.int().min(1).max(60),
  tells: z.string(),
  /** Who handles a tip that names a holder of that post. */
  otherwise: z.string().default('inspection-staff'),
});
type Params = z.infer<typeof params>;

/** 举报受理: a tip about this stage is owed an answer. It never gates and never shows: a refusal would reveal it. */
export const tipLine = control({
  key: 'tip-line',
  serves: ['complaints'],
  effect: 'detects',
  params,
  names: (p) => ({ posts: [p.tells, p.otherwise] }),
  outlives: true,
  duties: (view, env) =>
    openTips(view, env).map((tip) => ({
      key: `tip:${tip.key}`,
      code: 'HANDLE_TIP',
      post: handlerOf(tip, env),
      due: dueOf(tip, env),
      sealed: true,
    })),
  wakes: (view, env) => openTips(view, env).map((tip) => addMs(dueOf(tip, env), 1)),
  signals: (view, env) =>
    openTips(view, env)
      .filter((tip) => dueOf(tip, env) < env.ctx.now)
      .map((tip) => ({
        key: `tip-overdue:${tip.key}`,
        level: 'red' as const,
        code: 'TIP_UNHANDLED',
        facts: { tip: tip.key, due: dueOf(tip, env) },
        audience: [handlerOf(tip, env)],
        sealed: true,
      })),
});

const openTips = (view: CaseView, { stage }: BindingEnv<Params>): readonly Tip[] =>
  view.sealed.tips.filter((tip) => tip.stage === stage && !tip.handled);

/** A tip about a holder of the post that handles tips goes past him. */
const handlerOf = (tip: Tip, { p, ctx }: BindingEnv<Params>): Post =>
  ctx.directory.holders(p.tells as Post).some((holder) => tip.named.includes(holder))
    ? (p.otherwise as Post)
    : (p.tells as Post);

const dueOf = (tip: Tip, { p, ctx }: BindingEnv<Params>) =>
  dueAt(tip.at, { n: p.days, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);
