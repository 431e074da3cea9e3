import {
  askedTwice,
  beyond,
  dayIn,
  decided,
  done,
  ended,
  facts,
  hashOf,
  type Judge,
  type Judges,
  late,
  lingers,
  markOf,
  opinions,
  passed,
  stageOf,
  staleOrder,
  staleTip,
  unaccounted,
  unheard,
} from './shared.ts';

/** Judges by the name of a story (what follows the `/` of its id): the same story means the same harm in every power. */
const accept: Judges = {
  'second-notice': askedTwice,
  'asked-for-what-was-in-order': askedTwice,
  'paper-not-on-the-list': ({ acceptance, materials }) =>
    acceptance.notices.some(({ items }) =>
      items.some(({ material }) => !materials.some(({ key }) => key === material)),
    ),
  'passed-on': ({ acceptance }) => acceptance.slip !== null && acceptance.responsible === null,
  'withdrawn-for-him': (_, __, seen) =>
    done(seen, 'withdraw') && facts(seen, 'application.withdrawn').some(({ document }) => document === undefined),
  'without-slip': (detail, _, seen) => beyond(detail, stageOf(seen)) && detail.acceptance.slip === null,
  'sent-away-without-slip': ({ acceptance }) => acceptance.notices.length > 0 && acceptance.slip === null,
  'not-ours': (detail, _, seen) =>
    beyond(detail, stageOf(seen)) &&
    detail.exit === 'forward' &&
    detail.application.fields.some(({ value }) => value === markOf(seen)),
  'referred-though-ours': (detail, _, seen) =>
    facts(seen, 'application.referred').length > 0 &&
    !detail.application.fields.some(({ value }) => value === markOf(seen)),
  'reviewed-before-accepted': (detail, _, seen) =>
    detail.stage === stageOf(seen) && detail.review.items.some((item) => item.finding !== null),
  'entered-late': unheard(
    'LATE_ENTRY',
    ({ application }) =>
      Date.parse(application.enteredAt ?? '') - Date.parse(application.receivedAt ?? '') >= 24 * 3_600_000,
  ),
  'clock-stopped': ({ deadlines }) => deadlines.some(({ paused }) => paused),
  'half-a-notice': ({ acceptance, materials }) =>
    acceptance.notices.some(({ items }) =>
      materials.some(
        ({ key, required, versions }) =>
          required && versions.length === 0 && !items.some(({ material }) => material === key),
      ),
    ),
  'missing-paper': (detail, _, seen) =>
    beyond(detail, stageOf(seen)) &&
    detail.materials.some(({ required, versions }) => required && versions.length === 0),
  'ticked-though-absent': ({ materials }) =>
    materials.some(({ check, versions }) => check?.complete === true && versions.length === 0),
  'borrowed-file': (detail, _, { clue, heldElsewhere }) =>
    (clue.stage === undefined || beyond(detail, clue.stage)) &&
    detail.doubts.length === 0 &&
    detail.materials.some(({ versions }) => versions.some(({ hash }) => heldElsewhere.map(hashOf).includes(hash))),
};

/** Whom the story marks is expected to do the work. */
const expects: Judge = (_, __, seen) => facts(seen, 'assignments.given').at(-1)?.['to'] === markOf(seen);

