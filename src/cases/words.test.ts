import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saysSomething } from './words.ts';

describe('whether a text says something', () => {
  for (const [text, min, says] of [
    ['已对照标准逐项核对', 8, true],
    ['已对照标准逐项', 8, false],
    ['好好好好好好好好', 8, false],
    ['请尽快请尽快请尽快', 8, false],
    ['情况属实', 4, false],
    ['未提交', 3, true],
    ['不符', 3, false],
    ['略略略', 3, false],
    ['——，。！', 3, false],
    ['没有', 2, false],
  ] as const)
    it(`${text}, of at least ${min}: ${says}`, () => assert.equal(saysSomething(text, min), says));
});
