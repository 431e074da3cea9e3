import type { Owed } from '../format.ts';
import { wait } from '../shared/path.ts';
import { application, before, checks, mine, one } from './path.ts';

/** Told apart from `scenarios`: the sandbox shows refusals and signals; these answer by a duty, or by the law itself. */
export const owed: readonly Owed[] = [
  {
    id: 'filing.accept.r3/deemed',
    risk: 'filing.accept.r3',
    title: { zh: '逾期不答复，视为备案', en: 'Silence past the term: deemed filed' },
    story: {
      zh: '材料不齐，窗口五个工作日不作任何答复；法律视为已经备案。',
      en: 'The window keeps silent for five working days; the law deems the plan filed.',
    },
    before: [
      one('start', { input: application(mine, { materials: ['form', 'plan', 'resources'] }) }),
      one('issue-slip'),
      one('check-form', { input: checks(mine, { opinion: '未提交' }) }),
    ],
    wrong: wait('2026-09-29 16:00'),
    right: {
      at: '2026-09-29 16:00',
      by: 'clerk-a',
      as: 'clerk',
      act: 'issue-notice',
      input: { items: [{ material: 'opinion', problem: '未提交评审意见' }] },
    },
    after: [wait('2026-10-10 23:50'), wait('2026-10-11 00:10')],
    expect: { answer: 'effect', code: 'deem-filed', rests: 'emergency-plan-measures 第28条' },
  },
  {
    id: 'filing.review.r5/request-left-lying',
    risk: 'filing.review.r5',
    title: { zh: '回避申请无人答复', en: 'A request for recusal that nobody answers' },
    story: {
      zh: '申请人请求审查员甲回避，科长迟迟不作答复。',
      en: 'The applicant asks that a reviewer step aside; the section head does not answer.',
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
    wrong: wait('2026-09-30 15:00'),
    right: {
      at: '2026-09-30 15:00',
      by: 'head-a',
      as: 'section-head',
      act: 'answer-recusal',
      input: { person: 'reviewer-a', granted: true, reason: '三年内确有任职关系，准予回避，改由审查员乙办理。' },
    },
    expect: { answer: 'duty', code: 'ANSWER_RECUSAL', rests: 'filing.review.m1' },
  },
];
