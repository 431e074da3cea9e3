import type { HonestRun, Step } from '../format.ts';
import { later, used } from '../shared/days.ts';
import {
  after,
  application,
  before,
  between,
  builder,
  checks,
  complete,
  finding,
  findings,
  mall,
  material,
  mine,
  type Options,
  one,
} from './path.ts';

/** Honest variants of a grading. */

const confirmed = { stage: 'close', status: 'ended', decision: 'confirm' } as const;
const denied = { stage: 'close', status: 'ended', decision: 'refuse' } as const;
const out = { stage: 'close', status: 'ended', decision: 'none' } as const;
const closing = (at: string, items: readonly string[]): readonly Step[] => [
  { at: later(at, -30), by: 'handler-a', as: 'handler', act: 'archive', input: { items, place: '档案室三柜' } },
  { at, by: 'handler-a', as: 'handler', act: 'close', input: {} },
];

const failing: Options = {
  who: mall,
  result: 'refuse',
  times: { archive: '2026-10-29 10:00', close: '2026-10-30 10:00' },
  change: {
    'record-findings': {
      input: findings(
        finding('trained', { answer: 4, note: '四名保安没有培训考核记录' }),
        finding('signs', { answer: 2, note: '两处配电箱没有警示标志' }),
      ),
    },
    'hand-in-review': { input: { proposal: 'refuse', opinion: '四人未经培训上岗，两处警示标志缺失，建议不予确认。' } },
    decide: { input: { result: 'refuse', reasons: '四名人员未经培训考核上岗，两处缺少警示标志，不符合标准。' } },
  },
};

const clerk = (act: string, at: string, input: object = {}): Step => ({
  at,
  by: 'clerk-a',
  as: 'clerk',
  act,
  input: { ...input },
});
/** The posting was missing, noticed once, and brought: from then on the common path. */
const supplied: readonly Step[] = [
  clerk(
    'start',
    '2026-07-27 09:00',
    application(mine, { materials: ['application', 'self-assessment', 'rules', 'training', 'ledger'] }),
  ),
  clerk('issue-slip', '2026-07-27 09:10'),
  clerk('check-form', '2026-07-27 09:40', checks({ posting: '未提交' })),
  clerk('issue-notice', '2026-07-28 10:00', { items: [{ material: 'posting', problem: '未提交自评报告公示证明' }] }),
  {
    at: '2026-08-03 09:00',
    by: 'applicant-a',
    as: 'applicant',
    act: 'supplement',
    input: { materials: [material(mine, 'posting')] },
  },
  one('check-form'),
  one('accept'),
  ...after('accept'),
];

const withdrawnAt = '2026-09-01 10:00';
const withdrawn: readonly Step[] = [
  ...before('plan-site', { who: mall }),
  {
    at: withdrawnAt,
    by: 'applicant-b',
    as: 'applicant',
    act: 'withdraw',
    input: { reason: '准备改造仓库，完成以后再申请。' },
  },
  ...closing(used(withdrawnAt, 20, 0.7), ['application', 'slip']),
];

const referredAt = '2026-08-06 15:00';
const referred: readonly Step[] = [
  ...before('accept', {
    who: builder,
    change: { start: { input: application(builder, { fields: { grade: 'second' } }) } },
  }),
  clerk('refer-away', referredAt, {
    to: '省级以上人民政府应急管理部门',
    reason: '二级由省级应急管理部门定级，请向其提出申请。',
  }),
  ...closing(used(referredAt, 20, 0.7), ['application', 'slip']),
];

/** Without an entrustment on file nothing is decided here: the case is passed on to the city. */
const passedOnAt = '2026-09-30 15:00';
const looked: Step = {
  at: '2026-10-08 10:00',
  by: 'inspector-b',
  as: 'inspection-staff',
  act: 'spot-check',
  input: { findings: '调阅全卷，与审查结论相符。', agrees: true },
  ifDrawn: true,
};
const passedOn: readonly Step[] = [
  ...before('receive-papers', { who: builder }),
  ...between('receive-papers', 'decide', { who: builder }),
  {
    at: passedOnAt,
    by: 'deputy-a',
    as: 'deputy-leader',
    act: 'refer-away',
    input: {
      to: '设区的市级人民政府应急管理部门',
      reason: '没有取得市级部门公布的委托文件，审查意见随卷转报市应急管理局决定。',
    },
  },
  looked,
  ...closing(used(passedOnAt, 20, 0.7), ['application', 'slip']),
];

