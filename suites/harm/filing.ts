import { decided, facts, type Judges, markOf, unheard } from './shared.ts';

/** 备案: silence past the law's term, which only this power's law turns into a filing; ratings; who may decide. */
export const judges: Judges = {
  'filing.accept.r3/silence': (detail, signals, { now }) =>
    detail.acceptance.notices.length === 0 &&
    now > '2026-10-10T16:00:00.000Z' &&
    (detail.decision?.deemed !== true || !signals.includes('LEGAL_TERM_OVERDUE')),
  'filing.accept.r3/deemed': (detail, _, { now }) =>
    detail.acceptance.notices.length === 0 && now > '2026-10-10T16:00:00.000Z' && detail.decision === null,
  'filing.accept.r1/bad-rating-left-lying': unheard(
    'CALL_BACK_OVERDUE',
    (_, __, seen) =>
      facts(seen, 'evaluation.given').some(({ score }) => Number(score) <= 2) &&
      facts(seen, 'evaluation.called-back').length === 0 &&
      seen.now > '2026-10-19T16:00:00.000Z',
  ),
  'filing.accept.r1/called-back-by-himself': (_, __, { trace }) => {
    const done = trace.entries.filter(({ kind }) => kind === 'done');
    const callers = done.filter(({ act }) => act === 'call-back').map(({ signers }) => signers[0]?.name);
    return done.some(({ act, signers }) => act !== 'call-back' && signers.some(({ name }) => callers.includes(name)));
  },
  'filing.decide.r2/training-lapsed': (detail) => decided(detail) && detail.decision?.by?.id === 'deputy-b',
  'filing.deliver.r1/changed-after-issue': ({ documents }, _, seen) =>
    documents.some(({ text }) => text.includes(markOf(seen))),
  'filing.deliver.r1/decision-corrected': (_, __, seen) =>
    facts(seen, 'documents.corrected').some(({ text }) => !String(text).includes(markOf(seen))),
};
