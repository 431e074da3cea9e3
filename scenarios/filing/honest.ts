import type { HonestRun, Step } from '../format.ts';
import { later, shares, used, workingDay } from '../shared/days.ts';
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
  one,
  type Path,
  type Times,
} from './path.ts';

/** Honest variants of a filing. Times follow from shares of each term between 60 and 95 %, spread evenly and not chosen. */

/** Times of a run whose application comes in at `start`; delivery ends by three quarters, for the law's five days end with it. */
function timesFrom(start: string, seed: number, filed = true): Times {
  const share = shares(seed, 0.61, 0.94);
  const accept = used(start, 1, share());
  const handIn = used(accept, 2, share());
  const decide = used(handIn, 1, share());
  const serve = used(decide, 1, shares(seed, 0.61, 0.74)());
  const conclude = used(serve, 20, share());
  const close = filed ? used(conclude, 20, share()) : used(serve, 20, share());
  const visit = later(conclude, -1500);
  return {
    start,
    'issue-slip': later(start, 10),
    'check-form': later(start, 40),
    accept,
    'record-findings': later(handIn, -95),
    'hand-in-review': handIn,
    'open-consultation': later(handIn, 20),
    'first-opinion': later(decide, -80),
    'second-opinion': later(decide, -65),
    'close-consultation': later(decide, -30),
    decide,
    'draft-document': later(decide, 20),
    'issue-document': later(serve, -70),
    serve,
    'plan-visit': later(serve, 45),
    'spot-check': used(handIn, 10, 0.7),
    'publish-result': filed ? later(visit, -65) : later(close, -1500),
    'record-visit': visit,
    sign: later(visit, 15),
    'conclude-supervision': conclude,
    archive: later(close, -65),
    close,
  };
}

const path = (start: string, seed: number, more: Path = {}): Path => ({
  ...more,
  times: timesFrom(start, seed, more.result !== 'not-file'),
});
const filed = { stage: 'close', status: 'ended', decision: 'file' } as const;
const refused = { stage: 'close', status: 'ended', decision: 'not-file' } as const;
const out = { stage: 'close', status: 'ended', decision: 'none' } as const;

const plain = path('2026-09-30 09:30', 1);
const sunday = path('2026-09-18 10:00', 2, { who: mall });
const online = path('2026-09-28 20:15', 3, { who: builder });

const failing = [
  finding('parts', { answer: 3, note: '缺后期处置、应急保障两部分' }),
  finding('contacts', { answer: false, note: '附件没有通讯录' }),
];
const notFiled = path('2026-09-29 11:00', 4, {
  who: mall,
  result: 'not-file',
  change: {
    'record-findings': { input: findings(...failing) },
    'hand-in-review': {
      input: { proposal: 'not-file', opinion: '综合预案缺两个部分，且没有应急通讯录，建议不予备案。' },
    },
    decide: {
      input: {
        result: 'not-file',
        reasons: '综合预案缺少后期处置和应急保障两部分，附件没有应急通讯录，不符合审查标准。',
      },
    },
  },
});

