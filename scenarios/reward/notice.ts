import type { Scenario, Step } from '../format.ts';
import { wait } from '../shared/path.ts';
import { both } from '../shared/tell.ts';
import {
  announcement,
  before,
  clearances,
  cleared,
  crew,
  findings,
  guard,
  label,
  list,
  listed,
  type Nominee,
  type Options,
  one,
  papers,
  sentence,
  team,
} from './path.ts';
import { by, handIn, insert, M1, M2, R1, withoutHim } from './tell.ts';

/** 组织推荐: the public notice and the meeting are got round. */
/** An objection comes in on the second day of the publicity. */
const objection = by('clerk-a', 'clerk', 'lodge-objection', '2026-09-24 10:00', {
  by: '来电群众',
  about: guard.key,
  what: '他去年十月才到商场上班，事迹是前任的。',
});
const reply = (at: string, upheld: boolean): Step =>
  by('head-a', 'section-head', 'answer-objection', at, {
    objection: 'y1',
    answer: upheld ? '查人事档案，到岗时间与异议所说一致。' : '查人事档案和值班记录，到岗九年，异议所说不实。',
    upheld,
    evidence: ['$file:reward-inquiry'],
  });
/** The list grows on the day before the publicity ends, after everything that is needed of the new one. */
const grown = (at: string, entries: readonly Nominee[] = [team, guard, crew]): readonly Step[] => [
  by('nominator-a', 'nominator', 'record-list', at, list(entries, '一个单位补报一个集体，材料齐全。')),
  by('nominator-a', 'nominator', 'receive-papers', at, papers([crew])),
  by('inspector-b', 'inspection-staff', 'receive-papers', at, cleared([crew])),
  by('nominator-a', 'nominator', 'record-findings', at, findings([crew])),
  by('inspector-b', 'inspection-staff', 'record-findings', at, clearances([crew])),
];
const named = [team, guard, crew];
const meetingOnAll: Options = {
  change: {
    'call-consultation': {
      input: {
        purpose: '集体会商',
        question: `是否推荐：${named.map(label).join('；')}`,
        proposal: 'commend',
        members: ['head-b', 'reviewer-b', 'owner-a'],
        chair: 'deputy-a',
        at: '2026-10-08T10:00:00+08:00',
      },
    },
  },
};
/** The meeting is held while the publicity still runs. */
const earlyMeeting: Options = {
  times: {
    'call-consultation': '2026-09-23 10:00',
    'open-consultation': '2026-09-28 10:00',
    'vote-1': '2026-09-28 10:20',
    'vote-2': '2026-09-28 10:30',
    'vote-3': '2026-09-28 10:40',
    'vote-chair': '2026-09-28 10:50',
    'close-consultation': '2026-09-28 11:00',
  },
};

