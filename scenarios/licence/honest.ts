import type { HonestRun, Step } from '../format.ts';
import { later, shares, used, workingDay } from '../shared/days.ts';
import {
  application,
  checks,
  common,
  finding,
  findings,
  findingsOf,
  gas,
  material,
  type Options,
  path,
  shop,
  type Times,
  trader,
} from './path.ts';

/** Honest variants of a licence. Times follow from shares of each term, spread evenly and not chosen. */

/** Times of a run whose application comes in at `start`. */
export function timesFrom(start: string, seed: number, high = 0.9): Times {
  const share = shares(seed, 0.62, high);
  const accept = used(start, 2, share());
  const handIn = used(accept, 8, share());
  const decide = used(handIn, 3, shares(seed, 0.7, 0.9)());
  const serve = used(decide, 2, share());
  const close = used(serve, 20, share());
  const site = used(accept, 8, 0.3);
  const joint = later(handIn, -200);
  const council = later(decide, -200);
  const visit = later(close, -1500);
  return {
    start,
    'issue-slip': later(start, 10),
    'check-form': later(start, 40),
    accept,
    'plan-check': later(accept, 60),
    'check-site': site,
    'sign-check': later(site, 20),
    'record-findings': used(accept, 8, 0.42),
    'call-joint': later(used(accept, 8, 0.42), 30),
    'open-joint': joint,
    'joint-first': later(joint, 20),
    'joint-second': later(joint, 25),
    'joint-third': later(joint, 30),
    'joint-chair': later(joint, 35),
    'close-joint': later(joint, 40),
    'hand-in-review': handIn,
    'call-council': later(handIn, 20),
    'open-council': council,
    'council-first': later(council, 20),
    'council-second': later(council, 25),
    'council-third': later(council, 30),
    'council-chair': later(council, 35),
    'close-council': later(council, 40),
    decide,
    'draft-document': later(decide, 20),
    'issue-document': later(serve, -70),
    serve,
    forward: used(serve, 5, 0.6),
    'plan-visit': later(used(serve, 5, 0.6), 45),
    'publish-result': used(decide, 7, 0.8),
    'record-visit': visit,
    sign: later(visit, 15),
    archive: later(close, -65),
    close,
  };
}

/** In order by their moments: where deliveries are slow, what follows is pushed behind. */
const run = (start: string, seed: number, more: Options = {}): Options => ({ ...more, times: timesFrom(start, seed) });

const granted = { stage: 'close', status: 'ended', decision: 'grant' } as const;
const refused = { stage: 'close', status: 'ended', decision: 'refuse' } as const;
const out = { stage: 'close', status: 'ended', decision: 'none' } as const;
/** The law leaves far more time than the department promises; both are watched all the same. */
const brisk = {
  stages: ['法定决定期限（自受理起30个工作日的读法）', '颁发、送达许可证', 'legal', 'promised'],
  because:
    '承诺期限短于法定期限，环节时限之和等于承诺期限 / stages add up to the promise, which is shorter than the law',
};
/** Out of the flow: only what is in the file is put away. */
const putAway = (at: string, items: readonly string[] = ['application', 'slip']): readonly Step[] => [
  { at: later(at, -60), by: 'handler-a', as: 'handler', act: 'archive', input: { items, place: '档案室一柜' } },
  { at, by: 'handler-a', as: 'handler', act: 'close', input: {} },
];

/** The common path some minutes later: within office hours, for what the demonstration shows. */
const shifted = (minutes: number, more: Options = {}): Options => ({
  ...more,
  times: Object.fromEntries(Object.entries(common).map(([name, at]) => [name, later(at, minutes)])),
});

const plain = shifted(0);
const store = run('2026-09-16 09:30', 2, { who: shop });

const failing = [
  finding('manager', { answer: 0, note: '安全管理人员由仓管兼任，没有专职人员' }),
  finding('rules', { answer: 2, note: '缺销售管理、剧毒品防误售两项制度' }),
];
const notGranted = shifted(23, {
  who: gas,
  result: 'refuse',
  change: {
    'record-findings': { input: findings(...failing) },
    'hand-in-review': {
      input: { proposal: 'refuse', opinion: '没有专职安全管理人员，缺少两项制度，建议不予许可。' },
    },
    decide: {
      input: {
        result: 'refuse',
        reasons: '没有专职安全管理人员，安全管理规章制度缺少两项，不符合《条例》第三十四条的条件。',
      },
    },
  },
});

