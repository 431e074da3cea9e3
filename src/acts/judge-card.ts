import * as z from 'zod';
import { act } from '#cases/act.ts';
import { againstJudging, cardsToJudge, judgePosts } from '#cases/card-posts.ts';
import { type CardOutcome, cardState, findCard, levelBelow } from '#cases/facets/cards.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { offered } from './cards.ts';
import { longText, shortText } from './input.ts';

/**
 * 认定牌: upheld, lowered by one or withdrawn, with reasons; never by who raised it, answered it or is concerned
 * (政府督查工作条例 第17条 as a model: decided by people who took no part). `with: { line: [post, …] }` names the superiors, the
 * lowest first: each judges what those below him owe.
 */
export const judgeCard = act({
  key: 'judge-card',
  lane: 'case',
  input: z.strictObject({
    card: shortText,
    outcome: z.enum(['upheld', 'lowered', 'withdrawn']),
    reasons: longText,
  }),
  outcomes: ['upheld', 'lowered', 'withdrawn'],
  emits: ['cards.judged'],
  sees: ['cards'],
  options(power, view, ctx, _, actor) {
    const mine = cardsToJudge(power, view, actor.person, [actor.as], ctx.directory);
    return { prefill: { card: mine[0]?.key ?? '' }, choices: { card: offered(mine) } };
  },
  idle(view, power, ctx, actor) {
    const waiting = view.cards.all.filter((card) => cardState(card) === 'answered');
    if (waiting.length === 0) return fault('NO_CARD_TO_JUDGE');
    if (cardsToJudge(power, view, actor.person, [actor.as], ctx.directory).length > 0) return null;
    const [first] = waiting;
    return first && againstJudging(first, actor.person, ctx.directory) === undefined
      ? fault('CARD_NOT_IN_LINE', {}, ['other-officer'])
      : fault('CARD_JUDGE_CONCERNED', {}, ['other-officer']);
  },
  perform({ input, view, actor, power, ctx }) {
    const card = findCard(view.cards, input.card);
    if (!card || cardState(card) !== 'answered') return [fault('CARD_NOT_ANSWERED', {}, ['answer-card'])];
    const against = againstJudging(card, actor.person, ctx.directory);
    if (against) return [fault(against, {}, ['other-officer'])];
    if (!judgePosts(power, card, ctx.directory).includes(actor.as))
      return [fault('CARD_NOT_IN_LINE', {}, ['other-officer'])];
    if (!saysSomething(input.reasons)) return [fault('REASONS_EMPTY')];
    if (input.outcome === 'lowered' && card.level === 'warning') return [fault('CARD_NOT_LOWER')];
    const level = input.outcome === 'lowered' ? levelBelow(card.level) : card.level;
    return {
      outcome: input.outcome satisfies CardOutcome,
      facts: [
        {
          type: 'cards.judged',
          data: { key: input.card, outcome: input.outcome, level, reasons: input.reasons },
        },
      ],
    };
  },
});
