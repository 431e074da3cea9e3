import type { Step } from '../format.ts';
import { later } from '../shared/days.ts';
import { type Change, pathOf } from '../shared/path.ts';

/** The honest path of a disciplinary case as named steps, from which honest runs and stories are cut. Every name is invented. */

type Official = {
  /** As the case names him. */
  readonly name: string;
  readonly person: string;
  /** First part of his files' names: no two cases hold the same file. */
  readonly files: string;
};
export const official: Official = { name: '综合科员甲', person: 'official-a', files: 'official-a' };
export const other: Official = { name: '综合科员乙', person: 'official-b', files: 'official-b' };

const names: Readonly<Record<string, string>> = {
  lead: '线索登记表',
  preliminary: '初步调查报告',
  appointment: '任免文件',
  'commission-reply': '监察机关复函',
  records: '值班记录和收件登记',
  'unit-opinion': '所在单位意见',
};

/** One thing collected under a seal; `file` = another file than the case's own. */
export const exhibit = (who: Official, key: string, file = `${who.files}-${key}`) => ({
  kind: 'document',
  name: names[key] ?? key,
  material: key,
  hash: `$file:${file}`,
  pages: 12,
});

export const matter = (who: Official, fields: object = {}) => ({
  applicant: who.name,
  creditCode: '',
  subject: who.person,
  contact: '',
  phone: '',
  fields: {
    position: '一级科员，综合科',
    source: 'report',
    lead: '反映收到隐患报告后长期不转办。',
    'conduct-on': '2026-05-20',
    'appointed-by': 'here',
    'duty-crime': false,
    ...fields,
  },
  materials: [{ material: 'lead', hash: `$file:${who.files}-lead`, name: '线索登记表.pdf', pages: 3 }],
});

type Finding = {
  readonly item: string;
  readonly answer: unknown;
  readonly evidence: readonly { material: string; page: number }[];
  readonly note: string;
};
const right: Readonly<Record<string, { answer: unknown; on: string; note: string }>> = {
  authority: { answer: true, on: 'appointment', note: '任免文件载明由本机关任命' },
  commission: { answer: false, on: 'commission-reply', note: '复函载明未立案调查' },
  twice: { answer: false, on: 'commission-reply', note: '复函载明未作过政务处分' },
  proven: { answer: 1, on: 'records', note: '登记簿、值班记录与两人谈话一致' },
  'unit-heard': { answer: true, on: 'unit-opinion', note: '科室负责人和监察机构各一份' },
  'delay-days': { answer: 17, on: 'records', note: '自五月三日至五月二十日' },
  harm: { answer: 1, on: 'records', note: '一起隐患扩大' },
  'gifts-yuan': { answer: 0, on: 'interviews', note: '未发现收受财物' },
  leaks: { answer: 0, on: 'interviews', note: '未发现泄露' },
  confessed: { answer: false, on: 'interviews', note: '谈话前未主动说明' },
  slight: { answer: false, on: 'unit-opinion', note: '造成后果，不属情节轻微' },
};
/** What the discipline office itself answers, from the commission's reply. */
export const CLEARED = ['commission', 'twice'];
export const items = Object.keys(right).filter((item) => !CLEARED.includes(item));

export function finding(item: string, change: Partial<Finding> = {}): Finding {
  const { answer, on, note } = right[item] ?? { answer: 0, on: 'records', note: '' };
  return { item, answer, evidence: [{ material: on, page: 2 }], note, ...change };
}
const findings = (of: readonly string[], facts: Readonly<Record<string, unknown>>) => ({
  findings: of.map((item) => (item in facts ? finding(item, { answer: facts[item] }) : finding(item))),
});

export const DELAY = { law: '公职人员政务处分法', article: '第39条' };
export const GIFTS = { law: '公职人员政务处分法', article: '第34条第1款' };
export const FACTS = '2026年5月3日收到隐患报告后未按规定转办，至5月20日仍未处理，造成一起隐患扩大。';

