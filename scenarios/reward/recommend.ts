import type { Both, Scenario, Step } from '../format.ts';
import { both } from '../shared/tell.ts';
import { INVESTIGATED, PROJECT, STANDARD } from './kit.ts';
import {
  announcement,
  before,
  clearances,
  crew,
  finding,
  findings,
  guard,
  label,
  list,
  listed,
  matter,
  type Options,
  one,
  paper,
  papers,
  path,
  team,
} from './path.ts';
import { by, changed, from, handIn, M1, R1, withoutHim } from './tell.ts';

/** 组织推荐: who does not fit is recommended all the same, or there is no project to recommend for. */

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

export const scenarios: readonly Scenario[] = [...standard, ...projects];
