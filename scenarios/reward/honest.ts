import type { HonestRun, Step } from '../format.ts';
import { later, overAfter, shares, used, workingDay } from '../shared/days.ts';
import { byTime } from '../shared/path.ts';
import {
  after,
  announcement,
  before,
  between,
  complete,
  crew,
  finding,
  findings,
  guard,
  label,
  list,
  mason,
  matter,
  type Nominee,
  type Options,
  one,
  path,
  published,
  type Times,
  team,
} from './path.ts';

/** Honest variants of a commendation. Terms are used between 60 and 95 %, spread evenly and not chosen. */

const commended = { stage: 'close', status: 'ended', decision: 'commend' } as const;
const refused = { stage: 'close', status: 'ended', decision: 'not-commend' } as const;
const out = { stage: 'close', status: 'ended', decision: 'none' } as const;

const day = (at: string): string => at.slice(0, 10);
const onDay = (at: string, time: string): string => `${day(at)} ${time}`;

/** Everything of the recommendation from its list to its conclusion; `start`: when the plan was approved. */
function recommendFrom(start: string): Partial<Times> {
  const listing = workingDay(start, 1);
  const posting = `${workingDay(listing, 1)} 14:00`;
  const meeting = workingDay(overAfter(posting, 5), 1);
  return {
    'record-recommended': `${listing} 09:00`,
    'receive-papers': `${listing} 11:00`,
    'receive-opinions': `${listing} 15:00`,
    'record-findings': onDay(posting, '09:00'),
    'record-clearances': onDay(posting, '10:00'),
    'post-publicity': posting,
    'call-consultation': `${workingDay(posting, 4)} 10:00`,
    'open-consultation': `${meeting} 10:00`,
    'vote-1': `${meeting} 10:20`,
    'vote-2': `${meeting} 10:30`,
    'vote-3': `${meeting} 10:40`,
    'vote-chair': `${meeting} 10:50`,
    'close-consultation': `${meeting} 11:00`,
    'hand-in-review': `${meeting} 15:00`,
  };
}

/** Everything after the conclusion was handed in. */
function afterwardsFrom(handedIn: string, share: () => number): Partial<Times> {
  const reviewed = used(handedIn, 5, share());
  const decided = used(reviewed, 5, share());
  const council = (minutes: number): string => later(decided, minutes - 120);
  const called = `${workingDay(reviewed, 1)} 10:00`;
  const fiscal = `${workingDay(decided, 4)} 10:00`;
  const paid = used(fiscal, 10, share());
  const shown = used(decided, 20, share());
  const settled = later(paid > shown ? paid : shown, 60);
  const closed = used(settled, 20, share());
  return {
    'record-compiled': `${workingDay(handedIn, 1)} 10:00`,
    'sign-compiled': `${workingDay(handedIn, 1)} 10:20`,
    'review-list': later(reviewed, -40),
    'sign-review': reviewed,
    'record-approved': later(called, -30),
    'call-council': called,
    'receive-opinions-again': later(called, 60),
    'record-clearances-again': later(called, 90),
    'open-council': council(0),
    'council-1': council(20),
    'council-2': council(30),
    'council-3': council(40),
    'council-chair': council(50),
    'close-council': council(60),
    decide: decided,
    'draft-document': `${workingDay(decided, 1)} 09:00`,
    'issue-document': `${workingDay(decided, 2)} 09:00`,
    serve: `${workingDay(decided, 3)} 10:00`,
    'record-fiscal': fiscal,
    'account-1': `${workingDay(fiscal, 1)} 10:00`,
    'sign-account-1': `${workingDay(fiscal, 1)} 10:10`,
    'account-2': `${workingDay(fiscal, 1)} 10:20`,
    'sign-account-2': `${workingDay(fiscal, 1)} 10:30`,
    'pay-1': later(paid, -20),
    'pay-2': paid,
    'publish-result': shown,
    'reconcile-funds': settled,
    archive: later(closed, -60),
    close: closed,
  };
}

