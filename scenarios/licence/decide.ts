import type { Scenario, Step } from '../format.ts';
import { decideStories } from '../shared/decide.ts';
import { leftLying } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { kit, refusal } from './kit.ts';
import { gas, MATTERS, type Name, NOTES, type Options, path, REASONS } from './path.ts';

/** 决定: the council's vote, and the look at the licensed business afterwards. */

const MEETING = 'licence.decide.m1';
const LOOK = 'licence.decide.m2';
const AGAINST = '周边正在改造，建议改造完成以后再发证。';
const council: readonly Name[] = ['council-first', 'council-second', 'council-third', 'council-chair'];
/** The council votes against what is put to it. */
const lost: Options = {
  change: Object.fromEntries(council.map((name) => [name, { input: { vote: 'against', opinion: AGAINST } }])),
};
const decideAt = path.at('decide');
const call = (change: object) => ({ ...path.one('call-council').input, ...change });
const back: Step = {
  at: decideAt,
  by: 'deputy-a',
  as: 'deputy-leader',
  act: 'return-review',
  input: { reasons: '局会议认为周边改造影响安全间距，请重新核查间距。' },
};
const overdue = (stage: string, n: number) => `overdue:${stage}:${n}`;
/** The stage overran; its reason was given and accepted, so that nothing but the law's term is left to speak. */
const explained = (stage: string, n: number, at: string): readonly Step[] => [
  wait(`${at} 09:00`),
  {
    at: `${at} 09:10`,
    by: stage === 'deliver' ? 'handler-a' : 'head-a',
    as: stage === 'deliver' ? 'handler' : 'section-head',
    act: 'answer-card',
    input: { card: overdue(stage, n), manner: 'explained', text: '经办人临时参加事故处置，未能按时办理。' },
  },
  {
    at: `${at} 09:20`,
    by: 'principal-a',
    as: 'principal',
    act: 'judge-card',
    input: { card: overdue(stage, n), outcome: 'lowered', reasons: '情况属实，原因成立，予以认可。' },
  },
];
const visit = (findings: readonly (object | undefined)[], evidence: readonly string[], rectifyBy = '') => ({
  visitedOn: '2026-11-05',
  findings,
  evidence,
  rectifyBy,
});
const seen = MATTERS.map((matter, i) => ({ matter, inOrder: true, note: NOTES[i] }));
const wanting = [seen[0], { matter: MATTERS[1], inOrder: false, note: '十月的流向登记缺两笔，应当补登。' }];
const closing = path.one('close');
const pleaded = (at: string): Step => ({
  at,
  by: 'reviewer-b',
  as: 'reviewer',
  act: 'register-contact',
  input: { about: 'council-a', who: '某单位负责人', manner: 'phone', words: '来电请关照，尽快办成。', handed: '' },
});

