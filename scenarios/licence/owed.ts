import type { DepartmentStory, Owed } from '../format.ts';
import { wait } from '../shared/path.ts';
import { kit } from './kit.ts';
import { checks, MATERIALS, path } from './path.ts';

/** Answered by a duty, or by the law itself. */
export const owed: readonly Owed[] = [
  {
    id: 'licence.accept.r3/deemed',
    risk: 'licence.accept.r3',
    title: { zh: '逾期不告知，视为受理', en: 'Silence past the term: deemed accepted' },
    story: {
      zh: '材料不齐，窗口五个工作日不作任何告知；法律自收到材料之日起视为受理。',
      en: 'A paper is missing and the window keeps silent for five working days; the law accepts the application from its receipt.',
    },
    before: [
      path.one('start', {
        input: kit.application({ materials: MATERIALS.filter((key) => key !== 'plan-filing') }),
      }),
      path.one('issue-slip'),
      path.one('check-form', { input: checks({ 'plan-filing': '未提交' }) }),
    ],
    wrong: wait('2026-09-24 09:30'),
    right: {
      at: '2026-09-24 09:30',
      by: 'clerk-a',
      as: 'clerk',
      act: 'issue-notice',
      input: { items: [{ material: 'plan-filing', problem: '未提交预案备案登记表' }] },
    },
    after: [wait('2026-09-30 23:50'), wait('2026-10-08 00:10')],
    expect: { answer: 'effect', code: 'deem-accepted', rests: 'administrative-license 第32条第1款第4项' },
  },
  {
    id: 'licence.review.r2/request-left-lying',
    risk: 'licence.review.r2',
    title: { zh: '回避申请无人答复', en: 'A request for recusal that nobody answers' },
    story: {
      zh: '申请人请求审查员甲回避，科长迟迟不作答复。',
      en: 'The applicant asks that a reviewer step aside; the section head does not answer.',
    },
    before: [
      ...path.before('plan-check'),
      {
        at: '2026-09-24 10:30',
        by: 'chemical-a',
        as: 'applicant',
        act: 'request-recusal',
        input: { person: 'reviewer-a', reason: '该审查人曾在我单位任职，请求回避。' },
      },
    ],
    wrong: wait('2026-09-28 15:00'),
    right: {
      at: '2026-09-28 15:00',
      by: 'head-a',
      as: 'section-head',
      act: 'answer-recusal',
      input: { person: 'reviewer-a', granted: true, reason: '三年内确有任职关系，准予回避，改由审查员乙办理。' },
    },
    expect: { answer: 'duty', code: 'ANSWER_RECUSAL', rests: 'civil-servants 第76条' },
  },
];

/** 窗口零缺位, on the department's own record. */
export const department: readonly DepartmentStory[] = [
  {
    kind: 'department',
    id: 'licence.accept.m5/last-one-leaves',
    measure: 'licence.accept.m5',
    title: { zh: '窗口最后一人离岗', en: 'The last officer leaves the window' },
    story: {
      zh: '窗口只有他一个人，服务时间内他离岗，没有人接。',
      en: 'He is alone at the window and leaves it within service hours; nobody takes over.',
    },
    before: [
      { at: '2026-10-13 09:05', by: 'clerk-a', method: 'POST', path: '/api/windows/hall/duty', body: { on: true } },
    ],
    wrong: {
      at: '2026-10-13 10:30',
      by: 'clerk-a',
      method: 'POST',
      path: '/api/windows/hall/duty',
      body: { on: false },
    },
    right: {
      at: '2026-10-13 10:30',
      by: 'clerk-b',
      method: 'POST',
      path: '/api/windows/hall/duty',
      body: { on: true },
    },
    after: [],
    expect: { answer: 'refused', code: 'WINDOW_WOULD_BE_EMPTY' },
  },
  {
    kind: 'department',
    id: 'licence.accept.m5/nobody-comes',
    measure: 'licence.accept.m5',
    title: { zh: '开门以后没有人在岗', en: 'The window opens and nobody is there' },
    story: {
      zh: '九点开始服务，半小时没有人在岗；缺岗的时段公开可查。',
      en: 'Service begins at nine; for half an hour nobody is on duty, and the gap is shown.',
    },
    before: [],
    wrong: { at: '2026-10-14 09:05', by: 'clerk-a', method: 'GET', path: '/api/windows' },
    right: {
      at: '2026-10-14 09:05',
      by: 'clerk-a',
      method: 'POST',
      path: '/api/windows/hall/duty',
      body: { on: true },
    },
    after: [{ at: '2026-10-14 09:30', by: 'head-a', method: 'GET', path: '/api/windows?day=$day' }],
    expect: { answer: 'shown', code: 'WINDOW_UNSTAFFED' },
  },
];
