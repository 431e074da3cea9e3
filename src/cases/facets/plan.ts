import type { PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type PlanFact =
  | Fact<
      'plan.drafted',
      {
        title: string;
        /** What is to be looked at or established. */
        matters: readonly string[];
        team: readonly PersonId[];
        from: PlainDate;
        to: PlainDate;
        /** What it goes back to: the lead, the yearly plan, an instruction. */
        basis: string;
      }
    >
  | Fact<'plan.approved', Record<never, never>>
  | Fact<'plan.returned', { reasons: string }>;

export type PlanDraft = {
  readonly title: string;
  readonly matters: readonly string[];
  readonly team: readonly PersonId[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly basis: string;
  readonly by: PersonId;
  readonly at: Instant;
};

/** 方案: what a team is to do, who is in it, from when to when. A newer draft replaces the plan and its approval. */
export type Plan = {
  readonly current?: PlanDraft;
  readonly approved?: { readonly by: readonly PersonId[]; readonly at: Instant };
  /** Why the current draft was sent back. */
  readonly returned?: { readonly reasons: string; readonly by: PersonId; readonly at: Instant };
  /** Drafts that were replaced, oldest first: they stay readable. */
  readonly older: readonly PlanDraft[];
};

export const plan: Facet<Plan, PlanFact> = {
  initial: { older: [] },
  on: {
    'plan.drafted': (state, data, stamp) => ({
      older: state.current ? [...state.older, state.current] : state.older,
      current: { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
    }),
    'plan.approved': ({ returned: _, ...state }, _data, stamp) => ({
      ...state,
      approved: { by: stamp.signers.map((signer) => signer.person), at: stamp.recordedAt },
    }),
    'plan.returned': ({ approved: _, ...state }, data, stamp) => ({
      ...state,
      returned: { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
    }),
  },
};

/** The plan that is approved now; a draft, or one that was sent back, is none. */
export const approvedPlan = (state: Plan): PlanDraft | undefined => (state.approved ? state.current : undefined);

/** Whether the person is in the team of the plan as it stands. */
export const isOnTeam = (state: Plan, person: PersonId): boolean => state.current?.team.includes(person) ?? false;
