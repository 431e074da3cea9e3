import type { Step } from '../format.ts';
import type { PathOptions } from '../shared/path.ts';
import { pathOf } from '../shared/path.ts';
import {
  application,
  COMMISSION,
  checks,
  dust,
  explosion,
  favours,
  findings,
  HEALTH,
  type Matter,
  OPINION,
  POLICE,
  REASONS,
  REFUSED,
} from './matters.ts';

/**
 * The honest ways of a transfer as named steps: `path` = another department's matter (occupational health, the chart's own),
 * `crime` = a suspected crime to the police, `lead` = a lead about an official to the supervisory commission. Every name is invented.
 */

/** When each step of the usual way is done: across 秋分 and 国庆, every clock used between 60 and 95 %. */
export const common: { readonly [step: string]: string } = {
  start: '2026-09-14 09:00',
  'issue-slip': '2026-09-14 09:10',
  'check-form': '2026-09-14 09:40',
  accept: '2026-09-15 15:00',
  'record-findings': '2026-09-18 10:00',
  'hand-in-review': '2026-09-20 10:00',
  decide: '2026-09-22 15:00',
  'draft-document': '2026-09-22 16:00',
  'issue-document': '2026-09-23 10:00',
  serve: '2026-09-23 15:00',
  'spot-check': '2026-09-24 10:00',
  receipt: '2026-09-24 15:00',
  outcome: '2026-10-16 10:00',
  'conclude-supervision': '2026-10-28 15:00',
  archive: '2026-11-16 10:00',
  close: '2026-11-16 15:00',
};
export const ofCrime: { readonly [step: string]: string } = {
  start: '2026-09-14 09:00',
  'issue-slip': '2026-09-14 09:10',
  'check-form': '2026-09-14 09:40',
  'name-team': '2026-09-14 15:00',
  accept: '2026-09-14 16:00',
  'record-findings': '2026-09-17 10:00',
  'hand-in-review': '2026-09-18 17:00',
  'sign-report': '2026-09-18 17:30',
  decide: '2026-09-21 17:00',
  'draft-document': '2026-09-21 18:00',
  'issue-document': '2026-09-22 09:00',
  serve: '2026-09-22 15:00',
  'spot-check': '2026-09-23 10:00',
  receipt: '2026-09-23 15:00',
  docket: '2026-09-25 20:00',
  articles: '2026-09-28 10:00',
  'conclude-supervision': '2026-10-26 10:00',
  archive: '2026-11-12 09:00',
  close: '2026-11-12 10:00',
};
export const ofLead: { readonly [step: string]: string } = {
  start: '2026-09-14 15:00',
  'issue-slip': '2026-09-14 15:10',
  'check-form': '2026-09-14 15:30',
  accept: '2026-09-15 09:00',
  'record-findings': '2026-09-15 10:00',
  'hand-in-review': '2026-09-15 13:00',
  decide: '2026-09-16 11:00',
  'draft-document': '2026-09-16 14:00',
  'issue-document': '2026-09-16 15:00',
  serve: '2026-09-17 09:00',
  receipt: '2026-09-18 15:00',
  'conclude-supervision': '2026-09-21 10:00',
  archive: '2026-09-21 11:00',
  close: '2026-09-21 12:00',
};

const archives = {
  done: ['sources', 'slip', 'review', 'letter', 'receipt', 'outcome'],
  refused: ['sources', 'slip', 'refused-review', 'refusal'],
};
export const fileOf = (isRefused = false): readonly string[] => (isRefused ? archives.refused : archives.done);

type Named = readonly [string, Step];
type Way = {
  readonly matter: Matter;
  readonly times: { readonly [step: string]: string };
  readonly clerk: readonly [string, string];
  readonly reviewer: readonly [string, string];
  readonly decider: readonly [string, string];
  readonly handler: readonly [string, string];
  readonly issuer: readonly [string, string];
  /** Concludes the follow-up. */
  readonly ends: readonly [string, string];
  readonly result: string;
  readonly letter: string;
  readonly to: string;
  readonly opinion: string;
  readonly reasons: string;
};

/** What the receiving body is given: the letter, the materials, and who took them. */
export const handedOver = (
  letter: string,
  to: string,
  attachments: readonly string[],
  servedOn: string,
  proof: string,
) => ({
  document: letter,
  to,
  receiver: '收发室值班员',
  attachments,
  servedOn,
  proof,
});
export const received = (receivedOn: string, change: object = {}) => ({
  number: '',
  by: '收发室值班员',
  receivedOn,
  accepted: true,
  forwardedTo: '',
  document: '$file:receipt-of-case',
  ...change,
});
export const toldReporter = (document: string, servedOn: string, proof: string) => ({
  document,
  method: 'direct',
  servedOn,
  receiver: '执法大队内勤',
  proof,
});

