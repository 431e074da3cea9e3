import * as z from 'zod';
import { control } from '#cases/control.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import { type Finding, findFinding, standingConclusion } from '#cases/facets/review.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';

const params = z.strictObject({
  /** Whether a finding on which a conclusion was handed in may afterwards be answered otherwise only with evidence that came in since. */
  newEvidence: z.boolean().default(false),
});

/**
 * 审查结论不得擅改: the decision follows the conclusion that stands; who sees it otherwise returns the case, with reasons; and
 * what was found once is found otherwise only on new evidence.
 */
export const conclusionIntegrity = control({
  key: 'conclusion-integrity',
  serves: ['standards-and-authority'],
  effect: 'prevents',
  params,
  futile: ({ emits, view }) =>
    emits.includes('decision.made') || emits.includes('report.submitted') ? (doubtsOpen(view)[0] ?? null) : null,
  guard: ({ facts, before }, { p }) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type === 'review.findings-recorded') return p.newEvidence ? turned(fact.data.findings, before) : [];
      if (fact.type === 'review.returned') return saysSomething(fact.data.reasons) ? [] : [fault('REASONS_EMPTY')];
      if (fact.type !== 'decision.made' && fact.type !== 'report.submitted') return [];
      const conclusion = standingConclusion(before.review);
      const [stated, words] =
        fact.type === 'decision.made' ? [fact.data.result, fact.data.reasons] : [fact.data.proposal, fact.data.opinion];
      return [
        ...(conclusion && conclusion.proposal !== stated
          ? [fault('CONCLUSION_CHANGED', { concluded: conclusion.proposal, decided: stated }, ['return-review'])]
          : []),
        ...doubtsOpen(before),
        ...(saysSomething(words) ? [] : [fault('REASONS_EMPTY')]),
      ];
    }),
});

/** Findings that say something else than those on which the standing conclusion was handed in, and cite nothing newer than it. */
function turned(findings: readonly Finding[], view: CaseView): readonly Fault[] {
  const conclusion = standingConclusion(view.review);
  if (!conclusion) return [];
  const items = findings
    .filter((finding) => {
      const old = findFinding(view.review, finding.item, finding.subject);
      if (!old || (old.answer === finding.answer && old.notApplicable === finding.notApplicable)) return false;
      return !finding.evidence.some(
        ({ material }) =>
          (currentMaterial(view.materials, material, finding.subject)?.receivedAt ?? '') > conclusion.at,
      );
    })
    .map((finding) => finding.item);
  return items.length > 0 ? [fault('FINDING_TURNED', { items }, ['record-findings'])] : [];
}

function doubtsOpen(view: CaseView): readonly Fault[] {
  const doubts = openDoubts(view.doubts);
  return doubts.length > 0
    ? [fault('DOUBT_OPEN', { doubts: doubts.map((doubt) => doubt.key) }, ['answer-doubt', 'return-review'])]
    : [];
}
