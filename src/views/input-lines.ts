import { yuanOf } from '#contract/money.ts';
import { formatDay, formatInstant, type Lang, type Names, sayField, sayValue } from '#contract/say.ts';
import { isPlainDate, parseInstant } from '#kernel/time.ts';
import type { Both } from './speech.ts';

/** One filled place of a form, as it can be shown; `hash` where it is a file that can be opened. */
export type InputLine = { readonly label: Both; readonly shown: Both; readonly hash: string | null };

const hashShape = /^[0-9a-f]{64}$/;
const offsetInstant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
const keyShape = /^[a-z][a-z0-9-]*$/;

/** What an act was filled with, place by place in its order: what a further signer reads before he signs. */
export function inputLines(act: string, input: unknown, names: Names): readonly InputLine[] {
  const walk = (value: unknown, key: string, about: string): readonly InputLine[] => {
    if (value === undefined || value === '') return [];
    if (Array.isArray(value))
      return value.flatMap((one, i) => walk(one, key, value.length > 1 ? `${about}${i + 1}` : about));
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([inner, one]) => walk(one, inner, about));
    const label = (lang: Lang): string => `${sayField(lang, act, key)}${about === '' ? '' : ` ${about}`}`;
    return [
      {
        label: { zh: label('zh-CN'), en: label('en') },
        shown: { zh: shown('zh-CN', value, key, names), en: shown('en', value, key, names) },
        hash: typeof value === 'string' && hashShape.test(value) ? value : null,
      },
    ];
  };
  return Object.entries(input as { readonly [key: string]: unknown }).flatMap(([key, value]) => walk(value, key, ''));
}

/** Where one key names different things, the field says which. */
const BY_FIELD: { readonly [field: string]: (names: Names) => readonly Names['items'][] } = {
  item: ({ items, disclosure }) => [items, disclosure],
  items: ({ archive, items }) => [archive, items],
  charges: ({ charges }) => [charges],
  sanction: ({ sanctions }) => [sanctions],
  stage: ({ stages }) => [stages],
};

function shown(lang: Lang, value: unknown, field: string, names: Names): string {
  if (typeof value === 'boolean') return sayValue(lang, value ? 'yes' : 'no');
  if (field === 'fen' && typeof value === 'number') return yuanOf(value);
  const text = String(value);
  if (hashShape.test(text)) return text.slice(0, 8);
  if (isPlainDate(text)) return formatDay(lang, text);
  if (offsetInstant.test(text)) return formatInstant(lang, parseInstant(text));
  // A key that the form itself gives is shown as it was given; any other stands for something that has a name.
  if (field === 'key') return text;
  const { materials, items, persons, things, documents, results, laws } = names;
  const lists = BY_FIELD[field]?.(names) ?? [materials, items, persons, things, documents, results, laws];
  const own = lists.flatMap((list) => list?.[text] ?? [])[0];
  return own ?? (keyShape.test(text) ? sayValue(lang, text, field) : text);
}