/** The first form check finds a paper missing; the notice names it; the applicant brings it eight days later. */
const missing = { opinion: '未提交' };
const supplied = '2026-10-08 10:20';
const afterSupply = path(supplied, 5);
const supplement: readonly Step[] = [
  {
    at: '2026-09-28 14:00',
    by: 'clerk-a',
    as: 'clerk',
    act: 'start',
    input: application(mine, { materials: ['form', 'plan', 'resources'] }),
  },
  { at: '2026-09-28 14:10', by: 'clerk-a', as: 'clerk', act: 'issue-slip', input: {} },
  { at: '2026-09-28 14:30', by: 'clerk-a', as: 'clerk', act: 'check-form', input: checks(mine, missing) },
  {
    at: '2026-09-29 15:10',
    by: 'clerk-a',
    as: 'clerk',
    act: 'issue-notice',
    input: { items: [{ material: 'opinion', problem: '未提交评审意见' }] },
  },
  {
    at: supplied,
    by: 'applicant-a',
    as: 'applicant',
    act: 'supplement',
    input: { materials: [material(mine, 'opinion')] },
  },
  one('check-form', {}, afterSupply),
  one('accept', {}, afterSupply),
  ...after('accept', afterSupply),
];
const unsupplied: readonly Step[] = [
  {
    at: '2026-09-22 09:00',
    by: 'clerk-b',
    as: 'clerk',
    act: 'start',
    input: application(builder, { materials: ['form', 'plan'] }),
  },
  { at: '2026-09-22 09:15', by: 'clerk-b', as: 'clerk', act: 'issue-slip', input: {} },
  {
    at: '2026-09-22 09:40',
    by: 'clerk-b',
    as: 'clerk',
    act: 'check-form',
    input: checks(builder, { resources: '未提交' }),
  },
  {
    at: '2026-09-23 15:00',
    by: 'clerk-b',
    as: 'clerk',
    act: 'issue-notice',
    input: { items: [{ material: 'resources', problem: '未提交风险评估结果和资源清单' }] },
  },
  {
    at: '2026-10-24 09:00',
    by: 'clerk-b',
    as: 'clerk',
    act: 'close-unsupplied',
    input: { reason: '一次性告知之后三十日内没有补正，已电话提醒两次。' },
  },
  {
    at: '2026-11-11 10:00',
    by: 'handler-b',
    as: 'handler',
    act: 'archive',
    input: { items: ['application', 'slip'], place: '档案室二柜' },
  },
  { at: '2026-11-11 15:00', by: 'handler-b', as: 'handler', act: 'close', input: {} },
];

const withdrawnAt = '2026-10-08 11:00';
const withdrawn: readonly Step[] = [
  ...before('hand-in-review', { who: mall, times: { accept: '2026-09-29 15:20' } }),
  {
    at: withdrawnAt,
    by: 'applicant-b',
    as: 'applicant',
    act: 'withdraw',
    input: { reason: '预案正在修订，修订公布以后再报。' },
  },
  {
    at: later(used(withdrawnAt, 20, 0.7), -30),
    by: 'handler-a',
    as: 'handler',
    act: 'archive',
    input: { items: ['application', 'slip'], place: '档案室一柜' },
  },
  { at: used(withdrawnAt, 20, 0.7), by: 'handler-a', as: 'handler', act: 'close', input: {} },
];

const granted = path('2026-09-28 15:30', 6, {
  reviewer: 'reviewer-b',
  change: {
    'open-consultation': { input: { question: '是否同意审查结论？', participants: ['reviewer-a', 'legal-a'] } },
  },
});
const asked = (when: string, person: string): Step => ({
  at: when,
  by: 'applicant-a',
  as: 'applicant',
  act: 'request-recusal',
  input: { person, reason: '该审查人曾在我单位任职，请求回避。' },
});
const answered = (when: string, person: string, isGranted: boolean, reason: string): Step => ({
  at: when,
  by: 'head-a',
  as: 'section-head',
  act: 'answer-recusal',
  input: { person, granted: isGranted, reason },
});
const recusalGranted: readonly Step[] = [
  ...before('record-findings', granted),
  asked(later(granted.times?.accept ?? '', 30), 'reviewer-a'),
  answered(
    later(granted.times?.accept ?? '', 300),
    'reviewer-a',
    true,
    '三年内确有任职关系，准予回避，改由审查员乙办理。',
  ),
  one('record-findings', {}, granted),
  one('hand-in-review', {}, granted),
  // The officer who stepped aside is not asked for his opinion either.
  one(
    'open-consultation',
    { input: { question: '是否同意审查结论？', participants: ['owner-a', 'legal-a'] } },
    granted,
  ),
  one('first-opinion', { by: 'owner-a', as: 'business-owner' }, granted),
  ...after('first-opinion', granted),
];
const denied = path('2026-09-23 09:00', 7);
const recusalDenied: readonly Step[] = [
  ...before('record-findings', denied),
  asked(later(denied.times?.accept ?? '', 30), 'reviewer-a'),
  answered(
    later(denied.times?.accept ?? '', 300),
    'reviewer-a',
    false,
    '经核对人事档案，没有任职关系，不属于应当回避的情形。',
  ),
  ...after('accept', denied),
];

