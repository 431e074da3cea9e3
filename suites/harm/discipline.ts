import {
  beyond,
  decided,
  ended,
  facts,
  type Judge,
  type Judges,
  late,
  lingers,
  markOf,
  passed,
  type Seen,
  unheard,
} from './shared.ts';

/** Judges of 处分, by the names of its stories. */

type Told = { readonly at: string; readonly by: readonly string[]; readonly data: Record<string, unknown> };

/** Facts of that type with the moment and the names of those who signed. */
const told = ({ trace }: Seen, type: string): readonly Told[] =>
  trace.entries.flatMap((entry) =>
    entry.facts
      .filter((fact) => fact.type === type)
      .map((fact) => ({
        at: entry.at,
        by: entry.signers.map(({ name }) => name),
        data: fact.data as Record<string, unknown>,
      })),
  );
const last = (seen: Seen, type: string): Told | undefined => told(seen, type).at(-1);
const some = (seen: Seen, type: string, wrong: (data: Record<string, unknown>) => boolean): boolean =>
  facts(seen, type).some(wrong);
/** Somebody of that name did something in the case. */
const acted: Judge = (_, __, seen) =>
  seen.trace.entries.some((entry) => entry.kind === 'done' && entry.signers.some(({ name }) => name === markOf(seen)));
const HEAD = '主要负责人甲';
/** From the lightest. */
const LADDER = ['warning', 'demerit', 'grave-demerit', 'demotion', 'removal', 'dismissal'];
const weight = (data: Record<string, unknown> | undefined): number => LADDER.indexOf(String(data?.['sanction'] ?? ''));
const decisions = (seen: Seen) => told(seen, 'decision.made');
const notices = (seen: Seen) => told(seen, 'hearing.notified');
type Claim = { readonly key: string };
const claims = (seen: Seen): readonly Claim[] =>
  facts(seen, 'hearing.heard').flatMap((data) => data['claims'] as readonly Claim[]);
const answer = (seen: Seen, item: string): unknown =>
  facts(seen, 'review.findings-recorded')
    .flatMap((data) => data['findings'] as readonly { item: string; answer: unknown }[])
    .findLast((one) => one.item === item)?.answer;
const cites = (data: Record<string, unknown>, article: string): boolean =>
  ((data['articles'] ?? []) as readonly { article: string }[]).some((one) => one.article === article);
const meetings = (seen: Seen, purpose: string) =>
  told(seen, 'meetings.called').filter(({ data }) => data['purpose'] === purpose);
const carried = (seen: Seen, purpose: string): boolean =>
  meetings(seen, purpose).some(({ data }) =>
    some(seen, 'meetings.closed', (closed) => closed['key'] === data['key'] && closed['carried'] === true),
  );
const sumIn = (seen: Seen): number => {
  const all = facts(seen, 'funds.received');
  const once = all.filter((one, i) => all.findIndex(({ proof }) => proof === one['proof']) === i);
  return once.reduce((sum, { fen }) => sum + Number(fen), 0);
};
const owedIn = (seen: Seen): number => Number(answer(seen, 'gifts-yuan') ?? 0) * 100;
const checkedLately = (seen: Seen): boolean =>
  told(seen, 'registers.checked').some(
    ({ data, at }) => data['register'] === markOf(seen) && Date.parse(seen.now) - Date.parse(at) < 20 * 86_400_000,
  );
const lostAtCount: Judge = (_, __, seen) =>
  some(
    seen,
    'exhibits.inventoried',
    ({ missing, altered }) => [...(missing as string[]), ...(altered as string[])].length > 0,
  );

const docket: Judges = {
  'discipline.docket.r1/register-unchecked': unheard(
    'REGISTER_UNCHECKED',
    (_, __, seen) => late(seen) && !checkedLately(seen),
  ),
  'discipline.docket.r2/without-a-task': acted,
  'discipline.docket.r2/old-colleague': acted,
  'discipline.docket.r3/dropped-by-handler': (_, __, seen) =>
    told(seen, 'docket.dropped').some(({ by }) => !by.includes(HEAD)),
  'discipline.docket.r3/docketed-by-clerk': (_, __, seen) =>
    told(seen, 'docket.opened').some(({ by }) => !by.includes(HEAD)),
  'discipline.docket.r3/dropped-unseen': (_, __, seen) =>
    told(seen, 'docket.dropped').length > 0 &&
    !some(seen, 'materials.received', ({ items }) =>
      (items as readonly { material: string }[]).some(({ material }) => material === 'preliminary'),
    ),
};