/** The site shows something to be mended; the clock stands still until it is. */
const mended: readonly Step[] = [
  ...before('record-site'),
  one('record-site', {
    input: {
      visitedOn: '2026-08-20',
      findings: [
        { matter: '警示标志', inOrder: false, note: '三号车间配电箱没有警示标志。' },
        { matter: '隐患台账', inOrder: true, note: '抽查台账十二条，整改照片都在。' },
      ],
      evidence: ['$file:grade-mine-site'],
      rectifyBy: '2026-09-04',
    },
  }),
  one('sign-site'),
  {
    at: '2026-08-20 15:00',
    by: 'reviewer-a',
    as: 'reviewer',
    act: 'pause',
    input: {
      ground: 'mending',
      reasons: '现场评审发现一处缺少警示标志，企业整改期间不计时。',
      document: '$file:grade-mine-mending-notice',
    },
  },
  {
    at: '2026-08-27 09:00',
    by: 'reviewer-a',
    as: 'reviewer',
    act: 'resume',
    input: { document: '$file:grade-mine-mending-report', result: '整改报告已收，附照片，请复查。' },
  },
  {
    at: '2026-08-28 10:00',
    by: 'officer-a',
    as: 'enforcement-officer',
    act: 'record-rectification',
    input: { what: '配电箱已张贴警示标志，复查时逐处核对。', evidence: ['$file:grade-mine-mended'] },
  },
  ...after('sign-site', {
    times: {
      'record-findings': '2026-09-20 09:00',
      'hand-in-review': '2026-09-20 15:00',
      'receive-papers': '2026-09-21 09:00',
      'post-publicity': '2026-09-21 10:00',
      'open-consultation': '2026-09-30 09:00',
      'first-opinion': '2026-09-30 15:00',
      'second-opinion': '2026-09-30 16:00',
      'close-consultation': '2026-10-08 09:00',
      decide: '2026-10-09 10:00',
      'spot-check': '2026-10-09 11:00',
      'draft-document': '2026-10-09 15:00',
      'issue-document': '2026-10-10 10:00',
      serve: '2026-10-14 15:00',
      'plan-visit': '2026-10-15 09:00',
    },
  }),
];

/** Somebody objects while it is shown; it is looked into and answered. */
const objected: readonly Step[] = [
  ...before('open-consultation'),
  {
    at: '2026-09-22 10:00',
    by: 'clerk-b',
    as: 'clerk',
    act: 'lodge-objection',
    input: { by: '附近居民', what: '来电反映该企业六月份发生过一起受伤事故没有上报。' },
  },
  {
    at: '2026-09-24 16:00',
    by: 'head-a',
    as: 'section-head',
    act: 'answer-objection',
    input: {
      objection: 'y1',
      answer: '调取医院和社保记录，六月份没有工伤；来电所指为隔壁工地，已移交其主管部门。',
      upheld: false,
      evidence: ['$file:grade-mine-objection'],
    },
  },
  ...between('post-publicity', 'close'),
  one('close'),
];

const asked: Step = {
  at: '2026-08-10 09:00',
  by: 'applicant-a',
  as: 'applicant',
  act: 'request-recusal',
  input: { person: 'reviewer-a', reason: '该审查人曾在我单位任职，请求回避。' },
};
const granted: Options = {
  reviewer: 'reviewer-b',
  change: {
    'open-consultation': { input: { question: '是否同意审查结论？', participants: ['reviewer-a', 'legal-a'] } },
  },
};
const recusal: readonly Step[] = [
  ...before('plan-site'),
  asked,
  {
    at: '2026-08-10 15:00',
    by: 'head-a',
    as: 'section-head',
    act: 'answer-recusal',
    input: { person: 'reviewer-a', granted: true, reason: '三年内确有任职关系，准予回避，改由审查员乙办理。' },
  },
  ...after('accept', {
    ...granted,
    change: {
      'open-consultation': { input: { question: '是否同意审查结论？', participants: ['owner-a', 'legal-a'] } },
      'first-opinion': { by: 'owner-a', as: 'business-owner' },
    },
  }),
];

