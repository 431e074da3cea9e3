import type { CardStory, Step } from '../format.ts';
import { wait } from '../shared/path.ts';
import { both, by, pushed } from '../shared/tell.ts';
import { before, between, one } from './path.ts';

/** 牌 from their cause to their end: what a term that is over, and what an inspector's question, come to. */

const head = { by: 'head-a', as: 'section-head' };
const deputy = { by: 'deputy-a', as: 'deputy-leader' };
const principal = { by: 'principal-a', as: 'principal' };
const reviewer = { by: 'reviewer-a', as: 'reviewer' };
const inspector = { by: 'inspector-a', as: 'discipline-inspector' };
const second = { by: 'inspector-b', as: 'inspection-staff' };

/** The review ran out of its term at midnight before 10-09: one day late by nobody's word yet. */
const REVIEW = 'overdue:review:3';
const late: readonly Step[] = [...before('hand-in-review'), wait('2026-10-09 08:50')];
const answered = (manner: 'corrected' | 'explained' | 'contested', text: string, more: object = {}): Step =>
  by(reviewer, 'answer-card', '2026-10-09 09:00', { card: REVIEW, manner, text, ...more });
const judged = (who: typeof head, outcome: 'upheld' | 'lowered' | 'withdrawn', reasons: string): Step =>
  by(who, 'judge-card', '2026-10-09 09:30', { card: REVIEW, outcome, reasons });
const goesOn = pushed([one('hand-in-review'), ...between('hand-in-review', 'spot-check')], '2026-10-09 10:00');
const refused = (step: Step) => ({ ...step, hollow: true as const });

/** What the inspector asks about, once the case was decided. */
const asked = (about: string, level: 'warning' | 'yellow' | 'red', at: string, what: string): Step =>
  by(inspector, 'raise-card', at, { about, level, matter: 'not-told', what, steps: ['3', '4'] });
const decided = before('draft-document');
const WHAT = '评审意见的日期晚于收件日期，请说明受理时材料是否齐全、有没有一次告知。';

export const cards: readonly CardStory[] = [
  {
    id: 'filing/card-explained',
    title: both('超时：说明、降级、销号', 'A term overrun: explained, lowered, struck off'),
    steps: [
      ...late,
      answered('explained', '评审专家出差，签名核对推迟到今天上午，核对记录在卷。'),
      judged(head, 'lowered', '核对了出差记录，原因成立，降为预警，提醒今后提前安排。'),
      ...goesOn,
      by(second, 'close-card', '2026-10-12 15:00', {
        card: REVIEW,
        result: '已提前安排后续核对，记录在卷，予以销号。',
      }),
    ],
    ends: [{ key: REVIEW, level: 'warning', state: 'closed' }],
  },
  {
    id: 'filing/card-withdrawn',
    title: both('超时：不可抗力，撤销', 'A term overrun by force majeure: withdrawn'),
    steps: [
      ...late,
      answered('contested', '前一日办公楼停电至夜间，系统无法使用，附停电通知。', {
        excuse: 'force-majeure',
        document: '$file:power-cut-notice',
      }),
      // Who holds the post that owed the step judges it in no other post either.
      refused(
        by({ by: 'head-b', as: 'section-head' }, 'judge-card', '2026-10-09 09:20', {
          card: REVIEW,
          outcome: 'withdrawn',
          reasons: '停电通知属实，予以撤销。',
        }),
      ),
      judged(deputy, 'withdrawn', '停电通知属实，当日无法办理，不属于办理人的原因，予以撤销。'),
      ...goesOn,
    ],
    ends: [{ key: REVIEW, level: 'yellow', state: 'withdrawn' }],
  },
  {
    id: 'filing/card-upheld',
    title: both('超时：维持，等待销号', 'A term overrun: upheld, to be struck off'),
    steps: [
      ...late,
      answered('corrected', '疏忽了环节期限，今天已经办完审查，并设置了期限提醒。'),
      judged(inspector, 'upheld', '没有客观原因，已经纠正，维持黄牌。'),
      ...goesOn,
    ],
    ends: [{ key: REVIEW, level: 'yellow', state: 'upheld' }],
  },
  {
    id: 'filing/card-answered',
    title: both('超时：已经回复，等待认定', 'A term overrun: answered, to be judged'),
    steps: [...late, answered('explained', '申请人当日来电要求补充说明，等候期间超过了环节期限。')],
    ends: [{ key: REVIEW, level: 'yellow', state: 'answered' }],
  },
  {
    id: 'filing/card-unanswered',
    title: both('超时不回复：红牌，督办', 'A term overrun and no answer: red, then follow-up'),
    steps: [
      ...late,
      wait('2026-10-16 09:00'),
      wait('2026-10-22 09:00'),
      by(head, 'assign-card', '2026-10-22 09:30', {
        card: REVIEW,
        person: 'reviewer-b',
        instructions: '请查明审查为何停办，三日内反馈，七日内办完。',
      }),
    ],
    ends: [{ key: REVIEW, level: 'red', state: 'raised', order: true }],
  },
  {
    id: 'filing/card-conduct',
    title: both('行为：申诉，由主要负责人降级', 'Conduct: contested, lowered by the principal'),
    steps: [
      ...decided,
      asked('clerk-a', 'red', '2026-10-09 15:10', WHAT),
      // Presumed innocent until somebody else has judged: neither he who raised it nor he whom it concerns.
      refused(
        by({ by: 'clerk-a', as: 'clerk' }, 'judge-card', '2026-10-09 15:15', {
          card: 'c1',
          outcome: 'withdrawn',
          reasons: '材料齐全，应予撤销。',
        }),
      ),
      by({ by: 'clerk-a', as: 'clerk' }, 'answer-card', '2026-10-09 15:20', {
        card: 'c1',
        manner: 'contested',
        text: '收件时四份材料都在，评审意见的日期是重新打印的日期，原件在卷。',
      }),
      refused(
        by(inspector, 'judge-card', '2026-10-09 15:25', {
          card: 'c1',
          outcome: 'upheld',
          reasons: '坚持原来的意见，应当维持。',
        }),
      ),
      by(principal, 'judge-card', '2026-10-09 15:40', {
        card: 'c1',
        outcome: 'lowered',
        reasons: '原件日期早于收件日期，材料齐全属实；打印件未注明，降为黄牌。',
      }),
      ...pushed(between('decide', 'spot-check'), '2026-10-09 15:50'),
    ],
    ends: [{ key: 'c1', level: 'yellow', state: 'lowered' }],
  },
  {
    id: 'filing/card-asked',
    title: both('行为：刚刚发出，等待回复', 'Conduct: just raised, to be answered'),
    steps: [
      ...before('spot-check'),
      asked('handler-a', 'yellow', '2026-10-22 16:00', '送达回证上的签收人与申请材料的经办人不一致，请说明核对经过。'),
    ],
    ends: [{ key: 'c1', level: 'yellow', state: 'raised' }],
  },
];
