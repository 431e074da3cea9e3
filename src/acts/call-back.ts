import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 差评回访: what the applicant who was not content says when he is called, and whether it is settled. */
export const callBack = act({
  key: 'call-back',
  lane: 'case',
  input: z.strictObject({ result: longText, settled: z.boolean() }),
  outcomes: ['called-back'],
  emits: ['evaluation.called-back'],
  sees: ['evaluation'],
  idle: (view) => (view.evaluation.given && !view.evaluation.calledBack ? null : fault('NOTHING_TO_CALL_BACK')),
  perform: ({ input }) =>
    saysSomething(input.result)
      ? { outcome: 'called-back', facts: [{ type: 'evaluation.called-back', data: input }] }
      : [fault('REPLY_EMPTY')],
});
