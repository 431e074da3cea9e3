import type { Step } from '../format.ts';
import { type Change, type PathOptions, pathOf } from '../shared/path.ts';

/** The honest path of a commendation as named steps, from which honest runs and stories are cut. Every name is invented. */

export type Nominee = {
  readonly key: string;
  readonly kind: 'collective' | 'individual';
  readonly name: string;
  readonly unit: string;
  readonly code: string;
  readonly person?: string;
};
export const team: Nominee = {
  key: 'c1',
  kind: 'collective',
  name: '掘进一队',
  unit: '演示矿业有限公司',
  code: '91140400MADEM0A01M',
};
export const guard: Nominee = {
  key: 'i1',
  kind: 'individual',
  name: '示范安全员甲',
  unit: '演示商场有限公司',
  code: '91140400MADEM0B02E',
};
export const crew: Nominee = {
  key: 'c2',
  kind: 'collective',
  name: '消防控制室班组',
  unit: '演示商场有限公司',
  code: '91140400MADEM0B02E',
};
/** Of the company in which the spouse of nominator-b holds a post. */
export const mason: Nominee = {
  key: 'i2',
  kind: 'individual',
  name: '示范安全员乙',
  unit: '演示建筑有限公司',
  code: '91140400MADEM0C037',
};
export const listed = [team, guard];
export const label = ({ name, unit }: Nominee): string => `${name}（${unit}）`;

/** `先进集体：…。先进个人：…。` */
export const sentence = (entries: readonly Nominee[]): string =>
  (['collective', 'individual'] as const)
    .map((kind) => entries.filter((one) => one.kind === kind).map(label))
    .map((labels, i) => (labels.length > 0 ? `先进${i === 0 ? '集体' : '个人'}：${labels.join('；')}。` : ''))
    .join('');

export const matter = (change: { materials?: readonly string[]; fields?: object } = {}) => ({
  applicant: '全省安全生产先进集体和先进个人',
  creditCode: '',
  subject: '',
  contact: '',
  phone: '',
  fields: {
    'project-name': '全省安全生产先进集体和先进个人',
    'approval-number': '晋人社表〔2026〕8号',
    'approved-by': 'province',
    'places-collective': 2,
    'places-individual': 3,
    'has-prize': true,
    'recommend-by': '2026-10-31',
    ...change.fields,
  },
  materials: (change.materials ?? ['approval', 'places']).map((key) => ({
    material: key,
    hash: `$file:reward-${key}`,
    name: key === 'approval' ? '表彰项目批准文件.pdf' : '推荐名额通知.pdf',
    pages: 6,
  })),
});

export const LISTED = '各单位推荐，经核对推荐审批表和事迹材料后列入。';
export const list = (entries: readonly Nominee[] = listed, reasons = LISTED) => ({ entries, reasons });

const papersOf = ({ kind }: Nominee): readonly string[] =>
  kind === 'collective'
    ? ['form', 'deeds', 'safety-record', 'credit', 'discipline-opinion']
    : ['form', 'deeds', 'discipline-opinion'];
export const paper = (material: string, { key }: Nominee, version = '') => ({
  material,
  subject: key,
  hash: `$file:reward-${key}-${material}${version}`,
  name: `${key}-${material}.pdf`,
  pages: 8,
});
/** All papers of these nominees, but for the discipline office's own. */
export const papers = (entries: readonly Nominee[] = listed) => ({
  papers: entries.flatMap((one) =>
    papersOf(one)
      .filter((material) => material !== 'discipline-opinion')
      .map((material) => paper(material, one)),
  ),
});
export const cleared = (entries: readonly Nominee[] = listed, version = '') => ({
  papers: entries.map((one) => paper('discipline-opinion', one, version)),
});

type Right = { readonly answer: unknown; readonly on: string; readonly note: string; readonly of?: Nominee['kind'] };
const right: Readonly<Record<string, Right>> = {
  deeds: { answer: 4, on: 'deeds', note: '四件事迹均写明时间、地点和做法' },
  chosen: { answer: true, on: 'form', note: '审批表载明职工代表会议通过' },
  'shown-in-unit': { answer: 5, on: 'form', note: '审批表载明公示起止日期' },
  'rewarded-before': { answer: false, on: 'form', note: '审批表奖惩栏逐年核对' },
  years: { answer: 9, on: 'form', note: '审批表载明工作经历', of: 'individual' },
  'fatal-accidents': { answer: 0, on: 'safety-record', note: '证明载明三年无死亡事故', of: 'collective' },
  penalties: { answer: 0, on: 'credit', note: '查询结果没有重大处罚记录', of: 'collective' },
};
const rightOfDiscipline: Readonly<Record<string, Right>> = {
  investigated: { answer: false, on: 'discipline-opinion', note: '纪检监察机关书面意见无立案' },
  'under-sanction': { answer: false, on: 'discipline-opinion', note: '书面意见载明不在影响期', of: 'individual' },
};

