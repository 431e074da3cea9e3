import type { PersonId, StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';
import type { RaisedSignal, Signal } from './signals.ts';

export type SealedFact =
  | Fact<
      'sealed.contact-registered',
      { about: PersonId | ''; who: string; manner: string; words: string; handed: string }
    >
  | Fact<
      'sealed.tip-linked',
      { key: string; route: string; matter: string; stage: StageKey; named: readonly PersonId[] }
    >
  | Fact<'sealed.tip-handled', { key: string; result: string }>
  | Fact<'sealed.signal-raised', Signal>;

export type Contact = {
  readonly about: PersonId | '';
  readonly who: string;
  readonly manner: string;
  readonly words: string;
  readonly handed: string;
  readonly by: PersonId;
  readonly at: Instant;
};
export type Tip = {
  readonly key: string;
  readonly route: string;
  readonly matter: string;
  readonly stage: StageKey;
  readonly named: readonly PersonId[];
  readonly at: Instant;
  readonly handled?: { readonly result: string; readonly at: Instant };
};

/** What only inspectors may know: contacts (请托、过问、礼品登记) and tips. Kept in a chain of its own, so that not even the case's version number tells of them. */
export type Sealed = {
  readonly contacts: readonly Contact[];
  readonly tips: readonly Tip[];
  readonly signals: readonly RaisedSignal[];
};

export const sealed: Facet<Sealed, SealedFact> = {
  initial: { contacts: [], tips: [], signals: [] },
  on: {
    'sealed.contact-registered': (state, data, stamp) => ({
      ...state,
      contacts: [
        ...state.contacts,
        { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
      ],
    }),
    'sealed.tip-linked': (state, data, stamp) => ({
      ...state,
      tips: [...state.tips, { ...data, at: stamp.recordedAt }],
    }),
    'sealed.tip-handled': (state, data, stamp) => ({
      ...state,
      tips: state.tips.map((tip) =>
        tip.key === data.key ? { ...tip, handled: { result: data.result, at: stamp.recordedAt } } : tip,
      ),
    }),
    'sealed.signal-raised': (state, data, stamp) => ({
      ...state,
      signals: [...state.signals, { ...data, raisedAt: stamp.recordedAt }],
    }),
  },
};
