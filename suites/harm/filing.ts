import { createHash } from 'node:crypto';
import type { CaseDetail } from '#contract/case-shapes.ts';
import type { Trace } from '#contract/shapes.ts';

/**
 * Harm: what the chart warns of came about, and nobody was told. Judged from the case as an inspector reads it over the API,
 * by somebody who knows neither the controls nor the scenarios' expectations.
 */
type Seen = { readonly now: string; readonly trace: Trace };
type Judge = (detail: CaseDetail, signals: readonly string[], seen: Seen) => boolean;

/** SHA-256 of the file that the player made from this name. */
const hashOf = (name: string): string => createHash('sha256').update(`衡鉴演示文件 ${name}`).digest('hex');

const order = ['apply', 'accept', 'review', 'decide', 'deliver', 'supervise', 'close'];
const beyond = ({ stage }: CaseDetail, than: string): boolean => order.indexOf(stage) > order.indexOf(than);
const ended = ({ status }: CaseDetail): boolean => status === 'ended';
const done = ({ trace }: Seen, act: string): boolean =>
  trace.entries.some((entry) => entry.kind === 'done' && entry.act === act);
/** Still in that stage after this Shanghai midnight; told by the date, since a definition without a binding may have no term either. */
const lingers = ({ stage, status }: CaseDetail, { now }: Seen, where: string, after: string): boolean =>
  status === 'open' && stage === where && Date.parse(now) > Date.parse(`${after}T23:59:59+08:00`);
const passed = (detail: CaseDetail): boolean => detail.review.conclusions.length > 0;
const finding = (detail: CaseDetail, key: string) => detail.review.items.find((item) => item.key === key)?.finding;
const facts = ({ trace }: Seen, type: string): readonly Record<string, unknown>[] =>
  trace.entries.flatMap((entry) =>
    entry.facts.filter((fact) => fact.type === type).map((fact) => fact.data as Record<string, unknown>),
  );
const opinions = (detail: CaseDetail) => detail.consultation.at(-1)?.opinions ?? [];
const decided = ({ decision }: CaseDetail): boolean => decision !== null && !decision.deemed;
const dayIn = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
const staleOrder = (detail: CaseDetail, { now }: Seen): boolean =>
  detail.orders.some((one) => one.reply === null && Date.parse(one.replyBy) < Date.parse(now));
/** A tip older than fifteen working days (twenty-five calendar days with the long holiday) and still without a result. */
const staleTip = (detail: CaseDetail, { now }: Seen): boolean =>
  (detail.sealed?.tips ?? []).some(
    (tip) => tip.result === null && Date.parse(now) - Date.parse(tip.at) > 25 * 86_400_000,
  );
const askedTwice = ({ acceptance, materials }: CaseDetail): boolean =>
  acceptance.notices.some(
    ({ items, at }, i) =>
      i > 0 &&
      items.some(
        (item) =>
          !materials
            .find(({ key }) => key === item.material)
            ?.versions.some((version) => version.receivedAt > (acceptance.notices[i - 1]?.at ?? at)),
      ),
  );
const unheard =
  (code: string, judge: Judge): Judge =>
  (detail, signals, seen) =>
    judge(detail, signals, seen) && !signals.includes(code);
const unaccounted: Judge = (detail, signals, seen) =>
  ended(detail) && signals.includes('STAGE_OVERDUE') && !done(seen, 'account');

