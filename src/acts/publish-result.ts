import * as z from 'zod';
import { act } from '#cases/act.ts';
import { currentList, listText } from '#cases/facets/lists.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { holdsFor } from '#powers/results.ts';
import { longText, shortText } from './input.ts';

/** 公开结果: which item, with which of its parts, in which words. `with: { list: approved }`: the form names who is on that list. */
export const publishResult = act({
  key: 'publish-result',
  lane: 'case',
  input: z.strictObject({ item: shortText, parts: z.array(shortText).max(20), text: longText }),
  outcomes: ['published'],
  emits: ['disclosure.published'],
  sees: ['decision', 'documents', 'disclosure'],
  options: (power, view, _, use) => {
    const due = power.definition.disclosure.filter((rule) =>
      holdsFor(power.definition, rule.when, view.decision.result),
    );
    const item = due.find((rule) => !view.disclosure.published.some((one) => one.item === rule.key)) ?? due[0];
    const entries = currentList(view.lists, String(use.with['list'] ?? ''))?.entries ?? [];
    const text = `${view.application.applicant}：${view.head.title}${entries.length > 0 ? `。${listText(entries)}` : ''}`;
    return {
      prefill: item ? { item: item.key, parts: item.parts, text } : {},
      choices: {
        item: due.map((rule) => ({ value: rule.key, label: rule.name })),
        parts: [...new Set(due.flatMap((rule) => rule.parts))].map((part) => ({ value: part, label: part })),
      },
    };
  },
  idle: (view) => (view.decision.result ? null : fault('NOTHING_DECIDED_YET')),
  perform: ({ input, ctx }) => ({
    outcome: 'published',
    facts: [{ type: 'disclosure.published', data: { ...input, publishedOn: dayOf(ctx.now) } }],
  }),
});
