import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

/** 认定责任人员: who answers for what was found, as what, and what it is that he did or left undone. */
export const nameResponsible = act({
  key: 'name-responsible',
  lane: 'case',
  input: z.strictObject({ who: shortText, role: shortText, what: longText }),
  outcomes: ['named'],
  emits: ['liability.named'],
  sees: ['liability', 'review'],
  perform({ input, view }) {
    if (!saysSomething(input.who, 2) || !saysSomething(input.role, 2)) return [fault('RESPONSIBLE_WITHOUT_NAME')];
    if (!saysSomething(input.what)) return [fault('REASONS_EMPTY')];
    return {
      outcome: 'named',
      facts: [{ type: 'liability.named', data: { key: `p${view.liability.named.length + 1}`, ...input } }],
    };
  },
});
