import { answerersOf, judgesOf } from '#cases/card-posts.ts';
import type { Engine } from '#cases/engine.ts';
import { type Card, cardState } from '#cases/facets/cards.ts';
import type { CaseView } from '#cases/view.ts';
import { each, type News } from './case-notices.ts';

/**
 * Who is told, privately and at once: of a card those who owe its answer; of its next step and its judgement they and whoever
 * answered; of the answer whoever judges it.
 */
export function cardNotices({ ctx, power }: Engine, before: CaseView, after: CaseView): readonly News[] {
  const { number, id } = after.head;
  return after.cards.all.flatMap((card, i): readonly News[] => {
    const was = before.cards.all[i];
    if (card === was) return [];
    const kind = newsOf(card, was);
    if (!kind) return [];
    const persons =
      kind === 'card-answered'
        ? judgesOf(power, card, after, ctx.directory).map(({ person }) => person)
        : [...(card.answer ? [card.answer.by] : answerersOf(card, after, ctx.directory)), card.person];
    return each(persons).map((person) => ({
      person,
      at: ctx.now,
      kind,
      data: { number, caseId: id, level: card.level, about: card.key },
    }));
  });
}

function newsOf(card: Card, was: Card | undefined): string | undefined {
  if (!was) return 'card-raised';
  if (card.order && !was.order) return 'card-ordered';
  if (card.steps.length > was.steps.length) return 'card-escalated';
  if (card.assigned && !was.assigned) return 'card-assigned';
  if (card.answer && !was.answer) return 'card-answered';
  return cardState(card) !== cardState(was) && card.judged && !was.judged ? `card-${card.judged.outcome}` : undefined;
}
