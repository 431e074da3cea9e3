import type * as z from 'zod';
import type { PersonId, Post } from '#kernel/ids.ts';
import type { Fault, RestedFault } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { ActUse, Power } from '#powers/definition.ts';
import type { Answers, Context, Query } from './context.ts';
import type { Slot } from './facets/held.ts';
import type { Actor } from './fact.ts';
import type { CaseFact, CaseView, FacetKey, FactType } from './view.ts';

/** What a form offers beside its schema: choices that depend on definition and case. */
export type FormOptions = {
  readonly prefill?: { readonly [field: string]: unknown };
  readonly choices?: { readonly [field: string]: readonly { readonly value: string; readonly label: string }[] };
};

/** A step that moves the case on now, and whose it is. */
export type NextStep = { readonly act: string; readonly post: Post };

/** What acts that are about other acts ask of the whole definition, for the case as it stands. */
export type Outlook = {
  /** What the case waits for from the department; none where it waits for somebody outside. */
  readonly awaited: () => readonly NextStep[];
  /** Posts of the department that have work in this stage. */
  readonly posts: () => readonly Post[];
  /** Why this person cannot be named for the work of that post; none = he can. */
  readonly against: (post: Post, person: PersonId) => readonly RestedFault[];
};

export type ActEnv<Input> = {
  readonly input: Input;
  readonly view: CaseView;
  readonly use: ActUse;
  readonly actor: Actor;
  /** All who sign; more than one only where a control asked for several. */
  readonly signers: readonly Actor[];
  readonly power: Power;
  readonly ctx: Context;
  readonly answers: Answers;
  readonly outlook: Outlook;
};

export type Performed = { readonly facts: readonly CaseFact[]; readonly outcome: string };

/** A business step: `src/acts/<act>.ts`. Pure. States facts; never enforces what a measure claims: that is a control's. */
export type Act<Input = never> = {
  readonly key: string;
  /** `sealed`: its facts go to the inspectors' chain and do not move the case's version. */
  readonly lane: 'case' | 'sealed';
  readonly input: z.ZodType<Input>;
  readonly outcomes: readonly string[];
  readonly emits: readonly FactType[];
  /** A change of one of these since the officer looked is a conflict; any other change is not his concern. */
  readonly sees: readonly FacetKey[];
  readonly options?: (
    power: Power,
    view: CaseView,
    ctx: Context,
    use: ActUse,
    actor: Actor,
    outlook: Outlook,
  ) => FormOptions;
  readonly needs?: (input: Input, view: CaseView, power: Power) => readonly Query[];
  /** When the act counts from, where that is earlier than its entry (a paper handed in before). */
  readonly effectiveAt?: (input: Input, ctx: Context) => Instant | undefined;
  /** Nothing to do here, or not for this person (e.g. no open notice to answer): asked without input, so that the list of acts can say why. */
  readonly idle?: (
    view: CaseView,
    power: Power,
    ctx: Context,
    actor: Actor,
    use: ActUse,
    outlook: Outlook,
  ) => Fault | null;
  /** Signatures that it takes whatever the chart says. */
  readonly signatures?: (use: ActUse) => readonly Slot[];
  /** What one signs, where the input does not hold it: a further signer reads it as the input of the act that brought it in. */
  readonly signs?: (view: CaseView) => { readonly act: string; readonly input: object } | undefined;
  /** Never what a case waits for by itself: `named` is asked of each person by a duty, `leave` may be given and need not. */
  readonly aside?: 'named' | 'leave';
  readonly perform: (env: ActEnv<Input>) => Performed | readonly Fault[];
};

/** Erases the input type for the catalogue; the engine parses with `input` before it performs. */
export type AnyAct = Act<never>;
export const act = <Input>(definition: Act<Input>): AnyAct => definition as unknown as AnyAct;