const I1 = 'discipline.investigate.r1';
const I2 = 'discipline.investigate.r2';
const I3 = 'discipline.investigate.r3';
const recordings = (seen: Seen) => facts(seen, 'interviews.recorded');
const investigate: Judges = {
  [`${I1}/without-plan`]: (detail, _, seen) =>
    detail.stage === 'investigate' &&
    told(seen, 'plan.approved').length === 0 &&
    told(seen, 'exhibits.collected').length > 1,
  [`${I1}/plan-by-one`]: (_, __, seen) => told(seen, 'plan.approved').length > 0 && !carried(seen, '调查方案研究会'),
  [`${I1}/relative-on-the-team`]: (_, __, seen) =>
    some(seen, 'plan.drafted', ({ team }) => (team as readonly string[]).includes(markOf(seen))),
  [`${I1}/another-asks`]: (_, __, seen) =>
    told(seen, 'interviews.recorded').some(({ by }) => by.includes(markOf(seen))),
  [`${I1}/alone`]: (_, __, seen) => told(seen, 'interviews.recorded').some(({ by }) => new Set(by).size < 2),
  [`${I1}/clearance-by-the-team`]: (detail, _, seen) =>
    passed(detail) &&
    !told(seen, 'review.findings-recorded').some(
      ({ by, data }) =>
        by.some((name) => name.startsWith('纪检')) &&
        (data['findings'] as readonly { item: string }[]).some(({ item }) => item === markOf(seen)),
    ),
  [`${I2}/not-recorded`]: (_, __, seen) => recordings(seen).some(({ recording }) => recording === ''),
  [`${I2}/half-recorded`]: (_, __, seen) =>
    recordings(seen).some(({ to, recordedTo }) => String(recordedTo) < String(to)),
  [`${I2}/recording-of-another`]: (_, __, seen) => {
    const all = recordings(seen).map(({ recording }) => recording);
    return new Set(all).size < all.length;
  },
  [`${I2}/not-counted`]: (detail, _, seen) => passed(detail) && told(seen, 'exhibits.inventoried').length === 0,
  [`${I2}/gone-without-a-word`]: (detail, _, seen) => passed(detail) && told(seen, 'exhibits.explained').length === 0,
  [`${I2}/lost`]: unheard('EXHIBIT_NOT_AS_COLLECTED', lostAtCount),
  [`${I3}/no-report`]: unheard(
    'PROGRESS_OVERDUE',
    (_, __, seen) => late(seen) && told(seen, 'progress.reported').length === 0,
  ),
  [`${I3}/result-altered`]: (detail, _, seen) =>
    some(seen, 'report.submitted', ({ proposal }) => proposal !== detail.review.conclusions.at(-1)?.proposal),
  [`${I3}/doubt-kept-back`]: (detail) => passed(detail) && detail.doubts.some((one) => one.answer === null),
  [`${I3}/item-left-open`]: (detail, _, seen) => passed(detail) && answer(seen, markOf(seen)) === undefined,
  [`${I3}/found-and-dropped`]: (detail, _, seen) =>
    detail.review.conclusions.at(-1)?.proposal === 'dismiss' && Number(answer(seen, 'proven')) > 0,
  [`${I3}/quietly-turned`]: (_, __, seen) => {
    const answers = told(seen, 'review.findings-recorded').flatMap(({ data, at }) =>
      (data['findings'] as readonly { item: string; answer: unknown }[])
        .filter(({ item }) => item === markOf(seen))
        .map((one) => ({ ...one, at })),
    );
    const concluded = told(seen, 'review.handed-in').at(-1)?.at ?? '';
    return answers.some(({ answer: now, at }) => at > concluded && now !== answers[0]?.answer);
  },
  [`${I3}/without-evidence`]: (_, __, seen) =>
    some(seen, 'review.findings-recorded', ({ findings }) =>
      (findings as readonly { evidence: readonly unknown[] }[]).some(({ evidence }) => evidence.length === 0),
    ),
};