/** When each step is done: from 端午 to 国庆 and the make-up Saturday, the terms of the stages used between 60 and 95 %. */
export const common = {
  start: '2026-06-15 09:00',
  'name-team': '2026-06-15 15:00',
  preliminary: '2026-06-18 10:00',
  docket: '2026-06-22 10:00',
  'draft-plan': '2026-06-22 14:00',
  'call-study': '2026-06-22 15:00',
  'open-study': '2026-06-25 09:30',
  'study-officer': '2026-06-25 09:40',
  'study-head': '2026-06-25 09:50',
  'study-legal': '2026-06-25 10:00',
  'study-chair': '2026-06-25 10:10',
  'close-study': '2026-06-25 10:20',
  'approve-plan': '2026-06-25 11:00',
  'first-report': '2026-07-02 16:00',
  reply: '2026-07-03 10:00',
  collect: '2026-07-06 10:00',
  'first-register': '2026-07-10 16:00',
  'witness-talk': '2026-07-14 11:00',
  'second-report': '2026-07-15 16:00',
  'third-report': '2026-07-28 16:00',
  'party-talk': '2026-07-30 11:00',
  'second-register': '2026-08-05 16:00',
  'fourth-report': '2026-08-10 16:00',
  clear: '2026-08-12 10:00',
  findings: '2026-08-13 10:00',
  inventory: '2026-08-14 15:00',
  'hand-in': '2026-08-17 10:00',
  'third-register': '2026-08-28 16:00',
  'submit-report': '2026-08-31 10:00',
  notify: '2026-09-04 10:00',
  defence: '2026-09-09 10:00',
  'answer-first': '2026-09-11 10:00',
  'answer-second': '2026-09-11 10:30',
  'close-defence': '2026-09-14 10:00',
  opinion: '2026-09-16 10:00',
  'call-panel': '2026-09-21 10:00',
  'fourth-register': '2026-09-23 16:30',
  'open-panel': '2026-09-24 09:00',
  'panel-a': '2026-09-24 09:20',
  'panel-b': '2026-09-24 09:30',
  'panel-c': '2026-09-24 09:40',
  'panel-d': '2026-09-24 09:50',
  'panel-chair': '2026-09-24 10:00',
  'close-panel': '2026-09-24 10:10',
  decide: '2026-09-24 16:00',
  draft: '2026-09-28 10:00',
  issue: '2026-09-30 10:00',
  serve: '2026-10-08 10:00',
  announced: '2026-10-09 10:00',
  sanction: '2026-10-09 10:30',
  'personnel-file': '2026-10-15 10:00',
  'service-register': '2026-10-14 16:00',
  reported: '2026-10-16 10:00',
  receipt: '2026-10-20 10:00',
  pay: '2026-10-22 10:00',
  'fifth-register': '2026-10-23 16:00',
  'second-service-register': '2026-10-23 16:10',
  'conclude-enforcement': '2026-10-28 15:00',
  'third-service-register': '2026-11-05 16:00',
  archive: '2026-11-13 10:00',
  close: '2026-11-16 15:00',
} as const;
export type Name = keyof typeof common | `sign-${string}` | `${string}-again`;

export type Options = {
  readonly who?: Official;
  readonly times?: { readonly [step: string]: string | undefined };
  readonly change?: { readonly [step: string]: Change | undefined };
  /** `sanction` · `exempt` · `dismiss`. */
  readonly result?: string;
  /** Answers of the review that differ from the usual ones. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly fields?: object;
  /** The step of the ladder that is decided, and the last day of its period. */
  readonly sanction?: string;
  readonly until?: string;
  readonly notified?: string;
  readonly charges?: readonly string[];
  readonly articles?: readonly { law: string; article: string }[];
  /** Does the person answer the notice? */
  readonly silent?: boolean;
  /** Things, beside the papers, that are kept. */
  readonly things?: readonly object[];
};

const talk = (who: Official, name: string, role: string, day: string, person: string) => ({
  person,
  role,
  place: '谈话室',
  from: `${day}T09:00:00+08:00`,
  to: `${day}T10:00:00+08:00`,
  record: `$file:${who.files}-${name}`,
  pages: 4,
  recording: `$file:${who.files}-${name}.wav`,
  recordedFrom: `${day}T08:58:00+08:00`,
  recordedTo: `${day}T10:02:00+08:00`,
  confirmed: 'signed',
  note: '',
});

