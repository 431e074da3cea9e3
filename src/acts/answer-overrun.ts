import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

/** 超时答复: the superior accepts the reason, or asks for a better one. */
export const answerOverrun = act({
  key: 'answer-overrun',
  lane: 'case',
  input: z.strictObject({ overrun: shortText, accepted: z.boolean(), reply: longText }),
  outcomes: ['answered'],
  emits: ['clock.overrun-answered'],
  sees: ['clock'],
  options: (_, view) => ({
    prefill: { overrun: view.clock.overruns.find((overrun) => !overrun.reply?.accepted)?.key ?? '' },
    choices: {
      overrun: view.clock.overruns
        .filter((overrun) => !overrun.reply?.accepted)
        .map((o) => ({ value: o.key, label: o.reason })),
    },
  }),
  idle(view, _, __, actor) {
    const open = view.clock.overruns.filter((overrun) => !overrun.reply?.accepted);
    if (open.length === 0) return fault('NO_OVERRUN');
    return open.every((overrun) => overrun.explainedBy === actor.person) ? fault('ANSWERS_OWN_REASON') : null;
  },
  perform({ input, view, actor }) {
    const overrun = view.clock.overruns.find((o) => o.key === input.overrun);
    if (!overrun) return [fault('NO_OVERRUN', { overrun: input.overrun })];
    if (overrun.explainedBy === actor.person) return [fault('ANSWERS_OWN_REASON')];
    if (!saysSomething(input.reply, 4)) return [fault('REPLY_EMPTY')];
    return {
      outcome: 'answered',
      facts: [
        { type: 'clock.overrun-answered', data: { key: input.overrun, accepted: input.accepted, reply: input.reply } },
      ],
    };
  },
});
