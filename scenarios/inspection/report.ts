import type { Scenario } from '../format.ts';
import { followsContact, leftLying, orderUnanswered, tipLeftLying, unexplained } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { both, by, pushed, tell } from '../shared/tell.ts';
import { DECIDES, HEARD, kit, LEADER, PUBLIC, RANGE, RECORD, TERM, TIPS } from './kit.ts';
import {
  before,
  decision,
  FINE,
  finding,
  findings,
  notice,
  OPINION,
  one,
  PARTS,
  path,
  plan,
  publication,
} from './path.ts';

/** 审查、决定: the report, who answers, what is decided and shown. */

const { head, decider, clerk, otherClerk, inspector } = kit.people as Required<typeof kit.people>;
const M2 = 'inspection.review.m2';
const grave = { found: 'grave' } as const;
const DOUBT = '照片中另有一处通道堆物，检查表没有写。';

const R1 = tell(kit, 'inspection.review.r1');
const R2 = tell(kit, 'inspection.review.r2');
const R5 = tell(kit, 'inspection.review.r5');
const review: readonly Scenario[] = [
  ...R1('report-turned', M2, () => ({
    title: both('上报时改变检查结论', 'The report says otherwise than the conclusion'),
    story: both(
      '检查结论是责令整改，上报报告写成未发现问题。',
      'The conclusion is an order to correct; the report says that nothing was found.',
    ),
    before: before('submit-report'),
    wrong: one('submit-report', { input: { proposal: 'nothing-found', opinion: OPINION.slight } }),
    right: one('submit-report'),
    expect: { answer: 'refused', code: 'CONCLUSION_CHANGED' },
  })),
  ...R1('concluded-and-reported', M2, () => {
    const options = {
      change: {
        'draft-plan': {
          input: plan('2026-09-24', '2026-10-13', { team: ['officer-a', 'officer-b', 'leader-a', 'leader-b'] }),
        },
        'hand-in-review': { by: 'leader-a' },
      },
    };
    return {
      title: both('自己下结论自己审查上报', 'Whoever concluded reports as well'),
      story: both(
        '检查组组长自己交结论，又由他审查上报。',
        'The team leader hands in the conclusion and reports it himself.',
      ),
      before: before('submit-report', options),
      wrong: one('submit-report', {}, options),
      right: one('submit-report', { by: 'leader-b' }, options),
      expect: { answer: 'refused', code: 'SAME_PERSON' },
    };
  }),
  ...R2('over-a-doubt', M2, () => ({
    title: both('质疑未答就上报', 'Reported over an open doubt'),
    story: both(
      '有人提出照片与检查表不符，没有答复就上报。',
      'A colleague doubts that the checklist fits the photographs; the report goes up without an answer.',
    ),
    before: [...before('submit-report'), by(head, 'raise-doubt', '2026-10-19 14:00', { what: DOUBT })],
    wrong: one('submit-report'),
    right: by({ by: 'officer-a', as: 'enforcement-officer' }, 'answer-doubt', path.at('submit-report'), {
      doubt: 'd1',
      answer: '照片三是邻户门前，检查记录第二页有说明。',
      evidence: [{ material: 'site-record', page: 2 }],
    }),
    expect: { answer: 'refused', code: 'DOUBT_OPEN' },
  })),
  ...R2('doubt-brushed-aside', RECORD, () => {
    const answered = (evidence: readonly object[]) =>
      by({ by: 'officer-a', as: 'enforcement-officer' }, 'answer-doubt', '2026-10-19 14:30', {
        doubt: 'd1',
        answer: '照片三是邻户门前，不属于被检查单位。',
        evidence,
      });
    return {
      title: both('没有依据就答复质疑', 'A doubt answered with nothing to show'),
      story: both('对质疑只答了一句，没有指出证据。', 'The doubt is answered without pointing to anything.'),
      before: [...before('submit-report'), by(head, 'raise-doubt', '2026-10-19 14:00', { what: DOUBT })],
      wrong: answered([]),
      right: answered([{ material: 'site-record', page: 2 }]),
      expect: { answer: 'refused', code: 'DOUBT_NOT_ANSWERED' },
    };
  }),
  ...leftLying(kit, {
    risk: 'inspection.review.r3',
    rests: 'inspection.review.m3',
    stage: 'review',
    step: 'submit-report',
  }),
  ...unexplained(kit, {
    risk: 'inspection.review.r3',
    rests: 'inspection.review.m3',
    stage: 'review',
    step: 'submit-report',
    person: LEADER,
    reason: '组长外出参加事故救援，回来后补报。',
  }),
  ...followsContact(kit, {
    risk: 'inspection.review.r4',
    rests: 'inspection.review.m1',
    name: 'contact-followed',
    step: 'submit-report',
    registered: '2026-10-14 11:00',
    reporter: { by: 'officer-b', as: 'enforcement-officer' },
    other: { by: 'leader-b', as: 'team-leader' },
    contact: { who: '被检查单位经理', manner: 'banquet', words: '请组长吃饭，说报告里轻描淡写一些。' },
    options: {
      change: {
        'draft-plan': {
          input: plan('2026-09-24', '2026-10-13', { team: ['officer-a', 'officer-b', 'leader-a', 'leader-b'] }),
        },
      },
    },
  }),
  ...orderUnanswered(kit, {
    risk: 'inspection.review.r4',
    rests: 'inspection.review.m1',
    after: 'hand-in-review',
    matter: '请说明检查组与被检查单位的接触情况。',
    reply: '仅在现场检查时接触，全程录像，无其他往来。',
    person: LEADER,
  }),
  ...tipLeftLying(kit, {
    risk: 'inspection.review.r4',
    rests: TIPS,
    after: 'submit-report',
    route: 'box',
    stage: 'review',
    matter: '反映审查期间有人宴请。',
    result: '已查，没有查到宴请。',
  }),
  ...R5('without-a-task', 'work-safety 第67条', () => ({
    title: both('没有任务的人翻看案件', 'Somebody without a task gets into the case'),
    story: both('不在检查组里的人进入案件，打听检查情况。', 'An officer of no team goes into the case.'),
    before: before('submit-report'),
    wrong: by(otherClerk, 'declare-interest', '2026-10-19 14:00', { interest: '与被检查单位负责人相识多年。' }),
    right: by(clerk, 'declare-interest', '2026-10-19 14:00', { interest: '与被检查单位负责人相识多年。' }),
    expect: { answer: 'refused', code: 'NO_TASK_IN_CASE', hidden: true },
    clue: { mark: '受理员乙' },
  })),
];

