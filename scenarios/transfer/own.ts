import type { Scenario, Step } from '../format.ts';
import { later } from '../shared/days.ts';
import { leftLying, nobodyAnswersForIt } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { both, pushed } from '../shared/tell.ts';
import { kit } from './kit.ts';
import { application, COMMISSION, crime, dust, explosion, HEALTH, handedOver, lead, path, REPORT } from './path.ts';

/** What only a transfer can go wrong with: the team, the body, the attachments, the hours, and what the receiving body answers. */

const TEAM = 'crime-transfer 第5条第1款';
const APPROVAL = 'crime-transfer 第5条第2款';

/** A clock of a suspected crime runs out: nobody does the step; the twin does it ten minutes before. */
function clockOut(
  id: string,
  rests: string,
  step: string,
  stage: string,
  over: string,
  title: Scenario['title'],
  story: Scenario['story'],
  before: readonly Step[],
  input?: object,
): Scenario {
  const at = later(over, -10);
  return {
    id,
    risk: id.slice(0, id.indexOf('/')),
    title,
    story,
    before,
    wrong: wait(at),
    right: crime.one(step, { at, ...(input ? { input } : {}) }),
    after: [wait(later(over, 10))],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE', rests },
    clue: { stage, late: over },
  };
}

const entrusted = application(explosion, { fields: { enforcer: 'entrusted' } });
const named = (team: readonly string[]): Step => crime.one('name-team', { input: { team } });
const withoutTeam = (steps: readonly Step[]): readonly Step[] => steps.filter(({ act }) => act !== 'name-team');

const prepare: readonly Scenario[] = [
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
    wrong: crime.one('record-findings'),
    right: crime.one('name-team', { at: crime.at('record-findings') }),
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
];

const looks = (by: string): Step => ({
  at: path.at('spot-check'),
  by,
  as: 'deputy-leader',
  act: 'spot-check',
  input: { findings: '调阅全卷，与审查结论相符。', agrees: true },
});
const alone = crime.one('sign-report', { by: 'officer-a' });
const review: readonly Scenario[] = [
  {
    id: 'transfer.review.r1/signs-twice',
    risk: 'transfer.review.r1',
    title: both('书面报告一个人签两次', 'The report signed twice by one'),
    story: both(
      '移送的书面报告应当由专案组两人共同提出，由同一个人签了两次。',
      'The report of the team takes two officers; one signs it twice.',
    ),
    before: crime.before('sign-report'),
    wrong: alone,
    right: crime.one('sign-report'),
    expect: { answer: 'refused', code: 'SAME_PERSON_SIGNS_TWICE', rests: 'product:two-signatures' },
  },
  {
    id: 'transfer.review.r1/outside-the-team',
    risk: 'transfer.review.r1',
    title: both('专案组以外的人核实', 'Somebody outside the team verifies'),
    story: both('不是专案组的执法人员进来记录核实结果。', 'An officer who is not on the team enters what was found.'),
    before: crime.before('record-findings'),
    wrong: crime.one('record-findings', { by: 'leader-a' }),
    right: crime.one('record-findings'),
    expect: { answer: 'refused', code: 'NOT_IN_CASE_TEAM', rests: TEAM },
    clue: { mark: 'leader-a' },
  },
  {
    id: 'transfer.review.r2/overseer-handles',
    risk: 'transfer.review.r2',
    title: both('监督的人自己来审查', 'Whoever oversees handles it himself'),
    story: both(
      '纪检人员本应监督，却自己替审查人填审查结果，以后就没有人监督了。',
      'The inspector, who is to oversee, enters the findings himself; nobody is left to oversee.',
    ),
    before: path.before('record-findings'),
    wrong: path.one('record-findings', { by: 'inspector-b', as: 'inspection-staff' }),
    right: path.one('record-findings', { by: 'reviewer-b' }),
    expect: { answer: 'refused', code: 'NOT_HANDLING_POST', rests: 'transfer.review.m4' },
    clue: { mark: 'inspector-b' },
  },
  {
    id: 'transfer.review.r2/decider-checks',
    risk: 'transfer.review.r2',
    title: both('决定的人自己抽查', 'The decider spot-checks his own case'),
    story: both('本件由他决定，抽中以后又由他来抽查。', 'He decided the case; drawn, it is he who looks again.'),
    drawn: true,
    before: path.before('spot-check'),
    wrong: looks('deputy-a'),
    right: looks('deputy-b'),
    expect: { answer: 'refused', code: 'CHECKER_TOUCHED_CASE', rests: 'transfer.review.m3' },
    clue: { mark: '分管领导甲' },
  },
  {
    ...clockOut(
      'transfer.review.r3/clock-run-out',
      TEAM,
      'hand-in-review',
      'review',
      '2026-09-20 00:00',
      both('核实拖过五天', 'Verification drags on beyond five days'),
      both(
        '专案组指定以后五天，没有书面报告，案件压着。',
        'Five days after the team was named there is no report; the case lies.',
      ),
      crime.before('hand-in-review'),
    ),
    afterRight: [crime.one('sign-report', { at: '2026-09-19 23:55' }), wait('2026-09-20 00:10')],
  },
];

