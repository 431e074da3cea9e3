import type { Step } from '../format.ts';
import { type Change, type PathOptions, pathOf } from '../shared/path.ts';

/** 安全生产行政检查: from a lead to a re-checked rectification, as named steps. */

export type Firm = {
  readonly name: string;
  readonly creditCode: string;
  readonly address: string;
  readonly agent: string;
};
export const mine: Firm = {
  name: '演示矿业有限公司',
  creditCode: '91140400MADEM0A01M',
  address: '高新区演示路一号选矿车间',
  agent: 'applicant-a',
};
export const mall: Firm = {
  name: '演示商场有限公司',
  creditCode: '91140400MADEM0B02E',
  address: '高新区演示路二号商场一层',
  agent: 'applicant-b',
};
export const builder: Firm = {
  name: '演示建筑有限公司',
  creditCode: '91140400MADEM0C037',
  address: '高新区演示路三号施工现场',
  agent: 'applicant-c',
};

export const lead = (
  { name, creditCode, address }: Firm = mine,
  change: { fields?: object; receivedAt?: string } = {},
) => ({
  applicant: name,
  creditCode,
  contact: '安全科长',
  phone: '00000000000',
  fields: {
    source: 'report',
    matter: 'work-safety',
    what: '来信反映车间灭火器长期不换、通道堆放杂物。',
    address,
    ...change.fields,
  },
  materials: [{ material: 'lead', hash: '$file:inspection-lead', name: '来信.pdf', pages: 2 }],
  ...(change.receivedAt ? { receivedAt: change.receivedAt, lateReason: '经办人外出开会，回来后登记。' } : {}),
});

export const MATTERS = ['安全设备和警示标志', '人员培训和资格', '隐患排查治理'] as const;
export const plan = (from: string, to: string, change: object = {}) => ({
  title: '安全生产现场检查方案',
  matters: [...MATTERS],
  team: ['officer-a', 'officer-b', 'leader-a'],
  from,
  to,
  basis: '来信反映的线索，经初步了解有检查必要。',
  ...change,
});

export const exhibits = (...more: readonly object[]) => ({
  items: [
    { kind: 'document', name: '现场检查记录', material: 'site-record', hash: '$file:inspection-record', pages: 4 },
    { kind: 'photo', name: '现场照片十二张', material: 'photos', hash: '$file:inspection-photos', pages: 12 },
    { kind: 'document', name: '安全管理台账复印件', material: 'ledger', hash: '$file:inspection-ledger', pages: 20 },
    { kind: 'document', name: '证书复印件', material: 'certificates', hash: '$file:inspection-certificates', pages: 6 },
    { kind: 'object', name: '压力不足的灭火器', seal: '封签检001' },
    ...more,
  ],
  custodian: 'officer-a',
  place: '证物柜二格',
});

/** One of the company's things is registered and kept with approval, until it is given back. */
const ALL = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'];
export const KEPT = {
  change: {
    'collect-exhibit': {
      input: exhibits(
        {
          kind: 'document',
          name: '先行登记保存审批表',
          material: 'preservation',
          hash: '$file:inspection-approval',
          pages: 1,
        },
        { kind: 'seized', name: '压力异常的空气储罐', seal: '封签检003' },
      ),
    },
    'take-inventory': { input: { found: ALL, note: '在证物柜和企业库房逐件清点，封签完好。' } },
    'count-again': { input: { found: ALL, note: '归档前逐件清点，件数、封签相符。' } },
  },
};
export const RETURNED = {
  exhibit: 'e7',
  how: 'returned',
  to: '演示矿业有限公司安全科长',
  proof: '$file:inspection-returned',
};

