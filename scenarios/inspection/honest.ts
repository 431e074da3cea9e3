import type { HonestRun, Step } from '../format.ts';
import { byTime } from '../shared/path.ts';
import { by } from '../shared/tell.ts';
import { kit, LEADER } from './kit.ts';
import { after, before, builder, complete, KEPT, lead, mall, one, path, plan, RETURNED } from './path.ts';

const ended = (decision: string) => ({ stage: 'close', status: 'ended', decision }) as const;
const BRISK = { stages: ['legal'], because: '行政处罚法第60条的九十日是上限，检查按内部时限办理。' };
const { head, decider, handler } = kit.people as Required<typeof kit.people>;

/** The team with one more officer in it, and with another team leader. */
const team = (...more: readonly string[]) => ({
  input: plan('2026-09-24', '2026-10-13', { team: ['officer-a', 'officer-b', 'leader-a', ...more] }),
});

/** A lead that says nothing that could be looked at. */
const dropped: readonly Step[] = [
  one('start', { input: lead(builder, { fields: { what: '来信只说安全不好，没有地点和情形。' } }) }),
  by(decider, 'drop-lead', '2026-09-23 10:00', { reasons: '来信没有写明地点和情形，两次联系未果，不予立案。' }),
  by(handler, 'archive', '2026-10-16 10:00', { items: ['lead', 'dropped'], place: '档案室三柜' }),
  by(handler, 'close', '2026-10-16 15:00'),
];

/** The team leader sends the conclusion back once; the stage and its term begin anew. */
const returned: readonly Step[] = [
  ...before('submit-report', { firm: mall }),
  by(LEADER, 'return-review', '2026-10-19 15:00', { reasons: '配电间照片没有拍到标志全貌，请补拍后再提。' }),
  by({ by: 'officer-a', as: 'enforcement-officer' }, 'collect-exhibit', '2026-10-26 10:00', {
    items: [{ kind: 'photo', name: '补拍照片二张', material: 'photos', hash: '$file:inspection-photos-2', pages: 14 }],
    custodian: 'officer-a',
    place: '证物柜二格',
  }),
  by({ by: 'officer-b', as: 'enforcement-officer' }, 'take-inventory', '2026-10-28 09:00', {
    found: ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'],
    note: '补拍照片入柜，在证物柜二格逐件清点。',
  }),
  one('hand-in-review', { at: '2026-10-28 10:00' }),
  ...after('hand-in-review', {
    firm: mall,
    times: {
      'submit-report': '2026-11-03 10:00',
      'handle-responsible': '2026-11-06 10:00',
      decide: '2026-11-09 10:00',
      'draft-document': '2026-11-10 10:00',
      'issue-document': '2026-11-10 15:00',
      serve: '2026-11-11 10:00',
      'record-rectification': '2026-11-16 10:00',
      'plan-visit': '2026-11-17 10:00',
      'recheck-visit': '2026-11-25 15:00',
      'sign-recheck': '2026-11-25 15:30',
      'publish-result': '2026-11-25 10:00',
      'sign-publication': '2026-11-25 10:30',
      conclude: '2026-11-26 10:00',
      'count-again': '2026-12-16 09:00',
      archive: '2026-12-16 10:00',
      close: '2026-12-16 15:00',
    },
    change: {
      'count-again': {
        input: { found: ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'], note: '归档前逐件清点，件数、封签相符。' },
      },
    },
  }),
];

/** The company asks that an officer step aside; it is granted, his things pass to another, who goes on in his place. */
const stepsAside: readonly Step[] = [
  ...before('record-findings', { firm: builder, change: { 'draft-plan': team('leader-b') } }),
  by({ by: builder.agent, as: 'applicant' }, 'request-recusal', '2026-10-10 09:00', {
    person: 'officer-b',
    reason: '该执法员与我单位现场负责人有过纠纷。',
  }),
  by(head, 'answer-recusal', '2026-10-10 09:30', {
    person: 'officer-b',
    granted: true,
    reason: '经了解属实，由检查组其他人员继续办理。',
  }),
  ...path.between('sign-visit', 'take-inventory', { firm: builder }),
  one('take-inventory', LEADER),
  ...after('take-inventory', {
    firm: builder,
    change: {
      'sign-recheck': { by: 'leader-b', as: 'enforcement-officer' },
      'count-again': LEADER,
    },
  }),
];

/** The deputy is away: the decision is made under a dated delegation. */
const delegated: readonly Step[] = [
  ...before('decide', { found: 'none' }),
  by(decider, 'delegate', '2026-10-22 10:00', {
    to: 'head-b',
    until: '2026-10-30T18:00:00+08:00',
    reason: '外出参加事故调查，由其代为决定本件。',
  }),
  one('decide', { by: 'head-b', as: 'section-head' }, { found: 'none' }),
  ...after('decide', { found: 'none' }),
];

/** A device is registered and kept with approval, and given back within the seven days. */
const givenBack: readonly Step[] = byTime(
  complete({
    ...KEPT,
    change: {
      ...KEPT.change,
      'count-again': {
        input: { found: ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'], note: '储罐已返还，其余归档前逐件清点。' },
      },
    },
  }),
  [by({ by: 'officer-a', as: 'enforcement-officer' }, 'dispose-exhibit', '2026-10-16 10:00', RETURNED)],
);

export const honest: readonly HonestRun[] = [
  {
    id: 'inspection/found-and-rectified',
    title: { zh: '发现轻微问题，责令整改并复查', en: 'Something slight found, ordered to correct, re-checked' },
    steps: complete(),
    ends: ended('rectify'),
    brisk: BRISK,
  },
  {
    id: 'inspection/nothing-found',
    title: { zh: '逐项检查，未发现问题', en: 'Every item examined, nothing found' },
    steps: complete({ found: 'none', firm: builder }),
    ends: ended('nothing-found'),
    brisk: BRISK,
  },
  {
    id: 'inspection/fined',
    title: { zh: '问题较重，告知、听取申辩后处罚', en: 'Something grave: told, heard, fined, put right' },
    steps: complete({ found: 'grave', firm: mall }),
    ends: ended('penalise'),
    brisk: BRISK,
  },
  {
    id: 'inspection/dropped',
    title: { zh: '线索不具体，写明理由不予立案', en: 'A lead too vague, dropped with reasons' },
    steps: dropped,
    ends: ended('none'),
  },
  {
    id: 'inspection/sent-back-once',
    title: { zh: '审查退回补拍照片后再报', en: 'Sent back once for better photographs' },
    steps: returned,
    ends: ended('rectify'),
    brisk: BRISK,
  },
  {
    id: 'inspection/steps-aside',
    title: { zh: '企业申请回避获准，换人续办', en: 'An officer steps aside at the company’s request' },
    steps: stepsAside,
    ends: ended('rectify'),
    brisk: BRISK,
  },
  {
    id: 'inspection/decided-under-delegation',
    title: { zh: '分管领导外出，书面授权代为决定', en: 'Decided under a dated delegation' },
    steps: delegated,
    ends: ended('nothing-found'),
    brisk: BRISK,
  },
  {
    id: 'inspection/kept-and-given-back',
    title: { zh: '设备登记保存，七日内返还', en: 'A device kept with approval and given back in seven days' },
    steps: givenBack,
    ends: ended('rectify'),
    brisk: BRISK,
  },
];
