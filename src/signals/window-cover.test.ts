import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PersonId, Post } from '#kernel/ids.ts';
import type { PlainDate } from '#kernel/time.ts';
import { at, engineAt } from '#testing/case.ts';
import { type Attendance, againstLeaving, gapsOf, type ServiceWindow } from './window-cover.ts';

const window: ServiceWindow = {
  key: 'hall',
  name: '政务大厅窗口',
  posts: ['clerk' as Post],
  opens: '09:00',
  closes: '17:00',
  graceMinutes: 10,
};
const { calendar } = engineAt('2026-09-28 09:00').ctx;
const [a, b] = ['clerk-a', 'clerk-b'] as PersonId[] as [PersonId, PersonId];
const on = (person: PersonId, when: string): Attendance => ({ person, on: true, at: at(when) });
const off = (person: PersonId, when: string): Attendance => ({ person, on: false, at: at(when) });
const gaps = (day: string, now: string, events: readonly Attendance[]) =>
  gapsOf(window, events, day as PlainDate, at(now), calendar).map(({ from, minutes }) => [from, minutes]);

describe('a window on a working day', () => {
  const monday = '2026-09-28';
  const rows: readonly (readonly [string, readonly Attendance[], readonly unknown[]])[] = [
    ['nobody comes', [], [[at(`${monday} 09:00`), 480]]],
    ['ten minutes late is within the grace', [on(a, `${monday} 09:10`)], []],
    ['eleven minutes late is not', [on(a, `${monday} 09:11`)], [[at(`${monday} 09:00`), 11]]],
    ['there from before the doors open', [on(a, `${monday} 08:50`)], []],
    [
      'one leaves, the other comes an hour later',
      [on(a, `${monday} 08:50`), off(a, `${monday} 12:00`), on(b, `${monday} 13:00`)],
      [[at(`${monday} 12:00`), 60]],
    ],
    [
      'one leaves, the other is there',
      [on(a, `${monday} 08:50`), on(b, `${monday} 11:59`), off(a, `${monday} 12:00`)],
      [],
    ],
    ['nobody after five', [on(a, `${monday} 08:50`), off(a, `${monday} 17:00`)], []],
  ];
  for (const [title, events, expected] of rows)
    it(title, () => {
      assert.deepEqual(gaps(monday, `${monday} 18:00`, events), expected);
    });
  it('counts only until now', () => {
    assert.deepEqual(gaps(monday, `${monday} 09:10`, []), []);
    assert.deepEqual(gaps(monday, `${monday} 09:11`, []), [[at(`${monday} 09:00`), 11]]);
  });
  it('has none on a holiday, one on the make-up Saturday, and none that nobody can judge', () => {
    assert.deepEqual(gaps('2026-10-01', '2026-10-01 18:00', []), []);
    assert.equal(gaps('2026-10-10', '2026-10-10 18:00', []).length, 1);
    assert.deepEqual(gaps('2027-03-01', '2027-03-01 18:00', []), []);
  });
});

describe('leaving a window', () => {
  const day = '2026-09-28' as PlainDate;
  const leaving = (now: string, events: readonly Attendance[], person = a) =>
    againstLeaving(window, events, person, day, at(now), calendar)?.code ?? null;
  const alone = [on(a, `${day} 09:00`)];
  it('is refused to the last one within service hours', () => {
    assert.equal(leaving(`${day} 16:59`, alone), 'WINDOW_WOULD_BE_EMPTY');
    assert.equal(leaving(`${day} 17:00`, alone), null);
    assert.equal(leaving(`${day} 12:00`, [...alone, on(b, `${day} 11:00`)]), null);
  });
  it('is nothing for one who is not there', () => {
    assert.equal(leaving(`${day} 12:00`, alone, b), 'NOT_ON_DUTY');
  });
});