const review: Judges = {
  'item-added': (detail, _, seen) =>
    facts(seen, 'review.findings-recorded').some(({ findings }) =>
      (findings as readonly { item: string }[]).some(
        ({ item }) => !detail.review.items.some(({ key }) => key === item),
      ),
    ),
  'item-skipped': (detail) =>
    passed(detail) && detail.review.items.some(({ mandatory, finding }) => mandatory && finding === null),
  'called-not-applicable': ({ review: { items } }) =>
    items.some(({ mayNotApply, finding }) => !mayNotApply && finding?.notApplicable === true),
  'accepted-and-reviewed': (detail) =>
    detail.review.items.some(({ finding }) => finding !== null && finding.by.id === detail.acceptance.responsible?.id),
  /** Told of a finding, and of a visit. */
  'without-evidence': ({ review: { items }, visits }) =>
    visits.made.some(({ evidence }) => evidence.length === 0) ||
    items.some(({ finding }) => finding !== null && !finding.notApplicable && finding.evidence.length === 0),
  'page-that-is-not-there': ({ review: { items } }) =>
    items.some((item) =>
      item.finding?.evidence.some(
        ({ material, page }) => page > (item.evidence.find(({ key }) => key === material)?.pages ?? 0),
      ),
    ),
  'doubt-passed-over': (detail) => passed(detail) && detail.doubts.some(({ answer }) => answer === null),
  'doubt-brushed-aside': (_, __, seen) =>
    facts(seen, 'doubts.answered').some(({ evidence }) => (evidence as readonly unknown[]).length === 0),
  'in-39-seconds': unheard('REVIEW_TOO_FAST', ({ review: { items, conclusions } }) => {
    const moments = items.flatMap(({ finding }) => (finding ? [Date.parse(finding.at)] : []));
    return moments.length > 0 && Date.parse(conclusions.at(-1)?.at ?? '') - Math.min(...moments) < 40_000;
  }),
  'drawn-and-not-checked': (detail) =>
    ended(detail) && (detail.spotCheck === null || (detail.spotCheck.drawn && !detail.spotCheck.done)),
  'checks-his-own': (_, __, { trace }) => {
    const doers = (act: string) =>
      trace.entries
        .filter((entry) => entry.kind === 'done' && entry.act === act)
        .map(({ signers }) => signers[0]?.name);
    return doers('spot-check').some((name) => doers('raise-doubt').includes(name));
  },
  'seen-otherwise': (detail, _, seen) =>
    decided(detail) &&
    detail.doubts.length === 0 &&
    detail.materials.some(({ versions }) => versions.some(({ hash }) => hash === hashOf(markOf(seen)))),
  'asked-again': ({ acceptance, materials, review: { items } }) =>
    acceptance.notices.some((notice) =>
      notice.items.some(({ material }) => materials.find(({ key }) => key === material)?.check?.complete === true),
    ) && items.every(({ finding }) => finding === null),
  'names-a-firm': ({ acceptance }, _, seen) =>
    acceptance.notices.some(({ items }) => items.some(({ problem }) => problem.includes(markOf(seen)))),
  'failing-yet-proposed': ({ review: { items, conclusions } }, _, seen) =>
    conclusions.at(-1)?.proposal === markOf(seen) &&
    items.some(({ mandatory, finding }) => mandatory && finding?.passes === false),
  'related-reviewer': ({ review: { items } }, _, seen) => items.some(({ finding }) => finding?.by.id === markOf(seen)),
  'assigned-to-related': expects,
  'handed-over-to-related': expects,
  'asked-to-step-aside': ({ review: { items }, recusal }) =>
    items.some(({ finding }) => recusal.some(({ person, kind }) => kind !== 'refused' && person.id === finding?.by.id)),
  'request-left-lying': ({ recusal, duties }) =>
    recusal.some(({ kind }) => kind === 'requested') && !duties.some(({ code }) => code === 'ANSWER_RECUSAL'),
  'after-a-dinner': unheard('DECISION_FOLLOWS_CONTACT', ({ sealed, review: { conclusions } }) =>
    (sealed?.contacts ?? []).some(({ about, at }) => conclusions.some((one) => one.by.id === about?.id && one.at > at)),
  ),
};

const decide: Judges = {
  'conclusion-turned': (detail) =>
    decided(detail) && detail.decision?.result !== detail.review.conclusions.at(-1)?.proposal,
  'returned-without-reasons': ({ review: { returns } }) => returns.some(({ reasons }) => reasons.length < 8),
  'over-an-open-doubt': (detail) => decided(detail) && detail.doubts.some(({ answer }) => answer === null),
  'beyond-authority': (detail, _, seen) =>
    decided(detail) && detail.decision?.by?.id !== markOf(seen) && facts(seen, 'decision.delegated').length === 0,
  'delegated-by-himself': (_, __, seen) =>
    seen.trace.entries.some(
      (entry) => entry.kind === 'done' && entry.act === 'delegate' && entry.signers[0]?.name !== markOf(seen),
    ),
  'delegated-for-31-days': (_, __, { trace }) =>
    trace.entries.some((entry) =>
      entry.facts.some(
        (fact) =>
          fact.type === 'decision.delegated' &&
          Date.parse(String((fact.data as { until: string }).until)) - Date.parse(entry.at) > 30 * 86_400_000,
      ),
    ),
  'reviewed-and-decided': (detail) =>
    decided(detail) && detail.review.items.some(({ finding }) => finding?.by.id === detail.decision?.by?.id),
  'out-of-turn': (detail) => decided(detail) && detail.review.conclusions.length === 0,
  'pleaded-nine-days-before': unheard('DECISION_FOLLOWS_CONTACT', ({ sealed, decision }) =>
    (sealed?.contacts ?? []).some(
      ({ about, at }) =>
        decision?.by?.id === about?.id && Date.parse(decision?.at ?? '') - Date.parse(at) <= 10 * 86_400_000,
    ),
  ),
  'related-opinion': (detail, _, seen) => opinions(detail).some(({ person }) => person.id === markOf(seen)),
  'without-consultation': (detail) => decided(detail) && detail.consultation.length === 0,
  'opinion-outstanding': (detail) => decided(detail) && opinions(detail).some(({ stance }) => stance === null),
  'kept-waiting': unheard(
    'OPINION_OVERDUE',
    (detail, _, { now }) =>
      opinions(detail).some(({ stance }) => stance === null) && (detail.consultation.at(-1)?.replyBy ?? '9') < now,
  ),
  'one-opinion': ({ consultation }) => consultation.some((round) => round.opinions.length < 2),
  'read-and-signed': (detail) => opinions(detail).some(({ stance, opinion }) => stance !== null && opinion.length < 4),
};