/** The first form check finds a paper missing; the notice names it; the applicant brings it a week later. */
const lacking = { 'plan-filing': '未提交' };
const supplied = '2026-09-23 10:20';
const afterSupply = run(supplied, 5);
const supplement: readonly Step[] = [
  {
    at: '2026-09-15 14:00',
    by: 'clerk-a',
    as: 'clerk',
    act: 'start',
    input: application(trader, { materials: ['application', 'rules', 'certificates', 'premises', 'business-licence'] }),
  },
  { at: '2026-09-15 14:10', by: 'clerk-a', as: 'clerk', act: 'issue-slip', input: {} },
  { at: '2026-09-15 14:30', by: 'clerk-a', as: 'clerk', act: 'check-form', input: checks(lacking) },
  {
    at: '2026-09-17 10:10',
    by: 'clerk-a',
    as: 'clerk',
    act: 'issue-notice',
    input: { items: [{ material: 'plan-filing', problem: '未提交预案备案登记表' }] },
  },
  {
    at: supplied,
    by: 'chemical-a',
    as: 'applicant',
    act: 'supplement',
    input: { materials: [material(trader, 'plan-filing')] },
  },
  path.one('check-form', {}, afterSupply),
  ...path.after('check-form', afterSupply),
];

const isNotOurs: readonly Step[] = [
  {
    ...path.one('start', {}, run('2026-09-23 09:10', 8, { who: gas })),
    input: application(gas, { fields: { storage: 'has' } }),
  },
  { at: '2026-09-23 09:20', by: 'clerk-a', as: 'clerk', act: 'issue-slip', input: {} },
  {
    at: '2026-09-28 09:50',
    by: 'clerk-a',
    as: 'clerk',
    act: 'refuse-acceptance',
    input: {
      ground: 'not-ours',
      to: '设区的市级人民政府应急管理部门',
      reasons: '申请书载明有储存设施，依条例第三十五条应当向设区的市级部门提出。',
      evidence: [],
    },
  },
  ...putAway('2026-10-20 15:00'),
];
const isNotNeeded: readonly Step[] = [
  {
    ...path.one('start', {}, run('2026-09-23 14:10', 8, { who: shop })),
    input: application(shop, { fields: { business: 'own-plant' } }),
  },
  { at: '2026-09-23 14:20', by: 'clerk-b', as: 'clerk', act: 'issue-slip', input: {} },
  {
    at: '2026-09-28 15:20',
    by: 'clerk-b',
    as: 'clerk',
    act: 'refuse-acceptance',
    input: {
      ground: 'not-needed',
      to: '',
      reasons: '在本厂区范围内销售本企业生产的产品，依条例第三十三条不需要取得经营许可。',
      evidence: [],
    },
  },
  ...putAway('2026-10-20 16:00'),
].map((step) => (step.act === 'start' ? { ...step, by: 'clerk-b' } : step));

const withdrawnAt = '2026-10-09 11:00';
const withdrawing = run('2026-09-22 09:40', 9, { who: shop });
const withdrawn: readonly Step[] = [
  ...path.before('call-joint', withdrawing),
  {
    at: withdrawnAt,
    by: 'chemical-b',
    as: 'applicant',
    act: 'withdraw',
    input: { reason: '经营场所要搬迁，搬迁之后再申请。' },
  },
  ...putAway(used(withdrawnAt, 20, 0.7)),
];

/** The applicant asks that the reviewer step aside; another reviews. */
const stepping = run('2026-09-21 15:30', 10, { who: shop, reviewer: 'reviewer-b' });
const recusalGranted: readonly Step[] = [
  ...path.before('plan-check', stepping),
  {
    at: later(stepping.times?.accept ?? '', 20),
    by: 'chemical-b',
    as: 'applicant',
    act: 'request-recusal',
    input: { person: 'reviewer-a', reason: '该审查人曾在我单位任职，请求回避。' },
  },
  {
    at: later(stepping.times?.accept ?? '', 50),
    by: 'head-a',
    as: 'section-head',
    act: 'answer-recusal',
    input: { person: 'reviewer-a', granted: true, reason: '三年内确有任职关系，准予回避，改由审查员乙办理。' },
  },
  ...path.after('accept', stepping),
];

