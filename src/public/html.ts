/** HTML that is safe by default: whatever is put into a template is escaped, unless it is a template itself. */

/** Markup that was made by `html`, or by a drawing of ours. Nothing else can make one. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}
/** null, undefined, false and '' leave nothing behind. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** Values stand between tags or inside quoted attributes; an unquoted attribute is a bug of the caller and stops loudly. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = strings[0] ?? '';
  values.forEach((value, i) => {
    if (strings[i]?.endsWith('=')) throw new Error(`attribute without quotes: …${strings[i].slice(-40)}`);
    markup += markupOf(value) + (strings[i + 1] ?? '');
  });
  return new Html(markup);
}

/** Markup that this program drew itself (SVG of a chart); never anything that came from outside. */
export const drawing = (svg: string): Html => new Html(svg);

function markupOf(value: Content): string {
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return (value as readonly Content[]).map(markupOf).join('');
  if (value === null || value === undefined || value === false) return '';
  return escapeHtml(String(value));
}

const entities: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.toWellFormed().replace(/[&<>"']/g, (char) => entities[char] ?? char);

/** A path of ours with its query; what is undefined is left out, a list repeats its name. */
export function pathTo(
  path: string,
  query: { readonly [name: string]: string | readonly string[] | undefined } = {},
): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    (value === undefined ? [] : typeof value === 'string' ? [value] : value).map(
      (one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`,
    ),
  );
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path;
}
