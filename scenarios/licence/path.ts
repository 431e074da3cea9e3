import type { Step } from '../format.ts';
import { type Change, type PathOptions, pathOf } from '../shared/path.ts';
import { formCheck, handIn } from '../shared/window.ts';

/** The honest path of a licence as named steps, from which honest runs and stories are cut. Every name is invented. */

export type Applicant = {
  readonly name: string;
  readonly creditCode: string;
  readonly contact: string;
  readonly person: string;
  readonly business: string;
  /** First part of its files' names: no two applicants hand in the same file. */
  readonly files: string;
};
export const trader: Applicant = {
  name: '演示化工贸易有限公司',
  creditCode: '91140400MADEM0D040',
  contact: '化工贸易经办人',
  person: 'chemical-a',
  business: 'ticket',
  files: 'trader',
};
export const shop: Applicant = {
  name: '演示涂料商店有限公司',
  creditCode: '91140400MADEM0E05Q',
  contact: '涂料商店经办人',
  person: 'chemical-b',
  business: 'shop',
  files: 'shop',
};
export const gas: Applicant = {
  name: '演示气体经营有限公司',
  creditCode: '91140400MADEM0F06H',
  contact: '气体公司经办人',
  person: 'chemical-c',
  business: 'ticket',
  files: 'gas',
};

const names: Readonly<Record<string, string>> = {
  application: '申请书',
  rules: '制度和规程目录',
  certificates: '资格和培训证明',
  premises: '租赁证明',
  'business-licence': '营业执照',
  'plan-filing': '预案备案登记表',
};
export const MATERIALS = Object.keys(names);

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
    principal: '单位负责人',
    premises: '高新区演示路1号',
    business: who.business,
    goods: 'general',
    storage: 'none',
    scope: '甲醇、乙醇、丙酮',
    ...change.fields,
  },
  materials: (change.materials ?? MATERIALS).map((key) => material(who, key, change.files?.[key])),
});

/** What the form check says of each required material; a problem makes it incomplete. */
export const checks = (problems?: Readonly<Record<string, string>>) => formCheck(MATERIALS, problems);

const right: Readonly<Record<string, { answer: unknown; on: string; page: number; note: string }>> = {
  site: { answer: 0, on: 'site-record', page: 1, note: '防火间距、通风、电气逐项核对' },
  address: { answer: true, on: 'premises', page: 2, note: '租赁合同与门牌一致' },
  storage: { answer: false, on: 'site-record', page: 1, note: '现场无储罐、无库房' },
  range: { answer: 0, on: 'application', page: 2, note: '三个品名逐个对照目录' },
  trained: { answer: 0, on: 'certificates', page: 4, note: '五人培训证明齐全' },
  expired: { answer: 0, on: 'certificates', page: 5, note: '最早到期日在明年六月' },
  manager: { answer: 1, on: 'certificates', page: 3, note: '专职安全管理人员一名' },
  rules: { answer: 0, on: 'rules', page: 2, note: '对照目录十二项' },
  plan: { answer: true, on: 'plan-filing', page: 1, note: '登记表单位与申请人一致' },
  equipment: { answer: 6, on: 'site-record', page: 1, note: '灭火器、防毒面具等六项' },
  'small-packs': { answer: 0, on: 'site-record', page: 1, note: '店内均为民用小包装' },
  labels: { answer: 0, on: 'site-record', page: 1, note: '抽查三个品种，均有说明书和标签' },
};
/** Asked of shops alone. */
const OF_SHOPS = 'small-packs';
export const items = Object.keys(right).filter((item) => item !== OF_SHOPS);

type Finding = {
  readonly item: string;
  readonly answer: unknown;
  readonly notApplicable?: boolean;
  readonly evidence: readonly { material: string; page: number }[];
  readonly note: string;
};

