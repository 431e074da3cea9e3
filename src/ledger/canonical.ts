/**
 * Bytes that mean one thing: RFC 8785 (JCS) narrowed to objects with ASCII keys, arrays, well-formed strings, booleans and
 * integers within ±(2^53−1). Made once, when written; a verifier hashes the stored bytes and never calls this to get them back.
 */

/** What can be made canonical. `undefined` and `null` are not values: leave the key out. */
export type Canonical = string | number | boolean | readonly Canonical[] | { readonly [key: string]: Canonical };

/** Throws a plain Error naming the path (`$.facts[2].cents`) of the first value outside the profile. */
export const canonicalBytes = (value: Canonical): Buffer => Buffer.from(canonicalText(value), 'utf8');

/** The same as text; the argument is `unknown` because verifiers feed it whatever was parsed. */
export function canonicalText(value: unknown): string {
  const plain = writePlain(value, 0);
  // What is not plain is written once more, with the path that the error names.
  return plain ?? write(value, '$', []);
}

/** Deeper values are looked at for a cycle. */
const DEEP = 32;
const keyShape = /^[\x20-\x7e]*$/;

/** The text of what is plainly within the profile, without a word on where one is; null for all that needs a second look. */
function writePlain(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? (value === 0 ? '0' : String(value)) : null;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'object' || value === null || depth > DEEP) return null;
  return Array.isArray(value) ? plainArray(value, depth + 1) : plainObject(value, depth + 1);
}

function plainArray(items: readonly unknown[], depth: number): string | null {
  let text = '';
  for (const item of items) {
    const part = writePlain(item, depth);
    if (part === null) return null;
    text += text === '' ? part : `,${part}`;
  }
  return `[${text}]`;
}

function plainObject(value: object, depth: number): string | null {
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.getOwnPropertySymbols(value).length > 0) return null;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const part = keyShape.test(key) ? writePlain((value as Record<string, unknown>)[key], depth) : null;
    if (part === null) return null;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${part}`;
  }
  return `{${text}}`;
}

function write(value: unknown, path: string, above: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new Error(`${path}: the string has a lone surrogate`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isSafeInteger(value)) throw new Error(`${path}: ${value} is not an integer within ±(2^53−1)`);
      return Object.is(value, -0) ? '0' : String(value);
    case 'object':
      if (value === null) throw new Error(`${path}: null is not allowed, leave the key out`);
      if (above.includes(value)) throw new Error(`${path}: the value contains itself`);
      return Array.isArray(value)
        ? writeArray(value, path, [...above, value])
        : writeObject(value, path, [...above, value]);
    default:
      throw new Error(`${path}: ${typeof value} is not allowed`);
  }
}

function writeArray(items: readonly unknown[], path: string, above: readonly object[]): string {
  const parts: string[] = [];
  for (let i = 0; i < items.length; i++) {
    if (!(i in items)) throw new Error(`${path}[${i}]: the array has a hole`);
    parts.push(write(items[i], `${path}[${i}]`, above));
  }
  return `[${parts.join(',')}]`;
}

function writeObject(value: object, path: string, above: readonly object[]): string {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error(`${path}: only plain objects are allowed, not ${value.constructor?.name ?? 'this one'}`);
  }
  if (Object.getOwnPropertySymbols(value).length > 0) throw new Error(`${path}: a symbol is not allowed as a key`);
  const parts = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => {
      if (!/^[\x20-\x7e]*$/.test(key))
        throw new Error(`${path}: the key ${JSON.stringify(key)} is not printable ASCII`);
      return `${JSON.stringify(key)}:${write(item, `${path}.${key}`, above)}`;
    });
  return `{${parts.join(',')}}`;
}
