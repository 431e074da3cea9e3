import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Handling } from '#cases/facets/liability.ts';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { given, happened, signalsAt } from '#testing/case.ts';
import { named } from '#testing/done/evidence.ts';
import { consulted, honest } from '#testing/filing.ts';
import { SAYS } from '#testing/situations.ts';

const bound = boundIn('decide', 'liability', { decides: 'deputy-leader', tells: 'discipline-inspector' }, [
  { act: 'handle-responsible', by: ['deputy-leader', 'section-head'], to: { handled: 'stay' } },
]);
const lenient = boundIn(
  'decide',
  'liability',
  { decides: 'deputy-leader', tells: 'discipline-inspector', named: false },
  [],
);
const begun = [honest('decide'), consulted()] as const;
const naming = happened('2026-09-29 10:10', 'reviewer-a', 'name-responsible', named);
const handled = (handling: Handling) =>
  happened('2026-09-29 10:20', 'deputy-a', 'handle-responsible', {
    type: 'liability.handled',
    data: { key: 'p1', handling, reason: SAYS },
  });
const now = '2026-09-29 11:00';
const deciding = (result: string) => ({ now, who: 'deputy-a', act: 'decide', input: { result, reasons: SAYS } });

describe('liability', () => {
  boundRefusals(bound, [
    { title: 'nobody named, nothing wrong', ...deciding('file'), view: given(...begun), codes: [] },
    {
      title: 'nobody named, something wrong',
      ...deciding('not-file'),
      view: given(...begun),
      codes: ['RESPONSIBLE_NOT_NAMED'],
    },
    {
      title: 'one named and passed over',
      ...deciding('not-file'),
      view: given(...begun, naming),
      codes: ['RESPONSIBLE_NOT_HANDLED'],
    },
    {
      title: 'one named and dealt with',
      ...deciding('not-file'),
      view: given(...begun, naming, handled('order')),
      codes: [],
    },
    {
      title: 'one named and passed over, whatever the result',
      ...deciding('file'),
      view: given(...begun, naming),
      codes: ['RESPONSIBLE_NOT_HANDLED'],
    },
    {
      title: 'the way back needs nobody handled',
      now,
      who: 'deputy-a',
      act: 'return-review',
      input: { reasons: SAYS },
      view: given(...begun, naming),
      codes: [],
    },
    {
      title: 'dealt with by a post that may not',
      now,
      who: 'head-a',
      act: 'handle-responsible',
      input: { responsible: 'p1', handling: 'not-pursued', reason: SAYS },
      view: given(...begun, naming),
      codes: ['BEYOND_AUTHORITY'],
    },
    {
      title: 'dealt with by the post that may',
      now,
      who: 'deputy-a',
      act: 'handle-responsible',
      input: { responsible: 'p1', handling: 'not-pursued', reason: SAYS },
      view: given(...begun, naming),
      codes: [],
    },
  ]);
  boundRefusals(lenient, [
    { title: 'where nobody need be named', ...deciding('not-file'), view: given(...begun), codes: [] },
  ]);
  it('who is not pursued is a lead; who is ordered to correct is none', () => {
    assert.deepEqual(signalsAt(now, given(...begun, naming, handled('not-pursued')), bound.power), [
      'RESPONSIBLE_NOT_PURSUED',
    ]);
    assert.deepEqual(signalsAt(now, given(...begun, naming, handled('order')), bound.power), []);
    assert.deepEqual(signalsAt(now, given(...begun, naming, handled('not-pursued')), bound.free), []);
  });
});