/** What the visit found: all in order, something slight, or something that is fined. */
export type Found = 'none' | 'slight' | 'grave';
const seen: Readonly<Record<Found, readonly { matter: string; inOrder: boolean; note: string }[]>> = {
  none: [
    { matter: MATTERS[0], inOrder: true, note: '灭火器均在有效期内，标志齐全。' },
    { matter: MATTERS[1], inOrder: true, note: '抽查八人，培训记录和证书齐全。' },
    { matter: MATTERS[2], inOrder: true, note: '隐患台账逐条销号，现场核对一致。' },
  ],
  slight: [
    { matter: MATTERS[0], inOrder: false, note: '配电间门口缺警示标志一处，当场补设。' },
    { matter: MATTERS[1], inOrder: true, note: '抽查八人，培训记录和证书齐全。' },
    { matter: MATTERS[2], inOrder: true, note: '隐患台账逐条销号，现场核对一致。' },
  ],
  grave: [
    { matter: MATTERS[0], inOrder: false, note: '车间三具灭火器压力不足，未经维护检测。' },
    { matter: MATTERS[1], inOrder: true, note: '抽查八人，培训记录和证书齐全。' },
    { matter: MATTERS[2], inOrder: false, note: '上月登记的两处隐患没有采取措施消除。' },
  ],
};
export const visit = (on: string, found: Found, rectifyBy: string, change: object = {}) => ({
  visitedOn: on,
  findings: seen[found].map((one) => ({ ...one })),
  evidence: ['$file:inspection-photos', '$file:inspection-site.wav'],
  rectifyBy: found === 'none' ? '' : rectifyBy,
  ...change,
});

export type Finding = {
  readonly item: string;
  readonly answer: unknown;
  readonly notApplicable?: boolean;
  readonly evidence: readonly { material: string; page: number }[];
  readonly note: string;
};
const right: Readonly<Record<string, { answer: unknown; on: string; note: string }>> = {
  managers: { answer: 2, on: 'ledger', note: '台账载明安全管理人员二名' },
  untrained: { answer: 0, on: 'ledger', note: '抽查八人均有培训考核记录' },
  unlicensed: { answer: 0, on: 'certificates', note: '电工、叉车工证书均在有效期' },
  drills: { answer: 2, on: 'ledger', note: '台账载明四月、八月各演练一次' },
  signs: { answer: 0, on: 'photos', note: '逐处核对，警示标志齐全' },
  equipment: { answer: 0, on: 'photos', note: '灭火器逐具核对压力表' },
  hazards: { answer: 0, on: 'site-record', note: '登记的隐患均已销号' },
  exits: { answer: false, on: 'photos', note: '三个出口均畅通' },
  signed: { answer: true, on: 'site-record', note: '单位负责人已签字' },
  minor: { answer: false, on: 'site-record', note: '没有发现问题' },
  undone: { answer: false, on: 'site-record', note: '没有发现问题' },
};
const NOT_ASKED = ['minor', 'undone'];
export const ITEMS = Object.keys(right);
export const finding = (item: string, change: Partial<Finding> = {}): Finding => ({
  item,
  answer: right[item]?.answer,
  evidence: [{ material: right[item]?.on ?? '', page: 1 }],
  note: right[item]?.note ?? '',
  ...(NOT_ASKED.includes(item) && change.answer === undefined ? { notApplicable: true, evidence: [] } : {}),
  ...change,
});
const wrongs: Readonly<Record<Found, readonly Finding[]>> = {
  none: [],
  slight: [
    finding('signs', { answer: 1, note: '配电间门口缺标志一处' }),
    finding('minor', { answer: true, note: '初次、轻微，当场补设改正' }),
  ],
  grave: [
    finding('equipment', { answer: 3, note: '三具灭火器压力不足' }),
    finding('hazards', { answer: 2, note: '两处登记隐患没有消除' }),
    finding('minor', { answer: false, note: '不属于轻微，当场没有改正' }),
  ],
};
export const findings = (found: Found = 'none', ...changed: readonly Finding[]) => ({
  findings: ITEMS.map(
    (item) =>
      changed.find((one) => one.item === item) ?? wrongs[found].find((one) => one.item === item) ?? finding(item),
  ),
});

