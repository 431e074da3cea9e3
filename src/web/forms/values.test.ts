import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import { kindOf, type Schema } from './kind.ts';
import { initialOf, inputOf, missingIn } from './values.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.toJSONSchema(
  z.strictObject({
    document: z.string().min(1).max(200),
    servedOn: z.iso.date(),
    proof: z.union([hash, z.literal('')]),
    agrees: z.boolean(),
    note: z.string().max(500),
    rows: z.array(z.strictObject({ matter: z.string().min(1), page: z.int().optional() })).min(1),
  }),
  { io: 'input' },
) as Schema;
const amounts = z.toJSONSchema(z.strictObject({ fen: z.int().min(1).meta({ format: 'fen' }) }), {
  io: 'input',
}) as Schema;
const property = (name: string): Schema => schema.properties?.[name] ?? {};

describe('kind of a property', () => {
  for (const [name, kind] of [
    ['document', 'text'],
    ['servedOn', 'date'],
    ['proof', 'upload'],
    ['agrees', 'yes-no'],
    ['note', 'long'],
    ['rows', 'rows'],
  ] as const)
    it(`${name} is asked for as ${kind}`, () => assert.equal(kindOf(property(name), name, {}), kind));
  for (const [title, more, kind] of [
    ['papers of a list are received', {}, 'received'],
    ['papers of nominees are rows', { subject: z.string() }, 'rows'],
    ['exhibits are rows', { kind: z.enum(['object']) }, 'rows'],
  ] as const)
    it(title, () => {
      const items = z.array(z.strictObject({ material: z.string(), hash, ...more }));
      assert.equal(kindOf(z.toJSONSchema(items, { io: 'input' }) as Schema, 'items', {}), kind);
    });
  it('who is in the directory is chosen; whoever is not is written', () => {
    const form = z.toJSONSchema(
      z.strictObject({
        to: z.string().min(1).meta({ format: 'person' }),
        all: z.array(z.string().meta({ format: 'person' })),
        person: z.string().min(1).max(200),
      }),
    ) as Schema;
    const kinds = Object.entries(form.properties ?? {}).map(([name, one]) => kindOf(one, name, {}));
    assert.deepEqual(kinds, ['person', 'persons', 'text']);
  });
  it('an amount is asked for in yuan', () =>
    assert.equal(kindOf(amounts.properties?.['fen'] ?? {}, 'fen', {}), 'money'));
  it('offered choices come before the schema', () =>
    assert.equal(kindOf(property('document'), 'document', { document: [{ value: 'a', label: '甲' }] }), 'choice'));
});

describe('an amount', () => {
  for (const [typed, sent] of [
    ['20000', 2_000_000],
    ['1,500.05', 150_005],
    [2_000_000, 2_000_000],
  ] as const)
    it(`${typed} is sent as ${sent} fen`, () => {
      assert.deepEqual(missingIn(amounts, { fen: typed }, {}), []);
      assert.deepEqual(inputOf(amounts, { fen: typed }), { fen: sent });
    });
  it('that is none is pointed at, as is none at all', () => {
    assert.deepEqual(missingIn(amounts, { fen: '一千' }, {}), ['fen']);
    assert.deepEqual(missingIn(amounts, { fen: '' }, {}), ['fen']);
  });
});

describe('what a form sends', () => {
  it('says what is owed, path by path', () =>
    assert.deepEqual(missingIn(schema, initialOf(schema, {}), {}), ['document', 'servedOn', 'agrees', 'rows']));
  it('a choice that may be none is no debt', () =>
    assert.deepEqual(
      missingIn(
        z.toJSONSchema(z.strictObject({ proposal: z.string().max(60), chair: z.string().min(1) }), {
          io: 'input',
        }) as Schema,
        { proposal: '' },
        { proposal: [{ value: 'a', label: '甲' }], chair: [{ value: 'b', label: '乙' }] },
      ),
      ['chair'],
    ));
  it('a false is an answer, an empty text without a minimum too', () =>
    assert.deepEqual(
      missingIn(
        schema,
        { document: 'd', servedOn: '2026-05-20', agrees: false, note: '', rows: [{ matter: 'm' }] },
        {},
      ),
      [],
    ));
  it('leaves out what is optional and empty, keeps the empty that is an answer', () =>
    assert.deepEqual(
      inputOf(schema, {
        document: 'd',
        servedOn: '2026-05-20',
        proof: '',
        agrees: true,
        rows: [{ matter: 'm', page: undefined }],
      }),
      {
        document: 'd',
        servedOn: '2026-05-20',
        proof: '',
        agrees: true,
        note: '',
        rows: [{ matter: 'm' }],
      },
    ));
});
