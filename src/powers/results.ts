import type { Condition, Definition, Result, Sanction } from './definition.ts';

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

/**
 * What is put to a vote: a result, and for one that sanctions the step of the ladder as well, `sanction/demerit`. Undefined
 * where the definition has no such result or step.
 */
export function readProposal(
  definition: Definition,
  text: string,
): { readonly result: Result; readonly sanction?: Sanction } | undefined {
  const [key = '', step] = text.split('/');
  const result = findResult(definition, key);
  if (!result || step === undefined) return result && { result };
  const sanction = definition.sanctions.find((one) => one.key === step);
  return sanction && { result, sanction };
}

/** Every proposal that can be put to a vote, by its name: `给予处分：记过`. */
export function proposalsOf(definition: Definition): readonly { readonly value: string; readonly label: string }[] {
  return definition.results.flatMap(({ key, name, kind }) => [
    { value: key, label: name },
    ...(kind === 'affirmed' ? definition.sanctions : []).map((step) => ({
      value: `${key}/${step.key}`,
      label: `${name}：${step.name}`,
    })),
  ]);
}

/** Whether a case with these fields is of this kind. */
export function isKind(condition: Condition | undefined, fields: { readonly [key: string]: unknown }): boolean {
  if (!condition) return true;
  const value = fields[condition.field];
  return Array.isArray(condition.is) ? condition.is.includes(String(value)) : condition.is === value;
}
