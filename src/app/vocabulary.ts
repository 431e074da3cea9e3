import { products } from '#cases/decide.ts';
import type { Vocabulary } from '#powers/check.ts';
import { sight } from './access.ts';
import { catalogue } from './catalogue.ts';
import { controlForms } from './control-forms.ts';

/** What this program knows, as definitions are checked against it. */
export const vocabulary: Vocabulary = {
  acts: catalogue.acts,
  // Sound: the check only reads `serves` and parses with `params`, whose type the catalogue erased.
  controls: catalogue.controls as unknown as Vocabulary['controls'],
  refers: referencesOf,
  posts: new Set([...Object.keys(sight), 'machine']),
  products: new Map(Object.entries(products).map(([key, { by }]) => [key, by])),
};

/** Lists of a definition that a control's settings name something of and the control does not tell the check of itself. */
const LISTS = ['materials', 'items', 'results', 'stages', 'sanctions'] as const;

/** What the settings of a binding name of those lists. */
function referencesOf(control: string, settings: unknown): ReturnType<Vocabulary['refers']> {
  const fields = controlForms().find(({ key }) => key === control)?.settings ?? [];
  return fields.flatMap(({ name, list }) => {
    const known = LISTS.find((one) => one === list);
    if (!known) return [];
    const value = name
      .split('.')
      .reduce<unknown>((at, step) => (at as { [key: string]: unknown } | undefined)?.[step], settings);
    return [value ?? []].flat().flatMap((one) => (typeof one === 'string' ? [{ list: known, name, value: one }] : []));
  });
}