/** Experts look at the premises for a week; the clock stands still from the notice to their report. */
const standing = run('2026-09-14 09:00', 11);
const stillFrom = later(timesFrom('2026-09-14 09:00', 11).accept, 200);
const stillTo = `${workingDay(stillFrom, 5)} 16:00`;
/** What follows the pause is as much later as the pause took: six working days. */
const afterPause = timesFrom(`${workingDay('2026-09-14', 6)} 09:00`, 11);
const paused: readonly Step[] = [
  ...path.before('plan-check', standing),
  {
    at: stillFrom,
    by: 'head-a',
    as: 'section-head',
    act: 'pause',
    input: {
      ground: 'expert-review',
      reasons: '场所毗邻居民楼，请专家评审安全间距，需要五个工作日，已书面告知申请人。',
      document: '$file:expert-review-notice',
    },
  },
  {
    at: stillTo,
    by: 'head-a',
    as: 'section-head',
    act: 'resume',
    input: { result: '专家评审意见为间距符合标准，可以继续审查。', document: '$file:expert-review-report' },
  },
  ...path.after('accept', { ...standing, times: { ...afterPause, accept: standing.times?.accept ?? '' } }),
];

/** A returned review: the council is called again after the second conclusion. */
/** Each stage as quick as it may be, for two reviews must fit into the promise and its extension. */
const first = timesFrom('2026-10-08 10:00', 12, 0.64);
const returning: Options = { who: shop, times: first };
const returnedAt = later(first['hand-in-review'], 90);
const second = timesFrom(returnedAt, 13);
const back = used(returnedAt, 8, 0.4);
const decidedAgain = used(back, 3, 0.7);
const again: Times = {
  ...second,
  'open-joint': later(back, -200),
  'joint-first': later(back, -180),
  'joint-second': later(back, -175),
  'joint-third': later(back, -170),
  'joint-chair': later(back, -165),
  'close-joint': later(back, -160),
  'hand-in-review': back,
  'record-findings': later(returnedAt, 120),
  'call-joint': later(returnedAt, 180),
  'call-council': later(back, 20),
  'open-council': later(decidedAgain, -200),
  'council-first': later(decidedAgain, -180),
  'council-second': later(decidedAgain, -175),
  'council-third': later(decidedAgain, -170),
  'council-chair': later(decidedAgain, -165),
  'close-council': later(decidedAgain, -160),
  decide: decidedAgain,
  'draft-document': later(decidedAgain, 20),
  ...after(decidedAgain, 12),
};

/** What follows the decision, as `timesFrom` spreads it. */
function after(decide: string, seed: number) {
  const share = shares(seed, 0.62, 0.66);
  const serve = used(decide, 2, share());
  const close = used(serve, 20, share());
  const visit = later(close, -1500);
  return {
    'issue-document': later(serve, -70),
    serve,
    forward: used(serve, 5, 0.6),
    'plan-visit': later(used(serve, 5, 0.6), 45),
    'publish-result': used(decide, 7, 0.8),
    'record-visit': visit,
    sign: later(visit, 15),
    archive: later(close, -65),
    close,
  };
}
const extension: Step = {
  at: later(returnedAt, 60),
  by: 'principal-a',
  as: 'principal',
  act: 'extend-term',
  input: {
    reasons: '退回重新核实培训证明，需要延长三个工作日，已书面告知申请人。',
    document: '$file:extension-notice',
  },
};
const returned: readonly Step[] = [
  ...path.before('call-council', returning),
  {
    at: returnedAt,
    by: 'deputy-a',
    as: 'deputy-leader',
    act: 'return-review',
    input: { reasons: '两名从业人员的培训证明没有考核日期，请向发证机构核实后再提。' },
  },
  extension,
  path.one(
    'record-findings',
    { input: findingsOf(shop, finding('trained', { note: '已向培训机构核实，两人考核日期补在第六页' })) },
    { ...returning, times: again },
  ),
  ...path.after('record-findings', { ...returning, times: again }),
];

/** The first clerk falls ill; the second takes over and accepts. */
const covered = run('2026-09-22 08:45', 14, { who: shop });
const byCover: readonly Step[] = [
  ...path.before('accept', covered),
  {
    at: later(covered.times?.accept ?? '', -60),
    by: 'clerk-a',
    as: 'clerk',
    act: 'hand-over',
    input: { to: 'clerk-b', reason: '受理员甲请病假，由受理员乙接办。' },
  },
  path.one('accept', { by: 'clerk-b' }, covered),
  ...path.after('accept', covered),
];