const none = { found: 'none' } as const;
const SIGNED = path.at('sign-publication', none);

const D1 = tell(kit, 'inspection.decide.r1');
const D2 = tell(kit, 'inspection.decide.r2');
const D3 = tell(kit, 'inspection.decide.r3');
const D4 = tell(kit, 'inspection.decide.r4');
const LIABLE = 'inspection.decide.m1';
const MINOR = [{ material: 'site-record', page: 3 }];
const handled = (handling: string, reason = '负有直接管理责任，当面批评并责令学习岗位职责。') => ({
  responsible: 'p1',
  handling,
  reason,
});
/** Reported as slight although nothing shows that it is. */
const softened = {
  change: {
    'record-findings': { input: findings('grave') },
    'hand-in-review': { input: { proposal: 'rectify', opinion: '责令整改即可，企业态度较好。' } },
    'submit-report': { input: { proposal: 'rectify', opinion: '责令整改即可，企业态度较好。' } },
  },
};
const shielded: readonly Scenario[] = [
  ...D1('passed-over', LIABLE, () => ({
    title: both('责任人员不处理就决定', 'Decided with somebody passed over'),
    story: both('报告认定了责任人员，决定时略过不提。', 'The report names who answers; the decision passes him over.'),
    before: before('handle-responsible'),
    wrong: one('decide'),
    right: one('handle-responsible', { at: path.at('decide') }),
    expect: { answer: 'refused', code: 'RESPONSIBLE_NOT_HANDLED' },
  })),
  ...D1('nobody-named', LIABLE, () => ({
    title: both('有问题没有责任人', 'Something wrong, and nobody answers'),
    story: both(
      '查实有问题，报告里没有一个责任人员，照样决定。',
      'Something was found; nobody is named for it, and the case is decided.',
    ),
    before: before('decide').filter((step) => step.act !== 'name-responsible' && step.act !== 'handle-responsible'),
    wrong: one('decide'),
    right: by(LEADER, 'name-responsible', path.at('decide'), {
      who: '安全科长',
      role: '安全生产管理人员',
      what: '没有按照职责检查标志和设备。',
    }),
    expect: { answer: 'refused', code: 'RESPONSIBLE_NOT_NAMED' },
  })),
  ...D1('let-off', LIABLE, () => ({
    title: both('责任人员不予追究', 'Somebody named is let off'),
    story: both('已认定的责任人员写“不予追究”了事。', 'Who was named is not pursued.'),
    before: before('handle-responsible'),
    wrong: one('handle-responsible', { input: handled('not-pursued') }),
    right: one('handle-responsible'),
    expect: { answer: 'signal', code: 'RESPONSIBLE_NOT_PURSUED' },
  })),
  ...D1('handled-below', LIABLE, () => ({
    title: both('下级擅自处理责任人员', 'Dealt with by somebody who may not'),
    story: both('责任人员怎样处理，由科室负责人自己定了。', 'The head of section decides what becomes of him.'),
    before: before('handle-responsible'),
    wrong: one('handle-responsible', head),
    right: one('handle-responsible'),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY' },
    clue: { mark: '分管领导甲' },
  })),
  ...D1('let-go-without-ground', RANGE, () => ({
    title: both('不够条件也不处罚', 'No penalty though nothing speaks for it'),
    story: both('不属于轻微、也没有及时改正，决定不予处罚。', 'It is neither slight nor mended; no penalty follows.'),
    before: before('decide', softened),
    wrong: one('decide', {
      input: { ...decision('slight'), charges: ['equipment', 'hazards'], articles: decision('grave').articles },
    }),
    right: by(decider, 'return-report', path.at('decide'), {
      reasons: '三具灭火器失效不属于轻微，请重新提出处理意见。',
    }),
    expect: { answer: 'refused', code: 'EXEMPTED_WITHOUT_GROUND' },
  })),
  ...D1('charge-left-out', RANGE, () => {
    const told = (charges: readonly string[]) => ({
      ...decision('grave'),
      charges: [...charges],
      articles: [{ law: 'work-safety', article: '第99条' }],
    });
    const { charges, articles } = told(['signs', 'equipment']);
    const two = {
      found: 'grave',
      change: {
        'record-findings': {
          input: findings('grave', finding('hazards'), finding('signs', { answer: 2, note: '两处缺警示标志' })),
        },
        'notify-party': { input: notice('2026-10-23', '2026-10-30', { charges, articles }) },
      },
    } as const;
    return {
      title: both('决定里少写一项违法行为', 'A charge left out of the decision'),
      story: both('查实两项，决定只写一项，从轻了事。', 'Two charges are shown; the decision has one.'),
      before: before('decide', two),
      wrong: one('decide', { input: told(['equipment']) }, two),
      right: one('decide', { input: told(['signs', 'equipment']) }, two),
      expect: { answer: 'refused', code: 'CHARGE_LEFT_OUT' },
      clue: { mark: 'signs' },
    };
  }),
  ...D1('conclusion-turned', DECIDES, () => {
    const both_ = {
      found: 'grave',
      change: {
        'record-findings': {
          input: findings(
            'grave',
            finding('minor', { answer: true, evidence: MINOR, note: '初次发现，当天下午已更换' }),
          ),
        },
      },
    } as const;
    return {
      title: both('改变报告结论，不予处罚', 'The report asks for a fine; the decision lets go'),
      story: both(
        '报告建议处罚，决定的人不退回，直接改为不予处罚。',
        'The report proposes a fine; the decider lets go without sending it back.',
      ),
      before: before('decide', both_),
      wrong: one('decide', { input: { ...decision('grave', 'rectify'), sanction: '', fen: 0 } }, both_),
      right: by(decider, 'return-report', path.at('decide', both_), {
        reasons: '已当天更换设备，请研究是否属于轻微。',
      }),
      expect: { answer: 'refused', code: 'CONCLUSION_CHANGED' },
    };
  }),
];

