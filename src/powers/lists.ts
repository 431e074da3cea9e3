import type { Definition } from './definition.ts';

/**
 * Lists of a definition whose items an owner edits one by one. An edit names its item, so that two edits of one list, or an edit
 * and a newer version of the list, do not undo each other: `materials:plan` holds the item or null (taken off the list), a key
 * that the list does not have adds one, and `materials` holds the order of the keys where it is another.
 */
export const LISTS = ['clocks', 'materials', 'standards', 'sanctions', 'charges', 'mitigations', 'statutory'] as const;
export type ListName = (typeof LISTS)[number];
export type Item = Definition[ListName][number];

const isList = (name: string): name is ListName => LISTS.some((one) => one === name);

/** `materials:plan` → list and key · `materials` → its order; null = neither. */
export function listPlace(at: string): { readonly list: ListName; readonly key: string | null } | null {
  const colon = at.indexOf(':');
  const list = colon < 0 ? at : at.slice(0, colon);
  return isList(list) ? { list, key: colon < 0 ? null : at.slice(colon + 1) } : null;
}

/** Items with the keys that edits name them by. What the law demands has no key: its control and article are, with a number where both repeat. */
export function keyed(
  definition: Definition,
  list: ListName,
): readonly { readonly key: string; readonly item: Item }[] {
  const seen = new Map<string, number>();
  return definition[list].map((item) => {
    const own = 'key' in item ? item.key : `${item.control}｜${item.article.law}｜${item.article.article}`;
    const n = (seen.get(own) ?? 0) + 1;
    seen.set(own, n);
    return { key: n === 1 ? own : `${own}｜${n}`, item };
  });
}

export type Entry = {
  readonly key: string;
  /** As edited. */
  readonly value: unknown;
  /** As the version in force has it; null = added. */
  readonly original: Item | null;
};

/** The list with these edits, in its order; what is taken off is not in it. */
export function editedList(
  definition: Definition,
  list: ListName,
  edits: readonly { readonly at: string; readonly value: unknown }[],
): readonly Entry[] {
  const edited = new Map<string, unknown>();
  let order: readonly unknown[] = [];
  for (const { at, value } of edits) {
    const place = listPlace(at);
    if (place?.list !== list) continue;
    if (place.key !== null) edited.set(place.key, value);
    else if (Array.isArray(value)) order = value;
  }
  const there = keyed(definition, list);
  const known = new Set(there.map(({ key }) => key));
  const all: readonly Entry[] = [
    ...there.map(({ key, item }) => ({ key, value: edited.has(key) ? edited.get(key) : item, original: item })),
    ...[...edited].flatMap(([key, value]) => (known.has(key) ? [] : [{ key, value, original: null }])),
  ];
  const place = ({ key }: Entry): number => {
    const i = order.indexOf(key);
    return i < 0 ? order.length : i;
  };
  return all.filter(({ value }) => value !== null).toSorted((a, b) => place(a) - place(b));
}

/** What goes without saying and is not written. */
const DEFAULTS: { readonly [list in ListName]: Readonly<Record<string, unknown>> } = {
  clocks: {},
  materials: { mandatory: true, per: 'case', confidence: 'proposal' },
  standards: { per: 'case', mandatory: true, mayNotApply: false, confidence: 'proposal' },
  sanctions: { months: 0 },
  charges: { grades: [] },
  mitigations: {},
  statutory: { with: {}, life: 'stage' },
};
/** Written all the same where an item is written anew. */
const SAID = ['confidence'];

/** An item as it is compared: without what goes without saying. */
export const bareItem = (list: ListName, item: unknown): unknown => without(list, item, []);
/** An item as it is written. */
export const writtenItem = (list: ListName, item: unknown): unknown => without(list, item, SAID);

function without(list: ListName, item: unknown, kept: readonly string[]): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(
    Object.entries(item).filter(
      ([name, value]) =>
        value !== undefined && (kept.includes(name) || JSON.stringify(DEFAULTS[list][name]) !== JSON.stringify(value)),
    ),
  );
}
