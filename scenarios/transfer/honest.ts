import type { HonestRun, Step } from '../format.ts';
import { by, pushed } from '../shared/tell.ts';
import { refusedOptions } from './kit.ts';
import {
  application,
  COMMISSION,
  checks,
  dust,
  explosion,
  favours,
  finding,
  findings,
  HEALTH,
  material,
} from './matters.ts';
import { crime, handedOver, lead, path, received } from './path.ts';

/** Honest variants of a transfer. */

const ended = (decision: string) => ({ stage: 'close', status: 'ended', decision }) as const;
const transferred = ended('transfer-department');
const toPolice = ended('transfer-police');
const out = ended('none');

const clerk = { by: 'clerk-a', as: 'clerk' };
const handler = { by: 'handler-a', as: 'handler' };
const head = { by: 'head-a', as: 'section-head' };
const reviewer = { by: 'reviewer-a', as: 'reviewer' };

const atOnce = (...more: readonly string[]) => ({
  stages: ['prepare', 'review', 'deliver', 'supervise', 'close', '指定专案组', ...more],
  because: '专案组应当立即指定，线索应当当即移送，公安机关的答复不由本部门定',
});
const finished = { stages: ['close', 'supervise'], because: '没有后续事项，随即归档' };

/** The photographs are missing; asked for once, brought within the week; the window looks again. */
const supplied: readonly Step[] = [
  path.one('start', { input: application(dust, { materials: ['form', 'record'] }), at: '2026-09-07 09:00' }),
  path.one('issue-slip', { at: '2026-09-07 09:10' }),
  path.one('check-form', { at: '2026-09-07 09:40', input: checks(dust, { proof: '未提交' }) }),
  by(clerk, 'issue-notice', '2026-09-08 14:00', {
    items: [{ material: 'proof', problem: '未提交现场照片和检测数据' }],
  }),
  by(clerk, 'supplement', '2026-09-14 09:00', { materials: [material('proof', 'dust-proof')] }),
  by(clerk, 'check-form', '2026-09-14 10:00', checks(dust)),
  path.one('accept'),
  ...path.after('accept'),
];

/** A lead about the head of the department: kept from him, and sent one level up. */
const aboutTheHead = {
  ...favours,
  applicant: { name: '主要负责人甲', creditCode: '', contact: '' },
  subject: 'principal-a',
  fields: { ...favours.fields, kind: 'head' },
};
const inspector = { by: 'inspector-b', as: 'inspection-staff' };
const oneLevelUp: readonly Step[] = [
  lead.one('start', { input: application(aboutTheHead) }),
  lead.one('issue-slip'),
  lead.one('check-form', { input: checks(aboutTheHead) }),
  by(inspector, 'refer-away', '2026-09-15 09:00', {
    to: '上一级纪检监察机关',
    reason: '线索反映正职负责人，依照规定报送上一级机关处理。',
  }),
  by(inspector, 'archive', '2026-09-15 10:00', { items: ['sources', 'slip', 'referral'], place: '密封卷柜' }),
  by(inspector, 'close', '2026-09-15 11:00'),
];

const away = '2026-09-15 15:00';
const entrusted: readonly Step[] = [
  crime.one('start', { input: application(explosion, { fields: { enforcer: 'entrusted' } }) }),
  crime.one('issue-slip'),
  crime.one('check-form'),
  by(clerk, 'refer-away', away, { to: '委托机关', reason: '本案由本部门受委托办理，报委托机关以其名义移送。' }),
  by(handler, 'archive', '2026-10-09 10:00', { items: ['sources', 'slip', 'referral'], place: '档案室二柜' }),
  by(handler, 'close', '2026-10-09 15:00'),
];

/** A reviewer declares himself; another reviews. */
const steppedAside: readonly Step[] = [
  ...path.before('record-findings'),
  by(reviewer, 'declare-interest', '2026-09-16 10:00', { interest: '本人配偶今年起在该矿业公司任职，申请回避。' }),
  ...pushed(path.after('accept', { change: other('reviewer-b') }), '2026-09-16 10:10'),
];
function other(name: string) {
  return { 'record-findings': { by: name }, 'hand-in-review': { by: name } };
}

