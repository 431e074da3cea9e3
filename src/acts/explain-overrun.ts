import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openOverruns } from '#cases/overruns.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, shortText } from './input.ts';

/** 超时说明: why the term was overrun. */
export const explainOverrun = act({
  key: 'explain-overrun',
  lane: 'case',
  input: z.strictObject({ overrun: shortText, reason: longText }),
  outcomes: ['explained'],
  emits: ['clock.overrun-explained'],
  sees: ['clock'],
  options: (_, view) => ({
    prefill: { overrun: openOverruns(view)[0]?.key ?? '' },
    choices: { overrun: openOverruns(view).map((signal) => ({ value: signal.key, label: signal.code })) },
  }),
  idle: (view) => (openOverruns(view).length > 0 ? null : fault('NO_OVERRUN')),
  perform({ input, view }) {
    if (!openOverruns(view).some((signal) => signal.key === input.overrun))
      return [fault('NO_OVERRUN', { overrun: input.overrun })];
    if (!saysSomething(input.reason)) return [fault('REPLY_EMPTY')];
    return {
      outcome: 'explained',
      facts: [{ type: 'clock.overrun-explained', data: { key: input.overrun, reason: input.reason } }],
    };
  },
});