/** Times of a run whose matter is registered at `start`. */
function timesFrom(start: string, seed: number): Times {
  const share = shares(seed, 0.62, 0.93);
  const approved = used(start, 5, share());
  const recommend = recommendFrom(approved);
  return {
    start,
    'draft-plan': `${workingDay(start, 1)} 10:00`,
    'approve-plan': approved,
    ...recommend,
    ...afterwardsFrom(recommend['hand-in-review'] ?? '', share),
  } as Times;
}
const from = (start: string, seed: number, more: Options = {}): Options => ({
  ...more,
  times: { ...timesFrom(start, seed), ...more.times },
});

const by = (person: string, as: string, act: string, at: string, input: object = {}): Step => ({
  at,
  by: person,
  as,
  act,
  input: { ...input },
});

const plain = from('2026-09-07 09:30', 1);
const bare = from('2026-09-09 14:00', 2, { prize: false });

/** A collective had a fatal accident two years ago: nobody is left to commend. */
const wanting = from('2026-09-10 10:00', 3);
const closedAt = used(path.at('decide', wanting), 20, 0.71);
const failing: Options = {
  times: { ...wanting.times, archive: later(closedAt, -60), close: closedAt },
  entries: [team],
  result: 'not-commend',
  change: {
    'record-findings': {
      input: findings([team], finding('fatal-accidents', team, { answer: 1, note: '证明载明前年发生一起死亡事故' })),
    },
    'hand-in-review': {
      input: { proposal: 'not-commend', opinion: '唯一的推荐对象近三年发生死亡事故，不符合条件，建议不予表彰。' },
    },
    decide: {
      input: { result: 'not-commend', reasons: '推荐对象近三年发生死亡事故，不符合推荐条件，决定不予表彰。' },
    },
  },
};

const answered = from('2026-09-08 09:00', 4);
const objection = (options: Options, about: Nominee, what: string): Step =>
  by('clerk-a', 'clerk', 'lodge-objection', `${workingDay(path.at('post-publicity', options), 1)} 10:00`, {
    by: '来电群众',
    about: about.key,
    what,
  });
const answer = (options: Options, upheld: boolean, text: string): Step =>
  by('head-a', 'section-head', 'answer-objection', `${workingDay(path.at('post-publicity', options), 4)} 09:00`, {
    objection: 'y1',
    answer: text,
    upheld,
    evidence: ['$file:reward-inquiry'],
  });

/** An objection bears out: he comes off, and the list is shown again for its whole time. */
const upheld = from('2026-09-02 09:00', 5);
const again = (() => {
  const removed = `${workingDay(path.at('post-publicity', upheld), 4)} 11:00`;
  const posted = later(removed, 120);
  return { removed, posted, meeting: workingDay(overAfter(posted, 5), 1) };
})();
const shortened: Options = {
  entries: [team],
  times: {
    ...upheld.times,
    'call-consultation': `${workingDay(again.posted, 4)} 10:00`,
    'open-consultation': `${again.meeting} 10:00`,
    'vote-1': `${again.meeting} 10:20`,
    'vote-2': `${again.meeting} 10:30`,
    'vote-3': `${again.meeting} 10:40`,
    'vote-chair': `${again.meeting} 10:50`,
    'close-consultation': `${again.meeting} 11:00`,
    'hand-in-review': `${again.meeting} 15:00`,
    ...afterwardsFrom(`${again.meeting} 15:00`, shares(6, 0.62, 0.93)),
  },
};

/** The council leaves one out: the question names him, the members vote, the list says why. */
const leftOut = from('2026-09-08 15:00', 7);
const kept = { ...leftOut, entries: [team] };