const crimeFindings = crime.before('hand-in-review');
const decide: readonly Scenario[] = [
  {
    id: 'transfer.decide.r2/deputy-decides-crime',
    risk: 'transfer.decide.r2',
    title: both('分管领导决定移送犯罪案件', 'The deputy decides on a suspected crime'),
    story: both(
      '涉嫌犯罪案件应当由正职负责人或者主持工作的负责人决定，分管领导自己批了。',
      'A suspected crime is for the principal or whoever presides in his place; the deputy decides.',
    ),
    before: crime.before('decide'),
    wrong: crime.one('decide', { by: 'deputy-a', as: 'deputy-leader' }),
    right: crime.one('decide', { by: 'presiding-a', as: 'presiding' }),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY', rests: APPROVAL },
    clue: { mark: 'deputy-a' },
  },
  {
    id: 'transfer.decide.r2/reviewed-and-decided',
    risk: 'transfer.decide.r2',
    title: both('自己审查自己决定', 'Whoever reviewed decides as well'),
    story: both(
      '主持工作的负责人兼任审查员，本件由他审查，又由他决定。',
      'The leader who presides is a reviewer too; he reviewed the case and decides it.',
    ),
    before: path.before('decide', {
      change: { 'record-findings': { by: 'presiding-a' }, 'hand-in-review': { by: 'presiding-a' } },
    }),
    wrong: path.one('decide', { by: 'presiding-a', as: 'presiding' }),
    right: path.one('decide'),
    expect: { answer: 'refused', code: 'SAME_PERSON', rests: 'transfer.decide.m1' },
  },
  clockOut(
    'transfer.decide.r2/clock-run-out',
    APPROVAL,
    'decide',
    'decide',
    '2026-09-22 00:00',
    both('三日内不作决定', 'Not decided within three days'),
    both(
      '书面报告已报三天，既不批准也不说明不批准的理由。',
      'Three days after the report there is neither an approval nor a refusal with reasons.',
    ),
    crime.before('decide'),
  ),
  {
    id: 'transfer.decide.r3/outsider-in-sealed',
    risk: 'transfer.decide.r3',
    title: both('无关人员打听密封线索', 'Somebody without a task in a sealed lead'),
    story: both(
      '反映工作人员问题的线索是密封的，没有任务的审查员受人之托进来查看、留言。',
      'A lead about an official is sealed; a reviewer without any task in it looks in for a friend and leaves a remark.',
    ),
    before: lead.before('record-findings'),
    wrong: {
      at: lead.at('record-findings'),
      by: 'reviewer-b',
      as: 'reviewer',
      act: 'raise-doubt',
      input: { what: '听说这条线索不实，请慎重处理。' },
    },
    right: lead.one('record-findings'),
    expect: { answer: 'refused', code: 'NO_TASK_IN_CASE', rests: 'petitions 第30条第3款', hidden: true },
    clue: { mark: '审查员乙' },
  },
  {
    id: 'transfer.decide.r4/crime-kept',
    risk: 'transfer.decide.r4',
    title: both('应当移送的犯罪案件不批准', 'A suspected crime is not approved'),
    story: both(
      '专案组的报告认为达到追诉标准，负责人决定不移送，留着罚款了事。',
      'The team reports a suspected crime; the leader decides against the transfer and would settle for a fine.',
    ),
    before: crime.before('decide'),
    wrong: crime.one('decide', {
      input: { result: 'not-transfer', reasons: '事实有证据证明，达到追诉标准，依法必须移送。' },
    }),
    right: crime.one('decide'),
    expect: { answer: 'refused', code: 'CONCLUSION_CHANGED', rests: 'transfer.decide.m1' },
    clue: { mark: 'not-transfer' },
  },
  {
    id: 'transfer.decide.r4/proposed-to-keep',
    risk: 'transfer.decide.r4',
    title: both('达到追诉标准仍建议不移送', 'Reported as not to be transferred though it is'),
    story: both(
      '各项都达到移送条件，专案组的报告却建议不移送。',
      'Every item speaks for the transfer; the report proposes against it.',
    ),
    before: crimeFindings,
    wrong: crime.one('hand-in-review', { input: { proposal: 'not-transfer', opinion: REPORT } }),
    right: crime.one('hand-in-review'),
    after: [crime.one('sign-report')],
    expect: { answer: 'refused', code: 'PROPOSAL_AGAINST_FINDINGS', rests: 'transfer.review.m1' },
    clue: { mark: 'not-transfer' },
  },
  {
    id: 'transfer.decide.r2/of-another-kind',
    risk: 'transfer.decide.r2',
    title: both('犯罪案件移送给别的部门', 'A suspected crime sent to another department'),
    story: both(
      '涉嫌犯罪的案件，报告建议移送有关主管部门而不是公安机关。',
      'The report proposes to pass a suspected crime to another department instead of the police.',
    ),
    before: crimeFindings,
    wrong: crime.one('hand-in-review', { input: { proposal: 'transfer-department', opinion: REPORT } }),
    right: crime.one('hand-in-review'),
    after: [crime.one('sign-report')],
    expect: { answer: 'refused', code: 'TRANSFER_OF_ANOTHER_KIND', rests: 'crime-transfer 第6条' },
    clue: { mark: 'transfer-department' },
  },
  decidedLate(),
];

