import { act } from '#cases/act.ts';
import { dueAt } from '#cases/deadlines.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { nothing } from './input.ts';

/** 出具受理单: number, what was received, the date by which the authority answers, the code to ask with. */
export const issueSlip = act({
  key: 'issue-slip',
  lane: 'case',
  input: nothing,
  outcomes: ['issued'],
  emits: ['acceptance.slip-issued'],
  sees: ['acceptance', 'materials'],
  idle: (view) => (view.acceptance.slip ? fault('SLIP_ALREADY_ISSUED') : null),
  perform({ view, power, ctx }) {
    const limit = power.definition.limits.promised ?? power.definition.limits.legal;
    const start = view.clock.startedAt ?? ctx.now;
    return {
      outcome: 'issued',
      facts: [
        {
          type: 'acceptance.slip-issued',
          data: {
            number: `${view.head.number}-S`,
            materials: [...new Set(view.materials.received.map((item) => item.material))],
            dueOn: dayOf(limit ? dueAt(start, limit.term, ctx) : start),
            queryCode: queryCode(view.head.number, view.application.creditCode),
          },
        },
      ],
    };
  },
});

/** Eight digits by which the applicant asks after his case together with its number; a convenience, not a secret. */
function queryCode(number: string, creditCode: string): string {
  let state = 7;
  for (const letter of number + creditCode) state = (state * 31 + (letter.codePointAt(0) ?? 0)) % 100_000_007;
  return String(state).padStart(8, '0');
}
