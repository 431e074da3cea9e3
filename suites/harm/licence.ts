import {
  decided,
  done,
  ended,
  facts,
  type Judges,
  late,
  lingers,
  markOf,
  passed,
  type Seen,
  unheard,
} from './shared.ts';

/** 许可: meetings and their votes, the check of the site, what is told to whom, and the law's several clocks. */

type Called = { key: string; at: string; proposal: string; purpose: string; members: readonly string[] };
const called = (seen: Seen) => facts(seen, 'meetings.called') as unknown as readonly Called[];
/** Facts of that type of the meetings of that kind. */
const of = (seen: Seen, purpose: string, type: string) => {
  const keys = called(seen)
    .filter((one) => one.purpose === purpose)
    .map(({ key }) => key);
  return facts(seen, type).filter(({ key }) => keys.includes(String(key)));
};
/** A meeting of that kind was held to its end and carried what was put to it. */
const carried = (seen: Seen, purpose: string): boolean =>
  of(seen, purpose, 'meetings.closed').at(-1)?.['carried'] === true;
/** When that act was done, in the order of the trace. */
const moments = ({ trace }: Seen, act: string): readonly string[] =>
  trace.entries.filter((entry) => entry.kind === 'done' && entry.act === act).map(({ at }) => at);
const whoVoted = (seen: Seen) => facts(seen, 'meetings.voted').map(({ person }) => String(person));
/** The check of the site, made before the conclusion. */
const checked = (seen: Seen): boolean => {
  const [first] = moments(seen, 'record-visit');
  const handedIn = moments(seen, 'hand-in-review').at(-1);
  return first !== undefined && (handedIn === undefined || first < handedIn);
};
/** Visits after the decision. */
const lookedAgain = (seen: Seen): number => {
  const [decidedAt = ''] = moments(seen, 'decide');
  return facts(seen, 'visits.recorded').length - (checked(seen) && decidedAt !== '' ? 1 : 0);
};
const unserved = ({ documents }: Parameters<Judges[string]>[0]): boolean =>
  !documents.some(({ served }) => served !== null);

