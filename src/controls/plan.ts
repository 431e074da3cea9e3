import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { approvedPlan, isOnTeam } from '#cases/facets/plan.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { keys } from './params.ts';
import { visitFaults } from './visit-faults.ts';

const params = z.strictObject({
  /** Acts of the team: barred without an approved plan, and to whoever is not in its team. */
  before: keys,
  /** Acts of others that need the approved plan all the same. */
  alsoBefore: keys.optional(),
  /** Post whose signature approves a plan; where several bindings ask, each of their posts signs. */
  approves: z.string(),
  /** Whether he who approves must stand outside the team. */
  outside: z.boolean().default(true),
  /** Post that everybody in the team holds. */
  team: z.string().optional(),
  least: z.int().min(1).max(15).default(2),
  qualification: z.string().optional(),
  /** The plan's matters are examined one by one in visits within its days, before the stage is left. */
  covers: z.boolean().default(false),
  /** A meeting carried it first. */
  collective: z.boolean().default(false),
});
type Params = z.infer<typeof params>;

/** 方案先行: nothing is done without a plan that another approved, and nobody outside its team does it. */
export const plan = control({
  key: 'plan',
  serves: ['plan', 'level-by-level-approval', 'strict-procedure'],
  effect: 'prevents',
  params,
  names: (p) => ({
    acts: [...p.before, ...(p.alsoBefore ?? [])],
    posts: [p.approves, ...(p.team ? [p.team] : [])],
  }),
  signatures: (act, _view, { p }) => (act === 'approve-plan' ? [{ post: p.approves as Post, n: 1 }] : []),
  bar({ actor, use, emits, view }, { p }) {
    const ofTeam = p.before.includes(use.act);
    if (ofTeam || p.alsoBefore?.includes(use.act)) {
      if (!approvedPlan(view.plan)) return fault('PLAN_NOT_APPROVED', {}, ['draft-plan', 'approve-plan']);
      return ofTeam && !isOnTeam(view.plan, actor.person) ? fault('NOT_ON_TEAM', {}, ['other-officer']) : null;
    }
    if (!emits.includes('plan.approved') || actor.as !== p.approves || !view.plan.current) return null;
    if (view.plan.current.by === actor.person || (p.outside && isOnTeam(view.plan, actor.person)))
      return fault('APPROVES_OWN_PLAN', {}, ['other-officer']);
    return p.collective && !carriedSince(view) ? fault('PLAN_NOT_CARRIED', {}, ['call-meeting']) : null;
  },
  guard: ({ facts, before }, env) => facts.flatMap((fact) => faultsOf(fact, before, env)),
  gate(exit, after, { p, stage }, leaving) {
    if (!p.covers || exit !== 'forward' || leaving !== stage) return [];
    const seen = new Set(after.visits.made.flatMap((visit) => visit.findings.map((finding) => finding.matter)));
    const open = (approvedPlan(after.plan)?.matters ?? []).filter((matter) => !seen.has(matter));
    return open.length > 0
      ? [{ ...fault('MATTER_NOT_EXAMINED', { matters: open }, ['record-visit']), made: ['visits.recorded'] }]
      : [];
  },
  duties: ({ plan: { current, approved, returned } }, { p }) =>
    current && !approved && !returned ? [{ key: 'approve-plan', code: 'APPROVE_PLAN', post: p.approves as Post }] : [],
});

function faultsOf(fact: CaseFact, before: CaseView, { p, ctx }: BindingEnv<Params>): readonly Fault[] {
  if (fact.type === 'plan.drafted') {
    const { title, team, matters, basis, from } = fact.data;
    const { posts, qualified } = ctx.directory;
    const { team: post, qualification } = p;
    return [
      ...(team.length < p.least ? [fault('TEAM_TOO_SMALL', { n: team.length, least: p.least })] : []),
      ...(post && team.some((one) => !posts(one).includes(post as Post)) ? [fault('TEAM_WITHOUT_POST', { post })] : []),
      ...(qualification && team.some((one) => !qualified(one, qualification, ctx.now))
        ? [fault('TEAM_NOT_QUALIFIED', { qualification })]
        : []),
      ...(saysSomething(title, 4) && saysSomething(basis) && matters.every((matter) => saysSomething(matter, 3))
        ? []
        : [fault('PLAN_EMPTY')]),
      ...(from < dayOf(ctx.now) ? [fault('PLANNED_IN_PAST', { on: from })] : []),
    ];
  }
  if (fact.type !== 'visits.recorded' || !p.covers) return [];
  const current = approvedPlan(before.plan);
  const { visitedOn } = fact.data;
  return [
    ...visitFaults(fact.data),
    ...(current && (visitedOn < current.from || visitedOn > current.to)
      ? [fault('OUTSIDE_PLAN_DAYS', { visitedOn, from: current.from, to: current.to }, ['draft-plan'])]
      : []),
  ];
}

/** Whether the meeting that closed last came after the draft, and carried. */
function carriedSince(view: CaseView): boolean {
  const closed = view.meetings.all.findLast((meeting) => meeting.closed)?.closed;
  return closed?.carried === true && closed.at >= (view.plan.current?.at ?? '');
}
