import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvOf } from './csv.ts';
import type { Cell } from './xlsx.ts';

const textOf = async (...row: Cell[]): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of csvOf(['甲'], [row])) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

describe('a table as CSV', () => {
  it('begins with the mark of UTF-8, then the heads', async () =>
    assert.equal(await textOf('乙'), '\uFEFF甲\r\n乙\r\n'));
  for (const [cell, written] of [
    ['=1+1', `'=1+1`],
    ['+86', `'+86`],
    ['-3', `'-3`],
    ['@SUM', `'@SUM`],
    ['\tx', `'\tx`],
    ['＝1', `'＝1`],
    ['a=1', 'a=1'],
    ['', ''],
    [null, ''],
    [-3, '-3'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=a,b', `"'=a,b"`],
  ] as const)
    it(`${JSON.stringify(cell)} is written ${JSON.stringify(written)}`, async () =>
      assert.equal(await textOf(cell), `\uFEFF甲\r\n${written}\r\n`));
});
