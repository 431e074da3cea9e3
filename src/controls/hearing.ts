import * as z from 'zod';
import { isHeavier, severityOf } from '#cases/charges.ts';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { type Notice, standingNotice, unanswered } from '#cases/facets/hearing.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import type { Actor } from '#cases/fact.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, dayOf, endOfDay, fromShanghai, type Instant, type PlainDate } from '#kernel/time.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** Working days that the party has to answer, the day of receipt not counted. */
  days: z.int().min(1).max(60),
  /** The party stands there: once he has spoken and is answered, or waives, nothing is waited for (当场处罚). */
  atOnce: z.boolean().default(false),
  /** Acts that wait for it: closing the defence, calling the meeting, deciding. */
  before: keys,
  /** Results that need it; a case that is dropped needs none. */
  results: keys,
  /** Who answers the party's claims. */
  answers: z.string(),
  /** A hearing (听证) must be offered from this step of the ladder, or from this fine, on; left out = none is owed. */
  offers: z
    .strictObject({ from: z.string().optional(), fen: z.int().min(1).optional(), noticeDays: z.int().min(1).max(30) })
    .optional(),
  /** Who did one of these in the case does not preside. */
  notHost: z.array(z.string()).default([]),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/**
 * 告知、陈述申辩、听证 (公务员法 第63条, 处分条例 第39条第4项, 行政处罚法 第44、45、63、64条): facts and grounds are told with proof, the
 * party has his time, each claim is answered, and nothing becomes heavier because he spoke.
 */
export const hearing = control({
  key: 'hearing',
  serves: ['hearing', 'one-time-notice', 'strict-procedure'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: [...p.before, ...p.notHost], posts: [p.answers] }),
  bar({ use, view }, env) {
    if (!env.p.before.includes(use.act) || !isOwed(view, env)) return null;
    return owedBefore(view, env)[0] ?? null;
  },
  guard({ facts, before, signers }, env) {
    return facts.flatMap((fact) => guardFact(fact, before, signers, env));
  },
  duties: (view, { p }) =>
    unanswered(view.hearing).map((claim) => ({
      key: `claim:${claim.key}`,
      code: 'ANSWER_DEFENCE',
      post: p.answers as Post,
      facts: { claim: claim.key },
    })),
  wakes(view, env) {
    const notice = standingNotice(view.hearing);
    return notice && !view.hearing.waived ? [addMs(answerEnd(notice, env), 1)] : [];
  },
});

/** The result to which the case stands asks for it; before any conclusion it is owed. */
function isOwed(view: CaseView, { p }: Env): boolean {
  const concluded = standingConclusion(view.review)?.proposal;
  return concluded === undefined || p.results.includes(concluded);
}

function owedBefore(view: CaseView, env: Env): readonly Fault[] {
  const notice = standingNotice(view.hearing);
  if (!notice) return [fault('PARTY_NOT_NOTIFIED', {}, ['notify-party'])];
  if ((standingConclusion(view.review)?.at ?? '') > notice.at) return [fault('NOTICE_OUTDATED', {}, ['notify-party'])];
  const { claims, waived, requested, held } = view.hearing;
  const until = answerEnd(notice, env);
  const open = unanswered(view.hearing).length;
  return [
    ...(claims.length > 0 && open > 0 ? [fault('CLAIM_UNANSWERED', { n: open }, ['answer-defence'])] : []),
    ...(!waived && !(env.p.atOnce && claims.length > 0) && env.ctx.now <= until
      ? [fault('TIME_TO_ANSWER_RUNS', { until })]
      : []),
    ...(requested && !held ? [fault('HEARING_OWED', {}, ['hold-hearing'])] : []),
  ];
}

/** The later of the day that the notice names and the days that the party must have; they count from the entry of the notice at the earliest. */
function answerEnd(notice: Notice, { p, ctx }: Env): Instant {
  const least = leastEnd(later(notice.receivedOn, dayOf(notice.at)), p.days, ctx);
  const told = endOfDay(notice.answerBy);
  return told > least ? told : least;
}

