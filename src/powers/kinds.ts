import type { Definition } from './definition.ts';

const known = new WeakMap<Definition, readonly string[]>();

/** Fields of the application by which this definition tells kinds of cases apart: what is in force in a case follows from them. */
export function kindFields(definition: Definition): readonly string[] {
  const found = known.get(definition);
  if (found) return found;
  const { materials, standards, clocks, statutory, stages } = definition;
  const conditions = [
    ...[...materials, ...standards, ...clocks, ...statutory],
    ...stages.flatMap(({ measures }) => measures.flatMap(({ bindings }) => bindings)),
  ].flatMap(({ onlyWhen }) => (onlyWhen ? [onlyWhen.field] : []));
  const asked = new Set(definition.application.map(({ key }) => key));
  const fields = [...new Set(conditions)].filter((field) => asked.has(field)).sort();
  known.set(definition, fields);
  return fields;
}

/** The kind of a case with these fields, as one text: equal for cases of one kind. */
export const kindOf = (definition: Definition, fields: { readonly [key: string]: unknown }): string =>
  kindFields(definition)
    .map((key) => `${key}=${String(fields[key] ?? '')}`)
    .join(';');
