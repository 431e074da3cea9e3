import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attempt, department, given, only, withBinding } from '#testing/case.ts';
import { honest } from '#testing/filing.ts';
import { REASONS } from '../../scenarios/filing/path.ts';

const bound = withBinding(only(), 'decide', 'integrity-pledge', {
  acts: ['decide'],
  qualification: 'integrity-training',
});
const trained = (until: string): typeof department => ({
  ...department,
  persons: department.persons.map((one) =>
    one.id === 'deputy-a' ? { ...one, qualifications: [{ key: 'integrity-training', until: until as never }] } : one,
  ),
});

for (const [title, until, codes] of [
  ['trained until tomorrow', '2026-09-29T16:00:00.000Z', []],
  ['lapsed a minute ago', '2026-09-29T01:59:00.000Z', ['TRAINING_LAPSED']],
] as const)
  it(`integrity pledge: ${title}`, () => {
    const { codes: found } = attempt({
      power: bound,
      register: trained(until),
      now: '2026-09-29 10:00',
      view: given(honest('decide')),
      who: 'deputy-a',
      act: 'decide',
      input: { result: 'file', reasons: REASONS },
    });
    assert.deepEqual(found, codes);
  });