const deliver: Judges = {
  'text-altered': ({ documents }, _, seen) => documents.some(({ text }) => text.includes(markOf(seen))),
  'drafted-and-signed': ({ documents }) => documents.some(({ draftedBy, issued }) => issued?.by.id === draftedBy.id),
  'day-six': unheard('LEGAL_TERM_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'without-proof': ({ documents }) => documents.some(({ served }) => served?.proof === ''),
  'served-before-issued': ({ documents }) =>
    documents.some(({ served, issued }) => served !== null && (issued === null || served.on < dayIn(issued.at))),
};

const supervise: Judges = {
  'same-words': ({ visits }) =>
    visits.made.some(({ findings }) => new Set(findings.map(({ note }) => note)).size < findings.length),
  'without-certificate': ({ visits }, _, seen) =>
    visits.made.some(({ officers }) => officers.some(({ id }) => id === markOf(seen))),
  'signs-twice': ({ visits }) => visits.made.some(({ officers }) => new Set(officers.map(({ id }) => id)).size < 2),
  'no-visit': (detail, _, seen) =>
    beyond(detail, stageOf(seen)) && detail.exit === 'forward' && detail.visits.made.length === 0,
  'visit-put-off': unheard(
    'VISIT_OVERDUE',
    ({ visits }, _, { now }) => visits.planned !== null && visits.made.length === 0 && dayIn(now) > visits.planned.on,
  ),
  'not-mended': (detail, _, seen) => beyond(detail, stageOf(seen)) && detail.visits.openRectifications > 0,
};

/** Stories that may be told of any stage of any power. */
const everywhere: Judges = {
  'left-lying': unheard('STAGE_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'given-back-at-the-end': unheard('STAGE_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'passed-on-at-the-end': unheard('STAGE_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'urged-at-the-end': unheard('STAGE_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'refusal-left-lying': unheard('STAGE_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'legal-term-over': unheard('LEGAL_TERM_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  'clock-run-out': unheard('CLOCK_OVERDUE', (detail, _, seen) => lingers(detail, seen)),
  unexplained: unheard('STAGE_OVERDUE', (detail, _, seen) => beyond(detail, stageOf(seen)) && late(seen)),
  'tip-left-lying': unheard('TIP_UNHANDLED', (detail, _, seen) => staleTip(detail, seen)),
  /** Told of an order whose term is over, and of one over which the case is closed. */
  'order-unanswered': (detail, signals, seen) =>
    (ended(detail) && detail.orders.some(({ reply }) => reply === null)) ||
    (staleOrder(detail, seen) && !signals.includes('ORDER_OVERDUE')),
  /** Registered about somebody, and he does the act of which the story tells. */
  'contact-followed': unheard('DECISION_FOLLOWS_CONTACT', ({ sealed }, _, seen) =>
    (sealed?.contacts ?? []).some(({ about, at }) =>
      seen.trace.entries.some(
        (entry) =>
          entry.kind === 'done' &&
          entry.act === markOf(seen) &&
          entry.at > at &&
          entry.signers[0]?.name === about?.name,
      ),
    ),
  ),
  'nobody-answers-for-it': unaccounted,
  'result-kept-back': (detail) => ended(detail) && detail.decision !== null && detail.disclosure.length === 0,
  'published-late': unheard('DISCLOSURE_OVERDUE', (detail, _, seen) => detail.disclosure.length === 0 && late(seen)),
  'published-in-part': (_, __, seen) =>
    facts(seen, 'disclosure.published').some(({ parts }) => !(parts as readonly string[]).includes(markOf(seen))),
  'file-incomplete': (_, __, seen) =>
    facts(seen, 'archive.filed').some(({ items }) => !(items as readonly string[]).includes(markOf(seen))),
};

/** By name; a name that two lists have would hide one of its judges. */
export const sharedJudges: Judges = joined([accept, review, decide, deliver, supervise, everywhere]);

function joined(lists: readonly Judges[]): Judges {
  const all = new Map<string, Judge>();
  for (const [name, judge] of lists.flatMap((list) => Object.entries(list))) {
    if (all.has(name)) throw new Error(`two judges for "${name}"`);
    all.set(name, judge);
  }
  return Object.fromEntries(all);
}
