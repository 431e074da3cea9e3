import { answerersOf, judgesOf, reviewersOf } from '#cases/card-posts.ts';
import type { Engine } from '#cases/engine.ts';
import { type Card, cardState } from '#cases/facets/cards.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId } from '#kernel/ids.ts';
import { each, type News } from './case-notices.ts';

/**
 * Who is told, privately and at once: of a card those who owe its answer; of its next step and its judgement they and whoever
 * answered; of the answer whoever judges it; of a request for review whoever reviews it, of its result whoever asked as well.
 */
export function cardNotices(engine: Engine, before: CaseView, after: CaseView): readonly News[] {
  const { ctx } = engine;
  const { number, id } = after.head;
  return after.cards.all.flatMap((card, i): readonly News[] => {
    const was = before.cards.all[i];
    if (card === was) return [];
    const kind = newsOf(card, was);
    if (!kind) return [];
    const persons = toldOf(kind, card, engine, after);
    return each(persons).map((person) => ({
      person,
      at: ctx.now,
      kind,
      data: { number, caseId: id, level: card.level, about: card.key },
    }));
  });
}

function toldOf(kind: string, card: Card, { power, ctx }: Engine, after: CaseView): readonly (PersonId | '')[] {
  if (kind === 'card-answered') return judgesOf(power, card, after, ctx.directory).map(({ person }) => person);
  if (kind === 'card-review-asked') return reviewersOf(power, card, after, ctx.directory).map(({ person }) => person);
  const answering = card.answer ? [card.answer.by] : answerersOf(card, after, ctx.directory);
  return [...answering, card.person, ...(card.reviewed && card.review ? [card.review.by] : [])];
}

function newsOf(card: Card, was: Card | undefined): string | undefined {
  if (!was) return 'card-raised';
  if (card.order && !was.order) return 'card-ordered';
  if (card.steps.length > was.steps.length) return 'card-escalated';
  if (card.assigned && !was.assigned) return 'card-assigned';
  if (card.answer && !was.answer) return 'card-answered';
  if (card.review && !was.review) return 'card-review-asked';
  if (card.reviewed && !was.reviewed) return `card-review-${card.reviewed.outcome}`;
  return cardState(card) !== cardState(was) && card.judged && !was.judged ? `card-${card.judged.outcome}` : undefined;
}
