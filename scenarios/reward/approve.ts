import type { Both, Scenario, Step } from '../format.ts';
import { before, crew, guard, label, list, listed, one, path, team } from './path.ts';

/** 上报审定: what is approved is not what was reviewed. */
const R1 = 'reward.approve.r1';
const M1 = 'reward.approve.m1';
const both = (zh: string, en: string): Both => ({ zh, en });
const approvedAs = (
  name: string,
  code: string,
  title: Both,
  story: Both,
  entries: Parameters<typeof list>[0],
): Scenario => ({
  id: `${R1}/${name}`,
  risk: R1,
  title,
  story,
  before: before('record-approved'),
  wrong: one('record-approved', { input: list(entries, '拟审定名单照初审结果列出，与汇总名单一致。') }),
  right: one('record-approved'),
  expect: { answer: 'refused', code, rests: M1 },
});
const again: Step = {
  ...one('call-council'),
  at: path.at('decide'),
  input: {
    purpose: '局会议',
    question: `是否审定初审通过的名单：${listed.map(label).join('；')}`,
    proposal: 'commend',
    members: ['council-a', 'council-b', 'council-c'],
    chair: 'principal-a',
    at: '2026-10-20T15:00:00+08:00',
  },
};
const withoutCouncil = [
  'call-council',
  'open-council',
  'council-1',
  'council-2',
  'council-3',
  'council-chair',
  'close-council',
] as const;

export const scenarios: readonly Scenario[] = [
  {
    id: `${R1}/one-struck-off`,
    risk: R1,
    title: both('审定时悄悄去掉一名', 'One struck off in silence'),
    story: both(
      '提交会议的名单少了一名，议题没有写明不予列入谁。',
      'The list put to the meeting lacks one; the question does not say who is left out.',
    ),
    before: before('call-council', {
      change: { 'record-approved': { input: list([team], '其中一名拟不列入，先不上会说明。') } },
    }),
    wrong: one('call-council'),
    right: one('record-approved', { at: path.at('call-council') }),
    expect: { answer: 'refused', code: 'REMOVED_NOT_NAMED', rests: M1 },
  },
  approvedAs(
    'one-put-in',
    'LIST_DIFFERS',
    both('审定时添人', 'One put in at the approval'),
    both('审定名单多了一个没有初审的集体。', 'The approved list has a collective that nobody reviewed.'),
    [...listed, crew],
  ),
  approvedAs(
    'another-unit',
    'LIST_DIFFERS',
    both('审定时换单位', 'Another employer at the approval'),
    both('审定名单把一名的单位换了。', 'In the approved list one of them has another employer.'),
    [team, { ...guard, unit: '演示建筑有限公司' }],
  ),
  {
    id: `${R1}/without-the-council`,
    risk: R1,
    title: both('不上会就决定', 'Decided without the meeting'),
    story: both('局会议没有召开，就决定表彰。', 'The council never met; the decision is made.'),
    before: before('decide').filter(({ at }) => !withoutCouncil.some((name) => path.at(name) === at)),
    wrong: one('decide'),
    right: again,
    expect: { answer: 'refused', code: 'MEETING_MISSING', rests: M1 },
  },
  {
    id: `${R1}/nothing-recorded`,
    risk: R1,
    title: both('没有名单就上会', 'A meeting without a list'),
    story: both('拟审定的名单没有记录，就召集会议。', 'The meeting is called, and there is no list to approve.'),
    before: before('record-approved'),
    wrong: one('call-council', { at: path.at('record-approved') }),
    right: one('record-approved'),
    expect: { answer: 'refused', code: 'LIST_MISSING', rests: M1 },
  },
  {
    id: `${R1}/votes-before-the-others`,
    risk: R1,
    title: both('主持人先表态', 'The chair votes first'),
    story: both('主持人在其他成员之前表决。', 'The chair votes before the other members.'),
    before: before('council-1'),
    wrong: one('council-1', { by: 'principal-a', as: 'principal' }),
    right: one('council-1'),
    expect: { answer: 'refused', code: 'CHAIR_VOTES_LAST', rests: M1 },
  },
];
