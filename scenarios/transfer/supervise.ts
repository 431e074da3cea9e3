import type { Scenario, Step } from '../format.ts';
import { leftLying, nobodyAnswersForIt } from '../shared/everywhere.ts';
import { both } from '../shared/tell.ts';
import { clockOut } from './clock.ts';
import { kit } from './kit.ts';
import { crime, lead, path } from './path.ts';

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
/** 事后监管: the receipt, the answer of the receiving body, and what follows from it. */
export const scenarios: readonly Scenario[] = [
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
