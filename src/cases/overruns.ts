import type { RaisedSignal } from './facets/signals.ts';
import type { CaseView } from './view.ts';

/** Terms overrun in this case, as they were raised. */
export const overrunsOf = (view: CaseView): readonly RaisedSignal[] =>
  view.signals.raised.filter((signal) => signal.code === 'STAGE_OVERDUE' || signal.code === 'LEGAL_TERM_OVERDUE');

/** Those whose reason the superior has not accepted. */
export const openOverruns = (view: CaseView): readonly RaisedSignal[] =>
  overrunsOf(view).filter(
    (signal) => !view.clock.overruns.some((overrun) => overrun.key === signal.key && overrun.reply?.accepted),
  );
