import assert from 'node:assert/strict';
import { it } from 'node:test';
import { creditCodeState } from './credit-code.ts';

for (const { title, code, state } of [
  { title: 'the example of GB 32100-2015', code: '91350100M000100Y43', state: { kind: 'right' } },
  { title: 'one digit off at the end', code: '91350100M000100Y44', state: { kind: 'digit', expected: '3' } },
  { title: 'still being typed', code: '91350100M000100Y4', state: { kind: 'short', length: 17 } },
  { title: 'a letter O instead of a nought', code: '9135O100M000100Y43', state: { kind: 'letter', letter: 'O' } },
]) {
  it(title, () => assert.deepEqual(creditCodeState(code), state));
}
