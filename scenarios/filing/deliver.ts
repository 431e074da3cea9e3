import type { Scenario, Step } from '../format.ts';
import { wait } from '../shared/path.ts';
import { before, finding, findings, one, type Path } from './path.ts';

const handler = (act: string, at: string, input: object = {}): Step => ({
  at,
  by: 'handler-a',
  as: 'handler',
  act,
  input: { ...input },
});
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
/** The same, of a plan in which two parts are missing. */
const refusedEarly: Path = {
  ...early,
  result: 'not-file',
  change: {
    'record-findings': { input: findings(finding('parts', { answer: 3, note: '缺后期处置、应急保障' })) },
    'hand-in-review': {
      input: { proposal: 'not-file', opinion: '综合预案缺后期处置、应急保障两部分，建议不予备案。' },
    },
    decide: { input: { result: 'not-file', reasons: '综合预案缺少后期处置和应急保障两部分，不符合审查标准。' } },
  },
};
const servedLate = [
  ...before('serve', early),
  wait('2026-10-10 08:30'),
  handler('explain-overrun', '2026-10-10 09:00', {
    overrun: 'overdue:deliver:5',
    reason: '单位搬迁，九日两次上门没有找到收件人。',
  }),
  {
    at: '2026-10-10 09:10',
    by: 'head-a',
    as: 'section-head',
    act: 'answer-overrun',
    input: { overrun: 'overdue:deliver:5', accepted: true, reply: '核对了上门记录，原因成立。' },
  },
  ...before('close').slice(before('serve').length),
];
const ordered = [
  ...before('issue-document'),
  {
    at: '2026-10-09 16:30',
    by: 'inspector-a',
    as: 'discipline-inspector',
    act: 'issue-order',
    input: { matter: '请说明文书拟制后多久送签，由谁经手。' },
  },
  ...before('close').slice(before('issue-document').length),
];
/** The text that the template gives, with a condition added that nobody decided. */
const altered =
  '生产安全事故应急预案备案登记表\n\n单位名称：演示矿业有限公司\n予以备案，但每年须委托演示评价公司复评。\n';

