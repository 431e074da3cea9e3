import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 提出质疑: what does not fit, on the record until it is answered. */
export const raiseDoubt = act({
  key: 'raise-doubt',
  lane: 'case',
  input: z.strictObject({ what: longText }),
  outcomes: ['raised'],
  emits: ['doubts.raised'],
  sees: ['doubts'],
  perform({ input, view }) {
    if (!saysSomething(input.what, 4)) return [fault('REPLY_EMPTY')];
    const key = `d${view.doubts.all.length + 1}`;
    return {
      outcome: 'raised',
      facts: [{ type: 'doubts.raised', data: { key, kind: 'officer', what: input.what, origin: 'officer' } }],
    };
  },
});
