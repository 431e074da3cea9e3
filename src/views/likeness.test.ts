import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at } from '#testing/case.ts';
import { type DecidedCase, likenessOf, type Proposed } from './likeness.ts';

const results = [
  { key: 'sanction', name: '给予处分' },
  { key: 'exempt', name: '免予处分' },
];
const ladder = ['warning', 'demerit', 'major', 'demotion'].map((key) => ({ key, name: key }));
const like = (result: string, step: string | null, used: number | null, unit = 'days'): DecidedCase => ({
  caseId: 1,
  number: '1',
  title: '',
  result,
  step,
  used,
  unit: used === null ? null : unit,
  at: at('2026-09-28 09:00'),
});
const times = (n: number, one: DecidedCase) => Array.from({ length: n }, () => one);
const departs = (proposed: Proposed, ...cases: readonly DecidedCase[]) =>
  likenessOf(proposed, cases, { results, ladder }).departs;

describe('where a proposal departs from like cases', () => {
  const sanctioned = times(3, like('sanction', 'demerit', 30));
  it('its result, where fewer than half ended so', () => {
    assert.deepEqual(departs({ result: 'exempt' }, ...sanctioned), ['result']);
    assert.deepEqual(departs({ result: 'exempt' }, ...sanctioned, ...times(2, like('exempt', null, 30))), ['result']);
    assert.deepEqual(departs({ result: 'exempt' }, ...sanctioned, ...times(3, like('exempt', null, 30))), []);
    assert.deepEqual(departs({ result: 'sanction' }, ...sanctioned), []);
  });
  it('its step, where it is outside all of the same result', () => {
    const between = [...times(2, like('sanction', 'demerit', 30)), like('sanction', 'major', 30)];
    for (const [step, departing] of [
      ['warning', ['step']],
      ['demerit', []],
      ['major', []],
      ['demotion', ['step']],
    ] as const)
      assert.deepEqual(departs({ result: 'sanction', step }, ...between), departing, step);
  });
  it('its time, where it took longer than each', () => {
    const took = (tenths: number): Proposed => ({ result: 'sanction', used: { tenths, unit: 'days' } });
    assert.deepEqual(departs(took(30), ...sanctioned), []);
    assert.deepEqual(departs(took(31), ...sanctioned), ['days']);
    assert.deepEqual(departs(took(31), ...times(3, like('sanction', 'demerit', 3, 'hours'))), [], 'not in hours');
  });
  it('nothing is said of two', () => {
    const proposed = { result: 'exempt', step: 'demotion', used: { tenths: 900, unit: 'days' } };
    const found = likenessOf(proposed, sanctioned.slice(0, 2), { results, ladder });
    assert.deepEqual([found.n, found.departs, found.step, found.days], [2, [], null, null]);
  });
  it('nothing is said of a step where fewer than three of the same result have one', () => {
    const few = [...times(2, like('sanction', 'demerit', 30)), ...times(2, like('sanction', null, 30))];
    assert.equal(likenessOf({ result: 'sanction', step: 'demotion' }, few, { results, ladder }).step, null);
  });
});

it('the arithmetic of the days: shortest, median, longest', () => {
  const cases = [50, 10, 20, 40].map((used) => like('sanction', null, used));
  const found = likenessOf({ result: 'sanction', used: { tenths: 15, unit: 'days' } }, cases, { results, ladder });
  assert.deepEqual(found.days, { unit: 'days', used: 15, least: 10, median: 30, most: 50, of: 4 });
  assert.deepEqual(found.results, [{ key: 'sanction', name: '给予处分', n: 4 }]);
});
