import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { nominees } from '#cases/facets/lists.ts';
import { findFinding } from '#cases/facets/review.ts';
import { subjectPasses, subjectsOf } from '#cases/review-outcome.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { DAY_MS, msOf } from '#kernel/time.ts';
import { findResult } from '#powers/results.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** The item of the standard that says so, and whose word it is: not that of who nominates. */
  item: z.string(),
  posts: keys,
  acts: keys,
  /** An older word does not count. */
  freshDays: z.int().min(1).max(365),
});
type Params = z.infer<typeof params>;

/** 被立案调查期间不得奖励 (公职人员政务处分法 第52条第2款): each nominee is cleared by the discipline office itself, lately, before every step in his favour. */
export const clearance = control({
  key: 'clearance',
  serves: ['standards-and-authority', 'published-conditions'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: p.acts, posts: p.posts }),
  guard({ facts, use, before }, env) {
    if (!env.p.acts.includes(use.act) || facts.some((fact) => isAgainst(fact, env))) return [];
    return judge(before, env);
  },
});

/** What is refused to the nominees needs no clearance. */
function isAgainst(fact: CaseFact, { power }: BindingEnv<Params>): boolean {
  const result =
    fact.type === 'decision.made'
      ? fact.data.result
      : fact.type === 'review.handed-in'
        ? fact.data.proposal
        : undefined;
  return findResult(power.definition, result)?.kind === 'denied';
}

function judge(view: CaseView, { p, power, ctx }: BindingEnv<Params>): readonly Fault[] {
  const item = power.definition.standards.find((one) => one.key === p.item);
  if (!item) throw new Error(`${power.definition.key} has no review item ${p.item}`);
  const newest = view.lists.recorded.at(-1)?.entries ?? nominees(view.lists);
  const asked = subjectsOf(item.per, view).filter((key) => key === '' || newest.some((one) => one.key === key));
  const failing = asked.filter((subject) => subjectPasses(item, view, subject) === false);
  const open = asked.filter((subject) => {
    const found = findFinding(view.review, item.key, subject);
    return (
      !found ||
      !ctx.directory.posts(found.by).some((post) => p.posts.includes(post)) ||
      msOf(ctx.now) - msOf(found.at) > p.freshDays * DAY_MS
    );
  });
  return [
    ...(failing.length > 0 ? [fault('NOMINEE_NOT_CLEARED', { item: item.key, nominees: failing })] : []),
    ...(open.length > 0
      ? [fault('CLEARANCE_MISSING', { item: item.key, nominees: open, days: p.freshDays }, ['record-findings'])]
      : []),
  ];
}