const reports = (seen: Seen) => told(seen, 'report.submitted');
const review: Judges = {
  'discipline.review.r1/related-reviewer': (_, __, seen) => reports(seen).some(({ by }) => by.includes(markOf(seen))),
  'discipline.review.r1/reviews-his-own': (_, __, seen) => reports(seen).some(({ by }) => by.includes(markOf(seen))),
  'discipline.review.r1/looks-in': acted,
};

const N1 = 'discipline.notify.r1';
const N2 = 'discipline.notify.r2';
const notify: Judges = {
  [`${N1}/not-notified`]: (detail, _, seen) => beyond(detail, 'notify') && notices(seen).length === 0,
  [`${N1}/without-facts`]: (_, __, seen) => notices(seen).some(({ data }) => String(data['facts']).length < 4),
  [`${N1}/without-receipt`]: (_, __, seen) => notices(seen).some(({ data }) => data['proof'] === ''),
  [`${N1}/clock-run-out`]: unheard(
    'CLOCK_OVERDUE',
    (detail, _, seen) => lingers(detail, seen) && notices(seen).length === 0,
  ),
  [`${N2}/four-days`]: (_, __, seen) =>
    notices(seen).some(({ data }) => data['receivedOn'] === '2026-09-04' && String(data['answerBy']) < '2026-09-11'),
  [`${N2}/before-the-time`]: (_, __, seen) => {
    const closed = last(seen, 'hearing.closed');
    return closed !== undefined && closed.at < '2026-09-11T16:00:00.000Z';
  },
  [`${N2}/one-claim-passed-over`]: (detail, _, seen) =>
    beyond(detail, 'notify') && facts(seen, 'hearing.answered').length < claims(seen).length,
  [`${N2}/brushed-aside`]: (_, __, seen) => some(seen, 'hearing.answered', (data) => String(data['answer']).length < 4),
  [`${N2}/heavier-notice`]: (_, __, seen) => {
    const all = notices(seen);
    return all.some(({ data }, i) => i > 0 && weight(data) > weight(all[i - 1]?.data)) && claims(seen).length > 0;
  },
  [`${N2}/decided-heavier`]: (_, __, seen) => weight(decisions(seen).at(-1)?.data) > weight(notices(seen).at(-1)?.data),
};

