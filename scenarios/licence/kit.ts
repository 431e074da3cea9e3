import type { AcceptPart, DecidePart, DeliverPart, Kit, ReviewPart } from '../shared/kit.ts';
import { windowStaff } from '../shared/window.ts';
import {
  application,
  finding,
  findings,
  items,
  MATERIALS,
  OPINION,
  type Options,
  PARTS,
  path,
  REASONS,
  trader,
} from './path.ts';

/** 许可, as the stories that all powers share are told of it. */

const RECUSAL = 'civil-servants 第76条';
const SITE = 'hazardous-chemicals-regulation 第35条';

const accept: AcceptPart = {
  stage: 'accept',
  risks: {
    hindered: 'licence.accept.r1',
    procedure: 'licence.accept.r2',
    overtime: 'licence.accept.r3',
    notAtOnce: 'licence.accept.r4',
    lax: 'licence.accept.r5',
  },
  rests: {
    'acceptance-slip': 'administrative-license 第32条第2款',
    'first-responsible': 'licence.accept.m2',
    'one-time-notice': 'licence.accept.m2',
    'published-conditions': 'licence.accept.m3',
    'time-limit': 'licence.accept.m3',
    'late-entry': 'licence.accept.m3',
    'cross-check': 'licence.accept.m4',
    supervision: 'licence.accept.m4',
    'tip-line': 'licence.accept.m4',
    jurisdiction: SITE,
  },
  materials: MATERIALS,
  missing: {
    key: 'plan-filing',
    name: { zh: '预案备案登记表', en: 'the filing of the emergency plan' },
    asks: '未提交预案备案登记表',
  },
  second: {
    key: 'premises',
    name: { zh: '租赁证明', en: 'the lease' },
    asks: '未提交经营场所租赁证明',
  },
  main: { key: 'application', name: { zh: '申请书', en: 'the application form' }, asks: '未提交申请书' },
  unlisted: { zh: '消防证明', en: 'a fire certificate' },
  tooEarly: { person: { by: 'clerk-a', as: 'clerk' }, input: { findings: [finding('rules')] } },
  elsewhere: {
    fields: { storage: 'has' },
    mark: 'has',
    to: '设区的市级人民政府应急管理部门',
    reason: '申请书载明有储存设施，依条例第三十五条应当向设区的市级部门提出。',
    ours: '危险化学品的事项建议到上一级部门申请，那里办理更快。',
    refer: (to, reasons) => ({ act: 'refuse-acceptance', input: { ground: 'not-ours', to, reasons, evidence: [] } }),
    story: {
      zh: '有储存设施的应向设区的市申请，窗口照样受理。',
      en: 'A trader with storage applies to the city; the window accepts the application here.',
    },
  },
};

const review: ReviewPart = {
  stage: 'review',
  risks: {
    conditions: 'licence.review.r1',
    lax: 'licence.review.r2',
    overtime: 'licence.review.r3',
    hindered: 'licence.review.r4',
  },
  rests: {
    'review-standard': 'licence.review.m1',
    separation: 'licence.review.m1',
    'recusal-law': RECUSAL,
    'one-time-notice': 'licence.accept.m2',
    'time-limit': 'business-environment 第36条',
    supervision: 'licence.review.m3',
    'tip-line': 'licence.review.m4',
  },
  items,
  finding,
  always: 'manager',
  skipped: 'expired',
  failing: { item: 'rules', answer: 2, note: '缺销售管理、防误售两项制度' },
  fault: { material: 'rules', problem: '缺销售管理、防误售两项制度', firm: '演示评价机构' },
  unlisted: { zh: '购买责任保险', en: 'liability insurance bought' },
  page: { material: 'certificates', page: 4, pages: 12, item: 'trained' },
  doubt: {
    what: '两名从业人员的培训证明编号相同，请核实。',
    answer: '已向培训机构核实，其中一份编号印错，第四页附更正函。',
  },
  yes: 'grant',
  no: 'refuse',
  conclusion: (proposal) => ({ proposal, opinion: OPINION }),
};

