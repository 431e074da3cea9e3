import type { PersonId, Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** What a sanctioning decision, or the notice of one, says beside its result. */
export type Sanctioning = {
  /** Key of a step of the definition's ladder; left out = none. */
  readonly sanction?: string;
  /** Keys of the definition's charges. */
  readonly charges?: readonly string[];
  /** A fine, in 分. */
  readonly fen?: number;
  /** The articles that it cites, as the officer wrote them. */
  readonly articles?: readonly { readonly law: string; readonly article: string }[];
};

export type DecisionFact =
  | Fact<'decision.delegated', { to: PersonId; until: Instant; reason: string }>
  | Fact<'decision.made', { result: string; reasons: string } & Sanctioning>
  | Fact<'decision.deemed', { result: string; article: string }>;

/** 决定: by whom, with which reasons; or by law, when the authority stayed silent. */
export type Decision = Sanctioning & {
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
    'decision.made': ({ sanction: _, charges: __, fen: ___, articles: ____, ...state }, data, stamp) => {
      const signer = stamp.signers[0];
      return { ...state, ...data, deemed: false, at: stamp.effectiveAt, ...(signer ? { by: signer } : {}) };
    },
    'decision.deemed': (state, data, stamp) => ({ ...state, result: data.result, deemed: true, at: stamp.effectiveAt }),
  },
};
