import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, engineAt, given, settledAt } from '#testing/case.ts';
import { honest } from '#testing/filing.ts';
import { settle } from './proceed.ts';
import type { CaseView } from './view.ts';
import { lapsesOf, wakeAt } from './watch.ts';

describe('what has fallen due', () => {
  it('happens once, in order, and before anything else', () => {
    const view = settledAt('2026-10-20 09:00', given(honest('decide')));
    const again = settle(engineAt('2026-10-20 09:00'), view);
    assert.deepEqual([again.events, again.sealed], [[], []]);
    assert.equal(lapsesOf(engineAt('2026-10-20 09:00'), view).length, 0);
    assert.equal(view.decision.at, at('2026-10-11 00:00'));
  });
  it('an overrun of the next stage counts from when the law moved the case, not from when somebody looked', () => {
    const view = settledAt('2026-10-20 09:00', given(honest('decide')));
    assert.deepEqual(
      view.signals.raised
        .filter((signal) => signal.stage === 'deliver' && signal.code === 'STAGE_OVERDUE')
        .map((signal) => signal.facts.start),
      [at('2026-10-11 00:00')],
    );
  });
  it('looked at each hour or once at the end: the same signals', () => {
    let hourly = given(honest('review'));
    for (let hour = 0; hour < 24 * 20; hour++)
      hourly = settledAt(new Date(Date.parse(at('2026-09-28 10:00')) + hour * 3_600_000).toISOString(), hourly);
    const once = settledAt('2026-10-18 10:00', given(honest('review')));
    const cards = (view: CaseView) =>
      view.signals.raised
        .filter((signal) => signal.level !== 'note')
        .map((signal) => signal.key)
        .sort();
    assert.deepEqual(cards(hourly), cards(once));
    assert.deepEqual([hourly.decision.at, hourly.head.visits], [once.decision.at, once.head.visits]);
  });
  it('the wake-up is never past, and nothing happens before it', () => {
    for (const stage of ['accept', 'review', 'decide', 'deliver', 'supervise'] as const) {
      const view = settledAt('2026-10-08 12:00', given(honest(stage)));
      const next = wakeAt(engineAt('2026-10-08 12:00'), view);
      assert.ok(next && next > at('2026-10-08 12:00'), stage);
      const early = settle(engineAt(new Date(Date.parse(next) - 1).toISOString()), view);
      assert.deepEqual([early.events, early.sealed], [[], []], stage);
      const due = settle(engineAt(next), view);
      assert.ok(due.events.length + due.sealed.length > 0 || wakeAt(engineAt(next), view) !== next, stage);
    }
  });
});
