import * as z from 'zod';
import { act } from '#cases/act.ts';
import { currentList, entryText, listText } from '#cases/facets/lists.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import type { ActUse } from '#powers/definition.ts';
import { longText, optionalHash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/**
 * 公示: shows everybody what is intended, before it is done; the day is the machine's. `with: { list: recommended }`: the list
 * that is shown; without it something else is announced.
 */
export const postPublicity = act({
  key: 'post-publicity',
  lane: 'case',
  input: z.strictObject({
    what: shortText,
    place: shortText,
    text: longText,
    days: z.int().min(1).max(60),
    /** The page or board as it was posted. */
    proof: optionalHash,
  }),
  outcomes: ['posted'],
  emits: ['publicity.posted'],
  sees: ['lists', 'publicity', 'review'],
  options: (power, view, _, use) => {
    const entries = currentList(view.lists, listOf(use))?.entries ?? [];
    return {
      prefill: {
        what: power.definition.name,
        text: listText(entries),
      },
    };
  },
  idle: (view, _, __, ___, use) =>
    listOf(use) === '' || currentList(view.lists, listOf(use))
      ? null
      : fault('LIST_MISSING', { list: listOf(use) }, ['record-list']),
  needs: (input) => fileQueries([input.proof]),
  perform({ input, view, use, ctx, answers }) {
    const missing = unknownFiles([input.proof], answers);
    if (missing.length > 0) return missing;
    const list = listOf(use);
    return {
      outcome: 'posted',
      facts: [
        {
          type: 'publicity.posted',
          data: {
            key: `p${view.publicity.posted.length + 1}`,
            ...input,
            list,
            shown: (currentList(view.lists, list)?.entries ?? []).map(entryText),
            from: dayOf(ctx.now),
          },
        },
      ],
    };
  },
});

const listOf = (use: ActUse): string => String(use.with['list'] ?? '');
