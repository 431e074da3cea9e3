import type { AcceptPart, DecidePart, DeliverPart, Kit, ReviewPart, SupervisePart } from '../shared/kit.ts';
import { windowStaff, windowSteps } from '../shared/window.ts';
import {
  application,
  finding,
  findings,
  items,
  materials,
  matters,
  mine,
  notes,
  OPINION,
  path,
  REASONS,
} from './path.ts';

/** 行政确认, as the stories that all powers share are told of it. */

const accept: AcceptPart = {
  stage: 'accept',
  risks: {
    hindered: 'confirmation.accept.r1',
    procedure: 'confirmation.accept.r2',
    overtime: 'confirmation.accept.r3',
    notAtOnce: 'confirmation.accept.r4',
    lax: 'confirmation.accept.r5',
  },
  rests: {
    'acceptance-slip': 'confirmation.accept.m1',
    'first-responsible': 'confirmation.accept.m2',
    'one-time-notice': 'confirmation.accept.m2',
    'published-conditions': 'confirmation.accept.m3',
    'time-limit': 'confirmation.accept.m3',
    'late-entry': 'confirmation.accept.m3',
    'cross-check': 'confirmation.accept.m4',
    supervision: 'confirmation.accept.m4',
    'tip-line': 'confirmation.accept.m4',
    jurisdiction: 'standardisation-grading 第5条',
    pause: 'product:act',
  },
  materials,
  missing: { key: 'posting', name: { zh: '内部公示证明', en: 'the proof of posting' }, asks: '未提交自评报告公示证明' },
  second: { key: 'training', name: { zh: '培训档案', en: 'the training records' }, asks: '未提交安全生产培训档案' },
  main: { key: 'self-assessment', name: { zh: '自评报告', en: 'the self-assessment' }, asks: '未提交自评报告' },
  unlisted: { zh: '纳税证明', en: 'a tax certificate' },
  tooEarly: { person: { by: 'clerk-a', as: 'clerk' }, input: { findings: [finding('graded')] } },
  elsewhere: {
    fields: { grade: 'second' },
    mark: 'second',
    to: '省级以上人民政府应急管理部门',
    reason: '二级由省级应急管理部门定级，请向其提出申请。',
    ours: '该单位规模较大，请改向省里申请。',
    story: {
      zh: '申请的是二级，应由省级部门定级，窗口照样受理。',
      en: 'The applicant asks for grade two, which the province gives; the window accepts it here.',
    },
  },
};

const review: ReviewPart = {
  stage: 'review',
  risks: {
    conditions: 'confirmation.review.r1',
    lax: 'confirmation.review.r2',
    overtime: 'confirmation.review.r3',
    lowered: 'confirmation.review.r2',
  },
  rests: {
    'review-standard': 'confirmation.review.m1',
    recusal: 'confirmation.review.m1',
    'recusal-law': 'civil-servants 第76条',
    'rubber-stamp': 'confirmation.review.m3',
    'spot-check': 'confirmation.review.m3',
    'time-limit': 'business-environment 第36条',
    supervision: 'confirmation.review.m4',
  },
  items,
  finding,
  always: 'graded',
  skipped: 'drills',
  failing: { item: 'trained', answer: 3, note: '三名新工没有考核记录' },
  fault: { material: 'training', problem: '三名新工没有考核记录', firm: '演示评价机构' },
  unlisted: { zh: '购买责任保险', en: 'liability insurance bought' },
  page: { material: 'ledger', page: 3, pages: 12, item: 'hidden' },
  doubt: { what: '隐患台账里两张整改照片像是同一处，请核实。', answer: '已到现场比对，是相邻两台设备，第三页附编号。' },
  yes: 'confirm',
  no: 'refuse',
  conclusion: (proposal) => ({ proposal, opinion: OPINION }),
  thinFile: 'training-without-tests',
};

