import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, person } from './input.ts';

/** 回避决定: the superior grants or refuses, with reasons; never the person himself. */
export const answerRecusal = act({
  key: 'answer-recusal',
  lane: 'case',
  input: z.strictObject({ person, granted: z.boolean(), reason: longText }),
  outcomes: ['answered'],
  emits: ['recusal.answered'],
  sees: ['recusal'],
  options: (_, view, ctx) => ({
    choices: {
      person: view.recusal.requests
        .filter((request) => !request.answer)
        .map((request) => ({ value: request.person, label: ctx.directory.name(request.person) })),
    },
  }),
  idle: (view) => (view.recusal.requests.some((request) => !request.answer) ? null : fault('NO_REQUEST_OPEN')),
  perform({ input, view, actor }) {
    if (!view.recusal.requests.some((request) => request.person === input.person && !request.answer))
      return [fault('NO_REQUEST_OPEN', { person: input.person })];
    if (input.person === actor.person) return [fault('DECIDES_OWN_RECUSAL')];
    if (!saysSomething(input.reason)) return [fault('REASONS_EMPTY')];
    return { outcome: 'answered', facts: [{ type: 'recusal.answered', data: input }] };
  },
});
