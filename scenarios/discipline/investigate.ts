import type { Scenario, Step } from '../format.ts';
import { byTime, wait } from '../shared/path.ts';
import { both, by } from '../shared/tell.ts';
import { CLEAR, kit, step39 } from './kit.ts';
import { CLEARED, finding, items, path } from './path.ts';

/** 调查: a plan with a bias, evidence that is made, lost or not recorded, a result that is kept back or altered. */
const R1 = 'discipline.investigate.r1';
const R2 = 'discipline.investigate.r2';
const R3 = 'discipline.investigate.r3';
const M1 = 'discipline.investigate.m1';
const M2 = 'discipline.investigate.m2';
const M3 = 'discipline.investigate.m3';
const { people } = kit;
const given = (name: Parameters<typeof path.one>[0], change: object): Step => {
  const step = path.one(name);
  return { ...step, input: { ...step.input, ...change } };
};
const inventory = (found: readonly string[]): Step => given('inventory', { found });
const raised = by(people.legal ?? people.clerk, 'raise-doubt', '2026-08-14 16:00', {
  what: '登记簿五月三日一页的笔迹与前后不同。',
});

const answered = (of: readonly string[], change: Readonly<Record<string, Parameters<typeof finding>[1]>> = {}) => ({
  findings: of.map((item) => finding(item, change[item])),
});
const returned = [
  ...path.before('submit-report'),
  by(people.reviewer, 'return-review', '2026-08-31 10:00', { reasons: '所在单位意见缺少监察机构一方，请补充。' }),
];
const turned = (harm: number): Step =>
  by(
    people.officer ?? people.clerk,
    'record-findings',
    '2026-08-31 15:00',
    answered(['harm'], { harm: { answer: harm } }),
  );
/** Another officer took part when the plan was discussed: he knows the case, and is not on its team. */
const studied = { input: { ...path.one('call-study').input, members: ['leader-a', 'head-b', 'legal-b'] } };
const there = { input: { present: ['leader-a', 'head-b', 'legal-b', 'deputy-a'] } };

