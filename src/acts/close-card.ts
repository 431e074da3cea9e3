import * as z from 'zod';
import { act } from '#cases/act.ts';
import { type Card, cardState, findCard } from '#cases/facets/cards.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { offered } from './cards.ts';
import { longText, shortText } from './input.ts';

/** 销号: an inspector has seen what was done and strikes the card off; never whom it concerns or who answered it. */
export const closeCard = act({
  key: 'close-card',
  lane: 'case',
  input: z.strictObject({ card: shortText, result: longText }),
  outcomes: ['closed'],
  emits: ['cards.closed'],
  sees: ['cards'],
  options(_, view, __, ___, actor) {
    const others = judged(view).filter((card) => !concerns(card, actor.person));
    return { prefill: { card: others[0]?.key ?? '' }, choices: { card: offered(others) } };
  },
  idle(view, _, __, actor) {
    if (judged(view).length === 0) return fault('NO_CARD_TO_CLOSE');
    return judged(view).every((card) => concerns(card, actor.person))
      ? fault('CLOSES_OWN_CARD', {}, ['other-officer'])
      : null;
  },
  perform({ input, view, actor }) {
    const card = findCard(view.cards, input.card);
    if (!card || !judged(view).includes(card)) return [fault('CARD_NOT_JUDGED', {}, ['judge-card'])];
    if (concerns(card, actor.person)) return [fault('CLOSES_OWN_CARD', {}, ['other-officer'])];
    if (!saysSomething(input.result)) return [fault('REPLY_EMPTY')];
    return { outcome: 'closed', facts: [{ type: 'cards.closed', data: { key: input.card, result: input.result } }] };
  },
});

/** Upheld or lowered: a withdrawn one is over. */
const judged = (view: CaseView): readonly Card[] =>
  view.cards.all.filter((card) => ['upheld', 'lowered'].includes(cardState(card)));
const concerns = (card: Card, person: string): boolean => card.person === person || card.answer?.by === person;
