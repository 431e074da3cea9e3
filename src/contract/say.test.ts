import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rests } from '#kernel/refusal.ts';
import {
  formatDay,
  formatInstant,
  type Lang,
  type Names,
  sayAct,
  sayDuty,
  sayFault,
  sayField,
  sayOutcome,
  sayRests,
  saySignal,
  sayTerm,
  sayValue,
  wordsOf,
} from './say.ts';

const names: Names = {
  materials: { plan: '应急预案', survey: '应急资源调查报告' },
  items: { structure: '应急组织体系' },
  archive: { structure: '决定书' },
  persons: { p1: '张三' },
  stages: { accept: '受理', 'one-stage': '审查环节' },
};

describe('sayFault', () => {
  it('says how many and which, by name', () => {
    const facts = { materials: ['plan', 'survey'] };
    assert.equal(
      sayFault('zh-CN', { code: 'NOTICE_INCOMPLETE', facts }, names).text,
      '形式审查中不齐全的材料，告知书还漏列 2 份：应急预案、应急资源调查报告。',
    );
    assert.match(
      sayFault('en', { code: 'NOTICE_INCOMPLETE', facts }, names).text,
      /leaves out 2 material\(s\).*应急预案, 应急资源调查报告/,
    );
  });
  it('one key means different things in different lists', () => {
    const facts = { items: ['structure'] };
    assert.match(sayFault('zh-CN', { code: 'ITEM_UNANSWERED', facts }, names).text, /应急组织体系/);
    assert.match(sayFault('zh-CN', { code: 'ARCHIVE_INCOMPLETE', facts }, names).text, /决定书/);
  });
  it('shows money in yuan, to the fen', () => {
    const said = (lang: Lang) => sayFault(lang, { code: 'RECEIPT_OWED_IN', facts: { left: 123456 } }).text;
    assert.equal(said('zh-CN'), '还有 1,234.56 元没有上缴。');
    assert.equal(said('en'), '1,234.56 yuan have not come in.');
  });
  it('shows dates, acts, posts and choices in words', () => {
    assert.equal(
      sayFault('zh-CN', { code: 'NOTICE_TERM_RUNS', facts: { replyBy: '2026-09-28' } }).text,
      '补正期限到2026年9月28日（周一）为止，尚未届满。',
    );
    assert.match(
      sayFault('zh-CN', { code: 'SAME_PERSON', facts: { did: 'hand-in-review', act: 'decide' } }).text,
      /“提交审查结论”.*“作出决定”/,
    );
    assert.equal(
      sayFault('zh-CN', { code: 'NOT_YOUR_POST', facts: { posts: ['clerk', 'reviewer'] } }).text,
      '此步骤由受理人、审查人办理。',
    );
    assert.match(
      sayFault(
        'zh-CN',
        { code: 'CONCLUSION_CHANGED', facts: { concluded: 'file', decided: 'not-file' } },
        { results: { file: '予以备案', 'not-file': '不予备案' } },
      ).text,
      /“予以备案”.*“不予备案”/,
    );
    assert.match(sayFault('zh-CN', { code: 'RECUSED', facts: { ground: 'register' } }).text, /利害关系登记/);
    assert.match(
      sayFault(
        'zh-CN',
        { code: 'DOCUMENT_FACT_MISSING', facts: { document: 'd', fields: ['decision.reasons', 'field.kind'] } },
        { fields: { kind: '单位类型' } },
      ).text,
      /2 项事实：决定理由、单位类型/,
    );
    assert.match(
      sayFault('zh-CN', { code: 'BEYOND_AUTHORITY', facts: { approver: 'deputy-leader' } }).mend,
      /分管领导/,
    );
    assert.match(sayFault('zh-CN', { code: 'ORDER_UNANSWERED', facts: { order: 'o3' } }).text, /第 3 号/);
  });
  it('quotes what was sent and no list knows', () =>
    assert.equal(
      sayFault('zh-CN', { code: 'MATERIAL_UNKNOWN', facts: { material: 'x-file' } }, names).text,
      '公布的材料目录中没有“x-file”。',
    ));
  it('an unknown code is never silent', () => {
    for (const lang of ['zh-CN', 'en'] satisfies Lang[]) {
      assert.match(sayFault(lang, { code: 'NEW_RULE', facts: {} }).text, /NEW_RULE/);
      assert.match(saySignal(lang, { code: 'NEW_SIGNAL' }), /NEW_SIGNAL/);
      assert.match(sayDuty(lang, { code: 'NEW_DUTY' }), /NEW_DUTY/);
      assert.match(sayAct(lang, 'new-act'), /new-act/);
    }
  });
  it('a key without a name is called by its noun: no raw key comes out, and no place stays open', () => {
    // Facts that are the definition's own text, or shown as they were written.
    const own = new Set([
      ...['matters', 'parts', 'creditCode', 'NOT_OUR_JURISDICTION.to', 'hash', 'purpose', 'article', 'law', 'register'],
      ...['heaviest', 'lightest', 'window', 'ENFORCED_OTHERWISE.enforced', 'ENFORCED_OTHERWISE.owed'],
    ]);
    const { faults, signals, duties } = wordsOf('zh-CN');
    const sentences = [
      ...Object.entries(faults).map(([code, said]) => [code, said.text + said.mend] as const),
      ...Object.entries(signals),
      ...Object.entries(duties),
    ];
    for (const [code, template] of sentences) {
      const open = [...template.matchAll(/\{(\w+)(:\w+)?\}/g)];
      const facts = Object.fromEntries(
        open
          .filter(([, name = '', how]) => how !== ':sent' && !own.has(name) && !own.has(`${code}.${name}`))
          .map(([, name = '']) => [name, 'raw-key']),
      );
      const shown =
        code in faults
          ? Object.values(sayFault('zh-CN', { code, facts })).join('')
          : code in signals
            ? saySignal('zh-CN', { code, facts })
            : sayDuty('zh-CN', { code, facts });
      assert.doesNotMatch(shown, /raw-key|[{}]|undefined/, code);
    }
  });
});

