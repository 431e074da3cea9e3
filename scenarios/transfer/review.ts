import type { Scenario, Step } from '../format.ts';
import { wait } from '../shared/path.ts';
import { both } from '../shared/tell.ts';
import { clockOut, TEAM } from './clock.ts';
import { crime, path } from './path.ts';

const looks = (by: string): Step => ({
  at: path.at('spot-check'),
  by,
  as: 'deputy-leader',
  act: 'spot-check',
  input: { findings: '调阅全卷，与审查结论相符。', agrees: true },
});
const alone = crime.one('sign-report', { by: 'officer-a' });
/** 审查: the report of the team, and who oversees. */
export const scenarios: readonly Scenario[] = [
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
      '2026-09-21 00:00',
      both('核实拖过六天', 'Verification drags on beyond six days'),
      both(
        '登记以后六天，没有书面报告，案件压着。',
        'Six days after the registration there is no report; the case lies.',
      ),
      crime.before('hand-in-review'),
    ),
    afterRight: [crime.one('sign-report', { at: '2026-09-20 23:55' }), wait('2026-09-21 00:10')],
  },
];