function stepsOf(way: Way, { times = {}, change = {}, result }: PathOptions) {
  const isRefused = result === 'not-transfer';
  const when = (name: string): string => times[name] ?? way.times[name] ?? '';
  const day = (name: string) => when(name).slice(0, 10);
  const step = (name: string, [by, as]: readonly [string, string], input: object = {}, act: string = name): Named => [
    name,
    { at: when(name), by, as, act, input: { ...input }, ...change[name] } as Step,
  ];
  const document = isRefused ? 'refusal' : way.letter;
  const { files, materials } = way.matter;
  return {
    isRefused,
    when,
    day,
    step,
    window: [
      step('start', way.clerk, application(way.matter)),
      step('issue-slip', way.clerk),
      step('check-form', way.clerk, checks(way.matter)),
    ],
    accept: step('accept', way.clerk),
    findings: step('record-findings', way.reviewer, findings(way.matter.fields['kind'])),
    conclude: step('hand-in-review', way.reviewer, { proposal: result ?? way.result, opinion: way.opinion }),
    decide: step('decide', way.decider, {
      result: result ?? way.result,
      reasons: isRefused ? REFUSED : way.reasons,
    }),
    documents: [
      step('draft-document', way.handler, { document, text: '$prefill:text' }),
      step('issue-document', way.issuer, { document }),
      isRefused
        ? step('serve', way.handler, toldReporter(document, day('serve'), `$file:${files}-served`))
        : step(
            'serve',
            way.handler,
            handedOver(document, way.to, materials, day('serve'), `$file:${files}-signed`),
            'hand-over-case',
          ),
    ],
    receipt: step('receipt', way.handler, received(day('receipt')), 'record-receipt-of-case'),
    ends: step('conclude-supervision', way.ends),
    archive: [
      step('archive', way.handler, { items: fileOf(isRefused), place: '档案室二柜' }),
      step('close', way.handler),
    ],
  };
}

const drawn = ([name, step]: Named): Named => [name, { ...step, ifDrawn: true }];
const SEEN = { findings: '调阅全卷，与审查结论相符。', agrees: true };

export type Options = PathOptions & { readonly matter?: Matter; readonly to?: string };

/** 其他部门事项: the usual way. */
export const path = pathOf<string, Options>((options) => {
  const way: Way = {
    matter: options.matter ?? dust,
    times: common,
    clerk: ['clerk-a', 'clerk'],
    reviewer: ['reviewer-a', 'reviewer'],
    decider: ['deputy-a', 'deputy-leader'],
    handler: ['handler-a', 'handler'],
    issuer: ['deputy-a', 'deputy-leader'],
    ends: ['health-a', 'health-head'],
    result: 'transfer-department',
    letter: 'letter-department',
    to: options.to ?? HEALTH,
    opinion: OPINION,
    reasons: REASONS,
  };
  const steps = stepsOf(way, options);
  return [
    ...steps.window,
    steps.accept,
    steps.findings,
    steps.conclude,
    steps.decide,
    ...steps.documents,
    drawn(steps.step('spot-check', ['deputy-b', 'deputy-leader'], SEEN)),
    ...(steps.isRefused
      ? []
      : [
          steps.receipt,
          steps.step(
            'outcome',
            way.handler,
            {
              by: 'receiver',
              outcome: '已责令限期治理粉尘并为职工配发防护用品。',
              on: steps.day('outcome'),
              document: '$file:health-reply',
            },
            'record-outcome',
          ),
          steps.ends,
        ]),
    ...steps.archive,
  ];
});

export const REPORT =
  '强令工人冒险作业致三人死亡，涉嫌刑法第一百三十四条的重大责任事故罪，证据齐全，建议移送公安机关。';

/** 涉嫌犯罪. */
export const crime = pathOf<string, Options>((options) => {
  const way: Way = {
    matter: options.matter ?? explosion,
    times: ofCrime,
    clerk: ['clerk-a', 'clerk'],
    reviewer: ['officer-a', 'enforcement-officer'],
    decider: ['principal-a', 'principal'],
    handler: ['handler-a', 'handler'],
    issuer: ['principal-a', 'principal'],
    ends: ['health-a', 'health-head'],
    result: 'transfer-police',
    letter: 'letter-police',
    to: options.to ?? POLICE,
    opinion: REPORT,
    reasons: '事实有证据证明，达到追诉标准，依法必须移送。',
  };
  const steps = stepsOf(way, options);
  return [
    ...steps.window,
    steps.step('name-team', ['head-a', 'section-head'], { team: ['officer-a', 'officer-b'] }),
    steps.accept,
    steps.findings,
    steps.conclude,
    steps.step('sign-report', ['officer-b', 'enforcement-officer'], {}, 'sign'),
    steps.decide,
    ...steps.documents,
    drawn(steps.step('spot-check', ['deputy-b', 'deputy-leader'], SEEN)),
    ...(steps.isRefused
      ? []
      : [
          steps.receipt,
          steps.step(
            'docket',
            way.handler,
            { number: '演公立字〔2026〕第18号', on: steps.day('docket'), document: '$file:docket-notice' },
            'record-docket',
          ),
          steps.step(
            'articles',
            way.handler,
            {
              articles: ['调度日志两册', '瓦斯监测主机一台'],
              to: way.to,
              on: steps.day('articles'),
              proof: '$file:articles-signed',
              partyTold: '$file:party-told',
            },
            'hand-over-articles',
          ),
          steps.ends,
        ]),
    ...steps.archive,
  ];
});

/** 公职人员问题线索: open to few. */
export const lead = pathOf<string, Options>((options) => {
  const way: Way = {
    matter: options.matter ?? favours,
    times: ofLead,
    clerk: ['inspector-b', 'inspection-staff'],
    reviewer: ['inspector-b', 'inspection-staff'],
    decider: ['principal-a', 'principal'],
    handler: ['inspector-b', 'inspection-staff'],
    issuer: ['principal-a', 'principal'],
    ends: ['inspector-b', 'inspection-staff'],
    result: 'transfer-supervisor',
    letter: 'letter-supervisor',
    to: options.to ?? COMMISSION,
    opinion: '情况说明反映收受财物一节，涉嫌职务违法，应当移送监察机关。',
    reasons: '线索具体，依法应当移送监察机关，密封移交。',
  };
  const steps = stepsOf(way, options);
  return [
    ...steps.window,
    steps.accept,
    steps.findings,
    steps.conclude,
    steps.decide,
    ...steps.documents,
    ...(steps.isRefused ? [] : [steps.receipt, steps.ends]),
    ...steps.archive,
  ];
});
