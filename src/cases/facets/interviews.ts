import type { Hash, PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

type Told = {
  readonly key: string;
  /** Who was asked: a name, as the record has it. */
  readonly person: string;
  readonly role: 'party' | 'witness' | 'unit';
  readonly place: string;
  readonly from: Instant;
  readonly to: Instant;
  /** The written record (笔录). */
  readonly record: Hash;
  /** 录音录像 with its own time span and the type that the store found in its bytes; empty = none was made. */
  readonly recording: Hash | '';
  readonly media: string;
  readonly recordedFrom: Instant | '';
  readonly recordedTo: Instant | '';
  readonly confirmed: 'signed' | 'refused';
  readonly note: string;
};

export type InterviewsFact = Fact<'interviews.recorded', Told>;

export type Interview = Told & { readonly by: readonly PersonId[]; readonly at: Instant };

/** 询问、谈话: each with its record, its recording and all who held it. */
export type Interviews = { readonly all: readonly Interview[] };

export const interviews: Facet<Interviews, InterviewsFact> = {
  initial: { all: [] },
  on: {
    'interviews.recorded': (state, data, stamp) => ({
      all: [...state.all, { ...data, by: stamp.signers.map((signer) => signer.person), at: stamp.recordedAt }],
    }),
  },
};
