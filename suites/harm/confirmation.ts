import { dayIn, decided, done, facts, type Judges, unheard } from './shared.ts';

/** 行政确认: what only this power's stories warn of. */
export const judges: Judges = {
  'confirmation.accept.r3/silence': unheard(
    'CLOCK_OVERDUE',
    (detail, _, { now }) => detail.acceptance.notices.length === 0 && now > '2026-08-10T16:00:00.000Z',
  ),
  'confirmation.accept.r3/deemed': (detail, _, { now }) =>
    detail.acceptance.notices.length === 0 && now > '2026-08-10T16:00:00.000Z' && detail.stage === 'accept',
  'confirmation.accept.r1/bad-rating-left-lying': unheard('CALL_BACK_OVERDUE', (_, __, seen) => {
    const rated = seen.trace.entries.find(({ kind, act }) => kind === 'done' && act === 'evaluate');
    return (
      rated !== undefined && !done(seen, 'call-back') && Date.parse(seen.now) - Date.parse(rated.at) > 7 * 86_400_000
    );
  }),
  'confirmation.review.r1/site-not-checked': (detail) =>
    detail.review.conclusions.length > 0 && detail.visits.made.length === 0,
  'confirmation.review.r2/alone-on-site': ({ visits }) =>
    visits.made.some(({ officers }) => officers.some(({ id }) => id === 'officer-c')),
  'confirmation.deliver.r2/promise-broken': unheard(
    'PROMISED_TERM_OVERDUE',
    ({ documents }, _, { now }) => now > '2026-11-02T16:00:00.000Z' && documents.every(({ served }) => served === null),
  ),
  // The check of the site is a visit as well: supervision is the second.
  'confirmation.supervise.r1/no-visit': (detail) =>
    detail.stage === 'close' && detail.exit === 'forward' && detail.visits.made.length < 2,
  'confirmation.supervise.r1/visit-put-off': unheard(
    'VISIT_OVERDUE',
    ({ visits }, _, { now }) => visits.planned !== null && visits.made.length < 2 && dayIn(now) > visits.planned.on,
  ),
  'confirmation.decide.r1/turned': unheard(
    'DECISION_AGAINST_CONCLUSION',
    (detail) => decided(detail) && detail.decision?.result !== detail.review.conclusions.at(-1)?.proposal,
  ),
  'confirmation.decide.r2/without-entrustment': (detail) =>
    decided(detail) && !detail.materials.some(({ key, versions }) => key === 'entrustment' && versions.length > 0),
  'confirmation.decide.r2/before-the-last-day': (detail, _, seen) => {
    const posted = facts(seen, 'publicity.posted').at(-1);
    return decided(detail) && posted !== undefined && (detail.decision?.at ?? '') < '2026-09-29T16:00:00.000Z';
  },
};
