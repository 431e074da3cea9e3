import type { RaisedSignal } from './facets/signals.ts';
import type { CaseView } from './view.ts';

const codes: ReadonlySet<string> = new Set([
  'STAGE_OVERDUE',
  'LEGAL_TERM_OVERDUE',
  'PROMISED_TERM_OVERDUE',
  'CLOCK_OVERDUE',
  'OBJECTION_OVERDUE',
  'PAYMENT_OVERDUE',
]);

/** Terms overrun in this case, as they were raised. */
export const overrunsOf = (view: CaseView): readonly RaisedSignal[] =>
  view.signals.raised.filter((signal) => codes.has(signal.code));

/** Those whose reason the superior has not accepted. */
export const openOverruns = (view: CaseView): readonly RaisedSignal[] =>
  overrunsOf(view).filter(
    (signal) => !view.clock.overruns.some((overrun) => overrun.key === signal.key && overrun.reply?.accepted),
  );

/** The same of one rule. */
export const openOverrunsOf = (view: CaseView, code: string): readonly RaisedSignal[] =>
  openOverruns(view).filter((signal) => signal.code === code);
