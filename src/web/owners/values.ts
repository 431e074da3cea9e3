import { keyed, listPlace } from '#powers/lists.ts';
import type { Binding, Definition } from '../api.ts';

/** What stands at a box of the chart, named as the server names it (`powers/edit.ts`); null = nothing. */
export function valueAt(definition: Definition, at: string): unknown {
  const place = listPlace(at);
  if (place) {
    const items = keyed(definition, place.list);
    if (place.key === null) return items.map(({ key }) => key);
    return items.find(({ key }) => key === place.key)?.item ?? null;
  }
  const [, kind, key, part = ''] = /^(stage|risk|measure):(.+):([a-zA-Z]+)$/.exec(at) ?? [];
  let found: unknown = definition;
  if (kind === undefined) for (const step of at.split('.')) found = (found as Record<string, unknown> | null)?.[step];
  else {
    const { stages } = definition;
    const item =
      kind === 'stage'
        ? stages.find((stage) => stage.key === key)
        : stages
            .flatMap((stage): readonly { id: string }[] => (kind === 'risk' ? stage.risks : stage.measures))
            .find((one) => one.id === key);
    found = (item as Record<string, unknown> | undefined)?.[part];
  }
  return found ?? null;
}

/** Whether two values say the same, whatever the order of their keys. */
export const sameValue = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b);
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? 'null';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
/** Sound: what the server gave as bindings, or what this page made of them. */
export const bindingsOf = (value: unknown): readonly Binding[] => (Array.isArray(value) ? (value as Binding[]) : []);

export type Values = Readonly<Record<string, unknown>>;
export const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** `offers.from` of an item; undefined = left out. */
export const getIn = (whole: Values, name: string): unknown =>
  name.split('.').reduce<unknown>((at, step) => valuesOf(at)[step], whole);

/** The item with this there instead; undefined leaves it out, and with the last of its parts the whole they are of. */
export function setIn(whole: Values, name: string, value: unknown): Values {
  const [first = '', ...rest] = name.split('.');
  const { [first]: now, ...others } = whole;
  const put = rest.length === 0 ? value : setIn(valuesOf(now), rest.join('.'), value);
  if (put === undefined || (rest.length > 0 && Object.keys(valuesOf(put)).length === 0)) return others;
  return { ...whole, [first]: put };
}

/** The place of a box on the page, for links. */
export const idOf = (at: string): string => `at-${at.replaceAll(/[^a-zA-Z0-9]/g, '-')}`;
