import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CaseId, PersonId, Post } from '#kernel/ids.ts';
import { instantOf } from '#kernel/time.ts';
import { type EntryInput, entryHash, makeEntry, NO_ENTRY } from './entry.ts';
import { type ChainClaim, type ChainFault, type ChainRow, verifyChain } from './verify-chain.ts';

const officer = { person: 'p-0001' as PersonId, as: 'clerk' as Post };
const input = (change: Partial<EntryInput> = {}): EntryInput => ({
  log: 'hengjian.test/log',
  lane: 'case',
  caseId: 100000001 as CaseId,
  seq: 1,
  prev: NO_ENTRY,
  at: instantOf(1_772_355_600_000),
  effectiveAt: instantOf(1_772_355_600_000),
  actor: officer,
  signers: [officer],
  act: 'accept',
  rule: 'ab'.repeat(32),
  body: Buffer.from('{"name":"某某公司"}'),
  salt: Buffer.alloc(32, 7),
  ...change,
});

/** A lane of `n` entries as the database would hold it. */
function chain(n: number): ChainRow[] {
  const rows: ChainRow[] = [];
  for (let seq = 1; seq <= n; seq++) {
    const body = Buffer.from(`{"n":${seq}}`);
    const salt = Buffer.alloc(32, seq);
    rows.push({ seq, ...makeEntry(input({ seq, body, salt, prev: rows.at(-1)?.hash ?? NO_ENTRY })), body, salt });
  }
  return rows;
}

