import type { Step } from '../format.ts';
import { type Change, pathOf } from '../shared/path.ts';
import { formCheck, handIn } from '../shared/window.ts';

/** The honest path of a filing as named steps, from which honest runs and scenarios are cut. Every name is invented. */

type Applicant = {
  readonly name: string;
  readonly creditCode: string;
  readonly contact: string;
  readonly person: string;
  readonly kind: string;
  /** First part of its files' names: no two applicants hand in the same file. */
  readonly files: string;
  readonly materials: readonly string[];
};
export const mine: Applicant = {
  name: '演示矿业有限公司',
  creditCode: '91140400MADEM0A01M',
  contact: '矿业公司经办人',
  person: 'applicant-a',
  kind: 'mine',
  files: 'mine',
  materials: ['form', 'opinion', 'plan', 'resources'],
};
export const mall: Applicant = {
  name: '演示商场有限公司',
  creditCode: '91140400MADEM0B02E',
  contact: '商场公司经办人',
  person: 'applicant-b',
  kind: 'crowded',
  files: 'mall',
  materials: ['form', 'plan', 'resources'],
};
export const builder: Applicant = {
  name: '演示建筑有限公司',
  creditCode: '91140400MADEM0C037',
  contact: '建筑公司经办人',
  person: 'applicant-c',
  kind: 'construction',
  files: 'builder',
  materials: ['form', 'plan', 'resources'],
};

const PUBLISHED = '2026-09-01';
const names: Readonly<Record<string, string>> = {
  form: '申报表',
  opinion: '评审意见',
  plan: '应急预案',
  resources: '风险评估和资源清单',
};

export const material = handIn(names);

export const application = (
  who: Applicant,
  change: { materials?: readonly string[]; files?: Readonly<Record<string, string>>; fields?: object } = {},
) => ({
  applicant: who.name,
  creditCode: who.creditCode,
  contact: who.contact,
  phone: '0000-0000000',
  fields: {
    'plan-name': '生产安全事故综合应急预案',
    'published-on': PUBLISHED,
    'unit-kind': who.kind,
    principal: '单位负责人',
    ...change.fields,
  },
  materials: (change.materials ?? who.materials).map((key) => material(who, key, change.files?.[key])),
});

/** What the form check says of each required material; a problem makes it incomplete. */
export const checks = (who: Applicant, problems?: Readonly<Record<string, string>>) =>
  formCheck(who.materials, problems);

const right: Readonly<Record<string, { answer: unknown; on: string; note: string }>> = {
  parts: { answer: 5, on: 'plan', note: '五个部分见目录' },
  signed: { answer: true, on: 'plan', note: '签署页有负责人签名' },
  published: { answer: PUBLISHED, on: 'plan', note: '照发布页抄录' },
  'interested-reviewer': { answer: false, on: 'form', note: '与评审人员名单逐一核对' },
  hazards: { answer: 4, on: 'resources', note: '坍塌、透水、火灾、触电' },
  means: { answer: 6, on: 'resources', note: '队伍两支、物资四类' },
  repealed: { answer: 0, on: 'plan', note: '引用的标准逐条查过' },
  contacts: { answer: true, on: 'plan', note: '附件三为通讯录' },
};
export const items = Object.keys(right);

type Finding = {
  readonly item: string;
  readonly answer: unknown;
  readonly notApplicable?: boolean;
  readonly evidence: readonly { material: string; page: number }[];
  readonly note: string;
};

/** A true finding on an item; `change` says otherwise. */
export function finding(item: string, change: Partial<Finding> = {}): Finding {
  const { answer, on, note } = right[item] ?? { answer: true, on: 'plan', note: '' };
  return { item, answer, evidence: [{ material: on, page: 2 }], note, ...change };
}
export const findings = (...changed: readonly Finding[]) => ({
  findings: items.map((item) => changed.find((one) => one.item === item) ?? finding(item)),
});

/** When each step of the common path is done: across 国庆 and the make-up Saturday, every clock used between 60 and 95 %. */
export const common = {
  start: '2026-09-28 09:00',
  'issue-slip': '2026-09-28 09:10',
  'check-form': '2026-09-28 09:40',
  accept: '2026-09-29 15:00',
  'record-findings': '2026-09-30 10:00',
  'hand-in-review': '2026-10-08 10:00',
  'open-consultation': '2026-10-08 14:00',
  'first-opinion': '2026-10-08 16:00',
  'second-opinion': '2026-10-09 10:00',
  'close-consultation': '2026-10-09 14:00',
  decide: '2026-10-09 15:00',
  'draft-document': '2026-10-09 16:00',
  'issue-document': '2026-10-10 10:00',
  serve: '2026-10-10 15:00',
  'plan-visit': '2026-10-12 09:00',
  'spot-check': '2026-10-19 10:00',
  'publish-result': '2026-10-26 16:00',
  'record-visit': '2026-10-27 10:00',
  sign: '2026-10-27 10:30',
  'conclude-supervision': '2026-10-28 15:00',
  archive: '2026-11-16 10:00',
  close: '2026-11-16 15:00',
} as const;
type Name = keyof typeof common;
export type Times = { readonly [name in Name]: string };

