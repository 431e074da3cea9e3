import type * as z from 'zod';
import type { PersonId, Post, StageKey } from '#kernel/ids.ts';
import type { Fault } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { ActUse, Power } from '#powers/definition.ts';
import type { Meaning } from '#powers/meaning.ts';
import type { Answers, Context, Query } from './context.ts';
import type { Exit } from './facets/head.ts';
import type { Slot } from './facets/held.ts';
import type { Signal } from './facets/signals.ts';
import type { Actor } from './fact.ts';
import type { CaseFact, CaseView, FactType } from './view.ts';

/** What is about to happen: guards judge facts, not raw input. */
export type Proposal = {
  readonly use: ActUse;
  readonly signers: readonly Actor[];
  readonly facts: readonly CaseFact[];
  readonly outcome: string;
  readonly exit: Exit | 'stay';
  readonly before: CaseView;
  readonly after: CaseView;
  readonly answers: Answers;
};

/** Where a binding stands and with which parameters. */
export type BindingEnv<P> = {
  readonly p: P;
  /** The stage whose measure or statute is bound: the scope of what it watches. */
  readonly stage: StageKey;
  readonly power: Power;
  readonly ctx: Context;
};

/** What is owed before an exit. `made` names facts that would settle it: an act that states one of them is not listed as barred. */
export type Missing = Fault & { readonly made?: readonly FactType[] };

/** Something owed now by a post or person, computed from the case and never stored. */
export type Duty = {
  readonly key: string;
  readonly code: string;
  readonly post: Post;
  readonly person?: PersonId;
  readonly due?: Instant;
  readonly facts?: Fault['facts'];
  /** Duties of the sealed chain are shown to inspectors only. */
  readonly sealed?: boolean;
};

/** What the law makes happen by itself: the machine performs `act` as of `at`. */
export type Lapse = { readonly act: string; readonly at: Instant };

export type FoundSignal = Omit<Signal, 'control' | 'stage' | 'rests'> & { readonly sealed?: boolean };

export type BarQuestion = {
  readonly actor: Actor;
  readonly use: ActUse;
  readonly emits: readonly FactType[];
  readonly view: CaseView;
};

/** Whom alone a case is open to: these posts, and these persons. `party: false`: not even to those whom it concerns. */
export type Readers = {
  readonly posts: readonly Post[];
  readonly persons: readonly PersonId[];
  readonly party?: boolean;
};

/** A control mechanism: `src/controls/<control>.ts`. Pure. */
export type Control<P = never> = {
  readonly key: string;
  /** Meanings of measures that it may be bound to. */
  readonly serves: readonly Meaning[];
  /** How it is proven: removal lets harm through, loses a signal, or loses a correction. */
  readonly effect: 'prevents' | 'detects' | 'corrects';
  readonly params: z.ZodType<P>;
  /** Acts, posts and application fields that the parameters name: one that the power does not have makes the binding idle. */
  readonly names?: (p: P) => {
    readonly acts?: readonly string[];
    readonly posts?: readonly string[];
    readonly fields?: readonly string[];
    readonly clocks?: readonly string[];
  };
  /** What it watches goes on beyond its stage: bound for the stage alone it would end too early. */
  readonly outlives?: boolean;
  /** Facts from outside that this control wants beside this act. */
  readonly needs?: (act: string, view: CaseView, env: BindingEnv<P>) => readonly Query[];
  /** Without input: what the list of acts asks, for each signer. */
  readonly bar?: (q: BarQuestion, env: BindingEnv<P>) => Fault | null;
  /** Asked by the list of acts alone: whatever is entered, the guard would refuse it. What is refused is still the guard's to say. */
  readonly futile?: (q: BarQuestion, env: BindingEnv<P>) => Fault | null;
  readonly guard?: (proposal: Proposal, env: BindingEnv<P>) => readonly Fault[];
  /** What is owed before leaving the stage (or ending the case) by this exit. */
  readonly gate?: (
    exit: Exit,
    after: CaseView,
    env: BindingEnv<P>,
    leaving: StageKey,
    to: StageKey | 'end',
  ) => readonly Missing[];
  readonly signatures?: (act: string, view: CaseView, env: BindingEnv<P>) => readonly Slot[];
  readonly adds?: (proposal: Proposal, env: BindingEnv<P>) => readonly CaseFact[];
  /** Who alone may read the case; asked for each read of it. Everybody else finds nothing there, and his attempt is recorded. */
  readonly mayRead?: (view: CaseView, env: BindingEnv<P>) => Readers;
  readonly duties?: (view: CaseView, env: BindingEnv<P>) => readonly Duty[];
  readonly lapses?: (view: CaseView, env: BindingEnv<P>) => readonly Lapse[];
  /** Instants, later than now, at which duties, lapses or signals of this binding may change. */
  readonly wakes?: (view: CaseView, env: BindingEnv<P>) => readonly Instant[];
  /** Found in the case as it is now; the engine raises each key once. */
  readonly signals?: (view: CaseView, env: BindingEnv<P>) => readonly FoundSignal[];
};

export type AnyControl = Control<never>;
export const control = <P>(definition: Control<P>): AnyControl => definition as unknown as AnyControl;

/** The acts and controls that a program knows: given to the engine, so that it imports neither. */
export type Catalogue = {
  readonly acts: ReadonlyMap<string, import('./act.ts').AnyAct>;
  readonly controls: ReadonlyMap<string, AnyControl>;
};
