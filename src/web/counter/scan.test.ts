import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readScan } from './scan.ts';

const CODE = '91140400MADEM0B02E';

describe('readScan', () => {
  for (const [title, text, expected] of [
    ['what is typed, as far as it goes', '9114', { code: '9114' }],
    ['small letters and blanks', '91140400 madem0b02e', { code: CODE }],
    ['the address of a licence', `https://licence.invalid/q?code=${CODE}&v=2`, { code: CODE }],
    [
      'a licence as text',
      `统一社会信用代码：${CODE}；名称：演示商场有限公司；`,
      { code: CODE, name: '演示商场有限公司' },
    ],
    ['the half of an address', 'https://licence', { code: 'HTTPS://LICENCE' }],
    [
      'a code with a wrong digit in a text is not taken',
      `代码：${CODE.slice(0, 17)}F；`,
      { code: `代码：${CODE.slice(0, 17)}F；` },
    ],
  ] as const)
    it(title, () => assert.deepEqual(readScan(text), expected));

  it('letter by letter it comes to the code', () => {
    let value = '';
    for (const letter of `http://x.invalid/?c=${CODE}`) value = readScan(value + letter).code;
    assert.equal(value, CODE);
  });
});
