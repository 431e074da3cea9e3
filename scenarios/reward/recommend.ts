import type { Both, Scenario, Step } from '../format.ts';
import { followsContact, orderUnanswered, tipLeftLying } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { GIFTS, INVESTIGATED, kit, PROJECT, RECUSAL, STANDARD, TIPS } from './kit.ts';
import {
  announcement,
  before,
  between,
  clearances,
  cleared,
  crew,
  finding,
  findings,
  guard,
  label,
  list,
  listed,
  mason,
  matter,
  type Nominee,
  type Options,
  one,
  paper,
  papers,
  path,
  sentence,
  team,
} from './path.ts';

/** 组织推荐: who does not fit is listed all the same, or is listed as a favour. */
const R1 = 'reward.recommend.r1';
const R2 = 'reward.recommend.r2';
const M1 = 'reward.recommend.m1';
const M2 = 'reward.recommend.m2';

const both = (zh: string, en: string): Both => ({ zh, en });
const by = (person: string, as: string, act: string, at: string, input: object = {}): Step => ({
  at,
  by: person,
  as,
  act,
  input: { ...input },
});
const changed = (step: string, input: object): Options => ({ change: { [step]: { input } } });

const from = (name: 'post-publicity', until: 'hand-in-review'): readonly Step[] => [one(name), ...between(name, until)];

const handIn = path.at('hand-in-review');
const withoutHim = by(
  'nominator-a',
  'nominator',
  'record-list',
  handIn,
  list([team], '核对材料后取消其中一名推荐对象。'),
);

const unfit = changed(
  'record-findings',
  findings(listed, finding('years', guard, { answer: 1, note: '审批表载明从事安全工作一年' })),
);
const openItem = changed('record-findings', {
  findings: findings().findings.filter(({ item }) => item !== 'years'),
});
const byNominator: Options = changed('record-clearances', clearances());
const nominatorClears: Options = {
  change: { 'record-clearances': { by: 'nominator-a', as: 'nominator', ...byNominator.change?.['record-clearances'] } },
};

