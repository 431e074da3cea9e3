import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openNotice } from '#cases/facets/acceptance.ts';
import { fault } from '#kernel/refusal.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import { shortText } from './input.ts';

/** Days the applicant has to supply what is missing; no law fixes it for a filing (proposal). */
const REPLY_DAYS = 30;

/**
 * 一次性告知: everything that is missing, at once, each with what is wrong. It answers the applicant, so the clock stops; where
 * the application is accepted already it may run on (`with: { clock: runs }`).
 */
export const issueNotice = act({
  key: 'issue-notice',
  lane: 'case',
  input: z.strictObject({
    items: z
      .array(z.strictObject({ material: shortText, problem: shortText }))
      .min(1)
      .max(60),
  }),
  outcomes: ['noticed'],
  emits: ['acceptance.notice-issued', 'clock.answered'],
  sees: ['acceptance', 'materials', 'review'],
  options: (_, view) => ({
    prefill: {
      items: view.acceptance.checks
        .filter((check) => !check.complete)
        .map(({ material, problem }) => ({ material, problem })),
    },
  }),
  idle: (view) => (openNotice(view.acceptance) ? fault('NOTICE_STILL_OPEN', {}, ['supplement']) : null),
  perform({ input, ctx, use }) {
    return {
      outcome: 'noticed',
      facts: [
        {
          type: 'acceptance.notice-issued',
          data: { items: input.items, replyBy: addDays(dayOf(ctx.now), REPLY_DAYS) },
        },
        ...(use.with['clock'] === 'runs' ? [] : [{ type: 'clock.answered' as const, data: { by: 'notice' } }]),
      ],
    };
  },
});
