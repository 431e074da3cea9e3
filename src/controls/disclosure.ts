import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';

const params = z.strictObject({ publishes: z.string(), tells: z.string() });
type Params = z.infer<typeof params>;

/** 政务公开 (政府信息公开条例 第20、26条): the result is published with its required parts and in time; the case does not close before. */
export const disclosure = control({
  key: 'disclosure',
  serves: ['disclosure', 'open-procedure'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [p.publishes, p.tells] }),
  outlives: true,
  guard: ({ facts }, { power }) =>
    facts.flatMap((fact) => {
      if (fact.type !== 'disclosure.published') return [];
      const rule = power.definition.disclosure.find((one) => one.key === fact.data.item);
      if (!rule) return [fault('DISCLOSURE_UNKNOWN', { item: fact.data.item })];
      const missing = rule.parts.filter((part) => !fact.data.parts.includes(part));
      return missing.length > 0 ? [fault('DISCLOSURE_INCOMPLETE', { item: rule.key, parts: missing })] : [];
    }),
  gate: (_exit, after, env, _leaving, to) =>
    to === 'end' ? owed(after, env).map(({ key }) => fault('DISCLOSURE_OWED', { item: key }, ['publish-result'])) : [],
  duties: (view, env) =>
    owed(view, env).map(({ key, due }) => ({
      key: `publish:${key}`,
      code: 'PUBLISH_RESULT',
      post: env.p.publishes as Post,
      due,
    })),
  wakes: (view, env) => owed(view, env).map(({ due }) => addMs(due, 1)),
  signals: (view, env) =>
    owed(view, env)
      .filter(({ due }) => due < env.ctx.now)
      .map(({ key, due }) => ({
        key: `disclosure-overdue:${key}`,
        level: 'yellow' as const,
        code: 'DISCLOSURE_OVERDUE',
        facts: { item: key, due },
        audience: [env.p.publishes as Post, env.p.tells as Post],
      })),
});

/** Only a decision is published; a case that ended without one owes nothing. */
function owed(view: CaseView, { power, ctx }: BindingEnv<Params>): readonly { key: string; due: Instant }[] {
  const { at } = view.decision;
  if (!at) return [];
  return power.definition.disclosure
    .filter((rule) => !view.disclosure.published.some((one) => one.item === rule.key))
    .map((rule) => ({ key: rule.key, due: dueAt(at, rule.term, ctx) }));
}
