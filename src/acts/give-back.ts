import * as z from 'zod';
import { act } from '#cases/act.ts';
import { assignmentOf } from '#cases/facets/assignments.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 退回: the one who was named gives the work back to his post, with the reason; whoever named him hears of it. */
export const giveBack = act({
  key: 'give-back',
  lane: 'case',
  input: z.strictObject({ reason: longText }),
  outcomes: ['given-back'],
  emits: ['assignments.given-back'],
  sees: ['assignments'],
  idle: (view, _, __, actor) =>
    assignmentOf(view.assignments, actor.as)?.person === actor.person ? null : fault('NOT_NAMED'),
  perform({ input, actor }) {
    if (!saysSomething(input.reason)) return [fault('REASONS_EMPTY')];
    return {
      outcome: 'given-back',
      facts: [{ type: 'assignments.given-back', data: { post: actor.as, person: actor.person, reason: input.reason } }],
    };
  },
});
