import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { attempt, engineAt, given, type History, happened, only, signalsAt, withBinding } from '#testing/case.ts';
import { found, honest } from '#testing/filing.ts';

const power = withBinding(only(), 'review', 'pause-watch', {
  days: 5,
  times: 1,
  holds: ['hand-in-review'],
  resumes: 'section-head',
  tells: ['section-head', 'discipline-inspector'],
});
/** Stopped on Tuesday 2026-09-29; five working days end on Monday 2026-10-12. */
const paused = happened('2026-09-29 09:00', 'reviewer-a', 'pause', {
  type: 'clock.paused',
  data: { ground: 'expert-review', document: '' },
});
const resumed = happened('2026-10-12 09:00', 'head-a', 'resume', { type: 'clock.resumed', data: { document: '' } });
const before = honest('review');

describe('pause-watch', () => {
  it('nobody concludes behind a clock that stands', () => {
    const row = (...more: History) => ({
      now: '2026-10-12 10:00',
      view: given(before, found(), ...more),
      who: 'reviewer-a',
      act: 'hand-in-review',
      input: { proposal: 'file', opinion: '八个项目均已对照标准审查。' },
    });
    assert.deepEqual(attempt({ ...row(paused), power }).codes, ['CLOCK_STANDS']);
    assert.deepEqual(attempt({ ...row(paused, resumed), power }).codes, []);
    assert.deepEqual(attempt({ ...row(paused), power: only() }).codes, []);
  });
  it('a clock that still stands after its days is a signal', () => {
    assert.deepEqual(signalsAt('2026-10-12 23:59', given(before, paused), power), []);
    assert.deepEqual(signalsAt('2026-10-13 00:00', given(before, paused), power), ['CLOCK_STANDS_LONG']);
    assert.deepEqual(signalsAt('2026-10-13 00:00', given(before, paused), only()), []);
  });
  it('one that runs again is none', () =>
    assert.deepEqual(signalsAt('2026-10-13 00:00', given(before, paused, resumed), power), []));
  it('a second pause counts from its own day', () => {
    const again = happened('2026-10-13 09:00', 'reviewer-a', 'pause', ...paused.facts);
    assert.deepEqual(signalsAt('2026-10-20 23:59', given(before, paused, resumed, again), power), [
      'CLOCK_STOPPED_AGAIN',
    ]);
    assert.deepEqual(signalsAt('2026-10-21 00:00', given(before, paused, resumed, again), power), [
      'CLOCK_STANDS_LONG',
      'CLOCK_STOPPED_AGAIN',
    ]);
  });
  it('who lets it run again is told until when', () =>
    assert.deepEqual(
      dutiesOf(engineAt('2026-09-30 09:00', power), given(before, paused)).map(({ code, post, due }) => [
        code,
        post,
        due,
      ]),
      [['RESUME_CLOCK', 'section-head', '2026-10-12T15:59:59.999Z']],
    ));
});
