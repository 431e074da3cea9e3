import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Canonical, canonicalBytes, canonicalText } from './canonical.ts';

const key = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
const { value } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('canonical bytes', () => {
  it('sorts keys, keeps Chinese text as it is, escapes as RFC 8785 §3.2.2.2 does', () => {
    const text = canonicalText({ b: [1, true], a: '决定\u0007\n"\\/', A: {}, '': -0 });
    assert.equal(text, '{"":0,"A":{},"a":"决定\\u0007\\n\\"\\\\/","b":[1,true]}');
  });

  it('read back, mean the same; made again, are the same bytes', () => {
    fc.assert(
      fc.property(value, (any) => {
        const bytes = canonicalBytes(any);
        const again = JSON.parse(bytes.toString('utf8')) as Canonical;
        assert.deepEqual(canonicalBytes(again), bytes);
        assert.equal(JSON.stringify(sorted(again)), JSON.stringify(sorted(any)));
      }),
    );
  });

  it('do not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { noNullPrototype: true }), (any) => {
        assert.equal(canonicalText(Object.fromEntries(Object.entries(any).reverse())), canonicalText(any));
      }),
    );
  });

  const itself: unknown[] = [];
  itself.push(itself);
  const refused: [string, unknown, RegExp][] = [
    ['null', { a: { b: null } }, /^Error: \$\.a\.b: null/],
    ['undefined', { a: undefined }, /^Error: \$\.a: undefined/],
    ['a float', [1, 0.5], /^Error: \$\[1\]: 0\.5/],
    ['an integer beyond 2^53−1', 2 ** 53, /2\^53/],
    ['NaN', Number.NaN, /NaN/],
    ['a hole', Object.assign([1], { length: 2 }), /\$\[1\]: the array has a hole/],
    ['a lone surrogate', { name: 'a\ud800' }, /\$\.name: .*surrogate/],
    ['a lone surrogate as a key', { '\udc00': 1 }, /ASCII/],
    ['a Chinese key', { 名: 1 }, /\$: the key "名"/],
    [
      'a Date',
      { at: new Date(0) },
      /\$\.at: only plain objects, not Date|\$\.at: only plain objects are allowed, not Date/,
    ],
    ['a Map', new Map(), /not Map/],
    ['bytes', Buffer.of(1), /not Buffer/],
    ['a bigint', 1n, /bigint/],
    ['a symbol key', { [Symbol('x')]: 1 }, /symbol/],
    ['a circle', itself, /contains itself/],
  ];
  for (const [name, bad, message] of refused)
    it(`refuse ${name}`, () => assert.throws(() => canonicalText(bad), message));

  it('accept the largest integers and the same value twice', () => {
    const shared = { n: Number.MAX_SAFE_INTEGER };
    assert.equal(
      canonicalText([shared, shared, Number.MIN_SAFE_INTEGER]),
      '[{"n":9007199254740991},{"n":9007199254740991},-9007199254740991]',
    );
  });
});

/** The same value with every object's keys in one order: our own oracle, written without the code under test. */
function sorted(any: Canonical): Canonical {
  if (Array.isArray(any)) return any.map((item: Canonical) => sorted(item));
  if (typeof any !== 'object') return Object.is(any, -0) ? 0 : any;
  return Object.fromEntries(
    Object.entries(any)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, sorted(item)]),
  );
}
