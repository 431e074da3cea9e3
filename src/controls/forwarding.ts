import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { findDocument } from '#cases/facets/documents.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  act: z.string(),
  document: z.string(),
  /** The authorities that must be told. */
  to: keys,
  /** Working days from its issue. */
  days: z.int().min(1).max(60),
  sends: z.string(),
  tells: z.string(),
});
type Params = z.infer<typeof params>;

/** 抄送、通报: the law wants other authorities told of what was issued; a signal when it is late, and the case does not close before each of them is. */
export const forwarding = control({
  key: 'forwarding',
  serves: ['document-norms', 'disclosure'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: [p.act], posts: [p.sends, p.tells] }),
  outlives: true,
  gate(_exit, after, env, _leaving, to) {
    const left = to === 'end' ? untold(after, env) : [];
    return left.length > 0 ? [fault('BODIES_NOT_TOLD', { bodies: left }, [env.p.act])] : [];
  },
  duties(view, env) {
    const due = dueOf(view, env);
    const key = `forward:${env.p.document}`;
    return due
      ? [{ key, code: 'TELL_BODIES', post: env.p.sends as Post, due, facts: { bodies: untold(view, env) } }]
      : [];
  },
  wakes(view, env) {
    const due = dueOf(view, env);
    return due ? [addMs(due, 1)] : [];
  },
  signals(view, env) {
    const due = dueOf(view, env);
    if (!due || due >= env.ctx.now) return [];
    const facts = { bodies: untold(view, env), due };
    const audience = [env.p.sends as Post, env.p.tells as Post];
    return [{ key: `forward-overdue:${env.p.document}`, level: 'yellow', code: 'BODIES_TOLD_LATE', facts, audience }];
  },
});

/** Of an issued document alone: what was never issued is told to nobody. */
function untold(view: CaseView, { p }: BindingEnv<Params>): readonly string[] {
  const document = findDocument(view.documents, p.document);
  if (!document?.issued) return [];
  const told = (document.forwarded ?? []).flatMap((copy) => copy.to);
  return p.to.filter((body) => !told.includes(body));
}

function dueOf(view: CaseView, env: BindingEnv<Params>): Instant | undefined {
  const issued = findDocument(view.documents, env.p.document)?.issued;
  if (!issued || untold(view, env).length === 0) return undefined;
  return dueAt(issued.at, { n: env.p.days, unit: 'workingDays', rollsToWorkingDay: 'none' }, env.ctx);
}