export type Path = {
  readonly who?: Applicant;
  readonly times?: Partial<Times>;
  /** Officers who act on this path. */
  readonly clerk?: string;
  readonly reviewer?: string;
  readonly change?: { readonly [name in Name]?: Change };
  readonly result?: 'file' | 'not-file';
};

export const OPINION = '八个项目逐项审查并附依据，均符合审查标准，建议予以备案。';
export const REASONS = '审查结论清楚，会商意见一致，符合备案条件。';
export const VISIT_DAY = '2026-10-27';
const parts = ['单位名称', '预案名称', '办理结果', '办理日期'];

/** Every step of a filing to its end, by name, in order. */
function whole({
  who = mine,
  times = {},
  clerk = 'clerk-a',
  reviewer = 'reviewer-a',
  change = {},
  result = 'file',
}: Path): readonly (readonly [Name, Step])[] {
  const when = { ...common, ...times };
  const day = (name: Name) => when[name].slice(0, 10);
  const document = result === 'file' ? 'registration' : 'refusal';
  const filed = result === 'file';
  const step = (name: Name, by: string, as: string, input: object = {}, act: string = name): readonly [Name, Step] => [
    name,
    { at: when[name], by, as, act, input: { ...input }, ...change[name] } as Step,
  ];
  return [
    step('start', clerk, 'clerk', application(who)),
    step('issue-slip', clerk, 'clerk'),
    step('check-form', clerk, 'clerk', checks(who)),
    step('accept', clerk, 'clerk'),
    step('record-findings', reviewer, 'reviewer', findings()),
    step('hand-in-review', reviewer, 'reviewer', { proposal: result, opinion: OPINION }),
    step('open-consultation', 'head-a', 'section-head', {
      question: '是否同意审查结论？',
      participants: ['reviewer-b', 'legal-a'],
    }),
    step(
      'first-opinion',
      'reviewer-b',
      'reviewer',
      { stance: 'agree', opinion: '材料与审查记录相互印证，赞成审查结论。' },
      'give-opinion',
    ),
    step(
      'second-opinion',
      'legal-a',
      'legal-reviewer',
      { stance: 'agree', opinion: '程序和依据没有问题，赞成审查结论。' },
      'give-opinion',
    ),
    step('close-consultation', 'head-a', 'section-head'),
    step('decide', 'deputy-a', 'deputy-leader', { result, reasons: REASONS }),
    step('draft-document', 'handler-a', 'handler', { document, text: '$prefill:text' }),
    step('issue-document', 'deputy-a', 'deputy-leader', { document }),
    step('serve', 'handler-a', 'handler', {
      document,
      method: 'direct',
      servedOn: day('serve'),
      receiver: who.contact,
      proof: `$file:${who.files}-proof`,
    }),
    ...(filed
      ? [step('plan-visit', 'head-a', 'section-head', { on: day('record-visit'), matters: ['应急演练', '物资储备'] })]
      : []),
    [
      'spot-check',
      {
        ...step('spot-check', 'inspector-b', 'inspection-staff', {
          findings: '调阅全卷，与审查结论相符。',
          agrees: true,
        })[1],
        ifDrawn: true,
      },
    ],
    step('publish-result', 'handler-a', 'handler', {
      item: 'result',
      parts,
      text: `${who.name}：${filed ? '予以备案' : '不予备案'}。`,
    }),
    ...(filed
      ? [
          step('record-visit', 'officer-a', 'enforcement-officer', {
            visitedOn: day('record-visit'),
            findings: [
              { matter: '应急演练', inOrder: true, note: '上半年演练一次，有签到和照片。' },
              { matter: '物资储备', inOrder: true, note: '清点沙袋、水泵，与清单一致。' },
            ],
            evidence: [`$file:${who.files}-photo`],
          }),
          step('sign', 'officer-b', 'enforcement-officer'),
          step('conclude-supervision', 'officer-a', 'enforcement-officer'),
        ]
      : []),
    step('archive', 'handler-a', 'handler', {
      items: filed
        ? ['application', 'slip', 'review', 'registration', 'service', 'visit']
        : ['application', 'slip', 'refusal'],
      place: '档案室一柜',
    }),
    step('close', 'handler-a', 'handler'),
  ];
}

/** The honest path of a filing. */
export const path = pathOf(whole);
export const { after, before, between, complete, one } = path;
