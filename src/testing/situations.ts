import type { CardLevel, CardManner, CardOutcome, CardReviewOutcome, RaisedCard } from '#cases/facets/cards.ts';
import type { CaseFact } from '#cases/view.ts';
import type { Post, StageKey } from '#kernel/ids.ts';
import type { PlainDate } from '#kernel/time.ts';
import { at, given, type Happening, happened, only } from './case.ts';
import { checked, consulted, hashOf, honest, MINE, noticed, person, slip, submitted } from './filing.ts';

/** Situations in which each act of a filing can be tried. */

export const SAYS = '已对照公布的材料和标准逐项核对。';
export const free = only();
export const raised = (key = 'overdue:review:3'): Happening =>
  happened('2026-10-01 00:00', 'machine', 'tick', {
    type: 'signals.raised',
    data: {
      key,
      control: 'time-limit',
      level: 'yellow',
      code: 'STAGE_OVERDUE',
      facts: {},
      audience: [],
      stage: 'review' as StageKey,
      rests: [],
    },
  } satisfies CaseFact);
/** The card that the machine makes of an overrun. */
export const carded = (
  key = 'overdue:review:3',
  level: CardLevel = 'yellow',
  when = '2026-10-01 00:00',
  change: Partial<RaisedCard> = {},
): Happening =>
  happened(when, 'machine', 'tick', {
    type: 'cards.raised',
    data: {
      key,
      kind: 'time',
      level,
      code: 'STAGE_OVERDUE',
      facts: {},
      rests: [],
      what: '',
      stage: 'review' as StageKey,
      posts: ['reviewer' as Post],
      person: '',
      answerBy: at('2026-10-14 23:59:59.999'),
      rule: '2025-01-01' as PlainDate,
      evidence: { hands: [], files: [] },
      ...change,
    },
  } satisfies CaseFact);
/** What an inspector holds against a person's conduct. */
export const cautioned = (about = 'reviewer-a', by = 'inspector-a', level: CardLevel = 'yellow'): Happening => ({
  ...carded('c1', level, '2026-10-08 09:00', {
    kind: 'conduct',
    code: 'CARD_CONDUCT',
    facts: { matter: 'no-reasons' },
    what: SAYS,
    person: person(about),
    answerBy: at('2026-10-15 23:59:59.999'),
  }),
  by: [by],
  act: 'raise-card',
});
export const accountGiven = (
  by = 'reviewer-a',
  key = 'overdue:review:3',
  manner: CardManner = 'explained',
  when = '2026-10-08 09:00',
) =>
  happened(when, by, 'answer-card', {
    type: 'cards.answered',
    data: { key, manner, text: SAYS, excuse: 'none', document: '' },
  });
export const judgedAs = (
  outcome: CardOutcome,
  key = 'overdue:review:3',
  level: CardLevel = 'yellow',
  when = '2026-10-08 10:00',
) => happened(when, 'head-a', 'judge-card', { type: 'cards.judged', data: { key, outcome, level, reasons: SAYS } });
export const reviewAsked = (by = 'reviewer-a', key = 'overdue:review:3', when = '2026-10-08 12:00') =>
  happened(when, by, 'ask-card-review', { type: 'cards.review-asked', data: { key, reasons: SAYS, document: '' } });
export const reviewedAs = (
  outcome: CardReviewOutcome,
  key = 'overdue:review:3',
  level: CardLevel = 'yellow',
  by = 'inspector-b',
  when = '2026-10-08 14:00',
) => happened(when, by, 'review-card', { type: 'cards.reviewed', data: { key, outcome, level, reasons: SAYS } });
export const accounted = happened('2026-10-08 09:30', 'inspector-a', 'account', {
  type: 'supervision.accounted',
  data: { key: 'overdue:review:3', responsible: person('reviewer-a'), handling: 'reminded', reason: SAYS },
});
export const doubt = happened('2026-09-28 13:00', 'legal-a', 'raise-doubt', {
  type: 'doubts.raised',
  data: { key: 'd1', kind: 'officer', what: SAYS, origin: 'officer' },
});
export const ordered = happened('2026-09-28 13:00', 'inspector-a', 'issue-order', {
  type: 'supervision.order-issued',
  data: { key: 'o1', matter: SAYS, replyBy: at('2026-10-08 23:59') },
});
export const requested = happened('2026-09-28 13:00', 'applicant-a', 'request-recusal', {
  type: 'recusal.requested',
  data: { person: person('head-a'), reason: SAYS },
});
export const tip = happened('2026-09-28 13:00', 'inspector-a', 'link-tip', {
  type: 'sealed.tip-linked',
  data: { key: 't1', route: 'phone', matter: SAYS, stage: 'accept' as StageKey, named: [person('inspector-b')] },
});
export const drawn = happened('2026-09-28 15:00', 'reviewer-a', 'hand-in-review', {
  type: 'supervision.spot-check-drawn',
  data: { seed: 's', value: 'v', oneIn: 5, drawn: true },
});
export const paused = happened('2026-09-28 12:00', 'clerk-a', 'pause', {
  type: 'clock.paused',
  data: { ground: 'expert-review', document: hashOf('doc') },
});

export const accept = given(submitted());
export const review = given(honest('review'));
export const decide = given(honest('decide'), consulted());
export const deliver = given(honest('deliver'));
export const supervise = given(honest('supervise'));
export const close = given(honest('close'));
export const told = given(submitted(), slip(), checked(['plan']), noticed(['plan']));
export const now = '2026-10-08 16:00';
export const plan = { material: 'plan', hash: hashOf('plan'), name: 'plan.pdf', pages: 10 };
export const application = {
  applicant: '演示矿业有限公司',
  creditCode: MINE,
  contact: '经办人',
  phone: '0000-0000000',
  fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
  materials: [plan],
};
export const applying = { ...accept, head: { ...accept.head, stage: 'apply' as StageKey } };
export const visit = {
  visitedOn: '2026-10-08',
  findings: [{ matter: '应急演练', inOrder: true, note: SAYS }],
  evidence: [hashOf('photo')],
};
export const proof = {
  document: 'registration',
  method: 'direct',
  servedOn: '2026-09-29',
  receiver: '经办人',
  proof: hashOf('proof'),
};
