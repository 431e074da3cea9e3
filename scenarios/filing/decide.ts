import type { Scenario, Step } from '../format.ts';
import { wait } from '../shared/path.ts';
import { before, one } from './path.ts';

const deputy = (act: string, at: string, input: object = {}): Step => ({
  at,
  by: 'deputy-a',
  as: 'deputy-leader',
  act,
  input: { ...input },
});
const head = (act: string, at: string, input: object = {}): Step => ({
  at,
  by: 'head-a',
  as: 'section-head',
  act,
  input: { ...input },
});
const consulted = before('decide');
const delegation = (to: string, until: string) => ({ to, until, reason: '出差期间由受托人代为决定本件。' });
const contact = (at: string): Step => ({
  at,
  by: 'reviewer-b',
  as: 'reviewer',
  act: 'register-contact',
  input: {
    about: 'deputy-a',
    who: '某单位负责人',
    manner: 'phone',
    words: '来电请分管领导关照，尽快备案。',
    handed: '',
  },
});
/** Reviewed by a section head who is a reviewer as well; the leader is away and lets both section heads decide. */
const reviewedByHead = [
  ...before('decide', {
    reviewer: 'head-b',
    change: {
      'open-consultation': { by: 'deputy-a', as: 'deputy-leader' },
      'close-consultation': { by: 'deputy-a', as: 'deputy-leader' },
    },
  }),
  deputy('delegate', '2026-10-09 14:20', delegation('head-a', '2026-10-20T18:00:00+08:00')),
  deputy('delegate', '2026-10-09 14:30', delegation('head-b', '2026-10-20T18:00:00+08:00')),
];
/** Decided a day late, with the reason given and accepted. */
const decidedLate = [
  ...consulted,
  wait('2026-10-10 08:30'),
  head('explain-overrun', '2026-10-10 09:00', {
    overrun: 'overdue:decide:4',
    reason: '会商后分管领导临时参加事故处置，未能当日决定。',
  }),
  deputy('answer-overrun', '2026-10-10 09:10', {
    overrun: 'overdue:decide:4',
    accepted: true,
    reply: '情况属实，原因成立，予以认可。',
  }),
  one('decide', { at: '2026-10-10 09:30' }),
  one('draft-document', { at: '2026-10-10 09:40' }),
  one('issue-document'),
  ...before('close').slice(before('serve').length),
];

