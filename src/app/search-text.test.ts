import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questionOf, searchRowOf } from './search-text.ts';

const mine = searchRowOf({
  number: 'BA-2026-000123',
  applicant: '演示矿业有限公司',
  title: '生产安全事故应急预案备案（演示矿业有限公司）',
  creditCode: '91140400MADEM0A01M',
});

/** As the database answers: the index by fragments, then the words themselves. */
const finds = (row: typeof mine, asked: string): boolean => {
  const question = questionOf(asked);
  return (
    question?.grams.every((gram) => row.grams.includes(gram)) === true &&
    question.words.every((word) => row.text.includes(word))
  );
};

describe('what a case is found by', () => {
  for (const asked of [
    '演示矿业',
    '矿业有限',
    '演',
    '演示矿业 备案',
    'ba-2026-000123',
    'BA－2026－000123',
    '000123',
    '123',
    'BA',
    'b',
    '91140400madem0a01m',
    'A01M',
    'yskyyxgs',
    'yskycy'.slice(0, 4),
    'YSKY',
    'ys',
    '应急预案',
    '备案（演示',
  ])
    it(`${asked} finds it`, () => assert.equal(finds(mine, asked), true));
  for (const asked of ['演示石材', '矿业演示', '示', 'sk', '000124', 'ysky 石材', '2026-123', 'ysqy', '（）', '', '%'])
    it(`${asked || 'nothing'} does not`, () => assert.equal(finds(mine, asked), false));
});

describe('first letters of readings', () => {
  const named = (applicant: string) => searchRowOf({ number: 'X', applicant, title: '', creditCode: '' });
  for (const [name, letters] of [
    ['长治高新技术有限公司', 'czgxjs'],
    ['重庆某银行', 'cqmyh'],
    ['（演示）银行', 'ysyh'],
    ['演示ABC公司', 'ysabcgs'],
    ['单某某', 'smm'],
    ['曾某', 'zm'],
    ['演示单位', 'ysdw'],
  ] as const)
    it(`${name} by ${letters}`, () => assert.equal(finds(named(name), letters), true));
  it('a name in Latin letters is its own', () => assert.equal(named('Demo Ltd').text, 'x\ndemo ltd'));
});
