import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { currentList, type ListEntry, listDifference } from '#cases/facets/lists.ts';
import { decidedByMeeting } from '#cases/list-decision.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { findResult } from '#powers/results.ts';

const params = z.strictObject({
  /** The list that is carried on, and the one from which it comes. */
  list: z.string().min(1),
  against: z.string().min(1),
  /** Whether the meeting that decides may take an entry off, naming it and saying why; it adds none. */
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
    facts.flatMap((fact) =>
      fact.type === 'lists.recorded' && fact.data.list === env.p.list
        ? judge(fact.data.entries, fact.data.reasons, before, env)
        : [],
    ),
  gate(exit, after, env, leaving) {
    const { p, stage, power } = env;
    if (exit !== 'forward' || leaving !== stage) return [];
    // What is decided against is carried on by nobody.
    if (findResult(power.definition, after.decision.result)?.kind === 'denied') return [];
    const list = currentList(after.lists, p.list);
    return list
      ? judge(list.entries, list.reasons, after, env)
      : [{ ...fault('LIST_MISSING', { list: p.list }, ['record-list']), made: ['lists.recorded'] }];
  },
});

function judge(
  entries: readonly ListEntry[],
  reasons: string,
  view: CaseView,
  { p }: BindingEnv<Params>,
): readonly Fault[] {
  const base = currentList(view.lists, p.against);
  if (!base) return [fault('LIST_MISSING', { list: p.against })];
  const { added, removed, changed } = listDifference(base.entries, entries);
  const faults: Fault[] = [];
  const differs = [...added, ...changed, ...(p.unlessMeeting ? [] : removed)];
  if (differs.length > 0)
    faults.push(fault('LIST_DIFFERS', { list: p.list, against: p.against, entries: differs }, ['record-list']));
  if (!p.unlessMeeting || removed.length === 0) return faults;
  const undecided = removed.filter((key) => {
    const entry = base.entries.find((one) => one.key === key);
    return !entry || !decidedByMeeting(view, entry);
  });
  if (undecided.length > 0)
    faults.push(fault('REMOVED_WITHOUT_MEETING', { list: p.list, entries: undecided }, ['call-meeting']));
  if (!saysSomething(reasons)) faults.push(fault('REASONS_EMPTY'));
  return faults;
}