const cover = path('2026-09-29 08:45', 8, { who: builder });
const coverTimes = cover.times as Times;
const byCover: readonly Step[] = [
  ...before('accept', cover),
  {
    at: later(coverTimes.accept, -60),
    by: 'head-a',
    as: 'section-head',
    act: 'hand-over',
    input: { to: 'clerk-b', reason: '受理员甲外出培训，按 AB 岗由乙接办。' },
  },
  one('accept', { by: 'clerk-b' }, cover),
  ...between('accept', 'decide', cover),
  {
    at: later(coverTimes.decide, -10),
    by: 'deputy-a',
    as: 'deputy-leader',
    act: 'delegate',
    input: {
      to: 'head-b',
      until: `${workingDay(coverTimes.decide, 5)}T18:00:00+08:00`,
      reason: '出差五日，授权科长乙代为决定本件。',
    },
  },
  one('decide', { by: 'head-b', as: 'section-head' }, cover),
  one('draft-document', {}, cover),
  one('issue-document', { by: 'head-b', as: 'section-head' }, cover),
  ...after('issue-document', cover),
];

/** Sent back once: the law's five days do not grow, so both reviews and the delivery are quick. */
const returnedTimes: Times = (() => {
  const accept = used('2026-09-28 09:00', 1, 0.66);
  const first = used(accept, 2, 0.29);
  const back = used(first, 1, 0.64);
  const second = used(back, 2, 0.31);
  const decide = used(second, 1, 0.61);
  const rest = timesFrom('2026-09-28 09:00', 9);
  const serve = later(decide, 100);
  return {
    ...rest,
    accept,
    'record-findings': later(second, -60),
    'hand-in-review': second,
    'open-consultation': later(second, 20),
    'first-opinion': later(decide, -80),
    'second-opinion': later(decide, -65),
    'close-consultation': later(decide, -30),
    decide,
    'draft-document': later(decide, 20),
    'issue-document': later(decide, 50),
    serve,
    'plan-visit': later(serve, 45),
  };
})();
const returned: readonly Step[] = [
  ...before('record-findings', { times: returnedTimes }),
  one('record-findings', {
    at: later(used(returnedTimes.accept, 2, 0.29), -95),
    input: findings(finding('hazards', { answer: 1, note: '只列坍塌一项' })),
  }),
  one('hand-in-review', { at: used(returnedTimes.accept, 2, 0.29) }),
  {
    at: used(used(returnedTimes.accept, 2, 0.29), 1, 0.64),
    by: 'deputy-a',
    as: 'deputy-leader',
    act: 'return-review',
    input: { reasons: '风险评估所载事故风险数与资源清单对不上，请重新核对第五项。' },
  },
  one(
    'record-findings',
    { input: { findings: [finding('hazards', { note: '重新核对，第三章列四类' })] } },
    { times: returnedTimes },
  ),
  ...after('record-findings', { times: returnedTimes }),
];

const doubted = path('2026-09-24 10:00', 10, { who: mall });
const doubt: readonly Step[] = [
  ...before('record-findings', doubted),
  {
    at: later(doubted.times?.accept ?? '', 45),
    by: 'reviewer-b',
    as: 'reviewer',
    act: 'raise-doubt',
    input: { what: '预案封面单位名称与营业执照不一致，请核实。' },
  },
  one('record-findings', {}, doubted),
  {
    at: later(doubted.times?.['hand-in-review'] ?? '', -30),
    by: 'reviewer-a',
    as: 'reviewer',
    act: 'answer-doubt',
    input: {
      doubt: 'd1',
      answer: '封面为曾用名，第四页附有名称变更登记，信用代码一致。',
      evidence: [{ material: 'plan', page: 4 }],
    },
  },
  ...after('record-findings', doubted),
];

