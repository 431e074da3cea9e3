import type { Scenario, Step } from '../format.ts';
import { fileIncomplete, leftLying, legalTermOver, nobodyAnswersForIt } from '../shared/everywhere.ts';
import type { Kit } from '../shared/kit.ts';
import { type PathOptions, wait } from '../shared/path.ts';
import { both } from '../shared/tell.ts';
import { ASKED } from './hearing.ts';
import { kit, PENALTY } from './kit.ts';
import { PARTS } from './matter.ts';
import { FINED, type Options, path, REASONS, talk, times } from './path.ts';
import { deputy, director, examiner, filer, inspector, lapsed, officer, partner, related, squad } from './people.ts';

/** 立案至结案. */

const signed = (at: string): Step => ({ at, ...partner, act: 'sign', input: { held: '$held' } });
const skipping = (until: Parameters<typeof path.before>[0], ...acts: readonly string[]): readonly Step[] =>
  path.before(until).filter((step) => !acts.includes(step.act));

const docket: readonly Scenario[] = [
  {
    id: 'penalty.docket.r1/dropped-by-himself',
    risk: 'penalty.docket.r1',
    title: both('大队负责人自行销案', 'Dropped by the head of the squad himself'),
    story: both(
      '没有报分管副局长审批，大队负责人自行决定不予立案。',
      'Without the deputy’s approval the head of the squad drops the lead.',
    ),
    before: path.before('docket'),
    wrong: { at: times.docket, ...squad, act: 'drop-lead', input: { reasons: '当事人已经口头保证改正，不再立案。' } },
    right: { at: times.docket, ...deputy, act: 'drop-lead', input: { reasons: '当事人已经口头保证改正，不再立案。' } },
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY', rests: 'penalty.docket.m1' },
  },
  ...leftLying(kit, {
    risk: 'penalty.docket.r2',
    rests: 'penalty.docket.m2',
    stage: 'docket',
    step: 'docket',
    title: both('压着不立案', 'The docket is left lying'),
    story: both(
      '五个工作日过去了，没有决定立案，也没有决定不立案。',
      'Five working days pass; the case is neither docketed nor dropped.',
    ),
  }),
];

const collect = path.one('collect').input as { readonly items: readonly object[] };
const interview = (change: object) => ({ input: talk('quarry-interview', '2026-08-20', change) });
const count = (found: readonly string[]): { input: object } => ({
  input: { found, note: '逐件核对编号、页数和存放位置，与清单比对。' },
});
const investigate: readonly Scenario[] = [
  {
    id: 'penalty.investigate.r1/not-counted',
    risk: 'penalty.investigate.r1',
    title: both('证据没有清点就终结调查', 'Concluded without counting the exhibits'),
    story: both(
      '收集的证据没有清点，就要提出调查结论。',
      'The exhibits were never counted; the conclusion is handed in.',
    ),
    before: skipping('hand-in', 'take-inventory'),
    wrong: path.one('hand-in'),
    right: path.one('inventory', { at: times['hand-in'] }),
    expect: { answer: 'refused', code: 'INVENTORY_OWED', rests: 'penalty.investigate.m1' },
  },
  {
    id: 'penalty.investigate.r1/one-is-gone',
    risk: 'penalty.investigate.r1',
    title: both('清点时少了一件证据', 'One exhibit is gone'),
    story: both('清点时发现现场照片不见了。', 'When the exhibits are counted the photographs are missing.'),
    before: path.before('inventory'),
    wrong: path.one('inventory', count(['e1', 'e3', 'e4'])),
    right: path.one('inventory', count(['e1', 'e2', 'e3', 'e4'])),
    expect: { answer: 'signal', code: 'EXHIBIT_NOT_AS_COLLECTED', rests: 'penalty.investigate.m1' },
  },
  {
    id: 'penalty.investigate.r1/asked-without-certificate',
    risk: 'penalty.investigate.r1',
    title: both('执法证过期的人询问', 'Questioned by an officer whose certificate has lapsed'),
    story: both('执法证已经过期的执法人员询问当事人。', 'An officer whose certificate has lapsed questions the party.'),
    before: path.before('interview'),
    wrong: path.one('interview', lapsed),
    right: path.one('interview'),
    expect: { answer: 'refused', code: 'NOT_QUALIFIED', rests: PENALTY('第42条') },
    clue: { mark: lapsed.by },
  },
  {
    id: 'penalty.investigate.r1/half-recorded',
    risk: 'penalty.investigate.r1',
    title: both('录音录像只录了后半段', 'Only the second half is recorded'),
    story: both('询问开始半小时以后才开始录音录像。', 'The recording begins half an hour after the interview.'),
    before: path.before('interview'),
    wrong: path.one('interview', interview({ recordedFrom: '2026-08-20T10:00:00+08:00' })),
    right: path.one('interview', interview({})),
    after: [signed('2026-08-20 11:05')],
    expect: { answer: 'refused', code: 'RECORDING_DOES_NOT_COVER', rests: PENALTY('第47条') },
  },
  {
    id: 'penalty.investigate.r2/kept-by-a-relative',
    risk: 'penalty.investigate.r2',
    title: both('证据交给有利害关系的人保管', 'Exhibits kept by somebody with an interest'),
    story: both(
      '配偶在当事人单位任职的执法人员被指定保管证据。',
      'An officer whose spouse works for the party is to keep the exhibits.',
    ),
    before: path.before('collect'),
    wrong: path.one('collect', { input: { ...collect, custodian: related.by } }),
    right: path.one('collect', { input: { ...collect, custodian: partner.by } }),
    after: [signed('2026-08-14 10:05')],
    expect: { answer: 'refused', code: 'PARTICIPANT_RECUSED', rests: 'penalty.investigate.m2' },
    clue: { mark: related.by },
  },
];