export const scenarios: readonly Scenario[] = [
  ...decideStories(kit),
  {
    id: 'licence.decide.r2/without-council',
    risk: 'licence.decide.r2',
    title: { zh: '不经局会议就决定', en: 'Deciding without the council' },
    story: {
      zh: '局会议没有开，分管领导一个人定了。',
      en: 'The council has not met; the leader decides alone.',
    },
    before: path.before('call-council'),
    wrong: path.one('decide', { at: path.at('call-council') }),
    right: path.one('call-council'),
    expect: { answer: 'refused', code: 'MEETING_MISSING', rests: MEETING },
  },
  {
    id: 'licence.decide.r2/against-the-vote',
    risk: 'licence.decide.r2',
    title: { zh: '表决没有通过仍然决定', en: 'Deciding what the council voted down' },
    story: {
      zh: '局会议四票反对，分管领导仍然决定准予许可。',
      en: 'The council votes it down; the leader grants the licence all the same.',
    },
    before: path.before('decide', lost),
    wrong: path.one('decide'),
    right: back,
    expect: { answer: 'refused', code: 'MEETING_NOT_CARRIED', rests: MEETING },
  },
  {
    id: 'licence.decide.r2/voted-again',
    risk: 'licence.decide.r2',
    title: { zh: '没有通过就再表决一次', en: 'Voting again until it comes out right' },
    story: {
      zh: '没有新的情况，同一议题再开一次会，直到通过。',
      en: 'Nothing has changed; the same question is put to the vote once more.',
    },
    before: path.before('decide', lost),
    wrong: path.one('call-council', { at: decideAt, input: call({ at: '2026-10-15T14:30:00+08:00' }) }),
    right: back,
    expect: { answer: 'refused', code: 'ALREADY_VOTED_ON', rests: MEETING },
  },
  {
    id: 'licence.decide.r2/related-council-member',
    risk: 'licence.decide.r2',
    title: { zh: '有利害关系的成员参加局会议', en: 'A council member with an interest' },
    story: {
      zh: '成员的近亲属持有申请单位股份，仍通知他参加表决。',
      en: 'A close relative of his holds shares in the applicant; he is called to vote.',
    },
    before: path.before('call-council', { who: gas }),
    wrong: path.one('call-council', { input: call({ members: ['council-a', 'council-c', 'deputy-a'] }) }),
    right: path.one('call-council', { input: call({ members: ['council-a', 'council-b', 'deputy-a'] }) }),
    expect: { answer: 'refused', code: 'PARTICIPANT_RECUSED', rests: MEETING },
    clue: { mark: 'council-c' },
  },
  {
    id: 'licence.decide.r3/refused-though-fit',
    risk: 'licence.decide.r3',
    title: { zh: '符合条件却决定不予许可', en: 'Refusing what meets the conditions' },
    story: {
      zh: '审查全部合格，却提请局会议表决不予许可，再据此决定。',
      en: 'Every item passes; a refusal is put to the council, carried, and then decided.',
    },
    before: path.before('decide', { change: { 'call-council': { input: call({ proposal: 'refuse' }) } } }),
    wrong: path.one('decide', { input: { result: 'refuse', reasons: REASONS } }),
    right: back,
    expect: { answer: 'refused', code: 'CONCLUSION_CHANGED', rests: 'administrative-license 第38条第1款' },
  },
  {
    id: 'licence.decide.r1/conclusion-turned',
    risk: 'licence.decide.r1',
    title: { zh: '审查不合格，改提准予许可表决', en: 'Granting against the conclusion' },
    story: {
      zh: '审查结论是不予许可，却提请局会议表决准予，再据此决定。',
      en: 'The review proposes to refuse; a grant is put to the council, carried, and then decided.',
    },
    before: path.before('decide', {
      ...refusal,
      change: { ...refusal.change, 'call-council': { input: call({ proposal: 'grant' }) } },
    }),
    wrong: path.one('decide', { input: { result: 'grant', reasons: REASONS } }),
    right: back,
    expect: { answer: 'refused', code: 'CONCLUSION_CHANGED', rests: 'administrative-license 第38条第1款' },
  },
  {
    id: 'licence.decide.r2/otherwise-than-voted',
    risk: 'licence.decide.r2',
    title: { zh: '不按会议表决的结果决定', en: 'Deciding otherwise than was voted' },
    story: {
      zh: '局会议表决不予许可，分管领导照审查结论决定准予。',
      en: 'The council votes to refuse; the leader grants as the review had proposed.',
    },
    before: path.before('decide', { change: { 'call-council': { input: call({ proposal: 'refuse' }) } } }),
    wrong: path.one('decide'),
    right: back,
    expect: { answer: 'refused', code: 'OTHERWISE_THAN_VOTED', rests: MEETING },
  },
  {
    id: 'licence.decide.r2/pleaded-with-a-member',
    risk: 'licence.decide.r2',
    title: { zh: '说情之后表决', en: 'A vote within days of a plea' },
    story: {
      zh: '同事登记有人向局会议成员说情，十天之内他参加了表决。',
      en: 'A colleague registers that somebody pleaded with a council member; he votes within ten days.',
    },
    before: path.until('2026-10-03 14:50'),
    wrong: pleaded('2026-10-03 15:10'),
    right: pleaded('2026-10-03 14:50'),
    after: path.until('2026-10-13 15:00', {}, '2026-10-03 14:50'),
    expect: { answer: 'signal', code: 'DECISION_FOLLOWS_CONTACT', rests: 'licence.review.m3', sealed: true },
    clue: { mark: 'council-a' },
  },
  {
    id: 'licence.decide.r3/proposed-no-though-fit',
    risk: 'licence.decide.r3',
    title: { zh: '全部合格仍建议不予许可', en: 'Proposing no although every item passes' },
    story: {
      zh: '审查项目全部合格，审查人建议不予许可。',
      en: 'Every item passes; the reviewer proposes to refuse.',
    },
    before: path.before('hand-in-review', { result: 'refuse' }),
    wrong: path.one('hand-in-review', { input: { proposal: 'refuse', opinion: '周边居民有意见，建议不予许可。' } }),
    right: {
      at: path.at('hand-in-review'),
      by: 'legal-a',
      as: 'legal-reviewer',
      act: 'raise-doubt',
      input: { what: '联席会表决不予许可，与审查记录不一致，请核实。' },
    },
    expect: { answer: 'refused', code: 'PROPOSAL_AGAINST_FINDINGS', rests: 'licence.review.m1' },
  },
  ...leftLying(kit, {
    risk: 'licence.deliver.r2',
    rests: 'business-environment 第36条',
    name: 'decision-left-lying',
    stage: 'decide',
    step: 'decide',
    title: { zh: '会议开过不作决定', en: 'The council has voted and nobody decides' },
    story: {
      zh: '局会议已经表决，环节时限过去了没有作决定。',
      en: 'The council has voted; the term of the stage passes without a decision.',
    },
  }),
  ...leftLying(kit, {
    risk: 'licence.deliver.r2',
    rests: 'business-environment 第36条',
    name: 'close-left-lying',
    stage: 'close',
    step: 'close',
    title: { zh: '送达以后不办结', en: 'Delivered and never closed' },
    story: {
      zh: '许可证已经送达，办结的时限过去了还没有办结。',
      en: 'The licence is delivered; the term for closing passes.',
    },
  }),
  {
    id: 'licence.deliver.r2/strict-term-over',
    risk: 'licence.deliver.r2',
    title: { zh: '自收到材料起三十日没有决定', en: 'Thirty days from receipt without a decision' },
    story: {
      zh: '环节超时说明过了，从严计算的三十日也过去了，仍没有决定。',
      en: 'The overrun was explained; thirty days from receipt pass and there is still no decision.',
    },
    // The promised term has ended before: that is another story's.
    before: [...path.before('decide'), ...explained('decide', 4, '2026-10-19'), wait('2026-10-21 09:00')],
    wrong: wait('2026-10-22 15:00'),
    right: path.one('decide', { at: '2026-10-22 15:00' }),
    after: [wait('2026-10-22 23:50'), wait('2026-10-23 00:10')],
    expect: { answer: 'signal', code: 'LEGAL_TERM_OVERDUE', rests: 'hazardous-chemicals-regulation 第35条' },
    clue: { stage: 'decide', late: '2026-10-23 00:00' },
  },
  {
    id: 'licence.deliver.r2/clock-run-out',
    risk: 'licence.deliver.r2',
    title: { zh: '自受理起三十个工作日没有决定', en: 'Thirty working days from acceptance without a decision' },
    story: {
      zh: '两种读法的法定期限都过去了，仍没有决定。',
      en: 'By either reading the law’s term has passed, and there is no decision.',
    },
    before: [...path.before('decide'), ...explained('decide', 4, '2026-10-19'), wait('2026-11-11 09:00')],
    wrong: wait('2026-11-12 15:00'),
    right: path.one('decide', { at: '2026-11-12 15:00' }),
    after: [wait('2026-11-12 23:50'), wait('2026-11-13 00:10')],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE', rests: 'hazardous-chemicals-licence-measures 第11条' },
    clue: { stage: 'decide', late: '2026-11-13 00:00' },
  },
  {
    id: 'licence.deliver.r3/clock-run-out',
    risk: 'licence.deliver.r3',
    title: { zh: '决定以后十个工作日没有颁发', en: 'Ten working days after the decision without the licence' },
    story: {
      zh: '准予许可的决定早已作出，许可证过了十个工作日还没有送到。',
      en: 'The licence was granted; ten working days later it has not been handed over.',
    },
    before: [...path.before('serve'), ...explained('deliver', 5, '2026-10-19'), wait('2026-10-27 09:00')],
    wrong: wait('2026-10-28 15:00'),
    right: path.one('serve', {
      at: '2026-10-28 15:00',
      input: { ...path.one('serve').input, servedOn: '2026-10-28' },
    }),
    after: [wait('2026-10-28 23:50'), wait('2026-10-29 00:10')],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE', rests: 'administrative-license 第44条' },
    clue: { stage: 'deliver', late: '2026-10-29 00:00' },
  },
  {
    id: 'licence.deliver.r2/promise-broken',
    risk: 'licence.deliver.r2',
    title: { zh: '承诺期限届满没有办结', en: 'The promised term ends without a result' },
    story: {
      zh: '承诺十五个工作日办好，到期没有送达。',
      en: 'Fifteen working days were promised; they pass and nothing is delivered.',
    },
    before: [...path.before('serve'), ...explained('deliver', 5, '2026-10-19')],
    wrong: wait('2026-10-20 15:00'),
    right: path.one('serve', {
      at: '2026-10-20 15:00',
      input: { ...path.one('serve').input, servedOn: '2026-10-20' },
    }),
    after: [wait('2026-10-20 23:50'), wait('2026-10-21 00:10')],
    expect: { answer: 'signal', code: 'PROMISED_TERM_OVERDUE', rests: 'licence.accept.m1' },
    clue: { stage: 'deliver', late: '2026-10-21 00:00' },
  },
  {
    id: 'licence.decide.r2/never-looked-again',
    risk: 'licence.decide.r2',
    title: { zh: '发证以后不监管就办结', en: 'Closed without looking again' },
    story: {
      zh: '计划了事后检查，没有去，就归档办结。',
      en: 'A later visit was planned and not made; the case is archived and closed.',
    },
    before: path.before('close').filter(({ at = '' }) => at < '2026-11-05 09:00' || at > '2026-11-05 12:00'),
    wrong: closing,
    right: path.one('record-visit', { at: closing.at ?? '' }),
    after: [],
    afterRight: [path.one('sign', { at: '2026-11-06 15:30' })],
    expect: { answer: 'refused', code: 'VISIT_OWED', rests: LOOK },
  },
  {
    id: 'licence.decide.r2/looked-without-evidence',
    risk: 'licence.decide.r2',
    title: { zh: '事后检查没有依据', en: 'A later visit with nothing to show' },
    story: {
      zh: '检查记录写得齐全，没有一张照片或者一份材料。',
      en: 'The record of the visit is complete, with nothing that shows it took place.',
    },
    before: path.before('record-visit'),
    wrong: path.one('record-visit', { input: visit(seen, []) }),
    right: path.one('record-visit', { input: visit(seen, ['$file:trader-photo']) }),
    after: [path.one('sign')],
    expect: { answer: 'refused', code: 'VISIT_WITHOUT_EVIDENCE', rests: LOOK },
  },
  {
    id: 'licence.decide.r2/not-put-right',
    risk: 'licence.decide.r2',
    title: { zh: '发现的问题没有纠正就办结', en: 'Closed with something left to mend' },
    story: {
      zh: '事后检查发现登记缺项，没有复查就办结。',
      en: 'The later visit found gaps in the register; the case is closed without a second look.',
    },
    before: path.before('close', {
      change: { 'record-visit': { input: visit(wanting, ['$file:trader-photo'], '2026-11-09') } },
    }),
    wrong: closing,
    right: {
      at: closing.at ?? '',
      by: 'officer-b',
      as: 'enforcement-officer',
      act: 'record-rectification',
      input: { what: '两笔流向已经补登，核对单据一致。', evidence: ['$file:trader-register-mended'] },
    },
    expect: { answer: 'refused', code: 'RECTIFICATION_OPEN', rests: LOOK },
  },
  {
    id: 'licence.decide.r2/visit-put-off',
    risk: 'licence.decide.r2',
    title: { zh: '计划的事后检查到期未做', en: 'A planned later visit is not made' },
    story: { zh: '计划的日子过去了，没有检查记录。', en: 'The planned day passes without a visit.' },
    before: path.before('record-visit'),
    wrong: wait('2026-11-05 23:30'),
    right: path.one('record-visit', { at: '2026-11-05 23:30' }),
    after: [wait('2026-11-06 00:10')],
    afterRight: [path.one('sign', { at: '2026-11-05 23:40' }), wait('2026-11-06 00:10')],
    expect: { answer: 'signal', code: 'VISIT_OVERDUE', rests: LOOK },
  },
  {
    id: 'licence.decide.r2/without-certificate',
    risk: 'licence.decide.r2',
    title: { zh: '执法证过期仍去检查', en: 'A later visit with a lapsed certificate' },
    story: { zh: '执法证已过期，仍由他去检查。', en: 'An officer whose certificate has lapsed makes the visit.' },
    before: path.before('record-visit'),
    wrong: path.one('record-visit', { by: 'officer-c' }),
    right: path.one('record-visit'),
    after: [],
    afterRight: [path.one('sign')],
    expect: { answer: 'refused', code: 'NOT_QUALIFIED', rests: 'administrative-penalty 第42条' },
    clue: { mark: 'officer-c' },
  },
];