const shown: readonly Scenario[] = [
  {
    id: `${R1}/not-announced`,
    risk: R1,
    title: both('不公示就上报', 'Handed in without an announcement'),
    story: both('推荐名单没有公示，就提交结论。', 'The list was never shown to anybody.'),
    before: before('hand-in-review').filter(({ act }) => act !== 'post-publicity'),
    wrong: one('hand-in-review'),
    right: by('handler-a', 'handler', 'post-publicity', handIn, announcement()),
    expect: { answer: 'refused', code: 'PUBLICITY_MISSING', rests: M1 },
  },
  {
    id: `${R1}/cut-short`,
    risk: R1,
    title: both('公示没有期满', 'Handed in before the publicity is over'),
    story: both('公示的最后一天还没有过完，就提交结论。', 'Ten minutes before the last day is over it is handed in.'),
    before: before('hand-in-review', earlyMeeting),
    wrong: one('hand-in-review', { at: '2026-09-30 23:50' }),
    right: one('hand-in-review', { at: '2026-10-01 00:10' }),
    expect: { answer: 'refused', code: 'PUBLICITY_RUNNING', rests: M1 },
    clue: { late: '2026-10-01 00:00' },
  },
  {
    id: `${R1}/four-days`,
    risk: R1,
    title: both('只公示四天', 'Announced for four days'),
    story: both('公示期写作四个工作日。', 'The announcement is to run for four working days.'),
    before: before('post-publicity'),
    wrong: one('post-publicity', { input: announcement(listed, { days: 4 }) }),
    right: one('post-publicity', { input: announcement() }),
    expect: { answer: 'refused', code: 'PUBLICITY_TOO_SHORT', rests: M1 },
  },
  {
    id: `${R1}/one-not-named`,
    risk: R1,
    title: both('公示漏列一名', 'One of them is not in the announcement'),
    story: both('公示的名单里没有其中一名。', 'One of the nominees is missing from what is shown.'),
    before: before('post-publicity'),
    wrong: one('post-publicity', {
      input: { ...announcement(), text: `现将推荐对象公示如下。${sentence([team])}公示期间可向本部门提出异议。` },
    }),
    right: one('post-publicity', { input: announcement() }),
    expect: { answer: 'refused', code: 'PUBLICITY_INCOMPLETE', rests: M1 },
    clue: { mark: label(guard) },
  },
  {
    id: `${R1}/put-in-afterwards`,
    risk: R1,
    title: both('公示后添人', 'Somebody is put in after the announcement'),
    story: both(
      '公示快期满时名单添了一个集体，没有重新公示就提交结论。',
      'When the publicity is nearly over the list grows by one; it is not shown again.',
    ),
    before: insert(before('hand-in-review', meetingOnAll), ...grown('2026-09-29 10:00')),
    wrong: one('hand-in-review'),
    right: by('handler-a', 'handler', 'post-publicity', handIn, announcement(named, { proof: '$file:reward-board-2' })),
    expect: { answer: 'refused', code: 'PUBLICITY_RESTARTS', rests: M1 },
    clue: { mark: crew.key },
  },
  {
    id: `${R1}/notice-on-paper-only`,
    risk: R1,
    title: both('重新公示只做在纸上', 'Shown anew on paper only'),
    story: both(
      '名单变动后登记重新公示，留存的却是上一次公示的页面。',
      'After the change the new notice is registered with the page of the old one.',
    ),
    before: insert(before('call-consultation'), ...grown('2026-09-29 10:00')),
    wrong: by('handler-a', 'handler', 'post-publicity', '2026-09-30 09:00', announcement(named)),
    right: by(
      'handler-a',
      'handler',
      'post-publicity',
      '2026-09-30 09:00',
      announcement(named, { proof: '$file:reward-board-2' }),
    ),
    expect: { answer: 'refused', code: 'PUBLICITY_PROOF_OLD', rests: M1 },
  },
  {
    id: `${R1}/objection-passed-over`,
    risk: R1,
    title: both('有异议不核查', 'An objection is passed over'),
    story: both('公示期间有人提出异议，没有核查答复就提交结论。', 'Somebody objects; nobody looks into it.'),
    before: insert(before('hand-in-review', earlyMeeting), objection),
    wrong: one('hand-in-review', { at: '2026-10-08 09:00' }),
    right: reply('2026-10-08 09:00', false),
    expect: { answer: 'refused', code: 'OBJECTION_OPEN', rests: M1 },
  },
  {
    id: `${R1}/objection-upheld-yet-kept`,
    risk: R1,
    title: both('异议成立仍保留', 'The objection was right and he stays on the list'),
    story: both('异议核查属实，名单却没有调整。', 'The inquiry bears the objection out; the list stays as it was.'),
    before: insert(before('hand-in-review'), objection, reply('2026-09-28 16:00', true)),
    wrong: one('hand-in-review'),
    right: withoutHim,
    expect: { answer: 'refused', code: 'OBJECTION_UPHELD', rests: M1 },
    clue: { mark: guard.key },
  },
  {
    id: `${R1}/objection-answered-with-nothing`,
    risk: R1,
    title: both('异议答复没有核查记录', 'An objection is answered with nothing to show'),
    story: both('答复异议时没有附任何核查记录。', 'The answer to the objection shows no record of an inquiry.'),
    before: insert(before('call-consultation'), objection),
    wrong: { ...reply('2026-09-30 09:00', false), input: { ...reply('', false).input, evidence: [] } },
    right: reply('2026-09-30 09:00', false),
    expect: { answer: 'refused', code: 'OBJECTION_WITHOUT_EVIDENCE', rests: M1 },
  },
  {
    id: `${R1}/objection-left-lying`,
    risk: R1,
    title: both('异议逾期不答复', 'An objection is left lying'),
    story: both('异议登记后五个工作日没有核查答复。', 'Five working days pass after the objection; nobody answers.'),
    before: insert(before('call-consultation'), objection),
    wrong: wait('2026-10-09 23:50'),
    right: reply('2026-10-09 23:50', false),
    after: [wait('2026-10-10 00:10')],
    expect: { answer: 'signal', code: 'OBJECTION_OVERDUE', rests: M1 },
    clue: { late: '2026-10-10 00:00' },
  },
];