const leastEnd = (day: string, n: number, ctx: Env['ctx']): Instant =>
  dueAt(fromShanghai(`${day} 12:00`), { n, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);

function guardFact(fact: CaseFact, before: CaseView, signers: readonly Actor[], env: Env): readonly Fault[] {
  const { power, ctx, p } = env;
  switch (fact.type) {
    case 'hearing.notified':
      return noticeFaults(fact.data, before, env);
    case 'hearing.heard':
      return [
        ...(isOwn(signers) || fact.data.document !== '' ? [] : [fault('DEFENCE_WITHOUT_PAPER', {}, ['upload'])]),
        ...(fact.data.claims.every((claim) => saysSomething(claim.text, 4)) ? [] : [fault('CLAIM_EMPTY')]),
      ];
    case 'hearing.waived':
      return isOwn(signers) || fact.data.document !== '' ? [] : [fault('PARTY_PAPER_MISSING', {}, ['upload'])];
    case 'hearing.requested':
      // The party owes no reason; an officer who enters his paper says what it says.
      if (isOwn(signers)) return [];
      return [
        ...(fact.data.document !== '' ? [] : [fault('PARTY_PAPER_MISSING', {}, ['upload'])]),
        ...(saysSomething(fact.data.reason, 4) ? [] : [fault('REASONS_EMPTY')]),
      ];
    case 'hearing.answered':
      return saysSomething(fact.data.answer) ? [] : [fault('REPLY_EMPTY')];
    case 'hearing.held':
      return [
        ...(before.hands.some((hand) => hand.person === fact.data.host && p.notHost.includes(hand.act))
          ? [fault('HOST_INVESTIGATED', {}, ['other-officer'])]
          : []),
        ...(p.offers &&
        fromShanghai(`${fact.data.heldOn} 12:00`) <= leastEnd(fact.data.noticeOn, p.offers.noticeDays, ctx)
          ? [fault('HEARING_NOTICE_SHORT', { days: p.offers.noticeDays })]
          : []),
      ];
    case 'decision.made': {
      if (!p.results.includes(fact.data.result)) return [];
      const notice = standingNotice(before.hearing);
      return [
        ...owedBefore(before, env),
        ...(notice && isHeavier(power.definition, fact.data, notice)
          ? [fault('HEAVIER_THAN_NOTIFIED', {}, ['notify-party'])]
          : []),
      ];
    }
    default:
      return [];
  }
}

function noticeFaults(notice: Omit<Notice, 'by' | 'at'>, before: CaseView, env: Env): readonly Fault[] {
  const { power, p, ctx } = env;
  const { definition } = power;
  const last = standingNotice(before.hearing);
  const foundSince = last !== undefined && before.review.conclusions.some((conclusion) => conclusion.at > last.at);
  const mustOffer =
    p.offers !== undefined &&
    ((p.offers.from !== undefined &&
      severityOf(definition, notice.sanction) >= severityOf(definition, p.offers.from)) ||
      (p.offers.fen !== undefined && (notice.fen ?? 0) >= p.offers.fen));
  return [
    ...(notice.proof === '' ? [fault('NOTICE_UNPROVEN', {}, ['upload'])] : []),
    ...(saysSomething(notice.facts, 12) ? [] : [fault('NOTICE_WITHOUT_FACTS')]),
    ...((notice.charges ?? []).length === 0 || (notice.articles ?? []).length === 0
      ? [fault('NOTICE_WITHOUT_GROUNDS')]
      : []),
    ...(!p.atOnce && endOfDay(notice.answerBy) < leastEnd(later(notice.receivedOn, dayOf(ctx.now)), p.days, ctx)
      ? [fault('TIME_TO_ANSWER_SHORT', { days: p.days })]
      : []),
    ...(mustOffer && !notice.hearing ? [fault('HEARING_NOT_OFFERED')] : []),
    ...(last && before.hearing.claims.length > 0 && !foundSince && isHeavier(definition, notice, last)
      ? [fault('HEAVIER_AFTER_DEFENCE')]
      : []),
  ];
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const isOwn = (signers: readonly Actor[]): boolean => signers.some(({ as }) => as === 'party' || as === 'applicant');
