import type { Json, Post, StageKey } from '#kernel/ids.ts';
import type { Rests } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** `note` asks nobody for anything; yellow and red are raised by time alone; `lead` is for inspectors to look at. None of them finds fault with a person. */
export type SignalLevel = 'note' | 'yellow' | 'red' | 'lead';

export type Signal = {
  /** Unique within the case: a signal is raised once. */
  readonly key: string;
  readonly control: string;
  readonly level: SignalLevel;
  /** Stable code of the rule, translated by the front ends. */
  readonly code: string;
  readonly facts: { readonly [name: string]: Json };
  readonly audience: readonly Post[];
  /** Posts that owe an account of it, where it becomes a card, the nearest first; left out = the first of the audience that does not inspect. */
  readonly answers?: readonly Post[];
  readonly stage: StageKey;
  readonly rests: readonly Rests[];
};

export type SignalsFact = Fact<'signals.raised', Signal>;
export type RaisedSignal = Signal & { readonly raisedAt: Instant };
export type Signals = { readonly raised: readonly RaisedSignal[] };

export const signals: Facet<Signals, SignalsFact> = {
  initial: { raised: [] },
  on: {
    'signals.raised': (state, data, stamp) => ({ raised: [...state.raised, { ...data, raisedAt: stamp.recordedAt }] }),
  },
};
