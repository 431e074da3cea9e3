/** Text with `{field}` places, filled from decided facts only. */

const place = /\{([a-z][A-Za-z0-9.-]*)\}/g;

/** The texts before, between and after the places: one more than there are places. */
const textsBetween = (template: string): readonly string[] => template.split(/\{[a-z][A-Za-z0-9.-]*\}/);

/**
 * What stands at each place of a text that the template makes, in order; undefined where it does not make it. What stands between
 * two places is looked for from the left: a value is no longer than it must be, and nothing of the text is lost.
 */
export function valuesIn(template: string, text: string): readonly string[] | undefined {
  const [first = '', ...rest] = textsBetween(template);
  if (!text.startsWith(first)) return undefined;
  const values: string[] = [];
  let from = first.length;
  for (const [i, literal] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const end = isLast ? text.length - literal.length : literal === '' ? from : text.indexOf(literal, from + 1);
    if (end < from || (isLast && !text.endsWith(literal))) return undefined;
    values.push(text.slice(from, end));
    from = end + literal.length;
  }
  return from === text.length ? values : undefined;
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

/** The lines of a template, each with what it is: the first is the title, an addressee stands right under it. */
export function templateLines(template: string): readonly TemplateLine[] {
  const lines = template
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const second = lines.findIndex((line, i) => i > 0 && line !== '');
  return lines.map((text, i) => {
    if (i === 0) return { role: 'title', text };
    if (i === second && /^[^：]+：$/.test(text)) return { role: 'addressee', text };
    return { role: shapes.find(([, shape]) => shape.test(text))?.[0] ?? 'text', text };
  });
}
