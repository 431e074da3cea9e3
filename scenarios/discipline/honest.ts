import type { HonestRun, Step } from '../format.ts';
import { byTime } from '../shared/path.ts';
import { GIFTS, type Options, official, other, path } from './path.ts';

const one = (at: string, by: string, as: string, act: string, input: object): Step => ({
  at,
  by,
  as,
  act,
  input: { ...input },
});

/** Nothing proven: nobody is notified, the case goes on to the decision at once. */
export const nothing: Options = {
  who: other,
  result: 'dismiss',
  facts: { proven: 0, harm: 0, 'delay-days': 0 },
  times: {
    'close-defence': '2026-09-04 10:00',
    opinion: '2026-09-08 10:00',
    'call-panel': '2026-09-10 10:00',
    'open-panel': '2026-09-14 09:00',
    'panel-a': '2026-09-14 09:20',
    'panel-b': '2026-09-14 09:30',
    'panel-c': '2026-09-14 09:40',
    'panel-d': '2026-09-14 09:50',
    'panel-chair': '2026-09-14 10:00',
    'close-panel': '2026-09-14 10:10',
    decide: '2026-09-16 16:00',
    'fourth-register': '2026-09-11 16:30',
    draft: '2026-09-17 10:00',
    issue: '2026-09-18 10:00',
    serve: '2026-09-21 10:00',
    'service-register': '2026-09-23 16:00',
    'fifth-register': '2026-10-09 16:00',
    'second-service-register': '2026-10-09 16:10',
    'third-service-register': '2026-10-14 16:00',
    archive: '2026-10-15 10:00',
    close: '2026-10-15 15:00',
  },
};

/** Gifts of 5,000 yuan, handed in to the treasury. */
export const gifts: Options = {
  who: other,
  facts: { harm: 0, 'delay-days': 0, 'gifts-yuan': 5000 },
  fields: { lead: '反映收受企业礼金。' },
  charges: ['gifts'],
  articles: [GIFTS],
};

const lodged = one('2026-10-09 11:00', official.person, 'party', 'lodge-appeal', {
  kind: 'review',
  reasons: '当月同时承担值班任务，处分过重，请求复核。',
});
const received = one('2026-10-10 09:00', 'inspector-a', 'discipline-inspector', 'receive-appeal', {
  appeal: 'p1',
  accepted: true,
  handler: 'head-a',
});

/** Six months are for the hard cases. */
const brisk = { stages: ['legal'], because: 'the law gives six months, and this case is a plain one' };