const D = (n: number): string => `discipline.decide.r${n}`;
const decide: Judges = {
  [`${D(1)}/six-months-over`]: unheard(
    'LEGAL_TERM_OVERDUE',
    (detail, _, seen) => lingers(detail, seen) && told(seen, 'clock.extended').length === 0,
  ),
  [`${D(2)}/milder-than-the-range`]: (detail, _, seen) =>
    decided(detail) && decisions(seen).at(-1)?.data['sanction'] === markOf(seen),
  [`${D(3)}/one-charge-less`]: (_, __, seen) =>
    decisions(seen).some(({ data }) => !(data['charges'] as readonly string[]).includes(markOf(seen))),
  [`${D(3)}/one-charge-more`]: (_, __, seen) =>
    notices(seen).some(({ data }) => (data['charges'] as readonly string[]).includes(markOf(seen))),
  [`${D(3)}/dismissed-though-shown`]: (detail, _, seen) =>
    decided(detail) && detail.decision?.result === 'dismiss' && Number(answer(seen, markOf(seen))) > 0,
  [`${D(4)}/article-that-is-not-there`]: (_, __, seen) => decisions(seen).some(({ data }) => cites(data, markOf(seen))),
  [`${D(4)}/article-of-something-else`]: (_, __, seen) => decisions(seen).some(({ data }) => cites(data, markOf(seen))),
  [`${D(4)}/law-not-yet-in-force`]: (_, __, seen) => notices(seen).some(({ data }) => cites(data, markOf(seen))),
  [`${D(4)}/no-legal-opinion`]: (detail, _, seen) => decided(detail) && told(seen, 'legal.opined').length === 0,
  [`${D(5)}/without-the-panel`]: (detail, _, seen) => decided(detail) && !carried(seen, '案审会'),
  [`${D(5)}/three-of-five`]: (_, __, seen) =>
    told(seen, 'meetings.opened').some(
      ({ data, at }) => at > '2026-09-24' && (data['present'] as readonly string[]).length < 4,
    ),
  [`${D(5)}/closed-before-all-voted`]: (_, __, seen) =>
    meetings(seen, '案审会').some(
      ({ data }) =>
        some(seen, 'meetings.closed', (closed) => closed['key'] === data['key']) &&
        facts(seen, 'meetings.voted').filter((vote) => vote['key'] === data['key']).length < 5,
    ),
  [`${D(5)}/against-the-vote`]: (detail, _, seen) =>
    decided(detail) &&
    String(meetings(seen, '案审会').at(-1)?.data['proposal']).split('/')[0] !== detail.decision?.result,
  [`${D(5)}/milder-than-voted`]: (detail, _, seen) =>
    decided(detail) && decisions(seen).at(-1)?.data['sanction'] === markOf(seen),
  [`${D(5)}/relative-on-the-panel`]: (_, __, seen) =>
    meetings(seen, '案审会').some(({ data }) => (data['members'] as readonly string[]).includes(markOf(seen))),
  [`${D(6)}/no-receipt`]: unheard(
    'APPEAL_UNRECEIVED',
    (_, __, seen) => late(seen) && told(seen, 'appeals.received').length === 0,
  ),
  [`${D(6)}/turned-away`]: (_, __, seen) => told(seen, 'appeals.declined').length > 0,
  [`${D(6)}/same-hands`]: (_, __, seen) => some(seen, 'appeals.received', ({ handler }) => handler === markOf(seen)),
  [`${D(6)}/heavier-on-appeal`]: (_, __, seen) =>
    facts(seen, 'appeals.answered').some((data) => weight(data) > weight(decisions(seen).at(-1)?.data)),
  [`${D(6)}/no-answer`]: unheard(
    'APPEAL_UNANSWERED',
    (_, __, seen) => late(seen) && told(seen, 'appeals.answered').length === 0,
  ),
  [`${D(6)}/closed-over-it`]: (detail, _, seen) => ended(detail) && told(seen, 'appeals.answered').length === 0,
};

const E1 = 'discipline.enforce.r1';
const E2 = 'discipline.enforce.r2';
const carriedOut = (seen: Seen, part: string) =>
  facts(seen, 'enforcement.recorded').filter((one) => one['part'] === part);
const enforce: Judges = {
  'discipline.deliver.r1/register-unchecked': unheard(
    'REGISTER_UNCHECKED',
    (_, __, seen) => late(seen) && !checkedLately(seen),
  ),
  [`${E1}/milder`]: (_, __, seen) => carriedOut(seen, 'sanction').some(({ sanction }) => sanction !== markOf(seen)),
  [`${E1}/half-the-period`]: (_, __, seen) => carriedOut(seen, 'sanction').some(({ until }) => until !== markOf(seen)),
  [`${E1}/left-undone`]: (detail, _, seen) => beyond(detail, 'enforce') && carriedOut(seen, 'pay').length === 0,
  [`${E2}/kept-back`]: (detail, _, seen) => beyond(detail, 'enforce') && sumIn(seen) < owedIn(seen),
  [`${E2}/one-receipt-twice`]: (_, __, seen) => {
    const proofs = facts(seen, 'funds.received').map(({ proof }) => proof);
    return new Set(proofs).size < proofs.length;
  },
  [`${E2}/one-fen-more`]: (_, __, seen) => sumIn(seen) > owedIn(seen),
  [`${E2}/money-late`]: unheard('RECEIPT_OVERDUE', (_, __, seen) => late(seen) && sumIn(seen) < owedIn(seen)),
  [`${E2}/thing-not-handed-in`]: (detail, _, seen) => ended(detail) && told(seen, 'exhibits.disposed').length === 0,
  [`${E2}/thing-gone`]: unheard('EXHIBIT_NOT_AS_COLLECTED', lostAtCount),
};

export const judges: Judges = { ...docket, ...investigate, ...review, ...notify, ...decide, ...enforce };