/** The first clerk is away; the other takes over, on the record. */
const cover: readonly Step[] = [
  ...before('accept'),
  clerk('hand-over', '2026-08-06 16:00', { to: 'clerk-b', reason: '明日起参加业务培训两天，移交在办件。' }),
  one('accept', { by: 'clerk-b' }),
  ...after('accept'),
];

const returned: readonly Step[] = [
  ...before('decide', { times: {} }).filter(({ at = '' }) => at < '2026-09-18'),
  {
    at: '2026-09-18 09:30',
    by: 'deputy-a',
    as: 'deputy-leader',
    act: 'return-review',
    input: { reasons: '现场评审记录没有写明第八项的核对情况，请补查以后再提交。' },
  },
  {
    at: '2026-10-29 10:00',
    by: 'reviewer-a',
    as: 'reviewer',
    act: 'record-findings',
    input: { findings: [finding('signs', { note: '补查四个车间，二十二处标志齐全。' })] },
  },
  {
    at: '2026-10-30 15:00',
    by: 'reviewer-a',
    as: 'reviewer',
    act: 'hand-in-review',
    input: { proposal: 'confirm', opinion: '第八项已经补查，二十二处标志齐全，维持确认三级的建议。' },
  },
];

export const honest: readonly HonestRun[] = [
  {
    id: 'confirmation/confirmed',
    title: { zh: '达到三级，予以确认', en: 'Grade three confirmed' },
    steps: complete(),
    ends: confirmed,
  },
  {
    id: 'confirmation/refused',
    title: { zh: '不符合标准，说明理由不予确认', en: 'Refused with reasons' },
    steps: complete(failing),
    ends: denied,
  },
  {
    id: 'confirmation/supplied',
    title: { zh: '一次性告知，补正以后确认', en: 'A paper missing once and supplied' },
    steps: supplied,
    ends: confirmed,
    brisk: { stages: ['一次性告知或者受理'], because: 'the notice goes out on the next day' },
  },
  {
    id: 'confirmation/withdrawn',
    title: { zh: '申请人撤回', en: 'Withdrawn' },
    steps: withdrawn,
    ends: out,
    brisk: { stages: ['review'], because: 'the applicant withdraws when he likes' },
  },
  {
    id: 'confirmation/referred',
    title: { zh: '申请二级，告知向省里提出', en: 'Grade two: referred to the province' },
    steps: referred,
    ends: out,
    brisk: { stages: ['accept', '一次性告知或者受理'], because: 'who is sent elsewhere is told soon' },
  },
  {
    id: 'confirmation/passed-on',
    title: { zh: '没有委托文件，转报市级部门', en: 'No entrustment on file: passed on to the city' },
    steps: passedOn,
    ends: out,
  },
  {
    id: 'confirmation/mended',
    title: { zh: '现场评审后整改，停表再办', en: 'Something mended after the site review, the clock standing still' },
    steps: mended,
    ends: confirmed,
  },
  {
    id: 'confirmation/objection-answered',
    title: { zh: '公示期间有异议，核实答复', en: 'An objection during the announcement, answered' },
    steps: objected,
    ends: confirmed,
  },
  {
    id: 'confirmation/recusal-granted',
    title: { zh: '申请回避获准', en: 'A request for recusal is granted' },
    steps: recusal,
    ends: confirmed,
  },
  {
    id: 'confirmation/cover',
    title: { zh: '受理人外出，交接办理', en: 'The clerk is away and hands over' },
    steps: cover,
    ends: confirmed,
  },
  {
    id: 'confirmation/returned',
    title: { zh: '退回补查后再审', en: 'Sent back, looked at again and handed in anew' },
    steps: returned,
    ends: { stage: 'decide', status: 'open', decision: 'none' },
    brisk: { stages: ['decide'], because: 'the leader sees at once what is missing' },
  },
  {
    id: 'confirmation/spot-checked',
    title: { zh: '抽中复查', en: 'Drawn for a spot check' },
    steps: complete({ who: builder }),
    ends: confirmed,
    drawn: true,
  },
];