export const scenarios: readonly Scenario[] = [
  {
    id: 'filing.deliver.r1/text-altered',
    risk: 'filing.deliver.r1',
    title: { zh: '擅自改动文书内容', en: 'Altering the text' },
    story: {
      zh: '承办人在登记表里加了一句决定里没有的附加条件。',
      en: 'The handler adds a condition to the document that nobody decided.',
    },
    before: before('draft-document'),
    wrong: one('draft-document', { input: { document: 'registration', text: altered } }),
    right: one('draft-document'),
    expect: { answer: 'refused', code: 'DOCUMENT_DIFFERS', rests: 'filing.deliver.m1' },
  },
  {
    id: 'filing.deliver.r1/drafted-and-signed',
    risk: 'filing.deliver.r1',
    title: { zh: '自拟自签', en: 'Drafting and signing alike' },
    story: { zh: '承办人自己拟稿自己签发。', en: 'The handler signs off his own draft.' },
    before: before('issue-document'),
    wrong: one('issue-document', { by: 'handler-a', as: 'handler' }),
    right: one('issue-document', { by: 'handler-b', as: 'handler' }),
    expect: { answer: 'refused', code: 'ISSUED_BY_DRAFTER', rests: 'filing.deliver.m1' },
  },
  {
    id: 'filing.deliver.r2/left-lying',
    risk: 'filing.deliver.r2',
    title: { zh: '文书压着不送', en: 'The document is left lying' },
    story: {
      zh: '决定早已作出，过了一个工作日还没有送达，全件仍在法定期限内。',
      en: 'The decision was made; a working day passes without delivery, though the case is in time.',
    },
    before: before('serve', early),
    wrong: wait('2026-10-09 23:50'),
    right: one('serve', {
      at: '2026-10-09 23:50',
      input: {
        document: 'registration',
        method: 'direct',
        servedOn: '2026-10-09',
        receiver: '矿业公司经办人',
        proof: '$file:mine-proof',
      },
    }),
    after: [wait('2026-10-10 00:10')],
    expect: { answer: 'signal', code: 'STAGE_OVERDUE', rests: 'filing.deliver.m2' },
  },
  {
    id: 'filing.deliver.r2/result-kept-back',
    risk: 'filing.deliver.r2',
    title: { zh: '结果不公开就办结', en: 'Closed without publishing the result' },
    story: { zh: '备案结果没有公开，就要办结归档。', en: 'The result was never published; the case is to be closed.' },
    before: before('close', { times: { archive: '2026-11-04 10:00' } }).filter((step) => step.act !== 'publish-result'),
    wrong: one('close', { at: '2026-11-05 15:00' }),
    right: one('publish-result', { at: '2026-11-05 15:00' }),
    expect: { answer: 'refused', code: 'DISCLOSURE_OWED', rests: 'filing.deliver.m3' },
  },
  {
    id: 'filing.deliver.r2/published-late',
    risk: 'filing.deliver.r2',
    title: { zh: '结果逾期未公开', en: 'The result is not published in time' },
    story: {
      zh: '决定后二十个工作日过去了，结果还没有公开。',
      en: 'Twenty working days after the decision the result is still unpublished.',
    },
    before: before('record-visit').filter((step) => step.act !== 'publish-result' && step.act !== 'plan-visit'),
    wrong: wait('2026-11-05 23:50'),
    right: one('publish-result', { at: '2026-11-05 23:50' }),
    after: [wait('2026-11-06 00:10')],
    expect: { answer: 'signal', code: 'DISCLOSURE_OVERDUE', rests: 'filing.deliver.m3' },
  },
  {
    id: 'filing.deliver.r2/published-in-part',
    risk: 'filing.deliver.r2',
    title: { zh: '公开内容不全', en: 'Published in part' },
    story: { zh: '公开时略去了办理结果。', en: 'The publication leaves out what was decided.' },
    before: before('publish-result'),
    wrong: one('publish-result', {
      input: { item: 'result', parts: ['单位名称', '预案名称', '办理日期'], text: '演示矿业有限公司：予以备案。' },
    }),
    right: one('publish-result'),
    expect: { answer: 'refused', code: 'DISCLOSURE_INCOMPLETE', rests: 'filing.deliver.m3' },
  },
  {
    id: 'filing.deliver.r2/nobody-answers-for-it',
    risk: 'filing.deliver.r2',
    title: { zh: '送达超时无人担责', en: 'A late delivery that nobody answers for' },
    story: {
      zh: '送达超时，没有追究到人就要办结。',
      en: 'Delivery was late; the case is to be closed with nobody named for it.',
    },
    before: servedLate,
    wrong: one('close'),
    right: {
      at: '2026-11-16 15:00',
      by: 'inspector-a',
      as: 'discipline-inspector',
      act: 'account',
      input: {
        finding: 'overdue:deliver:5',
        responsible: 'handler-a',
        handling: 'none',
        reason: '两次上门有记录，属于客观原因，不予追究。',
      },
    },
    expect: { answer: 'refused', code: 'NOBODY_HELD_TO_ACCOUNT', rests: 'filing.deliver.m4' },
  },
  {
    id: 'filing.deliver.r2/order-unanswered',
    risk: 'filing.deliver.r2',
    title: { zh: '督办未答就办结', en: 'Closed over an unanswered order' },
    story: {
      zh: '纪检就送达环节督办，没有答复就要办结。',
      en: 'The inspector’s order about the delivery was never answered; the case is to be closed.',
    },
    before: ordered,
    wrong: one('close'),
    right: handler('answer-order', '2026-11-16 15:00', {
      order: 'o1',
      reply: '拟稿后当日送签，由办理员甲经手，有交接记录。',
    }),
    expect: { answer: 'refused', code: 'ORDER_UNANSWERED', rests: 'filing.deliver.m4' },
  },
  {
    id: 'filing.deliver.r3/refusal-left-lying',
    risk: 'filing.deliver.r3',
    title: { zh: '不予备案告知书压着不送', en: 'A refusal is left lying' },
    story: {
      zh: '不予备案的决定已作出，告知书过了一个工作日没有送达，申请人无从补正或救济。',
      en: 'The refusal is signed and not delivered within its working day; the applicant can neither mend nor appeal.',
    },
    before: before('serve', refusedEarly),
    wrong: wait('2026-10-09 23:50'),
    right: one('serve', {
      at: '2026-10-09 23:50',
      input: {
        document: 'refusal',
        method: 'post',
        servedOn: '2026-10-09',
        receiver: '矿业公司经办人',
        proof: '$file:mine-proof',
      },
    }),
    after: [wait('2026-10-10 00:10')],
    expect: { answer: 'signal', code: 'STAGE_OVERDUE', rests: 'filing.deliver.m2' },
  },
  {
    id: 'filing.deliver.r3/day-six',
    risk: 'filing.deliver.r3',
    title: { zh: '第六个工作日仍未送达', en: 'Not delivered by the sixth working day' },
    story: {
      zh: '文书已签发，第五个工作日没有送出去。',
      en: 'The document is signed and does not go out on the fifth working day.',
    },
    before: before('serve'),
    wrong: wait('2026-10-10 23:50'),
    right: one('serve', { at: '2026-10-10 23:50' }),
    after: [wait('2026-10-11 00:10')],
    expect: { answer: 'signal', code: 'LEGAL_TERM_OVERDUE', rests: 'emergency-plan-measures 第28条' },
  },
  {
    id: 'filing.deliver.r3/without-proof',
    risk: 'filing.deliver.r3',
    title: { zh: '没有回证记为送达', en: '“Served” with nothing to show it' },
    story: {
      zh: '没有送达回证，也记为已送达。',
      en: 'The document is entered as served without any proof of service.',
    },
    before: before('serve'),
    wrong: one('serve', {
      input: {
        document: 'registration',
        method: 'direct',
        servedOn: '2026-10-10',
        receiver: '矿业公司经办人',
        proof: '',
      },
    }),
    right: one('serve'),
    expect: { answer: 'refused', code: 'SERVICE_WITHOUT_PROOF', rests: 'filing.deliver.m1' },
  },
  {
    id: 'filing.deliver.r3/served-before-issued',
    risk: 'filing.deliver.r3',
    title: { zh: '送达日期早于签发', en: 'Served the day before it was signed' },
    story: {
      zh: '十日才签发的文书，送达日期填九日。',
      en: 'The document was signed on the tenth and is entered as served on the ninth.',
    },
    before: before('serve'),
    wrong: one('serve', {
      input: {
        document: 'registration',
        method: 'direct',
        servedOn: '2026-10-09',
        receiver: '矿业公司经办人',
        proof: '$file:mine-proof',
      },
    }),
    right: one('serve', {
      input: {
        document: 'registration',
        method: 'direct',
        servedOn: '2026-10-10',
        receiver: '矿业公司经办人',
        proof: '$file:mine-proof',
      },
    }),
    expect: { answer: 'refused', code: 'SERVED_BEFORE_ISSUED', rests: 'filing.deliver.m1' },
  },
];
