import type { Scenario, Step } from '../format.ts';
import { tipLeftLying } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { both, by } from '../shared/tell.ts';
import { kit } from './kit.ts';
import { path } from './path.ts';

/** 告知: nobody tells him, or not all, or too late; nobody hears him. */
const R1 = 'discipline.notify.r1';
const R2 = 'discipline.notify.r2';
const M1 = 'discipline.notify.m1';
const M2 = 'discipline.notify.m2';
const M3 = 'discipline.notify.m3';
const given = (name: Parameters<typeof path.one>[0], change: object): Step => {
  const step = path.one(name);
  return { ...step, input: { ...step.input, ...change } };
};
const again = (sanction: string): Step => ({
  ...given('notify', { sanction, receivedOn: '2026-09-10', answerBy: '2026-09-17' }),
  at: '2026-09-10 16:00',
});

export const scenarios: readonly Scenario[] = [
  {
    id: `${R1}/not-notified`,
    risk: R1,
    title: both('不告知就往下办', 'Going on without a notice'),
    story: both('没有告知本人，就结束告知程序。', 'The person was never told; the case is to go on.'),
    before: path.before('notify'),
    wrong: path.one('close-defence', { at: path.at('notify') }),
    right: path.one('notify'),
    expect: { answer: 'refused', code: 'PARTY_NOT_NOTIFIED', rests: M3 },
  },
  {
    id: `${R1}/without-facts`,
    risk: R1,
    title: both('告知不写事实', 'A notice without facts'),
    story: both('告知书只写“无”，不写认定的事实。', 'The notice does not say which facts were found.'),
    before: path.before('notify'),
    wrong: given('notify', { facts: '无' }),
    right: path.one('notify'),
    expect: { answer: 'refused', code: 'NOTICE_WITHOUT_FACTS', rests: M3 },
  },
  {
    id: `${R1}/without-receipt`,
    risk: R1,
    title: both('告知没有签收', 'A notice that nobody signed for'),
    story: both('登记已告知，没有本人签收的凭证。', 'A notice is entered, and nothing proves that the person has it.'),
    before: path.before('notify'),
    wrong: given('notify', { proof: '' }),
    right: path.one('notify'),
    expect: { answer: 'refused', code: 'NOTICE_UNPROVEN', rests: M3 },
  },
  {
    id: `${R1}/clock-run-out`,
    risk: R1,
    title: both('到期不告知', 'The time for the notice runs out'),
    story: both('进入告知环节五个工作日，没有告知。', 'Five working days in the stage, and no notice.'),
    before: path.before('notify'),
    wrong: wait('2026-09-07 23:50'),
    right: { ...given('notify', { answerBy: '2026-09-14' }), at: '2026-09-07 23:50' },
    after: [wait('2026-09-08 00:10')],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE', rests: M1 },
    clue: { stage: 'notify', late: '2026-09-08 00:00' },
  },
  {
    id: `${R2}/four-days`,
    risk: R2,
    title: both('申辩期限少一天', 'One day less to answer'),
    story: both('告知书给的申辩期限只有四个工作日。', 'The notice leaves four working days to answer.'),
    before: path.before('notify'),
    wrong: given('notify', { answerBy: '2026-09-10' }),
    right: path.one('notify'),
    expect: { answer: 'refused', code: 'TIME_TO_ANSWER_SHORT', rests: M3 },
  },
  {
    id: `${R2}/before-the-time`,
    risk: R2,
    title: both('申辩期限未满就往下办', 'Going on before the time is over'),
    story: both('申辩期限的最后一天没有过完，就结束告知程序。', 'On the last day to answer the stage is closed.'),
    before: path.before('close-defence'),
    wrong: path.one('close-defence', { at: '2026-09-11 23:50' }),
    right: path.one('close-defence', { at: '2026-09-12 00:10' }),
    expect: { answer: 'refused', code: 'TIME_TO_ANSWER_RUNS', rests: M3 },
    clue: { late: '2026-09-12 00:00' },
  },
  {
    id: `${R2}/one-claim-passed-over`,
    risk: R2,
    title: both('申辩漏答一项', 'One claim passed over'),
    story: both('两项申辩只复核一项，就结束告知程序。', 'Of two claims one is answered; the stage is closed.'),
    before: path.before('close-defence').filter(({ input }) => input?.['claim'] !== 'c2'),
    wrong: path.one('close-defence'),
    right: path.one('answer-second', { at: path.at('close-defence') }),
    expect: { answer: 'refused', code: 'CLAIM_UNANSWERED', rests: M3 },
  },
  {
    id: `${R2}/brushed-aside`,
    risk: R2,
    title: both('申辩只答“无”', 'A claim brushed aside'),
    story: both('对申辩的复核只写“无”。', 'A claim is answered with nothing but a word.'),
    before: path.before('answer-first'),
    wrong: given('answer-first', { answer: '无' }),
    right: path.one('answer-first'),
    expect: { answer: 'refused', code: 'REPLY_EMPTY', rests: M3 },
  },
  {
    id: `${R2}/heavier-notice`,
    risk: R2,
    title: both('申辩以后加重告知', 'A heavier notice after the defence'),
    story: both('本人申辩以后，再次告知的处分更重。', 'After he spoke a heavier sanction is announced.'),
    before: path.before('answer-first'),
    wrong: again('grave-demerit'),
    right: again('demerit'),
    expect: { answer: 'refused', code: 'HEAVIER_AFTER_DEFENCE', rests: M3 },
  },
  {
    id: `${R2}/decided-heavier`,
    risk: R2,
    title: both('决定重于告知', 'Decided heavier than announced'),
    story: both(
      '告知的是记过，申辩以后决定记大过。',
      'A demerit was announced; after the defence a grave one is decided.',
    ),
    before: path.before('decide', { sanction: 'grave-demerit', notified: 'demerit' }),
    wrong: given('decide', { sanction: 'grave-demerit' }),
    right: by(kit.people.decider, 'return-review', path.at('decide'), {
      reasons: '拟处分重于告知，应当重新告知，退回办理。',
    }),
    expect: { answer: 'refused', code: 'HEAVIER_THAN_NOTIFIED', rests: M3 },
  },
  ...tipLeftLying(kit, {
    risk: R2,
    rests: M2,
    after: 'notify',
    route: 'phone',
    matter: '反映不让当事人看材料就要其签字。',
    result: '已向当事人核实，材料当面宣读并留有录音。',
  }),
];
