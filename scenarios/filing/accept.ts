import type { Scenario, Step } from '../format.ts';
import { application, before, builder, checks, material, mine, one, wait } from './path.ts';

const clerk = (act: string, at: string, input: object = {}): Step => ({
  at,
  by: 'clerk-a',
  as: 'clerk',
  act,
  input: { ...input },
});
const incomplete = application(mine, { materials: ['form', 'plan', 'resources'] });
const twoMissing = application(mine, { materials: ['form', 'plan'] });
const noOpinion = { opinion: '未提交' };
const notice = (...items: readonly (readonly [string, string])[]) => ({
  items: items.map(([key, problem]) => ({ material: key, problem })),
});

/** In the window with the opinion missing and that noted in the form check. */
const checkedIncomplete = [
  one('start', { input: incomplete }),
  one('issue-slip'),
  one('check-form', { input: checks(mine, noOpinion) }),
];
/** A form check that says of the missing opinion “to follow”, and calls it complete or not. */
const toFollow = (complete: boolean) => ({
  checks: checks(mine, { opinion: '容后补交' }).checks.map((check) =>
    check.material === 'opinion' ? { ...check, complete } : check,
  ),
});
/** Noticed once, supplied, and now in the window again. */
const suppliedOnce = [
  ...checkedIncomplete,
  clerk('issue-notice', '2026-09-28 10:00', notice(['opinion', '未提交评审意见'])),
  {
    at: '2026-09-28 16:00',
    by: 'applicant-a',
    as: 'applicant',
    act: 'supplement',
    input: { materials: [material(mine, 'opinion')] },
  },
];

