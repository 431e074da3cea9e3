import { fenOf } from '#contract/money.ts';
import { type Choices, kindOf, type Schema, under, unwrap } from './kind.ts';

/** Values of a form as they are typed: like the input, but anything may still be missing. */
export type Value = string | number | boolean | undefined | readonly Value[] | Group;
export type Group = { readonly [name: string]: Value };

export const asGroup = (value: Value): Group =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Group) : {};
export const asList = (value: Value): readonly Value[] => (Array.isArray(value) ? value : []);
export const asText = (value: Value): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** What a form shows first. */
export function initialOf(schema: Schema, prefill: unknown): Value {
  const { inner } = unwrap(schema);
  if (inner.type === 'object') {
    const given = asGroup(prefill as Value);
    return Object.fromEntries(
      Object.entries(inner.properties ?? {}).map(([name, one]) => [name, initialOf(one, given[name])]),
    );
  }
  if (inner.type === 'array')
    return Array.isArray(prefill) ? prefill.map((one) => initialOf(inner.items ?? {}, one)) : [];
  if (prefill !== undefined && prefill !== null) return prefill as Value;
  return schema.default as Value;
}

/** Paths of what is still owed before the form makes sense to send. The server judges; this spares a round trip. */
export function missingIn(
  schema: Schema,
  value: Value,
  choices: Choices,
  path = '',
  required = true,
): readonly string[] {
  const { inner, mayBeEmpty } = unwrap(schema);
  if (inner.type === 'object') {
    const group = asGroup(value);
    return Object.entries(inner.properties ?? {}).flatMap(([name, one]) =>
      missingIn(one, group[name], choices, under(path, name), inner.required?.includes(name) ?? false),
    );
  }
  if (inner.type === 'array') {
    const list = asList(value);
    if (list.length < (inner.minItems ?? 0)) return [path];
    return list.flatMap((one, i) => missingIn(inner.items ?? {}, one, choices, under(path, i), true));
  }
  const isText =
    mayStayEmpty(inner) || (['text', 'long'].includes(kindOf(schema, path, choices)) && !hasMinimum(inner));
  if (inner.format === 'fen' && !isEmpty(value) && amountOf(value) === undefined) return [path];
  return required && !mayBeEmpty && !isText && isEmpty(value) ? [path] : [];
}

/** What is sent: nothing that was left empty, except where empty is an answer. */
export function inputOf(schema: Schema, value: Value, required = true): Value {
  const { inner, mayBeEmpty } = unwrap(schema);
  if (inner.type === 'object') {
    const group = asGroup(value);
    const entries = Object.entries(inner.properties ?? {}).map(
      ([name, one]) => [name, inputOf(one, group[name], inner.required?.includes(name) ?? false)] as const,
    );
    return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
  }
  if (inner.type === 'array') return asList(value).map((one) => inputOf(inner.items ?? {}, one));
  if (!isEmpty(value)) return inner.format === 'fen' ? amountOf(value) : value;
  if (inner.type === 'string' && (required || mayBeEmpty)) return '';
  return undefined;
}

/** Whole 分 of an amount: a number is one already (what the server offered), a text is as it is typed, in 元. */
export const amountOf = (value: Value): number | undefined =>
  typeof value === 'number' ? value : fenOf(asText(value));

/** A text without a least length: left empty it is an answer, also where it is chosen from a list. */
export const mayStayEmpty = (schema: Schema): boolean =>
  schema.type === 'string' && !schema.enum && !schema.format && !hasMinimum(schema);

const isEmpty = (value: Value): boolean =>
  value === undefined || value === '' || (typeof value === 'number' && Number.isNaN(value));
const hasMinimum = (schema: Schema): boolean => 'minLength' in schema || schema.pattern !== undefined;
