import type { Scenario, Step } from '../format.ts';
import { later } from '../shared/days.ts';
import { wait } from '../shared/path.ts';
import { reviewStories } from '../shared/review.ts';
import { kit } from './kit.ts';
import {
  application,
  checks,
  finding,
  findings,
  MATERIALS,
  material,
  type Name,
  OPINION,
  path,
  trader,
  VOTE,
} from './path.ts';

/** 审查、联席会: the check of the site and the meeting, beside what all reviews share. */

const MEETING = 'licence.review.m2';
const SITE = 'hazardous-chemicals-regulation 第35条';
const handIn = path.at('hand-in-review');
const site = (findingsOf: readonly (object | undefined)[], evidence: readonly string[], rectifyBy = '') => ({
  visitedOn: '2026-09-29',
  findings: findingsOf,
  evidence,
  rectifyBy,
});
const seen = [
  { matter: '经营场所', inOrder: true, note: '防火间距、通风、电气逐项核对符合。' },
  { matter: '应急器材', inOrder: true, note: '灭火器、防毒面具等六项在位。' },
];
const wanting = [seen[0], { matter: '应急器材', inOrder: false, note: '两具灭火器压力不足，应当更换。' }];
const supplied = (...keys: readonly string[]): Step => ({
  at: '2026-09-23 10:00',
  by: 'clerk-a',
  as: 'clerk',
  act: 'supplement',
  input: { materials: keys.map((key) => material(trader, key)) },
});
const vote = (name: Name, change: object) => ({ ...path.one(name), ...change }) as Step;
const joint = (change: object) => ({ ...path.one('call-joint').input, ...change });
const pauseAt = '2026-09-28 09:00';
const paused: Step = {
  at: pauseAt,
  by: 'head-a',
  as: 'section-head',
  act: 'pause',
  input: {
    ground: 'expert-review',
    reasons: '场所毗邻居民楼，请专家评审安全间距，需要五个工作日。',
    document: '$file:expert-notice',
  },
};