/** The decision of another department's matter comes a day late, and nobody is named for it. */
function decidedLate(): Scenario {
  const at = '2026-09-23 09:00';
  const close = path.one('close');
  return {
    id: 'transfer.decide.r2/nobody-answers-for-it',
    risk: 'transfer.decide.r2',
    title: both('决定超时无人担责', 'A late decision that nobody answers for'),
    story: both(
      '移送决定拖过了期限，没有追究到人，也没有说明为何不追究，就要办结。',
      'The decision came late; the case is to be closed with nobody named for it.',
    ),
    before: [
      ...path.before('decide'),
      wait('2026-09-23 08:30'),
      ...pushed([path.one('decide'), ...path.between('decide', 'close')], at).map((step) =>
        step.act === 'hand-over-case'
          ? {
              ...step,
              input: handedOver('letter-department', HEALTH, dust.materials, '2026-09-23', '$file:dust-signed'),
            }
          : step,
      ),
    ],
    wrong: close,
    right: {
      at: close.at ?? '',
      by: 'inspector-a',
      as: 'discipline-inspector',
      act: 'account',
      input: {
        finding: '$prefill:finding',
        responsible: 'deputy-a',
        handling: 'reminded',
        reason: '安排过晚，已当面提醒并记录在案。',
      },
    },
    expect: { answer: 'refused', code: 'NOBODY_HELD_TO_ACCOUNT', rests: 'transfer.decide.m3' },
  };
}

const handOver = (change: object): Step => {
  const { input } = crime.one('serve');
  return crime.one('serve', { input: { ...input, ...change } });
};
const deliver: readonly Scenario[] = [
  {
    id: 'transfer.deliver.r1/without-the-list',
    risk: 'transfer.deliver.r1',
    title: both('移送不附涉案物品清单', 'Handed over without the list of articles'),
    story: both(
      '向公安机关移送，没有附涉案物品清单，留下的物品无从核对。',
      'The case goes to the police without the list of articles; what stays behind cannot be checked.',
    ),
    before: crime.before('serve'),
    wrong: handOver({ attachments: explosion.materials.filter((key) => key !== 'articles') }),
    right: crime.one('serve'),
    expect: { answer: 'refused', code: 'TRANSFER_INCOMPLETE', rests: 'crime-transfer 第6条' },
    clue: { mark: 'articles' },
  },
  {
    id: 'transfer.deliver.r1/wrong-body',
    risk: 'transfer.deliver.r1',
    title: both('送给没有管辖权的机关', 'Handed to a body that is not the right one'),
    story: both(
      '职业健康的事项，移送函交给了市场监督管理部门。',
      'A matter of occupational health is handed to the market regulator.',
    ),
    before: path.before('serve'),
    wrong: path.one('serve', {
      input: handedOver('letter-department', '演示区市场监督管理局', dust.materials, '2026-09-23', '$file:dust-signed'),
    }),
    right: path.one('serve', {
      input: handedOver('letter-department', HEALTH, dust.materials, '2026-09-23', '$file:dust-signed'),
    }),
    expect: { answer: 'refused', code: 'TRANSFER_WRONG_BODY', rests: 'occupational-diseases 第9条' },
    clue: { mark: '市场监督' },
  },
  {
    id: 'transfer.deliver.r1/lead-to-the-wrong-body',
    risk: 'transfer.deliver.r1',
    title: both('问题线索没有送监察机关', 'A lead that does not go to the commission'),
    story: both(
      '公职人员的问题线索，送给了他所在的单位。',
      'The lead about an official is handed to the very office he works for.',
    ),
    before: lead.before('serve'),
    wrong: lead.one('serve', {
      input: handedOver(
        'letter-supervisor',
        '演示区综合事务中心',
        ['form', 'record'],
        '2026-09-17',
        '$file:favours-signed',
      ),
    }),
    right: lead.one('serve', {
      input: handedOver('letter-supervisor', COMMISSION, ['form', 'record'], '2026-09-17', '$file:favours-signed'),
    }),
    expect: { answer: 'refused', code: 'TRANSFER_WRONG_BODY', rests: 'supervision 第37条第1款' },
    clue: { mark: '综合事务' },
  },
  clockOut(
    'transfer.deliver.r2/clock-run-out',
    APPROVAL,
    'serve',
    'deliver',
    '2026-09-22 17:00',
    both('批准后超过二十四小时才移送', 'Not handed over within twenty-four hours'),
    both(
      '批准移送以后过了二十四小时，案件还没有送到公安机关。',
      'Twenty-four hours after the approval the case is not with the police.',
    ),
    crime.before('serve'),
  ),
];

