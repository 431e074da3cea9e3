import { acts } from '#acts/catalogue.ts';
import type { Catalogue } from '#cases/control.ts';
import { products } from '#cases/decide.ts';
import { controls } from '#controls/catalogue.ts';
import type { Vocabulary } from '#powers/check.ts';
import { sight } from './access.ts';

/** All acts and controls of this program, as the engine takes them. */
export const catalogue: Catalogue = { acts, controls };

/** The same as definitions are checked against. */
export const vocabulary: Vocabulary = {
  acts,
  // Sound: the check only reads `serves` and parses with `params`, whose type the catalogue erased.
  controls: controls as unknown as Vocabulary['controls'],
  posts: new Set([...Object.keys(sight), 'machine']),
  products: new Map(Object.entries(products).map(([key, { by }]) => [key, by])),
};