const runs: readonly HonestRun[] = [
  {
    id: 'discipline/sanctioned',
    title: { zh: '查实贻误工作，申辩逐项复核，给予记过', en: 'Delay of duty shown, each claim answered, demerit' },
    steps: path.complete(),
    ends: { stage: 'close', status: 'ended', decision: 'sanction' },
  },
  {
    id: 'discipline/nothing-found',
    title: { zh: '没有查实，撤销案件', en: 'Nothing proven, the case is dismissed' },
    steps: path.complete(nothing),
    ends: { stage: 'close', status: 'ended', decision: 'dismiss' },
  },
  {
    id: 'discipline/exempted',
    title: { zh: '情节轻微并已改正，免予处分', en: 'Slight and put right: exempted' },
    steps: path.complete({ result: 'exempt', facts: { slight: true } }),
    ends: { stage: 'close', status: 'ended', decision: 'exempt' },
  },
  {
    id: 'discipline/lighter-after-defence',
    title: { zh: '申辩成立，轻于告知', en: 'A claim is taken: lighter than notified' },
    steps: path.complete({ notified: 'grave-demerit' }),
    ends: { stage: 'close', status: 'ended', decision: 'sanction' },
  },
  {
    id: 'discipline/mitigated',
    title: { zh: '主动交代并挽回损失，减轻一个档次', en: 'Confessed and made good: one step below the range' },
    steps: path.complete({
      facts: { harm: 2, confessed: true },
      sanction: 'grave-demerit',
      until: '2028-03-24',
    }),
    ends: { stage: 'close', status: 'ended', decision: 'sanction' },
  },
  {
    id: 'discipline/gains-handed-in',
    title: { zh: '收受礼金，处分并上缴违纪所得', en: 'Gifts taken: sanctioned, the money goes to the treasury' },
    steps: path.complete(gifts),
    ends: { stage: 'close', status: 'ended', decision: 'sanction' },
  },
  {
    id: 'discipline/recusal-granted',
    title: {
      zh: '本人申请审查人回避，获准，另由他人复核',
      en: 'He asks that the reviewer step aside; another answers',
    },
    steps: byTime(
      path.complete({
        change: {
          'answer-first': { by: 'reviewer-b' },
          'answer-second': { by: 'reviewer-b' },
          'close-defence': { by: 'reviewer-b' },
        },
      }),
      [
        one('2026-09-08 10:00', official.person, 'party', 'request-recusal', {
          person: 'reviewer-a',
          reason: '该审查人与本人曾有工作争执。',
        }),
        one('2026-09-08 15:00', 'principal-a', 'principal', 'answer-recusal', {
          person: 'reviewer-a',
          granted: true,
          reason: '为保证公正，同意另行指定人员。',
        }),
      ],
    ),
    ends: { stage: 'close', status: 'ended', decision: 'sanction' },
  },
  {
    id: 'discipline/returned',
    title: { zh: '审查退回补充调查，再次提交', en: 'Returned by the reviewer, investigated further' },
    steps: byTime(
      path.before('third-register'),
      [
        one('2026-08-26 10:00', 'reviewer-a', 'reviewer', 'return-review', {
          reasons: '所在单位意见缺少监察机构一方，请补充。',
        }),
        one('2026-08-27 09:00', 'inspector-a', 'discipline-inspector', 'take-inventory', {
          found: ['e1', 'e2', 'e3', 'e4'],
          note: '逐件核对编号、封签和页数，与清单一致。',
        }),
        { ...path.one('hand-in'), at: '2026-08-27 10:00' },
      ],
      [path.one('third-register'), ...path.after('third-register', { times: { 'submit-report': '2026-09-03 10:00' } })],
    ),
    ends: { stage: 'close', status: 'ended', decision: 'sanction' },
    brisk: {
      stages: ['legal', 'investigate', 'review', '告知期限'],
      because: 'one paper was missing and is supplied at once',
    },
  },
  {
    id: 'discipline/appealed',
    title: { zh: '申请复核，变更为警告，照变更后的决定执行', en: 'On appeal changed to a warning, carried out so' },
    steps: byTime(
      path
        .complete({ change: { sanction: { at: '2026-10-22 09:00' } } })
        .filter(({ act, input }) => act !== 'record-enforcement' || input?.['part'] !== 'sanction'),
      [
        lodged,
        received,
        one('2026-10-21 10:00', 'head-a', 'section-head', 'answer-appeal', {
          appeal: 'p1',
          outcome: 'changed',
          sanction: 'warning',
          answer: '值班任务属实，后果已及时消除，变更为警告。',
          document: '$file:official-a-appeal',
        }),
        {
          ...path.one('sanction', {}, { sanction: 'warning', until: '2027-03-24' }),
          at: '2026-10-22 09:00',
        },
      ],
    ),
    ends: { stage: 'close', status: 'ended', decision: 'sanction' },
  },
  {
    id: 'discipline/not-docketed',
    title: { zh: '初步调查不能成立，不予立案', en: 'The first inquiry shows nothing: not docketed' },
    steps: [
      ...path.before('docket', { who: other }),
      one('2026-06-22 10:00', 'principal-a', 'principal', 'drop-lead', {
        reasons: '初步调查表明所反映的问题发生时该同志在休假，不能成立。',
      }),
      ...['first-register', 'second-register'].map((name) => path.one(name as 'first-register')),
      one('2026-07-08 10:00', 'handler-a', 'handler', 'archive', { items: ['lead', 'drop'], place: '干部档案室' }),
      one('2026-07-10 17:00', 'handler-a', 'handler', 'close', {}),
    ]
      .filter(({ at }) => (at ?? '') <= '2026-07-10 17:00')
      .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)),
    ends: { stage: 'close', status: 'ended', decision: 'none' },
  },
];

export const honest: readonly HonestRun[] = runs.map((run) => ({ brisk, ...run }));