export const RESULT: Readonly<Record<Found, string>> = { none: 'nothing-found', slight: 'rectify', grave: 'penalise' };
export const FINE = 1_500_000;
const CHARGES: Readonly<Record<Found, readonly string[]>> = {
  none: [],
  slight: ['signs'],
  grave: ['equipment', 'hazards'],
};
const ARTICLES: Readonly<Record<Found, readonly string[]>> = {
  none: [],
  slight: ['第99条'],
  grave: ['第99条', '第102条'],
};
export const sanction = (found: Found) => ({
  charges: [...CHARGES[found]],
  sanction: found === 'grave' ? 'fine' : '',
  fen: found === 'grave' ? FINE : 0,
  articles: ARTICLES[found].map((article) => ({ law: 'work-safety', article })),
});
export const OPINION: Readonly<Record<Found, string>> = {
  none: '方案所列事项逐项检查，没有发现问题。',
  slight: '缺警示标志一处，初次轻微并当场改正，建议责令整改、不予处罚。',
  grave: '三具灭火器失效、两处隐患未消除，建议责令整改并处罚款。',
};
export const REASONS: Readonly<Record<Found, string>> = {
  none: '检查程序合法，证据清楚，未发现问题，照检查结论办理。',
  slight: '违法行为轻微并已及时改正，没有造成后果，不予处罚。',
  grave: '违法事实清楚，证据确凿，照告知的内容作出处罚。',
};
export const decision = (found: Found, result = RESULT[found]) => ({
  result,
  reasons: REASONS[found],
  ...sanction(found),
});
export const notice = (receivedOn: string, answerBy: string, change: object = {}) => ({
  ...sanction('grave'),
  facts: '选矿车间三具灭火器压力不足未经维护，两处登记隐患未采取措施消除。',
  receivedOn,
  answerBy,
  hearing: false,
  proof: '$file:inspection-notice',
  ...change,
});

export const PARTS: Readonly<Record<string, readonly string[]>> = {
  result: ['检查单位', '检查时间', '检查事项', '检查结果'],
  penalty: ['当事人', '违法事实', '处罚依据', '处罚结果'],
};
export const publication = (item: string, { name }: Firm = mine, change: object = {}) => ({
  item,
  parts: PARTS[item] ?? [],
  text:
    item === 'result'
      ? `${name}安全生产检查：检查时间2026年10月，检查三类事项，结果已书面告知该单位。`
      : `${name}安全设备未维护、隐患未消除，依照安全生产法处以罚款。`,
  ...change,
});
const DOCUMENT: Readonly<Record<Found, string>> = { none: 'no-finding', slight: 'order', grave: 'penalty' };
export const filed = (found: Found): readonly string[] =>
  found === 'none'
    ? ['lead', 'plan', 'record', 'evidence', 'result-none']
    : [
        'lead',
        'plan-denied',
        'record-denied',
        'evidence-denied',
        found === 'slight' ? 'result-order' : 'result-penalty',
        'rectification',
      ];

