import type { AcceptPart, DecidePart, DeliverPart, Kit, ReviewPart } from '../shared/kit.ts';
import { application, dust, finding, findings, HEALTH, items, OPINION, PAGES, REASONS } from './matters.ts';
import { handedOver, path, toldReporter } from './path.ts';

/** 移送, as the stories that all powers share are told of it: another department's matter. */

const accept: AcceptPart = {
  stage: 'prepare',
  risks: {
    hindered: 'transfer.prepare.r1',
    procedure: 'transfer.prepare.r2',
    overtime: 'transfer.prepare.r3',
    notAtOnce: 'transfer.prepare.r4',
    lax: 'transfer.prepare.r5',
  },
  rests: {
    'acceptance-slip': 'transfer.prepare.m1',
    'first-responsible': 'transfer.prepare.m2',
    'one-time-notice': 'transfer.prepare.m2',
    'published-conditions': 'transfer.prepare.m3',
    'time-limit': 'transfer.prepare.m3',
    'late-entry': 'transfer.prepare.m3',
    'cross-check': 'transfer.prepare.m4',
    supervision: 'transfer.prepare.m4',
    'tip-line': 'transfer.prepare.m4',
    jurisdiction: 'administrative-penalty 第20条',
  },
  materials: dust.materials,
  missing: {
    key: 'proof',
    name: { zh: '现场照片和检测数据', en: 'the photographs and measurements' },
    asks: '未提交现场照片和检测数据',
  },
  second: { key: 'record', name: { zh: '检查记录', en: 'the record of the inspection' }, asks: '未提交检查记录' },
  main: { key: 'form', name: { zh: '移送事项登记表', en: 'the form of the matter' }, asks: '未提交登记表' },
  unlisted: { zh: '单位介绍信', en: 'a letter of introduction' },
  tooEarly: { person: { by: 'reviewer-a', as: 'reviewer' }, input: { findings: [finding('theirs')] } },
  elsewhere: {
    fields: { enforcer: 'entrusted' },
    mark: 'entrusted',
    to: '委托机关',
    reason: '本案由本部门受委托办理，应当报委托机关，以委托机关的名义移送。',
    ours: '此类事项以后都请直接报委托机关，不必送本部门。',
    story: {
      zh: '本部门在本案中只是受委托办理，应当报委托机关移送，却以自己的名义收下来办。',
      en: 'In this matter the department acts for a principal, which is to send it on; the window takes it in as its own.',
    },
  },
};

const review: ReviewPart = {
  stage: 'review',
  risks: {
    conditions: 'transfer.review.r1',
    lax: 'transfer.review.r2',
    overtime: 'transfer.review.r3',
    hindered: 'transfer.review.r4',
    lowered: 'transfer.review.r2',
  },
  rests: {
    'review-standard': 'transfer.review.m1',
    recusal: 'transfer.review.m1',
    'recusal-law': 'civil-servants 第76条',
    'one-time-notice': 'transfer.prepare.m2',
    'rubber-stamp': 'transfer.review.m4',
    'spot-check': 'transfer.review.m3',
    'time-limit': 'business-environment 第36条',
    supervision: 'transfer.review.m4',
    'tip-line': 'transfer.review.m5',
    'contact-register': 'public-officials-sanctions 第34条',
  },
  items: items(),
  finding: (item, change) => finding(item, change),
  always: 'theirs',
  skipped: 'shown',
  failing: { item: 'theirs', answer: false, note: '通风设施属安全生产，由本部门处理' },
  fault: { material: 'record', problem: '记录没有写明超标点位和数值', firm: '演示检测公司' },
  unlisted: { zh: '单位承诺书', en: 'a letter of commitment' },
  page: { material: 'proof', page: 3, pages: PAGES, item: 'shown' },
  doubt: {
    what: '检测数据的日期早于检查日期，请核实来源。',
    answer: '已调取检测单位原始记录，第三页日期系笔误，附更正说明。',
  },
  yes: 'transfer-department',
  no: 'not-transfer',
  conclusion: (proposal) => ({ proposal, opinion: OPINION }),
  thinFile: 'dust-record-without-values',
};

