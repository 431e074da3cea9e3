import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { commitmentOf, drawFrom, type Framed, frameHashOf, seedOf } from './stratified-draw.ts';

const frame: readonly Framed[] = Array.from({ length: 60 }, (_, i) => ({
  number: `BA-${String(i).padStart(3, '0')}`,
  stratum: i % 3 === 0 ? 'a' : 'b',
}));
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a draw that anybody can do again', () => {
  const seed = seedOf('secret', '16243');
  it('takes so many of each stratum, and all of a smaller one', () => {
    const small = [...frame, { number: 'BA-900', stratum: 'c' }];
    const drawn = drawFrom(small, 5, seed);
    assert.deepEqual(
      ['a', 'b', 'c'].map((one) => drawn.filter(({ stratum }) => stratum === one).length),
      [5, 5, 1],
    );
    assert.deepEqual(drawFrom([], 5, seed), []);
  });
  it('takes those whose value is smallest, by the formula as it is told', () => {
    const ofA = frame.filter(({ stratum }) => stratum === 'a').map(({ number }) => number);
    const smallest = ofA.toSorted((x, y) => (hash(`${seed},${x}`) < hash(`${seed},${y}`) ? -1 : 1)).slice(0, 3);
    assert.deepEqual(
      drawFrom(frame, 3, seed)
        .filter(({ stratum }) => stratum === 'a')
        .map(({ number }) => number),
      smallest,
    );
    assert.deepEqual([seed, commitmentOf('secret')], [hash('secret,16243'), hash('secret')]);
  });
  it('does not hang on the order of the frame, and hangs on everything else', () => {
    const numbers = (f: readonly Framed[], s: string) => drawFrom(f, 4, s).map(({ number }) => number);
    assert.deepEqual(numbers(frame.toReversed(), seed), numbers(frame, seed));
    assert.equal(frameHashOf(frame.toReversed()), frameHashOf(frame));
    assert.notDeepEqual(numbers(frame, seedOf('secret', '16244')), numbers(frame, seed));
    assert.notEqual(frameHashOf(frame.slice(1)), frameHashOf(frame));
  });
});
