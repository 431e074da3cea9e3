import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import type { PlainDate } from '#kernel/time.ts';
import { type Citation, type CitationResult, citation, citationSchema, parseLaws } from './law.ts';

const text = readFileSync('rules/laws.yaml', 'utf8');
const catalogue = parseLaws(parse(text));
const cite = (law: string, article: string, on?: string) =>
  citation(catalogue, { law, article, ...(on === undefined ? {} : { on: on as PlainDate }) });

const outcome = (result: CitationResult): string => (result.found ? result.text : result.error.code);

/** What the seven powers and the penalty procedure rest on, by clock, duty, remedy and liability: all of it can be cited. */
const needed: Record<string, string> = {
  生产安全事故应急条例: '5 6 7 8 30 32',
  生产安全事故应急预案管理办法: '26 27 28 35 36 37',
  优化营商环境条例: '35 36 37 39 43 44 54 58 60 69',
  政府信息公开条例: '14 15 16 17 19 20 23 26',
  公务员法: '51 52 53 54 56 57 59 61 62 63 64 65 74 76 77 95 96 97 98',
  行政许可法:
    '22 23 24 26 27 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 54 55 56 57 58 59 60 61 62 63 69 70 71 72 73 74 75 76 77 78 79 80 81 82',
  危险化学品安全管理条例: '6 7 33 34 35 36 37 38 70 77 84 93 96',
  行政处罚法:
    '5 7 8 9 17 19 20 21 22 23 25 27 28 29 32 33 34 36 37 38 39 40 42 43 44 45 46 47 48 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 81 82 83 85',
  行政强制法: '9 10 17 18 19 21 22 23 24 25 26 27 28 35 45 46 53 54 61 62 63 69',
  安全生产法: '9 10 17 19 41 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 78 90 91 97 99 101 102 108 112 115',
  行政执法机关移送涉嫌犯罪案件的规定: '2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19',
  安全生产行政执法与刑事司法衔接工作办法: '7',
  人民检察院办理行政执法机关移送涉嫌犯罪案件的规定: '7 10 12',
  刑法: '134 135 136 139 225 229 397',
  行政机关公务员处分条例:
    '2 3 4 6 7 8 9 10 11 12 13 14 15 19 20 21 22 23 25 26 34 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53',
  公职人员政务处分法: '2 3 7 8 11 12 13 14 15 16 30 32 33 34 35 38 39 52 54 55',
  监察法: '11 15 16 37 38 52 56',
  档案法: '13 14 37 48',
  信访工作条例: '17 18 19 22 23 28 30 31 32 34 35 36 44 45 46',
  纪检监察机关处理检举控告工作规则: '15 18',
  职业病防治法: '9 62 63 64 71 72',
  安全生产许可证条例: '2 3 7',
  行政复议法: '11 12 20 22 23 24 44 88',
  行政诉讼法: '12 25 45 46 70',
  民事诉讼法: '85 87 88 89 90 91 95',
  民法典: '200 201 202 203',
  政府督查工作条例: '7 15 16 17',
  国务院关于在线政务服务的若干规定: '7 8 9 10 11 12',
  危险化学品经营许可证管理办法: '5 6 9 10 11 12 13 14 15 17 18',
  企业安全生产标准化建设定级办法: '5 7',
};

/** Known only by what pages report: cited as a whole, never by an article. */
const asAWhole = [
  '国办发〔2018〕118号',
  '国办发〔2024〕54号',
  '评比达标表彰活动管理办法',
  '政务移动互联网应用程序规范化管理办法',
  '整治形式主义为基层减负若干规定',
  '领导干部干预司法活动、插手具体案件处理的记录、通报和责任追究规定',
  '行政执法监督条例',
  '危险化学品安全法',
  '安全生产违法行为行政处罚办法',
];