/** A true finding on an item; `change` says otherwise. */
export function finding(item: string, change: Partial<Finding> = {}): Finding {
  const { answer, on, page, note } = right[item] ?? { answer: true, on: 'application', page: 1, note: '' };
  return { item, answer, evidence: [{ material: on, page }], note, ...change };
}
export const findings = (...changed: readonly Finding[]) => findingsOf(trader, ...changed);
export const findingsOf = (who: Applicant, ...changed: readonly Finding[]) => ({
  findings: (who.business === 'shop' ? [...items, OF_SHOPS] : items).map(
    (item) => changed.find((one) => one.item === item) ?? finding(item),
  ),
});

/** When each step of the common path is done: across 国庆 and the make-up Saturday. */
export const common = {
  start: '2026-09-22 09:00',
  'issue-slip': '2026-09-22 09:10',
  'check-form': '2026-09-22 09:40',
  accept: '2026-09-24 09:30',
  'plan-check': '2026-09-24 11:00',
  'check-site': '2026-09-29 10:00',
  'sign-check': '2026-09-29 10:30',
  'record-findings': '2026-09-30 10:00',
  'call-joint': '2026-09-30 15:00',
  'open-joint': '2026-10-10 09:00',
  'joint-first': '2026-10-10 09:40',
  'joint-second': '2026-10-10 09:50',
  'joint-third': '2026-10-10 10:00',
  'joint-chair': '2026-10-10 10:10',
  'close-joint': '2026-10-10 10:20',
  'hand-in-review': '2026-10-10 15:00',
  'call-council': '2026-10-10 16:00',
  'open-council': '2026-10-13 14:30',
  'council-first': '2026-10-13 15:00',
  'council-second': '2026-10-13 15:10',
  'council-third': '2026-10-13 15:20',
  'council-chair': '2026-10-13 15:30',
  'close-council': '2026-10-13 15:40',
  decide: '2026-10-14 10:00',
  'draft-document': '2026-10-14 14:00',
  'issue-document': '2026-10-15 11:00',
  serve: '2026-10-16 10:00',
  forward: '2026-10-20 10:00',
  'plan-visit': '2026-10-20 15:00',
  'publish-result': '2026-10-21 10:00',
  'record-visit': '2026-11-05 10:00',
  sign: '2026-11-05 10:30',
  archive: '2026-11-06 10:00',
  close: '2026-11-06 15:00',
} as const;
export type Name = keyof typeof common;
export type Times = { readonly [name in Name]: string };

export type Options = Omit<PathOptions, 'times'> & {
  readonly who?: Applicant;
  readonly times?: { readonly [name in Name]?: string };
  readonly clerk?: string;
  readonly reviewer?: string;
  /** Key of the result: grant or refuse. */
  readonly result?: string;
  readonly change?: { readonly [name in Name]?: Change };
};

export const OPINION = '各项目逐项审查并附依据，现场核查相互印证，联席会表决一致。';
export const REASONS = '审查结论清楚，局会议表决通过，按会议决定办理。';
export const VOTE = '材料与现场核查相互印证，同意提请表决的结果。';
export const PARTS = ['企业名称', '许可范围', '有效期', '决定日期'];
export const MATTERS = ['经营场所', '进货销售台账'];
export const NOTES = ['场所与许可时一致，无储存。', '抽查九月台账，流向登记齐全。'];

const inShanghai = (at: string): string => `${at.replace(' ', 'T')}:00+08:00`;

