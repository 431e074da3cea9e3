import type { PersonId, Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type DecisionFact =
  | Fact<'decision.delegated', { to: PersonId; until: Instant; reason: string }>
  | Fact<'decision.made', { result: string; reasons: string }>
  | Fact<'decision.deemed', { result: string; article: string }>;

/** 决定: by whom, with which reasons; or by law, when the authority stayed silent. */
export type Decision = {
  /** Key of one of the definition's results. */
  readonly result?: string;
  readonly reasons: string;
  readonly deemed: boolean;
  readonly by?: { readonly person: PersonId; readonly as: Post };
  readonly at?: Instant;
  readonly delegations: readonly {
    readonly from: PersonId;
    readonly to: PersonId;
    readonly until: Instant;
    readonly reason: string;
  }[];
};

export const decision: Facet<Decision, DecisionFact> = {
  initial: { reasons: '', deemed: false, delegations: [] },
  on: {
    'decision.delegated': (state, data, stamp) => ({
      ...state,
      delegations: [...state.delegations, { ...data, from: stamp.signers[0]?.person ?? ('' as PersonId) }],
    }),
    'decision.made': (state, data, stamp) => {
      const signer = stamp.signers[0];
      return { ...state, ...data, deemed: false, at: stamp.effectiveAt, ...(signer ? { by: signer } : {}) };
    },
    'decision.deemed': (state, data, stamp) => ({ ...state, result: data.result, deemed: true, at: stamp.effectiveAt }),
  },
};