describe('an entry', () => {
  it('is the canonical JSON that the format says, byte for byte', () => {
    const { entry, hash } = makeEntry(input());
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(input().body.length));
    const c = createHash('sha256')
      .update(Buffer.concat([Buffer.of(2), Buffer.alloc(32, 7), length, input().body]))
      .digest('hex');
    assert.equal(
      entry.toString('utf8'),
      `{"act":"accept","actor":{"as":"clerk","person":"p-0001"},"at":"2026-03-01T09:00:00.000Z","case":100000001,` +
        `"effectiveAt":"2026-03-01T09:00:00.000Z","lane":"case","log":"hengjian.test/log","parts":[{"c":"${c}","n":"body"}],` +
        `"prev":"${'0'.repeat(64)}","rule":"${'ab'.repeat(32)}","seq":1,"signers":[{"as":"clerk","person":"p-0001"}],"v":1}`,
    );
    assert.equal(
      hash.toString('hex'),
      createHash('sha256')
        .update(Buffer.concat([Buffer.of(0), entry]))
        .digest('hex'),
    );
  });

  it('hashes like the leaf of RFC 6962: the empty leaf of its test vectors', () => {
    assert.equal(
      entryHash(Buffer.alloc(0)).toString('hex'),
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('holds nothing of the body, and another salt gives another commitment', () => {
    const one = makeEntry(input()).entry;
    assert.ok(!one.includes('某某公司'));
    assert.notDeepEqual(makeEntry(input({ salt: Buffer.alloc(32, 8) })).entry, one);
  });

  const refused: [string, Partial<EntryInput>, RegExp][] = [
    ['seq 0', { seq: 0 }, /seq 0/],
    ['a short prev', { prev: Buffer.alloc(31) }, /31 bytes/],
    ['a short salt', { salt: Buffer.alloc(16) }, /16 bytes/],
    ['a rule that is no hash', { rule: 'latest' }, /rule/],
    ['a zero-width space in a person', { actor: { person: 'p\u200b1' as PersonId, as: officer.as } }, /person/],
    ['a bidi override in an act', { act: 'acc\u202eept' }, /act/],
    ['an empty log', { log: '' }, /log/],
    ['more than a leaf can hold', { signers: Array(2_000).fill(officer) }, /65535/],
  ];
  for (const [name, change, message] of refused)
    it(`refuses ${name}`, () => assert.throws(() => makeEntry(input(change)), message));
});

describe('a chain', () => {
  const claim: ChainClaim = { log: 'hengjian.test/log', lane: 'case', caseId: 100000001 };

  it('of any length, untouched, has nothing wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (n) => {
        const rows = chain(n);
        const head = { seq: n, hash: rows.at(-1)?.hash ?? NO_ENTRY };
        assert.deepEqual(verifyChain(rows, { ...claim, head }), []);
      }),
    );
  });

  it('with any one bit turned in any column of any row, is found out at that row', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.constantFrom('entry', 'hash', 'body', 'salt'), fc.nat(), (index, column, at) => {
        const rows = chain(4);
        const bytes = Buffer.from(rows[index]![column as 'entry']);
        bytes[(at >> 3) % bytes.length]! ^= 1 << (at & 7);
        rows[index] = { ...rows[index]!, [column]: bytes };
        assert.ok(verifyChain(rows, claim).some((finding) => finding.seq === index + 1));
      }),
      { numRuns: 500 },
    );
  });

  const remade = (rows: ChainRow[], index: number, text: (was: string) => string): ChainRow[] => {
    const entry = Buffer.from(text(rows[index]!.entry.toString('utf8')));
    rows[index] = { ...rows[index]!, entry, hash: entryHash(entry) };
    return rows;
  };
  const set = (rows: ChainRow[], index: number, change: Partial<ChainRow>): ChainRow[] => {
    rows[index] = { ...rows[index]!, ...change };
    return rows;
  };
  const found: [string, (rows: ChainRow[]) => readonly ChainRow[], readonly (readonly [number, ChainFault])[]][] = [
    [
      'a row taken out',
      (rows) => rows.toSpliced(1, 1),
      [
        [3, 'sequence'],
        [3, 'link'],
      ],
    ],
    [
      'two rows exchanged',
      ([a, b, c, d]) => [a!, c!, b!, d!],
      [
        [3, 'sequence'],
        [3, 'link'],
        [2, 'sequence'],
        [2, 'link'],
        [4, 'sequence'],
        [4, 'link'],
      ],
    ],
    [
      'a row doubled',
      (rows) => rows.toSpliced(1, 0, rows[0]!),
      [
        [1, 'sequence'],
        [1, 'link'],
      ],
    ],
    ['the last row taken out', (rows) => rows.slice(0, 3), [[3, 'head']]],
    [
      'a row renumbered',
      (rows) => set(rows, 3, { seq: 5 }),
      [
        [5, 'sequence'],
        [5, 'claim'],
        [5, 'head'],
      ],
    ],
    ['another stored hash', (rows) => set(rows, 1, { hash: Buffer.alloc(32) }), [[2, 'hash']]],
    [
      'another act, entry hash recomputed',
      (rows) => remade(rows, 1, (was) => was.replace('accept', 'refuse')),
      [[3, 'link']],
    ],
    ['a body altered', (rows) => set(rows, 1, { body: Buffer.from('{"n":9}') }), [[2, 'body']]],
    ['a salt altered', (rows) => set(rows, 1, { salt: Buffer.alloc(32, 99) }), [[2, 'body']]],
    ['a salt cut short', (rows) => set(rows, 1, { salt: Buffer.alloc(31, 2) }), [[2, 'body']]],
    ['only the salt erased', (rows) => set(rows, 1, { salt: null }), [[2, 'body']]],
    ['body and salt erased: proofs stay valid', (rows) => set(rows, 1, { salt: null, body: null }), [[2, 'withheld']]],
    [
      'a space in the last entry',
      (rows) => remade(rows, 3, (was) => was.replace(',', ', ')),
      [
        [4, 'not-canonical'],
        [4, 'head'],
      ],
    ],
    [
      'a key twice in the last entry',
      (rows) => remade(rows, 3, (was) => was.replace('"v":1', '"v":1,"v":1')),
      [
        [4, 'not-canonical'],
        [4, 'head'],
      ],
    ],
    [
      'an unknown key in the last entry',
      (rows) => remade(rows, 3, (was) => was.replace('"v":1', '"v":1,"w":1')),
      [
        [4, 'shape'],
        [4, 'head'],
      ],
    ],
    [
      'another version in the last entry',
      (rows) => remade(rows, 3, (was) => was.replace('"v":1', '"v":2')),
      [
        [4, 'shape'],
        [4, 'head'],
      ],
    ],
    [
      'no JSON in the last entry',
      (rows) => remade(rows, 3, () => '{'),
      [
        [4, 'unreadable'],
        [4, 'head'],
      ],
    ],
    [
      'another case in the last entry',
      (rows) => remade(rows, 3, (was) => was.replace('100000001', '100000002')),
      [
        [4, 'claim'],
        [4, 'head'],
      ],
    ],
    [
      'another lane in the last entry',
      (rows) => remade(rows, 3, (was) => was.replace('"lane":"case"', '"lane":"sealed"')),
      [
        [4, 'claim'],
        [4, 'head'],
      ],
    ],
    [
      'another log in the last entry',
      (rows) => remade(rows, 3, (was) => was.replace('hengjian.test', 'hengjian.best')),
      [
        [4, 'claim'],
        [4, 'head'],
      ],
    ],
  ];
  for (const [name, tamper, expected] of found) {
    it(`names ${name}`, () => {
      const rows = chain(4);
      const head = { seq: 4, hash: rows[3]!.hash };
      assert.deepEqual(
        verifyChain(tamper(rows), { ...claim, head }).map(({ seq, fault }) => [seq, fault]),
        expected,
      );
    });
  }
});