/** Every step of a licence to its end, by name, in order. */
function whole({
  who = trader,
  times = {},
  clerk = 'clerk-a',
  reviewer = 'reviewer-a',
  change = {},
  result = 'grant',
}: Options): readonly (readonly [Name, Step])[] {
  const when = { ...common, ...times };
  const day = (name: Name) => when[name].slice(0, 10);
  const granted = result === 'grant';
  const document = granted ? 'licence' : 'refusal';
  const step = (name: Name, by: string, as: string, input: object = {}, act: string = name): readonly [Name, Step] => [
    name,
    { at: when[name], by, as, act, input: { ...input }, ...change[name] } as Step,
  ];
  const vote = (name: Name, by: string, as: string) => step(name, by, as, { vote: 'for', opinion: VOTE }, 'cast-vote');
  return [
    step('start', clerk, 'clerk', application(who)),
    step('issue-slip', clerk, 'clerk'),
    step('check-form', clerk, 'clerk', checks()),
    step('accept', clerk, 'clerk'),
    step(
      'plan-check',
      reviewer,
      'reviewer',
      { on: day('check-site'), matters: ['经营场所', '应急器材'] },
      'plan-visit',
    ),
    step(
      'check-site',
      'officer-a',
      'enforcement-officer',
      {
        visitedOn: day('check-site'),
        findings: [
          { matter: '经营场所', inOrder: true, note: '防火间距、通风、电气逐项核对符合。' },
          { matter: '应急器材', inOrder: true, note: '灭火器、防毒面具等六项在位。' },
        ],
        evidence: [`$file:${who.files}-site`],
      },
      'record-visit',
    ),
    step('sign-check', 'officer-b', 'enforcement-officer', {}, 'sign'),
    step('record-findings', reviewer, 'reviewer', findingsOf(who)),
    step(
      'call-joint',
      reviewer,
      'reviewer',
      {
        purpose: '联席会',
        question: '现场核查和材料审查是否符合许可条件？',
        proposal: result,
        members: ['legal-a', 'owner-a', 'officer-a'],
        chair: 'head-a',
        at: inShanghai(when['open-joint']),
      },
      'call-meeting',
    ),
    step(
      'open-joint',
      'head-a',
      'section-head',
      { present: ['legal-a', 'owner-a', 'officer-a', 'head-a'] },
      'open-meeting',
    ),
    vote('joint-first', 'legal-a', 'legal-reviewer'),
    vote('joint-second', 'owner-a', 'business-owner'),
    vote('joint-third', 'officer-a', 'enforcement-officer'),
    vote('joint-chair', 'head-a', 'section-head'),
    step('close-joint', 'head-a', 'section-head', {}, 'close-meeting'),
    step('hand-in-review', reviewer, 'reviewer', { proposal: result, opinion: OPINION }),
    step(
      'call-council',
      'head-a',
      'section-head',
      {
        purpose: '局会议',
        question: '是否同意审查结论？',
        proposal: result,
        members: ['council-a', 'council-b', 'deputy-a'],
        chair: 'principal-a',
        at: inShanghai(when['open-council']),
      },
      'call-meeting',
    ),
    step(
      'open-council',
      'principal-a',
      'principal',
      { present: ['council-a', 'council-b', 'deputy-a', 'principal-a'] },
      'open-meeting',
    ),
    vote('council-first', 'council-a', 'council-member'),
    vote('council-second', 'council-b', 'council-member'),
    vote('council-third', 'deputy-a', 'deputy-leader'),
    vote('council-chair', 'principal-a', 'principal'),
    step('close-council', 'principal-a', 'principal', {}, 'close-meeting'),
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
    ...(granted
      ? [
          step(
            'forward',
            'handler-a',
            'handler',
            {
              document,
              to: ['同级生态环境主管部门', '同级公安机关'],
              receiver: '两机关收发室，收文登记在卷',
              on: day('forward'),
              proof: `$file:${who.files}-forwarded`,
            },
            'forward-document',
          ),
          step('plan-visit', 'head-a', 'section-head', { on: day('record-visit'), matters: MATTERS }),
          step('publish-result', 'handler-a', 'handler', {
            item: 'result',
            parts: PARTS,
            text: `${who.name}：准予许可，许可范围甲醇、乙醇、丙酮，有效期三年。`,
          }),
          step('record-visit', 'officer-a', 'enforcement-officer', {
            visitedOn: day('record-visit'),
            findings: MATTERS.map((matter, i) => ({ matter, inOrder: true, note: NOTES[i] })),
            evidence: [`$file:${who.files}-photo`],
          }),
          step('sign', 'officer-b', 'enforcement-officer'),
        ]
      : []),
    step('archive', 'handler-a', 'handler', {
      items: granted
        ? ['application', 'slip', 'site', 'review', 'licence', 'service', 'forwarding', 'visit']
        : ['application', 'slip', 'site', 'review', 'refusal', 'service'],
      place: '档案室一柜',
    }),
    step('close', 'handler-a', 'handler'),
  ];
}

export const path = pathOf<Name, Options>(whole);
