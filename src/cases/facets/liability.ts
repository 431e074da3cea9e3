import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type Handling = 'penalty' | 'transfer' | 'order' | 'criticised' | 'not-pursued';

export type LiabilityFact =
  | Fact<'liability.named', { key: string; who: string; role: string; what: string }>
  | Fact<'liability.handled', { key: string; handling: Handling; reason: string }>;

export type Responsible = {
  readonly key: string;
  readonly who: string;
  readonly role: string;
  readonly what: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly handled?: {
    readonly handling: Handling;
    readonly reason: string;
    readonly by: PersonId;
    readonly at: Instant;
  };
};

/** 责任人员: who answers for what was found, and how each of them was dealt with; nobody takes a name off the list. */
export type Liability = { readonly named: readonly Responsible[] };

export const liability: Facet<Liability, LiabilityFact> = {
  initial: { named: [] },
  on: {
    'liability.named': (state, data, stamp) => ({
      named: [...state.named, { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt }],
    }),
    'liability.handled': (state, { key, ...data }, stamp) => ({
      named: state.named.map((one) =>
        one.key === key
          ? { ...one, handled: { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt } }
          : one,
      ),
    }),
  },
};

/** Named, and nobody has said what becomes of him. */
export const unhandled = (state: Liability): readonly Responsible[] =>
  state.named.filter((one) => one.handled === undefined);
