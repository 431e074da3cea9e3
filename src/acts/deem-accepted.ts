import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { nothing } from './input.ts';

/** 视为受理: nobody said within the term what is missing; the case counts as accepted from the day its papers were received (行政许可法 第32条; `with: { article }` names another). The machine's act. */
export const deemAccepted = act({
  key: 'deem-accepted',
  lane: 'case',
  input: nothing,
  outcomes: ['deemed-accepted'],
  emits: ['acceptance.deemed'],
  sees: [],
  idle: (view) => (view.acceptance.acceptedAt ? fault('ALREADY_ACCEPTED') : null),
  perform: ({ view, use, ctx }) => ({
    outcome: 'deemed-accepted',
    facts: [
      {
        type: 'acceptance.deemed',
        data: {
          from: view.clock.startedAt ?? view.application.receivedAt ?? ctx.now,
          article: String(use.with['article'] ?? '第32条'),
        },
      },
    ],
  }),
});