/** When each step is done, over the autumn holidays: every term between 60 and 95 %. */
export const common = {
  start: '2026-09-21 09:00',
  'draft-plan': '2026-09-22 10:00',
  'approve-plan': '2026-09-22 15:00',
  'sign-plan': '2026-09-22 16:00',
  docket: '2026-09-23 10:00',
  'collect-exhibit': '2026-10-09 15:00',
  'record-visit': '2026-10-09 16:00',
  'sign-visit': '2026-10-09 16:30',
  'record-findings': '2026-10-10 10:00',
  'name-responsible': '2026-10-12 10:00',
  'take-inventory': '2026-10-13 10:00',
  'hand-in-review': '2026-10-13 16:00',
  'submit-report': '2026-10-19 15:00',
  'handle-responsible': '2026-10-23 10:00',
  'notify-party': '2026-10-23 11:00',
  'record-defence': '2026-10-27 10:00',
  'answer-defence': '2026-10-29 10:00',
  decide: '2026-10-23 15:00',
  'draft-document': '2026-10-26 10:00',
  'issue-document': '2026-10-27 10:00',
  serve: '2026-10-28 10:00',
  'publish-penalty': '2026-11-09 11:00',
  'sign-penalty': '2026-11-09 11:30',
  'record-fine': '2026-11-06 10:00',
  'record-rectification': '2026-11-09 10:00',
  'plan-visit': '2026-11-10 10:00',
  'publish-result': '2026-11-12 10:00',
  'sign-publication': '2026-11-12 10:30',
  'recheck-visit': '2026-11-18 15:00',
  'sign-recheck': '2026-11-18 15:30',
  conclude: '2026-11-19 10:00',
  'count-again': '2026-12-09 09:00',
  archive: '2026-12-09 10:00',
  close: '2026-12-09 15:00',
} as const;
/** Nothing found: nothing to re-check, so that supervision ends with the service. */
const ofNone: Partial<Times> = {
  'publish-result': '2026-11-12 10:00',
  'sign-publication': '2026-11-12 10:30',
  conclude: '2026-10-29 10:00',
  'count-again': '2026-11-18 09:00',
  archive: '2026-11-18 10:00',
  close: '2026-11-18 15:00',
};
/** A penalty waits for the party's answer. */
const ofGrave: Partial<Times> = {
  'handle-responsible': '2026-11-02 09:30',
  decide: '2026-11-02 10:00',
  'draft-document': '2026-11-03 10:00',
  'issue-document': '2026-11-03 15:00',
  serve: '2026-11-04 10:00',
  'publish-result': '2026-11-17 10:00',
  'sign-publication': '2026-11-17 10:30',
};
export type Name = keyof typeof common;
export type Times = { readonly [name in Name]: string };
export type Options = PathOptions & {
  readonly times?: Partial<Times>;
  readonly change?: { readonly [name in Name]?: Change };
  readonly firm?: Firm;
  readonly found?: Found;
};

const WHO = {
  clerk: ['clerk-a', 'clerk'],
  head: ['head-a', 'section-head'],
  leader: ['leader-a', 'team-leader'],
  deputy: ['deputy-a', 'deputy-leader'],
  first: ['officer-a', 'enforcement-officer'],
  second: ['officer-b', 'enforcement-officer'],
  handler: ['handler-a', 'handler'],
} as const;

