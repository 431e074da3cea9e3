import * as z from 'zod';
import { act } from '#cases/act.ts';
import { cardsToAnswer } from '#cases/card-posts.ts';
import { cardState, findCard } from '#cases/facets/cards.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { offered } from './cards.ts';
import { longText, optionalHash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 回复牌: corrected, explained or contested, by whoever owes the answer; a ground that relieves comes with its document. */
export const answerCard = act({
  key: 'answer-card',
  lane: 'case',
  input: z.strictObject({
    card: shortText,
    manner: z.enum(['corrected', 'explained', 'contested']),
    text: longText,
    excuse: z.enum(['none', 'self-corrected', 'false-material', 'force-majeure']).default('none'),
    document: optionalHash.default(''),
  }),
  outcomes: ['answered'],
  emits: ['cards.answered'],
  sees: ['cards'],
  options(_, view, ctx, __, actor) {
    const mine = cardsToAnswer(view, actor.person, ctx.directory);
    return {
      prefill: { card: mine[0]?.key ?? '', manner: 'explained', excuse: 'none' },
      choices: { card: offered(mine) },
    };
  },
  needs: (input) => fileQueries([input.document]),
  idle: (view, _, ctx, actor) =>
    cardsToAnswer(view, actor.person, ctx.directory).length > 0 ? null : fault('NO_CARD_TO_ANSWER'),
  perform({ input, view, actor, ctx, answers }) {
    const card = findCard(view.cards, input.card);
    if (!card || cardState(card) !== 'raised') return [fault('CARD_NOT_OPEN')];
    if (!cardsToAnswer(view, actor.person, ctx.directory).includes(card))
      return [fault('CARD_NOT_YOURS', card.person === '' ? { posts: card.posts } : { posts: [] })];
    if (!saysSomething(input.text)) return [fault('REPLY_EMPTY')];
    if (input.excuse !== 'none' && input.document === '') return [fault('EXCUSE_WITHOUT_DOCUMENT')];
    const unknown = unknownFiles([input.document], answers);
    if (unknown.length > 0) return unknown;
    const { card: key, ...answer } = input;
    return { outcome: 'answered', facts: [{ type: 'cards.answered', data: { key, ...answer } }] };
  },
});
