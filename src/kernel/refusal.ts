import type { Json } from './ids.ts';

/** What a refusal, a signal or a binding rests on, for the person it concerns and for the auditor. */
export type Rests =
  | { readonly kind: 'measure'; readonly id: string; readonly text: string; readonly stage: string }
  | { readonly kind: 'statute'; readonly law: string; readonly article: string; readonly confidence: Confidence }
  | { readonly kind: 'product'; readonly rule: string };

/** How sure we are of a legal value (`domain.md` words): an article read in full, a page that reports it, memory, or our own proposal. */
export type Confidence = 'statute' | 'secondary' | 'memory' | 'proposal';

/** One rule's no. `facts` never hold personal data; `mend` names acts or steps that would help. */
export type Fault = {
  /** Stable: stored in the trace and translated by the front ends. Add, never rename. */
  readonly code: string;
  readonly facts: { readonly [name: string]: Json };
  /** Acts (by key) or locale keys that mend it; empty = nothing mends it. */
  readonly mend: readonly string[];
};

/** A fault with all it rests on: several bindings may refuse the same thing. */
export type RestedFault = Fault & { readonly control: string; readonly rests: readonly Rests[] };

/** A rule said no. Expected, shown to the officer, and recorded. Never thrown for bugs: those are plain Errors. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly faults: readonly [RestedFault, ...RestedFault[]];

  constructor(faults: readonly [RestedFault, ...RestedFault[]]) {
    super(faults.map((fault) => fault.code).join(', '));
    this.faults = faults;
  }
}

export const fault = (code: string, facts: Fault['facts'] = {}, mend: readonly string[] = []): Fault => ({
  code,
  facts,
  mend,
});

/** A refusal by the product's own structure (stage order, posts, outcomes): no measure's to switch off. */
export const structural = (rule: string, found: Fault): RestedFault => ({
  ...found,
  control: 'structure',
  rests: [{ kind: 'product', rule }],
});
