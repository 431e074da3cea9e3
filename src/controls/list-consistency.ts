import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { currentList, entryLabel, type ListEntry, listDifference } from '#cases/facets/lists.ts';
import type { CaseView } from '#cases/view.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { findResult } from '#powers/results.ts';

const params = z.strictObject({
  /** The list that is carried on, and the one from which it comes. */
  list: z.string().min(1),
  against: z.string().min(1),
  /** Whether the list put to the meeting may leave an entry out: with reasons, and named in the question. None is added. */
  unlessMeeting: z.boolean().default(false),
});
type Params = z.infer<typeof params>;

/** 名单一致: a list carried from stage to stage is compared entry by entry; who was never recommended is never commended. */
export const listConsistency = control({
  key: 'list-consistency',
  serves: ['list-consistency'],
  effect: 'prevents',
  params,
  futile: ({ use, emits, view }, { p }) =>
    emits.includes('lists.recorded') && use.with['list'] === p.list && !currentList(view.lists, p.against)
      ? fault('LIST_MISSING', { list: p.against })
      : null,
  guard: ({ facts, before }, env) =>
    facts.flatMap((fact) => {
      if (fact.type === 'lists.recorded' && fact.data.list === env.p.list) return judge(fact.data.entries, before, env);
      return fact.type === 'meetings.called' && env.p.unlessMeeting && isFor(fact.data.proposal, env)
        ? judgeQuestion(fact.data.question, before, env)
        : [];
    }),
  gate(exit, after, env, leaving) {
    const { p, stage, power } = env;
    if (exit !== 'forward' || leaving !== stage) return [];
    // What is decided against is carried on by nobody.
    if (findResult(power.definition, after.decision.result)?.kind === 'denied') return [];
    const list = currentList(after.lists, p.list);
    return list
      ? judge(list.entries, after, env)
      : [{ ...fault('LIST_MISSING', { list: p.list }, ['record-list']), made: ['lists.recorded'] }];
  },
});

/** What is put to the vote is in favour of those on the list. */
const isFor = (proposal: string, { power }: BindingEnv<Params>): boolean =>
  findResult(power.definition, proposal)?.kind !== 'denied';

function judge(entries: readonly ListEntry[], view: CaseView, { p }: BindingEnv<Params>): readonly Fault[] {
  const base = currentList(view.lists, p.against);
  if (!base) return [fault('LIST_MISSING', { list: p.against })];
  const { added, removed, changed } = listDifference(base.entries, entries);
  const differs = [...added, ...changed, ...(p.unlessMeeting ? [] : removed)];
  return differs.length > 0
    ? [fault('LIST_DIFFERS', { list: p.list, against: p.against, entries: differs }, ['record-list'])]
    : [];
}

/** The members are told whom the list before them leaves out: the question says 不予列入 and names each. */
function judgeQuestion(question: string, view: CaseView, { p }: BindingEnv<Params>): readonly Fault[] {
  const base = currentList(view.lists, p.against)?.entries ?? [];
  const list = currentList(view.lists, p.list);
  if (!list) return [fault('LIST_MISSING', { list: p.list }, ['record-list'])];
  const { removed } = listDifference(base, list.entries);
  const leftOut = question
    .split('不予列入')
    .slice(1)
    .map((part) => part.split(/[。；？\n]/)[0] ?? '');
  const unnamed = base.filter(
    (entry) => removed.includes(entry.key) && !leftOut.some((part) => part.includes(entryLabel(entry))),
  );
  return unnamed.length > 0
    ? [fault('REMOVED_NOT_NAMED', { list: p.list, entries: unnamed.map((entry) => entry.key) }, ['record-list'])]
    : [];
}