export const scenarios: readonly Scenario[] = [
  {
    id: 'filing.decide.r1/conclusion-turned',
    risk: 'filing.decide.r1',
    title: { zh: '改变审查结论作决定', en: 'Deciding against the conclusion' },
    story: {
      zh: '审查结论是予以备案，分管领导直接决定不予备案。',
      en: 'The review proposes to file; the leader decides otherwise without sending it back.',
    },
    before: consulted,
    wrong: one('decide', { input: { result: 'not-file', reasons: '审查结论清楚，会商意见一致，符合备案条件。' } }),
    right: one('decide', { input: { result: 'file', reasons: '审查结论清楚，会商意见一致，符合备案条件。' } }),
    expect: { answer: 'refused', code: 'CONCLUSION_CHANGED', rests: 'filing.decide.m1' },
  },
  {
    id: 'filing.decide.r1/returned-without-reasons',
    risk: 'filing.decide.r1',
    title: { zh: '不说理由退回重审', en: 'Sent back without a reason' },
    story: {
      zh: '结论不合意，只批“请重新审查”退回去。',
      en: 'The conclusion does not please; it goes back with a set phrase.',
    },
    before: before('open-consultation'),
    wrong: deputy('return-review', '2026-10-08 15:00', { reasons: '再看看吧' }),
    right: deputy('return-review', '2026-10-08 15:00', {
      reasons: '风险评估所载风险数与资源清单对不上，请重新核对第五项。',
    }),
    expect: { answer: 'refused', code: 'REASONS_EMPTY', rests: 'filing.decide.m1' },
  },
  {
    id: 'filing.decide.r1/over-an-open-doubt',
    risk: 'filing.decide.r1',
    title: { zh: '质疑未答就决定', en: 'Deciding over an open doubt' },
    story: {
      zh: '会商后又有人提出质疑，未经答复就决定备案。',
      en: 'A doubt is raised after the consultation; the case is decided over it.',
    },
    before: [
      ...consulted,
      {
        at: '2026-10-09 14:20',
        by: 'legal-a',
        as: 'legal-reviewer',
        act: 'raise-doubt',
        input: { what: '评审意见所附聘书已经过期，请核实。' },
      },
    ],
    wrong: one('decide'),
    right: head('answer-doubt', '2026-10-09 15:00', {
      doubt: 'd1',
      answer: '聘书期满已续聘，第五页附续聘通知。',
      evidence: [{ material: 'opinion', page: 5 }],
    }),
    expect: { answer: 'refused', code: 'DOUBT_OPEN', rests: 'filing.decide.m1' },
  },
  {
    id: 'filing.decide.r2/beyond-authority',
    risk: 'filing.decide.r2',
    title: { zh: '越权决定', en: 'Deciding beyond one’s authority' },
    story: { zh: '没有授权，科长自己作了决定。', en: 'Without any delegation the section head decides.' },
    before: consulted,
    wrong: one('decide', { by: 'head-a', as: 'section-head' }),
    right: one('decide'),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY', rests: 'filing.decide.m1' },
  },
  {
    id: 'filing.decide.r2/delegated-by-himself',
    risk: 'filing.decide.r2',
    title: { zh: '自行授权', en: 'Delegating what is not one’s own' },
    story: { zh: '科长甲以自己的名义“授权”科长乙决定。', en: 'One section head “delegates” the decision to another.' },
    before: consulted,
    wrong: head('delegate', '2026-10-09 14:30', delegation('head-b', '2026-10-20T18:00:00+08:00')),
    right: deputy('delegate', '2026-10-09 14:30', delegation('head-b', '2026-10-20T18:00:00+08:00')),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY', rests: 'filing.decide.m1' },
  },
  {
    id: 'filing.decide.r2/delegated-for-31-days',
    risk: 'filing.decide.r2',
    title: { zh: '超期授权', en: 'A delegation longer than thirty days' },
    story: { zh: '授权一次给了三十一天，把决定权长期让给别人。', en: 'The delegation runs for thirty-one days.' },
    before: consulted,
    wrong: deputy('delegate', '2026-10-09 14:30', delegation('head-b', '2026-11-09T14:40:00+08:00')),
    right: deputy('delegate', '2026-10-09 14:30', delegation('head-b', '2026-11-08T14:20:00+08:00')),
    expect: { answer: 'refused', code: 'DELEGATION_TOO_LONG', rests: 'filing.decide.m1' },
  },
  {
    id: 'filing.decide.r2/reviewed-and-decided',
    risk: 'filing.decide.r2',
    title: { zh: '自己审查自己决定', en: 'Whoever reviewed decides as well' },
    story: {
      zh: '科长乙兼任审查员，审完这一件，又凭授权自己作决定。',
      en: 'A section head who is also a reviewer has reviewed the case; under a delegation he decides it too.',
    },
    before: reviewedByHead,
    wrong: one('decide', { by: 'head-b', as: 'section-head' }),
    right: one('decide', { by: 'head-a', as: 'section-head' }),
    expect: { answer: 'refused', code: 'SAME_PERSON', rests: 'filing.decide.m1' },
  },
  {
    id: 'filing.decide.r2/out-of-turn',
    risk: 'filing.decide.r2',
    title: { zh: '审查未完就决定', en: 'Deciding while the review runs' },
    story: { zh: '审查还没有结论，分管领导先作决定。', en: 'The review has no conclusion yet; the leader decides.' },
    before: before('hand-in-review'),
    wrong: one('decide', { at: '2026-09-30 16:00' }),
    right: deputy('raise-doubt', '2026-09-30 16:00', { what: '请核对预案所列队伍是否仍在编。' }),
    expect: { answer: 'refused', code: 'NOT_IN_THIS_STAGE', rests: 'product:stage-order' },
  },
  {
    id: 'filing.decide.r2/pleaded-nine-days-before',
    risk: 'filing.decide.r2',
    title: { zh: '说情之后作决定', en: 'A decision within days of a plea' },
    story: {
      zh: '同事登记有人向分管领导说情，十天之内他作了决定。',
      en: 'A colleague registers that somebody pleaded with the leader; he decides within ten days.',
    },
    before: before('record-findings', { times: { accept: '2026-09-29 14:45' } }),
    wrong: contact('2026-09-29 15:30'),
    right: contact('2026-09-29 14:50'),
    after: [...consulted.slice(before('record-findings').length), one('decide', { at: '2026-10-09 15:10' })],
    expect: { answer: 'signal', code: 'DECISION_FOLLOWS_CONTACT', rests: 'filing.decide.m2', sealed: true },
  },
  {
    id: 'filing.decide.r2/order-unanswered',
    risk: 'filing.decide.r2',
    title: { zh: '决定环节督办不答复', en: 'An order about the decision goes unanswered' },
    story: {
      zh: '纪检要求说明会商人员怎样确定，三个工作日没有答复。',
      en: 'The inspector asks how the consulted were chosen; three working days pass.',
    },
    before: [
      ...before('first-opinion'),
      {
        at: '2026-10-08 15:00',
        by: 'inspector-a',
        as: 'discipline-inspector',
        act: 'issue-order',
        input: { matter: '请说明本件会商人员是怎样确定的。' },
      },
      ...before('plan-visit').slice(before('first-opinion').length),
    ],
    wrong: wait('2026-10-12 10:00'),
    right: head('answer-order', '2026-10-12 10:00', { order: 'o1', reply: '按照会商名册轮值，由综合岗在前一日排定。' }),
    after: [wait('2026-10-13 00:10')],
    expect: { answer: 'signal', code: 'ORDER_OVERDUE', rests: 'filing.decide.m2' },
  },
  {
    id: 'filing.decide.r2/related-opinion',
    risk: 'filing.decide.r2',
    title: { zh: '请有利害关系的人会商', en: 'Consulting somebody with an interest' },
    story: {
      zh: '审查员丙的近亲属在申请单位任职，会商仍请他发表意见。',
      en: 'A relative of the applicant’s staff is asked for his opinion.',
    },
    before: before('open-consultation'),
    wrong: one('open-consultation', {
      input: { question: '是否同意审查结论？', participants: ['reviewer-b', 'legal-a', 'reviewer-c'] },
    }),
    right: one('open-consultation'),
    expect: { answer: 'refused', code: 'PARTICIPANT_RECUSED', rests: 'civil-servants 第76条' },
  },
  {
    id: 'filing.decide.r3/without-consultation',
    risk: 'filing.decide.r3',
    title: { zh: '不会商就决定', en: 'Deciding without a consultation' },
    story: { zh: '会商没有开，分管领导一个人定了。', en: 'Nobody was consulted; the leader decides alone.' },
    before: before('open-consultation'),
    wrong: one('decide', { at: '2026-10-09 15:00' }),
    right: one('open-consultation', { at: '2026-10-09 15:00', by: 'deputy-a', as: 'deputy-leader' }),
    expect: { answer: 'refused', code: 'CONSULTATION_MISSING', rests: 'filing.decide.m3' },
  },
  {
    id: 'filing.decide.r3/opinion-outstanding',
    risk: 'filing.decide.r3',
    title: { zh: '会签未齐就决定', en: 'Deciding with an opinion outstanding' },
    story: {
      zh: '法制审核人员还没有表态，就先决定了。',
      en: 'The legal reviewer has not spoken; the case is decided.',
    },
    before: before('second-opinion'),
    wrong: one('decide', { at: '2026-10-09 14:30' }),
    right: one('second-opinion', { at: '2026-10-09 14:30' }),
    expect: { answer: 'refused', code: 'OPINION_MISSING', rests: 'filing.decide.m3' },
  },
  {
    id: 'filing.decide.r3/kept-waiting',
    risk: 'filing.decide.r3',
    title: { zh: '会签压件', en: 'A co-signer keeps silent' },
    story: { zh: '被征求意见的人到期不表态，件压在他手里。', en: 'One of the consulted does not answer in time.' },
    before: before('second-opinion'),
    wrong: wait('2026-10-09 20:00'),
    right: one('second-opinion', { at: '2026-10-09 20:00' }),
    after: [wait('2026-10-10 00:10')],
    afterRight: [
      one('close-consultation', { at: '2026-10-09 20:30' }),
      one('decide', { at: '2026-10-09 21:00' }),
      wait('2026-10-10 00:10'),
    ],
    expect: { answer: 'signal', code: 'OPINION_OVERDUE', rests: 'filing.decide.m3' },
  },
  {
    id: 'filing.decide.r3/one-opinion',
    risk: 'filing.decide.r3',
    title: { zh: '只问一个人', en: 'Asking one officer only' },
    story: { zh: '会商只请了一个人。', en: 'The consultation has one participant.' },
    before: before('open-consultation'),
    wrong: one('open-consultation', { input: { question: '是否同意审查结论？', participants: ['reviewer-b'] } }),
    right: one('open-consultation'),
    expect: { answer: 'refused', code: 'TOO_FEW_PARTICIPANTS', rests: 'filing.decide.m3' },
  },
  {
    id: 'filing.decide.r3/read-and-signed',
    risk: 'filing.decide.r3',
    title: { zh: '会签只写“已阅”', en: 'Signing “read”' },
    story: { zh: '会签人只写“已阅”，不发表意见。', en: 'The co-signer writes “read” and no opinion.' },
    before: before('second-opinion'),
    wrong: one('second-opinion', { input: { stance: 'agree', opinion: '已阅' } }),
    right: one('second-opinion', { input: { stance: 'agree', opinion: '程序和依据没有问题，赞成审查结论。' } }),
    expect: { answer: 'refused', code: 'OPINION_EMPTY', rests: 'filing.decide.m3' },
  },
  {
    id: 'filing.decide.r3/nobody-answers-for-it',
    risk: 'filing.decide.r3',
    title: { zh: '超时无人担责就办结', en: 'Closed with nobody held to account' },
    story: {
      zh: '决定环节超时，没有追究到人，也没有说明为何不追究，就要办结。',
      en: 'The decision overran its term; the case is to be closed with nobody named for it.',
    },
    before: decidedLate,
    wrong: one('close'),
    right: {
      at: '2026-11-16 15:00',
      by: 'inspector-a',
      as: 'discipline-inspector',
      act: 'account',
      input: {
        finding: 'overdue:decide:4',
        responsible: 'head-a',
        handling: 'reminded',
        reason: '会商安排过晚，已当面提醒并记录在案。',
      },
    },
    expect: { answer: 'refused', code: 'NOBODY_HELD_TO_ACCOUNT', rests: 'filing.decide.m4' },
  },
];
