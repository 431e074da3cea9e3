import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wakeAt } from '#cases/watch.ts';
import { at, engineAt, given, happened, only, settledAt, withBinding, withUse } from '#testing/case.ts';
import { accepted, checked, noticed, slip, submitted, supplied } from '#testing/filing.ts';

const free = withUse(only(), 'accept', {
  act: 'deem-accepted',
  by: ['machine'],
  to: { 'deemed-accepted': { stage: 'review', exit: 'forward' } },
});
const power = withBinding(free, 'accept', 'deemed-acceptance', { act: 'deem-accepted', days: 5 });

/** Received on Monday 2026-09-28; five working days: 29, 30, then, after 国庆, 8, 9 and the make-up Saturday 10. */
const received = submitted();
const LAST = '2026-10-10 23:59:59.999';
const OVER = '2026-10-11 00:00';

describe('deemed-acceptance', () => {
  it('five working days without a word: accepted, from the day of receipt', () => {
    const view = settledAt(OVER, given(received), power);
    assert.equal(view.head.stage, 'review');
    assert.equal(view.acceptance.acceptedAt, at('2026-09-28 09:00'));
    assert.equal(view.acceptance.deemed?.at, at(OVER));
  });
  it('not a millisecond earlier; and not without the binding', () => {
    assert.equal(settledAt(LAST, given(received), power).head.stage, 'accept');
    assert.equal(settledAt(OVER, given(received), free).head.stage, 'accept');
  });
  it('a slip and a check are no word to the applicant', () => {
    assert.equal(settledAt(OVER, given(received, slip(), checked(['plan'])), power).head.stage, 'review');
  });
  it('a notice is; what comes in after it starts the term anew', () => {
    const told = [received, slip(), checked(['plan']), noticed(['plan'])];
    assert.equal(settledAt('2026-10-20 09:00', given(told), power).head.stage, 'accept');
    const again = given(told, supplied(['plan'], '2026-10-12 09:00'));
    assert.equal(settledAt('2026-10-19 23:59', again, power).head.stage, 'accept');
    assert.equal(settledAt('2026-10-20 00:00', again, power).head.stage, 'review');
  });
  it('an accepted case stays as it is', () => {
    const view = settledAt(OVER, given(received, slip(), checked(), accepted()), power);
    assert.equal(view.acceptance.deemed, undefined);
  });
  it('a pause stops it not', () => {
    const view = given(
      received,
      happened('2026-09-29 09:00', 'clerk-a', 'pause', {
        type: 'clock.paused',
        data: { ground: 'hearing', document: '' },
      }),
    );
    assert.equal(settledAt(OVER, view, power).head.stage, 'review');
  });
  it('the case is looked at when it is due', () => {
    assert.equal(wakeAt(engineAt('2026-09-29 09:00', power), given(received)), at(OVER));
  });
});
