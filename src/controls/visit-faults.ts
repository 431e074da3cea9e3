import type { VisitsFact } from '#cases/facets/visits.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';

type Recorded = Extract<VisitsFact, { type: 'visits.recorded' }>['data'];

/** What a record of a visit lacks whatever was to be looked at: what was seen, what shows it, until when it is put right. */
export function visitFaults({ findings, evidence, rectifyBy }: Recorded): readonly Fault[] {
  const notes = findings.map((finding) => finding.note.trim());
  const hollow = notes.some((note) => !saysSomething(note, 6)) || (notes.length > 1 && new Set(notes).size === 1);
  return [
    ...(hollow ? [fault('VISIT_NOTE_EMPTY')] : []),
    ...(evidence.length === 0 ? [fault('VISIT_WITHOUT_EVIDENCE')] : []),
    ...(findings.some((finding) => !finding.inOrder) && rectifyBy === '' ? [fault('RECTIFICATION_WITHOUT_TERM')] : []),
  ];
}
