import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderedKey } from './ordered-key.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from({ length: 10 }, (_, i) => values[i] ?? 0);

describe('orderedKey', () => {
  it('is a UUID of version 7', () => {
    // The example of RFC 9562, appendix A.6.
    const random = bytes(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    assert.equal(orderedKey(0x017f22e279b0, random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('sorts by the moment, whatever the random part', () => {
    const earlier = orderedKey(1_774_000_000_000, bytes(...Array(10).fill(255)));
    const later = orderedKey(1_774_000_000_001, bytes());
    assert.ok(earlier < later);
  });

  it('differs within one millisecond', () => {
    assert.notEqual(orderedKey(1, bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 1)), orderedKey(1, bytes()));
  });
});
