import * as z from 'zod';
import { act } from '#cases/act.ts';
import { archiveList } from '#cases/archive-list.ts';
import { shortText } from './input.ts';

/** 归档: which items of the file list are filed, and where. */
export const archive = act({
  key: 'archive',
  lane: 'case',
  input: z.strictObject({ items: z.array(shortText).max(60), place: shortText }),
  outcomes: ['filed'],
  emits: ['archive.filed'],
  sees: ['archive', 'documents', 'visits'],
  options(power, view) {
    const items = archiveList(power, view);
    return {
      prefill: { items: items.map(({ key }) => key), place: '' },
      choices: { items: items.map(({ key, name }) => ({ value: key, label: name })) },
    };
  },
  perform: ({ input }) => ({ outcome: 'filed', facts: [{ type: 'archive.filed', data: input }] }),
});
