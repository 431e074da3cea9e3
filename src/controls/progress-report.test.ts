import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { at, attempt, engineAt, given, happened, signalsAt } from '#testing/case.ts';
import { handedIn, honest } from '#testing/filing.ts';
import { bound, sanctioningPower } from '#testing/hearing.ts';

const power = bound(
  'progress-report',
  { everyDays: 10, reports: 'enforcement-officer', to: 'deputy-leader' },
  'review',
);
/** In the stage since Monday 2026-09-28; ten working days end on Friday 10-16 (国庆, make-up Saturday 10-10). */
const there = given(honest('review'));
const reported = given(
  honest('review'),
  happened('2026-10-14 10:00', 'officer-a', 'report-progress', {
    type: 'progress.reported',
    data: { text: '已谈话四人，调取台账两册。', interviews: 4, materials: 2, openDoubts: [] },
  }),
);
const rows = [
  { title: 'the last minute of the tenth working day', view: there, now: '2026-10-16 23:59', codes: [] },
  { title: 'the minute after', view: there, now: '2026-10-17 00:00', codes: ['PROGRESS_OVERDUE'] },
  { title: 'reported the day before: ten more', view: reported, now: '2026-10-28 23:59', codes: [] },
  { title: 'the next one stays out', view: reported, now: '2026-10-29 00:00', codes: ['PROGRESS_OVERDUE'] },
  { title: 'the stage is over', view: given(honest('review'), handedIn()), now: '2026-10-29 00:00', codes: [] },
];

describe('progress-report', () => {
  for (const { title, view, now, codes } of rows)
    it(title, () => {
      assert.deepEqual(signalsAt(now, view, power), codes);
      assert.deepEqual(signalsAt(now, view, sanctioningPower), []);
    });
  it('is owed by the post that reports', () =>
    assert.deepEqual(
      dutiesOf(engineAt('2026-10-14 12:00', power), there).map(({ code, post, due }) => [code, post, due]),
      [['REPORT_PROGRESS', 'enforcement-officer', at('2026-10-16 23:59:59.999')]],
    ));
  for (const [text, codes] of [
    ['进展正常', ['PROGRESS_SAYS_NOTHING']],
    ['已谈话四人，调取台账两册，下周核对账目。', []],
  ] as const)
    it(`“${text}”`, () => {
      const row = { now: '2026-10-14 10:00', view: there, who: 'officer-a', act: 'report-progress', input: { text } };
      assert.deepEqual(attempt({ ...row, power }).codes, codes);
    });
});
