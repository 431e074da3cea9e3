import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { currentList, entryLabel, unnamedIn } from '#cases/facets/lists.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';
import { holdsFor } from '#powers/results.ts';

const params = z.strictObject({
  publishes: z.string(),
  tells: z.string(),
  /** The list that is published: its text names every entry, and nobody who came off it. */
  list: z.string().default(''),
});
type Params = z.infer<typeof params>;

/** 政务公开 (政府信息公开条例 第20、26条): the result is published with its required parts and in time; the case does not close before. */
export const disclosure = control({
  key: 'disclosure',
  serves: ['disclosure', 'open-procedure'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [p.publishes, p.tells] }),
  outlives: true,
  guard: ({ facts, before }, { power, p }) =>
    facts.flatMap((fact) => {
      if (fact.type !== 'disclosure.published') return [];
      const rule = power.definition.disclosure.find((one) => one.key === fact.data.item);
      if (!rule) return [fault('DISCLOSURE_UNKNOWN', { item: fact.data.item })];
      const missing = rule.parts.filter((part) => !fact.data.parts.includes(part));
      return [
        ...(missing.length > 0 ? [fault('DISCLOSURE_INCOMPLETE', { item: rule.key, parts: missing })] : []),
        ...(p.list === '' ? [] : judgeNames(fact.data.text, p.list, before)),
      ];
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
    .filter((rule) => holdsFor(power.definition, rule.when, view.decision.result))
    .filter((rule) => !view.disclosure.published.some((one) => one.item === rule.key))
    .map((rule) => ({ key: rule.key, due: dueAt(at, rule.term, ctx) }));
}

function judgeNames(text: string, list: string, view: CaseView): readonly Fault[] {
  const entries = currentList(view.lists, list)?.entries ?? [];
  const unnamed = unnamedIn(text, entries);
  const gone = view.lists.recorded
    .flatMap((one) => one.entries)
    .filter((entry) => !entries.some((kept) => kept.key === entry.key));
  const named = gone.filter((entry) => text.includes(entryLabel(entry)));
  const wrong = [...new Set([...unnamed, ...named].map((entry) => entry.key))];
  return wrong.length > 0 ? [fault('PUBLISHED_LIST_DIFFERS', { list, entries: wrong }, ['publish-result'])] : [];
}