const standard: readonly Scenario[] = [
  {
    id: `${R1}/unfit-listed`,
    risk: R1,
    title: both('不够年限仍予推荐', 'Recommended though he lacks the years'),
    story: both(
      '一名推荐对象的工作年限不够，提交结论时仍建议表彰。',
      'One nominee lacks the years of work; the conclusion recommends all the same.',
    ),
    before: before('hand-in-review', unfit),
    wrong: one('hand-in-review'),
    right: withoutHim,
    expect: { answer: 'refused', code: 'PROPOSAL_AGAINST_FINDINGS', rests: STANDARD },
    clue: { mark: guard.key },
  },
  {
    id: `${R1}/item-skipped`,
    risk: R1,
    title: both('漏审一项条件', 'One criterion is passed over'),
    story: both('一名推荐对象的年限没有审查，就提交结论。', 'The years of one nominee were never looked at.'),
    before: before('hand-in-review', openItem),
    wrong: one('hand-in-review'),
    right: by('nominator-a', 'nominator', 'record-findings', handIn, { findings: [finding('years', guard)] }),
    expect: { answer: 'refused', code: 'ITEM_UNANSWERED', rests: STANDARD },
    clue: { mark: 'years' },
  },
  {
    id: `${R1}/without-evidence`,
    risk: R1,
    title: both('没有依据就认定事迹', 'Deeds found without anything that shows them'),
    story: both('认定一名推荐对象有四件事迹，没有指明依据。', 'Four deeds are found, and no page shows them.'),
    before: before('record-findings'),
    wrong: one('record-findings', { input: findings(listed, finding('deeds', guard, { evidence: [] })) }),
    right: one('record-findings', { input: findings() }),
    expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE', rests: STANDARD },
  },
  {
    id: `${R1}/anothers-papers`,
    risk: R1,
    title: both('用别人的材料认定', 'Found on another’s papers'),
    story: both(
      '一名推荐对象没有交事迹材料，审查时引用了另一名的。',
      'One nominee handed in no account of deeds; another’s is cited for him.',
    ),
    before: before('record-findings', {
      change: {
        'receive-papers': {
          input: { papers: papers().papers.filter((item) => item.subject !== guard.key || item.material !== 'deeds') },
        },
      },
    }),
    wrong: one('record-findings'),
    right: by('nominator-a', 'nominator', 'receive-papers', path.at('record-findings'), {
      papers: [paper('deeds', guard)],
    }),
    expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE', rests: STANDARD },
    clue: { mark: guard.key },
  },
  {
    id: `${R1}/cleared-by-nominator`,
    risk: R1,
    title: both('推荐人自己认定没有被立案', 'The nominator himself says that nobody is under investigation'),
    story: both(
      '是否被立案调查，由推荐的办理人自己填写，没有纪检人员的核对。',
      'Whether somebody is under investigation is answered by the nominating officer, not by the discipline office.',
    ),
    before: before('hand-in-review', nominatorClears),
    wrong: one('hand-in-review'),
    right: by('inspector-b', 'inspection-staff', 'record-findings', handIn, clearances()),
    expect: { answer: 'refused', code: 'CLEARANCE_MISSING', rests: INVESTIGATED },
    clue: { mark: 'nominator-a' },
  },
  {
    id: `${R1}/word-brought-by-nominator`,
    risk: R1,
    title: both('推荐人自带纪检意见', 'The nominator brings the word of the discipline office'),
    story: both(
      '纪检监察机关的意见由推荐的办理人自己收存。',
      'The paper of the discipline office is entered by the nominating officer himself.',
    ),
    before: before('receive-opinions'),
    wrong: one('receive-opinions', { by: 'nominator-a', as: 'nominator' }),
    right: one('receive-opinions'),
    expect: { answer: 'refused', code: 'CLEARANCE_PAPER_OF_OTHERS', rests: INVESTIGATED },
  },
  {
    id: `${R1}/papers-exchanged`,
    risk: R1,
    title: both('审查后换材料', 'The papers are exchanged after the review'),
    story: both(
      '事迹审查以后换了一份材料，没有重新审查就提交结论。',
      'After the deeds were found the paper is exchanged; nobody looks at the new one.',
    ),
    before: [
      ...before('post-publicity'),
      by('nominator-a', 'nominator', 'receive-papers', '2026-09-22 11:00', { papers: [paper('deeds', guard, '-new')] }),
      ...from('post-publicity', 'hand-in-review'),
    ],
    wrong: one('hand-in-review'),
    right: by('nominator-a', 'nominator', 'record-findings', handIn, { findings: [finding('deeds', guard)] }),
    expect: { answer: 'refused', code: 'ITEM_UNANSWERED', rests: STANDARD },
    clue: { mark: guard.key },
  },
  {
    id: `${R1}/shown-as-another-kind`,
    risk: R1,
    title: both('集体当作个人公示', 'A collective shown as an individual'),
    story: both('公示时把集体列在先进个人里。', 'The collective is shown among the individuals.'),
    before: before('post-publicity'),
    wrong: one('post-publicity', {
      input: {
        ...announcement(),
        text: `现将推荐对象公示如下。先进个人：${listed.map(label).join('；')}。公示期间可提异议。`,
      },
    }),
    right: one('post-publicity', { input: announcement() }),
    expect: { answer: 'refused', code: 'PUBLICITY_INCOMPLETE', rests: M1 },
    clue: { mark: `集体：${label(team)}` },
  },
  {
    id: `${R1}/under-investigation`,
    risk: R1,
    title: both('被立案后仍予表彰', 'Decided for though under investigation by then'),
    story: both(
      '初审之后，一名推荐对象被立案调查，纪检已经告知，仍要决定表彰。',
      'After the first review one nominee is put under investigation; the office says so, and the decision goes on.',
    ),
    before: before(
      'decide',
      changed(
        'record-clearances-again',
        clearances(listed, finding('investigated', guard, { answer: true, note: '纪检监察机关来函告知已立案' })),
      ),
    ),
    wrong: one('decide'),
    right: by('principal-a', 'principal', 'return-review', path.at('decide'), {
      reasons: '一名推荐对象已被立案调查，退回调整名单。',
    }),
    expect: { answer: 'refused', code: 'NOMINEE_NOT_CLEARED', rests: INVESTIGATED },
    clue: { mark: guard.key },
  },
  {
    id: `${R1}/word-out-of-date`,
    risk: R1,
    title: both('纪检意见已过时', 'The word of the discipline office is out of date'),
    story: both(
      '纪检意见出具已超过三十日，没有重新征求，就要决定。',
      'The discipline office spoke more than thirty days ago and was not asked again before the decision.',
    ),
    before: before('decide', {
      times: {
        'record-recommended': '2026-09-18 11:00',
        'receive-papers': '2026-09-18 14:00',
        'receive-opinions': '2026-09-18 15:00',
        'record-findings': '2026-09-18 15:30',
        'record-clearances': '2026-09-18 16:00',
      },
    }).filter(({ at }) => at !== path.at('record-clearances-again') && at !== path.at('receive-opinions-again')),
    wrong: one('decide'),
    right: by('inspector-b', 'inspection-staff', 'record-findings', path.at('decide'), clearances()),
    expect: { answer: 'refused', code: 'CLEARANCE_MISSING', rests: INVESTIGATED },
  },
];

