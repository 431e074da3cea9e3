import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openNotice } from '#cases/facets/acceptance.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { longText } from './input.ts';

/** 逾期未补正: the notice's term is over and nothing came in; the case leaves the flow with the reason on record. */
export const closeUnsupplied = act({
  key: 'close-unsupplied',
  lane: 'case',
  input: z.strictObject({ reason: longText }),
  outcomes: ['not-supplied'],
  emits: ['acceptance.not-supplied', 'clock.answered'],
  sees: ['acceptance', 'materials'],
  idle(view, _, ctx) {
    const notice = openNotice(view.acceptance);
    if (!notice) return fault('NO_NOTICE_TO_ANSWER');
    return dayOf(ctx.now) <= notice.replyBy ? fault('NOTICE_TERM_RUNS', { replyBy: notice.replyBy }) : null;
  },
  perform({ input }) {
    if (!saysSomething(input.reason)) return [fault('REASONS_EMPTY')];
    return {
      outcome: 'not-supplied',
      facts: [
        { type: 'acceptance.not-supplied', data: { reason: input.reason } },
        { type: 'clock.answered', data: { by: 'not-supplied' } },
      ],
    };
  },
});
