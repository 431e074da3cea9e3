import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hash } from '#kernel/ids.ts';
import { askedOf, grouped, shortCodeOf } from './short-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hashes = [
  '0'.repeat(64),
  'f'.repeat(64),
  '9b74c9897bac770ffc029102a200c5de05f5b2b1d3a4a7d5ac1f1b1e3a1c9a55',
  'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
] as Hash[];

describe('the code on a document', () => {
  it('is sixteen characters that nobody mistakes for each other, printed in four groups', () => {
    for (const hash of hashes) {
      const code = shortCodeOf(hash);
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{16}$/);
      assert.match(grouped(code), /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
    assert.equal(shortCodeOf(hashes[0]!), '0000000000000000');
    assert.equal(shortCodeOf(hashes[1]!).slice(0, 15), 'Z'.repeat(15));
  });

  it('holds the first 75 bits of the hash: one of them changed is another code, the 76th is not in it', () => {
    const flip = (hash: Hash, bit: number): Hash =>
      (BigInt(`0x${hash}`) ^ (1n << BigInt(255 - bit))).toString(16).padStart(64, '0') as Hash;
    for (const hash of hashes) {
      for (let bit = 0; bit < 75; bit++) assert.notEqual(shortCodeOf(flip(hash, bit)), shortCodeOf(hash), `bit ${bit}`);
      assert.equal(shortCodeOf(flip(hash, 75)), shortCodeOf(hash));
    }
  });

  it('is read however it is typed', () => {
    for (const hash of hashes) {
      const code = shortCodeOf(hash);
      for (const typed of [
        code,
        grouped(code),
        grouped(code).toLowerCase(),
        ` ${grouped(code).replaceAll('-', ' — ')} `,
        [...code].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join(''),
        code.replaceAll('0', 'o').replaceAll('1', 'l'),
        code.replaceAll('1', 'I'),
      ])
        assert.deepEqual(askedOf(typed), { kind: 'code', code }, typed);
    }
  });

  it('with any one character wrong is known to be mistyped', () => {
    for (const hash of hashes) {
      const code = shortCodeOf(hash);
      for (let at = 0; at < code.length; at++)
        for (const wrong of ALPHABET.replace(code[at] ?? '', '')) {
          const typed = code.slice(0, at) + wrong + code.slice(at + 1);
          assert.deepEqual(askedOf(typed), { kind: 'mistyped' }, typed);
        }
    }
    assert.deepEqual(askedOf('UUUU-UUUU-UUUU-UUUU'), { kind: 'mistyped' });
  });

  it('with two neighbours exchanged is known to be mistyped, save the first letter with the last', () => {
    let told = 0;
    for (const hash of hashes) {
      const code = shortCodeOf(hash);
      for (let at = 0; at + 1 < code.length; at++) {
        const [one = '', other = ''] = [code[at], code[at + 1]];
        if (one === other || (one + other).split('').sort().join('') === '0Z') continue;
        assert.deepEqual(askedOf(code.slice(0, at) + other + one + code.slice(at + 2)), { kind: 'mistyped' });
        told++;
      }
    }
    assert.ok(told > 20, String(told));
  });

  it('is told from the whole hash and from what is neither', () => {
    const [, , hash = hashes[0]!] = hashes;
    assert.deepEqual(askedOf(hash.toUpperCase()), { kind: 'hash', hash });
    assert.deepEqual(askedOf(hash.match(/.{8}/g)?.join(' ') ?? ''), { kind: 'hash', hash });
    for (const text of ['', '1234', 'X'.repeat(17), hash.slice(1), `${hash}0`, '文书', "' or 1=1 --", '𠮷'.repeat(8)])
      assert.notEqual(askedOf(text).kind, 'code', text);
  });
});