const decide: DecidePart = {
  stage: 'decide',
  risks: { turned: 'licence.decide.r1', beyond: 'licence.decide.r2' },
  rests: {
    'conclusion-integrity': 'administrative-license 第38条第1款',
    authority: 'administrative-license 第22条',
    separation: 'licence.review.m1',
    'contact-register': 'licence.review.m3',
    'recusal-law': RECUSAL,
    accountability: 'licence.decide.m3',
  },
  decision: (result) => ({ result, reasons: REASONS }),
  yes: 'grant',
  no: 'refuse',
  doubt: { what: '租赁合同的期限只剩三个月，请核实。', answer: '已核对续租协议，第二页载明租期到明年底。' },
  page: { material: 'premises', page: 2 },
  returns: '两名从业人员的培训证明没有考核日期，请核实后再提。',
  delegates: { name: '分管领导甲' },
};

/** The review finds what is wanting, and everybody follows. */
export const refusal: Options = {
  result: 'refuse',
  change: {
    'record-findings': { input: findings(finding('rules', { answer: 2, note: '缺销售管理、防误售两项制度' })) },
    'hand-in-review': { input: { proposal: 'refuse', opinion: '缺少两项安全管理制度，建议不予许可。' } },
    decide: { input: { result: 'refuse', reasons: '安全管理规章制度缺少两项，不符合条例第三十四条的条件。' } },
  },
};

export const altered =
  '危险化学品经营许可证\n企业名称：演示化工贸易有限公司\n许可范围：甲醇、乙醇、丙酮，另准予经营硝酸铵\n';

const deliver: DeliverPart = {
  stage: 'deliver',
  risks: { altered: 'licence.deliver.r1', notFinished: 'licence.deliver.r2', notServed: 'licence.deliver.r3' },
  rests: {
    'official-document': 'administrative-license 第39条',
    'time-limit': 'business-environment 第36条',
    disclosure: 'administrative-license 第40条',
    accountability: 'licence.deliver.m3',
  },
  document: 'licence',
  altered: { text: altered, mark: '另准予经营硝酸铵' },
  proof: '$file:trader-proof',
  service: (document, on, proof) => ({ document, method: 'direct', servedOn: on, receiver: trader.contact, proof }),
  refused: { options: refusal as object, over: '2026-10-17 00:00', document: 'refusal' },
  published: {
    item: 'result',
    parts: PARTS,
    leftOut: '许可范围',
    text: '演示化工贸易有限公司：准予许可。',
    over: '2026-10-24 00:00',
  },
};

export const kit = {
  power: 'licence',
  stages: ['apply', 'accept', 'review', 'decide', 'deliver', 'close'],
  path,
  steps: {
    start: 'start',
    slip: 'issue-slip',
    check: 'check-form',
    accept: 'accept',
    findings: 'record-findings',
    conclude: 'hand-in-review',
    consult: 'call-council',
    closeConsultation: 'close-council',
    decide: 'decide',
    draft: 'draft-document',
    issue: 'issue-document',
    serve: 'serve',
    planVisit: 'plan-visit',
    visit: 'record-visit',
    signVisit: 'sign',
    publish: 'publish-result',
    archive: 'archive',
    close: 'close',
  },
  people: {
    ...windowStaff,
    applicant: { by: 'chemical-a', as: 'applicant' },
    superior: { by: 'principal-a', as: 'principal' },
  },
  over: {
    accept: '2026-09-25 00:00',
    review: '2026-10-14 00:00',
    decide: '2026-10-15 00:00',
    deliver: '2026-10-17 00:00',
    close: '2026-11-14 00:00',
    legal: '2026-10-23 00:00',
  },
  // Told of this power by stories of its own: its visits stand before the archive, and its council votes before the decision.
  without: ['result-kept-back', 'conclusion-turned', 'pleaded-nine-days-before'],
  application: (change = {}) => application(trader, change),
  accept,
  review,
  decide,
  deliver,
} satisfies Kit & {
  readonly accept: AcceptPart;
  readonly review: ReviewPart;
  readonly decide: DecidePart;
  readonly deliver: DeliverPart;
};
