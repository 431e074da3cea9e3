import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';
import type { Evidence } from './review.ts';

export type DoubtsFact =
  | Fact<
      'doubts.raised',
      { key: string; kind: string; what: string; origin: 'officer' | 'cross-check' | 'spot-check' | 'register' }
    >
  | Fact<'doubts.answered', { key: string; answer: string; evidence: readonly Evidence[] }>;

export type Doubt = {
  readonly key: string;
  readonly kind: string;
  readonly what: string;
  readonly origin: 'officer' | 'cross-check' | 'spot-check' | 'register';
  readonly raisedAt: Instant;
  readonly answer?: { readonly text: string; readonly evidence: readonly Evidence[]; readonly by: PersonId };
};

/** 质疑点: once raised, open until answered; nobody deletes one. */
export type Doubts = { readonly all: readonly Doubt[] };

export const doubts: Facet<Doubts, DoubtsFact> = {
  initial: { all: [] },
  on: {
    'doubts.raised': (state, data, stamp) => ({
      all: state.all.some((doubt) => doubt.key === data.key)
        ? state.all
        : [...state.all, { ...data, raisedAt: stamp.recordedAt }],
    }),
    'doubts.answered': (state, data, stamp) => ({
      all: state.all.map((doubt) =>
        doubt.key === data.key
          ? {
              ...doubt,
              answer: { text: data.answer, evidence: data.evidence, by: stamp.signers[0]?.person ?? ('' as PersonId) },
            }
          : doubt,
      ),
    }),
  },
};

export const openDoubts = (state: Doubts): readonly Doubt[] => state.all.filter((doubt) => doubt.answer === undefined);