describe('rules/laws.yaml', () => {
  for (const [law, articles] of Object.entries(needed))
    it(`${law} ${articles}`, () => {
      for (const article of articles.split(' ')) assert.deepEqual(cite(law, `第${article}条`).found, true, article);
    });

  for (const law of asAWhole)
    it(`${law}: as a whole, not by article`, () => {
      const whole = cite(law, '全文');
      assert.ok(whole.found && whole.article.confidence !== 'statute');
      assert.equal(outcome(cite(law, '第1条')), 'ARTICLE_UNKNOWN');
    });

  it('keeps the articles of a law in order, so that one is found by eye', () => {
    for (const { key, articles } of catalogue.laws) {
      const numbers = articles.map(({ article }) => Number(article.slice(1, -1)) || 0);
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
        key,
      );
    }
  });

  it('flags what was not read', () => {
    const law = (name: string) => catalogue.byName.get(name)![0]!;
    assert.match(law('危险化学品安全法').confirm ?? '', /全文/);
    assert.deepEqual(
      law('危险化学品安全法').articles.map(({ article }) => article),
      ['全文'],
    );
    for (const { source, articles } of catalogue.laws)
      assert.equal(
        articles.some(({ confidence }) => confidence === 'statute'),
        source.startsWith('full text read'),
      );
    assert.ok(law('民法典').articles.every(({ confidence }) => confidence === 'memory'));
  });
});