/** Somebody asks that the reviewer step aside; his superior grants it. */
const asked: readonly Step[] = [
  ...path.before('record-findings'),
  by(clerk, 'request-recusal', '2026-09-16 10:00', {
    person: 'reviewer-a',
    reason: '报送单位来函称该审查人与所涉单位有往来，请求回避。',
  }),
  by(head, 'answer-recusal', '2026-09-16 14:00', {
    person: 'reviewer-a',
    granted: true,
    reason: '经核实该审查人曾为所涉单位授课取酬，决定回避。',
  }),
  ...path.after('accept', { change: other('reviewer-b') }),
];

/** Ill officers: the window is handed over, another reviewer, the leader who presides in the principal's place. */
const covered: readonly Step[] = [
  ...crime.before('accept'),
  by(clerk, 'hand-over', '2026-09-14 15:30', { to: 'clerk-b', reason: '受理员甲当日下午因病离岗，由乙接办。' }),
  crime.one('accept', { by: 'clerk-b' }),
  ...crime.after('accept', { change: { decide: { by: 'presiding-a', as: 'presiding' } } }),
];

/** Sent back with reasons, looked at again, decided the second time. */
const again: readonly Step[] = [
  ...path.before('decide'),
  by({ by: 'deputy-a', as: 'deputy-leader' }, 'return-review', '2026-09-22 10:00', {
    reasons: '检测数据与检查记录的点位对不上，请重新核对第三项。',
  }),
  path.one('record-findings', {
    at: '2026-09-24 10:00',
    input: { findings: [finding('shown', { answer: 4, note: '补齐两处点位的检测数据，共四份' })] },
  }),
  path.one('hand-in-review', { at: '2026-09-30 10:00' }),
  path.one('decide', { at: '2026-10-09 10:00' }),
  path.one('draft-document', { at: '2026-10-09 14:00' }),
  path.one('issue-document', { at: '2026-10-10 09:00' }),
  path.one('serve', {
    at: '2026-10-10 15:00',
    input: handedOver('letter-department', HEALTH, dust.materials, '2026-10-10', '$file:dust-signed'),
  }),
  { ...path.one('spot-check', { at: '2026-10-10 15:30' }), ifDrawn: true },
  path.one('receipt', { at: '2026-10-12 15:00', input: received('2026-10-12') }),
  path.one('outcome', {
    at: '2026-10-27 10:00',
    input: {
      by: 'receiver',
      outcome: '已责令限期治理粉尘并为职工配发防护用品。',
      on: '2026-10-27',
      document: '$file:health-reply',
    },
  }),
  path.one('conclude-supervision', { at: '2026-11-06 15:00' }),
  path.one('archive', { at: '2026-11-06 15:30' }),
  path.one('close', { at: '2026-11-06 16:00' }),
];

/** A doubt is raised in the review and answered with a page. */
const doubted: readonly Step[] = [
  ...path.before('hand-in-review'),
  by(clerk, 'raise-doubt', '2026-09-18 11:00', { what: '检测数据的日期早于检查日期，请核实来源。' }),
  by(reviewer, 'answer-doubt', '2026-09-18 15:00', {
    doubt: 'd1',
    answer: '已调取检测单位原始记录，第三页日期系笔误，附更正说明。',
    evidence: [{ material: 'proof', page: 3 }],
  }),
  path.one('hand-in-review'),
  ...path.after('hand-in-review'),
];

/** The case is not of the police first asked: they pass it on, and the ones who have it sign. */
const passedOn: readonly Step[] = [
  ...crime.before('receipt'),
  crime.one('receipt', {
    input: received('2026-09-23', { accepted: false, forwardedTo: '演示县公安局' }),
  }),
  crime.one('receipt', {
    at: '2026-09-24 10:00',
    input: received('2026-09-24', { by: '刑侦大队内勤', document: '$file:second-receipt' }),
  }),
  crime.one('docket', {
    at: '2026-09-26 20:00',
    input: { number: '演县公立字〔2026〕第7号', on: '2026-09-26', document: '$file:docket-notice' },
  }),
  crime.one('articles', {
    at: '2026-09-28 20:00',
    input: {
      articles: ['调度日志两册', '瓦斯监测主机一台'],
      to: '演示县公安局',
      on: '2026-09-28',
      proof: '$file:articles-signed',
      partyTold: '$file:party-told',
    },
  }),
  crime.one('conclude-supervision'),
  ...crime.after('conclude-supervision'),
];

