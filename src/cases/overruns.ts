import { cardState, findCard } from './facets/cards.ts';
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

const stateOf = (view: CaseView, signal: RaisedSignal) => {
  const card = findCard(view.cards, signal.key);
  return card && cardState(card);
};

/** Terms overrun in this case, as they were raised; not those whose card was withdrawn: there was nothing to answer for. */
export const overrunsOf = (view: CaseView): readonly RaisedSignal[] =>
  view.signals.raised.filter((signal) => codes.has(signal.code) && stateOf(view, signal) !== 'withdrawn');

/** Those whose card nobody has judged yet. */
export const openOverruns = (view: CaseView): readonly RaisedSignal[] =>
  overrunsOf(view).filter((signal) => {
    const state = stateOf(view, signal);
    return state === undefined || state === 'raised' || state === 'answered';
  });

/** The same of one rule. */
export const openOverrunsOf = (view: CaseView, code: string): readonly RaisedSignal[] =>
  openOverruns(view).filter((signal) => signal.code === code);