const beyond: readonly Scenario[] = [
  ...D2('beyond-authority', DECIDES, () => ({
    title: both('越权决定', 'Deciding beyond one’s authority'),
    story: both('没有授权，科室负责人作出处理决定。', 'Without a delegation the head of section decides.'),
    before: before('decide'),
    wrong: one('decide', head),
    right: one('decide'),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY' },
    clue: { mark: decider.by },
  })),
  ...D2('without-notice', HEARD, () => ({
    title: both('没有告知就处罚', 'Fined without being told'),
    story: both('没有告知事实、理由和依据，直接决定罚款。', 'The company is fined without ever being told.'),
    before: before('notify-party', { ...grave, times: { 'handle-responsible': '2026-10-23 10:00' } }),
    wrong: one('decide', { at: '2026-10-23 15:00' }, grave),
    right: one('notify-party', { at: '2026-10-23 15:00' }, grave),
    expect: { answer: 'refused', code: 'PARTY_NOT_NOTIFIED' },
  })),
  ...D2('before-his-time-was-over', HEARD, () => ({
    title: both('申辩期未满就处罚', 'Fined before the time to answer is over'),
    story: both(
      '告知以后五个工作日没有过完，就决定罚款。',
      'The company has five working days; it is fined on the fifth.',
    ),
    before: before('handle-responsible', { ...grave, times: { 'handle-responsible': '2026-10-30 09:30' } }).concat(
      one('handle-responsible', { at: '2026-10-30 09:30' }, grave),
    ),
    wrong: one('decide', { at: '2026-10-30 10:00' }, grave),
    right: one('decide', {}, grave),
    expect: { answer: 'refused', code: 'TIME_TO_ANSWER_RUNS' },
    clue: { late: '2026-10-31 00:00' },
  })),
  ...D2('claim-passed-over', HEARD, () => ({
    title: both('申辩不答复就处罚', 'Fined with a claim unanswered'),
    story: both('企业提出申辩，没有复核答复就罚款。', 'The company’s claim is not answered; it is fined.'),
    before: before('decide', grave).filter((step) => step.act !== 'answer-defence'),
    wrong: one('decide', {}, grave),
    right: one('answer-defence', { at: path.at('decide', grave) }, grave),
    expect: { answer: 'refused', code: 'CLAIM_UNANSWERED' },
  })),
  ...D2('heavier-for-speaking', HEARD, () => ({
    title: both('因申辩加重处罚', 'Heavier because he spoke'),
    story: both('企业申辩以后，罚款比告知的多了。', 'After the claim the fine is higher than announced.'),
    before: before('decide', grave),
    wrong: one('decide', { input: { ...decision('grave'), fen: FINE * 2 } }, grave),
    right: one('decide', {}, grave),
    expect: { answer: 'refused', code: 'HEAVIER_THAN_NOTIFIED' },
  })),
  ...D2('above-the-law', RANGE, () => ({
    title: both('超过法定幅度罚款', 'A fine above what the law allows'),
    story: both(
      '两项合计最多十万元，告知罚十五万元。',
      'The law allows a hundred thousand yuan; a hundred and fifty thousand are announced.',
    ),
    before: before('notify-party', grave),
    wrong: one(
      'notify-party',
      { input: notice('2026-10-23', '2026-10-30', { fen: 15_000_000, hearing: true }) },
      grave,
    ),
    right: one('notify-party', { input: notice('2026-10-23', '2026-10-30', { hearing: true }) }, grave),
    expect: { answer: 'refused', code: 'FINE_OUTSIDE_RANGE' },
  })),
  ...D2('another-article', DECIDES, () => ({
    title: both('引用不相干的条文', 'An article that does not fit'),
    story: both('决定引用的条文与查实的行为不相干。', 'The decision cites an article about something else.'),
    before: before('decide', grave),
    wrong: one(
      'decide',
      { input: { ...decision('grave'), articles: [{ law: 'work-safety', article: '第105条' }] } },
      grave,
    ),
    right: one('decide', {}, grave),
    expect: { answer: 'refused', code: 'ARTICLE_DOES_NOT_FIT' },
    clue: { mark: '第105条' },
  })),
];