/** The head of section finds the compiled list wanting and sends it back; the conclusion is handed in again. */
const returned = from('2026-09-03 10:00', 8);
const backAt = `${workingDay(path.at('hand-in-review', returned), 2)} 15:00`;
const anew = ((): Options => {
  const meeting = workingDay(backAt, 3);
  return {
    times: {
      ...returned.times,
      'record-findings': `${workingDay(backAt, 1)} 09:00`,
      'call-consultation': `${workingDay(backAt, 1)} 10:00`,
      'open-consultation': `${meeting} 10:00`,
      'vote-1': `${meeting} 10:20`,
      'vote-2': `${meeting} 10:30`,
      'vote-3': `${meeting} 10:40`,
      'vote-chair': `${meeting} 10:50`,
      'close-consultation': `${meeting} 11:00`,
      'hand-in-review': `${meeting} 15:00`,
      ...afterwardsFrom(`${meeting} 15:00`, shares(9, 0.62, 0.93)),
    },
  };
})();

const cancelled = from('2026-09-11 09:00', 10);
const supplied = from('2026-09-14 10:00', 11, { change: { start: { input: matter({ materials: ['places'] }) } } });
const replanned = from('2026-09-14 11:00', 12);
const redrafted = `${workingDay(path.at('draft-plan', replanned), 1)} 09:00`;
const stepsAside = from('2026-09-09 10:00', 13, { change: { 'sign-review': { by: 'head-b' } } });
const covered = from('2026-09-10 15:00', 14, { change: { 'sign-compiled': { by: 'compiler-c' } } });
const four: Options = from('2026-09-07 15:00', 15, { entries: [crew, mason] });

