import type { Scenario } from '../format.ts';
import { followsContact } from '../shared/everywhere.ts';
import { both, by } from '../shared/tell.ts';
import { GIFT, kit, RECUSAL } from './kit.ts';
import { path } from './path.ts';

/** 审查: somebody pleads; who is close to the person, or who investigated, reviews. */
const R1 = 'discipline.review.r1';

export const scenarios: readonly Scenario[] = [
  ...followsContact(kit, {
    risk: R1,
    rests: GIFT,
    name: 'contact-followed',
    step: 'submit-report',
    registered: '2026-08-26 10:00',
    reporter: kit.people.handler,
    other: { by: 'reviewer-b', as: 'reviewer' },
    contact: { who: '某企业负责人', manner: 'phone', words: '请对综合科这件事从轻考虑。' },
    title: both('说情之后审查放行', 'Passed on within days of a plea'),
  }),
  {
    id: `${R1}/related-reviewer`,
    risk: R1,
    title: both('老同事担任审查人', 'Reviewed by an old colleague'),
    story: both('与被调查人共过事的人来审查。', 'One who worked with the person reviews the case.'),
    before: path.before('submit-report'),
    wrong: path.one('submit-report', { by: 'reviewer-c' }),
    right: path.one('submit-report'),
    expect: { answer: 'refused', code: 'RECUSED', rests: RECUSAL, hidden: true },
    clue: { mark: '审查员丙' },
  },
  {
    id: `${R1}/reviews-his-own`,
    risk: R1,
    title: both('自己调查自己审查', 'Investigated and reviewed by the same'),
    story: both('调查人员自己写审查报告。', 'The officer who investigated writes the report of the review.'),
    before: path.before('submit-report'),
    wrong: path.one('submit-report', { by: 'officer-a', as: 'enforcement-officer' }),
    right: path.one('submit-report'),
    expect: { answer: 'refused', code: 'SAME_PERSON', rests: 'discipline.investigate.m1' },
    clue: { mark: '执法员甲' },
  },
  {
    id: `${R1}/looks-in`,
    risk: R1,
    title: both('无任务的人介入审查', 'One without a task in the review'),
    story: both(
      '没有承办任务的人员在审查中写入意见。',
      'An officer who has no task writes into the case under review.',
    ),
    before: path.before('submit-report'),
    wrong: by({ by: 'officer-d', as: 'enforcement-officer' }, 'raise-doubt', '2026-08-31 09:00', {
      what: '值班任务较重，建议不作处理。',
    }),
    right: by({ by: 'officer-b', as: 'enforcement-officer' }, 'raise-doubt', '2026-08-31 09:00', {
      what: '值班任务较重，建议不作处理。',
    }),
    expect: { answer: 'refused', code: 'NO_TASK_IN_CASE', rests: 'discipline.review.m2', hidden: true },
    clue: { mark: '执法员丁' },
  },
];
