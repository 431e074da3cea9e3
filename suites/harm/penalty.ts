import {
  beyond,
  decided,
  done,
  ended,
  facts,
  type Judges,
  late,
  markOf,
  passed,
  type Seen,
  unheard,
} from './shared.ts';

/** Judges of 行政处罚, by the ids of its stories. */

type Weighed = { readonly result?: string; readonly fen?: number; readonly hearing?: boolean };
const decisions = (seen: Seen) => facts(seen, 'decision.made') as readonly Weighed[];
const notices = (seen: Seen) => facts(seen, 'hearing.notified') as readonly Weighed[];
/** Names of those who did that act. */
const hands = ({ trace }: Seen, ...acts: readonly string[]): readonly string[] =>
  trace.entries
    .filter((entry) => entry.kind === 'done' && acts.includes(entry.act))
    .flatMap(({ signers }) => signers.map(({ name }) => name));
const LAPSED = '县局执法员丙';
const carried = (seen: Seen, part: string): boolean =>
  facts(seen, 'enforcement.recorded').some((one) => one['part'] === part);

export const judges: Judges = {
  'penalty.route.r1/beyond-the-spot': (_, __, seen) =>
    decisions(seen).some(({ result, fen = 0 }) => result === 'spot-penalty' && fen > 300_000),
  'penalty.route.r1/its-paper-says-otherwise': (_, __, seen) =>
    done(seen, 'docket') && decisions(seen).some(({ result }) => result === 'spot-penalty'),
  'penalty.spot.r1/without-certificate': (_, __, seen) => hands(seen, 'decide-sanction').includes(LAPSED),
  'penalty.spot.r2/nothing-told': (detail, _, seen) => decided(detail) && notices(seen).length === 0,
  'penalty.spot.r2/claim-passed-over': (detail, _, seen) =>
    decided(detail) && facts(seen, 'hearing.answered').length === 0,
  'penalty.spot.r3/outside-the-range': (_, __, seen) => decisions(seen).some(({ fen = 0 }) => fen < 50_000),
  'penalty.spot.r3/item-left-open': (detail, _, seen) =>
    passed(detail) && detail.review.items.some(({ key, finding }) => key === markOf(seen) && finding === null),
  'penalty.docket.r1/dropped-by-himself': (_, __, seen) => hands(seen, 'drop-lead').includes('县局大队长甲'),
  'penalty.investigate.r1/not-counted': (detail, _, seen) => passed(detail) && !done(seen, 'take-inventory'),
  'penalty.investigate.r1/one-is-gone': unheard('EXHIBIT_NOT_AS_COLLECTED', (_, __, seen) =>
    facts(seen, 'exhibits.inventoried').some((one) => (one['missing'] as readonly string[]).length > 0),
  ),
  'penalty.investigate.r1/asked-without-certificate': (_, __, seen) => hands(seen, 'record-interview').includes(LAPSED),
  'penalty.investigate.r1/half-recorded': (_, __, seen) =>
    facts(seen, 'interviews.recorded').some((one) => String(one['recordedFrom']) > String(one['from'])),
  'penalty.investigate.r2/kept-by-a-relative': (_, __, seen) =>
    facts(seen, 'exhibits.collected').some((one) => one['custodian'] === markOf(seen)),
  'penalty.review.r1/turned-in-review': (detail, _, seen) =>
    facts(seen, 'report.submitted').some((one) => one['proposal'] !== detail.review.conclusions.at(-1)?.proposal),
  'penalty.review.r2/reviews-his-own': (_, __, seen) =>
    hands(seen, 'submit-report').some((name) => hands(seen, 'take-inventory', 'hand-in-review').includes(name)),
  'penalty.notify.r1/hearing-not-told': (_, __, seen) =>
    notices(seen).some(({ fen = 0, hearing }) => fen >= 5_000_000 && hearing !== true),
  'penalty.notify.r1/heavier-after-defence': (_, __, seen) =>
    (notices(seen).at(-1)?.fen ?? 0) > (notices(seen)[0]?.fen ?? 0),
  'penalty.decide.r1/without-a-meeting': (detail, _, seen) => decided(detail) && !done(seen, 'close-meeting'),
  'penalty.decide.r2/without-legal-review': (detail, _, seen) => decided(detail) && !done(seen, 'give-legal-opinion'),
  'penalty.decide.r2/below-the-standard': (_, __, seen) => decisions(seen).some(({ fen = 0 }) => fen < 1_000_000),
  'penalty.enforce.r1/not-served': unheard(
    'CLOCK_OVERDUE',
    ({ documents }, _, seen) => documents.every(({ served }) => served === null) && late(seen),
  ),
  'penalty.enforce.r2/taken-by-the-officer': (_, __, seen) =>
    hands(seen, 'record-receipt').some((name) => hands(seen, 'collect-exhibit', 'hand-in-review').includes(name)),
  'penalty.enforce.r2/money-never-comes': unheard(
    'RECEIPT_OVERDUE',
    (_, __, seen) => facts(seen, 'funds.received').length === 0 && late(seen),
  ),
  'penalty.enforce.r3/not-mended': (detail, _, seen) => beyond(detail, 'enforce') && !carried(seen, markOf(seen)),
  'penalty.enforce.r3/not-reported': (detail, _, seen) => beyond(detail, 'enforce') && !carried(seen, markOf(seen)),
  'penalty.enforce.r4/result-kept-back': (detail) => ended(detail) && detail.disclosure.length === 0,
};
