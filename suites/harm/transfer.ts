import type { CaseDetail } from '#contract/case-shapes.ts';
import {
  beyond,
  decided,
  done,
  ended,
  facts,
  type Judge,
  type Judges,
  late,
  markOf,
  type Seen,
  unheard,
} from './shared.ts';

const signersOf = ({ trace }: Seen, act: string) =>
  trace.entries.filter((entry) => entry.kind === 'done' && entry.act === act).map(({ signers }) => signers);
const team = (seen: Seen): readonly string[] =>
  facts(seen, 'transfer.team-named').flatMap((fact) => fact['team'] as readonly string[]);
const reviewedBy = (who: string, { review }: CaseDetail): boolean =>
  review.items.some(({ finding }) => finding?.by.id === who);
const onTeam: Judge = (_, __, seen) => team(seen).includes(markOf(seen));
const proposed: Judge = ({ review }, _, seen) => review.conclusions.at(-1)?.proposal === markOf(seen);
const sentTo: Judge = (_, __, seen) =>
  facts(seen, 'transfer.handed-over').some(({ to }) => String(to).includes(markOf(seen)));
const left: Judge = (detail) => beyond(detail, 'supervise');

/** What each of a transfer's own stories warns of. */
export const judges: Judges = {
  'transfer.prepare.r2/crime-of-another': (detail, _, seen) =>
    beyond(detail, 'prepare') &&
    detail.exit === 'forward' &&
    detail.application.fields.some(({ value }) => value === markOf(seen)),
  'transfer.prepare.r2/without-team': (detail, _, seen) =>
    team(seen).length === 0 && detail.review.items.some(({ finding }) => finding !== null),
  'transfer.prepare.r2/team-of-one': (_, __, seen) => team(seen).length === 1,
  'transfer.prepare.r2/related-on-team': onTeam,
  'transfer.prepare.r2/lapsed-on-team': onTeam,
  'transfer.prepare.r3/clock-run-out': unheard('CLOCK_OVERDUE', (_, __, seen) => team(seen).length === 0 && late(seen)),

  'transfer.prepare.r3/notice-forgotten': unheard(
    'CLOCK_OVERDUE',
    (_, __, seen) => late(seen) && !done(seen, markOf(seen)),
  ),
  'transfer.prepare.r2/lead-sent-away': (_, __, seen) => done(seen, 'refer-away'),
  'transfer.prepare.r2/team-changed': (_, __, seen) =>
    facts(seen, 'transfer.team-named').at(-1)?.['reason'] === '' && facts(seen, 'transfer.team-named').length > 1,

  'transfer.review.r1/signs-twice': (_, __, seen) =>
    signersOf(seen, 'hand-in-review').some((signers) => new Set(signers.map(({ name }) => name)).size < 2),
  'transfer.review.r1/outside-the-team': (detail, _, seen) => reviewedBy(markOf(seen), detail),
  'transfer.review.r2/overseer-handles': (detail, _, seen) => reviewedBy(markOf(seen), detail),
  'transfer.review.r2/decider-checks': (_, __, seen) =>
    signersOf(seen, 'spot-check').some((signers) => signers[0]?.name === markOf(seen)),
  'transfer.review.r3/clock-run-out': unheard(
    'CLOCK_OVERDUE',
    ({ review }, _, seen) => review.conclusions.length === 0 && late(seen),
  ),

  'transfer.decide.r2/deputy-decides-crime': (detail, _, seen) =>
    decided(detail) && detail.decision?.by?.id === markOf(seen),
  'transfer.decide.r2/of-another-kind': proposed,
  'transfer.decide.r2/nobody-answers-for-it': (detail, signals, seen) =>
    ended(detail) && signals.includes('CLOCK_OVERDUE') && !done(seen, 'account'),
  'transfer.decide.r3/outsider-in-sealed': (_, __, seen) =>
    signersOf(seen, 'raise-doubt').some((signers) => signers[0]?.name === markOf(seen)),
  'transfer.decide.r4/crime-kept': (detail, _, seen) => decided(detail) && detail.decision?.result === markOf(seen),
  'transfer.decide.r4/proposed-to-keep': proposed,

  'transfer.deliver.r1/without-the-list': (_, __, seen) =>
    facts(seen, 'transfer.handed-over').some(
      ({ attachments }) =>
        !(attachments as readonly { material: string }[]).some(({ material }) => material === markOf(seen)),
    ),
  'transfer.deliver.r1/letter-to-another': (_, __, seen) =>
    facts(seen, 'documents.served').some(({ receiver }) => receiver === markOf(seen)),
  'transfer.deliver.r1/wrong-body': sentTo,
  'transfer.deliver.r1/lead-to-the-wrong-body': sentTo,

  'transfer.supervise.r1/without-receipt': (detail, signals, seen) =>
    left(detail, signals, seen) && facts(seen, 'transfer.receipt').length === 0,
  'transfer.supervise.r1/lead-without-receipt': (detail, signals, seen) =>
    left(detail, signals, seen) && facts(seen, 'transfer.receipt').length === 0,
  'transfer.supervise.r1/outcome-unknown': (detail, signals, seen) =>
    left(detail, signals, seen) && facts(seen, 'transfer.outcome').length === 0,
  'transfer.supervise.r1/articles-kept': (detail, signals, seen) =>
    left(detail, signals, seen) && facts(seen, 'transfer.articles-handed-over').length === 0,
  'transfer.supervise.r1/refusal-accepted': (detail, signals, seen) =>
    left(detail, signals, seen) && facts(seen, 'transfer.contested').length === 0,
  'transfer.supervise.r1/handled-here': (_, __, seen) =>
    facts(seen, 'transfer.outcome').some(({ by }) => by === 'us') && facts(seen, 'transfer.not-docketed').length === 0,
  'transfer.supervise.r1/answer-without-paper': (_, __, seen) =>
    facts(seen, 'transfer.docketed').some(({ document }) => document === ''),
  'transfer.supervise.r1/clock-run-out': unheard(
    'CLOCK_OVERDUE',
    (_, __, seen) => late(seen) && !done(seen, markOf(seen)),
  ),
  'transfer.supervise.r1/articles-late': unheard(
    'CLOCK_OVERDUE',
    (_, __, seen) => late(seen) && !done(seen, markOf(seen)),
  ),
};
