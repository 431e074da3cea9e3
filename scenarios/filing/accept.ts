import type { Scenario } from '../format.ts';
import { acceptStories } from '../shared/accept.ts';
import { wait } from '../shared/path.ts';
import { kit } from './kit.ts';
import { application, checks, mine, one } from './path.ts';

export const scenarios: readonly Scenario[] = [
  ...acceptStories(kit),
  {
    id: 'filing.accept.r3/silence',
    risk: 'filing.accept.r3',
    title: { zh: '法定期限届满不作答复', en: 'The legal term ends in silence' },
    story: {
      zh: '材料不齐，窗口既不告知也不处理，五个工作日过去了。',
      en: 'A paper is missing; the window neither says so nor answers, and five working days pass.',
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
    expect: { answer: 'signal', code: 'LEGAL_TERM_OVERDUE', rests: 'emergency-plan-measures 第28条' },
  },
];
