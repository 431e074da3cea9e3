import type { Scenario, Step } from '../format.ts';
import { wait } from '../shared/path.ts';
import { before, one, VISIT_DAY } from './path.ts';

const matters = ['应急演练', '物资储备'] as const;
const visit = (notes: readonly [string, string], evidence: readonly string[] = ['$file:mine-photo']) => ({
  visitedOn: VISIT_DAY,
  findings: matters.map((matter, i) => ({ matter, inOrder: true, note: notes[i] })),
  evidence,
});
const true2 = ['上半年演练一次，有签到和照片。', '清点沙袋、水泵，与清单一致。'] as const;
const wanting: Step = one('record-visit', {
  input: {
    visitedOn: VISIT_DAY,
    findings: [
      { matter: matters[0], inOrder: true, note: true2[0] },
      { matter: matters[1], inOrder: false, note: '两台水泵不能启动，其余与清单一致。' },
    ],
    evidence: ['$file:mine-photo'],
    rectifyBy: '2026-11-02',
  },
});
const officer = (act: string, at: string, input: object = {}): Step => ({
  at,
  by: 'officer-a',
  as: 'enforcement-officer',
  act,
  input: { ...input },
});
const concludedLate = [
  ...before('conclude-supervision'),
  wait('2026-11-07 09:00'),
  officer('explain-overrun', '2026-11-09 09:00', {
    overrun: 'overdue:supervise:6',
    reason: '单位停产检修两周，复看推迟到九日上午。',
  }),
  {
    at: '2026-11-09 09:10',
    by: 'head-a',
    as: 'section-head',
    act: 'answer-overrun',
    input: { overrun: 'overdue:supervise:6', accepted: true, reply: '停产通知在卷，原因成立。' },
  },
  one('conclude-supervision', { at: '2026-11-09 10:00' }),
  one('archive'),
];

