import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openSeizures } from '#cases/facets/exhibits.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { hash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 处置涉案财物: what becomes of a thing that was seized, to whom it went, and the paper that shows it. */
export const disposeExhibit = act({
  key: 'dispose-exhibit',
  lane: 'case',
  input: z.strictObject({
    exhibit: shortText,
    how: z.enum(['returned', 'treasury', 'destroyed']),
    to: shortText,
    proof: hash,
  }),
  outcomes: ['disposed'],
  emits: ['exhibits.disposed'],
  sees: ['exhibits', 'decision'],
  options: (_, view) => ({
    choices: { exhibit: openSeizures(view.exhibits).map((one) => ({ value: one.key, label: one.name })) },
  }),
  idle: (view) => (openSeizures(view.exhibits).length > 0 ? null : fault('NOTHING_SEIZED')),
  needs: (input) => fileQueries([input.proof]),
  perform({ input, view, answers }) {
    if (!openSeizures(view.exhibits).some((one) => one.key === input.exhibit))
      return [fault('EXHIBIT_UNKNOWN', { exhibit: input.exhibit })];
    if (!saysSomething(input.to, 2)) return [fault('TAKER_NOT_NAMED', { exhibit: input.exhibit })];
    const missing = unknownFiles([input.proof], answers);
    if (missing.length > 0) return missing;
    const { exhibit: key, ...rest } = input;
    return { outcome: 'disposed', facts: [{ type: 'exhibits.disposed', data: { key, ...rest } }] };
  },
});