const foreign: readonly Step[] = [
  {
    at: '2026-09-29 09:20',
    by: 'clerk-a',
    as: 'clerk',
    act: 'start',
    input: application(builder, { fields: { 'unit-kind': 'hazardous-chemicals' } }),
  },
  { at: '2026-09-29 09:30', by: 'clerk-a', as: 'clerk', act: 'issue-slip', input: {} },
  {
    at: '2026-09-30 15:00',
    by: 'clerk-a',
    as: 'clerk',
    act: 'refer-away',
    input: { to: '设区的市级人民政府应急管理部门', reason: '危险化学品单位的预案依法报设区的市级应急管理部门备案。' },
  },
  {
    at: '2026-10-23 10:00',
    by: 'handler-b',
    as: 'handler',
    act: 'archive',
    input: { items: ['application', 'slip'], place: '档案室二柜' },
  },
  { at: '2026-10-23 15:00', by: 'handler-b', as: 'handler', act: 'close', input: {} },
];

const fixed = path('2026-09-21 09:00', 11, { who: mall });
const visitDay = (fixed.times?.['record-visit'] ?? '').slice(0, 10);
const rectified: readonly Step[] = [
  ...before('record-visit', fixed),
  one(
    'record-visit',
    {
      input: {
        visitedOn: visitDay,
        findings: [
          { matter: '应急演练', inOrder: true, note: '上半年演练一次，有签到和照片。' },
          { matter: '物资储备', inOrder: false, note: '两台水泵不能启动，其余与清单一致。' },
        ],
        evidence: ['$file:mall-photo'],
        rectifyBy: workingDay(visitDay, 3),
      },
    },
    fixed,
  ),
  one('sign', {}, fixed),
  {
    at: later(fixed.times?.['conclude-supervision'] ?? '', -40),
    by: 'officer-b',
    as: 'enforcement-officer',
    act: 'record-rectification',
    input: { what: '两台水泵已更换，复查时当场启动正常。', evidence: ['$file:mall-photo-again'] },
  },
  ...after('sign', fixed),
];

const split = path('2026-09-30 14:00', 12, {
  change: {
    'open-consultation': {
      input: { question: '是否同意审查结论？', participants: ['reviewer-b', 'legal-a', 'owner-a'] },
    },
  },
});
const disagreement: readonly Step[] = [
  ...before('second-opinion', split),
  one(
    'second-opinion',
    { input: { stance: 'disagree', opinion: '评审意见没有写明整改情况，我认为应当先补充再备案。' } },
    split,
  ),
  {
    at: later(split.times?.decide ?? '', -50),
    by: 'owner-a',
    as: 'business-owner',
    act: 'give-opinion',
    input: { stance: 'agree', opinion: '评审组长已在签字页注明整改完成，赞成备案。' },
  },
  ...after('second-opinion', split),
];

const late = path('2026-10-09 16:20', 13, {
  who: builder,
  change: { start: { input: { ...application(builder), receivedAt: '2026-10-09T15:35:00+08:00' } } },
});
const order = path('2026-09-17 10:00', 14, { who: mine });
const supervised: readonly Step[] = [
  ...before('record-findings', order),
  {
    at: later(order.times?.accept ?? '', 60),
    by: 'inspector-a',
    as: 'discipline-inspector',
    act: 'issue-order',
    input: { matter: '请说明本件审查分工，以及是否核对了评审人员名单。' },
  },
  {
    at: used(later(order.times?.accept ?? '', 60), 3, 0.62),
    by: 'reviewer-a',
    as: 'reviewer',
    act: 'answer-order',
    input: { order: 'o1', reply: '由审查员甲承办，评审人员名单已与本单位人员逐一核对。' },
  },
];
/** The order is answered in the midst of the review. */
const underOrder: readonly Step[] = byTime([...supervised, ...after('accept', order)]);

function byTime(steps: readonly Step[]): readonly Step[] {
  return steps
    .map((step, i) => ({ step, i }))
    .sort((a, b) =>
      (a.step.at ?? '') < (b.step.at ?? '') ? -1 : (a.step.at ?? '') > (b.step.at ?? '') ? 1 : a.i - b.i,
    )
    .map(({ step }) => step);
}

