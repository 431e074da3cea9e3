import type { Owed, Scenario, Step } from '../format.ts';
import { tipLeftLying } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { kit } from './kit.ts';
import { application, before, checks, complete, mine, one } from './path.ts';

/** Stories that only this power tells. */

const missing = application(mine, { materials: ['application', 'self-assessment', 'rules', 'training', 'ledger'] });
const silent = [
  one('start', { input: missing }),
  one('issue-slip'),
  one('check-form', { input: checks({ posting: '未提交' }) }),
];
const notice: Step = {
  at: '2026-08-07 16:00',
  by: 'clerk-a',
  as: 'clerk',
  act: 'issue-notice',
  input: { items: [{ material: 'posting', problem: '未提交自评报告公示证明' }] },
};
const serviceOn = (servedOn: string) => ({ ...one('serve').input, servedOn });
const served = complete().filter((step) => (step.at ?? '') <= '2026-10-12 15:00');
const rate: Step = {
  at: '2026-10-12 16:00',
  by: 'applicant-a',
  as: 'applicant',
  act: 'evaluate',
  input: { score: 1, remark: '现场评审改期三次，都没有提前通知。' },
};

export const scenarios: readonly Scenario[] = [
  ...tipLeftLying(kit, {
    risk: 'confirmation.review.r2',
    stage: 'review',
    rests: 'confirmation.review.m5',
    after: 'record-site',
    route: 'phone',
    matter: '来电反映现场评审只看了会议室，没有下车间。',
    named: ['officer-a'],
    result: '调看现场照片和门禁记录，两人下车间一小时，反映不属实。',
  }),
  {
    id: 'confirmation.deliver.r2/promise-broken',
    risk: 'confirmation.deliver.r2',
    title: { zh: '超过承诺期限仍未送达', en: 'The promised term passes without an answer' },
    story: {
      zh: '决定早已作出，通知书压着不发，公布的承诺期限过去了。',
      en: 'It was decided long ago; the notice is held back until the published promise is broken.',
    },
    before: before('serve'),
    wrong: wait('2026-10-13 16:00'),
    right: one('serve', { at: '2026-10-13 16:00', input: serviceOn('2026-10-13') }),
    after: [wait('2026-11-02 23:50'), wait('2026-11-03 00:10')],
    expect: { answer: 'signal', code: 'PROMISED_TERM_OVERDUE', rests: 'confirmation.accept.m2' },
  },
  {
    id: 'confirmation.accept.r3/silence',
    risk: 'confirmation.accept.r3',
    title: { zh: '五个工作日不作告知', en: 'Five working days without a word' },
    story: {
      zh: '材料不齐，窗口五个工作日既不告知也不受理。',
      en: 'A paper is missing; for five working days the window neither says so nor accepts.',
    },
    before: silent,
    wrong: wait('2026-08-07 16:00'),
    right: notice,
    after: [wait('2026-08-10 23:50'), wait('2026-08-11 00:10')],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE', rests: 'standardisation-grading 第7条' },
  },
  {
    id: 'confirmation.accept.r1/bad-rating-left-lying',
    risk: 'confirmation.accept.r1',
    title: { zh: '差评逾期无人回访', en: 'A bad rating that nobody calls back about' },
    story: {
      zh: '申请人给了一星，五个工作日过去，没有人回访。',
      en: 'The applicant gives one star; five working days pass and nobody calls.',
    },
    before: [...served, rate],
    wrong: wait('2026-10-14 15:00'),
    right: {
      at: '2026-10-14 15:00',
      by: 'head-b',
      as: 'section-head',
      act: 'call-back',
      input: { result: '评审员车辆故障改期，已当面致歉，申请人表示理解。', settled: true },
    },
    after: [wait('2026-10-19 23:50'), wait('2026-10-20 00:10')],
    expect: { answer: 'signal', code: 'CALL_BACK_OVERDUE', rests: 'confirmation.accept.m2' },
  },
  {
    id: 'confirmation.review.r1/site-not-checked',
    risk: 'confirmation.review.r1',
    title: { zh: '不到现场就提交审查结论', en: 'Concluding without having seen the site' },
    story: {
      zh: '现场评审排了期没有去，书面材料看完就提交结论。',
      en: 'The site review was planned and never made; the conclusion is handed in from the papers.',
    },
    before: [
      ...before('record-site'),
      one('record-findings', { at: '2026-08-20 10:00', input: { findings: [] } }),
    ].slice(0, -1),
    wrong: one('hand-in-review', { at: '2026-08-20 10:00' }),
    right: one('record-site'),
    expect: { answer: 'refused', code: 'SITE_NOT_CHECKED', rests: 'standardisation-grading 第7条' },
  },
  {
    id: 'confirmation.review.r2/alone-on-site',
    risk: 'confirmation.review.r2',
    title: { zh: '没有执法证的人员参加现场评审', en: 'On site without a valid certificate' },
    story: {
      zh: '执法证已经过期的人员记录现场评审。',
      en: 'An officer whose certificate has lapsed records the site review.',
    },
    before: before('record-site'),
    wrong: one('record-site', { by: 'officer-c' }),
    right: one('record-site'),
    expect: { answer: 'refused', code: 'NOT_QUALIFIED', rests: 'administrative-penalty 第42条' },
  },
  {
    id: 'confirmation.decide.r1/turned',
    risk: 'confirmation.decide.r1',
    title: { zh: '审查建议确认，决定不予确认', en: 'The review says yes, the decision no' },
    story: {
      zh: '审查结论是建议确认，会商也赞成，分管领导却决定不予确认。',
      en: 'Review and consultation are for it; the leader decides against it.',
    },
    before: before('decide'),
    wrong: one('decide', { input: { result: 'refuse', reasons: '该企业规模偏小，暂缓确认，待明年再议。' } }),
    right: one('decide', { input: { result: 'confirm', reasons: '该企业规模偏小，暂缓确认，待明年再议。' } }),
    expect: { answer: 'signal', code: 'DECISION_AGAINST_CONCLUSION', rests: 'confirmation.decide.m1' },
  },
  {
    id: 'confirmation.decide.r2/without-entrustment',
    risk: 'confirmation.decide.r2',
    title: { zh: '没有委托文件就作定级决定', en: 'Deciding without the city’s entrustment' },
    story: {
      zh: '三级应由市级部门定级，卷内没有公布的委托文件，分管领导直接决定。',
      en: 'Grade three is the city’s to give; no published entrustment is on file, and the leader decides all the same.',
    },
    before: before('decide').filter(({ act }) => act !== 'receive-papers'),
    wrong: one('decide'),
    right: one('receive-papers', { at: '2026-09-30 15:00' }),
    expect: { answer: 'refused', code: 'PAPERS_COME_FIRST', rests: 'standardisation-grading 第5条' },
  },
  {
    id: 'confirmation.decide.r2/before-the-last-day',
    risk: 'confirmation.decide.r2',
    title: { zh: '公示没有满期就决定', en: 'Decided before the announcement is over' },
    story: {
      zh: '公示要满七个工作日，第六天就作了决定。',
      en: 'It is to be shown for seven whole working days; on the sixth it is decided.',
    },
    before: before('decide', {
      times: {
        'open-consultation': '2026-09-23 09:00',
        'first-opinion': '2026-09-23 15:00',
        'second-opinion': '2026-09-23 16:00',
        'close-consultation': '2026-09-24 09:00',
      },
    }).filter(({ ifDrawn }) => !ifDrawn),
    wrong: one('decide', { at: '2026-09-28 15:00' }),
    right: one('decide', { at: '2026-09-30 09:00' }),
    expect: { answer: 'refused', code: 'PUBLICITY_RUNNING', rests: 'standardisation-grading 第7条' },
  },
];

/** Answered by the law itself. */
export const owed: readonly Owed[] = [
  {
    id: 'confirmation.accept.r3/deemed',
    risk: 'confirmation.accept.r3',
    title: { zh: '逾期不告知，视为受理', en: 'Silence past the term: deemed accepted' },
    story: {
      zh: '材料不齐，窗口五个工作日不作告知；自收到之日起即为受理。',
      en: 'The window keeps silent for five working days; the application counts as accepted.',
    },
    before: silent,
    wrong: wait('2026-08-07 16:00'),
    right: notice,
    after: [wait('2026-08-10 23:50'), wait('2026-08-11 00:10')],
    expect: { answer: 'effect', code: 'deem-accepted', rests: 'standardisation-grading 第7条' },
  },
];
