/** Text with `{field}` places, filled from decided facts only. */

const place = /\{([a-z][A-Za-z0-9.-]*)\}/g;

/** The texts before, between and after the places: one more than there are places. */
const textsBetween = (template: string): readonly string[] => template.split(/\{[a-z][A-Za-z0-9.-]*\}/);

/** Places that somebody typed: there alone can be more than one line. */
const TYPED = /^(?:decision\.reasons|conclusion\.opinion|notice\.facts|field\.)/;

/**
 * What stands at each place of a text that the template makes, in order; undefined where it does not make it. Nothing of the text is
 * lost. Where what was typed looks like the template itself, the place typed last takes what is between: the others are read off
 * from both ends, each no longer than it must be.
 */
export function valuesIn(template: string, text: string): readonly string[] | undefined {
  const texts = textsBetween(template);
  if (texts.length === 1) return text === template ? [] : undefined;
  const last = placesIn(template).findLastIndex((place) => TYPED.test(place));
  const pivot = last < 0 ? texts.length - 2 : last;
  const values: string[] = [];
  if (!text.startsWith(texts[0] ?? '')) return undefined;
  let from = texts[0]?.length ?? 0;
  for (let i = 0; i < pivot; i++) {
    const next = texts[i + 1] ?? '';
    const end = next === '' ? from : text.indexOf(next, from + 1);
    if (end < from) return undefined;
    values[i] = text.slice(from, end);
    from = end + next.length;
  }
  let to = text.length;
  for (let i = texts.length - 2; i >= pivot; i--) {
    const after = texts[i + 1] ?? '';
    if (to - after.length < from || text.slice(to - after.length, to) !== after) return undefined;
    to -= after.length;
    const start = i === pivot ? from : startBefore(text, texts[i] ?? '', to);
    if (start < from) return undefined;
    values[i] = text.slice(start, to);
    to = start;
  }
  return values;
}

/** Where a value begins that ends at `to` and follows these words; -1 where they are not there. */
function startBefore(text: string, words: string, to: number): number {
  if (words === '') return to;
  const at = text.lastIndexOf(words, to - 1 - words.length);
  return at < 0 ? -1 : at + words.length;
}

/** Each place in its order replaced by what is put there. */
export function putInOrder(template: string, next: () => string): string {
  return template.replaceAll(place, () => next());
}

export const placesIn = (template: string): readonly string[] =>
  [...template.matchAll(place)].map((match) => match[1] ?? '');

export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: readonly string[] };

/** Fills every place, or names those for which no fact is decided: a blank is never printed. Values are inserted as they are, never as templates. */
export function fillTemplate(template: string, values: { readonly [field: string]: string | undefined }): Filled {
  const missing = [...new Set(placesIn(template).filter((field) => !values[field]))];
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, text: template.replaceAll(place, (_, field: string) => values[field] ?? '') };
}

/** What a line of a template is in the letter (GB/T 9704—2012): it is read off the template, never off what is filled in. */
export type LineRole =
  | 'title'
  | 'addressee'
  | 'heading-1'
  | 'heading-2'
  /** `有效期至：{validTo}`, or two on one line with an ideographic space between. */
  | 'labelled'
  | 'attachments'
  /** Lines to be signed by hand: `当事人（签收）：`. */
  | 'signatures'
  | 'agency'
  | 'date'
  | 'text'
  | 'blank';

export type TemplateLine = { readonly role: LineRole; readonly text: string };

/** At most 16 characters, with no sign of a sentence; what is in brackets belongs to it: `住所（住址）`. */
const label = '(?:[^：{}，。；《（）　]|（[^（）：{}]*）){1,16}';
const shapes: readonly (readonly [LineRole, RegExp])[] = [
  ['blank', /^$/],
  ['agency', /^\{agency\}$/],
  ['date', /^\{decidedOn\}$/],
  ['signatures', /^[^：{}]+（(?:签名|签收|盖章)）：(?:\s+[^：{}]+（(?:签名|签收|盖章)）：)*$/],
  ['attachments', /^附件：\{materials\}$/],
  ['heading-1', /^[一二三四五六七八九十]+、[^。]*$/],
  ['heading-2', /^（[一二三四五六七八九十]+）[^。]*$/],
  ['labelled', new RegExp(`^${label}：[^　]+(?:　${label}：[^　]+)*$`)],
];

/** The lines of a template, each with what it is: the first is the title, an addressee, which is a name and no sentence, right under it. */
export function templateLines(template: string): readonly TemplateLine[] {
  const lines = template
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const second = lines.findIndex((line, i) => i > 0 && line !== '');
  return lines.map((text, i) => {
    if (i === 0) return { role: 'title', text };
    if (i === second && /^[^：，。；]+：$/.test(text)) return { role: 'addressee', text };
    return { role: shapes.find(([, shape]) => shape.test(text))?.[0] ?? 'text', text };
  });
}