export const honest: readonly HonestRun[] = [
  {
    id: 'filing/filed',
    title: { zh: '予以备案', en: 'Filed' },
    steps: complete(),
    ends: filed,
  },
  {
    id: 'filing/filed-october',
    title: { zh: '予以备案（跨国庆假期）', en: 'Filed, across the national holiday' },
    steps: complete(plain),
    ends: filed,
  },
  {
    id: 'filing/filed-sunday',
    title: { zh: '予以备案（调休的星期日、国庆假期）', en: 'Filed, across a make-up Sunday' },
    steps: complete(sunday),
    ends: filed,
  },
  {
    id: 'filing/filed-saturday',
    title: { zh: '予以备案（调休的星期六）', en: 'Filed, across a make-up Saturday' },
    steps: complete(path('2026-10-09 09:00', 15, { who: mall })),
    ends: filed,
  },
  {
    id: 'filing/online',
    title: { zh: '网上申报', en: 'Applied for on line' },
    steps: [one('start', { by: 'applicant-c', as: 'applicant' }, online), ...after('start', online)],
    ends: filed,
  },
  {
    id: 'filing/received-earlier',
    title: { zh: '窗口收件后当日录入', en: 'Entered an hour after the counter took it in' },
    steps: complete(late),
    ends: filed,
  },
  {
    id: 'filing/not-filed',
    title: { zh: '不予备案并说明理由', en: 'Not filed, with reasons' },
    steps: complete(notFiled),
    ends: refused,
  },
  {
    id: 'filing/supplemented',
    title: { zh: '一次性告知后补齐材料', en: 'One paper missing, supplied after the notice' },
    steps: supplement,
    ends: filed,
  },
  {
    id: 'filing/not-supplied',
    title: { zh: '逾期未补正', en: 'Not supplied in time' },
    steps: unsupplied,
    ends: out,
  },
  {
    id: 'filing/withdrawn',
    title: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
    steps: withdrawn,
    ends: out,
  },
  {
    id: 'filing/recusal-granted',
    title: { zh: '申请人申请回避，准予', en: 'Recusal asked for and granted' },
    steps: recusalGranted,
    ends: filed,
  },
  {
    id: 'filing/recusal-refused',
    title: { zh: '申请人申请回避，说明理由不予准许', en: 'Recusal asked for and refused with reasons' },
    steps: recusalDenied,
    ends: filed,
  },
  {
    id: 'filing/cover',
    title: { zh: 'AB 岗接办、授权代为决定', en: 'Officers absent: cover at the window, a delegated decision' },
    steps: byCover,
    ends: filed,
  },
  {
    id: 'filing/returned',
    title: { zh: '决定人退回重审', en: 'Sent back by the decider' },
    steps: returned,
    ends: filed,
    brisk: { stages: ['review', 'deliver'], because: '两次审查和送达同在法定五个工作日之内' },
  },
  {
    id: 'filing/doubt-answered',
    title: { zh: '质疑已答复', en: 'A doubt raised and answered' },
    steps: doubt,
    ends: filed,
  },
  {
    id: 'filing/spot-checked',
    title: { zh: '被抽中并抽查', en: 'Drawn and spot-checked' },
    steps: complete(path('2026-09-21 14:30', 16, { who: builder })),
    ends: filed,
    drawn: true,
  },
  {
    id: 'filing/referred',
    title: { zh: '告知向有权机关提出', en: 'Referred to the competent body' },
    steps: foreign,
    ends: out,
  },
  {
    id: 'filing/rectified',
    title: { zh: '检查发现问题，整改后复查', en: 'A visit with something to mend, re-checked' },
    steps: rectified,
    ends: filed,
  },
  {
    id: 'filing/disagreement',
    title: { zh: '会商有不同意见，多数同意', en: 'One of the consulted disagrees' },
    steps: disagreement,
    ends: filed,
  },
  {
    id: 'filing/order-answered',
    title: { zh: '督办按期答复', en: 'An inspector’s order answered in time' },
    steps: underOrder,
    ends: filed,
  },
];