export const honest: readonly HonestRun[] = [
  {
    id: 'reward/commended',
    title: { zh: '推荐、公示、审定后表彰', en: 'Recommended, announced, approved and commended' },
    steps: complete(),
    ends: commended,
  },
  {
    id: 'reward/earlier',
    title: { zh: '九月初启动的表彰', en: 'Begun in early September' },
    steps: complete(plain),
    ends: commended,
  },
  {
    id: 'reward/honour-only',
    title: { zh: '只授荣誉、没有奖金', en: 'Honour alone, no money' },
    steps: complete(bare),
    ends: commended,
  },
  {
    id: 'reward/others',
    title: { zh: '另一批对象', en: 'Other nominees' },
    steps: complete(four),
    ends: commended,
  },
  {
    id: 'reward/refused',
    title: { zh: '不符合条件，不予表彰', en: 'Refused: the conditions are not met' },
    steps: complete(failing),
    ends: refused,
  },
  {
    id: 'reward/objection-answered',
    title: { zh: '公示有异议，核查不实', en: 'An objection that does not bear out' },
    steps: byTime(complete(answered), [
      objection(answered, guard, '他去年才到商场上班，事迹是前任的。'),
      answer(answered, false, '查人事档案和值班记录，到岗九年，异议所说不实。'),
    ]),
    ends: commended,
  },
  {
    id: 'reward/objection-upheld',
    title: { zh: '异议属实，调整名单重新公示', en: 'An objection bears out; the list is shown anew' },
    steps: [
      ...byTime(before('call-consultation', upheld), [
        objection(upheld, guard, '他去年才到商场上班，事迹是前任的。'),
        answer(upheld, true, '查人事档案，到岗时间与异议所说一致。'),
      ]),
      by('nominator-a', 'nominator', 'record-list', again.removed, list([team], '异议核查属实，取消一名推荐对象。')),
      by(
        'handler-a',
        'handler',
        'post-publicity',
        again.posted,
        announcement([team], { proof: '$file:reward-board-2' }),
      ),
      ...[one('call-consultation', {}, shortened), ...after('call-consultation', shortened)].filter(
        ({ at }) =>
          !(['account-2', 'sign-account-2', 'pay-2'] as const).some((name) => at === path.at(name, shortened)),
      ),
    ],
    ends: commended,
  },
  {
    id: 'reward/left-out-by-the-meeting',
    title: { zh: '局会议审议后不列入一名', en: 'The council leaves one out' },
    steps: [
      ...before('record-approved', leftOut),
      one('record-approved', { input: list([team], '其中一名事迹与上年重复，拟不列入，提请会议审定。') }, leftOut),
      one(
        'call-council',
        {
          input: {
            ...one('call-council', {}, leftOut).input,
            question: `是否审定名单：列入${label(team)}；不予列入${label(guard)}。`,
          },
        },
        leftOut,
      ),
      ...between('call-council', 'record-fiscal', leftOut),
      one('record-fiscal', {}, kept),
      one('account-1', {}, kept),
      one('sign-account-1', {}, kept),
      one('pay-1', {}, kept),
      one('publish-result', { input: published([team]) }, kept),
      ...after('publish-result', kept),
    ].toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)),
    ends: commended,
  },
  {
    id: 'reward/returned',
    title: { zh: '初审退回，补充核实后再报', en: 'Returned from the first review, and handed in again' },
    steps: [
      ...before('review-list', returned),
      by('head-a', 'section-head', 'return-review', backAt, {
        reasons: '个人事迹中有一件没有写明时间，请核实后再报。',
      }),
      one('record-findings', {
        at: anew.times?.['record-findings'] ?? '',
        input: { findings: [finding('deeds', guard, { answer: 3, note: '其中一件时间不明，按三件计' })] },
      }),
      one('call-consultation', {}, anew),
      ...after('call-consultation', anew),
    ],
    ends: commended,
    brisk: { stages: ['compile'], because: 'a list that is sent back is not kept lying first' },
  },
  {
    id: 'reward/cancelled',
    title: { zh: '上级取消项目', en: 'The project is cancelled above' },
    steps: [
      ...before('post-publicity', cancelled),
      by('handler-a', 'handler', 'withdraw', path.at('post-publicity', cancelled), {
        reason: '上级来文取消本年度表彰项目，推荐工作终止。',
        document: '$file:reward-cancelled',
      }),
      by('handler-a', 'handler', 'archive', used(path.at('post-publicity', cancelled), 20, 0.7), {
        items: ['project'],
        place: '档案室二柜',
      }),
      by('handler-a', 'handler', 'close', later(used(path.at('post-publicity', cancelled), 20, 0.7), 30)),
    ],
    ends: out,
  },
  {
    id: 'reward/approval-supplied',
    title: { zh: '批准文件后补，方案才批', en: 'The approval is supplied before the plan is approved' },
    steps: byTime(complete(supplied), [
      by('handler-a', 'handler', 'receive-papers', later(path.at('draft-plan', supplied), 60), {
        papers: [{ material: 'approval', hash: '$file:reward-approval', name: '表彰项目批准文件.pdf', pages: 6 }],
      }),
    ]),
    ends: commended,
  },
  {
    id: 'reward/plan-returned',
    title: { zh: '方案退回修改后批准', en: 'The plan is sent back and approved when mended' },
    steps: [
      ...before('approve-plan', replanned),
      by('deputy-a', 'deputy-leader', 'return-plan', later(path.at('draft-plan', replanned), 240), {
        reasons: '方案没有写明异议由谁核查，请补充后再报。',
      }),
      one('draft-plan', {}, { ...replanned, times: { ...replanned.times, 'draft-plan': redrafted } }),
      one('approve-plan', {}, replanned),
      ...after('approve-plan', replanned),
    ],
    ends: commended,
  },
  {
    id: 'reward/recusal-granted',
    title: { zh: '回避后由另一负责人签字', en: 'The head steps aside; another signs' },
    steps: byTime(complete(stepsAside), [
      by('handler-a', 'handler', 'request-recusal', `${workingDay(path.at('hand-in-review', stepsAside), 1)} 14:00`, {
        person: 'head-a',
        reason: '科长甲与一名推荐对象曾是同班组同事，请求回避。',
      }),
      by('head-b', 'section-head', 'answer-recusal', `${workingDay(path.at('hand-in-review', stepsAside), 1)} 16:00`, {
        person: 'head-a',
        granted: true,
        reason: '经核实，两人曾在同一班组共事三年，应当回避。',
      }),
    ]),
    ends: commended,
  },
  {
    id: 'reward/covered',
    title: { zh: '汇总人员请假，由另一人顶岗', en: 'A compiler is away; another stands in' },
    steps: complete(covered),
    ends: commended,
  },
];