describe('citation', () => {
  const rows: [string, string, string | undefined, string, string][] = [
    ['行政许可法', '第32条', undefined, '《行政许可法》第32条', 'by short name'],
    ['administrative-license', '第32条', undefined, '《行政许可法》第32条', 'by key'],
    [
      '中华人民共和国行政许可法',
      '第32条第2款',
      '2026-01-05',
      '《行政许可法》第32条第2款',
      'by full name, with a paragraph',
    ],
    ['行政许可法', '第32条第1款第5项', undefined, '《行政许可法》第32条第1款第5项', 'with an item'],
    ['政府信息公开条例', '第20条第15项', undefined, '《政府信息公开条例》第20条第15项', 'an item without a paragraph'],
    ['国办发〔2018〕118号', '全文', undefined, '国办发〔2018〕118号全文', 'a document as a whole'],
    ['危险化学品安全法', '全文', '2026-05-01', '《危险化学品安全法》全文', 'on its first day'],
    [
      '生产安全事故应急预案管理办法',
      '第28条第9款',
      undefined,
      '《生产安全事故应急预案管理办法》第28条第9款',
      'unread: paragraphs cannot be checked',
    ],
    ['行政许可法', '第999条', undefined, 'ARTICLE_UNKNOWN', 'an article that does not exist'],
    ['行政许可法', '第32条第3款', undefined, 'PARAGRAPH_UNKNOWN', 'one paragraph too many'],
    ['行政许可法', '第32条第0款', undefined, 'PARAGRAPH_UNKNOWN', 'no paragraph 0'],
    ['行政许可法', '第32条第1款第6项', undefined, 'PARAGRAPH_UNKNOWN', 'one item too many'],
    ['行政许可法', '第32条第2款第1项', undefined, 'PARAGRAPH_UNKNOWN', 'the items are in the first paragraph'],
    ['行政许可法', '全文', undefined, 'ARTICLE_UNKNOWN', 'a law read in full is cited by article'],
    ['行政处罚法', '第85条', '2021-07-15', '《行政处罚法》第85条', 'the last article that says something'],
    ['行政处罚法', '第87条', undefined, 'ARTICLE_UNKNOWN', 'one article beyond the end of the law'],
    ['行政处罚法', '第44条', '2021-07-14', 'NOT_IN_FORCE', 'an article the day before its law came into force'],
    ['监察法', '第37条', '2025-05-31', 'NOT_IN_FORCE', 'the number it has only since 2025-06-01'],
    ['安全生产法', '第78条第2款', '2026-03-02', '《安全生产法》第78条第2款', 'penalties public in seven working days'],
    ['安全生产法', '第78条第3款', '2026-03-02', 'PARAGRAPH_UNKNOWN', 'one paragraph more than it has'],
    [
      '危险化学品安全管理条例',
      '第7条第1款第4项',
      undefined,
      '《危险化学品安全管理条例》第7条第1款第4项',
      'who may seal',
    ],
    [
      '危险化学品安全管理条例',
      '第7条第2款第4项',
      undefined,
      'PARAGRAPH_UNKNOWN',
      'the items are in the other paragraph',
    ],
    [
      '安全生产违法行为行政处罚办法',
      '全文',
      '2026-01-31',
      '《安全生产违法行为行政处罚办法》全文',
      'the old rule, last day',
    ],
    ['安全生产违法行为行政处罚办法', '全文', '2015-04-30', 'NOT_IN_FORCE', 'the day before the old wording'],
    ['行政监察法', '第1条', undefined, 'LAW_UNKNOWN', 'a repealed law'],
    ['危险化学品安全法', '全文', '2026-04-30', 'NOT_IN_FORCE', 'the day before its first'],
    ['危险化学品安全法', '第58条', '2026-06-01', 'ARTICLE_UNKNOWN', 'text not read'],
  ];
  for (const [law, article, on, expected, title] of rows)
    it(`${title}: ${expected}`, () => {
      const result = cite(law, article, on);
      assert.equal(outcome(result), expected);
      if (!result.found) assert.match(result.error.message, /[一-鿿].* \/ .*[a-z]/);
    });

  it('a case of 2026 rests on what is in force: the repealed rule gives way to its successor', () => {
    const number = (on: string) => {
      const result = cite('penalty-procedure-rules', '全文', on);
      return result.found ? result.law.number : result.error.code;
    };
    assert.deepEqual(['2026-01-31', '2026-02-01'].map(number), [
      '国家安全监管总局令第15号，第77号修正',
      '应急管理部令第18号',
    ]);
  });

  it('finds the version of the day', () => {
    const data = parse(text) as { laws: Record<string, unknown>[] };
    const of = (inForce: object) => ({ ...data.laws[0], inForce: { known: 'memory', ...inForce } });
    const both = parseLaws({ laws: [of({ from: '2004-07-01', to: '2019-04-22' }), of({ from: '2019-04-23' })] });
    const from = (on?: string) => {
      const result = citation(both, { law: '行政许可法', article: '第32条', ...(on ? { on: on as PlainDate } : {}) });
      return result.found ? result.law.inForce.from : result.error.code;
    };
    assert.deepEqual(
      [from('2004-06-30'), from('2019-04-22'), from('2019-04-23'), from()],
      ['NOT_IN_FORCE', '2004-07-01', '2019-04-23', '2019-04-23'],
    );
    assert.throws(
      () => parseLaws({ laws: [of({ from: '2004-07-01' }), of({ from: '2019-04-23' })] }),
      /laws\.1\.inForce.*重叠/,
    );
  });

  it('has a shape', () => {
    const shaped = (article: string): boolean =>
      citationSchema.safeParse({ law: '行政许可法', article } satisfies Citation).success;
    for (const article of ['第32条', '第32条第1款第4项', '第32条第4项', '全文'])
      assert.equal(shaped(article), true, article);
    for (const article of ['32', '第三十二条', '第32条(四)', '第32条第4项第1款', ''])
      assert.equal(shaped(article), false, article);
  });
});

describe('parseLaws names what is wrong and where', () => {
  const spoilt = (change: object, articles?: object[]) => {
    const data = parse(text) as { laws: Record<string, unknown>[] };
    return () => parseLaws({ laws: [{ ...data.laws[0], ...change, ...(articles ? { articles } : {}) }] });
  };
  it('a date that does not exist', () => assert.throws(spoilt({ version: '2019-02-30' }), /laws\.0\.version/));
  it('an article read in full without a quote', () =>
    assert.throws(
      spoilt({}, [{ article: '第1条', confidence: 'statute', gist: '目的', paragraphs: 1 }]),
      /laws\.0\.articles\.0\.quote/,
    ));
  it('a quote of what was not read', () =>
    assert.throws(
      spoilt({}, [{ article: '第1条', confidence: 'memory', gist: '目的', quote: '为了' }]),
      /laws\.0\.articles\.0\.quote/,
    ));
  it('an article listed twice', () => {
    const one = { article: '第1条', confidence: 'memory', gist: '目的' };
    assert.throws(spoilt({}, [one, one]), /laws\.0\.articles.*重复/);
  });
});
