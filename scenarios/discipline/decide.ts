import type { Scenario, Step } from '../format.ts';
import { followsContact, leftLying, orderUnanswered, tipLeftLying } from '../shared/everywhere.ts';
import { byTime, wait } from '../shared/path.ts';
import { both, by } from '../shared/tell.ts';
import { nothing } from './honest.ts';
import { CLEAR, GIFT, kit, SIX_MONTHS, step39 } from './kit.ts';
import { DELAY, GIFTS, type Options, official, path } from './path.ts';

/** 决定: beyond authority, for a favour, outside the range, on the wrong article, by the few; and nobody takes the appeal. */
const R = (n: number): string => `discipline.decide.r${n}`;
const APPEAL = 'discipline.notify.m4';
const M1 = 'discipline.decide.m1';
const M2 = 'discipline.decide.m2';
const M3 = 'discipline.decide.m3';
const { people } = kit;
const given = (name: Parameters<typeof path.one>[0], change: object, options: Options = {}): Step => {
  const step = path.one(name, {}, options);
  return { ...step, input: { ...step.input, ...change } };
};
const delegated = by(people.decider, 'delegate', '2026-09-24 11:00', {
  to: 'deputy-a',
  until: '2026-10-09T11:00:00+08:00',
  reason: '因公外出，授权分管领导作出决定。',
});
const grave: Options = { facts: { harm: 2 }, sanction: 'demotion', until: '2028-09-24' };
const both2: Options = { facts: { leaks: 1 }, charges: ['delay', 'leak'], articles: [DELAY] };
const lodged = by({ by: official.person, as: 'party' }, 'lodge-appeal', '2026-10-09 09:00', {
  kind: 'review',
  reasons: '当月同时承担值班任务，处分过重，请求复核。',
});
const receives = (change: object): Step =>
  by(people.inspector, 'receive-appeal', '2026-10-10 09:00', {
    appeal: 'p1',
    accepted: true,
    handler: 'head-a',
    reasons: '已经超过提出复核的期限。',
    ...change,
  });
const answers = (sanction: string): Step =>
  by({ by: 'head-a', as: 'section-head' }, 'answer-appeal', '2026-10-12 09:00', {
    appeal: 'p1',
    outcome: 'changed',
    sanction,
    answer: '经复核全卷，原认定的后果程度需要调整。',
    document: '$file:official-a-appeal',
  });
const after = (...steps: readonly Step[]) => byTime(path.until('2026-10-09 08:00'), steps);

