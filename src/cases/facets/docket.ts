import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type DocketFact = Fact<'docket.opened', { reasons: string }> | Fact<'docket.dropped', { reasons: string }>;

/** 立案: whether a lead is taken up as a case, by whom, why. */
export type Docket = {
  readonly opened?: { readonly reasons: string; readonly by: PersonId; readonly at: Instant };
  readonly dropped?: { readonly reasons: string; readonly by: PersonId; readonly at: Instant };
};

export const docket: Facet<Docket, DocketFact> = {
  initial: {},
  on: {
    'docket.opened': (state, data, stamp) => ({
      ...state,
      opened: { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.effectiveAt },
    }),
    'docket.dropped': (state, data, stamp) => ({
      ...state,
      dropped: { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
    }),
  },
};
