import type { Step } from '../format.ts';
import { type Change, pathOf } from '../shared/path.ts';
import { formCheck, handIn } from '../shared/window.ts';

/** The honest path of a grading (安全生产标准化三级) as named steps. Every name is invented. */

type Applicant = {
  readonly name: string;
  readonly creditCode: string;
  readonly contact: string;
  readonly person: string;
  readonly trade: string;
  /** First part of its files' names: no two applicants hand in the same file. */
  readonly files: string;
};
export const mine: Applicant = {
  name: '演示矿业有限公司',
  creditCode: '91140400MADEM0A01M',
  contact: '矿业公司经办人',
  person: 'applicant-a',
  trade: 'mine',
  files: 'grade-mine',
};
export const mall: Applicant = {
  name: '演示商场有限公司',
  creditCode: '91140400MADEM0B02E',
  contact: '商场公司经办人',
  person: 'applicant-b',
  trade: 'trade',
  files: 'grade-mall',
};
export const builder: Applicant = {
  name: '演示建筑有限公司',
  creditCode: '91140400MADEM0C037',
  contact: '建筑公司经办人',
  person: 'applicant-c',
  trade: 'trade',
  files: 'grade-builder',
};

export const materials = ['application', 'self-assessment', 'posting', 'rules', 'training', 'ledger'] as const;
const names: Readonly<Record<string, string>> = {
  application: '定级申请书',
  'self-assessment': '自评报告',
  posting: '公示照片',
  permits: '安全生产许可证',
  rules: '制度目录',
  training: '培训档案',
  ledger: '风险清单和隐患台账',
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
  fields: { grade: 'third', trade: who.trade, principal: '单位负责人', 'posted-from': '2026-07-06', ...change.fields },
  materials: (change.materials ?? materials).map((key) => material(who, key, change.files?.[key])),
});

/** What the form check says of each required material; a problem makes it incomplete. */
export const checks = (problems?: Readonly<Record<string, string>>) => formCheck(materials, problems);

const right: Readonly<Record<string, { answer: unknown; on: string; note: string; page?: number }>> = {
  fatal: { answer: 0, on: 'ledger', note: '台账和事故统计都没有死亡事故' },
  posted: { answer: 12, on: 'posting', note: '七月六日起公示十二个工作日' },
  permitted: { answer: true, on: 'permits', note: '本行业不需要许可' },
  responsibility: { answer: 0, on: 'rules', note: '二十六个岗位都有责任制' },
  trained: { answer: 0, on: 'training', note: '抽查三十人，都有考核合格记录' },
  graded: { answer: 18, on: 'ledger', note: '十八个风险点分为四级' },
  hidden: { answer: 0, on: 'ledger', note: '台账所列隐患都已销号' },
  signs: { answer: 0, on: 'site-record', note: '主要通道和危险部位逐处看过', page: 1 },
  drills: { answer: 2, on: 'training', note: '上半年综合演练、专项演练各一次' },
  matches: { answer: 0, on: 'site-record', note: '自评所列得分项与现场一致', page: 1 },
};
export const items = Object.keys(right);

type Finding = {
  readonly item: string;
  readonly answer: unknown;
  readonly notApplicable?: boolean;
  readonly evidence: readonly { material: string; page: number }[];
  readonly note: string;
};

/** A true finding on an item; `change` says otherwise. No permit is needed in these trades. */
export function finding(item: string, change: Partial<Finding> = {}): Finding {
  const { answer, on, note, page = 2 } = right[item] ?? { answer: true, on: 'ledger', note: '' };
  const notApplicable = item === 'permitted' ? { notApplicable: true, evidence: [] } : {};
  return { item, answer, evidence: [{ material: on, page }], note, ...notApplicable, ...change };
}
export const findings = (...changed: readonly Finding[]) => ({
  findings: items.map((item) => changed.find((one) => one.item === item) ?? finding(item)),
});

/** When each step of the common path is done: across 国庆 and both make-up days, every clock used between 60 and 95 %. */
export const common = {
  start: '2026-08-03 09:00',
  'issue-slip': '2026-08-03 09:10',
  'check-form': '2026-08-03 09:40',
  accept: '2026-08-07 09:00',
  'plan-site': '2026-08-11 09:00',
  'record-site': '2026-08-20 10:00',
  'sign-site': '2026-08-20 10:30',
  'record-findings': '2026-09-16 09:00',
  'hand-in-review': '2026-09-17 15:00',
  'receive-papers': '2026-09-18 09:00',
  'post-publicity': '2026-09-18 10:00',
  'open-consultation': '2026-09-29 09:00',
  'first-opinion': '2026-09-29 15:00',
  'second-opinion': '2026-09-29 16:00',
  'close-consultation': '2026-09-30 09:00',
  decide: '2026-09-30 15:00',
  'spot-check': '2026-10-08 10:00',
  'draft-document': '2026-10-09 10:00',
  'issue-document': '2026-10-10 10:00',
  serve: '2026-10-12 15:00',
  'plan-visit': '2026-10-13 09:00',
  'publish-result': '2026-10-26 16:00',
  'record-visit': '2026-10-30 10:00',
  sign: '2026-10-30 10:30',
  'conclude-supervision': '2026-11-02 15:00',
  archive: '2026-11-20 10:00',
  close: '2026-11-20 15:00',
} as const;
type Name = keyof typeof common;
export type Times = { readonly [name in Name]: string };

