import type { Json, PersonId, Post, StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';

/** What happened, in the past tense, as `<facet>.<what>`: the facet is the part of the case that remembers it. */
export type Fact<Type extends string = string, Data = Json> = { readonly type: Type; readonly data: Data };

/** Who acts: one natural person, as one post. Separation of duties follows the person. */
export type Actor = { readonly person: PersonId; readonly as: Post };

/** When a fact was entered and when it counts, who signed it, in which stage it was done. */
export type Stamp = {
  readonly recordedAt: Instant;
  /** Deemed effects and counter entries count from an earlier moment than they were recorded. */
  readonly effectiveAt: Instant;
  readonly signers: readonly Actor[];
  readonly act: string;
  readonly stage: StageKey;
};

/** A part of a case: its state, and how each of its facts changes it. A new fact type does not compile until it is answered. */
export type Facet<State, F extends { type: string; data: unknown }> = {
  readonly initial: State;
  readonly on: {
    readonly [T in F['type']]: (state: State, data: Extract<F, { type: T }>['data'], stamp: Stamp) => State;
  };
};