const decisions: readonly Scenario[] = [
  ...leftLying(kit, { risk: R(1), rests: M3, stage: 'decide', step: 'decide' }),
  {
    id: `${R(1)}/six-months-over`,
    risk: R(1),
    title: both('立案六个月没有结果', 'Six months without a result'),
    story: both(
      '立案六个月届满，没有决定，也没有批准延长。',
      'Six months after docketing there is no decision and no extension.',
    ),
    before: [...path.before('hand-in'), wait('2026-12-22 23:00')],
    wrong: wait('2026-12-22 23:50'),
    right: by(people.decider, 'extend-term', '2026-12-22 23:50', {
      reasons: '关键证人长期在外，案情复杂，需要延长。',
      document: '$file:official-a-extension',
    }),
    after: [wait('2026-12-23 00:10')],
    expect: { answer: 'signal', code: 'LEGAL_TERM_OVERDUE', rests: SIX_MONTHS },
    clue: { stage: 'investigate', late: '2026-12-23 00:00' },
  },
  {
    id: `${R(1)}/beyond-authority`,
    risk: R(1),
    title: both('无权的人作决定', 'Decided by one who may not'),
    story: both('没有授权，分管领导自行作出处分决定。', 'The deputy decides without a delegation.'),
    before: path.before('decide'),
    wrong: path.one('decide', { by: 'deputy-a', as: 'deputy-leader' }),
    right: path.one('decide'),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY', rests: M2 },
    clue: { mark: 'principal-a' },
  },
  ...orderUnanswered(kit, {
    risk: R(1),
    rests: M1,
    after: 'opinion',
    matter: '请说明案审会为何尚未召开。',
    reply: '案审会成员已定，九月二十四日召开，已经通知。',
    person: people.decider,
  }),
  ...followsContact(kit, {
    risk: R(2),
    rests: GIFT,
    name: 'contact-followed',
    step: 'decide',
    registered: '2026-09-18 10:00',
    reporter: people.handler,
    other: { by: 'deputy-a', as: 'deputy-leader' },
    options: {},
    contact: { who: '某企业负责人', manner: 'banquet', words: '席间请对综合科这件事从轻。' },
    title: both('宴请之后作决定', 'Decided within days of a dinner'),
  }).map((one) => ({ ...one, before: byTime(one.before, [delegated]) })),
  ...tipLeftLying(kit, {
    risk: R(2),
    rests: M3,
    after: 'close-panel',
    route: 'box',
    matter: '反映有人收受礼品后为当事人说情。',
    result: '已向有关人员核实，没有发现所反映的情况。',
  }),
  {
    id: `${R(2)}/milder-than-the-range`,
    risk: R(2),
    title: both('低于幅度处分', 'Below the range'),
    story: both(
      '两起后果应当降级或者撤职，只给记过。',
      'Two consequences call for demotion or removal; a demerit is decided.',
    ),
    before: path.before('decide', { ...grave, sanction: 'demerit', notified: 'demotion' }),
    wrong: path.one('decide', {}, { ...grave, sanction: 'demerit' }),
    right: by(people.decider, 'return-review', path.at('decide'), {
      reasons: '表决的种类低于幅度，请重新审查提出意见。',
    }),
    expect: { answer: 'refused', code: 'OUTSIDE_RANGE', rests: M2 },
    clue: { mark: 'demerit' },
  },
  {
    id: `${R(3)}/one-charge-less`,
    risk: R(3),
    title: both('少认定一项', 'One charge left out'),
    story: both('查实贻误和泄密，决定只认定贻误。', 'Delay and a leak are shown; only the delay is found.'),
    before: path.before('decide', both2),
    wrong: given('decide', { charges: ['delay'] }, both2),
    right: path.one('decide', {}, both2),
    expect: { answer: 'refused', code: 'CHARGE_LEFT_OUT', rests: M2 },
    clue: { mark: 'leak' },
  },
  {
    id: `${R(3)}/one-charge-more`,
    risk: R(3),
    title: both('告知没有查实的情形', 'A charge that nothing shows'),
    story: both('没有收受礼金的证据，告知也认定收受礼金。', 'Nothing shows that he took gifts; he is charged with it.'),
    before: path.before('notify', { articles: [DELAY, GIFTS] }),
    wrong: given('notify', { charges: ['delay', 'gifts'] }, { articles: [DELAY, GIFTS] }),
    right: by(people.reviewer, 'return-review', path.at('notify'), { reasons: '收受礼金没有证据，请重新审查。' }),
    expect: { answer: 'refused', code: 'CHARGE_NOT_SHOWN', rests: 'discipline-regulation 第4条第2款' },
    clue: { mark: 'gifts' },
  },
  {
    id: `${R(3)}/dismissed-though-shown`,
    risk: R(3),
    title: both('有事实却撤销案件', 'Dismissed though facts are there'),
    story: both('审查记录有一起后果，决定撤销案件。', 'The review recorded a consequence; the case is dismissed.'),
    before: path.before('decide', { ...nothing, facts: { proven: 0, harm: 1 } }),
    wrong: path.one('decide', {}, nothing),
    right: by(people.decider, 'return-review', path.at('decide', nothing), {
      reasons: '记录有后果而事实件数为零，前后矛盾，请查清。',
    }),
    expect: { answer: 'refused', code: 'CHARGE_DROPPED', rests: M2 },
    clue: { mark: 'harm' },
  },
  {
    id: `${R(4)}/article-that-is-not-there`,
    risk: R(4),
    title: both('引用不存在的条款', 'An article that does not exist'),
    story: both('处分依据写成该法没有的第399条。', 'The decision cites an article that the law does not have.'),
    before: path.before('decide'),
    wrong: given('decide', { articles: [{ law: '公职人员政务处分法', article: '第399条' }] }),
    right: path.one('decide'),
    expect: { answer: 'refused', code: 'CITATION_WRONG', rests: CLEAR },
    clue: { mark: '第399条' },
  },
  {
    id: `${R(4)}/article-of-something-else`,
    risk: R(4),
    title: both('条款与情形不符', 'An article of something else'),
    story: both('认定贻误工作，多引了收受礼金的条款。', 'For a delay the article on gifts is cited.'),
    before: path.before('decide'),
    wrong: given('decide', { articles: [DELAY, GIFTS] }),
    right: path.one('decide'),
    expect: { answer: 'refused', code: 'ARTICLE_DOES_NOT_FIT', rests: CLEAR },
    clue: { mark: '第34条第1款' },
  },
  {
    id: `${R(4)}/law-not-yet-in-force`,
    risk: R(4),
    title: both('引用行为以后才施行的法', 'A law that came later'),
    story: both(
      '行为在该法施行以前，仍引用该法。',
      'The conduct was before the law came into force; it is cited all the same.',
    ),
    before: path.before('notify', { fields: { 'conduct-on': '2020-06-20' } }),
    wrong: path.one('notify'),
    right: by(people.reviewer, 'return-review', path.at('notify'), {
      reasons: '行为在政务处分法施行以前，请重新确定依据。',
    }),
    expect: { answer: 'refused', code: 'CITATION_WRONG', rests: CLEAR },
    clue: { mark: '第39条' },
  },
  {
    id: `${R(4)}/no-legal-opinion`,
    risk: R(4),
    title: both('没有法制审核就决定', 'Decided without a legal opinion'),
    story: both('法制审核人员没有出具意见，就作决定。', 'The legal reviewer never gave an opinion.'),
    before: path.before('decide').filter(({ act }) => act !== 'give-legal-opinion'),
    wrong: path.one('decide'),
    right: path.one('opinion', { at: path.at('decide') }),
    expect: { answer: 'refused', code: 'LEGAL_OPINION_MISSING', rests: CLEAR },
  },
  {
    id: `${R(5)}/without-the-panel`,
    risk: R(5),
    title: both('不上案审会', 'Without the panel'),
    story: both('没有召开案审会，直接作决定。', 'The panel never met; the decision is taken.'),
    before: path.before('call-panel'),
    wrong: path.one('decide', { at: path.at('call-panel') }),
    right: path.one('call-panel'),
    expect: { answer: 'refused', code: 'MEETING_MISSING', rests: step39(5) },
  },
  {
    id: `${R(5)}/three-of-five`,
    risk: R(5),
    title: both('到会人数不足', 'Too few at the panel'),
    story: both('五人的案审会只到三人，照样开会。', 'Three of five are there; the panel opens.'),
    before: path.before('open-panel'),
    wrong: given('open-panel', { present: ['panel-a', 'panel-b', 'principal-a'] }),
    right: given('open-panel', { present: ['panel-a', 'panel-b', 'panel-c', 'principal-a'] }),
    expect: { answer: 'refused', code: 'NO_QUORUM', rests: step39(5) },
  },
  {
    id: `${R(5)}/closed-before-all-voted`,
    risk: R(5),
    title: both('没有表决完就散会', 'Closed before all have voted'),
    story: both('三人表决以后就计票散会，其余的人没有表决。', 'The votes are counted after three of five have voted.'),
    before: path.before('panel-d'),
    wrong: path.one('close-panel', { at: path.at('panel-d') }),
    right: path.one('panel-d'),
    expect: { answer: 'refused', code: 'VOTE_MISSING', rests: step39(5) },
  },
  {
    id: `${R(5)}/against-the-vote`,
    risk: R(5),
    title: both('不按表决结果决定', 'Decided against the vote'),
    story: both('案审会表决免予处分，决定却给予处分。', 'The panel votes for an exemption; a sanction is decided.'),
    before: path.before('decide', {
      change: { 'call-panel': { input: given('call-panel', { proposal: 'exempt' }).input ?? {} } },
    }),
    wrong: path.one('decide'),
    right: by(people.decider, 'return-review', path.at('decide'), {
      reasons: '案审会意见与调查结论不一致，请重新审查。',
    }),
    expect: { answer: 'refused', code: 'OTHERWISE_THAN_VOTED', rests: step39(5) },
  },
  {
    id: `${R(5)}/milder-than-voted`,
    risk: R(5),
    title: both('决定轻于表决', 'Milder than was voted'),
    story: both('案审会表决记过，决定只给警告。', 'The panel voted for a demerit; a warning is decided.'),
    before: path.before('decide'),
    wrong: given('decide', { sanction: 'warning' }),
    right: path.one('decide'),
    expect: { answer: 'refused', code: 'OTHERWISE_THAN_VOTED', rests: step39(5) },
    clue: { mark: 'warning' },
  },
  {
    id: `${R(5)}/relative-on-the-panel`,
    risk: R(5),
    title: both('近亲属参加案审会', 'A relative on the panel'),
    story: both('通知被调查人的近亲属参加案审会。', 'A relative of the person is called to the panel.'),
    before: path.before('call-panel'),
    wrong: given('call-panel', { members: ['panel-a', 'panel-b', 'panel-c', 'panel-e'] }),
    right: path.one('call-panel'),
    expect: { answer: 'refused', code: 'PARTICIPANT_RECUSED', rests: step39(5) },
    clue: { mark: 'panel-e' },
  },
];