/** The card that the form offers. */
const REPLY = '$prefill:card';
const over = '2026-10-27 00:00';
const lateOn = '2026-10-27 09:00';
const explained = (card: string, at: readonly [string, string]) => [
  by(head, 'answer-card', at[0], { card, manner: 'explained', text: '负责人参加事故处置，未能按时审批。' }),
  by(inspector, 'judge-card', at[1], { card, outcome: 'lowered', reasons: '情况属实，原因成立，予以认可。' }),
];
const overdue: readonly Scenario[] = [
  ...D3('clock-run-out', TERM, () => ({
    title: both('报告逾期未批复', 'The report lies unanswered'),
    story: both(
      '收到报告五个工作日，没有告知也没有决定。',
      'Five working days after the report nothing is told and nothing decided.',
    ),
    before: before('decide'),
    wrong: wait('2026-10-26 23:50'),
    right: one('decide', { at: '2026-10-26 23:50' }),
    after: [wait('2026-10-27 00:10')],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE' },
    clue: { stage: 'decide', late: over },
  })),
  ...D3('late-and-silent', TERM, () => ({
    title: both('超时批复不作说明', 'Late, and without a word'),
    story: both('批复超时，不说明原因就决定。', 'The term is over; the decision is made as if nothing had happened.'),
    before: [...before('decide'), wait('2026-10-27 08:30')],
    wrong: one('decide', { at: lateOn }),
    right: by(head, 'answer-card', lateOn, {
      card: REPLY,
      manner: 'explained',
      text: '负责人参加事故处置，未能按时审批。',
    }),
    expect: { answer: 'refused', code: 'OVERRUN_UNANSWERED' },
    clue: { stage: 'decide', late: over },
  })),
  ...D3('ninety-days', 'administrative-penalty 第60条', () => ({
    title: both('立案九十日未决定', 'Ninety days without a decision'),
    story: both('立案满九十日，仍没有作出决定。', 'Ninety days after the docketing nothing is decided.'),
    before: [...before('decide'), wait('2026-12-22 23:30')],
    wrong: wait('2026-12-22 23:50'),
    right: by(head, 'answer-card', '2026-12-22 23:50', {
      card: REPLY,
      manner: 'explained',
      text: '案情复杂，正在核实两处隐患的责任。',
    }),
    after: [wait('2026-12-23 00:10')],
    afterRight: [
      by(inspector, 'judge-card', '2026-12-22 23:52', {
        card: REPLY,
        outcome: 'lowered',
        reasons: '原因成立，予以认可。',
      }),
      one('decide', { at: '2026-12-22 23:55' }),
      wait('2026-12-23 00:10'),
    ],
    expect: { answer: 'signal', code: 'LEGAL_TERM_OVERDUE' },
    clue: { stage: 'decide', late: '2026-12-23 00:00' },
  })),
  ...D3('nobody-answers-for-it', 'inspection.decide.m2', () => ({
    title: both('超时无人担责就办结', 'Closed with nobody held to account'),
    story: both(
      '批复超时，没有追究到人，就要办结。',
      'The decision was late; nobody is named for it and the case is to be closed.',
    ),
    before: [
      ...before('decide'),
      wait('2026-10-27 08:30'),
      ...explained(REPLY, [lateOn, '2026-10-27 09:10']),
      ...pushed([one('decide'), ...path.between('decide', 'close')], '2026-10-27 09:20'),
    ],
    wrong: one('close'),
    right: by(inspector, 'account', path.at('close'), {
      finding: '$prefill:finding',
      responsible: 'head-a',
      handling: 'reminded',
      reason: '安排过晚，已当面提醒并记录在案。',
    }),
    expect: { answer: 'refused', code: 'NOBODY_HELD_TO_ACCOUNT' },
  })),
  ...D3('order-unanswered', 'administrative-penalty 第75条', () => ({
    title: both('督办未答就办结', 'Closed over an unanswered order'),
    story: both(
      '决定环节的督办没有答复就要办结。',
      'An order about the decision was never answered; the case is to be closed.',
    ),
    before: [
      ...before('decide'),
      by(inspector, 'issue-order', '2026-10-23 11:00', { matter: '请说明报告收到以后的办理经过。' }),
      one('decide'),
      ...path.between('decide', 'close'),
    ],
    wrong: one('close'),
    right: by(head, 'answer-order', path.at('close'), { order: 'o1', reply: '收到报告次日报批，经过见记录。' }),
    expect: { answer: 'refused', code: 'ORDER_UNANSWERED' },
  })),
];

