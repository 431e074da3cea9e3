import type { Scenario, Step } from '../format.ts';
import { leftLying, tipLeftLying } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { both, by } from '../shared/tell.ts';
import { kit, RECUSAL, step39, TERM, TIPS } from './kit.ts';
import { path } from './path.ts';

/** 立案: a lead disappears or is let go, the one whom it names hears of it, it is dropped by whoever handles it. */
const R1 = 'discipline.docket.r1';
const R2 = 'discipline.docket.r2';
const R3 = 'discipline.docket.r3';
const M1 = 'discipline.docket.m1';
const M3 = 'discipline.docket.m3';
const { people } = kit;
const start = path.one('start');
const received = (at: string): Step => ({
  ...start,
  input: { ...start.input, receivedAt: at, lateReason: '来信先送办公室拆封，次日转来。' },
});
const doubt = { what: '线索登记表的收到日期与信封邮戳不一致。' };
const asks = (at: string, person: { by: string; as: string }): Step => by(person, 'raise-doubt', at, doubt);

export const scenarios: readonly Scenario[] = [
  ...tipLeftLying(kit, {
    risk: R1,
    rests: TIPS,
    after: 'draft-plan',
    stage: 'docket',
    route: 'letter',
    matter: '反映线索交来后没有登记办理。',
    result: '已核对登记簿，线索编号在册，已告知举报人。',
  }),
  ...leftLying(kit, { risk: R1, rests: TERM, stage: 'docket', step: 'docket' }),
  {
    id: `${R1}/register-unchecked`,
    risk: R1,
    title: both('台账到期没有人检查', 'Nobody checks the register'),
    story: both('查处案件台账二十个工作日没有核对。', 'For twenty working days nobody compares the register of cases.'),
    before: path.until('2026-07-14 23:00').filter(({ act }) => act !== 'check-register'),
    wrong: wait('2026-07-14 23:50'),
    right: path.one('first-register', { at: '2026-07-14 23:50' }),
    after: [wait('2026-07-15 00:10')],
    expect: { answer: 'signal', code: 'REGISTER_UNCHECKED', rests: M1 },
    clue: { mark: 'docket', late: '2026-07-15 00:00' },
  },
  {
    id: `${R1}/entered-late`,
    risk: R1,
    title: both('线索事后补录', 'A lead entered days later'),
    story: both('线索收到两天以后才登记。', 'The lead is entered two days after it came in.'),
    before: [],
    wrong: received('2026-06-13T09:00:00+08:00'),
    right: received('2026-06-14T15:00:00+08:00'),
    expect: { answer: 'signal', code: 'LATE_ENTRY', rests: M1 },
  },
  {
    id: `${R2}/without-a-task`,
    risk: R2,
    title: both('无关人员介入案件', 'One without a task in the case'),
    story: both(
      '没有承办任务的执法人员打开案件，写入意见。',
      'An officer who has no task in the case opens it and writes.',
    ),
    before: path.before('docket'),
    wrong: asks('2026-06-22 09:00', { by: 'officer-d', as: 'enforcement-officer' }),
    right: asks('2026-06-22 09:00', { by: 'officer-b', as: 'enforcement-officer' }),
    expect: { answer: 'refused', code: 'NO_TASK_IN_CASE', rests: M3, hidden: true },
    clue: { mark: '执法员丁' },
  },
  {
    id: `${R2}/old-colleague`,
    risk: R2,
    title: both('老同事介入案件', 'An old colleague in the case'),
    story: both(
      '与被反映人共过事的审查人打开案件，写入意见。',
      'A reviewer who worked with the person opens the case and writes.',
    ),
    before: path.before('docket'),
    wrong: asks('2026-06-22 09:00', { by: 'reviewer-c', as: 'reviewer' }),
    right: asks('2026-06-22 09:00', { by: 'reviewer-b', as: 'reviewer' }),
    expect: { answer: 'refused', code: 'RECUSED', rests: RECUSAL, hidden: true },
    clue: { mark: '审查员丙' },
  },
  {
    id: `${R3}/dropped-by-handler`,
    risk: R3,
    title: both('承办人自行销案', 'Dropped by its handler'),
    story: both('调查人员不报负责人，自己写明理由销案。', 'The officer who handles the lead drops it himself.'),
    before: path.before('docket'),
    wrong: by(people.officer ?? people.clerk, 'drop-lead', path.at('docket'), { reasons: '情节不重，不再查处。' }),
    right: by(people.decider, 'drop-lead', path.at('docket'), { reasons: '情节不重，不再查处。' }),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY', rests: step39(2) },
  },
  {
    id: `${R3}/docketed-by-clerk`,
    risk: R3,
    title: both('受理人自行立案', 'Docketed by the clerk'),
    story: both('没有负责人批准，受理人自行立案。', 'The clerk dockets the case without the head’s approval.'),
    before: path.before('docket'),
    wrong: { ...path.one('docket'), by: 'clerk-a', as: 'clerk' },
    right: path.one('docket'),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY', rests: step39(2) },
  },
  {
    id: `${R3}/dropped-unseen`,
    risk: R3,
    title: both('没有初步调查就销案', 'Dropped before anybody looked'),
    story: both('没有初步调查报告，直接决定不予立案。', 'There is no report of a first inquiry; the lead is dropped.'),
    before: path.before('preliminary'),
    wrong: by(people.decider, 'drop-lead', path.at('preliminary'), { reasons: '情节不重，不再查处。' }),
    right: path.one('preliminary'),
    expect: { answer: 'refused', code: 'PAPERS_COME_FIRST', rests: step39(2) },
  },
];
