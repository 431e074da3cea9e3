import type { Hash, PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** What carrying out a decision can consist of. */
export type EnforcementPart = 'sanction' | 'announced' | 'personnel-file' | 'reported' | 'pay' | 'fine' | 'rectified';

type Told = {
  readonly part: EnforcementPart;
  /** Step of the ladder that was carried out, for `sanction`. */
  readonly sanction: string;
  readonly from: PlainDate | '';
  /** Last day of its period; empty = has none. */
  readonly until: PlainDate | '';
  readonly fen: number;
  readonly doneOn: PlainDate;
  readonly proof: Hash | '';
  readonly note: string;
};

export type EnforcementFact = Fact<'enforcement.recorded', Told>;

export type Enforced = Told & { readonly by: PersonId; readonly at: Instant };

/** 执行: what was carried out, when, and what proves it. */
export type Enforcement = { readonly all: readonly Enforced[] };

export const enforcement: Facet<Enforcement, EnforcementFact> = {
  initial: { all: [] },
  on: {
    'enforcement.recorded': (state, data, stamp) => ({
      all: [...state.all, { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt }],
    }),
  },
};