export type Finding = {
  readonly item: string;
  readonly subject: string;
  readonly answer: unknown;
  readonly notApplicable?: boolean;
  readonly evidence: readonly { material: string; page: number }[];
  readonly note: string;
};
/** A true finding on an item of one nominee; `change` says otherwise. */
export function finding(item: string, { key }: Nominee, change: Partial<Finding> = {}): Finding {
  const { answer, on, note } = right[item] ?? rightOfDiscipline[item] ?? { answer: true, on: 'form', note: '' };
  return { item, subject: key, answer, evidence: [{ material: on, page: 2 }], note, ...change };
}
const findingsOf = (
  items: Readonly<Record<string, Right>>,
  entries: readonly Nominee[],
  changed: readonly Finding[],
) => ({
  findings: entries.flatMap((one) =>
    Object.entries(items)
      .filter(([, { of }]) => of === undefined || of === one.kind)
      .map(([item]) => changed.find((other) => other.item === item && other.subject === one.key) ?? finding(item, one)),
  ),
});
export const findings = (entries: readonly Nominee[] = listed, ...changed: readonly Finding[]) =>
  findingsOf(right, entries, changed);
export const clearances = (entries: readonly Nominee[] = listed, ...changed: readonly Finding[]) =>
  findingsOf(rightOfDiscipline, entries, changed);

export const announcement = (entries: readonly Nominee[] = listed, change: object = {}) => ({
  what: '全省安全生产先进集体和先进个人推荐对象公示',
  place: '本部门网站通知公告栏和一楼公示栏',
  text: `现将推荐对象公示如下。${sentence(entries)}公示期间可向本部门提出异议。`,
  days: 5,
  proof: '$file:reward-board',
  ...change,
});

export const OPINION = '推荐对象逐项核对，均有依据，公示期间没有未答复的异议，建议予以表彰。';
export const REASONS = '局会议审议，名单与初审结果一致，符合推荐条件，决定予以表彰。';
export const review = (entries: readonly Nominee[] = listed) => ({
  opinions: entries.map(({ key, name, kind }) => ({
    subject: key,
    opinion:
      kind === 'collective'
        ? `核对${name}的安全生产情况证明和信用查询结果，与推荐情况相符。`
        : `核对${name}的工作年限和纪检意见，符合推荐条件。`,
  })),
});

export const FEN: Readonly<Record<string, number>> = { c1: 2_000_000, c2: 2_000_000, i1: 500_000, i2: 500_000 };
export const ACCOUNTS: Readonly<Record<string, string>> = {
  c1: '0000000000000101',
  c2: '0000000000000102',
  i1: '0000000000000201',
  i2: '0000000000000202',
};
export const fiscal = (entries: readonly Nominee[] = listed, fen: Readonly<Record<string, number>> = FEN) => ({
  number: '长高新财〔2026〕31号',
  hash: '$file:reward-fiscal',
  lines: entries.map(({ key }) => ({ payee: key, fen: fen[key] ?? 0 })),
});
export const account = ({ key, name }: Nominee, change: object = {}) => ({
  payee: key,
  holder: name,
  account: ACCOUNTS[key] ?? '',
  proof: `$file:reward-account-${key}`,
  ...change,
});
export const payment = ({ key }: Nominee, paidOn: string, change: object = {}) => ({
  payee: key,
  fen: FEN[key] ?? 0,
  account: ACCOUNTS[key] ?? '',
  paidOn,
  proof: `$file:reward-bank-${key}`,
  ...change,
});