export const PROGRESS = '已核对收件登记和值班记录，谈话对象名单已定，下一步核对隐患台账。';
export const CHECKED = '台账的编号、登记日期和所在环节与纸质卷宗逐项一致。';
export const ANSWER = '经核对通话记录和收件登记，没有当日报告的记录，不予采信。';
export const REASONS = '事实有登记簿、值班记录和谈话相互印证，案审会表决通过。';

function whole(options: Options): readonly (readonly [Name, Step])[] {
  const {
    who = official,
    times = {},
    change = {},
    result = 'sanction',
    facts = {},
    fields = {},
    sanction = 'demerit',
    until = '2027-09-24',
    notified = sanction,
    charges = ['delay'],
    articles = [DELAY],
    silent = false,
    things = [],
  } = options;
  const when: Readonly<Record<string, string | undefined>> = { ...common, ...times };
  const day = (name: keyof typeof common) => (when[name] ?? '').slice(0, 10);
  const step = (name: Name, by: string, as: string, input: object = {}, act: string = name): readonly [Name, Step] => [
    name,
    { at: when[name], by, as, act, input: { ...input }, ...change[name] } as Step,
  ];
  const signed = (name: keyof typeof common, by = 'officer-b'): readonly [Name, Step] => [
    `sign-${name}`,
    {
      at: later(when[name] ?? '', 10),
      by,
      as: 'enforcement-officer',
      act: 'sign',
      input: { held: '$held' },
      ...change[`sign-${name}`],
    } as Step,
  ];
  const vote = (name: Name, by: string, as: string, opinion: string) =>
    step(name, by, as, { vote: 'for', opinion }, 'cast-vote');
  const progress = (name: Name) =>
    step(name, 'officer-a', 'enforcement-officer', { text: PROGRESS }, 'report-progress');
  const register = (name: Name, key: string) =>
    step(name, 'inspector-b', 'inspection-staff', { register: key, agrees: true, note: CHECKED }, 'check-register');
  const carried = (name: Name, part: string, more: object = {}) =>
    step(
      name,
      'handler-a',
      'handler',
      { part, doneOn: day(name as keyof typeof common), proof: `$file:${who.files}-${part}`, ...more },
      'record-enforcement',
    );
  const sanctions = result === 'sanction';
  const found = result !== 'dismiss';
  const document = { sanction: 'sanction', exempt: 'exemption', dismiss: 'dismissal' }[result] ?? result;
  const weighed = found ? { charges, articles } : {};
  const gains = Number(facts['gifts-yuan'] ?? 0);
  return [
    step('start', 'clerk-a', 'clerk', matter(who, fields)),
    step('name-team', 'principal-a', 'principal', { team: ['officer-a', 'officer-b'] }),
    step(
      'preliminary',
      'officer-a',
      'enforcement-officer',
      { items: [exhibit(who, 'preliminary')], custodian: 'officer-b', place: '证据柜一号' },
      'collect-exhibit',
    ),
    signed('preliminary'),
    step('docket', 'principal-a', 'principal', { reasons: '初步调查表明涉嫌贻误工作，需要进一步查证。' }),
    step('draft-plan', 'officer-a', 'enforcement-officer', {
      title: '综合科隐患转办问题调查方案',
      matters: ['收件登记和转办记录', '造成的后果'],
      team: ['officer-a', 'officer-b'],
      from: '2026-06-25',
      to: '2026-08-14',
      basis: '线索登记表和初步调查报告。',
    }),
    step(
      'call-study',
      'deputy-a',
      'deputy-leader',
      {
        purpose: '调查方案研究会',
        question: '调查方案的范围、人员和步骤是否妥当？',
        proposal: '',
        members: ['officer-a', 'head-b', 'legal-b'],
        chair: 'deputy-a',
        at: '2026-06-25T09:30:00+08:00',
      },
      'call-meeting',
    ),
    step(
      'open-study',
      'deputy-a',
      'deputy-leader',
      { present: ['officer-a', 'head-b', 'legal-b', 'deputy-a'] },
      'open-meeting',
    ),
    vote('study-officer', 'officer-a', 'enforcement-officer', '范围与线索一致，两人调查，赞成。'),
    vote('study-head', 'head-b', 'section-head', '取证步骤清楚，没有预设结论，赞成。'),
    vote('study-legal', 'legal-b', 'legal-reviewer', '程序和依据没有问题，赞成方案。'),
    vote('study-chair', 'deputy-a', 'deputy-leader', '各位意见一致，同意按方案调查。'),
    step('close-study', 'deputy-a', 'deputy-leader', {}, 'close-meeting'),
    step('approve-plan', 'deputy-a', 'deputy-leader'),
    progress('first-report'),
    step(
      'reply',
      'inspector-a',
      'discipline-inspector',
      {
        papers: [
          {
            material: 'commission-reply',
            hash: `$file:${who.files}-commission-reply`,
            name: '监察机关复函.pdf',
            pages: 2,
          },
        ],
      },
      'receive-papers',
    ),
    step(
      'collect',
      'officer-a',
      'enforcement-officer',
      {
        items: [...['records', 'appointment', 'unit-opinion'].map((key) => exhibit(who, key)), ...things],
        custodian: 'officer-b',
        place: '证据柜一号',
      },
      'collect-exhibit',
    ),
    signed('collect'),
    register('first-register', 'docket'),
    step(
      'witness-talk',
      'officer-a',
      'enforcement-officer',
      talk(who, 'witness-talk', 'witness', day('witness-talk'), '收发员某'),
      'record-interview',
    ),
    signed('witness-talk'),
    progress('second-report'),
    progress('third-report'),
    step(
      'party-talk',
      'officer-a',
      'enforcement-officer',
      talk(who, 'party-talk', 'party', day('party-talk'), who.name),
      'record-interview',
    ),
    signed('party-talk'),
    register('second-register', 'docket'),
    progress('fourth-report'),
    step('clear', 'inspector-a', 'discipline-inspector', findings(CLEARED, facts), 'record-findings'),
    step('findings', 'officer-a', 'enforcement-officer', findings(items, facts), 'record-findings'),
    step(
      'inventory',
      'inspector-a',
      'discipline-inspector',
      {
        found: ['e1', 'e2', 'e3', 'e4', ...things.map((_, i) => `e${5 + i}`)],
        note: '逐件核对编号、封签和页数，与清单一致。',
      },
      'take-inventory',
    ),
    step(
      'hand-in',
      'officer-a',
      'enforcement-officer',
      {
        proposal: result,
        opinion: found
          ? '收到隐患报告后十七天未转办，登记簿、值班记录和谈话相互印证。'
          : '所反映的问题逐项核查，没有证据证明存在应当处分的行为。',
      },
      'hand-in-review',
    ),
    register('third-register', 'docket'),
    step('submit-report', 'reviewer-a', 'reviewer', {
      proposal: result,
      opinion: '逐项核对证据与认定的事实，证据之间没有矛盾，同意调查结论。',
    }),
    ...(found
      ? [
          step(
            'notify',
            'officer-a',
            'enforcement-officer',
            {
              ...weighed,
              sanction: sanctions ? notified : '',
              facts: FACTS,
              receivedOn: day('notify'),
              answerBy: '2026-09-11',
              proof: `$file:${who.files}-notice`,
            },
            'notify-party',
          ),
          ...(silent
            ? []
            : [
                step(
                  'defence',
                  who.person,
                  'party',
                  {
                    how: 'written',
                    claims: [
                      { kind: 'fact', text: '收到报告当日已经口头报告科室负责人。' },
                      { kind: 'ground', text: '当时同时承担值班任务，请求从轻。' },
                    ],
                  },
                  'record-defence',
                ),
                step(
                  'answer-first',
                  'reviewer-a',
                  'reviewer',
                  { claim: 'c1', accepted: false, answer: ANSWER },
                  'answer-defence',
                ),
                step(
                  'answer-second',
                  'reviewer-a',
                  'reviewer',
                  { claim: 'c2', accepted: true, answer: '值班表证明当月承担值班任务，予以采信，在幅度内考虑。' },
                  'answer-defence',
                ),
              ]),
        ]
      : []),
    step('close-defence', 'reviewer-a', 'reviewer'),
    step(
      'opinion',
      'legal-a',
      'legal-reviewer',
      { agrees: true, opinion: '事实清楚，证据相互印证，定性和依据适当，程序合法。' },
      'give-legal-opinion',
    ),
    step(
      'call-panel',
      'legal-a',
      'legal-reviewer',
      {
        purpose: '案审会',
        question: '是否同意调查结论和拟作出的处理？',
        proposal: sanctions ? `sanction/${sanction}` : result,
        members: ['panel-a', 'panel-b', 'panel-c', 'panel-d'],
        chair: 'principal-a',
        at: `${day('open-panel')}T09:00:00+08:00`,
      },
      'call-meeting',
    ),
    register('fourth-register', 'docket'),
    step(
      'open-panel',
      'legal-a',
      'legal-reviewer',
      { present: ['panel-a', 'panel-b', 'panel-c', 'panel-d', 'principal-a'] },
      'open-meeting',
    ),
    vote('panel-a', 'panel-a', 'panel-member', '事实有书证和谈话印证，赞成。'),
    vote('panel-b', 'panel-b', 'panel-member', '申辩已逐项复核，处理适当，赞成。'),
    vote('panel-c', 'panel-c', 'panel-member', '与行为的性质和后果相当，赞成。'),
    vote('panel-d', 'panel-d', 'panel-member', '程序完整，没有异议，赞成。'),
    vote('panel-chair', 'principal-a', 'principal', '综合各位意见，同意提请表决的结果。'),
    step('close-panel', 'legal-a', 'legal-reviewer', {}, 'close-meeting'),
    step(
      'decide',
      'principal-a',
      'principal',
      { result, reasons: REASONS, ...weighed, ...(sanctions ? { sanction } : {}) },
      'decide-sanction',
    ),
    step('draft', 'handler-a', 'handler', { document, text: '$prefill:text' }, 'draft-document'),
    step('issue', 'principal-a', 'principal', { document }, 'issue-document'),
    step(
      'serve',
      'handler-a',
      'handler',
      { document, method: 'direct', servedOn: day('serve'), receiver: who.name, proof: `$file:${who.files}-service` },
      'serve',
    ),
    ...(found
      ? [
          ...(sanctions
            ? [
                carried('announced', 'announced', { note: '在本机关干部会议上宣布' }),
                carried('sanction', 'sanction', { sanction, from: day('decide'), until }),
              ]
            : []),
          register('service-register', 'service'),
          ...(sanctions ? [carried('personnel-file', 'personnel-file'), carried('reported', 'reported')] : []),
          ...(gains > 0
            ? [
                step(
                  'receipt',
                  'handler-a',
                  'handler',
                  { kind: 'gains', fen: gains * 100, receivedOn: day('receipt'), proof: `$file:${who.files}-treasury` },
                  'record-receipt',
                ),
              ]
            : []),
          ...(sanctions ? [carried('pay', 'pay')] : []),
          register('fifth-register', 'docket'),
          register('second-service-register', 'service'),
          step('conclude-enforcement', 'handler-a', 'handler'),
        ]
      : [
          register('service-register', 'service'),
          register('fifth-register', 'docket'),
          register('second-service-register', 'service'),
        ]),
    register('third-service-register', 'service'),
    step('archive', 'handler-a', 'handler', {
      items: found
        ? [
            'lead',
            'preliminary',
            'plan',
            'evidence',
            'review',
            'notice',
            'minutes',
            'decision',
            ...(sanctions ? ['enforcement'] : []),
          ]
        : ['lead', 'dismissal'],
      place: '干部档案室',
    }),
    step('close', 'handler-a', 'handler'),
  ];
}

export const path = pathOf<Name, Options>(whole);