const refusedToDocket: Step = crime.one('docket', {
  act: 'record-no-docket',
  input: { reasons: '认为情节显著轻微，不需要追究刑事责任。', on: '2026-09-25', document: '$file:no-docket-notice' },
});
const contested: Step = {
  at: '2026-09-28 10:00',
  by: 'head-a',
  as: 'section-head',
  act: 'contest-outcome',
  input: {
    route: 'reconsideration',
    reasons: '死亡三人，鉴定结论明确，达到追诉标准，请予复议。',
    document: '$file:reconsideration',
  },
};
const concludes = (way: typeof path): Step => way.one('conclude-supervision');
const toDocket = crime.before('docket');
const supervise: readonly Scenario[] = [
  {
    id: 'transfer.supervise.r1/without-receipt',
    risk: 'transfer.supervise.r1',
    title: both('没有回执就结束跟踪', 'Followed up without a receipt'),
    story: both(
      '接收机关没有签回执，谁也说不清案件到了没有，就结束跟踪。',
      'The receiving body signed nothing; nobody knows whether the case arrived; it is concluded.',
    ),
    before: path.before('receipt'),
    wrong: path.one('conclude-supervision', { at: path.at('receipt') }),
    right: path.one('receipt'),
    expect: { answer: 'refused', code: 'RECEIPT_OWED', rests: 'transfer.supervise.m1' },
  },
  {
    id: 'transfer.supervise.r1/outcome-unknown',
    risk: 'transfer.supervise.r1',
    title: both('不问结果就结束跟踪', 'Concluded without asking for the outcome'),
    story: both('移送以后没有问过处理结果，就结束跟踪。', 'Nobody asked what became of the matter; it is concluded.'),
    before: path.before('outcome'),
    wrong: path.one('conclude-supervision', { at: path.at('outcome') }),
    right: path.one('outcome'),
    expect: { answer: 'refused', code: 'OUTCOME_OWED', rests: 'transfer.supervise.m1' },
  },
  {
    id: 'transfer.supervise.r1/lead-without-receipt',
    risk: 'transfer.supervise.r1',
    title: both('问题线索没有回执就了结', 'A lead concluded without a receipt'),
    story: both(
      '问题线索送出以后，监察机关是否收到没有回执，就了结了。',
      'Whether the commission has the lead is not on record; it is concluded.',
    ),
    before: lead.before('receipt'),
    wrong: lead.one('conclude-supervision', { at: lead.at('receipt') }),
    right: lead.one('receipt'),
    expect: { answer: 'refused', code: 'RECEIPT_OWED', rests: 'transfer.supervise.m1' },
  },
  {
    id: 'transfer.supervise.r1/articles-kept',
    risk: 'transfer.supervise.r1',
    title: both('立案后物品不移交', 'Articles kept after the docketing'),
    story: both(
      '公安机关已经立案，涉案物品还在本部门，就结束跟踪。',
      'The police docketed the case; its articles are still here and the case is concluded.',
    ),
    before: crime.before('articles'),
    wrong: crime.one('conclude-supervision', { at: crime.at('articles') }),
    right: crime.one('articles'),
    expect: { answer: 'refused', code: 'ARTICLES_OWED', rests: 'transfer.supervise.m1' },
  },
  {
    id: 'transfer.supervise.r1/refusal-accepted',
    risk: 'transfer.supervise.r1',
    title: both('不予立案听之任之', 'A refusal to docket is let stand'),
    story: both(
      '公安机关不予立案，既不提请复议也不说明理由，就结束跟踪。',
      'The police did not docket the case; nothing is done and nothing is said, and it is concluded.',
    ),
    before: [...toDocket, refusedToDocket],
    wrong: { ...concludes(crime), at: contested.at ?? '' },
    right: contested,
    expect: { answer: 'refused', code: 'CONTEST_OWED', rests: 'transfer.supervise.m1' },
  },
  {
    id: 'transfer.supervise.r1/handled-here',
    risk: 'transfer.supervise.r1',
    title: both('以罚代移', 'A fine in place of the transfer'),
    story: both(
      '案件已经移送公安机关，本部门自己罚款结案。',
      'The case is with the police; the department settles it with a fine of its own.',
    ),
    before: crime.before('docket'),
    wrong: {
      at: '2026-09-25 10:00',
      by: 'handler-a',
      as: 'handler',
      act: 'record-outcome',
      input: { by: 'us', outcome: '对单位罚款五十万元，已缴清结案。', on: '2026-09-25', document: '$file:fine' },
    },
    right: {
      at: '2026-09-25 10:00',
      by: 'handler-a',
      as: 'handler',
      act: 'ask-outcome',
      input: { document: '$file:inquiry', replyBy: '2026-10-10' },
    },
    expect: { answer: 'refused', code: 'HANDLED_HERE_THOUGH_TRANSFERRED', rests: 'transfer.supervise.m1' },
  },
  {
    id: 'transfer.supervise.r1/answer-without-paper',
    risk: 'transfer.supervise.r1',
    title: both('没有文书就登记已立案', 'Recorded as docketed with nothing to show it'),
    story: both(
      '没有立案通知书，凭一个电话就登记公安机关已经立案。',
      'On the word of a telephone call the case is recorded as docketed.',
    ),
    before: toDocket,
    wrong: crime.one('docket', { input: { number: '演公立字〔2026〕第18号', on: '2026-09-25', document: '' } }),
    right: crime.one('docket', {
      input: { number: '演公立字〔2026〕第18号', on: '2026-09-25', document: '$file:docket-notice' },
    }),
    expect: { answer: 'refused', code: 'ANSWER_WITHOUT_PAPER', rests: 'transfer.supervise.m1' },
  },
  {
    ...clockOut(
      'transfer.supervise.r1/clock-run-out',
      'crime-transfer 第9条第1款',
      'articles',
      'supervise',
      '2026-09-29 00:00',
      both('过了三日才提请复议', 'The refusal is not contested within three days'),
      both(
        '不予立案通知书收到三天，没有提请复议，也没有建议立案监督。',
        'Three days after the refusal it is neither contested nor brought before the procuratorate.',
      ),
      [...toDocket, refusedToDocket],
    ),
    right: { ...contested, at: '2026-09-28 23:50' },
    clue: { stage: 'supervise', late: '2026-09-29 00:00', mark: 'contest-outcome' },
  },
  {
    ...clockOut(
      'transfer.supervise.r1/articles-late',
      'crime-transfer 第12条',
      'articles',
      'supervise',
      '2026-09-29 00:00',
      both('立案后三日不移交物品', 'Articles not handed over within three days'),
      both('立案通知收到三天，涉案物品还没有移交。', 'Three days after the docketing the articles are still here.'),
      crime.before('articles'),
    ),
    clue: { stage: 'supervise', late: '2026-09-29 00:00', mark: 'hand-over-articles' },
  },
  ...leftLying(kit, {
    risk: 'transfer.supervise.r1',
    rests: 'business-environment 第36条',
    stage: 'supervise',
    step: 'conclude-supervision',
    title: both('跟踪久拖不结', 'The follow-up drags on'),
    story: both(
      '结果早已知道，跟踪的期限过去了还没有结束。',
      'The outcome is long known; the term of the follow-up passes.',
    ),
  }),
  ...nobodyAnswersForIt(kit, {
    risk: 'transfer.supervise.r1',
    rests: 'transfer.supervise.m2',
    stage: 'supervise',
    step: 'conclude-supervision',
    explains: { by: 'health-a', as: 'health-head' },
    reason: '等候接收机关的书面材料，未能按时结束。',
    superior: kit.people.decider,
    reply: '核对了来往函件，原因成立。',
    responsible: 'handler-a',
    handling: 'reminded',
    because: '催办过晚，已当面提醒并记录在案。',
    title: both('跟踪超时无人担责', 'A late follow-up that nobody answers for'),
  }),
];

export const scenarios: readonly Scenario[] = [...prepare, ...review, ...decide, ...deliver, ...supervise];
