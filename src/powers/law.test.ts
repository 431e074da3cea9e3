import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import type { PlainDate } from '#kernel/time.ts';
import { type Citation, citation, citationSchema, parseLaws } from './law.ts';

const text = readFileSync('rules/laws.yaml', 'utf8');
const catalogue = parseLaws(parse(text));
const cite = (law: string, article: string, on?: string) =>
  citation(catalogue, { law, article, ...(on === undefined ? {} : { on: on as PlainDate }) });

/** What the stage clocks of the seven powers rest on: all of it can be cited. */
const needed: Record<string, string> = {
  生产安全事故应急条例: '7 8 32',
  生产安全事故应急预案管理办法: '26 28 35 36 37',
  优化营商环境条例: '36 54',
  政府信息公开条例: '20 26',
  公务员法: '57 63 64 65 76 77 95 96',
  行政许可法: '30 32 34 38 40 42 44 45 47 48 50 61 72 78 79 82',
  危险化学品安全管理条例: '35 70',
  行政处罚法: '27 42 43 44 45 47 48 54 56 57 58 60 61 64 65 67 85',
  行政强制法: '17 18 19 25 69',
  安全生产法: '9 62 68 69 70 73',
  行政执法机关移送涉嫌犯罪案件的规定: '5 6 7 8 9 10 11 12 16 18 19',
  行政机关公务员处分条例: '7 10 34 39 42 43 44 46 53',
  公职人员政务处分法: '2 52 54',
  档案法: '14',
  信访工作条例: '22 23 30 34',
  民事诉讼法: '85 89 90 95',
  民法典: '200 201 202 203',
  政府督查工作条例: '17',
  危险化学品经营许可证管理办法: '5 11 12 14 15 18',
  企业安全生产标准化建设定级办法: '7',
};

describe('rules/laws.yaml', () => {
  for (const [law, articles] of Object.entries(needed))
    it(`${law} ${articles}`, () => {
      for (const article of articles.split(' ')) assert.deepEqual(cite(law, `第${article}条`).found, true, article);
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
    ['行政监察法', '第1条', undefined, 'LAW_UNKNOWN', 'a repealed law'],
    ['危险化学品安全法', '全文', '2026-04-30', 'NOT_IN_FORCE', 'the day before its first'],
    ['危险化学品安全法', '第58条', '2026-06-01', 'ARTICLE_UNKNOWN', 'text not read'],
  ];
  for (const [law, article, on, expected, title] of rows)
    it(`${title}: ${expected}`, () => {
      const result = cite(law, article, on);
      assert.equal(result.found ? result.text : result.error.code, expected);
      if (!result.found) assert.match(result.error.message, /[一-鿿].* \/ .*[a-z]/);
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
