import type { Power } from '#powers/definition.ts';
import type { CaseView } from './view.ts';

/** The file list that this case must have at its close, by how it came out. */
export function archiveList(power: Power, view: CaseView): readonly { readonly key: string; readonly name: string }[] {
  const result = view.decision.result ?? 'out';
  return power.definition.archive.filter((item) => item.onlyWhen === 'always' || item.onlyWhen === result);
}
