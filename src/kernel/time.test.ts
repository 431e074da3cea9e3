import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DAY_MS, dayOf, type Instant, instantOf, isPlainDate, msOf } from './time.ts';

/** From year 1 to year 9999, the whole range that has a text of the usual shape. */
const ms = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });

describe('time', () => {
  it('an instant is what Date says, and back', () => {
    fc.assert(
      fc.property(ms, (any) => {
        assert.equal(instantOf(any), new Date(any).toISOString());
        assert.equal(msOf(instantOf(any)), any);
      }),
      { numRuns: 2000 },
    );
  });

  it('every day from 1899 to 2101, and the edges', () => {
    for (let at = Date.UTC(1899, 0, 1); at < Date.UTC(2101, 0, 1); at += DAY_MS) {
      assert.equal(instantOf(at + DAY_MS - 1), new Date(at + DAY_MS - 1).toISOString());
      assert.equal(msOf(instantOf(at)), at);
    }
    for (const at of [-62_135_596_800_000, -62_135_596_800_001, 253_402_300_799_999, 253_402_300_800_000, 0, -1])
      assert.equal(instantOf(at), new Date(at).toISOString());
  });

  it('what is no time is said', () => {
    assert.throws(() => instantOf(Number.NaN), RangeError);
    assert.ok(Number.isNaN(msOf('tomorrow' as Instant)));
    assert.equal(msOf('2026-10-23T10:00:00+08:00' as Instant), Date.parse('2026-10-23T02:00:00Z'));
    assert.equal(isPlainDate('2026-02-30'), false);
  });

  it('the day in Shanghai begins at 16:00 UTC', () => {
    assert.equal(dayOf('2026-10-22T15:59:59.999Z' as Instant), '2026-10-22');
    assert.equal(dayOf('2026-10-22T16:00:00.000Z' as Instant), '2026-10-23');
  });
});