export const scenarios: readonly Scenario[] = [
  {
    id: 'filing.supervise.r1/without-evidence',
    risk: 'filing.supervise.r1',
    title: { zh: '检查没有依据', en: 'A visit with nothing to show' },
    story: {
      zh: '检查记录写得齐全，没有一张照片或一份材料。',
      en: 'The record of the visit is complete, with nothing that shows it took place.',
    },
    before: before('record-visit'),
    wrong: one('record-visit', { input: visit(true2, []) }),
    right: one('record-visit', { input: visit(true2) }),
    after: [one('sign')],
    expect: { answer: 'refused', code: 'VISIT_WITHOUT_EVIDENCE', rests: 'filing.supervise.m1' },
  },
  {
    id: 'filing.supervise.r1/same-words',
    risk: 'filing.supervise.r1',
    title: { zh: '每一项都写“正常”', en: 'The same word for every matter' },
    story: { zh: '两项检查内容写的是同一句套话。', en: 'Both matters are answered with one set phrase.' },
    before: before('record-visit'),
    wrong: one('record-visit', { input: visit(['现场检查未见异常。', '现场检查未见异常。']) }),
    right: one('record-visit', { input: visit(['现场检查未见异常。', true2[1]]) }),
    after: [one('sign')],
    expect: { answer: 'refused', code: 'VISIT_NOTE_EMPTY', rests: 'filing.supervise.m1' },
  },
  {
    id: 'filing.supervise.r1/without-certificate',
    risk: 'filing.supervise.r1',
    title: { zh: '执法证过期仍去检查', en: 'A visit with a lapsed certificate' },
    story: {
      zh: '执法员丙的执法证已过期，仍由他一个人检查。',
      en: 'An officer whose certificate has lapsed makes the visit.',
    },
    before: before('record-visit'),
    wrong: one('record-visit', { by: 'officer-c' }),
    right: one('record-visit'),
    afterRight: [one('sign')],
    after: [],
    expect: { answer: 'refused', code: 'NOT_QUALIFIED', rests: 'administrative-penalty 第42条' },
  },
  {
    id: 'filing.supervise.r1/signs-twice',
    risk: 'filing.supervise.r1',
    title: { zh: '一个人签两次', en: 'One officer signs twice' },
    story: {
      zh: '两人检查的记录，由同一个人签两次。',
      en: 'The record that takes two officers is signed twice by one.',
    },
    before: before('sign'),
    wrong: one('sign', { by: 'officer-a' }),
    right: one('sign'),
    expect: { answer: 'refused', code: 'SAME_PERSON_SIGNS_TWICE', rests: 'product:two-signatures' },
  },
  {
    id: 'filing.supervise.r1/no-visit',
    risk: 'filing.supervise.r1',
    title: { zh: '没有检查就结束监管', en: 'Concluding without a visit' },
    story: {
      zh: '计划了检查，没有去，就结束监管。',
      en: 'A visit was planned and not made; supervision is concluded.',
    },
    before: before('record-visit'),
    wrong: officer('conclude-supervision', '2026-10-27 10:00'),
    right: one('record-visit'),
    afterRight: [one('sign')],
    after: [],
    expect: { answer: 'refused', code: 'VISIT_OWED', rests: 'filing.supervise.m1' },
  },
  {
    id: 'filing.supervise.r1/visit-put-off',
    risk: 'filing.supervise.r1',
    title: { zh: '计划的检查到期未做', en: 'A planned visit is not made' },
    story: { zh: '计划的日子过去了，没有检查记录。', en: 'The planned day passes without a visit.' },
    before: before('record-visit'),
    wrong: wait('2026-10-27 23:30'),
    right: one('record-visit', { at: '2026-10-27 23:30' }),
    after: [wait('2026-10-28 00:10')],
    afterRight: [one('sign', { at: '2026-10-27 23:40' }), wait('2026-10-28 00:10')],
    expect: { answer: 'signal', code: 'VISIT_OVERDUE', rests: 'filing.supervise.m1' },
  },
  {
    id: 'filing.supervise.r1/not-mended',
    risk: 'filing.supervise.r1',
    title: { zh: '整改未复查就结束监管', en: 'Concluding with something left to mend' },
    story: {
      zh: '检查发现水泵不能启动，没有复查就结束监管。',
      en: 'Two pumps did not start; supervision is concluded without a second look.',
    },
    before: [...before('record-visit'), wanting, one('sign')],
    wrong: officer('conclude-supervision', '2026-10-29 15:00'),
    right: officer('record-rectification', '2026-10-29 15:00', {
      what: '两台水泵已更换，复查时当场启动正常。',
      evidence: ['$file:mine-photo-again'],
    }),
    expect: { answer: 'refused', code: 'RECTIFICATION_OPEN', rests: 'filing.supervise.m1' },
  },
  {
    id: 'filing.supervise.r1/left-lying',
    risk: 'filing.supervise.r1',
    title: { zh: '事后监管超时', en: 'The term for supervision runs out' },
    story: {
      zh: '二十个工作日过去了，监管没有结束。',
      en: 'Twenty working days pass and supervision is not concluded.',
    },
    before: before('conclude-supervision'),
    wrong: wait('2026-11-06 23:50'),
    right: one('conclude-supervision', { at: '2026-11-06 23:50' }),
    after: [wait('2026-11-07 00:10')],
    expect: { answer: 'signal', code: 'STAGE_OVERDUE', rests: 'business-environment 第36条' },
  },
  {
    id: 'filing.supervise.r1/nobody-answers-for-it',
    risk: 'filing.supervise.r1',
    title: { zh: '监管超时无人担责', en: 'Late supervision that nobody answers for' },
    story: {
      zh: '监管超时，没有追究到人就要办结。',
      en: 'Supervision overran its term; the case is to be closed with nobody named for it.',
    },
    before: concludedLate,
    wrong: one('close'),
    right: {
      at: '2026-11-16 15:00',
      by: 'inspector-a',
      as: 'discipline-inspector',
      act: 'account',
      input: {
        finding: 'overdue:supervise:6',
        responsible: 'officer-a',
        handling: 'reminded',
        reason: '停产不影响查阅记录，已提醒合理安排。',
      },
    },
    expect: { answer: 'refused', code: 'NOBODY_HELD_TO_ACCOUNT', rests: 'filing.supervise.m2' },
  },
  {
    id: 'filing.supervise.r1/file-incomplete',
    risk: 'filing.supervise.r1',
    title: { zh: '归档缺检查记录', en: 'The file lacks the record of the visit' },
    story: { zh: '归档时没有放入事后监管记录。', en: 'The record of the visit is not among the archived items.' },
    before: before('archive'),
    wrong: one('archive', {
      input: { items: ['application', 'slip', 'review', 'registration', 'service'], place: '档案室一柜' },
    }),
    right: one('archive'),
    expect: { answer: 'refused', code: 'ARCHIVE_INCOMPLETE', rests: 'archives 第14条' },
  },
];
