import * as z from 'zod';
import { act } from '#cases/act.ts';
import { unhandled } from '#cases/facets/liability.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

/** 处理责任人员: what becomes of each who was named, and why. */
export const handleResponsible = act({
  key: 'handle-responsible',
  lane: 'case',
  input: z.strictObject({
    responsible: shortText,
    handling: z.enum(['penalty', 'transfer', 'order', 'criticised', 'not-pursued']),
    reason: longText,
  }),
  outcomes: ['handled'],
  emits: ['liability.handled'],
  sees: ['liability'],
  options: (_, view) => ({
    choices: {
      responsible: unhandled(view.liability).map((one) => ({ value: one.key, label: `${one.who}（${one.role}）` })),
    },
  }),
  idle: (view) => (unhandled(view.liability).length > 0 ? null : fault('NOBODY_NAMED_OPEN')),
  perform({ input, view }) {
    if (!unhandled(view.liability).some((one) => one.key === input.responsible))
      return [fault('RESPONSIBLE_UNKNOWN', { responsible: input.responsible })];
    if (!saysSomething(input.reason)) return [fault('REASONS_EMPTY')];
    const { responsible: key, ...rest } = input;
    return { outcome: 'handled', facts: [{ type: 'liability.handled', data: { key, ...rest } }] };
  },
});