/** One member is related to the applicant and is not called; a second is against, and the vote carries. */
const divided = shifted(41, {
  who: gas,
  change: {
    'council-second': {
      input: { vote: 'against', opinion: '周边正在改造，建议等改造完成以后再发证。' },
    },
  },
});

/** The check finds something wanting; it is put right and shown before the conclusion. */
const mended = run('2026-09-18 09:00', 16, {
  change: {
    'check-site': {
      input: {
        visitedOn: timesFrom('2026-09-18 09:00', 16)['check-site'].slice(0, 10),
        findings: [
          { matter: '经营场所', inOrder: true, note: '防火间距、通风、电气逐项核对符合。' },
          { matter: '应急器材', inOrder: false, note: '两具灭火器压力不足，应当更换。' },
        ],
        evidence: ['$file:trader-site-wanting'],
        rectifyBy: workingDay(timesFrom('2026-09-18 09:00', 16)['check-site'], 2),
      },
    },
  },
});
const mendedSteps: readonly Step[] = [
  ...path.before('record-findings', mended),
  {
    at: later(mended.times?.['record-findings'] ?? '', -40),
    by: 'officer-b',
    as: 'enforcement-officer',
    act: 'record-rectification',
    input: { what: '两具灭火器已更换，复查压力正常。', evidence: ['$file:trader-site-mended'] },
  },
  path.one('record-findings', {}, mended),
  ...path.after('record-findings', mended),
];

export const honest: readonly HonestRun[] = [
  {
    id: 'licence/granted',
    title: { zh: '核查、联席会、局会议，准予许可', en: 'Checked, discussed, granted' },
    steps: path.complete(plain),
    ends: granted,
    brisk,
  },
  {
    id: 'licence/shop',
    title: { zh: '零售商店', en: 'A shop' },
    steps: path.complete(store),
    ends: granted,
    brisk,
  },
  {
    id: 'licence/refused',
    title: { zh: '条件不具备，说明理由不予许可', en: 'Refused with reasons' },
    steps: path.complete(notGranted),
    ends: refused,
    brisk,
  },
  {
    id: 'licence/supplemented',
    title: { zh: '一次性告知后补正', en: 'Told once, supplied, granted' },
    steps: supplement,
    ends: granted,
    brisk,
  },
  {
    id: 'licence/not-ours',
    title: { zh: '有储存设施，告知向市级部门申请', en: 'With storage: told to turn to the city' },
    steps: isNotOurs,
    ends: out,
    brisk,
  },
  {
    id: 'licence/not-needed',
    title: { zh: '不需要许可，告知不受理', en: 'No licence needed: told so' },
    steps: isNotNeeded,
    ends: out,
    brisk,
  },
  {
    id: 'licence/withdrawn',
    title: { zh: '申请人撤回', en: 'Withdrawn' },
    steps: withdrawn,
    ends: out,
    brisk: { ...brisk, stages: [...brisk.stages, 'review'] },
  },
  {
    id: 'licence/recusal',
    title: { zh: '准予回避，改由他人审查', en: 'A request for recusal granted' },
    steps: recusalGranted,
    ends: granted,
    brisk,
  },
  {
    id: 'licence/expert-review',
    title: { zh: '专家评审，中止计时', en: 'Expert review, the clock stands still' },
    steps: paused,
    ends: granted,
    brisk,
  },
  {
    id: 'licence/returned',
    title: { zh: '退回重新审查，延长承诺期限', en: 'Returned for re-review; the promise extended' },
    steps: returned,
    ends: granted,
    brisk: { ...brisk, stages: [...brisk.stages, 'review', 'decide'] },
  },
  {
    id: 'licence/cover',
    title: { zh: '受理人请假，交接后受理', en: 'Handed over at the window' },
    steps: byCover,
    ends: granted,
    brisk,
  },
  {
    id: 'licence/divided',
    title: { zh: '局会议有反对意见，表决通过', en: 'A divided vote that carries' },
    steps: path.complete(divided),
    ends: granted,
    brisk,
  },
  {
    id: 'licence/mended',
    title: { zh: '核查发现问题，整改复查后许可', en: 'Something mended before the conclusion' },
    steps: mendedSteps,
    ends: granted,
    brisk,
  },
];