export const scenarios: readonly Scenario[] = [
  ...reviewStories(kit),
  {
    id: 'licence.review.r1/without-joint-meeting',
    risk: 'licence.review.r1',
    title: { zh: '不开联席会就提交结论', en: 'A conclusion without the joint meeting' },
    story: {
      zh: '联席会没有开，审查人自己提交结论。',
      en: 'The joint meeting is skipped; the reviewer hands in his conclusion alone.',
    },
    before: path.before('call-joint'),
    wrong: path.one('hand-in-review', { at: path.at('call-joint') }),
    right: path.one('call-joint'),
    expect: { answer: 'refused', code: 'MEETING_MISSING', rests: MEETING },
  },
  {
    id: 'licence.review.r1/two-at-the-table',
    risk: 'licence.review.r1',
    title: { zh: '联席会不足法定人数', en: 'A meeting without its quorum' },
    story: {
      zh: '到会只有两个人，联席会照样开。',
      en: 'Two of those called have come; the meeting is held all the same.',
    },
    before: path.before('open-joint'),
    wrong: path.one('open-joint', { input: { present: ['legal-a', 'head-a'] } }),
    right: path.one('open-joint', { input: { present: ['legal-a', 'owner-a', 'head-a'] } }),
    expect: { answer: 'refused', code: 'NO_QUORUM', rests: MEETING },
  },
  {
    id: 'licence.review.r1/called-overnight',
    risk: 'licence.review.r1',
    title: { zh: '联席会临时通知', en: 'A meeting called overnight' },
    story: {
      zh: '前一天上午十点才通知第二天九点开会，参会的人来不及看材料。',
      en: 'Members are told at ten for nine the next morning; nobody has time to read the case.',
    },
    before: path.before('call-joint'),
    wrong: path.one('call-joint', { at: '2026-10-09 10:00', input: joint({ at: '2026-10-10T09:00:00+08:00' }) }),
    right: path.one('call-joint', { at: '2026-10-09 10:00', input: joint({ at: '2026-10-10T10:30:00+08:00' }) }),
    expect: { answer: 'refused', code: 'MEETING_NOTICE_SHORT', rests: MEETING },
  },
  {
    id: 'licence.review.r1/chair-first',
    risk: 'licence.review.r1',
    title: { zh: '主持人先表态', en: 'The chair speaks first' },
    story: {
      zh: '其他人还没有表决，主持人先表决定调。',
      en: 'Before the others have voted the chair gives his own vote and sets the tone.',
    },
    before: path.before('joint-first'),
    wrong: path.one('joint-chair', { at: path.at('joint-first') }),
    right: path.one('joint-first'),
    expect: { answer: 'refused', code: 'CHAIR_VOTES_LAST', rests: MEETING },
  },
  {
    id: 'licence.review.r2/votes-agree',
    risk: 'licence.review.r2',
    title: { zh: '表决只写“同意”', en: 'A vote that says “agreed”' },
    story: {
      zh: '材料没有看，表决理由只写“同意”。',
      en: 'The member has not read the case; his reasons say “agreed”.',
    },
    before: path.before('joint-second'),
    wrong: vote('joint-second', { input: { vote: 'for', opinion: '同意' } }),
    right: vote('joint-second', { input: { vote: 'for', opinion: VOTE } }),
    after: path.between('joint-second', 'hand-in-review'),
    expect: { answer: 'refused', code: 'OPINION_EMPTY', rests: MEETING },
  },
  {
    id: 'licence.review.r2/related-member',
    risk: 'licence.review.r2',
    title: { zh: '有利害关系的人参加联席会', en: 'Somebody with an interest sits in the meeting' },
    story: {
      zh: '他的近亲属在申请单位任职，仍通知他参加联席会表决。',
      en: 'A close relative of his works for the applicant; he is called to the joint meeting.',
    },
    before: path.before('call-joint'),
    wrong: path.one('call-joint', { input: joint({ members: ['legal-a', 'owner-a', 'reviewer-c'] }) }),
    right: path.one('call-joint', { input: joint({ members: ['legal-a', 'owner-a', 'reviewer-b'] }) }),
    expect: { answer: 'refused', code: 'PARTICIPANT_RECUSED', rests: MEETING },
    clue: { mark: 'reviewer-c' },
  },
  {
    id: 'licence.review.r2/related-reviewer',
    risk: 'licence.review.r2',
    title: { zh: '有利害关系的人审查', en: 'A relative reviews' },
    story: {
      zh: '审查人的近亲属在申请单位任职，仍由他来审查。',
      en: 'A reviewer’s close relative works for the applicant; he reviews the case.',
    },
    before: path.before('record-findings'),
    wrong: path.one('record-findings', { by: 'reviewer-c' }),
    right: path.one('record-findings', { by: 'reviewer-b' }),
    expect: { answer: 'refused', code: 'RECUSED', rests: 'civil-servants 第76条', hidden: true },
    clue: { mark: 'reviewer-c' },
  },
  {
    id: 'licence.review.r2/record-brought-along',
    risk: 'licence.review.r2',
    title: { zh: '用申请人带来的“核查记录”充数', en: 'A record of the check that the applicant brought along' },
    story: {
      zh: '现场没有去，把申请人带来的一份“核查记录”收进材料。',
      en: 'Nobody has been to the premises; a “record of the check” is taken in with the applicant’s papers.',
    },
    before: [
      path.one('start', {
        input: application(trader, { materials: MATERIALS.filter((key) => key !== 'plan-filing') }),
      }),
      path.one('issue-slip'),
      path.one('check-form', { input: checks({ 'plan-filing': '未提交' }) }),
      {
        at: '2026-09-22 15:00',
        by: 'clerk-a',
        as: 'clerk',
        act: 'issue-notice',
        input: { items: [{ material: 'plan-filing', problem: '未提交预案备案登记表' }] },
      },
    ],
    wrong: supplied('plan-filing', 'site-record'),
    right: supplied('plan-filing'),
    expect: { answer: 'refused', code: 'MATERIAL_OF_OFFICERS', rests: 'product:act' },
  },
  {
    id: 'licence.review.r1/voted-unread',
    risk: 'licence.review.r1',
    title: { zh: '还没有审查就召集联席会', en: 'A meeting before there is anything to discuss' },
    story: {
      zh: '审查记录一项也没有，先把联席会开了。',
      en: 'Not one item has been examined; the joint meeting is called all the same.',
    },
    before: path.before('record-findings'),
    wrong: path.one('call-joint', { at: path.at('record-findings') }),
    right: path.one('record-findings'),
    expect: { answer: 'refused', code: 'MEETING_TOO_EARLY', rests: MEETING },
  },
  {
    id: 'licence.review.r1/changed-after-the-vote',
    risk: 'licence.review.r1',
    title: { zh: '表决以后改审查记录', en: 'Findings changed after the vote' },
    story: {
      zh: '联席会表决之后，审查人改了审查记录，没有再开会就提交结论。',
      en: 'After the joint meeting has voted the reviewer changes a finding and hands in without another meeting.',
    },
    before: [
      ...path.before('hand-in-review'),
      path.one('record-findings', {
        at: later(handIn, -60),
        input: { findings: [finding('equipment', { answer: 2, note: '重新清点，只见两项器材' })] },
      }),
    ],
    wrong: path.one('hand-in-review'),
    right: path.one('call-joint', { at: handIn, input: joint({ at: '2026-10-12T09:00:00+08:00' }) }),
    expect: { answer: 'refused', code: 'MEETING_OUTDATED', rests: MEETING },
  },
  {
    id: 'licence.review.r3/worked-on-behind-it',
    risk: 'licence.review.r3',
    title: { zh: '停着表往下办', en: 'Working on while the clock stands' },
    story: {
      zh: '计时中止没有恢复，结论照样提交，用掉的时间不算。',
      en: 'The clock is stopped; the conclusion is handed in all the same, and the time used does not count.',
    },
    before: [...path.before('hand-in-review'), { ...paused, at: later(handIn, -60) }],
    wrong: path.one('hand-in-review'),
    right: {
      at: handIn,
      by: 'head-a',
      as: 'section-head',
      act: 'resume',
      input: { result: '专家评审意见为间距符合标准，可以继续审查。', document: '$file:expert-report' },
    },
    expect: { answer: 'refused', code: 'CLOCK_STANDS', rests: 'administrative-license 第45条' },
  },
  {
    id: 'licence.review.r2/site-without-evidence',
    risk: 'licence.review.r2',
    title: { zh: '现场核查没有依据', en: 'A check of the site with nothing to show' },
    story: {
      zh: '核查记录写得齐全，没有一张照片或者一份记录表。',
      en: 'The record of the check is complete, with nothing that shows it took place.',
    },
    before: path.before('check-site'),
    wrong: path.one('check-site', { input: site(seen, []) }),
    right: path.one('check-site', { input: site(seen, ['$file:trader-site']) }),
    after: [path.one('sign-check')],
    expect: { answer: 'refused', code: 'VISIT_WITHOUT_EVIDENCE', rests: SITE },
  },
  {
    id: 'licence.review.r2/wanting-yet-proposed',
    risk: 'licence.review.r2',
    title: { zh: '核查发现的问题没有整改就建议许可', en: 'Proposing yes with something left to mend' },
    story: {
      zh: '现场灭火器不合格，没有复查，就建议准予许可。',
      en: 'Extinguishers were found wanting; without a second look the reviewer proposes to grant.',
    },
    before: path.before('hand-in-review', {
      change: { 'check-site': { input: site(wanting, ['$file:trader-site'], '2026-10-08') } },
    }),
    wrong: path.one('hand-in-review'),
    right: {
      at: handIn,
      by: 'officer-b',
      as: 'enforcement-officer',
      act: 'record-rectification',
      input: { what: '两具灭火器已更换，复查压力正常。', evidence: ['$file:trader-site-mended'] },
    },
    expect: { answer: 'refused', code: 'RECTIFICATION_OPEN', rests: SITE },
  },
  {
    id: 'licence.review.r2/site-put-off',
    risk: 'licence.review.r2',
    title: { zh: '计划的核查到期未做', en: 'A planned check is not made' },
    story: {
      zh: '计划的日子过去了，没有去现场核查。',
      en: 'The planned day passes and nobody has been to the premises.',
    },
    before: path.before('check-site'),
    wrong: wait('2026-09-29 23:30'),
    right: path.one('check-site', { at: '2026-09-29 23:30' }),
    after: [wait('2026-09-30 00:10')],
    afterRight: [path.one('sign-check', { at: '2026-09-29 23:40' }), wait('2026-09-30 00:10')],
    expect: { answer: 'signal', code: 'SITE_CHECK_OVERDUE', rests: SITE },
  },
  {
    id: 'licence.review.r2/lapsed-on-site',
    risk: 'licence.review.r2',
    title: { zh: '执法证过期仍去核查', en: 'A check with a lapsed certificate' },
    story: {
      zh: '执法证已经过期，仍由他到现场核查。',
      en: 'An officer whose certificate has lapsed makes the check.',
    },
    before: path.before('check-site'),
    wrong: path.one('check-site', { by: 'officer-c' }),
    right: path.one('check-site'),
    after: [],
    afterRight: [path.one('sign-check')],
    expect: { answer: 'refused', code: 'NOT_QUALIFIED', rests: 'administrative-license 第34条第3款' },
    clue: { mark: 'officer-c' },
  },
  {
    id: 'licence.review.r2/failing-yet-proposed',
    risk: 'licence.review.r2',
    title: { zh: '有不合格项仍建议许可', en: 'Proposing yes with a failing item' },
    story: {
      zh: '缺两项制度，联席会照样表决通过，审查人建议准予许可。',
      en: 'Two rules are missing; the meeting votes yes and the reviewer proposes to grant.',
    },
    before: path.before('hand-in-review', {
      change: {
        'record-findings': { input: findings(finding('rules', { answer: 2, note: '缺销售管理、防误售两项制度' })) },
      },
    }),
    wrong: path.one('hand-in-review', { input: { proposal: 'grant', opinion: OPINION } }),
    right: path.one('record-findings', {
      at: handIn,
      input: { findings: [finding('rules', { note: '补充核对，目录第二页列有销售管理和防误售制度' })] },
    }),
    expect: { answer: 'refused', code: 'PROPOSAL_AGAINST_FINDINGS', rests: 'licence.review.m1' },
    clue: { mark: 'grant' },
  },
  {
    id: 'licence.review.r3/clock-stopped',
    risk: 'licence.review.r3',
    title: { zh: '没有法定事由停表', en: 'Stopping the clock without a legal ground' },
    story: {
      zh: '快到期了，以“领导出差”为由中止计时。',
      en: 'With the term nearly over, the clock is stopped because “the leader is travelling”.',
    },
    before: path.before('record-findings'),
    wrong: { ...paused, at: path.at('record-findings'), input: { ...paused.input, ground: '领导出差' } },
    right: { ...paused, at: path.at('record-findings') },
    expect: { answer: 'refused', code: 'NO_LEGAL_GROUND', rests: 'product:act' },
    clue: { mark: '领导出差' },
  },
  {
    id: 'licence.review.r3/clock-left-standing',
    risk: 'licence.review.r3',
    title: { zh: '评审早已结束，计时仍不恢复', en: 'The clock is left standing' },
    story: {
      zh: '专家评审中止计时之后，二十个工作日没有恢复，也没有人说明。',
      en: 'The clock was stopped for an expert review; twenty working days later it still stands.',
    },
    before: [...path.before('check-site').filter(({ act }) => act !== 'plan-visit'), paused],
    wrong: wait('2026-10-30 15:00'),
    right: {
      at: '2026-10-30 15:00',
      by: 'head-a',
      as: 'section-head',
      act: 'resume',
      input: { result: '专家评审意见为间距符合标准，可以继续审查。', document: '$file:expert-report' },
    },
    after: [wait('2026-10-30 23:50'), wait('2026-10-31 00:10')],
    expect: { answer: 'signal', code: 'CLOCK_STANDS_LONG', rests: 'administrative-license 第45条' },
  },
  {
    id: 'licence.review.r3/meeting-put-off',
    risk: 'licence.review.r3',
    title: { zh: '联席会通知了不开', en: 'A meeting that is called and not held' },
    story: {
      zh: '通知了联席会，到日子没有开，也没有改期。',
      en: 'The meeting is called; its day passes and nobody holds it or puts it off.',
    },
    before: path.before('open-joint', { times: { 'open-joint': '2026-10-08 09:00' } }),
    wrong: wait('2026-10-08 09:00'),
    right: path.one('open-joint', { at: '2026-10-08 09:00' }),
    after: [wait('2026-10-09 23:50'), wait('2026-10-10 00:10')],
    afterRight: [
      ...(['joint-first', 'joint-second', 'joint-third', 'joint-chair', 'close-joint'] as const).map((name, i) =>
        path.one(name, { at: later('2026-10-08 09:30', i * 5) }),
      ),
      wait('2026-10-10 00:10'),
    ],
    expect: { answer: 'signal', code: 'MEETING_STALLED', rests: MEETING },
  },
];
