import { termOf } from '#calendar/supervision.ts';
import { deadline } from '#calendar/term.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { holdsOf, lineOf, reviewersOf } from './card-posts.ts';
import { ruleOf } from './card-rule.ts';
import type { Context } from './context.ts';
import type { Duty } from './control.ts';
import { dueAt } from './deadlines.ts';
import type { Engine } from './engine.ts';
import { type Card, cardState, standingOutcome } from './facets/cards.ts';
import type { CaseView } from './view.ts';

/**
 * 复核: a judgement is looked at again, once, by somebody who took no part (政府督查工作条例 第17条 as a model). Whoever answers for
 * the card may ask where it was not withdrawn, whoever raised it where it was withdrawn or lowered.
 */

/** Until when a review may be asked for; undefined = it is not judged. Beyond the loaded calendar nobody is too late. */
export function askReviewDue(card: Card, ctx: Context): { readonly due: Instant; readonly over: boolean } | undefined {
  if (!card.judged) return undefined;
  const { due, provisional } = deadline(card.judged.at, termOf(ruleOf(card, ctx).review.ask), ctx.calendar);
  return due === null ? undefined : { due, over: !provisional && due < ctx.now };
}

/** Whether it would be this person's to ask, whenever he does. */
export function mayAskReview(card: Card, person: PersonId, { directory }: Context): boolean {
  const outcome = standingOutcome(card);
  if (outcome === undefined) return false;
  if (card.raisedBy === person) return outcome !== 'upheld';
  const answersForIt =
    card.answer?.by === person || (card.person === '' ? holdsOf(card, person, directory) : card.person === person);
  return answersForIt && outcome !== 'withdrawn';
}

/** Cards of which this person may ask a review now. */
export const cardsToContest = (view: CaseView, person: PersonId, ctx: Context): readonly Card[] =>
  view.cards.all.filter(
    (card) => !card.review && mayAskReview(card, person, ctx) && askReviewDue(card, ctx)?.over === false,
  );

/** Until when a review that was asked for is given. */
export const reviewDue = (card: Card, ctx: Context): Instant =>
  dueAt(card.review?.at ?? ctx.now, termOf(ruleOf(card, ctx).review.decide), ctx);

/** Who owes the review: the nearest who may give it; once it is late, the highest of those who may. */
export function reviewDuty({ power, ctx }: Engine, view: CaseView, card: Card): readonly Duty[] {
  if (cardState(card) !== 'reviewing') return [];
  const due = reviewDue(card, ctx);
  const able = reviewersOf(power, card, view, ctx.directory).map(({ post }) => post);
  const line = lineOf(power);
  const highest = able.toSorted((a, b) => line.indexOf(a) - line.indexOf(b)).at(-1);
  const post = due < ctx.now ? highest : able[0];
  return post ? [{ key: `card-review:${card.key}`, code: 'REVIEW_CARD', post, due, facts: { level: card.level } }] : [];
}
