import type { Card } from '#cases/facets/cards.ts';

/** Cards as a form offers them; the view says them in words. */
export const offered = (cards: readonly Card[]) => cards.map(({ key, code }) => ({ value: key, label: code }));