const meetings: readonly Scenario[] = [
  {
    id: `${R1}/without-a-meeting`,
    risk: R1,
    title: both('不经会商就上报', 'Handed in without the meeting'),
    story: both('没有召开会商会，就提交结论。', 'No meeting was held; the conclusion is handed in.'),
    before: before('call-consultation'),
    wrong: one('hand-in-review'),
    right: { ...one('call-consultation'), at: handIn, input: later(named.slice(0, 2)) },
    expect: { answer: 'refused', code: 'MEETING_MISSING', rests: M2 },
  },
  {
    id: `${R1}/two-voices`,
    risk: R1,
    title: both('两个人开会', 'A meeting of two'),
    story: both('会商会只到两人，仍要开会表决。', 'Two people are there, and the meeting is to be opened.'),
    before: before('open-consultation'),
    wrong: one('open-consultation', { input: { present: ['head-b', 'deputy-a'] } }),
    right: one('open-consultation', { input: { present: ['head-b', 'deputy-a', 'owner-a'] } }),
    expect: { answer: 'refused', code: 'NO_QUORUM', rests: M2 },
  },
  {
    id: `${R1}/changed-after-the-vote`,
    risk: R1,
    title: both('表决后换名单', 'The list is changed after the vote'),
    story: both(
      '会商通过以后名单添了一个集体，重新公示，却没有再会商。',
      'After the vote the list grows by one; it is shown again, but nobody votes on it.',
    ),
    before: [
      ...before('hand-in-review', earlyMeeting),
      ...grown('2026-09-28 14:00'),
      by(
        'handler-a',
        'handler',
        'post-publicity',
        '2026-09-28 15:00',
        announcement(named, { proof: '$file:reward-board-2' }),
      ),
    ],
    wrong: one('hand-in-review', { at: '2026-10-12 10:00' }),
    right: { ...one('call-consultation'), at: '2026-10-12 10:00', input: later(named, '2026-10-13T15:00:00+08:00') },
    expect: { answer: 'refused', code: 'LIST_CHANGED_SINCE_MEETING', rests: M2 },
    clue: { mark: crew.key },
  },
];

function later(entries: readonly Nominee[], at = '2026-10-09T16:00:00+08:00'): { readonly [field: string]: unknown } {
  return {
    purpose: '集体会商',
    question: `是否推荐：${entries.map(label).join('；')}`,
    proposal: 'commend',
    members: ['head-b', 'reviewer-b', 'owner-a'],
    chair: 'deputy-a',
    at,
  };
}
export const scenarios: readonly Scenario[] = [...shown, ...meetings];
