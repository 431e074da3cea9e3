import { sandboxHash } from '#app/sandbox.ts';
import type { PersonId } from '#kernel/ids.ts';

/**
 * Inputs near an honest one: the honest input itself, and every input that differs from it in one field the way a dishonest
 * or careless hand would make it: a text emptied of meaning, a yes turned no, a number one more or nothing, another person,
 * a list without its first item, no file.
 */
export function neighboursOf(
  honest: object,
  persons: readonly PersonId[],
  choices: { readonly [field: string]: readonly string[] },
  most: number,
): readonly object[] {
  const found: object[] = [honest];
  for (const change of changesOf(honest, persons, choices, [])) {
    if (found.length >= most) break;
    found.push(change);
  }
  return found;
}

type Path = readonly (string | number)[];

function* changesOf(
  honest: object,
  persons: readonly PersonId[],
  choices: { readonly [field: string]: readonly string[] },
  _: Path,
): Generator<object> {
  for (const [path, value] of leaves(honest, [])) {
    const field = String(path.findLast((part) => typeof part === 'string') ?? '');
    for (const other of othersOf(value, field, persons, choices)) yield replaced(honest, path, other) as object;
  }
  for (const path of listsIn(honest, [])) {
    const list = at(honest, path) as readonly unknown[];
    if (list.length > 0) yield replaced(honest, path, list.slice(1)) as object;
  }
}

function othersOf(
  value: unknown,
  field: string,
  persons: readonly PersonId[],
  choices: { readonly [field: string]: readonly string[] },
): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [0, value + 1];
  if (typeof value !== 'string') return [];
  if (choices[field]) return choices[field].filter((one) => one !== value);
  if (persons.includes(value as PersonId)) return persons.filter((person) => person !== value);
  if (/^[0-9a-f]{64}$/.test(value)) return [''];
  if (/^\d{4}-\d\d-\d\d/.test(value)) return ['2026-01-05'];
  return ['无'];
}

function* leaves(value: unknown, path: Path): Generator<readonly [Path, unknown]> {
  if (Array.isArray(value)) for (const [i, one] of value.entries()) yield* leaves(one, [...path, i]);
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) yield* leaves(one, [...path, key]);
  else yield [path, value];
}

function* listsIn(value: unknown, path: Path): Generator<Path> {
  if (Array.isArray(value)) yield path;
  if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value))
      yield* listsIn(one, [...path, Array.isArray(value) ? Number(key) : key]);
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, part) => (inner as { [part: string | number]: unknown })[part], value);

function replaced(value: unknown, path: Path, other: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return other;
  if (Array.isArray(value)) return value.map((one, i) => (i === first ? replaced(one, rest, other) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [key, key === first ? replaced(one, rest, other) : one]),
  );
}

/** The places that a story leaves to its player (`scenarios/format.ts`), filled. */
export function filledIn(input: unknown, prefill: { readonly [field: string]: unknown }): unknown {
  if (Array.isArray(input)) return input.map((one) => filledIn(one, prefill));
  if (input !== null && typeof input === 'object')
    return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, filledIn(value, prefill)]));
  if (typeof input !== 'string' || !input.startsWith('$')) return input;
  if (input.startsWith('$file:')) return sandboxHash(input.slice('$file:'.length));
  if (input.startsWith('$prefill:')) return prefill[input.slice('$prefill:'.length)];
  return input;
}
