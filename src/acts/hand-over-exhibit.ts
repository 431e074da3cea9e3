import * as z from 'zod';
import { act } from '#cases/act.ts';
import { custodianOf, findExhibit, keptExhibits } from '#cases/facets/exhibits.ts';
import { fault } from '#kernel/refusal.ts';
import { person, shortText } from './input.ts';
import { holdersOf, postsIn } from './posts.ts';

const CUSTODIANS = ['enforcement-officer'];

/** 移交证据: from the one who keeps it to another, and where it is kept from now on. */
export const handOverExhibit = act({
  key: 'hand-over-exhibit',
  lane: 'case',
  input: z.strictObject({ exhibit: shortText, to: person, place: shortText }),
  outcomes: ['handed-over'],
  emits: ['exhibits.handed-over'],
  sees: ['exhibits'],
  options: (_, view, ctx, use) => ({
    choices: {
      exhibit: keptExhibits(view.exhibits).map((one) => ({ value: one.key, label: one.name })),
      to: holdersOf(ctx, postsIn(use, 'custodian', CUSTODIANS)),
    },
  }),
  idle: (view) => (keptExhibits(view.exhibits).length > 0 ? null : fault('NO_EXHIBIT_KEPT')),
  perform({ input, view, ctx }) {
    const exhibit = findExhibit(view.exhibits, input.exhibit);
    if (!exhibit || exhibit.disposed) return [fault('EXHIBIT_UNKNOWN', { exhibit: input.exhibit })];
    if (ctx.directory.posts(input.to).length === 0) return [fault('PERSON_UNKNOWN', { persons: [input.to] })];
    const from = custodianOf(exhibit);
    if (from === input.to) return [fault('ALREADY_CUSTODIAN', { exhibit: exhibit.key })];
    return {
      outcome: 'handed-over',
      facts: [{ type: 'exhibits.handed-over', data: { key: exhibit.key, from, to: input.to, place: input.place } }],
    };
  },
});