function whole({
  times = {},
  change = {},
  firm = mine,
  found = 'slight',
}: Options): readonly (readonly [Name, Step])[] {
  const when = { ...common, ...(found === 'none' ? ofNone : found === 'grave' ? ofGrave : {}), ...times };
  const day = (name: Name): string => when[name].slice(0, 10);
  const step = (name: Name, who: keyof typeof WHO | Firm, act: string, input: object = {}): readonly [Name, Step] => {
    const [by, as] = typeof who === 'string' ? WHO[who] : [who.agent, 'applicant'];
    return [name, { at: when[name], by, as, act, input: { ...input }, ...change[name] } as Step];
  };
  const list = [
    step('start', 'clerk', 'start', lead(firm)),
    step('draft-plan', 'head', 'draft-plan', plan('2026-09-24', '2026-10-13')),
    step('approve-plan', 'leader', 'approve-plan'),
    step('sign-plan', 'deputy', 'sign'),
    step('docket', 'deputy', 'docket', { reasons: '线索具体，属于本机关职责，方案已经批准。' }),
    step('collect-exhibit', 'first', 'collect-exhibit', exhibits()),
    step('record-visit', 'first', 'record-visit', visit(day('record-visit'), found, '2026-11-06')),
    step('sign-visit', 'second', 'sign'),
    step('record-findings', 'first', 'record-findings', findings(found)),
    ...(found === 'none'
      ? []
      : [
          step('name-responsible', 'first', 'name-responsible', {
            who: '安全科长',
            role: '安全生产管理人员',
            what: '没有按照职责检查标志和设备，登记的问题没有督促改正。',
          }),
        ]),
    step('take-inventory', 'second', 'take-inventory', {
      found: ['e1', 'e2', 'e3', 'e4', 'e5'],
      note: '在证物柜二格逐件清点，封签完好。',
    }),
    step('hand-in-review', 'first', 'hand-in-review', { proposal: RESULT[found], opinion: OPINION[found] }),
    step('submit-report', 'leader', 'submit-report', { proposal: RESULT[found], opinion: OPINION[found] }),
    ...(found === 'grave'
      ? [
          step('notify-party', 'leader', 'notify-party', notice(day('notify-party'), '2026-10-30')),
          step('record-defence', firm, 'record-defence', {
            how: 'written',
            claims: [{ kind: 'fact', text: '三具灭火器中有一具是备用的，请予核实。' }],
          }),
          step('answer-defence', 'head', 'answer-defence', {
            claim: 'c1',
            accepted: false,
            answer: '照片和检查记录载明三具均在使用位置，不予采纳。',
          }),
        ]
      : []),
    ...(found === 'none'
      ? []
      : [
          step('handle-responsible', 'deputy', 'handle-responsible', {
            responsible: 'p1',
            handling: found === 'grave' ? 'penalty' : 'criticised',
            reason: '负有直接管理责任，当面批评并责令学习岗位职责。',
          }),
        ]),
    step('decide', 'deputy', 'decide-sanction', decision(found)),
    step('draft-document', 'leader', 'draft-document', { document: DOCUMENT[found], text: '$prefill:text' }),
    step('issue-document', 'deputy', 'issue-document', { document: DOCUMENT[found] }),
    step('serve', 'leader', 'serve', {
      document: DOCUMENT[found],
      method: 'direct',
      servedOn: day('serve'),
      receiver: '单位负责人',
      proof: '$file:inspection-service',
    }),
    ...(found === 'none'
      ? []
      : [
          ...(found === 'grave'
            ? [
                step('record-fine', 'handler', 'record-enforcement', {
                  part: 'fine',
                  fen: FINE,
                  doneOn: day('record-fine'),
                  proof: '$file:inspection-fine',
                }),
              ]
            : []),
          step('record-rectification', 'first', 'record-rectification', {
            what: '标志已补设，设备已更换，隐患已消除，附照片。',
            evidence: ['$file:inspection-mended'],
          }),
          ...(found === 'grave'
            ? [
                step('publish-penalty', 'leader', 'publish-result', publication('penalty', firm)),
                step('sign-penalty', 'deputy', 'sign'),
              ]
            : []),
          step('plan-visit', 'first', 'plan-visit', {
            on: day('recheck-visit'),
            matters: seen[found].filter((one) => !one.inOrder).map((one) => one.matter),
          }),
          step('publish-result', 'leader', 'publish-result', publication('result', firm)),
          step('sign-publication', 'deputy', 'sign'),
          step('recheck-visit', 'first', 'record-visit', {
            visitedOn: day('recheck-visit'),
            findings: seen[found]
              .filter((one) => !one.inOrder)
              .map(({ matter }) => ({ matter, inOrder: true, note: `${matter}均已改正，现场核对无误。` })),
            evidence: ['$file:inspection-mended', '$file:inspection-again.wav'],
            rectifyBy: '',
          }),
          step('sign-recheck', 'second', 'sign'),
        ]),
    step('conclude', 'head', 'conclude-supervision'),
    ...(found === 'none'
      ? [
          step('publish-result', 'leader', 'publish-result', publication('result', firm)),
          step('sign-publication', 'deputy', 'sign'),
        ]
      : []),
    step('count-again', 'second', 'take-inventory', {
      found: ['e1', 'e2', 'e3', 'e4', 'e5'],
      note: '归档前逐件清点，件数、封签相符。',
    }),
    step('archive', 'handler', 'archive', { items: filed(found), place: '档案室三柜' }),
    step('close', 'handler', 'close'),
  ];
  return list;
}

export const path = pathOf<Name, Options>(whole);
export const { after, before, between, complete, one } = path;