/** When each step is done: across 国庆 and two make-up days, every term used between 60 and 95 %. */
export const common = {
  start: '2026-09-14 09:00',
  'draft-plan': '2026-09-15 10:00',
  'approve-plan': '2026-09-18 10:00',
  'record-recommended': '2026-09-21 09:00',
  'receive-papers': '2026-09-21 11:00',
  'receive-opinions': '2026-09-21 15:00',
  'record-findings': '2026-09-22 09:00',
  'record-clearances': '2026-09-22 10:00',
  'post-publicity': '2026-09-22 14:00',
  'call-consultation': '2026-09-30 10:00',
  'open-consultation': '2026-10-08 10:00',
  'vote-1': '2026-10-08 10:20',
  'vote-2': '2026-10-08 10:30',
  'vote-3': '2026-10-08 10:40',
  'vote-chair': '2026-10-08 10:50',
  'close-consultation': '2026-10-08 11:00',
  'hand-in-review': '2026-10-08 15:00',
  'record-compiled': '2026-10-10 10:00',
  'sign-compiled': '2026-10-10 10:20',
  'review-list': '2026-10-13 15:00',
  'sign-review': '2026-10-13 16:00',
  'record-approved': '2026-10-14 09:30',
  'call-council': '2026-10-14 10:00',
  'receive-opinions-again': '2026-10-15 09:00',
  'record-clearances-again': '2026-10-15 10:00',
  'open-council': '2026-10-19 09:00',
  'council-1': '2026-10-19 09:20',
  'council-2': '2026-10-19 09:30',
  'council-3': '2026-10-19 09:40',
  'council-chair': '2026-10-19 09:50',
  'close-council': '2026-10-19 10:00',
  decide: '2026-10-19 14:00',
  'draft-document': '2026-10-20 09:00',
  'issue-document': '2026-10-21 09:00',
  serve: '2026-10-22 10:00',
  'record-fiscal': '2026-10-26 10:00',
  'account-1': '2026-10-27 10:00',
  'sign-account-1': '2026-10-27 10:10',
  'account-2': '2026-10-27 10:20',
  'sign-account-2': '2026-10-27 10:30',
  'pay-1': '2026-11-04 10:00',
  'pay-2': '2026-11-04 10:20',
  'publish-result': '2026-11-05 15:00',
  'reconcile-funds': '2026-11-06 10:00',
  archive: '2026-11-26 10:00',
  close: '2026-11-26 15:00',
} as const;
export type Name = keyof typeof common;
export type Times = { readonly [name in Name]: string };

export type Options = PathOptions & {
  readonly times?: Partial<Times>;
  readonly change?: { readonly [name in Name]?: Change };
  readonly entries?: readonly Nominee[];
  /** Whether money is paid. */
  readonly prize?: boolean;
  readonly result?: string;
};

