import * as z from 'zod';
import { act } from '#cases/act.ts';
import { againstReviewing, cardsToReview, reviewPosts } from '#cases/card-posts.ts';
import {
  type Card,
  type CardLevel,
  type CardReviewOutcome,
  cardState,
  findCard,
  levelBelow,
} from '#cases/facets/cards.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { offered } from './cards.ts';
import { longText, shortText } from './input.ts';

/**
 * 复核牌: the judgement is upheld, lowered by one or withdrawn, with reasons, by somebody who neither raised, answered nor judged
 * the card. Made heavier again (restored) only where whoever raised it asked.
 */
export const reviewCard = act({
  key: 'review-card',
  lane: 'case',
  input: z.strictObject({
    card: shortText,
    outcome: z.enum(['upheld', 'lowered', 'withdrawn', 'restored']),
    reasons: longText,
  }),
  outcomes: ['upheld', 'lowered', 'withdrawn', 'restored'],
  emits: ['cards.reviewed'],
  sees: ['cards'],
  options(power, view, ctx, _, actor) {
    const mine = cardsToReview(power, view, actor.person, [actor.as], ctx.directory);
    return { prefill: { card: mine[0]?.key ?? '' }, choices: { card: offered(mine) } };
  },
  idle(view, power, ctx, actor) {
    const [first] = view.cards.all.filter((card) => cardState(card) === 'reviewing');
    if (!first) return fault('NO_CARD_TO_REVIEW');
    if (cardsToReview(power, view, actor.person, [actor.as], ctx.directory).length > 0) return null;
    return fault(againstReviewing(first, actor.person, ctx.directory) ?? 'CARD_NOT_IN_LINE', {}, ['other-officer']);
  },
  perform({ input, view, actor, power, ctx }) {
    const card = findCard(view.cards, input.card);
    if (!card || cardState(card) !== 'reviewing') return [fault('CARD_NOT_CONTESTED', {}, ['ask-card-review'])];
    const against = againstReviewing(card, actor.person, ctx.directory);
    if (against) return [fault(against, {}, ['other-officer'])];
    if (!reviewPosts(power, card, ctx.directory).includes(actor.as))
      return [fault('CARD_NOT_IN_LINE', {}, ['other-officer'])];
    if (!saysSomething(input.reasons)) return [fault('REASONS_EMPTY')];
    const level = levelAfter(card, input.outcome);
    if (typeof level === 'object') return [fault(level.fault)];
    return {
      outcome: input.outcome satisfies CardReviewOutcome,
      facts: [
        { type: 'cards.reviewed', data: { key: input.card, outcome: input.outcome, level, reasons: input.reasons } },
      ],
    };
  },
});

/** The level that such a review leaves, or why there is none. */
function levelAfter(
  { level, judged, review, raisedBy }: Card,
  outcome: CardReviewOutcome,
): CardLevel | { fault: string } {
  const withdrawn = judged?.outcome === 'withdrawn';
  if (outcome === 'lowered') return withdrawn || level === 'warning' ? { fault: 'CARD_NOT_LOWER' } : levelBelow(level);
  if (outcome === 'withdrawn') return withdrawn ? { fault: 'CARD_WITHDRAWN_ALREADY' } : level;
  if (outcome === 'restored')
    return review?.by === raisedBy ? (judged?.from ?? level) : { fault: 'CARD_REVIEW_HEAVIER' };
  return level;
}
