import type { Step } from '../format.ts';
import type { Person } from '../shared/kit.ts';
import { type Change, pathOf } from '../shared/path.ts';
import { exhibit, type Facts, findings, matter, PARTS, SIGNS, type Weighed } from './matter.ts';
import { type Firm, filer, officer, partner, registrar, restaurant, squad } from './people.ts';

/** 简易程序: from the lead to the closed file, decided and handed over on the spot. Every name is invented. */

export const times = {
  start: '2026-09-15 09:00',
  choose: '2026-09-16 16:30',
  collect: '2026-09-17 10:00',
  findings: '2026-09-17 10:30',
  'hand-in': '2026-09-17 10:50',
  notify: '2026-09-17 11:00',
  defence: '2026-09-17 11:20',
  answer: '2026-09-17 11:40',
  decide: '2026-09-17 14:00',
  draft: '2026-09-17 14:20',
  issue: '2026-09-17 14:40',
  serve: '2026-09-17 16:30',
  reported: '2026-09-18 10:00',
  publish: '2026-09-22 10:00',
  receipt: '2026-09-24 10:00',
  rectified: '2026-10-09 10:00',
  conclude: '2026-10-16 10:00',
  archive: '2026-11-03 15:00',
  close: '2026-11-04 15:00',
} as const;
export type Name = keyof typeof times | `sign-${string}`;

export type Options = {
  readonly firm?: Firm;
  readonly times?: { readonly [step: string]: string | undefined };
  readonly change?: { readonly [step: string]: Change | undefined };
  /** `spot-penalty` · `exempt` · `no-penalty`. */
  readonly result?: string;
  readonly facts?: Facts;
  readonly fields?: object;
  readonly weighed?: Weighed;
  /** The party says nothing and signs that. */
  readonly silent?: boolean;
  /** Why the simple way, what the party is told, and why so decided, where it is another matter than the missing sign. */
  readonly says?: { readonly lead: string; readonly choice: string; readonly told: string; readonly reasons: string };
};

export const FINED: Weighed = { charges: ['signs'], articles: [SIGNS], sanction: 'fine', fen: 200_000 };
export const TOLD = '2026年9月17日检查发现，后厨燃气调压间门口未设置明显的安全警示标志一处。';
const NOT_SHOWN = '经现场逐项核对，标志齐全，现有证据不能证明违法事实。';
export const REASONS = '现场笔录和照片相互印证，当事人对事实没有异议，属于一处，按裁量基准处罚。';
export const CHOICE = '违法事实确凿，仅一处标志缺失，当场即可查清，拟处罚款三千元以下。';

function whole(options: Options): readonly (readonly [Name, Step])[] {
  const {
    firm = restaurant,
    change = {},
    result = 'spot-penalty',
    facts = { signs: 1 },
    fields = {},
    weighed = FINED,
    silent = false,
    says = {
      lead: '检查中发现作业场所缺少安全警示标志。',
      choice: CHOICE,
      told: TOLD,
      reasons: result === 'no-penalty' ? NOT_SHOWN : REASONS,
    },
  } = options;
  const when: Readonly<Record<string, string | undefined>> = { ...times, ...options.times };
  const day = (name: keyof typeof times) => (when[name] ?? '').slice(0, 10);
  const step = (name: Name, who: Person, input: object = {}, act: string = name): readonly [Name, Step] => [
    name,
    { at: when[name], ...who, act, input: { ...input }, ...change[name] } as Step,
  ];
  const signed = (name: Name): readonly [Name, Step] => [
    `sign-${name}` as Name,
    { ...partner, act: 'sign', input: { held: '$held' }, ...change[`sign-${name}`] } as Step,
  ];
  const file = (name: string) => `$file:${firm.files}-${name}`;
  const punished = result === 'spot-penalty';
  const document = { 'spot-penalty': 'spot', exempt: 'exemption', 'no-penalty': 'no-penalty' }[result] ?? result;
  const carried = (name: 'reported' | 'rectified') =>
    step(name, filer, { part: name, doneOn: day(name), proof: file(name) }, 'record-enforcement');
  return [
    step('start', registrar, matter(firm, { 'conduct-on': day('start'), lead: says.lead, ...fields })),
    step('choose', squad, { route: 'simple', reasons: says.choice }, 'choose-procedure'),
    step(
      'collect',
      officer,
      {
        items: ['site-record', 'photos', 'identity'].map((key) => exhibit(firm, key)),
        custodian: partner.by,
        place: '执法记录箱',
      },
      'collect-exhibit',
    ),
    signed('collect'),
    step('findings', officer, findings(facts), 'record-findings'),
    step(
      'hand-in',
      officer,
      {
        proposal: result,
        opinion: punished ? '一处标志缺失，事实清楚，可以当场处罚。' : '经逐项核对现场情况，依法不予处罚。',
      },
      'hand-in-review',
    ),
    ...(punished
      ? [
          step(
            'notify',
            officer,
            { ...weighed, facts: says.told, receivedOn: day('notify'), answerBy: day('notify'), proof: file('notice') },
            'notify-party',
          ),
          signed('notify'),
          ...(silent
            ? [step('defence', officer, { document: file('waiver') }, 'waive-defence')]
            : [
                step(
                  'defence',
                  officer,
                  {
                    how: 'oral',
                    claims: [{ kind: 'ground', text: '标志上周被撞坏，已经订做。' }],
                    document: file('defence'),
                  },
                  'record-defence',
                ),
                step(
                  'answer',
                  officer,
                  { claim: 'c1', accepted: false, answer: '订货单日期在检查之后，现场没有临时标志，不予采信。' },
                  'answer-defence',
                ),
              ]),
        ]
      : []),
    step(
      'decide',
      officer,
      { result, reasons: says.reasons, ...(result === 'no-penalty' ? {} : weighed) },
      'decide-sanction',
    ),
    signed('decide'),
    step('draft', officer, { document, text: '$prefill:text' }, 'draft-document'),
    step('issue', partner, { document }, 'issue-document'),
    step(
      'serve',
      officer,
      { document, method: 'direct', servedOn: day('serve'), receiver: '现场负责人某', proof: file('service') },
      'serve',
    ),
    ...(punished
      ? [
          carried('reported'),
          step(
            'publish',
            filer,
            { item: 'spot-penalty', parts: PARTS, text: `${firm.name}：当场行政处罚决定信息。` },
            'publish-result',
          ),
          ...((weighed.fen ?? 0) > 0
            ? [
                step(
                  'receipt',
                  filer,
                  { kind: 'fine', fen: weighed.fen, receivedOn: day('receipt'), proof: file('treasury') },
                  'record-receipt',
                ),
              ]
            : []),
        ]
      : []),
    ...(result === 'no-penalty' ? [] : [carried('rectified'), step('conclude', filer, {}, 'conclude-enforcement')]),
    step('archive', filer, {
      items: {
        'spot-penalty': ['lead', 'evidence', 'spot-notice', 'decision', 'enforcement'],
        exempt: ['lead', 'evidence', 'decision', 'enforcement'],
        'no-penalty': ['lead', 'no-penalty'],
      }[result],
      place: '县局档案室',
    }),
    step('close', filer),
  ];
}

export const spot = pathOf<Name, Options>(whole);
