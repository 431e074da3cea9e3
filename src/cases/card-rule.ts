import { type CardRule, getCardRule } from '#calendar/supervision.ts';
import type { Context } from './context.ts';
import type { Card } from './facets/cards.ts';

/** The dated rule under which a card runs: that of the day on which it was raised. */
export const ruleOf = (card: Pick<Card, 'rule'>, { supervision }: Context): CardRule =>
  getCardRule(supervision, card.rule);
