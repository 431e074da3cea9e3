/** Text with `{field}` places, filled from decided facts only. */

const place = /\{([a-z][A-Za-z0-9.-]*)\}/g;

export const placesOf = (template: string): readonly string[] =>
  [...template.matchAll(place)].map((match) => match[1] ?? '');

export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: readonly string[] };

/** Fills every place, or names those for which no fact is decided: a blank is never printed. Values are inserted as they are, never as templates. */
export function fillTemplate(template: string, values: { readonly [field: string]: string | undefined }): Filled {
  const missing = [...new Set(placesOf(template).filter((field) => !values[field]))];
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, text: template.replaceAll(place, (_, field: string) => values[field] ?? '') };
}
