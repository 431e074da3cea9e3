import type { AcceptPart, DecidePart, DeliverPart, Kit, ReviewPart, SupervisePart } from '../shared/kit.ts';
import { windowStaff, windowSteps } from '../shared/window.ts';
import { application, finding, findings, items, mine, OPINION, path, REASONS } from './path.ts';

/** 备案, as the stories that all powers share are told of it. */

const accept: AcceptPart = {
  stage: 'accept',
  risks: {
    hindered: 'filing.accept.r1',
    procedure: 'filing.accept.r2',
    overtime: 'filing.accept.r3',
    notAtOnce: 'filing.accept.r4',
    lax: 'filing.accept.r5',
  },
  rests: {
    'acceptance-slip': 'filing.accept.m1',
    'first-responsible': 'filing.accept.m2',
    'one-time-notice': 'filing.accept.m2',
    'published-conditions': 'filing.accept.m3',
    'time-limit': 'filing.accept.m3',
    'late-entry': 'filing.accept.m3',
    'cross-check': 'filing.accept.m4',
    supervision: 'filing.accept.m4',
    'tip-line': 'filing.accept.m4',
    jurisdiction: 'hazardous-chemicals-regulation 第70条',
    pause: 'product:nothing-to-do',
  },
  materials: mine.materials,
  missing: { key: 'opinion', name: { zh: '评审意见', en: 'the appraisal' }, asks: '未提交评审意见' },
  second: {
    key: 'resources',
    name: { zh: '资源清单', en: 'the list of means' },
    asks: '未提交风险评估结果和资源清单',
  },
  main: { key: 'plan', name: { zh: '预案文本', en: 'the plan' }, asks: '未提交预案文本' },
  unlisted: { zh: '消防证明', en: 'a fire certificate' },
  tooEarly: { person: { by: 'clerk-a', as: 'clerk' }, input: { findings: [finding('signed')] } },
  elsewhere: {
    fields: { 'unit-kind': 'hazardous-chemicals' },
    mark: 'hazardous-chemicals',
    to: '设区的市级人民政府应急管理部门',
    reason: '危险化学品单位的预案依法报设区的市级应急管理部门备案。',
    ours: '该单位的预案应当向上一级应急管理部门报送。',
    story: {
      zh: '危险化学品单位的预案应报设区的市，窗口照样受理。',
      en: 'A hazardous-chemicals unit files with the city; the window accepts it here.',
    },
  },
};

const review: ReviewPart = {
  stage: 'review',
  risks: {
    conditions: 'filing.review.r1',
    lax: 'filing.review.r2',
    overtime: 'filing.review.r3',
    hindered: 'filing.review.r4',
    lowered: 'filing.review.r5',
  },
  rests: {
    'review-standard': 'filing.review.m1',
    separation: 'filing.review.m1',
    recusal: 'filing.review.m1',
    'recusal-law': 'civil-servants 第76条',
    'one-time-notice': 'filing.accept.m2',
    'rubber-stamp': 'filing.review.m3',
    'spot-check': 'filing.review.m3',
    'time-limit': 'business-environment 第36条',
    supervision: 'filing.review.m4',
    'tip-line': 'filing.review.m5',
    'contact-register': 'filing.decide.m2',
  },
  items,
  finding,
  always: 'means',
  skipped: 'contacts',
  failing: { item: 'parts', answer: 3, note: '缺后期处置、应急保障' },
  fault: { material: 'plan', problem: '缺后期处置、应急保障两部分', firm: '演示评价机构' },
  unlisted: { zh: '购买责任保险', en: 'liability insurance bought' },
  page: { material: 'plan', page: 3, pages: 12, item: 'contacts' },
  doubt: {
    what: '评审组长的签名与去年的卷宗明显不同，请核实。',
    answer: '已电话核对，评审组长今年更换，第三页附聘书。',
  },
  yes: 'file',
  no: 'not-file',
  conclusion: (proposal) => ({ proposal, opinion: OPINION }),
  thinFile: 'plan-with-three-parts',
};