const OPINION = '逐项核对证据与认定的事实，程序合法，情节可以从宽。';
const review: readonly Scenario[] = [
  {
    id: 'penalty.review.r1/turned-in-review',
    risk: 'penalty.review.r1',
    title: both('审核时改成不予处罚', 'Turned into an exemption in review'),
    story: both(
      '调查结论是处罚，审核意见直接改成了不予处罚。',
      'The conclusion is a penalty; the review reports an exemption.',
    ),
    before: path.before('submit-report'),
    wrong: path.one('submit-report', { input: { proposal: 'exempt', opinion: OPINION } }),
    right: path.one('submit-report', { input: { proposal: 'penalty', opinion: OPINION } }),
    expect: { answer: 'refused', code: 'CONCLUSION_CHANGED', rests: 'penalty.review.m1' },
  },
  {
    id: 'penalty.review.r2/reviews-his-own',
    risk: 'penalty.review.r2',
    title: both('参加办案的人自己审核', 'Reviewed by somebody who took part'),
    story: both(
      '清点过证据的大队负责人又来出具审核意见。',
      'The head of the squad, who counted the exhibits, reviews the case.',
    ),
    before: path.before('submit-report'),
    wrong: path.one('submit-report', squad),
    right: path.one('submit-report', examiner),
    expect: { answer: 'refused', code: 'SAME_PERSON', rests: 'penalty.review.m2' },
  },
];

