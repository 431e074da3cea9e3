import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { nominees } from '#cases/facets/lists.ts';
import { findFinding } from '#cases/facets/review.ts';
import { subjectPasses, subjectsOf } from '#cases/review-outcome.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import type { PersonId } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { DAY_MS, msOf } from '#kernel/time.ts';
import { findResult } from '#powers/results.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** Items of the standard that say so, and whose word it is: not that of who nominates. Their papers come from these posts too. */
  items: keys,
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
  guard({ facts, use, before, signers }, env) {
    const theirs = signers.every(({ person }) => isTheirs(person, env));
    const smuggled = facts.some(
      (fact) =>
        fact.type === 'materials.received' && !theirs && fact.data.items.some((one) => isProof(one.material, env)),
    );
    return [
      ...(smuggled ? [fault('CLEARANCE_PAPER_OF_OTHERS', {}, ['other-officer'])] : []),
      ...(env.p.acts.includes(use.act) && !facts.some((fact) => isAgainst(fact, env))
        ? env.p.items.flatMap((key) => judge(key, before, env))
        : []),
    ];
  },
});

const isTheirs = (person: PersonId, { p, ctx }: BindingEnv<Params>): boolean =>
  ctx.directory.posts(person).some((post) => p.posts.includes(post));

/** A paper on which one of the items is found. */
const isProof = (material: string, { p, power }: BindingEnv<Params>): boolean =>
  power.definition.standards.some((item) => p.items.includes(item.key) && item.evidence.includes(material));

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

function judge(key: string, view: CaseView, env: BindingEnv<Params>): readonly Fault[] {
  const { p, power, ctx } = env;
  const item = power.definition.standards.find((one) => one.key === key);
  if (!item) throw new Error(`${power.definition.key} has no review item ${key}`);
  const newest = view.lists.recorded.at(-1)?.entries ?? nominees(view.lists);
  const asked = subjectsOf(item.per, view).filter((one) => one === '' || newest.some((entry) => entry.key === one));
  const failing = asked.filter((subject) => subjectPasses(item, view, subject) === false);
  const open = asked.filter((subject) => {
    const found = findFinding(view.review, item.key, subject);
    return (
      !found ||
      subjectPasses(item, view, subject) === undefined ||
      !isTheirs(found.by, env) ||
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