const decide: DecidePart = {
  stage: 'decide',
  risks: { turned: 'transfer.decide.r1', beyond: 'transfer.decide.r2', pleaded: 'transfer.decide.r3' },
  rests: {
    'conclusion-integrity': 'transfer.decide.m1',
    authority: 'transfer.decide.m1',
    'contact-register': 'public-officials-sanctions 第34条',
  },
  decision: (result) => ({ result, reasons: REASONS }),
  yes: 'transfer-department',
  no: 'not-transfer',
  doubt: {
    what: '现场照片拍的是另一家单位，请核实。',
    answer: '经与照片元数据核对，拍摄地点就是该单位破碎车间，第三页附比对。',
  },
  page: { material: 'proof', page: 3 },
  returns: '检测数据与检查记录的点位对不上，请重新核对第三项。',
  instead: { by: 'principal-a', as: 'principal' },
};

const refusal = {
  result: 'not-transfer',
  change: {
    'record-findings': {
      input: findings(
        'occupational-health',
        finding('theirs', { answer: false, note: '通风设施属安全生产，由本部门处理' }),
      ),
    },
    'hand-in-review': {
      input: { proposal: 'not-transfer', opinion: '所报通风设施问题属安全生产，由本部门处理，建议不予移送。' },
    },
  },
} as const;

const deliver: DeliverPart = {
  stage: 'deliver',
  risks: { altered: 'transfer.deliver.r1', notFinished: 'transfer.deliver.r2', notServed: 'transfer.deliver.r3' },
  rests: {
    'official-document': 'transfer.deliver.m1',
    'time-limit': 'transfer.deliver.m2',
    accountability: 'transfer.deliver.m3',
    'supervision-at-close': 'transfer.deliver.m3',
  },
  document: 'letter-department',
  altered: { text: '案件（事项）移送函\n\n现移送你单位，但粉尘一节不必追究。\n', mark: '不必追究' },
  proof: '$file:dust-signed',
  service: (document, on, proof) =>
    document === 'refusal'
      ? toldReporter(document, on, proof)
      : handedOver(document, HEALTH, dust.materials, on, proof),
  refused: { options: refusal, over: '2026-09-24 00:00', document: 'refusal' },
};

export const kit = {
  power: 'transfer',
  stages: ['prepare', 'review', 'decide', 'deliver', 'supervise', 'close'],
  path,
  steps: {
    start: 'start',
    slip: 'issue-slip',
    check: 'check-form',
    accept: 'accept',
    findings: 'record-findings',
    conclude: 'hand-in-review',
    decide: 'decide',
    draft: 'draft-document',
    issue: 'issue-document',
    serve: 'serve',
    spotCheck: 'spot-check',
    archive: 'archive',
    close: 'close',
  },
  people: {
    clerk: { by: 'clerk-a', as: 'clerk' },
    otherClerk: { by: 'clerk-b', as: 'clerk' },
    reviewer: { by: 'reviewer-a', as: 'reviewer' },
    otherReviewer: { by: 'reviewer-b', as: 'reviewer' },
    related: { by: 'reviewer-c', as: 'reviewer' },
    head: { by: 'head-a', as: 'section-head' },
    otherHead: { by: 'head-b', as: 'section-head' },
    decider: { by: 'deputy-a', as: 'deputy-leader' },
    legal: { by: 'legal-a', as: 'legal-reviewer' },
    handler: { by: 'handler-a', as: 'handler' },
    otherHandler: { by: 'handler-b', as: 'handler' },
    issuer: { by: 'deputy-a', as: 'deputy-leader' },
    inspector: { by: 'inspector-a', as: 'discipline-inspector' },
    inspectionStaff: { by: 'inspector-b', as: 'inspection-staff' },
    checker: { by: 'deputy-b', as: 'deputy-leader' },
  },
  over: {
    prepare: '2026-09-16 00:00',
    review: '2026-09-22 00:00',
    deliver: '2026-09-24 00:00',
    supervise: '2026-11-12 00:00',
  },
  application: (change = {}) => application(dust, change),
  // Whoever checks must not have decided: told here with the two deputies.
  without: ['checks-his-own'],
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
export const refusedOptions = refusal;