const notDocketed = (at: string, reasons: string): Step =>
  crime.one('docket', {
    at,
    act: 'record-no-docket',
    input: { reasons, on: at.slice(0, 10), document: `$file:no-docket-${at.slice(5, 10)}` },
  });
const contests = (at: string, route: string, reasons: string): Step =>
  by(head, 'contest-outcome', at, { route, reasons, document: route === 'none' ? '' : `$file:contest-${route}` });

/** Not docketed; reconsidered; docketed after all. */
const reconsidered: readonly Step[] = [
  ...crime.before('docket'),
  notDocketed('2026-09-25 20:00', '认为情节显著轻微，不需要追究刑事责任。'),
  contests('2026-09-27 20:00', 'reconsideration', '死亡三人，鉴定结论明确，达到追诉标准，请予复议。'),
  crime.one('docket', {
    at: '2026-09-30 16:00',
    input: { number: '演公立字〔2026〕第21号', on: '2026-09-30', document: '$file:docket-notice' },
  }),
  crime.one('articles', {
    at: '2026-10-02 20:00',
    input: {
      articles: ['调度日志两册', '瓦斯监测主机一台'],
      to: '演示区公安分局',
      on: '2026-10-02',
      proof: '$file:articles-signed',
      partyTold: '$file:party-told',
    },
  }),
  crime.one('conclude-supervision'),
  ...crime.after('conclude-supervision'),
];

/** Not docketed, nor after reconsideration, nor after the procuratorate looked: handled here by the administrative law. */
const cameBack: readonly Step[] = [
  ...crime.before('docket'),
  notDocketed('2026-09-25 20:00', '认为没有犯罪事实，不予立案。'),
  contests('2026-09-27 20:00', 'reconsideration', '强令冒险作业有三名工人证言，请予复议。'),
  notDocketed('2026-09-30 16:00', '经复议，维持不予立案的决定。'),
  contests('2026-10-02 20:00', 'oversight', '对复议决定仍有异议，建议依法进行立案监督。'),
  notDocketed('2026-10-12 10:00', '人民检察院认为不立案理由成立。'),
  contests('2026-10-14 20:00', 'none', '立案监督认为不立案理由成立，不再提请，由本部门依法处理。'),
  by(handler, 'record-outcome', '2026-10-20 10:00', {
    by: 'us',
    outcome: '依照安全生产法对单位和主要负责人作出行政处罚。',
    on: '2026-10-20',
    document: '$file:penalty',
  }),
  crime.one('conclude-supervision'),
  ...crime.after('conclude-supervision'),
];

/** The receiving body is asked and stays silent; its time to answer passes. */
const unanswered: readonly Step[] = [
  ...path.before('outcome'),
  by(handler, 'ask-outcome', '2026-10-16 10:00', { document: '$file:inquiry', replyBy: '2026-10-27' }),
  path.one('conclude-supervision'),
  ...path.after('conclude-supervision'),
];

const crimeRefused = {
  result: 'not-transfer',
  change: {
    'record-findings': {
      input: findings(
        'crime',
        finding('threshold', { answer: false, note: '伤情鉴定为轻微伤，未达追诉标准' }, 'crime'),
      ),
    },
    'hand-in-review': {
      input: {
        proposal: 'not-transfer',
        opinion: '伤情鉴定为轻微伤，未达到追诉标准，建议不予移送，依法给予行政处罚。',
      },
    },
    decide: {
      input: { result: 'not-transfer', reasons: '未达到追诉标准，不构成涉嫌犯罪，由本部门依法给予行政处罚。' },
    },
  },
} as const;