const shown: readonly Scenario[] = [
  ...D4('result-kept-back', PUBLIC, () => ({
    title: both('结果不公开就办结', 'Closed without publishing the result'),
    story: both('检查结果没有公开，就要办结归档。', 'The result was never published; the case is to be closed.'),
    before: before('close', none).filter(
      ({ act, at }) => act !== 'publish-result' && !(act === 'sign' && at === SIGNED),
    ),
    wrong: one('close', {}, none),
    right: one('publish-result', { at: path.at('close', none) }, none),
    expect: { answer: 'refused', code: 'DISCLOSURE_OWED' },
  })),
  ...D4('published-late', PUBLIC, () => ({
    title: both('结果逾期未公开', 'The result is not published in time'),
    story: both(
      '决定以后二十个工作日，检查结果还没有公开。',
      'Twenty working days after the decision the result is not public.',
    ),
    before: before('publish-result', none),
    wrong: wait('2026-11-20 23:40'),
    right: one('publish-result', { at: '2026-11-20 23:40' }, none),
    after: [wait('2026-11-21 00:10')],
    afterRight: [one('sign-publication', { at: '2026-11-20 23:45' }, none), wait('2026-11-21 00:10')],
    expect: { answer: 'signal', code: 'DISCLOSURE_OVERDUE' },
    clue: { late: '2026-11-21 00:00' },
  })),
  ...D4('published-in-part', PUBLIC, () => ({
    title: both('公开内容不全', 'Published in part'),
    story: both('公开时略去了“检查结果”。', 'The publication leaves out the result.'),
    before: before('publish-result'),
    wrong: one('publish-result', { input: publication('result', undefined, { parts: PARTS['result']?.slice(0, 3) }) }),
    right: one('publish-result'),
    after: [one('sign-publication')],
    expect: { answer: 'refused', code: 'DISCLOSURE_INCOMPLETE' },
    clue: { mark: '检查结果' },
  })),
  ...D4('penalty-late', PUBLIC, () => ({
    title: both('处罚决定逾期未公开', 'A penalty not published in seven working days'),
    story: both(
      '作出处罚决定七个工作日，还没有公开。',
      'Seven working days after the decision the penalty is not public.',
    ),
    before: before('publish-penalty', grave),
    wrong: wait('2026-11-11 23:50'),
    right: one('publish-penalty', { at: '2026-11-11 23:50' }, grave),
    after: [wait('2026-11-12 00:10')],
    afterRight: [one('sign-penalty', { at: '2026-11-11 23:55' }, grave), wait('2026-11-12 00:10')],
    expect: { answer: 'signal', code: 'DISCLOSURE_OVERDUE' },
    clue: { late: '2026-11-12 00:00' },
  })),
];

export const reportStories: readonly Scenario[] = [...review, ...shielded, ...beyond, ...overdue, ...shown];
