import * as z from 'zod';
import { act } from '#cases/act.ts';
import { reviewersOf } from '#cases/card-posts.ts';
import { askReviewDue, cardsToContest, mayAskReview } from '#cases/card-review.ts';
import { findCard } from '#cases/facets/cards.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { offered } from './cards.ts';
import { longText, optionalHash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 申请复核: whoever answers for a judged card, or raised it, asks once and within its term that the judgement be looked at again. */
export const askCardReview = act({
  key: 'ask-card-review',
  lane: 'case',
  input: z.strictObject({ card: shortText, reasons: longText, document: optionalHash.default('') }),
  outcomes: ['asked'],
  emits: ['cards.review-asked'],
  sees: ['cards'],
  options(_, view, ctx, __, actor) {
    const mine = cardsToContest(view, actor.person, ctx);
    return { prefill: { card: mine[0]?.key ?? '' }, choices: { card: offered(mine) } };
  },
  needs: (input) => fileQueries([input.document]),
  idle(view, power, ctx, actor) {
    const mine = cardsToContest(view, actor.person, ctx);
    if (mine.some((card) => reviewersOf(power, card, view, ctx.directory).length > 0)) return null;
    return fault(mine.length > 0 ? 'CARD_NOBODY_REVIEWS' : 'NO_CARD_TO_CONTEST');
  },
  perform({ input, view, power, actor, ctx, answers }) {
    const card = findCard(view.cards, input.card);
    const due = card && askReviewDue(card, ctx);
    if (!card || !due) return [fault('CARD_NOT_JUDGED', {}, ['judge-card'])];
    if (card.review) return [fault('CARD_REVIEWED_ONCE')];
    if (!mayAskReview(card, actor.person, ctx)) return [fault('CARD_REVIEW_NOT_YOURS')];
    if (due.over) return [fault('CARD_REVIEW_TOO_LATE', { due: due.due })];
    if (!saysSomething(input.reasons)) return [fault('REASONS_EMPTY')];
    const unknown = unknownFiles([input.document], answers);
    if (unknown.length > 0) return unknown;
    const asked = { by: actor.person, at: ctx.now, reasons: input.reasons, document: input.document };
    if (reviewersOf(power, { ...card, review: asked }, view, ctx.directory).length === 0)
      return [fault('CARD_NOBODY_REVIEWS')];
    const { card: key, ...review } = input;
    return { outcome: 'asked', facts: [{ type: 'cards.review-asked', data: { key, ...review } }] };
  },
});
