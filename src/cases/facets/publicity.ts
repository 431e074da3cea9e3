import type { Hash, PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type PublicityFact =
  | Fact<
      'publicity.posted',
      {
        key: string;
        /** What is announced, and where. */
        what: string;
        place: string;
        text: string;
        /** The list that is shown; empty where something else is announced. */
        list: string;
        /** Its entries as they were shown, each in one line. */
        shown: readonly string[];
        from: PlainDate;
        /** Working days, the day after the posting being the first. */
        days: number;
        proof: Hash | '';
      }
    >
  | Fact<'publicity.objected', { key: string; by: string; about: string; what: string }>
  | Fact<'publicity.objection-answered', { key: string; answer: string; upheld: boolean; evidence: readonly Hash[] }>;

export type Posting = {
  readonly key: string;
  readonly what: string;
  readonly place: string;
  readonly text: string;
  readonly list: string;
  readonly shown: readonly string[];
  readonly from: PlainDate;
  readonly days: number;
  readonly proof: Hash | '';
  readonly by: PersonId;
  readonly at: Instant;
};

export type Objection = {
  readonly key: string;
  /** Who objects, as he gave himself; 匿名 is allowed. */
  readonly by: string;
  /** Key of the entry that it is about; empty = the whole. */
  readonly about: string;
  readonly what: string;
  readonly at: Instant;
  readonly answer?: {
    readonly text: string;
    readonly upheld: boolean;
    readonly evidence: readonly Hash[];
    readonly by: PersonId;
    readonly at: Instant;
  };
};

/** 公示: what was shown to everybody, since when, for how long, and what came in against it. */
export type Publicity = { readonly posted: readonly Posting[]; readonly objections: readonly Objection[] };

export const publicity: Facet<Publicity, PublicityFact> = {
  initial: { posted: [], objections: [] },
  on: {
    'publicity.posted': (state, data, stamp) => ({
      ...state,
      posted: [...state.posted, { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt }],
    }),
    'publicity.objected': (state, data, stamp) => ({
      ...state,
      objections: [...state.objections, { ...data, at: stamp.recordedAt }],
    }),
    'publicity.objection-answered': (state, data, stamp) => ({
      ...state,
      objections: state.objections.map((objection) =>
        objection.key === data.key
          ? {
              ...objection,
              answer: {
                text: data.answer,
                upheld: data.upheld,
                evidence: data.evidence,
                by: stamp.signers[0]?.person ?? ('' as PersonId),
                at: stamp.recordedAt,
              },
            }
          : objection,
      ),
    }),
  },
};

export const openObjections = (state: Publicity): readonly Objection[] => state.objections.filter((o) => !o.answer);
