import * as z from 'zod';
import { act } from '#cases/act.ts';
import { nominees } from '#cases/facets/lists.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

/** 登记异议: somebody objects to what was announced; whoever he is, it is written down as he says it. */
export const lodgeObjection = act({
  key: 'lodge-objection',
  lane: 'case',
  input: z.strictObject({
    by: shortText,
    /** Key of the nominee that it is about; empty = the whole. */
    about: z.string().trim().max(60).default(''),
    what: longText,
  }),
  outcomes: ['lodged'],
  emits: ['publicity.objected'],
  sees: [],
  options: (_, view) => ({
    choices: { about: nominees(view.lists).map(({ key, name }) => ({ value: key, label: name })) },
  }),
  idle: (view) => (view.publicity.posted.length > 0 ? null : fault('NOTHING_POSTED', {}, ['post-publicity'])),
  perform({ input, view }) {
    const known = view.lists.recorded.some((list) => list.entries.some((entry) => entry.key === input.about));
    if (input.about !== '' && !known) return [fault('SUBJECT_UNKNOWN', { subject: input.about })];
    if (!saysSomething(input.what)) return [fault('OBJECTION_SAYS_NOTHING')];
    return {
      outcome: 'lodged',
      facts: [{ type: 'publicity.objected', data: { key: `y${view.publicity.objections.length + 1}`, ...input } }],
    };
  },
});
