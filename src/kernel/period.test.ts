import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { monthAt, parsePeriod } from './period.ts';
import { fromShanghai, parseInstant } from './time.ts';

describe('periods', () => {
  for (const [key, from, to] of [
    ['2026-11', '2026-11-01', '2026-12-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2026-Q1', '2026-01-01', '2026-04-01'],
    ['2026-Q4', '2026-10-01', '2027-01-01'],
  ] as const)
    it(key, () => {
      const found = parsePeriod(key);
      assert.deepEqual(
        [found?.from, found?.to, found?.first],
        [fromShanghai(`${from} 00:00`), fromShanghai(`${to} 00:00`), from],
      );
    });
  for (const none of ['2026-13', '2026-00', '2026-Q5', '2026-Q0', '2026', '2026-1', '1999-01', '2026-11-01', ''])
    it(`none: ${none}`, () => assert.equal(parsePeriod(none), undefined));
  it('the month is the one it is in Shanghai', () => {
    assert.equal(monthAt(parseInstant('2026-10-31T15:59:59.999Z')).key, '2026-10');
    assert.equal(monthAt(parseInstant('2026-10-31T16:00:00.000Z')).key, '2026-11');
  });
});
