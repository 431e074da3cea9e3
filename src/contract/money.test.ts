import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fenOf, typedYuan, yuanOf } from './money.ts';

describe('an amount as it is typed, in yuan', () => {
  for (const [typed, fen] of [
    ['1500', 150_000],
    ['1500.5', 150_050],
    ['1500.05', 150_005],
    ['1500.', 150_000],
    ['12,345.67', 1_234_567],
    ['１２００．５０元', 120_050],
    ['¥ 20000', 2_000_000],
    ['0', 0],
    ['0.07', 7],
    ['1,005.10', 100_510],
  ] as const)
    it(`${typed} is ${fen} fen`, () => assert.equal(fenOf(typed), fen));
  for (const typed of ['', '1.234', '-5', '一千', '1.5.0', '1e3', '.5', '1'.repeat(13)])
    it(`"${typed}" is none`, () => assert.equal(fenOf(typed), undefined));
  for (const fen of [0, 7, 150_000, 150_050, 1_234_567])
    it(`${fen} fen, shown to be typed on, are the same again`, () => {
      assert.equal(fenOf(typedYuan(fen)), fen);
      assert.equal(fenOf(yuanOf(fen)), fen);
    });
});
