import type { Visits } from '#cases/facets/visits.ts';
import type { CaseFact } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { dayOf, type Instant } from '#kernel/time.ts';

type Recorded = Extract<CaseFact, { type: 'visits.recorded' }>['data'];

/** What a visit's record lacks whatever was to be looked at: notes that say something, what shows it, until when it is put right. */
export function visitFaults({ findings, evidence, visitedOn, rectifyBy }: Recorded): readonly Fault[] {
  const notes = findings.map((finding) => finding.note.trim());
  const hollow = notes.some((note) => !saysSomething(note, 6)) || (notes.length > 1 && new Set(notes).size === 1);
  return [
    ...(hollow ? [fault('VISIT_NOTE_EMPTY')] : []),
    ...(evidence.length === 0 ? [fault('VISIT_WITHOUT_EVIDENCE')] : []),
    ...(findings.some((finding) => !finding.inOrder) && rectifyBy === '' ? [fault('RECTIFICATION_WITHOUT_TERM')] : []),
    ...(rectifyBy !== '' && rectifyBy < visitedOn ? [fault('RECTIFICATION_TERM_PAST', { rectifyBy, visitedOn })] : []),
  ];
}

/** What is wrong with the record of a planned visit: not planned, a planned matter left open, a wrong day, and what any record may lack. */
export function judgeVisit(visit: Recorded, planned: Visits['planned'], now: Instant): readonly Fault[] {
  if (!planned) return [fault('VISIT_NOT_PLANNED', {}, ['plan-visit'])];
  const { findings, visitedOn } = visit;
  const open = planned.matters.filter((matter) => !findings.some((finding) => finding.matter === matter));
  return [
    ...(open.length > 0 ? [fault('MATTER_NOT_EXAMINED', { matters: open })] : []),
    ...visitFaults(visit),
    ...(visitedOn < dayOf(planned.at) ? [fault('VISIT_BEFORE_PLAN', { visitedOn })] : []),
    ...(dayOf(now) < visitedOn ? [fault('VISIT_IN_FUTURE', { visitedOn })] : []),
  ];
}

/** What a record of putting something right lacks: what was done, what shows it. */
export const rectifiedFaults = ({
  what,
  evidence,
}: Extract<CaseFact, { type: 'visits.rectified' }>['data']): readonly Fault[] => [
  ...(saysSomething(what, 4) ? [] : [fault('RECTIFICATION_SAYS_NOTHING')]),
  ...(evidence.length > 0 ? [] : [fault('RECTIFICATION_WITHOUT_EVIDENCE')]),
];