const notice = (change: object): { input: object } => ({ input: { ...path.one('notify').input, ...change } });
const asked = path.one('notify', {}, ASKED).input;
const notify: readonly Scenario[] = [
  {
    id: 'penalty.notify.r1/hearing-not-told',
    risk: 'penalty.notify.r1',
    title: both('拟罚六万元，没有告知听证权利', 'Sixty thousand yuan and no word of a hearing'),
    story: both(
      '告知书写了罚款六万元，没有写当事人有权要求听证。',
      'The notice announces 60,000 yuan and does not tell the right to a hearing.',
    ),
    before: path.before('notify', ASKED),
    wrong: path.one('notify', { input: { ...asked, hearing: false } }, ASKED),
    right: path.one('notify', { input: { ...asked, hearing: true } }, ASKED),
    expect: { answer: 'refused', code: 'HEARING_NOT_OFFERED', rests: 'penalty.notify.m1' },
  },
  {
    id: 'penalty.notify.r1/heavier-after-defence',
    risk: 'penalty.notify.r1',
    title: both('申辩以后罚得更重', 'Heavier because he spoke'),
    story: both(
      '当事人申辩以后，重新告知的罚款从一万二提到了一万九。',
      'After the defence a new notice raises the fine from 12,000 to 19,000 yuan.',
    ),
    before: path.before('answer-first'),
    wrong: path.one('notify', {
      at: times['answer-first'],
      ...notice({ fen: 1_900_000, receivedOn: '2026-09-28', answerBy: '2026-10-12' }),
    }),
    right: path.one('notify', {
      at: times['answer-first'],
      ...notice({ fen: 1_200_000, receivedOn: '2026-09-28', answerBy: '2026-10-12' }),
    }),
    expect: { answer: 'refused', code: 'HEAVIER_AFTER_DEFENCE', rests: 'penalty.notify.m1' },
  },
];

/** So late that the legal term ends before the stage's: the whole case on later days. */
const LATE: Options = {
  answerBy: '2026-10-19',
  times: {
    inventory: '2026-09-22 15:00',
    findings: '2026-09-23 10:00',
    'hand-in': '2026-09-23 15:00',
    'submit-report': '2026-09-29 10:00',
    notify: '2026-10-12 10:00',
    defence: '2026-10-14 10:00',
    'answer-first': '2026-10-16 10:00',
    'answer-second': '2026-10-16 10:30',
    'close-defence': '2026-10-28 10:00',
    opinion: '2026-10-29 10:00',
    call: '2026-11-02 10:00',
    open: '2026-11-04 09:00',
    'vote-a': '2026-11-04 09:20',
    'vote-b': '2026-11-04 09:30',
    'vote-c': '2026-11-04 09:40',
    'vote-chair': '2026-11-04 10:00',
    'close-meeting': '2026-11-04 10:10',
    decide: '2026-11-05 10:00',
  },
};
/** The same path, always on those days. */
const lateKit: Kit = {
  ...kit,
  path: {
    ...path,
    before: (name: Parameters<typeof path.before>[0], options: PathOptions = {}) =>
      path.before(name, { ...LATE, ...options }),
    one: (name: Parameters<typeof path.one>[0], change, options: PathOptions = {}) =>
      path.one(name, change, { ...LATE, ...options }),
  } as Kit['path'],
};
const decision = (change: object): { input: object } => ({
  input: { result: 'penalty', reasons: REASONS, ...FINED, ...change },
});
const decide: readonly Scenario[] = [
  {
    id: 'penalty.decide.r1/without-a-meeting',
    risk: 'penalty.decide.r1',
    title: both('没有上案审会就决定', 'Decided without the committee'),
    story: both('没有召开案件审理委员会会议，局长直接作出处罚决定。', 'No meeting was held; the head decides alone.'),
    before: path.before('call'),
    wrong: path.one('decide', { at: times.call }),
    right: path.one('call'),
    expect: { answer: 'refused', code: 'MEETING_MISSING', rests: 'penalty.decide.m1' },
  },
  {
    id: 'penalty.decide.r1/beyond-authority',
    risk: 'penalty.decide.r1',
    title: both('副局长没有授权就决定', 'Decided by the deputy without a delegation'),
    story: both('没有局长授权，分管副局长作出处罚决定。', 'Without a delegation the deputy decides.'),
    before: path.before('decide'),
    wrong: path.one('decide', deputy),
    right: path.one('decide', director),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY', rests: PENALTY('第57条第1款') },
    clue: { mark: director.by },
  },
  {
    id: 'penalty.decide.r2/without-legal-review',
    risk: 'penalty.decide.r2',
    title: both('没有法制审核就决定', 'Decided without legal review'),
    story: both('没有法制审核意见，就要作出处罚决定。', 'There is no legal opinion; the penalty is decided.'),
    before: skipping('decide', 'give-legal-opinion'),
    wrong: path.one('decide'),
    right: path.one('opinion', { at: times.decide }),
    expect: { answer: 'refused', code: 'LEGAL_OPINION_MISSING', rests: 'penalty.decide.m2' },
  },
  {
    id: 'penalty.decide.r2/below-the-standard',
    risk: 'penalty.decide.r2',
    title: both('没有理由减到五千元', 'Cut to 5,000 yuan without a ground'),
    story: both(
      '两项隐患应罚一万元以上，没有减轻情节，决定罚五千元。',
      'Two hazards cost 10,000 yuan or more; without a ground 5,000 are decided.',
    ),
    before: path.before('decide'),
    wrong: path.one('decide', decision({ fen: 500_000 })),
    right: path.one('decide', decision({ fen: 1_000_000 })),
    expect: { answer: 'refused', code: 'FINE_OUTSIDE_RANGE', rests: PENALTY('第34条') },
  },
  ...legalTermOver(lateKit, {
    risk: 'penalty.decide.r3',
    rests: 'penalty.decide.m3',
    stage: 'decide',
    step: 'decide',
    title: both('立案九十日仍未决定', 'Ninety days and no decision'),
    story: both(
      '自立案之日起九十日过去了，还没有作出处罚决定。',
      'Ninety days after the docket nothing has been decided.',
    ),
  }),
  ...nobodyAnswersForIt(kit, {
    risk: 'penalty.decide.r3',
    rests: 'penalty.decide.m3',
    stage: 'decide',
    step: 'decide',
    explains: deputy,
    reason: '会后主要负责人连续外出三天，决定书没有及时签署。',
    superior: inspector,
    reply: '情况属实，今后外出前办理授权。',
    responsible: director.by,
    handling: 'reminded',
    because: '外出前没有授权，提醒今后按规定授权。',
  }),
];