const approve = path.at('approve-plan');
const withdrawn = by('handler-a', 'handler', 'withdraw', approve, {
  reason: '没有上级批准的表彰项目，不予启动。',
  document: '$file:reward-withdrawal',
});
const project = (name: string, code: string, title: Both, told: Both, input: object, right: Step): Scenario => ({
  id: `${R1}/${name}`,
  risk: R1,
  title,
  story: told,
  before: before('approve-plan', changed('start', input)),
  wrong: one('approve-plan'),
  right,
  expect: { answer: 'refused', code, rests: PROJECT },
});
const projects: readonly Scenario[] = [
  project(
    'no-approval-shown',
    'PROJECT_NOT_SHOWN',
    both('没有批准文件就启动', 'Begun without the approval of the project'),
    both(
      '登记时没有上级批准文件，就要批准方案。',
      'The approval of the project is missing; the plan is to be approved.',
    ),
    matter({ materials: ['places'] }),
    by('handler-a', 'handler', 'receive-papers', approve, {
      papers: [{ material: 'approval', hash: '$file:reward-approval', name: '表彰项目批准文件.pdf', pages: 6 }],
    }),
  ),
  project(
    'set-up-here',
    'PROJECT_OF_NO_LEVEL',
    both('本级自行设立表彰', 'A commendation of the department’s own'),
    both('表彰项目不是中央或者省级批准的。', 'The project was approved neither by the centre nor by the province.'),
    matter({ fields: { 'approved-by': 'other' } }),
    withdrawn,
  ),
  project(
    'number-without-number',
    'PROJECT_NUMBER',
    both('批准文件没有文号', 'The approval has no number'),
    both(
      '批准文件的文号一栏只写“已经上级同意”。',
      'Where the number should stand it says that the level above agreed.',
    ),
    matter({ fields: { 'approval-number': '已经上级同意' } }),
    withdrawn,
  ),
  {
    id: `${R1}/beyond-places`,
    risk: R1,
    title: both('超名额推荐', 'More nominees than places'),
    story: both('下达两个集体名额，推荐了三个集体。', 'There are two places for collectives; three are listed.'),
    before: before('record-recommended'),
    wrong: one('record-recommended', {
      input: list([team, crew, { ...crew, key: 'c3', name: '物业安保班组' }, guard]),
    }),
    right: one('record-recommended', { input: list([team, crew, guard]) }),
    expect: { answer: 'refused', code: 'TOO_MANY_NOMINEES', rests: PROJECT },
  },
];

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
/** The steps of the path with this one put in at its moment. */
const with_ = (steps: readonly Step[], ...more: readonly Step[]): readonly Step[] =>
  [...steps, ...more].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0));

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
    before: with_(before('hand-in-review', meetingOnAll), ...grown('2026-09-29 10:00')),
    wrong: one('hand-in-review'),
    right: by('handler-a', 'handler', 'post-publicity', handIn, announcement(named)),
    expect: { answer: 'refused', code: 'PUBLICITY_RESTARTS', rests: M1 },
    clue: { mark: crew.key },
  },
  {
    id: `${R1}/objection-passed-over`,
    risk: R1,
    title: both('有异议不核查', 'An objection is passed over'),
    story: both('公示期间有人提出异议，没有核查答复就提交结论。', 'Somebody objects; nobody looks into it.'),
    before: with_(before('hand-in-review', earlyMeeting), objection),
    wrong: one('hand-in-review', { at: '2026-10-08 09:00' }),
    right: reply('2026-10-08 09:00', false),
    expect: { answer: 'refused', code: 'OBJECTION_OPEN', rests: M1 },
  },
  {
    id: `${R1}/objection-upheld-yet-kept`,
    risk: R1,
    title: both('异议成立仍保留', 'The objection was right and he stays on the list'),
    story: both('异议核查属实，名单却没有调整。', 'The inquiry bears the objection out; the list stays as it was.'),
    before: with_(before('hand-in-review'), objection, reply('2026-09-28 16:00', true)),
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
    before: with_(before('call-consultation'), objection),
    wrong: { ...reply('2026-09-30 09:00', false), input: { ...reply('', false).input, evidence: [] } },
    right: reply('2026-09-30 09:00', false),
    expect: { answer: 'refused', code: 'OBJECTION_WITHOUT_EVIDENCE', rests: M1 },
  },
  {
    id: `${R1}/objection-left-lying`,
    risk: R1,
    title: both('异议逾期不答复', 'An objection is left lying'),
    story: both('异议登记后五个工作日没有核查答复。', 'Five working days pass after the objection; nobody answers.'),
    before: with_(before('call-consultation'), objection),
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
      by('handler-a', 'handler', 'post-publicity', '2026-09-28 15:00', announcement(named)),
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

const favours: readonly Scenario[] = [
  ...followsContact(kit, {
    risk: R2,
    rests: GIFTS,
    name: 'after-a-dinner',
    step: 'hand-in-review',
    registered: '2026-10-08 09:00',
    reporter: { by: 'nominator-b', as: 'nominator' },
    other: { by: 'nominator-b', as: 'nominator' },
    contact: { who: '商场经理', manner: 'banquet', words: '请他把安全员报上去。' },
    title: both('吃请之后上报名单', 'The list is handed in after a dinner'),
  }),
  {
    id: `${R2}/lists-whom-he-is-close-to`,
    risk: R2,
    title: both('推荐配偶单位的人', 'He lists somebody of his spouse’s company'),
    story: both(
      '办理人把配偶所在公司的人列入推荐名单。',
      'The nominating officer lists somebody of the company where his spouse holds a post.',
    ),
    before: before('record-recommended'),
    wrong: one('record-recommended', { by: 'nominator-b', input: list([team, mason]) }),
    right: one('record-recommended', { by: 'nominator-a', input: list([team, mason]) }),
    expect: { answer: 'refused', code: 'RECUSED', rests: RECUSAL },
    clue: { mark: mason.key },
  },
  {
    id: `${R2}/lists-himself`,
    risk: R2,
    title: both('把自己报上去', 'He lists himself'),
    story: both('办理人把自己列入推荐名单。', 'The nominating officer puts himself on the list.'),
    before: before('record-recommended'),
    wrong: one('record-recommended', {
      input: list([team, { ...guard, name: '单位办理人甲', unit: '长治高新区经济运行与安全监管部', code: '' }]),
    }),
    right: one('record-recommended', {
      by: 'nominator-b',
      input: list([team, { ...guard, name: '单位办理人甲', unit: '长治高新区经济运行与安全监管部', code: '' }]),
    }),
    expect: { answer: 'refused', code: 'RECUSED', rests: RECUSAL },
    clue: { mark: '单位办理人甲' },
  },
  {
    id: `${R2}/deeds-taken-on-trust`,
    risk: R2,
    title: both('受请托不看材料', 'Asked for it, he does not look at the papers'),
    story: both(
      '有人打过招呼，事迹不看材料就认定。',
      'Somebody had a word with him; he finds the deeds without looking at the papers.',
    ),
    before: with_(
      before('record-findings'),
      by('nominator-b', 'nominator', 'register-contact', '2026-09-21 16:00', {
        about: 'nominator-a',
        who: '商场经理',
        manner: 'phone',
        words: '安全员的材料不用细看。',
        handed: '',
      }),
    ),
    wrong: one('record-findings', { input: findings(listed, finding('deeds', guard, { evidence: [] })) }),
    right: one('record-findings', { input: findings() }),
    expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE', rests: STANDARD },
  },
  ...tipLeftLying(kit, {
    risk: R2,
    rests: TIPS,
    after: 'post-publicity',
    route: 'phone',
    matter: '推荐办理人收了商场的购物卡。',
    named: ['nominator-a'],
    result: '调取监控并谈话，未发现收卡，已回复举报人。',
  }),
  ...orderUnanswered(kit, {
    risk: R1,
    rests: 'reward.recommend.m3',
    after: 'record-findings',
    matter: '请说明推荐对象事迹的核实经过。',
    reply: '逐件走访核实，走访记录附在事迹材料之后。',
    person: { by: 'nominator-a', as: 'nominator' },
  }),
];

export const scenarios: readonly Scenario[] = [...standard, ...projects, ...shown, ...meetings, ...favours];
