import type { Step } from '../format.ts';
import type { Person } from '../shared/kit.ts';
import { type Change, pathOf } from '../shared/path.ts';
import { exhibit, type Facts, findings, HAZARD, matter, PARTS, type Weighed } from './matter.ts';
import {
  deputy,
  director,
  examiner as examinerA,
  type Firm,
  filer,
  lawyer,
  members,
  officer,
  otherLawyer,
  partner,
  quarry,
  registrar,
  squad,
} from './people.ts';

/** 普通程序: docket, evidence, review, notice, meeting, decision, service, money, closed file. Every name is invented. */

/** From August over 中秋 and 国庆 to December; the terms used between 60 and 95 %. */
export const times = {
  start: '2026-08-03 09:00',
  choose: '2026-08-04 16:30',
  docket: '2026-08-10 10:00',
  collect: '2026-08-14 10:00',
  interview: '2026-08-20 11:00',
  inventory: '2026-09-09 15:00',
  findings: '2026-09-10 10:00',
  'hand-in': '2026-09-10 15:00',
  'submit-report': '2026-09-16 10:00',
  notify: '2026-09-21 10:00',
  defence: '2026-09-23 10:00',
  'answer-first': '2026-09-28 10:00',
  'answer-second': '2026-09-28 10:30',
  'close-defence': '2026-09-30 10:00',
  opinion: '2026-10-12 10:00',
  call: '2026-10-13 10:00',
  open: '2026-10-15 09:00',
  'vote-a': '2026-10-15 09:20',
  'vote-b': '2026-10-15 09:30',
  'vote-c': '2026-10-15 09:40',
  'vote-chair': '2026-10-15 10:00',
  'close-meeting': '2026-10-15 10:10',
  decide: '2026-10-16 10:00',
  draft: '2026-10-20 10:00',
  issue: '2026-10-21 10:00',
  serve: '2026-10-23 15:00',
  publish: '2026-10-26 10:00',
  receipt: '2026-11-05 10:00',
  rectified: '2026-11-06 10:00',
  conclude: '2026-11-13 10:00',
  archive: '2026-12-01 10:00',
  close: '2026-12-02 15:00',
} as const;
export type Name = keyof typeof times | `sign-${string}` | 'request-hearing' | 'hold-hearing';

export type Options = {
  readonly firm?: Firm;
  readonly times?: { readonly [step: string]: string | undefined };
  readonly change?: { readonly [step: string]: Change | undefined };
  /** `penalty` · `exempt` · `no-penalty`. */
  readonly result?: string;
  readonly facts?: Facts;
  readonly fields?: object;
  readonly weighed?: Weighed;
  /** What the notice announces, where it is not what is decided. */
  readonly notified?: Weighed;
  /** Does the party ask for a hearing? Then these are its days. */
  readonly hearing?: { readonly requested: string; readonly noticeOn: string; readonly held: string };
  readonly silent?: boolean;
  /** Last day to answer that the notice names. */
  readonly answerBy?: string;
  readonly examiner?: Person;
};

export const FINED: Weighed = { charges: ['hazard'], articles: [HAZARD], sanction: 'fine', fen: 1_200_000 };
export const TOLD = '2026年7月30日检查发现，破碎机防护罩缺失、料仓护栏断裂两项事故隐患，至8月14日仍未采取措施消除。';
const NOT_SHOWN = '现有证据不能证明违法事实，经案件审理委员会表决通过，不予处罚。';
export const REASONS = '两项隐患有笔录、照片和询问相互印证，经案件审理委员会表决通过，按裁量基准处罚。';
export const ANSWER = '维修合同日期在立案之后，此前没有采取任何措施，不予采信。';

export const talk = (file: string, day: string, change: object = {}) => ({
  person: '生产负责人某',
  role: 'party',
  place: '执法大队询问室',
  from: `${day}T09:30:00+08:00`,
  to: `${day}T10:30:00+08:00`,
  record: `$file:${file}`,
  pages: 4,
  recording: `$file:${file}.wav`,
  recordedFrom: `${day}T09:28:00+08:00`,
  recordedTo: `${day}T10:32:00+08:00`,
  confirmed: 'signed',
  note: '',
  ...change,
});