const TEXT = `行政处罚决定书

当事人：演示石材有限公司
处罚种类：罚款　罚款数额：2000元
演示县应急管理局（虚构）（印章）`;
const OVER = '2026-10-28 00:00';
const publish = path.one('publish', { at: '2026-10-26 10:00' });
const published = (parts: readonly string[]): { input: object } => ({
  input: { item: 'penalty', parts, text: '演示石材有限公司：行政处罚决定信息。' },
});
const enforce: readonly Scenario[] = [
  {
    id: 'penalty.enforce.r1/text-altered',
    risk: 'penalty.enforce.r1',
    title: both('决定书写成罚款两千元', 'The paper says 2,000 yuan'),
    story: both('决定罚款一万二千元，决定书写成了两千元。', 'Decided were 12,000 yuan; the drafted paper says 2,000.'),
    before: path.before('draft'),
    wrong: path.one('draft', { input: { document: 'penalty', text: TEXT } }),
    right: path.one('draft', { input: { document: 'penalty', text: '$prefill:text' } }),
    expect: { answer: 'refused', code: 'DOCUMENT_DIFFERS', rests: 'penalty.enforce.m1' },
    clue: { mark: '罚款数额：2000元' },
  },
  {
    id: 'penalty.enforce.r1/not-served',
    risk: 'penalty.enforce.r1',
    title: both('七个工作日没有送达', 'Seven working days and not served'),
    story: both(
      '决定作出以后七个工作日过去了，决定书没有送达。',
      'Seven working days after the decision it has not been served.',
    ),
    before: [...path.before('serve'), publish],
    wrong: wait('2026-10-27 23:50'),
    right: path.one('serve', { at: '2026-10-27 23:50' }),
    after: [wait('2026-10-28 00:10')],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE', rests: 'penalty.enforce.m2' },
    clue: { late: OVER },
  },
  {
    id: 'penalty.enforce.r2/taken-by-the-officer',
    risk: 'penalty.enforce.r2',
    title: both('办案人员自己收缴罚款', 'The officer takes the fine himself'),
    story: both('调查此案的执法人员登记收到罚款。', 'The officer who investigated enters the fine as received.'),
    before: path.before('receipt'),
    wrong: path.one('receipt', officer),
    right: path.one('receipt', filer),
    expect: { answer: 'refused', code: 'RECEIVED_BY_INVESTIGATOR', rests: 'penalty.enforce.m3' },
  },
  {
    id: 'penalty.enforce.r2/money-never-comes',
    risk: 'penalty.enforce.r2',
    title: both('罚款迟迟没有入库', 'The fine never reaches the treasury'),
    story: both('决定作出以后三十天过去了，没有缴款凭证。', 'Thirty days after the decision there is no receipt.'),
    before: path.before('receipt'),
    wrong: wait('2026-11-16 23:50'),
    right: path.one('receipt', { at: '2026-11-16 23:50' }),
    after: [wait('2026-11-17 00:10')],
    expect: { answer: 'signal', code: 'RECEIPT_OVERDUE', rests: 'penalty.enforce.m3' },
    clue: { late: '2026-11-17 00:00' },
  },
  {
    id: 'penalty.enforce.r3/not-mended',
    risk: 'penalty.enforce.r3',
    title: both('没有复查改正情况就办结', 'Closed without looking whether it was mended'),
    story: both(
      '罚款缴了，没有复查隐患是否消除，就要办结执行。',
      'The fine is paid; nobody looked whether the hazards are gone.',
    ),
    before: path.before('rectified'),
    wrong: path.one('conclude', { at: times.rectified }),
    right: path.one('rectified'),
    expect: { answer: 'refused', code: 'NOT_ENFORCED', rests: 'penalty.enforce.m4' },
    clue: { mark: 'rectified' },
  },
  {
    id: 'penalty.enforce.r4/published-late',
    risk: 'penalty.enforce.r4',
    title: both('七个工作日没有公示', 'Seven working days and not published'),
    story: both(
      '决定作出以后七个工作日过去了，没有公示。',
      'Seven working days after the decision nothing is published.',
    ),
    before: path.before('publish'),
    wrong: wait('2026-10-27 23:50'),
    right: path.one('publish', { at: '2026-10-27 23:50' }),
    after: [wait('2026-10-28 00:10')],
    expect: { answer: 'signal', code: 'DISCLOSURE_OVERDUE', rests: 'penalty.enforce.m5' },
    clue: { late: OVER },
  },
  {
    id: 'penalty.enforce.r4/published-in-part',
    risk: 'penalty.enforce.r4',
    title: both('公示时略去违法事实', 'Published without the facts'),
    story: both('公示处罚决定时略去了违法事实。', 'The publication leaves out what was done.'),
    before: path.before('publish'),
    wrong: path.one('publish', published(PARTS.filter((part) => part !== '违法事实'))),
    right: path.one('publish', published(PARTS)),
    expect: { answer: 'refused', code: 'DISCLOSURE_INCOMPLETE', rests: 'penalty.enforce.m5' },
    clue: { mark: '违法事实' },
  },
  {
    id: 'penalty.enforce.r4/result-kept-back',
    risk: 'penalty.enforce.r4',
    title: both('不公示就结案', 'Closed without publishing'),
    story: both('处罚决定一直没有公示，就要结案。', 'The decision was never published; the case is to be closed.'),
    before: skipping('close', 'publish-result'),
    wrong: path.one('close'),
    right: path.one('publish', { at: times.close }),
    expect: { answer: 'refused', code: 'DISCLOSURE_OWED', rests: 'penalty.enforce.m5' },
  },
];

const close: readonly Scenario[] = fileIncomplete(kit, {
  risk: 'penalty.close.r1',
  rests: 'penalty.close.m1',
  items: ['lead', 'evidence', 'notice', 'minutes', 'decision', 'enforcement'],
  leftOut: 'notice',
  place: '县局档案室',
});

export const scenarios: readonly Scenario[] = [
  ...docket,
  ...investigate,
  ...review,
  ...notify,
  ...decide,
  ...enforce,
  ...close,
];
