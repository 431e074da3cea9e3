import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PersonId } from '#kernel/ids.ts';
import { fromShanghai } from '#kernel/time.ts';
import { directoryOf } from './directory.ts';

const id = 'officer' as PersonId;
const first = fromShanghai('2026-10-01 00:00');
const end = fromShanghai('2027-10-01 00:00');

/** Whether he is qualified at that moment, by certificates with or without a first day. */
const isQualified = (
  at: string,
  qualifications: readonly { key: string; from?: typeof first; until: typeof end }[],
) => {
  const officer = { id, name: '某人', email: 'x@x.invalid', kind: 'officer', position: 0, organisations: [] } as const;
  const register = { persons: [{ ...officer, qualifications }], holdings: [], windows: [], relations: [] };
  const now = fromShanghai(at);
  return directoryOf(register, now).qualified(id, 'certificate', now);
};
const certificate = { key: 'certificate', from: first, until: end };

const table: readonly (readonly [string, string, Parameters<typeof isQualified>[1], boolean])[] = [
  ['a minute before its first day', '2026-09-30 23:59', [certificate], false],
  ['from its first day on', '2026-10-01 00:00', [certificate], true],
  ['to the end of its last day', '2027-09-30 23:59', [certificate], true],
  ['the day after', '2027-10-01 00:00', [certificate], false],
  ['where no first day is known', '2026-09-30 23:59', [{ key: 'certificate', until: end }], true],
  ['in something else', '2026-10-01 00:00', [{ ...certificate, key: 'training' }], false],
  ['by the one that still runs', '2026-09-30 23:59', [certificate, { key: 'certificate', until: first }], true],
];
for (const [name, at, qualifications, expected] of table)
  it(`qualified ${name}: ${expected}`, () => assert.equal(isQualified(at, qualifications), expected));