export const honest: readonly HonestRun[] = [
  {
    id: 'transfer/department',
    title: { zh: '职业健康事项移送卫生健康部门', en: 'Another department’s matter' },
    steps: path.complete(),
    ends: transferred,
  },
  {
    id: 'transfer/crime',
    title: { zh: '涉嫌犯罪案件移送公安机关', en: 'A suspected crime' },
    steps: crime.complete(),
    ends: toPolice,
    brisk: atOnce(),
  },
  {
    id: 'transfer/lead',
    title: { zh: '问题线索密封移送监察机关', en: 'A lead about an official' },
    steps: lead.complete({
      change: {
        serve: {
          input: handedOver('letter-supervisor', COMMISSION, ['form', 'record'], '2026-09-17', '$file:favours-signed'),
        },
      },
    }),
    ends: ended('transfer-supervisor'),
    brisk: atOnce(),
  },
  {
    id: 'transfer/not-theirs',
    title: { zh: '属本部门职责，不予移送', en: 'Not transferred: it is ours' },
    steps: path.complete({ ...refusedOptions, times: { archive: '2026-10-19 10:00', close: '2026-10-19 15:00' } }),
    ends: ended('not-transfer'),
  },
  {
    id: 'transfer/no-crime',
    title: { zh: '未达追诉标准，不予移送并说明理由', en: 'A suspicion that does not hold' },
    steps: crime.complete({ ...crimeRefused, times: { archive: '2026-10-16 10:00', close: '2026-10-16 15:00' } }),
    ends: ended('not-transfer'),
    brisk: atOnce(),
  },
  {
    id: 'transfer/supplied',
    title: { zh: '缺照片，一次告知后补齐', en: 'A missing paper, supplied once' },
    steps: supplied,
    ends: transferred,
  },
  {
    id: 'transfer/principal',
    title: { zh: '受委托办理的，报委托机关移送', en: 'Sent on by the principal' },
    steps: entrusted,
    ends: out,
    brisk: { stages: ['核实并提出书面报告'], because: '报委托机关移送，不由本部门核实' },
  },
  {
    id: 'transfer/one-level-up',
    title: { zh: '反映正职负责人的线索报上一级', en: 'A lead about the head goes one level up' },
    steps: oneLevelUp,
    ends: out,
    brisk: atOnce(),
  },
  {
    id: 'transfer/declared',
    title: { zh: '审查人自行回避，另派他人', en: 'A reviewer steps aside' },
    steps: steppedAside,
    ends: transferred,
  },
  {
    id: 'transfer/recusal-granted',
    title: { zh: '回避申请获准', en: 'A request for recusal is granted' },
    steps: asked,
    ends: transferred,
  },
  {
    id: 'transfer/covered',
    title: { zh: '人员请假，由他人接办，主持工作的负责人决定', en: 'Others stand in' },
    steps: covered,
    ends: toPolice,
    brisk: atOnce(),
  },
  {
    id: 'transfer/returned',
    title: { zh: '退回重审后移送', en: 'Sent back and decided the second time' },
    steps: again,
    ends: transferred,
    brisk: finished,
  },
  {
    id: 'transfer/doubt-answered',
    title: { zh: '质疑有据答复', en: 'A doubt is answered with a page' },
    steps: doubted,
    ends: transferred,
  },
  {
    id: 'transfer/passed-on',
    title: { zh: '公安机关转送有管辖权的机关', en: 'Passed on by the police' },
    steps: passedOn,
    ends: toPolice,
    brisk: atOnce('取得移送回执', '公安机关立案审查'),
  },
  {
    id: 'transfer/reconsidered',
    title: { zh: '不予立案，复议后立案', en: 'Docketed after reconsideration' },
    steps: reconsidered,
    ends: toPolice,
    brisk: atOnce(),
  },
  {
    id: 'transfer/came-back',
    title: { zh: '终未立案，依法行政处理', en: 'Never docketed, handled here' },
    steps: cameBack,
    ends: toPolice,
    brisk: atOnce(),
  },
  {
    id: 'transfer/unanswered',
    title: { zh: '去函查询，逾期未复', en: 'An inquiry that stays without an answer' },
    steps: unanswered,
    ends: transferred,
  },
  {
    id: 'transfer/drawn',
    title: { zh: '抽中复查的移送', en: 'A drawn case is looked at again' },
    steps: path.complete(),
    ends: transferred,
    drawn: true,
  },
];
