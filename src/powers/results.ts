import type { Condition, Definition, Result } from './definition.ts';

/** The result of that key; a key that the definition does not have is undefined. */
export const findResult = (definition: Definition, key: string | undefined): Result | undefined =>
  definition.results.find((result) => result.key === key);

/**
 * Whether what is said to be `when` holds for a case so decided: a result's key, a kind of results, `decided`, `always`; `out`
 * for a case that left the flow undecided.
 */
export function holdsFor(definition: Definition, when: string, result: string | undefined): boolean {
  if (when === 'always') return true;
  if (result === undefined) return when === 'out';
  return when === 'decided' || when === result || when === findResult(definition, result)?.kind;
}

/** Whether a case with these fields is of this kind. */
export function isKind(condition: Condition | undefined, fields: { readonly [key: string]: unknown }): boolean {
  if (!condition) return true;
  const value = fields[condition.field];
  return Array.isArray(condition.is) ? condition.is.includes(String(value)) : condition.is === value;
}
