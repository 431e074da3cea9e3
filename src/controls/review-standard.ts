import { control, type Proposal } from '#cases/control.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import type { Conclusion, Evidence, Finding } from '#cases/facets/review.ts';
import { answerFits, itemPasses, itemsAsked, subjectsOf } from '#cases/review-outcome.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import { findResult } from '#powers/results.ts';
import { none } from './params.ts';

/**
 * 量化审查标准: the pinned checklist, every item answered by a typed fact with its evidence; nobody adds or drops one;
 * the proposal follows from the answers; a doubt stays until it is answered with evidence.
 */
export const reviewStandard = control({
  key: 'review-standard',
  serves: ['quantified-standard', 'strict-procedure', 'standards-and-authority', 'published-conditions'],
  effect: 'prevents',
  params: none,
  futile: ({ emits, view }, { power }) =>
    emits.includes('review.handed-in') ? (unready(view, power)[0] ?? null) : null,
  guard(proposal, { power }) {
    return proposal.facts.flatMap((fact) => {
      if (fact.type === 'review.findings-recorded')
        return fact.data.findings.flatMap((finding) => judgeFinding(finding, proposal, power));
      if (fact.type === 'review.handed-in') return judgeConclusion(fact.data, proposal, power);
      if (fact.type === 'doubts.answered') {
        const shown = fact.data.evidence.every((one) => cites(one.material, one.page, proposal.before));
        return saysSomething(fact.data.answer) && fact.data.evidence.length > 0 && shown
          ? []
          : [fault('DOUBT_NOT_ANSWERED', { doubt: fact.data.key })];
      }
      return [];
    });
  },
});

function judgeFinding(finding: Finding, { before }: Proposal, power: Power): readonly Fault[] {
  const item = itemsAsked(power, before).find((one) => one.key === finding.item);
  if (!item) return [fault('ITEM_NOT_IN_STANDARD', { item: finding.item })];
  const subject = finding.subject ?? '';
  if (!subjectsOf(item.per, before).includes(subject)) return [fault('ITEM_NOT_ASKED_OF_HIM', { item: item.key })];
  if (finding.notApplicable) return item.mayNotApply ? [] : [fault('ITEM_MAY_NOT_BE_SKIPPED', { item: item.key })];
  const faults: Fault[] = [];
  if (!answerFits(item, finding.answer))
    faults.push(fault('ANSWER_OF_WRONG_TYPE', { item: item.key, asks: item.asks }));
  const cited = finding.evidence.filter(
    (one) =>
      item.evidence.includes(one.material) && cites(one.material, one.page, before, subjectOf(power, one, subject)),
  );
  if (cited.length === 0) faults.push(fault('FINDING_WITHOUT_EVIDENCE', { item: item.key, materials: item.evidence }));
  return faults;
}

/** A material that is handed in for each nominee counts for the one whom it is about. */
function subjectOf(power: Power, one: Evidence, subject: string): string {
  const rule = power.definition.materials.find((material) => material.key === one.material);
  return rule && rule.per !== 'case' ? subject : '';
}

/** The page exists in the version of the material that counts. */
function cites(material: string, page: number, view: CaseView, subject = ''): boolean {
  const found = currentMaterial(view.materials, material, subject);
  return found !== undefined && page <= found.pages;
}

/** What stands against any conclusion now. */
function unready(view: CaseView, power: Power): readonly Fault[] {
  const open = itemsAsked(power, view).filter((item) => itemPasses(item, view) === undefined);
  const doubts = openDoubts(view.doubts);
  return [
    ...(open.length > 0
      ? [fault('ITEM_UNANSWERED', { items: open.map((item) => item.key) }, ['record-findings'])]
      : []),
    ...(doubts.length > 0 ? [fault('DOUBT_OPEN', { doubts: doubts.map((doubt) => doubt.key) }, ['answer-doubt'])] : []),
  ];
}

function judgeConclusion(
  conclusion: Pick<Conclusion, 'proposal' | 'failed' | 'opinion'>,
  { before }: Proposal,
  power: Power,
): readonly Fault[] {
  const faults: Fault[] = [...unready(before, power)];
  const follows = conclusion.failed.length === 0 ? 'affirmed' : 'denied';
  const kind = findResult(power.definition, conclusion.proposal)?.kind;
  if (!faults.some((found) => found.code === 'ITEM_UNANSWERED') && kind !== follows)
    faults.push(fault('PROPOSAL_AGAINST_FINDINGS', { failed: conclusion.failed, follows }, ['record-findings']));
  if (!saysSomething(conclusion.opinion)) faults.push(fault('OPINION_EMPTY'));
  return faults;
}
