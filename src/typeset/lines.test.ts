import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NOT_AT_END, NOT_AT_START } from './break-points.ts';
import { balanceLines, breakLines, isLone, lineWidth } from './lines.ts';
import { widthOf } from './measure.ts';

const em = (widthEm: number) => ({ widthEm });

describe('measuring', () => {
  it('汉字, rare ones too, are one em; combining marks none', () => {
    assert.equal(widthOf('受理㛃𠮷，'), 5);
    assert.equal(widthOf('e\u0301'), widthOf('e'));
  });
  it('Latin comes from the table of the face', () => {
    assert.equal(widthOf('10.'), 0.555 * 2 + 0.278);
    assert.ok(widthOf('10.', 'bold') > widthOf('10.'));
  });
});

describe('breaking lines', () => {
  const cases: readonly [title: string, text: string, width: number, lines: readonly string[]][] = [
    ['fills from the left', '不按规定程序受理或回避', 6, ['不按规定程序', '受理或回避']],
    [
      'a closing mark is squeezed in at half its width',
      '不按规定程序，受理或回避',
      6.5,
      ['不按规定程序，', '受理或回避'],
    ],
    ['… and by no more', '不按规定程序，受理或回避', 6.4, ['不按规定程', '序，受理或', '回避']],
    ['a bracket is not squeezed', '不按规定程序），受理或回避', 6, ['不按规定程', '序），受理或', '回避']],
    ['a dash does not start a line', '故意拖延办理——不予受理', 6, ['故意拖延办', '理——不予', '受理']],
    ['nor do ～ ％ ·, which Unicode alone would allow', '有效期为三至～五年内', 6, ['有效期为三', '至～五年内']],
    ['a bracket does not end a line', '行政职权防（行政许可类）', 6, ['行政职权防', '（行政', '许可类）']],
    ['a standard keeps its number', '本规范按GB/T 39047—2020执行', 10, ['本规范按', 'GB/T 39047—2020', '执行']],
    ['an article keeps its number', '依照本办法第二十二条办理', 8, ['依照本办法', '第二十二条办理']],
    ['a short law name stays whole', '依照《安全生产法》办理', 8, ['依照', '《安全生产法》', '办理']],
    ['a date keeps its day and its time', '结束监管 10月28日 15:00', 11, ['结束监管 ', '10月28日 15:00']],
    ['a term keeps its unit', '应当自受理起10个工作日内', 9, ['应当自受理起', '10个工作日内']],
    [
      '责任人 keeps its first name',
      '责任人：名单汇总人员、初审办理人员',
      11,
      ['责任人：名单汇总人员、', '初审办理人员'],
    ],
    ['a last character takes its word along', '无法正常进行案件的办理', 10, ['无法正常进行案件的', '办理']],
    ['Chinese quotes may start and end lines', '不得再要求“从严”办理', 5, ['不得再要求', '“从严”', '办理']],
    ['a newline is kept', '一\n二', 9, ['一\n', '二']],
    ['what is wider than a line is broken between characters', 'ABCDEFGHIJ', 3, ['ABCD', 'EFGH', 'IJ']],
  ];
  for (const [title, text, width, lines] of cases) {
    it(title, () => assert.deepEqual(breakLines(text, em(width)), lines));
  }
  it('an empty text is one empty line', () => assert.deepEqual(breakLines('', em(5)), ['']));
  it('names of stages break between words, evenly', () => {
    assert.deepEqual(balanceLines('申请人提出申请', em(6)), ['申请人', '提出申请']);
    assert.deepEqual(balanceLines('审查/召开联席会', em(6)), ['审查/召开', '联席会']);
  });
});

const hanzi = fc.constantFrom(...'受理审查决定送达监管责任回避线索材料告知听证移送备案奖励许可㛃𠮷');
const clause = fc
  .tuple(
    fc.array(hanzi, { minLength: 1, maxLength: 9 }),
    fc.constantFrom('，', '。', '、', '；', '（公示）', '“从严”', '，《条例》', '：'),
  )
  .map(([chars, mark]) => chars.join('') + mark);
const prose = fc.array(clause, { minLength: 1, maxLength: 12 }).map((clauses) => clauses.join(''));
const width = fc.integer({ min: 8, max: 40 }).map((n) => n + 0.3);

describe('any text', () => {
  it('is kept character for character, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 20 }), (text, w) => {
        assert.equal(breakLines(text, em(w)).join(''), text);
        assert.equal(balanceLines(text, em(w)).join(''), text);
      }),
    );
  });
  it('stays within its width, unless one character alone is wider', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 2, max: 20 }), (text, w) => {
        const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });
        for (const line of breakLines(text, em(w)))
          assert.ok(lineWidth(line) <= w || [...graphemes.segment(line.trimEnd())].length === 1, JSON.stringify(line));
      }),
    );
  });
  it('in Chinese never starts or ends a line with a forbidden mark, nor ends on one character', () => {
    fc.assert(
      fc.property(prose, width, (text, w) => {
        const lines = breakLines(text, em(w));
        assert.equal(lines.join(''), text);
        lines.forEach((line, i) => {
          assert.ok(lineWidth(line) <= w, `${line}: too wide for ${w}`);
          if (i > 0) assert.ok(!NOT_AT_START.includes(line[0] ?? ''), `starts with a mark: ${line}`);
          if (i < lines.length - 1) assert.ok(!NOT_AT_END.includes(line.at(-1) ?? ''), `ends with a mark: ${line}`);
        });
        if (lines.length > 1) assert.ok(!isLone(lines.at(-1) ?? ''), `one character alone: ${lines.join('|')}`);
      }),
      { numRuns: 400 },
    );
  });
});
