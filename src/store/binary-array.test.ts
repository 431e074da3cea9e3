import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { instantOf } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { booleans, byteas, int2s, int4s, int8s, jsonbs, texts, timestamps } from './binary-array.ts';

describe('binary arrays, as the server reads them', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\u0000'));
  const instant = fc.integer({ min: -2_000_000_000_000, max: 4_102_444_800_000 }).map(instantOf);
  const json = fc.dictionary(fc.constantFrom('a', 'b'), text).map((value) => JSON.stringify(value));
  const tables: [
    string,
    fc.Arbitrary<unknown>,
    (values: readonly never[]) => Buffer,
    ((value: unknown) => unknown)?,
  ][] = [
    ['boolean', fc.boolean(), booleans],
    ['bytea', fc.uint8Array().map((bytes) => Buffer.from(bytes)), byteas],
    ['smallint', fc.integer({ min: -32_768, max: 32_767 }), int2s],
    ['int', fc.integer(), int4s],
    ['bigint', fc.maxSafeInteger(), int8s],
    ['text', text, texts],
    ['timestamptz', instant, timestamps],
    ['jsonb', json, jsonbs, (value) => JSON.parse(value as string)],
  ];
  for (const [type, arbitrary, encode, read = (value: unknown) => value] of tables) {
    it(`${type}[]`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.option(arbitrary), { maxLength: 12 }), async (values) => {
          const rows = await test.db.query<{ x: unknown }>(
            `select x from unnest($1::${type}[]) with ordinality u(x, n) order by n`,
            [encode(values as never[])],
          );
          assert.deepEqual(
            rows.map((row) => row.x),
            values.map((value) => (value === null ? null : read(value))),
          );
        }),
        { numRuns: 60 },
      );
    });
  }
});