function whole(options: Options): readonly (readonly [Name, Step])[] {
  const {
    firm = quarry,
    change = {},
    result = 'penalty',
    facts = { hazards: 2 },
    fields = {},
    weighed = FINED,
    notified = weighed,
    hearing,
    silent = false,
    answerBy = '2026-09-29',
    examiner = examinerA,
  } = options;
  const when: Readonly<Record<string, string | undefined>> = {
    ...times,
    'request-hearing': hearing?.requested,
    'hold-hearing': hearing?.held,
    ...options.times,
  };
  const day = (name: Name) => (when[name] ?? '').slice(0, 10);
  const step = (name: Name, who: Person, input: object = {}, act: string = name): readonly [Name, Step] => [
    name,
    { at: when[name], ...who, act, input: { ...input }, ...change[name] } as Step,
  ];
  const signed = (name: Name): readonly [Name, Step] => [
    `sign-${name}` as Name,
    { ...partner, act: 'sign', input: { held: '$held' }, ...change[`sign-${name}`] } as Step,
  ];
  const vote = (name: Name, who: Person, opinion: string) => step(name, who, { vote: 'for', opinion }, 'cast-vote');
  const file = (name: string) => `$file:${firm.files}-${name}`;
  const party: Person = firm.agent ?? officer;
  const document = result === 'exempt' ? 'exemption' : result;
  const punished = result === 'penalty';
  return [
    step('start', registrar, matter(firm, { lead: '检查中发现两项事故隐患，限期整改后仍未消除。', ...fields })),
    step(
      'choose',
      squad,
      { route: 'ordinary', reasons: '隐患逾期未消除，拟处罚款超过三千元，应当立案。' },
      'choose-procedure',
    ),
    step('docket', deputy, { reasons: '有初步证据证明违法行为存在，属于本局管辖，未超过追责期限。' }),
    step(
      'collect',
      officer,
      {
        items: ['site-record', 'photos', 'identity', 'records'].map((key) => exhibit(firm, key)),
        custodian: partner.by,
        place: '证据室一号柜',
      },
      'collect-exhibit',
    ),
    signed('collect'),
    step('interview', officer, talk(`${firm.files}-interview`, day('interview')), 'record-interview'),
    signed('interview'),
    step(
      'inventory',
      squad,
      { found: ['e1', 'e2', 'e3', 'e4'], note: '逐件核对编号、页数和存放位置，与清单一致。' },
      'take-inventory',
    ),
    step('findings', officer, findings(facts), 'record-findings'),
    step(
      'hand-in',
      officer,
      {
        proposal: result,
        opinion: punished
          ? '两项事故隐患逾期未消除，证据相互印证，建议处以罚款。'
          : '经逐项调查取证，所列情形均有笔录和书证，依法不予处罚。',
      },
      'hand-in-review',
    ),
    step('submit-report', examiner, {
      proposal: result,
      opinion: '逐项核对证据与认定的事实，程序合法，同意调查结论。',
    }),
    ...(punished
      ? [
          step(
            'notify',
            officer,
            {
              ...notified,
              facts: TOLD,
              receivedOn: day('notify'),
              answerBy,
              hearing: (notified.fen ?? 0) >= 5_000_000,
              proof: file('notice'),
            },
            'notify-party',
          ),
          ...(silent
            ? []
            : [
                step(
                  'defence',
                  party,
                  {
                    how: 'written',
                    claims: [
                      { kind: 'fact', text: '防护罩在检查前已经委托厂家维修。' },
                      { kind: 'ground', text: '护栏断裂系台风造成，请求从轻。' },
                    ],
                    ...(firm.agent ? {} : { document: file('defence') }),
                  },
                  'record-defence',
                ),
              ]),
          ...(hearing ? [step('request-hearing', party, { reason: '对罚款数额有异议，要求听证。' })] : []),
          ...(silent
            ? []
            : [
                step('answer-first', examiner, { claim: 'c1', accepted: false, answer: ANSWER }, 'answer-defence'),
                step(
                  'answer-second',
                  examiner,
                  { claim: 'c2', accepted: true, answer: '气象证明属实，在裁量幅度内予以考虑。' },
                  'answer-defence',
                ),
              ]),
          ...(hearing
            ? [
                step('hold-hearing', otherLawyer, {
                  host: otherLawyer.by,
                  noticeOn: hearing.noticeOn,
                  heldOn: day('hold-hearing'),
                  record: file('hearing'),
                }),
              ]
            : []),
        ]
      : []),
    step('close-defence', examiner),
    step(
      'opinion',
      lawyer,
      { agrees: true, opinion: '主体、事实、证据、程序和适用法律均无不当，同意处理意见。' },
      'give-legal-opinion',
    ),
    step(
      'call',
      lawyer,
      {
        purpose: '案件审理委员会会议',
        question: '是否同意调查结论和拟作出的处理？',
        proposal: result,
        members: members.map(({ by }) => by),
        chair: director.by,
        at: `${day('open')}T09:00:00+08:00`,
      },
      'call-meeting',
    ),
    step('open', lawyer, { present: [...members, director].map(({ by }) => by) }, 'open-meeting'),
    vote('vote-a', members[0] as Person, '事实有笔录和照片印证，赞成。'),
    vote('vote-b', members[1] as Person, '申辩已经逐条复核，赞成。'),
    vote('vote-c', members[2] as Person, '与违法情节和后果相当，赞成。'),
    vote('vote-chair', director, '各位意见一致，同意提请表决的处理。'),
    step('close-meeting', lawyer),
    step(
      'decide',
      director,
      { result, ...(result === 'no-penalty' ? { reasons: NOT_SHOWN } : { reasons: REASONS, ...weighed }) },
      'decide-sanction',
    ),
    step('draft', filer, { document, text: '$prefill:text' }, 'draft-document'),
    step('issue', deputy, { document }, 'issue-document'),
    step(
      'serve',
      filer,
      { document, method: 'direct', servedOn: day('serve'), receiver: '公司收发人员某', proof: file('service') },
      'serve',
    ),
    ...(punished
      ? [
          step(
            'publish',
            filer,
            { item: 'penalty', parts: PARTS, text: `${firm.name}：行政处罚决定信息。` },
            'publish-result',
          ),
          step(
            'receipt',
            filer,
            { kind: 'fine', fen: weighed.fen, receivedOn: day('receipt'), proof: file('treasury') },
            'record-receipt',
          ),
        ]
      : []),
    ...(result === 'no-penalty'
      ? []
      : [
          step(
            'rectified',
            filer,
            { part: 'rectified', doneOn: day('rectified'), proof: file('rectified') },
            'record-enforcement',
          ),
          step('conclude', filer, {}, 'conclude-enforcement'),
        ]),
    step('archive', filer, {
      items: {
        penalty: ['lead', 'evidence', 'notice', 'minutes', 'decision', 'enforcement'],
        exempt: ['lead', 'evidence', 'decision', 'enforcement'],
        'no-penalty': ['lead', 'no-penalty'],
      }[result],
      place: '县局档案室',
    }),
    step('close', filer),
  ];
}

export const path = pathOf<Name, Options>(whole);
