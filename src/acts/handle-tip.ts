import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

/** 举报办理结果: what was found; not by one whom the tip names. */
export const handleTip = act({
  key: 'handle-tip',
  lane: 'sealed',
  input: z.strictObject({ tip: shortText, result: longText }),
  outcomes: ['handled'],
  emits: ['sealed.tip-handled'],
  sees: [],
  perform({ input, view, actor }) {
    const tip = view.sealed.tips.find((t) => t.key === input.tip && !t.handled);
    if (!tip) return [fault('NO_TIP_OPEN')];
    if (tip.named.includes(actor.person)) return [fault('NO_TIP_OPEN')];
    if (!saysSomething(input.result)) return [fault('REPLY_EMPTY')];
    return {
      outcome: 'handled',
      facts: [{ type: 'sealed.tip-handled', data: { key: input.tip, result: input.result } }],
    };
  },
});
