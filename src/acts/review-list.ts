import * as z from 'zod';
import { act } from '#cases/act.ts';
import { currentList } from '#cases/facets/lists.ts';
import { fault } from '#kernel/refusal.ts';
import type { ActUse } from '#powers/definition.ts';
import { shortText } from './input.ts';

/** 初审名单: an opinion on every one of the list. `with: { list: compiled }`. */
export const reviewList = act({
  key: 'review-list',
  lane: 'case',
  input: z.strictObject({
    opinions: z
      .array(z.strictObject({ subject: shortText, opinion: z.string().trim().max(1000) }))
      .min(1)
      .max(200),
  }),
  outcomes: ['reviewed'],
  emits: ['lists.reviewed'],
  sees: ['lists', 'review', 'materials'],
  options: (_, view, __, use) => {
    const entries = currentList(view.lists, listOf(use))?.entries ?? [];
    return {
      prefill: { opinions: entries.map((entry) => ({ subject: entry.key, opinion: '' })) },
      choices: { subject: entries.map((entry) => ({ value: entry.key, label: entry.name })) },
    };
  },
  idle: (view, _, __, ___, use) =>
    currentList(view.lists, listOf(use)) ? null : fault('LIST_MISSING', { list: listOf(use) }, ['record-list']),
  perform({ input, view, use }) {
    const entries = currentList(view.lists, listOf(use))?.entries ?? [];
    const faults = [
      ...entries
        .filter((entry) => !input.opinions.some((one) => one.subject === entry.key))
        .map((entry) => fault('ENTRY_NOT_REVIEWED', { entry: entry.key })),
      ...input.opinions
        .filter((one) => !entries.some((entry) => entry.key === one.subject))
        .map((one) => fault('SUBJECT_UNKNOWN', { subject: one.subject })),
    ];
    if (faults.length > 0) return faults;
    return {
      outcome: 'reviewed',
      facts: [{ type: 'lists.reviewed', data: { list: listOf(use), opinions: input.opinions } }],
    };
  },
});

const listOf = (use: ActUse): string => String(use.with['list'] ?? 'list');