const decide: DecidePart = {
  stage: 'decide',
  risks: { turned: 'filing.decide.r1', beyond: 'filing.decide.r2', stalled: 'filing.decide.r3' },
  rests: {
    'conclusion-integrity': 'filing.decide.m1',
    authority: 'filing.decide.m1',
    separation: 'filing.decide.m1',
    'contact-register': 'filing.decide.m2',
    supervision: 'filing.decide.m2',
    'recusal-law': 'civil-servants 第76条',
    'collective-decision': 'filing.decide.m3',
    accountability: 'filing.decide.m4',
  },
  decision: (result) => ({ result, reasons: REASONS }),
  yes: 'file',
  no: 'not-file',
  doubt: { what: '评审意见所附聘书已经过期，请核实。', answer: '聘书期满已续聘，第五页附续聘通知。' },
  page: { material: 'opinion', page: 5 },
  returns: '风险评估所载风险数与资源清单对不上，请重新核对第五项。',
  consultation: (participants) => ({ question: '是否同意审查结论？', participants }),
  participants: ['reviewer-b', 'legal-a'],
  delegates: { name: '分管领导甲' },
};

/** Decided a day earlier than on the common path, so that the stage's term ends before the law's. */
const early = {
  times: {
    'record-findings': '2026-09-29 16:00',
    'hand-in-review': '2026-09-30 10:00',
    'open-consultation': '2026-09-30 11:00',
    'first-opinion': '2026-09-30 14:00',
    'second-opinion': '2026-09-30 15:00',
    'close-consultation': '2026-09-30 16:00',
    decide: '2026-10-08 15:00',
    'draft-document': '2026-10-08 16:00',
    'issue-document': '2026-10-09 10:00',
  },
} as const;
const deliver: DeliverPart = {
  stage: 'deliver',
  risks: { altered: 'filing.deliver.r1', notFinished: 'filing.deliver.r2', notServed: 'filing.deliver.r3' },
  rests: {
    'official-document': 'filing.deliver.m1',
    'time-limit': 'filing.deliver.m2',
    'legal-term': 'emergency-plan-measures 第28条',
    disclosure: 'filing.deliver.m3',
    accountability: 'filing.deliver.m4',
    'supervision-at-close': 'filing.deliver.m4',
  },
  document: 'registration',
  altered: {
    text: '生产安全事故应急预案备案登记表\n\n单位名称：演示矿业有限公司\n予以备案，但每年须委托演示评价公司复评。\n',
    mark: '委托',
  },
  proof: '$file:mine-proof',
  service: (document, servedOn, proof) => ({
    document,
    method: 'direct',
    servedOn,
    receiver: '矿业公司经办人',
    proof,
  }),
  early: { options: early, over: '2026-10-10 00:00' },
  refused: {
    options: {
      ...early,
      result: 'not-file',
      change: {
        'record-findings': { input: findings(finding('parts', { answer: 3, note: '缺后期处置、应急保障' })) },
        'hand-in-review': {
          input: { proposal: 'not-file', opinion: '综合预案缺后期处置、应急保障两部分，建议不予备案。' },
        },
        decide: {
          input: { result: 'not-file', reasons: '综合预案缺少后期处置和应急保障两部分，不符合审查标准。' },
        },
      },
    },
    over: '2026-10-10 00:00',
    document: 'refusal',
  },
  legalName: 'day-six',
  published: {
    item: 'result',
    parts: ['单位名称', '预案名称', '办理结果', '办理日期'],
    leftOut: '办理结果',
    text: '演示矿业有限公司：予以备案。',
    over: '2026-11-06 00:00',
  },
};

const supervise: SupervisePart = {
  stage: 'supervise',
  risks: { formal: 'filing.supervise.r1' },
  rests: {
    'post-supervision': 'filing.supervise.m1',
    'two-officers': 'administrative-penalty 第42条',
    'time-limit': 'business-environment 第36条',
    accountability: 'filing.supervise.m2',
    archive: 'archives 第14条',
  },
  matters: ['应急演练', '物资储备'],
  notes: ['上半年演练一次，有签到和照片。', '清点沙袋、水泵，与清单一致。'],
  phrase: '现场检查未见异常。',
  wanting: '两台水泵不能启动，其余与清单一致。',
  mended: '两台水泵已更换，复查时当场启动正常。',
  photo: 'mine-photo',
  archive: {
    items: ['application', 'slip', 'review', 'registration', 'service', 'visit'],
    leftOut: 'visit',
    place: '档案室一柜',
  },
};

export const kit = {
  power: 'filing',
  stages: ['apply', 'accept', 'review', 'decide', 'deliver', 'supervise', 'close'],
  path,
  steps: windowSteps,
  people: { ...windowStaff, applicant: { by: 'applicant-a', as: 'applicant' } },
  over: {
    accept: '2026-09-30 00:00',
    review: '2026-10-09 00:00',
    decide: '2026-10-10 00:00',
    deliver: '2026-10-11 00:00',
    supervise: '2026-11-07 00:00',
    legal: '2026-10-11 00:00',
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