const appeals: readonly Scenario[] = [
  {
    id: `${R(6)}/no-receipt`,
    risk: R(6),
    title: both('复核申请没有回执', 'An appeal without a receipt'),
    story: both('本人申请复核，一个工作日没有回执。', 'He asks for a review; a working day later there is no receipt.'),
    before: after(lodged),
    wrong: wait('2026-10-10 23:50'),
    right: { ...receives({}), at: '2026-10-10 23:50' },
    after: [wait('2026-10-11 00:10')],
    expect: { answer: 'signal', code: 'APPEAL_UNRECEIVED', rests: APPEAL },
    clue: { late: '2026-10-11 00:00' },
  },
  {
    id: `${R(6)}/turned-away`,
    risk: R(6),
    title: both('在期限内的复核不受理', 'Turned away though in time'),
    story: both('期限没有过，写明“已过期限”不予受理。', 'It came in time; it is turned away as late.'),
    before: after(lodged),
    wrong: receives({ accepted: false }),
    right: receives({ accepted: true }),
    expect: { answer: 'refused', code: 'APPEAL_IN_TIME', rests: APPEAL },
  },
  {
    id: `${R(6)}/same-hands`,
    risk: R(6),
    title: both('原承办人办复核', 'Handled by the same hands'),
    story: both('原来出具法制意见的人承办复核。', 'Who gave the legal opinion handles the review.'),
    before: after(lodged),
    wrong: receives({ handler: 'legal-a' }),
    right: receives({ handler: 'head-a' }),
    expect: { answer: 'refused', code: 'APPEAL_SAME_HANDLER', rests: APPEAL },
    clue: { mark: 'legal-a' },
  },
  {
    id: `${R(6)}/heavier-on-appeal`,
    risk: R(6),
    title: both('复核反而加重', 'Heavier on appeal'),
    story: both('申请复核以后，由记过变更为记大过。', 'On his request the demerit becomes a grave one.'),
    before: after(lodged, receives({})),
    wrong: answers('grave-demerit'),
    right: answers('warning'),
    expect: { answer: 'refused', code: 'HEAVIER_AFTER_APPEAL', rests: APPEAL },
  },
  {
    id: `${R(6)}/no-answer`,
    risk: R(6),
    title: both('复核三十日没有答复', 'No answer in thirty days'),
    story: both('受理复核三十日，没有作出决定。', 'Thirty days after the receipt there is no answer.'),
    before: byTime(path.until('2026-11-09 23:00'), [lodged, receives({})]),
    wrong: wait('2026-11-09 23:50'),
    right: { ...answers('warning'), at: '2026-11-09 23:50' },
    after: [wait('2026-11-10 00:10')],
    expect: { answer: 'signal', code: 'APPEAL_UNANSWERED', rests: APPEAL },
    clue: { late: '2026-11-10 00:00' },
  },
  {
    id: `${R(6)}/closed-over-it`,
    risk: R(6),
    title: both('复核未答就结案', 'Closed over an appeal'),
    story: both('复核还没有答复，就要结案。', 'The appeal has no answer; the case is to be closed.'),
    before: byTime(path.before('close'), [
      { ...lodged, at: '2026-11-13 11:00', input: { ...lodged.input, kind: 'complaint' } },
      { ...receives({}), at: '2026-11-13 15:00' },
    ]),
    wrong: path.one('close'),
    right: { ...answers('warning'), at: path.at('close') },
    expect: { answer: 'refused', code: 'APPEAL_OPEN', rests: APPEAL },
  },
];

export const scenarios: readonly Scenario[] = [...decisions, ...appeals];