const decide: DecidePart = {
  stage: 'decide',
  risks: { beyond: 'confirmation.decide.r2', stalled: 'confirmation.decide.r3' },
  rests: {
    authority: 'standardisation-grading 第5条',
    'collective-decision': 'confirmation.review.m3',
    'recusal-law': 'civil-servants 第76条',
    accountability: 'confirmation.decide.m2',
  },
  decision: (result) => ({ result, reasons: REASONS }),
  yes: 'confirm',
  no: 'refuse',
  doubt: { what: '公示照片的日期看不清，请核实。', answer: '企业补拍的原片在第五页，日期清楚。' },
  page: { material: 'posting', page: 5 },
  returns: '现场评审记录没有写明警示标志的核对情况，请补查第八项。',
  consultation: (participants) => ({ question: '是否同意审查结论？', participants }),
  participants: ['reviewer-b', 'legal-a'],
  opinionOver: '2026-10-01 00:00',
  delegates: { name: '分管领导甲' },
};

const deliver: DeliverPart = {
  stage: 'deliver',
  risks: { notFinished: 'confirmation.deliver.r2', notServed: 'confirmation.deliver.r1' },
  rests: {
    'time-limit': 'business-environment 第36条',
    'official-document': 'official-documents 全文',
    disclosure: 'confirmation.deliver.m1',
    accountability: 'confirmation.deliver.m2',
    'supervision-at-close': 'confirmation.deliver.m2',
  },
  document: 'certificate',
  altered: { text: '安全生产标准化三级定级通知书\n\n须每年委托演示评价公司复评。\n', mark: '委托' },
  proof: '$file:grade-mine-proof',
  service: (document, servedOn, proof) => ({ document, method: 'direct', servedOn, receiver: '矿业公司经办人', proof }),
  refused: {
    options: {
      result: 'refuse',
      change: {
        'record-findings': { input: findings(finding('trained', { answer: 3, note: '三名新工没有考核记录' })) },
        'hand-in-review': { input: { proposal: 'refuse', opinion: '三名新工未经培训考核上岗，建议不予确认。' } },
        decide: { input: { result: 'refuse', reasons: '三名新工未经培训考核上岗，不符合标准。' } },
      },
    },
    over: '2026-10-14 00:00',
    document: 'refusal',
  },
  published: {
    item: 'result',
    parts: ['企业名称', '等级', '有效期', '决定日期'],
    leftOut: '等级',
    text: '演示矿业有限公司：确认为安全生产标准化三级企业。',
    over: '2026-11-04 00:00',
  },
};

const supervise: SupervisePart = {
  stage: 'supervise',
  risks: { formal: 'confirmation.supervise.r1', late: 'confirmation.supervise.r1' },
  rests: {
    'post-supervision': 'confirmation.supervise.m1',
    'two-officers': 'administrative-penalty 第42条',
    'time-limit': 'business-environment 第36条',
    accountability: 'confirmation.supervise.m1',
    archive: 'archives 第14条',
  },
  matters,
  notes,
  phrase: '现场检查未见异常。',
  wanting: '抽查台账十二条，两条没有整改照片。',
  mended: '两条隐患已整改，补拍照片并销号。',
  photo: 'grade-mine-photo',
  archive: {
    items: ['application', 'slip', 'site', 'review', 'publicity', 'certificate', 'service', 'visit'],
    leftOut: 'visit',
    place: '档案室三柜',
  },
};

export const kit = {
  power: 'confirmation',
  stages: ['apply', 'accept', 'review', 'decide', 'deliver', 'supervise', 'close'],
  path,
  steps: windowSteps,
  people: { ...windowStaff, applicant: { by: 'applicant-a', as: 'applicant' } },
  over: {
    accept: '2026-08-08 00:00',
    review: '2026-10-10 00:00',
    decide: '2026-10-11 00:00',
    deliver: '2026-10-14 00:00',
    supervise: '2026-11-10 00:00',
  },
  application: (change = {}) => application(mine, change),
  accept,
  review,
  decide,
  deliver,
  supervise,
} satisfies Kit & {
  readonly accept: AcceptPart;
  readonly review: ReviewPart;
  readonly decide: DecidePart;
  readonly deliver: DeliverPart;
  readonly supervise: SupervisePart;
};