describe('saySignal', () => {
  it('says the rule, its arithmetic and asks', () =>
    assert.equal(
      saySignal('zh-CN', {
        code: 'STAGE_OVERDUE',
        facts: { n: 5, unit: 'workingDays', start: '2026-09-20T01:00:00.000Z', due: '2026-09-28T15:59:59.999Z' },
      }),
      '触发规则：环节期限 5 个工作日，自2026年9月20日 09:00起算，已于2026年9月28日 23:59届满。请说明情况。',
    ));
  it('names persons', () =>
    assert.match(
      saySignal('zh-CN', { code: 'OPINION_OVERDUE', facts: { person: 'p1', due: '2026-09-28T09:30:00.000Z' } }, names),
      /张三的会签意见应在2026年9月28日 17:30之前/,
    ));
});

describe('sayRests', () => {
  const measure: Rests = { kind: 'measure', id: 'm1', text: '建立受理单制度。', stage: 'accept' };
  const statute = { kind: 'statute', law: '生产安全事故应急条例', article: '第7条', confidence: 'statute' } as const;
  it('measure, statute, structure', () => {
    assert.equal(sayRests('zh-CN', [measure], names), '依据：防控措施“建立受理单制度。”（受理环节）');
    assert.equal(
      sayRests('zh-CN', [{ ...measure, stage: 'one-stage' }], names),
      '依据：防控措施“建立受理单制度。”（审查环节）',
    );
    assert.equal(sayRests('zh-CN', [measure]), '依据：防控措施“建立受理单制度。”');
    assert.equal(sayRests('zh-CN', [statute]), '依据：《生产安全事故应急条例》第7条');
    assert.equal(
      sayRests('zh-CN', [{ ...statute, law: '国办发〔2018〕118号', article: '全文' }]),
      '依据：国办发〔2018〕118号全文',
    );
    assert.equal(sayRests('zh-CN', [{ kind: 'product', rule: 'stage-order' }]), '系统结构：环节顺序');
  });
  it('says what nobody has checked, and joins several', () =>
    assert.equal(
      sayRests('zh-CN', [
        { ...statute, confidence: 'memory' },
        { kind: 'product', rule: 'posts' },
      ]),
      '依据：《生产安全事故应急条例》第7条（待核）；系统结构：岗位权限',
    ));
  it('a law by its key is named, or called by its noun', () => {
    assert.equal(
      sayRests('zh-CN', [{ ...statute, law: 'licence-law' }], { laws: { 'licence-law': '行政许可法' } }),
      '依据：《行政许可法》第7条',
    );
    assert.doesNotMatch(sayRests('zh-CN', [{ ...statute, law: 'licence-law' }]), /[a-z]/);
  });
});

describe('dates and small words', () => {
  it('days and instants are those of Shanghai', () => {
    assert.equal(formatDay('zh-CN', '2026-09-28'), '2026年9月28日（周一）');
    assert.equal(formatInstant('zh-CN', '2026-09-28T09:30:00.000Z'), '2026年9月28日 17:30');
    assert.equal(formatInstant('zh-CN', '2026-09-28T16:05:00.000Z'), '2026年9月29日 00:05');
    assert.equal(formatDay('en', '2026-09-27'), '27 September 2026 (Sun)');
    assert.equal(formatInstant('en', '2026-09-28T09:30:00.000Z'), '28 September 2026 17:30');
    assert.throws(() => formatDay('zh-CN', '2026-02-30'), /not a day/);
  });
  it('fields, values, outcomes, terms', () => {
    assert.equal(sayField('zh-CN', 'serve', 'method'), '送达方式');
    assert.equal(sayField('zh-CN', 'supplement', 'material'), '材料');
    assert.equal(sayValue('zh-CN', 'referred', 'handling'), '移送有权机关处理');
    assert.equal(sayValue('zh-CN', 'phone', 'route'), '电话');
    assert.equal(sayOutcome('zh-CN', 'denied'), '决定不予');
    assert.equal(sayOutcome('zh-CN', 'filed', 'archive'), '已归档');
    assert.equal(sayTerm('zh-CN', { n: 5, unit: 'workingDays' }), '5 个工作日');
  });
});