/** Every step of a commendation to its end, by name, in order. */
function whole({
  times = {},
  change = {},
  entries = listed,
  prize = true,
  result = 'commend',
}: Options): readonly (readonly [Name, Step])[] {
  const when = { ...common, ...times };
  const [first = team, second = guard] = entries;
  const day = (name: Name): string => when[name].slice(0, 10);
  const step = (name: Name, by: string, as: string, act: string, input: object = {}): readonly [Name, Step] => [
    name,
    { at: when[name], by, as, act, input: { ...input }, ...change[name] } as Step,
  ];
  const vote = (name: Name, by: string, as: string, opinion: string) =>
    step(name, by, as, 'cast-vote', { vote: 'for', opinion });
  const commended = result === 'commend';
  return [
    step('start', 'handler-a', 'handler', 'start', matter(prize ? {} : { fields: { 'has-prize': false } })),
    step('draft-plan', 'handler-a', 'handler', 'draft-plan', {
      title: '先进集体和先进个人推荐工作方案',
      matters: ['推荐范围和条件', '公示和异议核查', '会商和初审安排'],
      team: ['nominator-a', 'nominator-b'],
      from: day('draft-plan'),
      to: '2026-11-30',
      basis: '上级批准的表彰项目文件和下达的推荐名额通知。',
    }),
    step('approve-plan', 'deputy-a', 'deputy-leader', 'approve-plan'),
    step('record-recommended', 'nominator-a', 'nominator', 'record-list', list(entries)),
    step('receive-papers', 'nominator-a', 'nominator', 'receive-papers', papers(entries)),
    step('receive-opinions', 'inspector-b', 'inspection-staff', 'receive-papers', cleared(entries)),
    step('record-findings', 'nominator-a', 'nominator', 'record-findings', findings(entries)),
    step('record-clearances', 'inspector-b', 'inspection-staff', 'record-findings', clearances(entries)),
    step('post-publicity', 'handler-a', 'handler', 'post-publicity', announcement(entries)),
    step('call-consultation', 'head-b', 'section-head', 'call-meeting', {
      purpose: '集体会商',
      question: `是否推荐：${entries.map(label).join('；')}`,
      proposal: result,
      members: ['head-b', 'reviewer-b', 'owner-a'],
      chair: 'deputy-a',
      at: `${day('open-consultation')}T${when['open-consultation'].slice(11)}:00+08:00`,
    }),
    step('open-consultation', 'deputy-a', 'deputy-leader', 'open-meeting', {
      present: ['head-b', 'reviewer-b', 'owner-a', 'deputy-a'],
    }),
    vote('vote-1', 'head-b', 'section-head', '逐项对照推荐条件，证据材料齐全，赞成推荐。'),
    vote('vote-2', 'reviewer-b', 'reviewer', '核对事迹材料和公示情况，没有异议，赞成。'),
    vote('vote-3', 'owner-a', 'business-owner', '业务上了解这两个对象的工作，赞成推荐。'),
    vote('vote-chair', 'deputy-a', 'deputy-leader', '各位意见一致，材料和程序没有问题，赞成。'),
    step('close-consultation', 'deputy-a', 'deputy-leader', 'close-meeting'),
    step('hand-in-review', 'nominator-a', 'nominator', 'hand-in-review', { proposal: result, opinion: OPINION }),
    step(
      'record-compiled',
      'compiler-a',
      'compiler',
      'record-list',
      list(entries, '照推荐名单汇总，两人逐名核对无误。'),
    ),
    step('sign-compiled', 'compiler-b', 'compiler', 'sign'),
    step('review-list', 'reviewer-a', 'reviewer', 'review-list', review(entries)),
    step('sign-review', 'head-a', 'section-head', 'sign'),
    ...(commended
      ? [
          step(
            'record-approved',
            'office-a',
            'office',
            'record-list',
            list(entries, '拟审定名单照初审结果列出，与汇总名单一致。'),
          ),
        ]
      : []),
    step('call-council', 'office-a', 'office', 'call-meeting', {
      purpose: '局会议',
      question: `是否审定初审通过的名单：${entries.map(label).join('；')}`,
      proposal: result,
      members: ['council-a', 'council-b', 'council-c'],
      chair: 'principal-a',
      at: `${day('open-council')}T${when['open-council'].slice(11)}:00+08:00`,
    }),
    step('receive-opinions-again', 'inspector-b', 'inspection-staff', 'receive-papers', cleared(entries, '-2')),
    step('record-clearances-again', 'inspector-b', 'inspection-staff', 'record-findings', clearances(entries)),
    step('open-council', 'principal-a', 'principal', 'open-meeting', {
      present: ['council-a', 'council-b', 'council-c', 'principal-a'],
    }),
    vote('council-1', 'council-a', 'council-member', '初审意见逐名写明依据，同意审定名单。'),
    vote('council-2', 'council-b', 'council-member', '公示期满无异议，纪检意见清楚，赞成。'),
    vote('council-3', 'council-c', 'council-member', '名单与汇总结果一致，没有不同意见，赞成。'),
    vote('council-chair', 'principal-a', 'principal', '同意各位成员的意见，照初审结果审定。'),
    step('close-council', 'principal-a', 'principal', 'close-meeting'),
    step('decide', 'principal-a', 'principal', 'decide', { result, reasons: REASONS }),
    ...(commended
      ? [
          step('draft-document', 'office-a', 'office', 'draft-document', {
            document: 'commendation',
            text: '$prefill:text',
          }),
          step('issue-document', 'principal-a', 'principal', 'issue-document', { document: 'commendation' }),
          step('serve', 'office-a', 'office', 'serve', {
            document: 'commendation',
            method: 'direct',
            servedOn: day('serve'),
            receiver: '受表彰集体代表和个人',
            proof: '$file:reward-service',
          }),
          ...(prize
            ? [
                step('record-fiscal', 'finance-a', 'finance', 'record-fiscal-document', fiscal(entries)),
                step('account-1', 'handler-a', 'handler', 'register-account', account(first)),
                step('sign-account-1', 'finance-a', 'finance', 'sign'),
                step('account-2', 'handler-a', 'handler', 'register-account', account(second)),
                step('sign-account-2', 'finance-a', 'finance', 'sign'),
                step('pay-1', 'office-a', 'office', 'record-payment', payment(first, day('pay-1'))),
                step('pay-2', 'office-a', 'office', 'record-payment', payment(second, day('pay-2'))),
              ]
            : []),
          step('publish-result', 'office-a', 'office', 'publish-result', published(entries)),
          step('reconcile-funds', 'office-a', 'office', 'reconcile-funds', {
            note: prize ? '逐笔核对财政文件和银行回单，金额账户均相符。' : '本项目只授荣誉称号，没有奖金，无须拨付。',
          }),
        ]
      : []),
    step('archive', 'handler-a', 'handler', 'archive', { items: archived(result), place: '档案室二柜' }),
    step('close', 'handler-a', 'handler', 'close'),
  ];
}

export const parts = ['表彰项目', '表彰名单', '决定日期'];
export const published = (entries: readonly Nominee[] = listed, change: object = {}) => ({
  item: 'result',
  parts,
  text: `全省安全生产先进集体和先进个人表彰名单。${sentence(entries)}`,
  ...change,
});
export const archived = (result: string): readonly string[] =>
  result === 'commend'
    ? ['project', 'plan', 'lists', 'publicity', 'review', 'minutes', 'commendation', 'funds']
    : ['project', 'refusal'];

export const path = pathOf<Name, Options>(whole);
export const { after, before, between, complete, one } = path;
