import * as z from 'zod';
import { act } from '#cases/act.ts';
import { unexplainedExhibits } from '#cases/facets/exhibits.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

/** 说明证据情况: why an exhibit is missing or altered, on the record. */
export const explainExhibit = act({
  key: 'explain-exhibit',
  lane: 'case',
  input: z.strictObject({ exhibit: shortText, what: longText }),
  outcomes: ['explained'],
  emits: ['exhibits.explained'],
  sees: ['exhibits'],
  options: (_, view) => ({
    choices: { exhibit: unexplainedExhibits(view.exhibits).map((one) => ({ value: one.key, label: one.name })) },
  }),
  idle: (view) => (unexplainedExhibits(view.exhibits).length > 0 ? null : fault('NO_EXHIBIT_TO_EXPLAIN')),
  perform({ input, view }) {
    if (!unexplainedExhibits(view.exhibits).some((one) => one.key === input.exhibit))
      return [fault('EXHIBIT_UNKNOWN', { exhibit: input.exhibit })];
    if (!saysSomething(input.what)) return [fault('REASONS_EMPTY')];
    return {
      outcome: 'explained',
      facts: [{ type: 'exhibits.explained', data: { key: input.exhibit, what: input.what } }],
    };
  },
});
