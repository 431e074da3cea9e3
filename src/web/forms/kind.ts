import type { Choice } from '../api.ts';

/** The part of JSON Schema (2020-12) that the acts' inputs use. */
export type Schema = {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly default?: unknown;
};

export type Kind =
  | 'group' | 'rows' | 'received' | 'texts' | 'uploads' | 'many' | 'persons'
  | 'choice' | 'person' | 'material' | 'stage' | 'upload' | 'date' | 'moment' | 'yes-no' | 'number' | 'money' | 'text' | 'long'; // biome-ignore format: one look

export type Choices = { readonly [path: string]: readonly Choice[] };

const HASH = '^[0-9a-f]{64}$';
const LONG = 300;

/** How one property is asked for. Choices offered by the server come before anything the schema says. */
export function kindOf(schema: Schema, path: string, choices: Choices): Kind {
  const name = nameOf(path);
  const { inner } = unwrap(schema);
  if (inner.type === 'array') return listKind(inner.items ?? {}, path, choices);
  if (inner.type === 'object') return 'group';
  if (choicesOf(choices, path)) return 'choice';
  if (inner.enum) return 'choice';
  if (inner.type === 'boolean') return 'yes-no';
  if (inner.format === 'person') return 'person';
  if (inner.format === 'fen') return 'money';
  if (inner.type === 'integer' || inner.type === 'number') return 'number';
  if (inner.pattern === HASH) return 'upload';
  if (inner.format === 'date') return 'date';
  if (inner.format === 'date-time') return 'moment';
  if (name === 'material') return 'material';
  if (name === 'stage') return 'stage';
  return (inner.maxLength ?? 0) >= LONG ? 'long' : 'text';
}

function listKind(items: Schema, path: string, choices: Choices): Kind {
  if (items.type === 'object') {
    const { hash, material, subject, kind: what } = items.properties ?? {};
    // Papers of several nominees, and things of several kinds, are rows of their own: a material may come more than once.
    return hash && material && !subject && !what ? 'received' : 'rows';
  }
  if (choicesOf(choices, path)) return 'many';
  if (items.pattern === HASH) return 'uploads';
  return items.format === 'person' ? 'persons' : 'texts';
}

/** `anyOf: [x, '']` means: x, or left empty. */
export function unwrap(schema: Schema): { readonly inner: Schema; readonly mayBeEmpty: boolean } {
  const empty = schema.anyOf?.some((one) => one.const === '') ?? false;
  const inner = schema.anyOf?.find((one) => one.const === undefined) ?? schema;
  return { inner: schema.title && !inner.title ? { ...inner, title: schema.title } : inner, mayBeEmpty: empty };
}

/** Path without the numbers of rows: `checks.0.problem` → `checks.problem`. */
export const plainPath = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');
export const nameOf = (path: string): string => plainPath(path).split('.').at(-1) ?? '';
export const choicesOf = (choices: Choices, path: string): readonly Choice[] | undefined =>
  choices[plainPath(path)] ?? choices[nameOf(path)];
export const under = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);