export const judges: Judges = {
  'licence.accept.r1/called-not-needed': (detail, _, seen) =>
    facts(seen, 'acceptance.refused').some(({ ground }) => ground === 'not-needed') &&
    !detail.application.fields.some(({ value }) => value === 'own-plant' || value === 'port'),
  'licence.accept.r1/called-false': (detail, _, seen) =>
    facts(seen, 'acceptance.refused').some(({ ground }) => ground === 'false-papers') && detail.doubts.length === 0,
  'licence.accept.r2/licensed-without-need': (detail) =>
    detail.stage !== 'accept' &&
    detail.exit === 'forward' &&
    detail.application.fields.some(({ value }) => value === 'own-plant'),
  'licence.accept.r1/bad-rating-left-lying': unheard(
    'CALL_BACK_OVERDUE',
    (_, __, seen) =>
      facts(seen, 'evaluation.given').some(({ score }) => Number(score) <= 2) &&
      facts(seen, 'evaluation.called-back').length === 0 &&
      seen.now > '2026-10-26T16:00:00.000Z',
  ),
  'licence.accept.r1/called-back-by-himself': (_, __, { trace }) => {
    const all = trace.entries.filter(({ kind }) => kind === 'done');
    const callers = all.filter(({ act }) => act === 'call-back').map(({ signers }) => signers[0]?.name);
    return all.some(({ act, signers }) => act !== 'call-back' && signers.some(({ name }) => callers.includes(name)));
  },
  'licence.accept.r3/deemed': (detail, _, { now }) =>
    detail.acceptance.notices.length === 0 && now > '2026-10-07T16:00:00.000Z' && detail.stage === 'accept',

  'licence.review.r1/without-joint-meeting': (detail, _, seen) => passed(detail) && !carried(seen, '联席会'),
  'licence.review.r1/two-at-the-table': (_, __, seen) =>
    of(seen, '联席会', 'meetings.opened').some(({ present }) => (present as readonly string[]).length < 3),
  'licence.review.r1/called-overnight': (_, __, { trace }) =>
    trace.entries.some((entry) =>
      entry.facts.some(
        ({ type, data }) =>
          type === 'meetings.called' && Date.parse((data as Called).at) - Date.parse(entry.at) < 24 * 3_600_000,
      ),
    ),
  'licence.review.r1/chair-first': ({ sections }) =>
    sections.some(
      ({ key, entries }) => key === 'meetings' && entries.some(({ lines }) => firstVote(lines) === '科长甲'),
    ),
  'licence.review.r2/votes-agree': (_, __, seen) =>
    facts(seen, 'meetings.voted').some(({ opinion }) => String(opinion).length < 4),
  'licence.review.r2/related-member': (_, __, seen) =>
    called(seen).some(({ members }) => members.includes(markOf(seen))),
  'licence.review.r2/related-reviewer': ({ review: { items } }, _, seen) =>
    items.some(({ finding }) => finding?.by.id === markOf(seen)),
  'licence.review.r2/record-brought-along': ({ materials }, _, seen) =>
    !checked(seen) && materials.some(({ key, versions }) => key === 'site-record' && versions.length > 0),
  'licence.review.r1/voted-unread': (_, __, seen) =>
    called(seen).length > 0 && moments(seen, 'record-findings').length === 0,
  'licence.review.r1/changed-after-the-vote': (detail, _, seen) =>
    passed(detail) && (moments(seen, 'record-findings').at(-1) ?? '') > (moments(seen, 'open-meeting').at(-1) ?? ''),
  'licence.review.r3/worked-on-behind-it': (detail) => passed(detail) && detail.deadlines.some(({ paused }) => paused),
  'licence.review.r2/site-without-evidence': ({ visits }) => visits.made.some(({ evidence }) => evidence.length === 0),
  'licence.review.r2/wanting-yet-proposed': (detail) =>
    detail.review.conclusions.at(-1)?.proposal === 'grant' && detail.visits.openRectifications > 0,
  'licence.review.r2/site-put-off': unheard('SITE_CHECK_OVERDUE', (_, __, seen) => !done(seen, 'record-visit')),
  'licence.review.r2/lapsed-on-site': ({ visits }, _, seen) =>
    visits.made.some(({ officers }) => officers.length < 2 || officers.some(({ id }) => id === markOf(seen))),
  'licence.review.r2/failing-yet-proposed': ({ review: { items, conclusions } }, _, seen) =>
    conclusions.at(-1)?.proposal === markOf(seen) &&
    items.some(({ mandatory, finding }) => mandatory && finding?.passes === false),
  'licence.review.r3/clock-stopped': (_, __, seen) =>
    facts(seen, 'clock.paused').some(({ ground }) => ground === markOf(seen)),
  'licence.review.r3/clock-left-standing': unheard('CLOCK_STANDS_LONG', ({ deadlines }) =>
    deadlines.some(({ paused }) => paused),
  ),
  'licence.review.r3/meeting-put-off': unheard(
    'MEETING_STALLED',
    (_, __, seen) =>
      called(seen).length > 0 &&
      of(seen, '联席会', 'meetings.closed').length === 0 &&
      seen.now > '2026-10-09T16:00:00.000Z',
  ),

  'licence.decide.r2/without-council': (detail, _, seen) => decided(detail) && !carried(seen, '局会议'),
  'licence.decide.r2/against-the-vote': (detail, _, seen) => decided(detail) && !carried(seen, '局会议'),
  'licence.decide.r2/voted-again': (_, __, seen) =>
    called(seen).filter(({ purpose, proposal }) => purpose === '局会议' && proposal === 'grant').length > 1,
  'licence.decide.r2/related-council-member': (_, __, seen) =>
    called(seen).some(({ members }) => members.includes(markOf(seen))) || whoVoted(seen).includes(markOf(seen)),
  'licence.decide.r3/refused-though-fit': (detail) =>
    detail.decision?.result === 'refuse' && detail.review.items.every(({ finding }) => finding?.passes !== false),
  'licence.decide.r1/conclusion-turned': (detail) =>
    decided(detail) && detail.decision?.result !== detail.review.conclusions.at(-1)?.proposal,
  'licence.decide.r2/otherwise-than-voted': (detail, _, seen) =>
    decided(detail) && detail.decision?.result !== called(seen).at(-1)?.proposal,
  'licence.decide.r2/pleaded-with-a-member': unheard('DECISION_FOLLOWS_CONTACT', ({ sealed }, _, seen) =>
    (sealed?.contacts ?? []).some(
      ({ about, at }) =>
        about?.id === markOf(seen) &&
        seen.trace.entries.some(
          (entry) =>
            entry.act === 'cast-vote' &&
            entry.kind === 'done' &&
            entry.signers[0]?.name === about.name &&
            Date.parse(entry.at) - Date.parse(at) <= 10 * 86_400_000,
        ),
    ),
  ),
  'licence.decide.r2/visit-put-off': unheard('VISIT_OVERDUE', (_, __, seen) => lookedAgain(seen) === 0),
  'licence.decide.r3/proposed-no-though-fit': (detail) =>
    detail.review.conclusions.at(-1)?.proposal === 'refuse' &&
    detail.review.items.every(({ finding }) => finding?.passes !== false),
  'licence.deliver.r2/decision-left-lying': unheard('STAGE_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'licence.deliver.r2/close-left-lying': unheard('STAGE_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'licence.deliver.r2/strict-term-over': unheard('LEGAL_TERM_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'licence.deliver.r2/promise-broken': unheard(
    'PROMISED_TERM_OVERDUE',
    (detail, _, seen) => unserved(detail) && late(seen),
  ),
  'licence.decide.r2/never-looked-again': (detail, _, seen) => ended(detail) && lookedAgain(seen) === 0,
  'licence.decide.r2/looked-without-evidence': ({ visits }) =>
    visits.made.some(({ evidence }) => evidence.length === 0),
  'licence.decide.r2/not-put-right': (detail) => ended(detail) && detail.visits.openRectifications > 0,
  'licence.deliver.r2/closed-over-the-others': (detail, _, seen) =>
    ended(detail) && detail.decision?.result === 'grant' && facts(seen, 'documents.forwarded').length === 0,
  'licence.deliver.r2/told-late': unheard(
    'BODIES_TOLD_LATE',
    (_, __, seen) => facts(seen, 'documents.forwarded').length === 0 && seen.now > '2026-10-22T16:00:00.000Z',
  ),
};

/** Whose vote stands first in the minutes. */
const firstVote = (lines: readonly { field: string; value: string }[]): string =>
  lines.find(({ field, value }) => field === 'cast-vote.vote' && value !== '')?.value.split('：')[0] ?? '';
