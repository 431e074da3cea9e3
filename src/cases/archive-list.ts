import type { Power } from '#powers/definition.ts';
import { holdsFor } from '#powers/results.ts';
import type { CaseView } from './view.ts';

/** The file list that this case must have at its close, by how it came out. */
export function archiveList(power: Power, view: CaseView): readonly { readonly key: string; readonly name: string }[] {
  return power.definition.archive.filter((item) => holdsFor(power.definition, item.onlyWhen, view.decision.result));
}
