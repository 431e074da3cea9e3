import * as z from 'zod';
import { act } from '#cases/act.ts';
import type { Appeal } from '#cases/facets/appeals.ts';
import type { CaseView } from '#cases/view.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, person, shortText } from './input.ts';
import { holdersOf, holdsOne, postsIn } from './posts.ts';

const HANDLERS = ['section-head', 'legal-reviewer'];

/** 受理复核、申诉: its receipt number and who handles it, or why it is not taken; `with: { handlers: [post, …] }`. */
export const receiveAppeal = act({
  key: 'receive-appeal',
  lane: 'case',
  input: z.strictObject({
    appeal: shortText,
    accepted: z.boolean(),
    handler: z.union([person, z.literal('')]).default(''),
    /** Why it is not taken. */
    reasons: z.union([longText, z.literal('')]).default(''),
  }),
  outcomes: ['received', 'declined'],
  emits: ['appeals.received', 'appeals.declined'],
  sees: ['appeals'],
  options: (_, view, ctx, use) => ({
    prefill: { appeal: waiting(view)[0]?.key ?? '', accepted: true },
    choices: {
      appeal: waiting(view).map((appeal) => ({ value: appeal.key, label: appeal.reasons })),
      handler: holdersOf(ctx, postsIn(use, 'handlers', HANDLERS)),
    },
  }),
  idle: (view) => (waiting(view).length > 0 ? null : fault('NO_APPEAL_WAITS')),
  perform({ input, view, use, ctx }) {
    if (!waiting(view).some((appeal) => appeal.key === input.appeal))
      return [fault('APPEAL_UNKNOWN', { appeal: input.appeal })];
    if (!input.accepted)
      return {
        outcome: 'declined',
        facts: [{ type: 'appeals.declined', data: { key: input.appeal, reasons: input.reasons } }],
      };
    if (input.handler === '' || !holdsOne(ctx, input.handler, postsIn(use, 'handlers', HANDLERS)))
      return [fault('APPEAL_HANDLER_UNFIT', {}, ['other-officer'])];
    return {
      outcome: 'received',
      facts: [
        {
          type: 'appeals.received',
          data: { key: input.appeal, number: `${view.head.number}-A${input.appeal.slice(1)}`, handler: input.handler },
        },
      ],
    };
  },
});

const waiting = (view: CaseView): readonly Appeal[] =>
  view.appeals.all.filter((appeal) => !appeal.received && !appeal.declined);
