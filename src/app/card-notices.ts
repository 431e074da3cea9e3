import { answerersOf } from '#cases/card-posts.ts';
import type { Engine } from '#cases/engine.ts';
import { type Card, cardState } from '#cases/facets/cards.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Notice } from '#store/append-command.ts';

/** Who is told, privately and at once: of a card those who owe its answer; of its next step and its judgement they and whoever answered. */
export function cardNotices({ ctx }: Engine, before: CaseView, after: CaseView): readonly Notice[] {
  const { number, id } = after.head;
  return after.cards.all.flatMap((card, i): readonly Notice[] => {
    const was = before.cards.all[i];
    if (card === was) return [];
    const kind = newsOf(card, was);
    if (!kind) return [];
    const persons = new Set<PersonId>([
      ...(card.answer ? [card.answer.by] : answerersOf(card, after, ctx.directory)),
      ...(card.person === '' ? [] : [card.person]),
    ]);
    return [...persons].map((person) => ({
      person,
      at: ctx.now,
      kind,
      data: { number, caseId: id, level: card.level },
    }));
  });
}

function newsOf(card: Card, was: Card | undefined): string | undefined {
  if (!was) return 'card-raised';
  if (card.order && !was.order) return 'card-ordered';
  if (card.steps.length > was.steps.length) return 'card-escalated';
  if (card.assigned && !was.assigned) return 'card-assigned';
  return cardState(card) !== cardState(was) && card.judged && !was.judged ? `card-${card.judged.outcome}` : undefined;
}