export const judges: Readonly<Record<string, Judge>> = {
  'filing.accept.r3/silence': (detail, signals, { now }) =>
    detail.acceptance.notices.length === 0 &&
    now > '2026-10-10T16:00:00.000Z' &&
    (detail.decision?.deemed !== true || !signals.includes('LEGAL_TERM_OVERDUE')),
  'filing.accept.r3/deemed': (detail, _, { now }) =>
    detail.acceptance.notices.length === 0 && now > '2026-10-10T16:00:00.000Z' && detail.decision === null,
  'filing.decide.r1/conclusion-turned': (detail) =>
    decided(detail) && detail.decision?.result !== detail.review.conclusions.at(-1)?.proposal,
  'filing.decide.r1/returned-without-reasons': ({ review }) => review.returns.some(({ reasons }) => reasons.length < 8),
  'filing.decide.r1/over-an-open-doubt': (detail) =>
    decided(detail) && detail.doubts.some(({ answer }) => answer === null),
  'filing.decide.r2/beyond-authority': (detail, _, seen) =>
    decided(detail) && detail.decision?.by?.id !== 'deputy-a' && facts(seen, 'decision.delegated').length === 0,
  'filing.decide.r2/delegated-by-himself': (_, __, { trace }) =>
    trace.entries.some(
      (entry) => entry.kind === 'done' && entry.act === 'delegate' && entry.signers[0]?.name !== '分管领导甲',
    ),
  'filing.decide.r2/delegated-for-31-days': (_, __, { trace }) =>
    trace.entries.some((entry) =>
      entry.facts.some(
        (fact) =>
          fact.type === 'decision.delegated' &&
          Date.parse(String((fact.data as { until: string }).until)) - Date.parse(entry.at) > 30 * 86_400_000,
      ),
    ),
  'filing.decide.r2/reviewed-and-decided': (detail) =>
    decided(detail) && detail.review.items.some(({ finding: one }) => one?.by.id === detail.decision?.by?.id),
  'filing.decide.r2/out-of-turn': (detail) => decided(detail) && detail.review.conclusions.length === 0,
  'filing.decide.r2/pleaded-nine-days-before': unheard('DECISION_FOLLOWS_CONTACT', ({ sealed, decision }) =>
    (sealed?.contacts ?? []).some(
      ({ about, at }) =>
        decision?.by?.id === about?.id && Date.parse(decision?.at ?? '') - Date.parse(at) <= 10 * 86_400_000,
    ),
  ),
  'filing.decide.r2/order-unanswered': unheard('ORDER_OVERDUE', (detail, _, seen) => staleOrder(detail, seen)),
  'filing.decide.r2/related-opinion': (detail) => opinions(detail).some(({ person }) => person.id === 'reviewer-c'),
  'filing.decide.r3/without-consultation': (detail) => decided(detail) && detail.consultation.length === 0,
  'filing.decide.r3/opinion-outstanding': (detail) =>
    decided(detail) && opinions(detail).some(({ stance }) => stance === null),
  'filing.decide.r3/kept-waiting': unheard(
    'OPINION_OVERDUE',
    (detail, _, { now }) =>
      opinions(detail).some(({ stance }) => stance === null) && (detail.consultation.at(-1)?.replyBy ?? '9') < now,
  ),
  'filing.decide.r3/one-opinion': ({ consultation }) => consultation.some((round) => round.opinions.length < 2),
  'filing.decide.r3/read-and-signed': (detail) =>
    opinions(detail).some(({ stance, opinion }) => stance !== null && opinion.length < 4),
  'filing.decide.r3/nobody-answers-for-it': unaccounted,

  'filing.deliver.r1/text-altered': ({ documents }) => documents.some(({ text }) => text.includes('委托')),
  'filing.deliver.r1/drafted-and-signed': ({ documents }) =>
    documents.some(({ draftedBy, issued }) => issued?.by.id === draftedBy.id),
  'filing.deliver.r2/left-lying': unheard('STAGE_OVERDUE', (detail, _, seen) =>
    lingers(detail, seen, 'deliver', '2026-10-09'),
  ),
  'filing.deliver.r2/result-kept-back': (detail) =>
    ended(detail) && detail.decision !== null && detail.disclosure.length === 0,
  'filing.deliver.r2/published-late': unheard(
    'DISCLOSURE_OVERDUE',
    (detail, _, { now }) => detail.disclosure.length === 0 && now > '2026-11-05T16:00:00.000Z',
  ),
  'filing.deliver.r2/published-in-part': (_, __, seen) =>
    facts(seen, 'disclosure.published').some(({ parts }) => !(parts as readonly string[]).includes('办理结果')),
  'filing.deliver.r2/nobody-answers-for-it': unaccounted,
  'filing.deliver.r2/order-unanswered': (detail) => ended(detail) && detail.orders.some(({ reply }) => reply === null),
  'filing.deliver.r3/refusal-left-lying': unheard('STAGE_OVERDUE', (detail, _, seen) =>
    lingers(detail, seen, 'deliver', '2026-10-09'),
  ),
  'filing.deliver.r3/day-six': unheard('LEGAL_TERM_OVERDUE', (detail, _, seen) =>
    lingers(detail, seen, 'deliver', '2026-10-10'),
  ),
  'filing.deliver.r3/without-proof': ({ documents }) => documents.some(({ served }) => served?.proof === ''),
  'filing.deliver.r3/served-before-issued': ({ documents }) =>
    documents.some(({ served, issued }) => served !== null && (issued === null || served.on < dayIn(issued.at))),

  'filing.supervise.r1/without-evidence': ({ visits }) => visits.made.some(({ evidence }) => evidence.length === 0),
  'filing.supervise.r1/same-words': ({ visits }) =>
    visits.made.some(({ findings }) => new Set(findings.map(({ note }) => note)).size < findings.length),
  'filing.supervise.r1/without-certificate': ({ visits }) =>
    visits.made.some(({ officers }) => officers.some(({ id }) => id === 'officer-c')),
  'filing.supervise.r1/signs-twice': ({ visits }) =>
    visits.made.some(({ officers }) => new Set(officers.map(({ id }) => id)).size < 2),
  'filing.supervise.r1/no-visit': (detail) =>
    detail.stage === 'close' && detail.exit === 'forward' && detail.visits.made.length === 0,
  'filing.supervise.r1/visit-put-off': unheard(
    'VISIT_OVERDUE',
    ({ visits }, _, { now }) => visits.planned !== null && visits.made.length === 0 && dayIn(now) > visits.planned.on,
  ),
  'filing.supervise.r1/not-mended': (detail) => beyond(detail, 'supervise') && detail.visits.openRectifications > 0,
  'filing.supervise.r1/left-lying': unheard('STAGE_OVERDUE', (detail, _, seen) =>
    lingers(detail, seen, 'supervise', '2026-11-06'),
  ),
  'filing.supervise.r1/nobody-answers-for-it': unaccounted,
  'filing.supervise.r1/file-incomplete': ({ archive, visits }) =>
    archive !== null && visits.made.length > 0 && archive.items.length < 6,
};
