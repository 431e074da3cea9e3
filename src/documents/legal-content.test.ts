import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { delivered } from '#testing/case.ts';

/** What the law wants in each kind of letter (`domain.md` §3, §8; 行政复议法 第20条, 行政诉讼法 第46条, 公务员法 第95条). */
const remedy = ['申请行政复议', '六十日', '提起行政诉讼', '六个月'];
const reasons = ['{decision.reasons}'];
const must: { readonly [document: string]: readonly string[] } = {
  'licence/licence': [
    '{applicant}',
    '{creditCode}',
    '{field.scope}',
    '{decidedOn}',
    '{validTo}',
    '第三十八条',
    '第三十五条',
  ],
  'licence/refusal': [...reasons, ...remedy, '{conclusion.failed}', '{receivedOn}', '第三十八条第二款'],
  'filing/registration': ['{applicant}', '{field.plan-name}', '{receivedOn}', '第二十八条', '予以备案'],
  'filing/refusal': [...reasons, ...remedy, '{conclusion.failed}', '补正', '第二十八条'],
  'confirmation/certificate': ['{applicant}', '{creditCode}', '{validTo}', '三级'],
  'confirmation/refusal': [...reasons, ...remedy, '{conclusion.failed}'],
  'inspection/no-finding': [...reasons, '未发现问题'],
  'inspection/order': [...reasons, ...remedy, '{conclusion.failed}', '改正'],
  // 行政处罚法 第59条: the party, facts and evidence, kind and basis, how and by when, remedy, body and day.
  'inspection/penalty': [
    ...reasons,
    ...remedy,
    '{notice.facts}',
    '{materials}',
    '{decision.articles}',
    '{decision.sanction}',
    '{decision.fine}',
    '十五日',
  ],
  'penalty/spot': ['{notice.facts}', '{decision.articles}', '{decision.fine}', '十五日', '行政复议', '当事人（签收）'],
  'penalty/penalty': [
    ...reasons,
    ...remedy,
    '{notice.facts}',
    '{materials}',
    '{decision.articles}',
    '{decision.sanction}',
    '十五日',
  ],
  'penalty/exemption': [...reasons, ...remedy, '{decision.articles}', '教育'],
  'penalty/no-penalty': [...reasons, '第五十七条第一款第三项'],
  'reward/commendation': ['{list.approved}', '{field.approval-number}', '{field.project-name}'],
  // 行政机关公务员处分条例 第45条: the person, the facts, kind and basis, remedy, body and day; in force from the decision (第46条).
  'discipline/sanction': [
    ...reasons,
    '{applicant}',
    '{field.position}',
    '{notice.facts}',
    '{decision.sanction}',
    '{decision.articles}',
    '三十日',
    '复核',
    '十五日',
    '申诉',
    '不停止',
    '本决定自作出之日起生效',
  ],
  'discipline/exemption': [...reasons, '{notice.facts}', '{decision.articles}', '免予处分'],
  'discipline/dismissal': [...reasons, '撤销案件'],
  // 移送规定 第6、7条.
  'transfer/letter-police': [
    '{field.matter}',
    '{field.reporter}',
    '{conclusion.opinion}',
    '附件：{materials}',
    '第五条',
    '回执',
  ],
  'transfer/letter-department': ['{field.matter}', '{conclusion.opinion}', '附件：{materials}', '第六十九条', '回执'],
  'transfer/letter-supervisor': ['{field.matter}', '{conclusion.opinion}', '第三十七条第一款'],
  'transfer/refusal': [...reasons, '{conclusion.failed}', '第十四条'],
};

describe('letters say what the law wants said', () => {
  const powers = [...new Set(Object.keys(must).map((key) => key.split('/')[0] ?? ''))];
  const documents = powers.flatMap((power) =>
    delivered(power).definition.documents.map((rule) => [`${power}/${rule.key}`, rule.template] as const),
  );
  it('knows every document of every power', () =>
    assert.deepEqual(documents.map(([key]) => key).toSorted(), Object.keys(must).toSorted()));
  for (const [key, template] of documents)
    it(key, () => {
      const lacks = (must[key] ?? []).filter((words) => !template.includes(words));
      assert.deepEqual(lacks, []);
    });
});