export type Options = {
  readonly who?: Applicant;
  readonly times?: Partial<Times>;
  readonly clerk?: string;
  readonly reviewer?: string;
  readonly change?: { readonly [name in Name]?: Change };
  readonly result?: 'confirm' | 'refuse';
};

export const OPINION = '十个项目逐项审查并附依据，现场与自评相符，均符合标准，建议确认三级。';
export const REASONS = '审查结论清楚，公示无异议，会商意见一致，同意确认。';
export const matters = ['警示标志', '隐患台账'] as const;
export const notes = ['危险部位的警示标志齐全、清楚。', '抽查台账十二条，整改照片都在。'] as const;
const parts = ['企业名称', '等级', '有效期', '决定日期'];

/** Every step of a grading to its end, by name, in order. */
function whole({
  who = mine,
  times = {},
  clerk = 'clerk-a',
  reviewer = 'reviewer-a',
  change = {},
  result = 'confirm',
}: Options): readonly (readonly [Name, Step])[] {
  const when = { ...common, ...times };
  const day = (name: Name) => when[name].slice(0, 10);
  const yes = result === 'confirm';
  const document = yes ? 'certificate' : 'refusal';
  const step = (name: Name, by: string, as: string, input: object = {}, act: string = name): readonly [Name, Step] => [
    name,
    { at: when[name], by, as, act, input: { ...input }, ...change[name] } as Step,
  ];
  const visit = (on: Name, photo: string) => ({
    visitedOn: day(on),
    findings: matters.map((matter, i) => ({ matter, inOrder: true, note: notes[i] })),
    evidence: [`$file:${who.files}-${photo}`],
  });
  return [
    step('start', clerk, 'clerk', application(who)),
    step('issue-slip', clerk, 'clerk'),
    step('check-form', clerk, 'clerk', checks()),
    step('accept', clerk, 'clerk'),
    step('plan-site', 'head-a', 'section-head', { on: day('record-site'), matters }, 'plan-visit'),
    step('record-site', 'officer-a', 'enforcement-officer', visit('record-site', 'site'), 'record-visit'),
    step('sign-site', 'officer-b', 'enforcement-officer', {}, 'sign'),
    step('record-findings', reviewer, 'reviewer', findings()),
    step('hand-in-review', reviewer, 'reviewer', { proposal: result, opinion: OPINION }),
    step('receive-papers', 'handler-a', 'handler', {
      papers: [{ material: 'entrustment', hash: '$file:city-entrustment', name: '委托文件.pdf', pages: 2 }],
    }),
    ...(yes
      ? [
          step('post-publicity', 'handler-a', 'handler', {
            what: '安全生产标准化三级定级公示',
            place: '高新区管委会网站',
            text: `拟确认${who.name}为安全生产标准化三级企业，公示七个工作日。`,
            days: 7,
            proof: `$file:${who.files}-publicity`,
          }),
        ]
      : []),
    step('open-consultation', 'head-a', 'section-head', {
      question: '是否同意审查结论？',
      participants: ['reviewer-b', 'legal-a'],
    }),
    step(
      'first-opinion',
      'reviewer-b',
      'reviewer',
      { stance: 'agree', opinion: '现场评审与书面审查相互印证，赞成审查结论。' },
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
    step('draft-document', 'handler-a', 'handler', { document, text: '$prefill:text' }),
    step('issue-document', 'deputy-a', 'deputy-leader', { document }),
    step('serve', 'handler-a', 'handler', {
      document,
      method: 'direct',
      servedOn: day('serve'),
      receiver: who.contact,
      proof: `$file:${who.files}-proof`,
    }),
    ...(yes
      ? [
          step('plan-visit', 'head-a', 'section-head', { on: day('record-visit'), matters }),
          step('publish-result', 'handler-a', 'handler', {
            item: 'result',
            parts,
            text: `${who.name}：确认为安全生产标准化三级企业。`,
          }),
          step('record-visit', 'officer-a', 'enforcement-officer', visit('record-visit', 'photo')),
          step('sign', 'officer-b', 'enforcement-officer'),
          step('conclude-supervision', 'officer-a', 'enforcement-officer'),
        ]
      : []),
    step('archive', 'handler-a', 'handler', {
      items: yes
        ? ['application', 'slip', 'site', 'review', 'publicity', 'certificate', 'service', 'visit']
        : ['application', 'slip', 'site', 'review', 'refusal', 'service'],
      place: '档案室三柜',
    }),
    step('close', 'handler-a', 'handler'),
  ];
}

/** The honest path of a grading. */
export const path = pathOf(whole);
export const { after, before, between, complete, one } = path;
