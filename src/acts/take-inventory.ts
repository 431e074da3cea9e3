import * as z from 'zod';
import { act } from '#cases/act.ts';
import { findExhibit, keptExhibits } from '#cases/facets/exhibits.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

const list = z.array(shortText).max(200);

/** 清点证据: what is there, what was altered; the rest is missing, and the machine says so. */
export const takeInventory = act({
  key: 'take-inventory',
  lane: 'case',
  input: z.strictObject({ found: list, altered: list.default([]), note: longText }),
  outcomes: ['inventoried'],
  emits: ['exhibits.inventoried'],
  sees: ['exhibits'],
  options(_, view) {
    const kept = keptExhibits(view.exhibits).map((one) => ({ value: one.key, label: one.name }));
    return { choices: { found: kept, altered: kept } };
  },
  idle: (view) => (keptExhibits(view.exhibits).length > 0 ? null : fault('NO_EXHIBIT_KEPT')),
  perform({ input, view }) {
    const named = [...input.found, ...input.altered];
    const unknown = named.find((key) => findExhibit(view.exhibits, key)?.disposed !== undefined);
    const strange = named.find((key) => !findExhibit(view.exhibits, key)) ?? unknown;
    if (strange !== undefined) return [fault('EXHIBIT_UNKNOWN', { exhibit: strange })];
    const twice = named.find((key, i) => named.indexOf(key) !== i);
    if (twice !== undefined) return [fault('EXHIBIT_TWICE', { exhibit: twice })];
    const missing = keptExhibits(view.exhibits)
      .map((one) => one.key)
      .filter((key) => !named.includes(key));
    return { outcome: 'inventoried', facts: [{ type: 'exhibits.inventoried', data: { ...input, missing } }] };
  },
});
