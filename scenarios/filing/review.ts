import type { Scenario, Step } from '../format.ts';
import { wait } from '../shared/path.ts';
import { application, before, between, finding, findings, items, mine, OPINION, one } from './path.ts';

const reviewer = (act: string, at: string, input: object): Step => ({
  at,
  by: 'reviewer-a',
  as: 'reviewer',
  act,
  input: { ...input },
});
const failing = findings(finding('parts', { answer: 3, note: '缺后期处置、应急保障' }));
const failed = [...before('record-findings'), one('record-findings', { input: failing })];
const inReview = before('hand-in-review');
const doubted: Step = {
  at: '2026-09-30 14:00',
  by: 'clerk-b',
  as: 'clerk',
  act: 'raise-doubt',
  input: { what: '评审组长的签名与去年的卷宗明显不同，请核实。' },
};
const undrawn = (steps: readonly Step[]): readonly Step[] => steps.filter((step) => !step.ifDrawn);

/** A tip about the review comes in on 30 September; its fifteenth working day is 27 October. */
const tipLeftLying = (
  route: string,
  matter: string,
  result: string,
): Pick<Scenario, 'before' | 'wrong' | 'right' | 'after'> => ({
  before: [
    ...inReview,
    {
      at: '2026-09-30 11:00',
      by: 'inspector-b',
      as: 'inspection-staff',
      act: 'link-tip',
      input: { route, matter, named: [] },
    },
    ...before('conclude-supervision').slice(inReview.length),
  ],
  wrong: wait('2026-10-27 23:30'),
  right: {
    at: '2026-10-27 23:30',
    by: 'inspector-a',
    as: 'discipline-inspector',
    act: 'handle-tip',
    input: { tip: 't1', result },
  },
  after: [wait('2026-10-28 00:10')],
});
/** A plan of which two parts are missing, whatever the findings say. */
const thin = application(mine, { files: { plan: 'plan-with-three-parts' } });
const lookedAt = (agrees: boolean, found: string): Step => ({
  at: '2026-10-19 10:00',
  by: 'inspector-b',
  as: 'inspection-staff',
  act: 'spot-check',
  input: { findings: found, agrees },
});