export const scenarios: readonly Scenario[] = [
  {
    id: 'filing.accept.r1/second-notice',
    risk: 'filing.accept.r1',
    title: { zh: '补正之后再次要求补正', en: 'A second notice after the first was answered' },
    story: {
      zh: '申请人按告知补齐了评审意见，窗口又就早已收下的预案文本再发一次告知。',
      en: 'The applicant supplied what the notice asked for; the window then asks for the plan, which it had all along, in better form.',
    },
    before: [...suppliedOnce, clerk('check-form', '2026-09-29 09:30', checks(mine, { plan: '装订不整齐' }))],
    wrong: clerk('issue-notice', '2026-09-29 10:00', notice(['plan', '请重新装订后再报'])),
    right: clerk('check-form', '2026-09-29 10:00', checks(mine)),
    expect: { answer: 'refused', code: 'NOTICE_ALREADY_GIVEN', rests: 'filing.accept.m2' },
  },
  {
    id: 'filing.accept.r1/paper-not-on-the-list',
    risk: 'filing.accept.r1',
    title: { zh: '要求目录以外的材料', en: 'Asking for a paper that the published list lacks' },
    story: {
      zh: '告知书除了缺少的评审意见，还要求一份公布目录里没有的消防证明。',
      en: 'The notice asks for a fire certificate that the published list does not have.',
    },
    before: checkedIncomplete,
    wrong: clerk(
      'issue-notice',
      '2026-09-29 14:40',
      notice(['opinion', '未提交评审意见'], ['消防证明', '未提交消防证明']),
    ),
    right: clerk('issue-notice', '2026-09-29 14:40', notice(['opinion', '未提交评审意见'])),
    expect: { answer: 'refused', code: 'NOT_ON_PUBLISHED_LIST', rests: 'filing.accept.m2' },
  },
  {
    id: 'filing.accept.r1/passed-on',
    risk: 'filing.accept.r1',
    title: { zh: '未经交接由他人接办', en: 'Another officer steps in without a hand-over' },
    story: {
      zh: '受理员甲已出具受理单，乙未经交接就来审形式要件，申请人不知道该找谁。',
      en: 'One clerk issued the slip; another takes the case up without any hand-over.',
    },
    before: before('check-form'),
    wrong: one('check-form', { by: 'clerk-b' }),
    right: one('check-form'),
    expect: { answer: 'refused', code: 'NOT_FIRST_RESPONSIBLE', rests: 'filing.accept.m2' },
  },
  {
    id: 'filing.accept.r1/withdrawn-for-him',
    risk: 'filing.accept.r1',
    title: { zh: '没有申请人的撤回书就代为撤回', en: 'Withdrawn in the applicant’s name without his paper' },
    story: {
      zh: '窗口说是申请人来电要求，没有撤回书就代他撤回，让他重新申报。',
      en: 'The window says that the applicant phoned and withdraws the application for him; he has to begin anew.',
    },
    before: before('accept'),
    wrong: clerk('withdraw', '2026-09-29 15:00', { reason: '申请人来电称预案要重新修订。' }),
    right: clerk('withdraw', '2026-09-29 15:00', {
      reason: '申请人来电称预案要重新修订。',
      document: '$file:mine-withdrawal',
    }),
    expect: { answer: 'refused', code: 'WITHDRAWAL_WITHOUT_PAPER', rests: 'product:act' },
  },
  {
    id: 'filing.accept.r1/tip-left-lying',
    risk: 'filing.accept.r1',
    title: { zh: '举报登记后逾期未办', en: 'A tip about the window is registered and left lying' },
    story: {
      zh: '有人打电话反映窗口刁难，纪检登记后过了十五个工作日仍没有办理结果。',
      en: 'Somebody phones about the window; fifteen working days later nobody has dealt with it.',
    },
    before: [
      ...before('issue-slip'),
      {
        at: '2026-09-28 09:05',
        by: 'inspector-b',
        as: 'inspection-staff',
        act: 'link-tip',
        input: { route: 'phone', matter: '来电反映窗口让申请人多跑了三趟。', named: ['clerk-b'], stage: 'accept' },
      },
      ...before('spot-check').slice(1),
      one('spot-check'),
    ],
    wrong: wait('2026-10-22 10:00'),
    right: {
      at: '2026-10-22 10:00',
      by: 'inspector-a',
      as: 'discipline-inspector',
      act: 'handle-tip',
      input: { tip: 't1', result: '调看窗口记录并回访申请人，反映的情况不属实。' },
    },
    after: [wait('2026-10-24 00:10')],
    expect: { answer: 'signal', code: 'TIP_UNHANDLED', rests: 'filing.accept.m4', sealed: true },
  },
  {
    id: 'filing.accept.r1/order-unanswered',
    risk: 'filing.accept.r1',
    title: { zh: '督办逾期不答复', en: 'An inspector’s order to the window goes unanswered' },
    story: {
      zh: '纪检要求窗口三个工作日内说明情况，到期没有答复。',
      en: 'The inspector asks the window to explain within three working days; nobody does.',
    },
    before: [
      ...before('check-form'),
      {
        at: '2026-09-28 09:20',
        by: 'inspector-a',
        as: 'discipline-inspector',
        act: 'issue-order',
        input: { matter: '请说明申请人反映的排队两小时无人叫号的情况。' },
      },
      ...before('hand-in-review').slice(2),
    ],
    wrong: wait('2026-10-08 09:30'),
    right: clerk('answer-order', '2026-10-08 09:30', {
      order: 'o1',
      reply: '当日叫号设备故障四十分钟，已张贴告示并逐一道歉。',
    }),
    after: [one('hand-in-review'), wait('2026-10-09 00:10')],
    expect: { answer: 'signal', code: 'ORDER_OVERDUE', rests: 'filing.accept.m4' },
  },
  {
    id: 'filing.accept.r2/without-slip',
    risk: 'filing.accept.r2',
    title: { zh: '不出具受理单就受理', en: 'Accepting without a slip' },
    story: {
      zh: '材料收下了，没有给申请人受理单就转去审查。',
      en: 'The papers are taken in and passed on; the applicant holds nothing that says so.',
    },
    before: [one('start'), one('check-form')],
    wrong: clerk('accept', '2026-09-29 15:00'),
    right: clerk('issue-slip', '2026-09-29 15:00'),
    expect: { answer: 'refused', code: 'SLIP_MISSING', rests: 'filing.accept.m1' },
  },
  {
    id: 'filing.accept.r2/sent-away-without-slip',
    risk: 'filing.accept.r2',
    title: { zh: '不出具受理单就告知补正', en: 'Sending the applicant home without a slip' },
    story: {
      zh: '材料不齐，窗口没有出具收件凭证就让申请人回去补。',
      en: 'Something is missing; the applicant is sent home for it with nothing in hand.',
    },
    before: [one('start', { input: incomplete }), one('check-form', { input: checks(mine, noOpinion) })],
    wrong: clerk('issue-notice', '2026-09-28 10:00', notice(['opinion', '未提交评审意见'])),
    right: clerk('issue-slip', '2026-09-28 10:00'),
    expect: { answer: 'refused', code: 'SLIP_MISSING', rests: 'filing.accept.m1' },
  },
  {
    id: 'filing.accept.r2/not-ours',
    risk: 'filing.accept.r2',
    title: { zh: '受理不归本机关管辖的事项', en: 'Accepting what belongs to the city' },
    story: {
      zh: '危险化学品单位的预案应报设区的市，窗口照样受理。',
      en: 'A hazardous-chemicals unit files with the city; the window accepts it here.',
    },
    before: [
      one('start', { input: application(builder, { fields: { 'unit-kind': 'hazardous-chemicals' } }) }),
      one('issue-slip'),
      one('check-form', { input: checks(builder) }),
    ],
    wrong: clerk('accept', '2026-09-29 15:00'),
    right: clerk('refer-away', '2026-09-29 15:00', {
      to: '设区的市级人民政府应急管理部门',
      reason: '危险化学品单位的预案依法报设区的市级应急管理部门备案。',
    }),
    expect: { answer: 'refused', code: 'NOT_OUR_JURISDICTION', rests: 'hazardous-chemicals-regulation 第70条' },
  },
  {
    id: 'filing.accept.r2/referred-though-ours',
    risk: 'filing.accept.r2',
    title: { zh: '把本机关的事项推给别处', en: 'Sending away what is one’s own to handle' },
    story: {
      zh: '矿山的预案归本机关备案，材料也齐全，窗口却让申请人去别处办。',
      en: 'A mine’s plan is filed here and its papers are complete; the window sends the applicant elsewhere.',
    },
    before: before('accept'),
    wrong: clerk('refer-away', '2026-09-29 15:00', {
      to: '设区的市级人民政府应急管理部门',
      reason: '该单位的预案应当向上一级应急管理部门报送。',
    }),
    right: clerk('accept', '2026-09-29 15:00'),
    expect: { answer: 'refused', code: 'OUR_JURISDICTION', rests: 'hazardous-chemicals-regulation 第70条' },
  },
  {
    id: 'filing.accept.r2/reviewed-before-accepted',
    risk: 'filing.accept.r2',
    title: { zh: '未受理先审查', en: 'Reviewing before accepting' },
    story: { zh: '受理手续还没有办，就先记审查结论。', en: 'Findings are entered before the application is accepted.' },
    before: before('check-form'),
    wrong: clerk('record-findings', '2026-09-28 10:00', {
      findings: [{ item: 'signed', answer: true, evidence: [{ material: 'plan', page: 1 }], note: '签署页有签名' }],
    }),
    right: clerk('check-form', '2026-09-28 10:00', checks(mine)),
    expect: { answer: 'refused', code: 'NOT_IN_THIS_STAGE', rests: 'product:stage-order' },
  },
  {
    id: 'filing.accept.r3/left-lying',
    risk: 'filing.accept.r3',
    title: { zh: '受理超时', en: 'The term for acceptance runs out' },
    story: {
      zh: '材料齐全，窗口过了一个工作日的承诺时限也没有受理。',
      en: 'Everything is there, and the promised working day passes.',
    },
    before: before('accept'),
    wrong: wait('2026-09-29 23:50'),
    right: clerk('accept', '2026-09-29 23:50'),
    after: [wait('2026-09-30 00:10')],
    expect: { answer: 'signal', code: 'STAGE_OVERDUE', rests: 'filing.accept.m3' },
  },
  {
    id: 'filing.accept.r3/unexplained',
    risk: 'filing.accept.r3',
    title: { zh: '超时后不作说明就往下办', en: 'Going on after an overrun without a word' },
    story: {
      zh: '受理超时，窗口不说明原因，直接受理了事。',
      en: 'The term was overrun; the window accepts the next day as if nothing had happened.',
    },
    before: [...before('accept'), wait('2026-09-30 08:30')],
    wrong: clerk('accept', '2026-09-30 09:00'),
    right: clerk('explain-overrun', '2026-09-30 09:00', {
      overrun: 'overdue:accept:2',
      reason: '当日窗口停电三小时，未能按时办理。',
    }),
    expect: { answer: 'refused', code: 'OVERRUN_UNANSWERED', rests: 'filing.accept.m3' },
  },
  {
    id: 'filing.accept.r3/entered-late',
    risk: 'filing.accept.r3',
    title: { zh: '收件后压了一天多才录入', en: 'Entered more than a day after it came in' },
    story: {
      zh: '申请人前一天就交了材料，窗口二十五小时以后才录入。',
      en: 'The papers came in the day before; the counter enters them twenty-five hours later.',
    },
    before: [],
    wrong: one('start', {
      at: '2026-09-29 15:00',
      input: { ...application(mine), receivedAt: '2026-09-28T14:00:00+08:00' },
    }),
    right: one('start', {
      at: '2026-09-29 15:00',
      input: { ...application(mine), receivedAt: '2026-09-28T16:00:00+08:00' },
    }),
    expect: { answer: 'signal', code: 'LATE_ENTRY', rests: 'filing.accept.m3' },
  },
  {
    id: 'filing.accept.r3/silence',
    risk: 'filing.accept.r3',
    title: { zh: '法定期限届满不作答复', en: 'The legal term ends in silence' },
    story: {
      zh: '材料不齐，窗口既不告知也不处理，五个工作日过去了。',
      en: 'A paper is missing; the window neither says so nor answers, and five working days pass.',
    },
    before: checkedIncomplete,
    wrong: wait('2026-09-29 16:00'),
    right: clerk('issue-notice', '2026-09-29 16:00', notice(['opinion', '未提交评审意见'])),
    after: [wait('2026-10-10 23:50'), wait('2026-10-11 00:10')],
    expect: { answer: 'signal', code: 'LEGAL_TERM_OVERDUE', rests: 'emergency-plan-measures 第28条' },
  },
  {
    id: 'filing.accept.r3/clock-stopped',
    risk: 'filing.accept.r3',
    title: { zh: '没有法定事由停表', en: 'Stopping the clock without a legal ground' },
    story: {
      zh: '快到期了，窗口以“领导出差”为由中止计时。',
      en: 'With the term nearly over, the window stops the clock because “the leader is travelling”.',
    },
    before: before('check-form'),
    wrong: clerk('pause', '2026-09-29 16:00', { ground: '领导出差', document: '$file:travel-memo' }),
    right: clerk('check-form', '2026-09-29 16:00', checks(mine)),
    expect: { answer: 'refused', code: 'NO_LEGAL_GROUND', rests: 'product:nothing-to-do' },
  },
  {
    id: 'filing.accept.r4/half-a-notice',
    risk: 'filing.accept.r4',
    title: { zh: '只告知一部分缺件', en: 'A notice that names half of what is missing' },
    story: {
      zh: '形式审查发现缺两样，告知书只写了一样，另一样留着下次再说。',
      en: 'The form check found two papers missing; the notice names one.',
    },
    before: [
      one('start', { input: twoMissing }),
      one('issue-slip'),
      one('check-form', { input: checks(mine, { opinion: '未提交', resources: '未提交' }) }),
    ],
    wrong: clerk('issue-notice', '2026-09-29 14:40', notice(['opinion', '未提交评审意见'])),
    right: clerk(
      'issue-notice',
      '2026-09-29 14:40',
      notice(['opinion', '未提交评审意见'], ['resources', '未提交风险评估结果和资源清单']),
    ),
    expect: { answer: 'refused', code: 'NOTICE_INCOMPLETE', rests: 'filing.accept.m2' },
  },
  {
    id: 'filing.accept.r4/asked-for-what-was-in-order',
    risk: 'filing.accept.r4',
    title: { zh: '补正以后换一样再要', en: 'Asking for another paper after the first was supplied' },
    story: {
      zh: '评审意见补来了，形式也对；窗口又要本已合格的资源清单。',
      en: 'What was asked for has come and is in order; the window now wants a list it had found in order.',
    },
    before: [...suppliedOnce, clerk('check-form', '2026-09-29 09:30', checks(mine))],
    wrong: clerk('issue-notice', '2026-09-29 10:00', notice(['resources', '请再报一份盖章件'])),
    right: clerk('accept', '2026-09-29 10:00'),
    expect: { answer: 'refused', code: 'NOTICE_ALREADY_GIVEN', rests: 'filing.accept.m2' },
  },
  {
    id: 'filing.accept.r5/missing-paper',
    risk: 'filing.accept.r5',
    title: { zh: '缺必交材料仍受理', en: 'Accepting with a required paper missing' },
    story: {
      zh: '矿山没有交评审意见，窗口照样受理。',
      en: 'A mine has handed in no appraisal; the window accepts all the same.',
    },
    before: checkedIncomplete,
    wrong: clerk('accept', '2026-09-29 15:00'),
    right: clerk('issue-notice', '2026-09-29 15:00', notice(['opinion', '未提交评审意见'])),
    expect: { answer: 'refused', code: 'MATERIAL_MISSING', rests: 'filing.accept.m3' },
  },
  {
    id: 'filing.accept.r5/ticked-though-absent',
    risk: 'filing.accept.r5',
    title: { zh: '没有的材料勾为齐全', en: 'Ticking off a paper that is not there' },
    story: {
      zh: '评审意见没有交，形式审查却记为齐全。',
      en: 'The appraisal was never handed in; the form check says it is complete.',
    },
    before: [one('start', { input: incomplete }), one('issue-slip')],
    wrong: one('check-form', { input: toFollow(true) }),
    right: one('check-form', { input: toFollow(false) }),
    expect: { answer: 'refused', code: 'ABSENT_MARKED_COMPLETE', rests: 'filing.accept.m3' },
  },
  {
    id: 'filing.accept.r5/borrowed-file',
    risk: 'filing.accept.r5',
    title: { zh: '同一份文件用于两家单位', en: 'One file for two applicants' },
    story: {
      zh: '申请人交来的预案文本，与另一家单位办件里的文件一字不差。',
      en: 'The plan handed in is, byte for byte, the file of another company’s case.',
    },
    before: [],
    heldElsewhere: ['plan-of-another'],
    wrong: one('start', { input: application(mine, { files: { plan: 'plan-of-another' } }) }),
    right: one('start'),
    after: [one('issue-slip'), one('check-form'), one('accept')],
    expect: { answer: 'doubt', code: 'cross-check', rests: 'filing.accept.m4' },
  },
];
