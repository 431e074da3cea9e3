import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { creditCodeIsValid } from '#cases/credit-code.ts';
import { readDepartment } from './seed.ts';

const { persons, relations } = readDepartment(join(import.meta.dirname, '..', '..'));
const organisations = persons.flatMap((person) => person.organisations);

it('each organisation of the demonstration has a valid code, and no code belongs to two', () => {
  for (const { creditCode, name } of organisations) assert.ok(creditCodeIsValid(creditCode), `${name} ${creditCode}`);
  for (const [code, all] of Map.groupBy(organisations, ({ creditCode }) => creditCode))
    assert.equal(new Set(all.map(({ name }) => name)).size, 1, code);
});

it('a tie is with somebody who is there', () => {
  const known = new Set<string>([...persons.map(({ id }) => id), ...organisations.map(({ creditCode }) => creditCode)]);
  for (const { person, subject } of relations)
    assert.deepEqual([known.has(person), known.has(subject)], [true, true], `${person} ${subject}`);
});