export const scenarios: readonly Scenario[] = [
  {
    id: 'filing.review.r1/item-added',
    risk: 'filing.review.r1',
    title: { zh: '增加审查项目', en: 'An item is added' },
    story: {
      zh: '审查人在公布的项目之外另加一项“购买责任保险”。',
      en: 'The reviewer adds “liability insurance bought” to the published items.',
    },
    before: before('record-findings'),
    wrong: one('record-findings', {
      input: {
        findings: [
          ...findings().findings,
          { item: '购买责任保险', answer: false, evidence: [{ material: 'plan', page: 2 }], note: '未见保险单' },
        ],
      },
    }),
    right: one('record-findings'),
    expect: { answer: 'refused', code: 'ITEM_NOT_IN_STANDARD', rests: 'filing.review.m1' },
  },
  {
    id: 'filing.review.r1/item-skipped',
    risk: 'filing.review.r1',
    title: { zh: '减少审查项目', en: 'An item is left out' },
    story: {
      zh: '应急通讯录一项没有审，就提交结论。',
      en: 'One item was never examined; the conclusion is handed in all the same.',
    },
    before: [
      ...before('record-findings'),
      one('record-findings', { input: { findings: findings().findings.filter(({ item }) => item !== 'contacts') } }),
    ],
    wrong: one('hand-in-review'),
    right: reviewer('record-findings', '2026-10-08 10:00', { findings: [finding('contacts')] }),
    expect: { answer: 'refused', code: 'ITEM_UNANSWERED', rests: 'filing.review.m1' },
  },
  {
    id: 'filing.review.r1/called-not-applicable',
    risk: 'filing.review.r1',
    title: { zh: '不得免审的项目记为不适用', en: 'Calling an item not applicable that always applies' },
    story: {
      zh: '资源清单对不上，审查人把这一项记为“不适用”。',
      en: 'The list of means does not add up; the reviewer calls the item not applicable.',
    },
    before: before('record-findings'),
    wrong: one('record-findings', { input: findings(finding('means', { notApplicable: true })) }),
    right: one('record-findings', { input: findings(finding('means', { notApplicable: false })) }),
    expect: { answer: 'refused', code: 'ITEM_MAY_NOT_BE_SKIPPED', rests: 'filing.review.m1' },
  },
  {
    id: 'filing.review.r1/accepted-and-reviewed',
    risk: 'filing.review.r1',
    title: { zh: '受理人自己审查', en: 'Whoever accepted reviews as well' },
    story: {
      zh: '为了省事，受理员甲接着把审查也做了。',
      en: 'The clerk who accepted goes on to review the case himself.',
    },
    before: before('record-findings'),
    wrong: one('record-findings', { by: 'clerk-a', as: 'clerk' }),
    right: one('record-findings', { by: 'clerk-b', as: 'clerk' }),
    expect: { answer: 'refused', code: 'SAME_PERSON', rests: 'filing.review.m1' },
  },
  {
    id: 'filing.review.r2/without-evidence',
    risk: 'filing.review.r2',
    title: { zh: '没有依据就记合格', en: 'A finding without evidence' },
    story: { zh: '签署页没有翻，直接记“有签署”。', en: 'Nobody looked for the signature; the item is marked as met.' },
    before: before('record-findings'),
    wrong: one('record-findings', { input: findings(finding('signed', { evidence: [] })) }),
    right: one('record-findings'),
    expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE', rests: 'filing.review.m1' },
  },
  {
    id: 'filing.review.r2/page-that-is-not-there',
    risk: 'filing.review.r2',
    title: { zh: '引用不存在的页码', en: 'Citing a page that does not exist' },
    story: {
      zh: '预案一共十二页，依据写第十三页。',
      en: 'The plan has twelve pages; the finding cites the thirteenth.',
    },
    before: before('record-findings'),
    wrong: one('record-findings', {
      input: findings(finding('contacts', { evidence: [{ material: 'plan', page: 13 }] })),
    }),
    right: one('record-findings', {
      input: findings(finding('contacts', { evidence: [{ material: 'plan', page: 12 }] })),
    }),
    expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE', rests: 'filing.review.m1' },
  },
  {
    id: 'filing.review.r2/doubt-passed-over',
    risk: 'filing.review.r2',
    title: { zh: '质疑未答就提交结论', en: 'Passing over an open doubt' },
    story: {
      zh: '同事对签名提出质疑，审查人不答复，直接提交。',
      en: 'A colleague doubts a signature; the reviewer hands in without answering.',
    },
    before: [...inReview, doubted],
    wrong: one('hand-in-review'),
    right: reviewer('answer-doubt', '2026-10-08 10:00', {
      doubt: 'd1',
      answer: '已电话核对，评审组长今年更换，第三页附聘书。',
      evidence: [{ material: 'opinion', page: 3 }],
    }),
    expect: { answer: 'refused', code: 'DOUBT_OPEN', rests: 'filing.review.m1' },
  },
  {
    id: 'filing.review.r2/doubt-brushed-aside',
    risk: 'filing.review.r2',
    title: { zh: '敷衍答复质疑', en: 'A doubt brushed aside' },
    story: {
      zh: '对质疑只答“情况属实”，不附任何依据。',
      en: 'The doubt is answered with a set phrase and nothing that shows it.',
    },
    before: [...inReview, doubted],
    wrong: reviewer('answer-doubt', '2026-10-08 09:30', {
      doubt: 'd1',
      answer: '已电话核对，评审组长今年更换，第三页附聘书。',
      evidence: [],
    }),
    right: reviewer('answer-doubt', '2026-10-08 09:30', {
      doubt: 'd1',
      answer: '已电话核对，评审组长今年更换，第三页附聘书。',
      evidence: [{ material: 'opinion', page: 3 }],
    }),
    expect: { answer: 'refused', code: 'DOUBT_NOT_ANSWERED', rests: 'filing.review.m1' },
  },
  {
    id: 'filing.review.r2/in-39-seconds',
    risk: 'filing.review.r2',
    title: { zh: '三十九秒审完八项', en: 'Eight items in thirty-nine seconds' },
    story: {
      zh: '从第一项到结论只有三十九秒，全部合格。',
      en: 'From the first item to the conclusion thirty-nine seconds, all in order.',
    },
    before: [
      ...before('record-findings'),
      wait('2026-10-08 09:11'),
      one('record-findings', { at: '2026-10-08 09:13:00' }),
    ],
    wrong: one('hand-in-review', { at: '2026-10-08 09:13:39' }),
    right: one('hand-in-review', { at: '2026-10-08 09:13:41' }),
    expect: { answer: 'signal', code: 'REVIEW_TOO_FAST', rests: 'filing.review.m3' },
  },
  {
    id: 'filing.review.r2/drawn-and-not-checked',
    risk: 'filing.review.r2',
    title: { zh: '抽中不查就办结', en: 'Drawn for a spot check and closed without one' },
    story: {
      zh: '本件被抽中复查，没有人查，承办人就要办结。',
      en: 'The draw picked this case; nobody looked again, and it is to be closed.',
    },
    drawn: true,
    before: undrawn(before('close')),
    wrong: one('close'),
    right: {
      at: '2026-11-16 15:00',
      by: 'inspector-b',
      as: 'inspection-staff',
      act: 'spot-check',
      input: { findings: '调阅全卷，与审查结论相符。', agrees: true },
    },
    expect: { answer: 'refused', code: 'SPOT_CHECK_OWED', rests: 'filing.review.m3' },
  },
  {
    id: 'filing.review.r2/checks-his-own',
    risk: 'filing.review.r2',
    title: { zh: '经手人自己抽查', en: 'Spot-checking a case one had a hand in' },
    story: {
      zh: '纪检员乙办理中提过质疑，又由他来抽查这一件。',
      en: 'The checker had already had a hand in the case.',
    },
    drawn: true,
    before: [
      ...inReview,
      {
        at: '2026-09-30 14:00',
        by: 'inspector-b',
        as: 'inspection-staff',
        act: 'raise-doubt',
        input: { what: '资源清单的日期早于预案公布日期，请核实。' },
      },
      reviewer('answer-doubt', '2026-09-30 16:00', {
        doubt: 'd1',
        answer: '清单为上一版沿用，第二页注明复核日期。',
        evidence: [{ material: 'resources', page: 2 }],
      }),
      ...before('spot-check').slice(inReview.length),
    ],
    wrong: {
      at: '2026-10-19 10:00',
      by: 'inspector-b',
      as: 'inspection-staff',
      act: 'spot-check',
      input: { findings: '调阅全卷，与审查结论相符。', agrees: true },
    },
    right: {
      at: '2026-10-19 10:00',
      by: 'inspector-a',
      as: 'discipline-inspector',
      act: 'spot-check',
      input: { findings: '调阅全卷，与审查结论相符。', agrees: true },
    },
    expect: { answer: 'refused', code: 'CHECKER_TOUCHED_CASE', rests: 'filing.review.m3' },
  },
  {
    id: 'filing.review.r2/seen-otherwise',
    risk: 'filing.review.r2',
    title: { zh: '抽查所见与审查结论不符', en: 'The spot check sees what the review did not' },
    story: {
      zh: '预案缺两个部分，审查记为齐全；抽查时发现对不上。',
      en: 'Two parts of the plan are missing and the findings say otherwise; the spot check sees it.',
    },
    drawn: true,
    before: [],
    wrong: one('start', { input: thin }),
    right: one('start'),
    after: [...between('start', 'spot-check'), lookedAt(false, '预案只有三个部分，审查记录写五个，请说明。')],
    afterRight: [...between('start', 'spot-check'), lookedAt(true, '五个部分与审查记录一致，未见异常。')],
    expect: { answer: 'doubt', code: 'spot-check', rests: 'filing.review.m3' },
  },
  {
    id: 'filing.review.r3/left-lying',
    risk: 'filing.review.r3',
    title: { zh: '审查超时', en: 'The term for the review runs out' },
    story: {
      zh: '审查人两个工作日内没有提交结论，全件还在法定期限以内。',
      en: 'Two working days pass without a conclusion, though the case as a whole is in time.',
    },
    before: inReview,
    wrong: wait('2026-10-08 23:50'),
    right: one('hand-in-review', { at: '2026-10-08 23:50' }),
    after: [wait('2026-10-09 00:10')],
    expect: { answer: 'signal', code: 'STAGE_OVERDUE', rests: 'business-environment 第36条' },
  },
  {
    id: 'filing.review.r3/order-unanswered',
    risk: 'filing.review.r3',
    title: { zh: '审查环节督办逾期不答复', en: 'An order about the review goes unanswered' },
    story: {
      zh: '纪检就审查进度督办，三个工作日没有答复。',
      en: 'The inspector asks about the review’s progress; three working days pass.',
    },
    before: [
      ...before('record-findings'),
      {
        at: '2026-09-29 16:00',
        by: 'inspector-a',
        as: 'discipline-inspector',
        act: 'issue-order',
        input: { matter: '请说明本件的审查分工和进度安排。' },
      },
      ...before('open-consultation').slice(before('record-findings').length),
    ],
    wrong: wait('2026-10-09 09:00'),
    right: reviewer('answer-order', '2026-10-09 09:00', {
      order: 'o1',
      reply: '由审查员甲承办，八日上午已提交审查结论。',
    }),
    after: [
      ...before('decide')
        .slice(before('open-consultation').length)
        .map((step) => (step.at && step.at < '2026-10-09 09:00' ? { ...step, at: '2026-10-09 09:30' } : step)),
      one('decide'),
      wait('2026-10-10 00:10'),
    ],
    expect: { answer: 'signal', code: 'ORDER_OVERDUE', rests: 'filing.review.m4' },
  },
  {
    id: 'filing.review.r4/asked-again',
    risk: 'filing.review.r4',
    title: { zh: '审查中要求重报合格材料', en: 'Asking in the review for a paper that was in order' },
    story: {
      zh: '预案文本早已合格，审查人仍要求“重新装订”。',
      en: 'The plan is in order; the reviewer wants it bound afresh.',
    },
    before: before('record-findings'),
    wrong: reviewer('issue-notice', '2026-09-30 10:00', { items: [{ material: 'plan', problem: '请重新装订后再报' }] }),
    right: one('record-findings'),
    expect: { answer: 'refused', code: 'MATERIAL_WAS_IN_ORDER', rests: 'filing.accept.m2' },
  },
  {
    id: 'filing.review.r4/names-a-firm',
    risk: 'filing.review.r4',
    title: { zh: '指定中介服务', en: 'Naming a firm' },
    story: {
      zh: '预案确有缺项，告知书要求“由演示评价机构编制”。',
      en: 'Parts are indeed missing; the notice says which firm is to write them.',
    },
    before: failed,
    wrong: reviewer('issue-notice', '2026-09-30 11:00', {
      items: [{ material: 'plan', problem: '缺后期处置、应急保障，请由演示评价机构编制' }],
    }),
    right: reviewer('issue-notice', '2026-09-30 11:00', {
      items: [{ material: 'plan', problem: '缺后期处置、应急保障两部分' }],
    }),
    expect: { answer: 'refused', code: 'NAMES_A_PROVIDER', rests: 'filing.accept.m2' },
  },
  {
    id: 'filing.review.r4/tip-left-lying',
    risk: 'filing.review.r4',
    title: { zh: '审查环节的举报逾期未办', en: 'A tip about the review is left lying' },
    story: {
      zh: '信访反映审查人介绍中介，登记后十五个工作日没有办理结果。',
      en: 'A letter says that a firm was recommended; fifteen working days pass.',
    },
    ...tipLeftLying(
      'letter',
      '来信反映有人介绍编制单位并收取介绍费。',
      '约谈审查人员并函询来信单位，没有发现介绍中介的情形。',
    ),
    expect: { answer: 'signal', code: 'TIP_UNHANDLED', rests: 'filing.review.m5', sealed: true },
  },
  {
    id: 'filing.review.r5/failing-yet-proposed',
    risk: 'filing.review.r5',
    title: { zh: '有不合格项仍建议备案', en: 'Proposing to file with a failing item' },
    story: {
      zh: '五个部分只有三个，审查人仍建议予以备案。',
      en: 'Three of five parts are there; the reviewer proposes to file all the same.',
    },
    before: failed,
    wrong: one('hand-in-review', { input: { proposal: 'file', opinion: OPINION } }),
    right: one('hand-in-review', { input: { proposal: 'not-file', opinion: OPINION } }),
    expect: { answer: 'refused', code: 'PROPOSAL_AGAINST_FINDINGS', rests: 'filing.review.m1' },
  },
  {
    id: 'filing.review.r5/related-reviewer',
    risk: 'filing.review.r5',
    title: { zh: '有利害关系的人审查', en: 'A relative reviews' },
    story: {
      zh: '审查员丙的近亲属在申请单位任职，仍由他来审查。',
      en: 'A reviewer’s close relative works for the applicant; he reviews the case.',
    },
    before: before('record-findings'),
    wrong: one('record-findings', { by: 'reviewer-c' }),
    right: one('record-findings', { by: 'reviewer-b' }),
    expect: { answer: 'refused', code: 'RECUSED', rests: 'civil-servants 第76条', hidden: true },
  },
  {
    id: 'filing.review.r5/asked-to-step-aside',
    risk: 'filing.review.r5',
    title: { zh: '回避申请未答复就继续审查', en: 'Reviewing on while a request for recusal is open' },
    story: {
      zh: '申请人请求审查员甲回避，还没有答复，他照常审查。',
      en: 'The applicant asked that a reviewer step aside; unanswered, he reviews on.',
    },
    before: [
      ...before('record-findings'),
      {
        at: '2026-09-29 16:00',
        by: 'applicant-a',
        as: 'applicant',
        act: 'request-recusal',
        input: { person: 'reviewer-a', reason: '该审查人曾在我单位任职，请求回避。' },
      },
    ],
    wrong: one('record-findings'),
    right: one('record-findings', { by: 'reviewer-b' }),
    expect: { answer: 'refused', code: 'RECUSED', rests: 'filing.review.m1', hidden: true },
  },
  {
    id: 'filing.review.r5/tip-left-lying',
    risk: 'filing.review.r5',
    title: { zh: '反映收受礼金的举报逾期未办', en: 'A tip about a gift is left lying' },
    story: {
      zh: '举报箱里的信反映审查人收受礼金，登记后十五个工作日没有办理结果。',
      en: 'A letter from the box speaks of a gift; fifteen working days pass.',
    },
    ...tipLeftLying(
      'box',
      '举报箱来信反映审查人员收受申请单位礼金。',
      '调取往来记录并谈话核实，没有发现收受礼金的事实。',
    ),
    expect: { answer: 'signal', code: 'TIP_UNHANDLED', rests: 'filing.review.m5', sealed: true },
  },
  {
    id: 'filing.review.r5/after-a-dinner',
    risk: 'filing.review.r5',
    title: { zh: '宴请之后作出结论', en: 'A conclusion after a dinner' },
    story: {
      zh: '同事登记了审查员甲接受宴请，八天后他提交了结论。',
      en: 'A colleague registers that the reviewer was taken to dinner; within days he hands in his conclusion.',
    },
    before: [
      ...inReview,
      {
        at: '2026-09-30 17:00',
        by: 'reviewer-b',
        as: 'reviewer',
        act: 'register-contact',
        input: {
          about: 'reviewer-a',
          who: '申请单位办公室主任',
          manner: 'banquet',
          words: '昨晚在饭店宴请，席间请他尽快通过。',
          handed: '',
        },
      },
    ],
    wrong: one('hand-in-review'),
    right: one('hand-in-review', { by: 'reviewer-b' }),
    expect: { answer: 'signal', code: 'DECISION_FOLLOWS_CONTACT', rests: 'filing.decide.m2', sealed: true },
  },
];

if (items.length !== 8 || mine.materials.length !== 4)
  throw new Error('the stories above count eight items and four papers');
