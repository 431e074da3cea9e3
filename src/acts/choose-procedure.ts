import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 选择程序: the simple or the ordinary procedure (行政处罚法 第51、54条), with the reasons. The definition says where each leads. */
export const chooseProcedure = act({
  key: 'choose-procedure',
  lane: 'case',
  input: z.strictObject({ route: z.enum(['simple', 'ordinary']), reasons: longText }),
  outcomes: ['simple', 'ordinary'],
  emits: ['procedure.chosen'],
  sees: ['application', 'materials', 'procedure'],
  idle: (view) => (view.decision.result === undefined ? null : fault('ALREADY_DECIDED')),
  perform: ({ input }) =>
    saysSomething(input.reasons)
      ? { outcome: input.route, facts: [{ type: 'procedure.chosen', data: input }] }
      : [fault('REASONS_EMPTY')],
});
