import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type LegalFact = Fact<
  'legal.opined',
  {
    agrees: boolean;
    opinion: string;
    /** The notice and the conclusion that it speaks of: how many there were. */
    notices: number;
    conclusions: number;
  }
>;

export type LegalOpinion = {
  readonly agrees: boolean;
  readonly opinion: string;
  readonly notices: number;
  readonly conclusions: number;
  readonly by: PersonId;
  readonly at: Instant;
};

/** 法制审核: each opinion, and on which conclusion and notice it was given. */
export type Legal = { readonly opinions: readonly LegalOpinion[] };

export const legal: Facet<Legal, LegalFact> = {
  initial: { opinions: [] },
  on: {
    'legal.opined': (state, data, stamp) => ({
      opinions: [
        ...state.opinions,
        { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
      ],
    }),
  },
};
