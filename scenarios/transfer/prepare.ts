import type { Scenario, Step } from '../format.ts';
import { wait } from '../shared/path.ts';
import { both } from '../shared/tell.ts';
import { clockOut, TEAM } from './clock.ts';
import { application, checks, dust, explosion, material } from './matters.ts';
import { crime, lead, path } from './path.ts';

const entrusted = application(explosion, { fields: { enforcer: 'entrusted' } });
const named = (team: readonly string[]): Step => crime.one('name-team', { input: { team } });
const changed = (reason: string): Step =>
  crime.one('name-team', { at: crime.at('record-findings'), input: { team: ['officer-a', 'leader-a'], reason } });
const withoutTeam = (steps: readonly Step[]): readonly Step[] => steps.filter(({ act }) => act !== 'name-team');

/** 准备: whose case it is, and who verifies it. */
export const scenarios: readonly Scenario[] = [
  {
    id: 'transfer.prepare.r2/crime-of-another',
    risk: 'transfer.prepare.r2',
    title: both('受委托的单位自行移送犯罪案件', 'A body that acts for another sends a crime on in its own name'),
    story: both(
      '本部门在本案中只是受委托执法，应当报委托机关移送，却以自己的名义办理。',
      'In this case the department acts for a principal, which is to send it on; it takes the case in as its own.',
    ),
    before: [crime.one('start', { input: entrusted }), ...crime.between('start', 'accept')],
    wrong: crime.one('accept'),
    right: crime.one('accept', {
      act: 'refer-away',
      input: { to: '委托机关', reason: '本案由本部门受委托办理，报委托机关以其名义移送。' },
    }),
    expect: { answer: 'refused', code: 'NOT_OUR_JURISDICTION', rests: 'crime-transfer 第2条' },
    clue: { mark: 'entrusted' },
  },
  {
    id: 'transfer.prepare.r2/without-team',
    risk: 'transfer.prepare.r2',
    title: both('没有专案组就核实', 'Verified without a case team'),
    story: both(
      '涉嫌犯罪案件没有指定专案组，一名执法人员自己就开始核实。',
      'No team was named for a suspected crime; one officer sets about verifying it by himself.',
    ),
    before: withoutTeam(crime.before('record-findings')),
    wrong: crime.one('record-findings', { at: '2026-09-15 10:00' }),
    right: crime.one('name-team', { at: '2026-09-15 10:00' }),
    expect: { answer: 'refused', code: 'CASE_TEAM_MISSING', rests: TEAM },
  },
  {
    id: 'transfer.prepare.r2/team-of-one',
    risk: 'transfer.prepare.r2',
    title: both('专案组只有一个人', 'A case team of one'),
    story: both('专案组只指定了一名执法人员。', 'Only one officer is named to the team.'),
    before: crime.before('name-team'),
    wrong: named(['officer-a']),
    right: named(['officer-a', 'officer-b']),
    expect: { answer: 'refused', code: 'CASE_TEAM_TOO_SMALL', rests: TEAM },
  },
  {
    id: 'transfer.prepare.r2/related-on-team',
    risk: 'transfer.prepare.r2',
    title: both('专案组里有利害关系人', 'A relative on the case team'),
    story: both(
      '专案组里有一名执法人员的配偶在涉案单位任职。',
      'The spouse of one of the team works for the company concerned.',
    ),
    before: crime.before('name-team'),
    wrong: named(['officer-a', 'officer-d']),
    right: named(['officer-a', 'officer-b']),
    expect: { answer: 'refused', code: 'PARTICIPANT_RECUSED', rests: TEAM },
    clue: { mark: 'officer-d' },
  },
  {
    id: 'transfer.prepare.r2/lapsed-on-team',
    risk: 'transfer.prepare.r2',
    title: both('专案组里有人证件过期', 'A member of the team without a valid certificate'),
    story: both('专案组里一名执法人员的执法证件已经过期。', 'The certificate of one of the team has lapsed.'),
    before: crime.before('name-team'),
    wrong: named(['officer-a', 'officer-c']),
    right: named(['officer-a', 'officer-b']),
    expect: { answer: 'refused', code: 'MEMBER_NOT_QUALIFIED', rests: TEAM },
    clue: { mark: 'officer-c' },
  },
  clockOut(
    'transfer.prepare.r3/clock-run-out',
    TEAM,
    'name-team',
    'review',
    '2026-09-16 00:00',
    both('迟迟不指定专案组', 'No team for more than a day'),
    both(
      '涉嫌犯罪案件过了一天还没有指定专案组，没有人核实。',
      'A day passes and nobody is named to verify the suspected crime.',
    ),
    withoutTeam(crime.before('record-findings')),
  ),
  {
    id: 'transfer.prepare.r3/notice-forgotten',
    risk: 'transfer.prepare.r3',
    title: both('告知补充以后不闻不问', 'Asked for a paper, and forgotten'),
    story: both(
      '告知报送单位补充材料以后，五个工作日没有下文，也没有人催。',
      'A paper was asked for; five working days pass and nobody asks after it.',
    ),
    before: [
      path.one('start', { input: application(dust, { materials: ['form', 'record'] }) }),
      path.one('issue-slip'),
      path.one('check-form', { input: checks(dust, { proof: '未提交' }) }),
      {
        at: '2026-09-14 14:00',
        by: 'clerk-a',
        as: 'clerk',
        act: 'issue-notice',
        input: { items: [{ material: 'proof', problem: '未提交现场照片和检测数据' }] },
      },
    ],
    wrong: wait('2026-09-20 23:50'),
    right: {
      at: '2026-09-20 23:50',
      by: 'clerk-a',
      as: 'clerk',
      act: 'supplement',
      input: { materials: [material('proof', 'dust-proof')] },
    },
    after: [wait('2026-09-21 00:10')],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE', rests: 'business-environment 第36条' },
    clue: { late: '2026-09-21 00:00', mark: 'supplement' },
  },
  {
    id: 'transfer.prepare.r2/lead-sent-away',
    risk: 'transfer.prepare.r2',
    title: both('把工作人员的线索推给别处', 'A lead about an official is sent elsewhere'),
    story: both(
      '反映普通工作人员的线索应当移送监察机关，接收的人却让来人找别的单位。',
      'A lead about an official is ours to pass on; whoever took it in sends the informant elsewhere.',
    ),
    before: lead.before('accept'),
    wrong: lead.one('accept', {
      act: 'refer-away',
      input: { to: '上一级机关', reason: '此类线索请直接向上一级机关反映。' },
    }),
    right: lead.one('accept'),
    expect: { answer: 'refused', code: 'OUR_JURISDICTION', rests: 'reporting-rules 第15条' },
  },
  {
    id: 'transfer.prepare.r2/team-changed',
    risk: 'transfer.prepare.r2',
    title: both('不说理由撤换专案组', 'The team is changed without a reason'),
    story: both(
      '核实到一半，不说理由把专案组的人换掉。',
      'Half-way through the verification the team is changed, and nobody says why.',
    ),
    before: crime.before('record-findings'),
    wrong: changed(''),
    right: changed('执法员乙调离岗位，由检查组长甲接替。'),
    expect: { answer: 'refused', code: 'REASONS_EMPTY', rests: TEAM },
  },
];
