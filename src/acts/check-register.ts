import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import type { ActUse } from '#powers/definition.ts';
import { longText, shortText } from './input.ts';

/**
 * 检查台账: the register, which is derived from the record, compared with the papers of this case; what does not agree is a
 * doubt. `with: { registers: { <key>: <name> } }`.
 */
export const checkRegister = act({
  key: 'check-register',
  lane: 'case',
  input: z.strictObject({ register: shortText, agrees: z.boolean(), note: longText }),
  outcomes: ['checked'],
  emits: ['registers.checked', 'doubts.raised'],
  sees: ['registers'],
  options: (_, __, ___, use) => ({
    choices: { register: [...registersOf(use)].map(([value, label]) => ({ value, label })) },
  }),
  perform({ input, view, use }) {
    if (!registersOf(use).has(input.register)) return [fault('REGISTER_UNKNOWN', { register: input.register })];
    return {
      outcome: 'checked',
      facts: [
        { type: 'registers.checked', data: { ...input, version: view.version } },
        ...(input.agrees
          ? []
          : ([
              {
                type: 'doubts.raised',
                data: {
                  key: `d${view.doubts.all.length + 1}`,
                  kind: 'register',
                  what: input.note,
                  origin: 'register',
                },
              },
            ] as const)),
      ],
    };
  },
});

const registersOf = (use: ActUse): ReadonlyMap<string, string> =>
  new Map(
    Object.entries((use.with.registers ?? {}) as Record<string, unknown>).map(([key, name]) => [key, String(name)]),
  );
