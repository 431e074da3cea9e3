import * as z from 'zod';
import { act } from '#cases/act.ts';
import { superiorsOf } from '#cases/card-posts.ts';
import { graveSettleBy } from '#cases/cards.ts';
import type { Context } from '#cases/context.ts';
import { type Card, cardState, findCard } from '#cases/facets/cards.ts';
import type { Actor } from '#cases/fact.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import type { ActUse, Power } from '#powers/definition.ts';
import { offered } from './cards.ts';
import { longText, person, shortText } from './input.ts';
import { holdersOf, holdsOne, postsIn } from './posts.ts';

/**
 * 部署: a superior names who answers the card and what is to be done (the first day of 13710). Of conduct nobody but the person
 * concerned answers. `with: { answers: [post, …] }` names the posts that can be asked; a grave matter has a month to be settled.
 */
export const assignCard = act({
  key: 'assign-card',
  lane: 'case',
  input: z.strictObject({ card: shortText, person, instructions: longText, grave: z.boolean().default(false) }),
  outcomes: ['assigned'],
  emits: ['cards.assigned'],
  sees: ['cards'],
  options(power, view, ctx, use, actor) {
    const below = belowHim(power, view, actor, ctx);
    return {
      prefill: { card: below[0]?.key ?? '', grave: false },
      choices: {
        card: offered(below),
        person: holdersOf(ctx, askable(use)).filter(({ value }) => value !== actor.person),
      },
    };
  },
  idle: (view, power, ctx, actor) => (belowHim(power, view, actor, ctx).length > 0 ? null : fault('NO_CARD_TO_ASSIGN')),
  perform({ input, view, actor, use, power, ctx }) {
    const card = findCard(view.cards, input.card);
    if (!card || !assignable(view).includes(card)) return [fault('CARD_NOT_OPEN')];
    if (!isBelow(power, card, actor, ctx)) return [fault('CARD_NOT_IN_LINE', {}, ['other-officer'])];
    if (card.kind === 'conduct' && input.person !== card.person) return [fault('CARD_CONCERNS_ANOTHER')];
    if (input.person === actor.person) return [fault('CARD_ASSIGNED_TO_HIMSELF')];
    if (
      !holdsOne(ctx, input.person, [...card.posts, ...askable(use)]) ||
      recusalGround(view, input.person, ctx.directory)
    )
      return [fault('CARD_PERSON_UNFIT')];
    if (!saysSomething(input.instructions)) return [fault('REPLY_EMPTY')];
    const { card: key, ...rest } = input;
    const settleBy = input.grave ? (graveSettleBy(card, ctx) ?? '') : '';
    return { outcome: 'assigned', facts: [{ type: 'cards.assigned', data: { key, ...rest, settleBy } }] };
  },
});

const askable = (use: ActUse): readonly Post[] => postsIn(use, 'answers', []);
const assignable = (view: CaseView): readonly Card[] =>
  view.cards.all.filter((card) => cardState(card) === 'raised' && !card.assigned);
/** Of conduct nobody answers in the place of the person concerned, who may be out of the case by now. */
const mayBeAsked = (card: Card, view: CaseView, { directory }: Context): boolean =>
  card.kind === 'time' || (card.person !== '' && !recusalGround(view, card.person, directory));
const belowHim = (power: Power, view: CaseView, actor: Actor, ctx: Context): readonly Card[] =>
  assignable(view).filter((card) => isBelow(power, card, actor, ctx) && mayBeAsked(card, view, ctx));
const isBelow = (power: Power, card: Card, actor: Actor, { directory }: Context): boolean =>
  superiorsOf(power, card, directory).includes(actor.as);
