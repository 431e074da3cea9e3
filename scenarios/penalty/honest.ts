import type { HonestRun } from '../format.ts';
import { ASKED } from './hearing.ts';
import { BREACH, HAZARD, SIGNS, SLIGHT } from './matter.ts';
import { path } from './path.ts';
import { deputy, director, examiner, filer, otherExaminer, quarry, squad, welder } from './people.ts';
import { spot } from './spot.ts';

const closed = (decision: string) => ({ stage: 'close', status: 'ended', decision }) as const;
const onTheSpot = { stages: ['送达期限'], because: '当场作出、当场交付' } as const;

/** Nothing could be shown: no notice, and the case goes to the committee earlier. */
const notShown = {
  result: 'no-penalty',
  facts: { proven: 0 },
  times: {
    'close-defence': '2026-09-21 10:00',
    opinion: '2026-09-28 10:00',
    call: '2026-09-29 10:00',
    open: '2026-10-08 09:00',
    'vote-a': '2026-10-08 09:20',
    'vote-b': '2026-10-08 09:30',
    'vote-c': '2026-10-08 09:40',
    'vote-chair': '2026-10-08 10:00',
    'close-meeting': '2026-10-08 10:10',
    decide: '2026-10-09 10:00',
    draft: '2026-10-12 10:00',
    issue: '2026-10-13 10:00',
    serve: '2026-10-15 15:00',
    archive: '2026-11-02 15:00',
    close: '2026-11-03 15:00',
  },
};
const turned = [
  ...spot.before('hand-in', { facts: { untrained: 4 } }),
  {
    at: '2026-09-17 16:30',
    ...squad,
    act: 'choose-procedure',
    input: { route: 'ordinary', reasons: '四人培训记录不实，罚款将超过三千元，转为普通程序。' },
  },
];

export const honest: readonly HonestRun[] = [
  {
    id: 'penalty/fined',
    title: {
      zh: '两项隐患逾期未消除，立案后处以罚款',
      en: 'Two hazards left as they were, fined after an investigation',
    },
    steps: path.complete(),
    ends: closed('penalty'),
  },
  {
    id: 'penalty/fined-on-the-spot',
    title: { zh: '缺一处警示标志，当场罚款', en: 'One warning sign missing, fined on the spot' },
    steps: spot.complete(),
    ends: closed('spot-penalty'),
  },
  {
    id: 'penalty/warned-on-the-spot',
    title: { zh: '违反操作规程，当场警告', en: 'A breach of the operating rules, a warning on the spot' },
    steps: spot.complete({
      firm: welder,
      facts: { breaches: 1 },
      weighed: { charges: ['breach'], articles: [BREACH], sanction: 'warning' },
      silent: true,
      says: {
        lead: '检查中发现电焊工未清理周边可燃物就动火作业。',
        choice: '违法事实确凿，当场即可查清，拟给予警告。',
        told: '检查发现，在加工车间动火作业前未清理周边可燃物，违反动火作业操作规程一次。',
        reasons: '现场笔录和照片相互印证，当事人没有异议，未造成后果，给予警告。',
      },
    }),
    ends: closed('spot-penalty'),
  },
  {
    id: 'penalty/first-time',
    title: {
      zh: '初次违法、后果轻微并及时改正，不予处罚',
      en: 'The first time, slight and mended at once: no penalty',
    },
    steps: spot.complete({
      firm: quarry,
      result: 'exempt',
      facts: { signs: 1, slight: true },
      weighed: { charges: ['signs'], articles: [SIGNS, SLIGHT] },
      says: {
        lead: '检查中发现配电室门口缺少安全警示标志。',
        choice: '违法事实确凿，仅一处，当场已经补设，拟不予处罚。',
        told: '',
        reasons: '初次违法，危害后果轻微，检查当场补设标志，依法不予处罚并予以教育。',
      },
    }),
    ends: closed('exempt'),
    brisk: onTheSpot,
  },
  {
    id: 'penalty/nothing-found-on-the-spot',
    title: { zh: '现场核对，违法事实不成立', en: 'Looked at on the spot, nothing shown' },
    steps: spot.complete({
      result: 'no-penalty',
      facts: { proven: 0 },
      times: { archive: '2026-10-09 15:00', close: '2026-10-10 15:00' },
    }),
    ends: closed('no-penalty'),
    brisk: onTheSpot,
  },
  {
    id: 'penalty/turned-into-a-case',
    title: { zh: '现场发现超出当场处罚的范围，转为立案', en: 'Too much for the spot: it becomes a case' },
    steps: turned,
    ends: { stage: 'docket', status: 'open', decision: 'none' },
  },
  {
    id: 'penalty/heard',
    title: { zh: '拟罚六万元，经听证作出处罚', en: 'Sixty thousand yuan, decided after a hearing' },
    steps: path.complete(ASKED),
    ends: closed('penalty'),
  },
  {
    id: 'penalty/lightened',
    title: { zh: '申辩成立，罚款减少', en: 'The defence is taken, and the fine is smaller' },
    steps: path.complete({
      notified: { charges: ['hazard'], articles: [HAZARD], sanction: 'fine', fen: 1_800_000 },
    }),
    ends: closed('penalty'),
  },
  {
    id: 'penalty/not-established',
    title: { zh: '立案调查，违法事实不成立', en: 'Investigated, and nothing could be shown' },
    steps: path.complete(notShown),
    ends: closed('no-penalty'),
  },
  {
    id: 'penalty/dropped',
    title: { zh: '不符合立案条件，经审批不予立案', en: 'Not to be docketed, with approval' },
    steps: [
      ...path.before('docket'),
      {
        at: '2026-08-10 10:00',
        ...deputy,
        act: 'drop-lead',
        input: { reasons: '现场复核时隐患已经在限期内消除，不符合立案条件。' },
      },
      { at: '2026-08-26 15:00', ...filer, act: 'archive', input: { items: ['lead', 'drop'], place: '县局档案室' } },
      { at: '2026-08-27 15:00', ...filer, act: 'close', input: {} },
    ],
    ends: { stage: 'close', status: 'ended', decision: 'none' },
  },
  {
    id: 'penalty/recusal-granted',
    title: {
      zh: '当事人申请审核人员回避，获准后换人',
      en: 'The party asks the examiner to step aside; another takes over',
    },
    steps: [
      ...path.before('inventory'),
      {
        at: '2026-09-01 10:00',
        by: 'applicant-d',
        as: 'applicant',
        act: 'request-recusal',
        input: { person: examiner.by, reason: '该审核人员与我公司有合同纠纷。' },
      },
      {
        at: '2026-09-02 10:00',
        ...director,
        act: 'answer-recusal',
        input: { person: examiner.by, granted: true, reason: '经核实确有未了结的合同纠纷，准予回避。' },
      },
      path.one('inventory'),
      ...path.after('inventory', { examiner: otherExaminer }),
    ],
    ends: closed('penalty'),
  },
];
