import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldRule } from '#powers/definition.ts';
import { columnsOf, csvLine, readCells, readRow, readTable } from './intake-table.ts';

const rule = (key: string, label: string, asks: FieldRule['asks'], choices?: FieldRule['choices']): FieldRule =>
  ({ key, label, asks, required: true, ...(choices ? { choices } : {}) }) as FieldRule;
const columns = columnsOf(
  [
    rule('name', '预案名称', 'text'),
    rule('on', '公布日期', 'date'),
    rule('kind', '单位类别', 'choice', [{ key: 'mine', label: '矿山' }]),
    rule('staff', '人数', 'count'),
    rule('new', '首次', 'yes-no'),
  ],
  (key) => ({ creditCode: '统一社会信用代码', applicant: '申请人名称', receivedAt: '收到时间' })[key] ?? key,
);

describe('readCells', () => {
  for (const [title, text, rows] of [
    ['tabs', 'a\tb\nc\td', [['a', 'b'], ['c', 'd']]],
    ['commas', 'a, b\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]],
    ['a comma is no end where there are tabs', 'a,b\tc', [['a,b', 'c']]],
    ['quotes: a comma, a quote and an end of line in a cell', '"a, b","c ""d""\ne"\nf,g', [['a, b', 'c "d"\ne'], ['f', 'g']]],
    ['a quote within a cell is a letter', '5" pipe,x', [['5" pipe', 'x']]],
    ['empty rows and the mark of a file’s beginning', '\uFEFFa,b\n\n,\n', [['a', 'b']]],
    ['nothing', ' \n', []],
  ] as const)
    it(title, () => assert.deepEqual(readCells(text), rows)); // biome-ignore format: a table
});

describe('readTable', () => {
  it('by the headings, in any order, with marks around them; an unknown one is left out', () => {
    assert.deepEqual(readTable('备注\t申请人名称*\t统一社会信用代码（必填）\nx\t甲\t91', columns), [
      { applicant: '甲', creditCode: '91' },
    ]);
  });
  it('one heading alone is a row', () => {
    assert.equal(readTable('申请人名称\t甲', columns).length, 1);
  });
  it('without headings in the columns’ order', () => {
    assert.deepEqual(readTable('91\t甲', columns)[0]?.['applicant'], '甲');
  });
});

describe('readRow', () => {
  const read = (cells: Record<string, string>) => readRow({ creditCode: '91', ...cells }, columns);
  const field = (key: string, text: string) => {
    const { input, unread } = read({ [`fields.${key}`]: text });
    return unread.length > 0 ? 'unread' : (input['fields'] as Record<string, unknown>)[key];
  };
  for (const [key, text, value] of [
    ['on', '2026-9-1', '2026-09-01'],
    ['on', '2026/09/01', '2026-09-01'],
    ['on', '2026年9月1日', '2026-09-01'],
    ['on', '9月1日', 'unread'],
    ['kind', '矿山', 'mine'],
    ['kind', 'mine', 'mine'],
    ['kind', '矿', 'unread'],
    ['staff', '12', 12],
    ['staff', '12人', 'unread'],
    ['new', '是', true],
    ['new', 'no', false],
    ['new', '不清楚', 'unread'],
    ['name', ' 综合预案 ', '综合预案'],
    ['name', '', undefined],
  ] as const)
    it(`${key}: ${text}`, () => assert.equal(field(key, text), value));

  for (const [text, value] of [
    ['2026-9-1 9:05', '2026-09-01T09:05:00+08:00'],
    ['2026/9/1 09:05:30', '2026-09-01T09:05:00+08:00'],
    ['2026年9月1日 9时5分', '2026-09-01T09:05:00+08:00'],
    ['2026-9-1', 'unread'],
    ['2026-9-1 24:00', 'unread'],
  ] as const)
    it(`received at ${text}`, () => {
      const { input, unread } = read({ receivedAt: text });
      assert.equal(unread.length > 0 ? 'unread' : input['receivedAt'], value);
    });
  it('what cannot be read stays as it is written, for whoever judges it', () => {
    assert.deepEqual(read({ receivedAt: '昨天' }).input['receivedAt'], '昨天');
  });
  it('what every application names is there, empty or not; what may be left out is not', () => {
    const { input } = read({});
    assert.deepEqual(Object.keys(input).toSorted(), [
      'applicant',
      'contact',
      'creditCode',
      'fields',
      'materials',
      'phone',
    ]);
  });
});

describe('csvLine', () => {
  it('quotes, and disarms what begins as a formula', () => {
    assert.equal(csvLine(['a"b', '=1+1', '甲,乙']), `"a""b","'=1+1","甲,乙"`);
  });
});
