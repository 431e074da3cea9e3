import { openDoubts } from '#cases/facets/doubts.ts';
import type { Proposed } from '#cases/facets/review.ts';
import { itemPasses, itemsAsked } from '#cases/review-outcome.ts';
import type { CaseView } from '#cases/view.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import { findResult } from '#powers/results.ts';

/** What can be proposed: the results that the definition knows. */
export const resultChoices = (power: Power) =>
  power.definition.results.map(({ key, name }) => ({ value: key, label: name }));

export const resultFaults = (power: Power, proposal: string): readonly Fault[] =>
  findResult(power.definition, proposal) ? [] : [fault('RESULT_UNKNOWN', { result: proposal })];

/** A proposal with what the machine lists beside it and nobody can leave out: mandatory items that fail, doubts that are open. */
export const proposed = (input: Pick<Proposed, 'proposal' | 'opinion'>, view: CaseView, power: Power): Proposed => ({
  ...input,
  failed: itemsAsked(power, view)
    .filter((item) => item.mandatory && itemPasses(item, view) === false)
    .map((item) => item.key),
  openDoubts: openDoubts(view.doubts).map((doubt) => doubt.key),
});
