import * as z from 'zod';
import { act } from '#cases/act.ts';
import { currentList, type ListEntry } from '#cases/facets/lists.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import type { ActUse } from '#powers/definition.ts';
import { longText, person, shortText } from './input.ts';

/**
 * 记录名单: the collectives and persons on a list, each under a key that it keeps on every later list.
 * `with: { list: recommended, from: … }`: which list this is, and from which earlier one the form is filled.
 */
export const recordList = act({
  key: 'record-list',
  lane: 'case',
  input: z.strictObject({
    entries: z
      .array(
        z.strictObject({
          key: z
            .string()
            .regex(/^[a-z0-9][a-z0-9-]{0,19}$/, '小写字母、数字、连字符 / lower-case letters, digits, hyphens'),
          kind: z.enum(['collective', 'individual']),
          name: shortText,
          unit: shortText,
          code: z.union([z.string().regex(/^[0-9A-Z]{18}$/, '18 位统一社会信用代码 / 18 characters'), z.literal('')]),
          /** The person, where he is of the department: he is out of the case from then on. */
          person: z.union([person, z.literal('')]).default(''),
        }),
      )
      .min(1)
      .max(200),
    reasons: longText,
  }),
  outcomes: ['recorded'],
  emits: ['lists.recorded'],
  sees: ['lists', 'publicity', 'materials'],
  options: (_, view, __, use) => ({
    prefill: {
      entries: (
        currentList(view.lists, listOf(use))?.entries ??
        currentList(view.lists, String(use.with['from'] ?? ''))?.entries ??
        []
      ).map((entry) => ({ ...entry, person: entry.person ?? '' })),
    },
  }),
  perform({ input, use, ctx }) {
    const entries = input.entries.map(
      ({ person: who, ...entry }): ListEntry => (who === '' ? entry : { ...entry, person: who }),
    );
    const faults = [
      ...(saysSomething(input.reasons) ? [] : [fault('REASONS_EMPTY')]),
      ...twice(entries).map((key) => fault('ENTRY_TWICE', { entry: key })),
      ...entries
        .filter((entry) => entry.person && ctx.directory.posts(entry.person).length === 0)
        .map((entry) => fault('PERSON_UNKNOWN', { persons: [entry.person ?? ''] })),
    ];
    if (faults.length > 0) return faults;
    return {
      outcome: 'recorded',
      facts: [{ type: 'lists.recorded', data: { list: listOf(use), entries, reasons: input.reasons } }],
    };
  },
});

const listOf = (use: ActUse): string => String(use.with['list'] ?? 'list');

/** Keys used twice, and entries that are the same one under two keys. */
const twice = (entries: readonly ListEntry[]): readonly string[] =>
  entries
    .filter((one, i) =>
      entries
        .slice(0, i)
        .some((other) => other.key === one.key || (other.name === one.name && other.unit === one.unit)),
    )
    .map((one) => one.key);