export const scenarios: readonly Scenario[] = [
  {
    id: `${R1}/without-plan`,
    risk: R1,
    title: both('没有批准的方案就调查', 'Investigated without a plan'),
    story: both('方案没有批准，就开始收集证据。', 'No plan is approved; evidence is already collected.'),
    before: path.before('approve-plan'),
    wrong: path.one('collect', { at: path.at('approve-plan') }),
    right: path.one('approve-plan'),
    after: [path.one('sign-collect', { at: '2026-06-25 11:10' })],
    afterRight: [],
    expect: { answer: 'refused', code: 'PLAN_NOT_APPROVED', rests: M3 },
  },
  {
    id: `${R1}/plan-by-one`,
    risk: R1,
    title: both('方案没有集体研究', 'A plan that nobody discussed'),
    story: both('调查方案不经集体研究，直接批准。', 'The plan is approved without having been discussed.'),
    before: path.before('call-study'),
    wrong: path.one('approve-plan', { at: path.at('call-study') }),
    right: path.one('call-study'),
    expect: { answer: 'refused', code: 'MEETING_MISSING', rests: M3 },
  },
  {
    id: `${R1}/relative-on-the-team`,
    risk: R1,
    title: both('近亲属编入调查组', 'A relative on the team'),
    story: both('调查方案把被调查人的近亲属编入调查组。', 'The plan puts a relative of the person on the team.'),
    before: path.before('draft-plan'),
    wrong: given('draft-plan', { team: ['officer-a', 'officer-c'] }),
    right: given('draft-plan', { team: ['officer-a', 'officer-b'] }),
    expect: { answer: 'refused', code: 'PARTICIPANT_RECUSED', rests: M1 },
    clue: { mark: 'officer-c' },
  },
  {
    id: `${R1}/another-asks`,
    risk: R1,
    title: both('调查组以外的人取证', 'Evidence by one outside the team'),
    story: both('没有编入调查组的人员来谈话。', 'An officer who is not on the team holds the interview.'),
    before: path.before('witness-talk', {
      change: { 'study-officer': { by: 'leader-a' }, 'call-study': studied, 'open-study': there },
    }),
    wrong: path.one('witness-talk', { by: 'leader-a' }),
    right: path.one('witness-talk'),
    after: [path.one('sign-witness-talk')],
    expect: { answer: 'refused', code: 'NOT_ON_TEAM', rests: M3 },
    clue: { mark: '检查组长甲' },
  },
  {
    id: `${R1}/alone`,
    risk: R1,
    title: both('一人谈话，自己签两次', 'One officer signs twice'),
    story: both('一人单独谈话，第二个签名也由本人签。', 'One officer holds the interview alone and signs twice.'),
    before: [...path.before('witness-talk'), path.one('witness-talk')],
    wrong: { ...path.one('sign-witness-talk'), by: 'officer-a' },
    right: path.one('sign-witness-talk'),
    expect: { answer: 'refused', code: 'SAME_PERSON_SIGNS_TWICE', rests: 'product:two-signatures' },
  },
  {
    id: `${R2}/not-recorded`,
    risk: R2,
    title: both('谈话没有录音录像', 'An interview without a recording'),
    story: both('谈话只有笔录，没有录音录像。', 'There is a written record of the interview, and no recording.'),
    before: path.before('witness-talk'),
    wrong: given('witness-talk', { recording: '' }),
    right: path.one('witness-talk'),
    after: [path.one('sign-witness-talk')],
    expect: { answer: 'refused', code: 'RECORDING_MISSING', rests: M2 },
  },
  {
    id: `${R2}/half-recorded`,
    risk: R2,
    title: both('录音录像缺了后半段', 'Half of it recorded'),
    story: both('录音录像在谈话结束前半小时就停了。', 'The recording stops half an hour before the interview ends.'),
    before: path.before('witness-talk'),
    wrong: given('witness-talk', { recordedTo: '2026-07-14T09:30:00+08:00' }),
    right: path.one('witness-talk'),
    after: [path.one('sign-witness-talk')],
    expect: { answer: 'refused', code: 'RECORDING_DOES_NOT_COVER', rests: M2 },
  },
  {
    id: `${R2}/recording-of-another`,
    risk: R2,
    title: both('拿另一次的录音充数', 'The recording of another interview'),
    story: both('第二次谈话附的是第一次的录音。', 'The second interview carries the recording of the first.'),
    before: path.before('party-talk'),
    wrong: given('party-talk', { recording: '$file:official-a-witness-talk.wav' }),
    right: path.one('party-talk'),
    after: [path.one('sign-party-talk')],
    expect: { answer: 'refused', code: 'RECORDING_USED_BEFORE', rests: M2 },
  },
  {
    id: `${R2}/not-counted`,
    risk: R2,
    title: both('证据没有清点就提交结论', 'Handed in uncounted'),
    story: both('证据没有清点，就提交调查结论。', 'The conclusion is handed in before the evidence was counted.'),
    before: path.before('inventory'),
    wrong: path.one('hand-in', { at: path.at('inventory') }),
    right: path.one('inventory'),
    expect: { answer: 'refused', code: 'INVENTORY_OWED', rests: step39(3) },
  },
  {
    id: `${R2}/gone-without-a-word`,
    risk: R2,
    title: both('证据丢失不作说明', 'Evidence is gone, nobody says why'),
    story: both(
      '清点缺一件，不作说明就提交结论。',
      'One item is missing at the count; the conclusion is handed in all the same.',
    ),
    before: [...path.before('inventory'), inventory(['e1', 'e3', 'e4'])],
    wrong: path.one('hand-in'),
    right: by(people.otherOfficer ?? people.clerk, 'explain-exhibit', path.at('hand-in'), {
      exhibit: 'e2',
      what: '收件登记簿已于当日归还档案室，复印件在卷，有归还签收。',
    }),
    expect: { answer: 'refused', code: 'EXHIBIT_NOT_EXPLAINED', rests: step39(3) },
  },
  {
    id: `${R2}/lost`,
    risk: R2,
    title: both('证据丢失', 'Evidence is lost'),
    story: both('清点时少一件证据。', 'At the count one item is not there.'),
    before: path.before('inventory'),
    wrong: inventory(['e1', 'e3', 'e4']),
    right: inventory(['e1', 'e3', 'e4', 'e2']),
    expect: { answer: 'signal', code: 'EXHIBIT_NOT_AS_COLLECTED', rests: step39(3) },
  },
  {
    id: `${R3}/no-report`,
    risk: R3,
    title: both('到期不汇报进展', 'No report of progress'),
    story: both(
      '十个工作日过去，没有向分管领导汇报。',
      'Ten working days pass without a report to the leader in charge.',
    ),
    before: path.until('2026-07-06 23:00').filter(({ act }) => act !== 'report-progress'),
    wrong: wait('2026-07-06 23:50'),
    right: path.one('first-report', { at: '2026-07-06 23:50' }),
    after: [wait('2026-07-07 00:10')],
    expect: { answer: 'signal', code: 'PROGRESS_OVERDUE', rests: M3 },
    clue: { late: '2026-07-07 00:00' },
  },
  {
    id: `${R3}/result-altered`,
    risk: R3,
    title: both('审查时改了调查结论', 'The result altered on its way'),
    story: both(
      '调查结论是给予处分，审查报告改成免予处分。',
      'The investigation proposes a sanction, the report an exemption.',
    ),
    before: path.before('submit-report'),
    wrong: given('submit-report', { proposal: 'exempt' }),
    right: path.one('submit-report'),
    expect: { answer: 'refused', code: 'CONCLUSION_CHANGED', rests: step39(3) },
  },
  {
    id: `${R3}/doubt-kept-back`,
    risk: R3,
    title: both('质疑没有查清就提交结论', 'A doubt kept back'),
    story: both('有人提出笔迹可疑，没有答复就提交结论。', 'A doubt was raised; the conclusion is handed in over it.'),
    before: byTime(path.before('hand-in'), [raised]),
    wrong: path.one('hand-in'),
    right: by(people.officer ?? people.clerk, 'answer-doubt', path.at('hand-in'), {
      doubt: 'd1',
      answer: '由收发员当面辨认，五月三日由代班人员登记，有排班表。',
      evidence: [{ material: 'records', page: 3 }],
    }),
    expect: { answer: 'refused', code: 'DOUBT_OPEN', rests: CLEAR },
  },
  {
    id: `${R3}/item-left-open`,
    risk: R3,
    title: both('隐去一项事实不填', 'One fact left out'),
    story: both('是否泄露工作秘密一项没有查，就提交结论。', 'One of the facts to be established is left open.'),
    before: path.before('hand-in', {
      change: { findings: { input: answered(items.filter((item) => item !== 'leaks')) } },
    }),
    wrong: path.one('hand-in'),
    right: path.one('findings', { at: path.at('hand-in') }),
    expect: { answer: 'refused', code: 'ITEM_UNANSWERED', rests: CLEAR },
    clue: { mark: 'leaks' },
  },
  {
    id: `${R3}/quietly-turned`,
    risk: R3,
    title: both('退回以后改了事实', 'A fact turned after a return'),
    story: both(
      '结论退回以后，没有新证据就把后果改成没有。',
      'After a return the consequence is found not to be, on the same papers.',
    ),
    before: returned,
    wrong: turned(0),
    right: turned(1),
    expect: { answer: 'refused', code: 'FINDING_TURNED', rests: step39(3) },
    clue: { mark: 'harm' },
  },
  {
    id: `${R3}/found-and-dropped`,
    risk: R3,
    title: both('查实了却提议撤销', 'Proven, and to be dismissed'),
    story: both('事实已经查实，结论却提议撤销案件。', 'The facts are proven; the conclusion proposes to dismiss.'),
    before: path.before('hand-in'),
    wrong: given('hand-in', { proposal: 'dismiss' }),
    right: path.one('hand-in'),
    expect: { answer: 'refused', code: 'PROPOSAL_AGAINST_FINDINGS', rests: CLEAR },
  },
  {
    id: `${R3}/without-evidence`,
    risk: R3,
    title: both('认定事实不列证据', 'A fact without evidence'),
    story: both('认定造成后果，没有列出任何证据。', 'A consequence is found without anything that shows it.'),
    before: path.before('findings'),
    wrong: { ...path.one('findings'), input: answered(items, { harm: { evidence: [] } }) },
    right: {
      ...path.one('findings'),
      input: answered(items, { harm: { evidence: [{ material: 'records', page: 2 }] } }),
    },
    expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE', rests: CLEAR },
  },
  {
    id: `${R1}/clearance-by-the-team`,
    risk: R1,
    title: both('调查组代填监察机关复函', 'The team answers for the commission'),
    story: both(
      '监察机关是否立案，由调查人员代纪检填写。',
      'What the commission answered is entered by the team, not by the discipline office.',
    ),
    before: path.before('hand-in', { change: { clear: { by: 'officer-a', as: 'enforcement-officer' } } }),
    wrong: path.one('hand-in'),
    right: path.one('clear', { at: path.at('hand-in') }),
    expect: { answer: 'refused', code: 'CLEARANCE_MISSING', rests: 'public-officials-sanctions 第52条第2款' },
    clue: { mark: CLEARED[0] ?? '' },
  },
];
