import { control } from '#cases/control.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { none } from './params.ts';

/** 审查结论不得擅改: the decision follows the conclusion that stands; who sees it otherwise returns the case, with reasons. */
export const conclusionIntegrity = control({
  key: 'conclusion-integrity',
  serves: ['standards-and-authority'],
  effect: 'prevents',
  params: none,
  futile: ({ emits, view }) =>
    emits.includes('decision.made') || emits.includes('report.submitted') ? (doubtsOpen(view)[0] ?? null) : null,
  guard: ({ facts, before }) =>
    facts.flatMap((fact) => {
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

function doubtsOpen(view: CaseView): readonly Fault[] {
  const doubts = openDoubts(view.doubts);
  return doubts.length > 0
    ? [fault('DOUBT_OPEN', { doubts: doubts.map((doubt) => doubt.key) }, ['answer-doubt', 'return-review'])]
    : [];
}
