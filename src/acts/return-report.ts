import * as z from 'zod';
import { act } from '#cases/act.ts';
import { standingReport } from '#cases/facets/report.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 退回报告: what is to be made clear first. */
export const returnReport = act({
  key: 'return-report',
  lane: 'case',
  input: z.strictObject({ reasons: longText }),
  outcomes: ['returned'],
  emits: ['report.returned'],
  sees: ['report'],
  idle: (view) => (standingReport(view.report) ? null : fault('NO_REPORT_YET', {}, ['submit-report'])),
  perform: ({ input }) =>
    saysSomething(input.reasons)
      ? { outcome: 'returned', facts: [{ type: 'report.returned', data: input }] }
      : [fault('REASONS_EMPTY')],
});
