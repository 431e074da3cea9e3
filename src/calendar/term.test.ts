import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { dayOf, type Instant, parseInstant } from '#kernel/time.ts';
import { parseCalendars } from './calendar.ts';
import { type Deadline, deadline, type Extension, type Pause, type Term, termSchema } from './term.ts';

const calendar = parseCalendars(parse(readFileSync('rules/calendars.yaml', 'utf8')));
/** `2026-03-02` = 10:00 in Shanghai that day; `2026-03-02T23:00` in Shanghai. */
const at = (text: string): Instant => parseInstant(`${text.includes('T') ? text : `${text}T10:00`}:00+08:00`);
const units = { wd: 'workingDays', d: 'days', h: 'hours', mo: 'months', y: 'years' } as const;
/** `5wd`, `30d>` (rolls to the next working day), `24h`, `6mo`. */
const term = (text: string): Term => {
  const [, n, unit, rolls] = /^(\d+)(wd|d|h|mo|y)(>?)$/.exec(text) ?? assert.fail(text);
  return termSchema.parse({ n: Number(n), unit: units[unit as 'wd'], rollsToWorkingDay: rolls ? 'next' : 'none' });
};
const pause = (from: string, to: string | null): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  ground: '听证',
  document: '〔2026〕1号',
});
const dueDay = (found: Deadline): string => (found.due === null ? 'paused' : dayOf(found.due));
/** Rows: start, term, due day, title. */
type Row = [string, string, string, string];
const table = (rows: Row[]) => {
  for (const [start, amount, due, title] of rows)
    it(`${start} + ${amount} = ${due}: ${title}`, () => {
      const found = deadline(at(start), term(amount), calendar);
      assert.equal(dueDay(found), due);
      assert.equal(found.provisional, false);
    });
};

describe('working days', () =>
  table([
    ['2025-09-26', '5wd', '2025-10-10', 'make-up Sunday counts, National Day does not'],
    ['2026-02-13', '5wd', '2026-02-27', 'make-up Saturday before the Spring Festival'],
    ['2026-04-30', '3wd', '2026-05-08', 'Labour Day'],
    ['2026-09-30', '7wd', '2026-10-15', 'make-up Saturday after National Day'],
    ['2026-02-27', '1wd', '2026-02-28', 'ends on a make-up Saturday'],
    ['2026-03-06', '1wd', '2026-03-09', 'an ordinary Saturday does not count'],
    ['2026-02-14', '1wd', '2026-02-24', 'starts on a make-up day, which is the first day and not counted'],
    ['2026-03-02T00:00', '1wd', '2026-03-03', 'the first minute of a day is that day in Shanghai'],
    ['2026-03-02T23:59', '1wd', '2026-03-03', 'so is the last'],
    ['2026-03-07', '0wd>', '2026-03-09', 'on the same day, rolled'],
    ['2026-03-07', '0d', '2026-03-07', 'on the same day'],
  ]));

describe('calendar days', () =>
  table([
    ['2026-03-02', '5d', '2026-03-07', 'ends on a Saturday and stays'],
    ['2026-03-02', '5d>', '2026-03-09', 'ends on a Saturday and rolls'],
    ['2026-03-02', '4d>', '2026-03-06', 'one day less ends on Friday: nothing to roll'],
    ['2026-02-09', '5d>', '2026-02-14', 'a make-up Saturday works: no roll'],
    ['2026-02-13', '2d>', '2026-02-24', 'rolls over the whole Spring Festival'],
    ['2026-06-18', '3d', '2026-06-21', 'three days of the transfer rule, counted strictly'],
  ]));

describe('months and years end by date', () =>
  table([
    ['2025-01-31', '1mo', '2025-02-28', 'no 31 February'],
    ['2025-01-28', '1mo', '2025-02-28', 'same date'],
    ['2025-08-31', '6mo', '2026-02-28', 'over the new year'],
    ['2025-03-31', '1mo>', '2025-04-30', 'no 31 April'],
    ['2026-02-08', '6mo>', '2026-08-10', 'a Saturday, rolled'],
    ['2026-02-08', '6mo', '2026-08-08', 'a Saturday, not rolled'],
    ['2024-02-29', '1y', '2025-02-28', 'leap day'],
    ['2024-02-29', '4y', '2028-02-29', 'leap day to leap day; asks no calendar, so it is certain'],
    ['2026-05-15', '3y', '2029-05-15', 'validity of a licence'],
  ]));

describe('hours', () => {
  it('run from the moment, over weekends', () =>
    assert.equal(deadline(at('2026-03-06T17:20'), term('24h'), calendar).due, at('2026-03-07T17:20')));
  it('never roll: the schema says so', () => {
    assert.equal(termSchema.safeParse({ n: 24, unit: 'hours', rollsToWorkingDay: 'next' }).success, false);
    assert.equal(termSchema.safeParse({ n: -1, unit: 'days', rollsToWorkingDay: 'none' }).success, false);
    assert.equal(termSchema.safeParse({ n: 1.5, unit: 'days', rollsToWorkingDay: 'none' }).success, false);
    assert.equal(termSchema.safeParse({ n: 1, unit: 'days' }).success, false);
  });
});

it('a term of days ends with the last millisecond of its day in Shanghai', () =>
  assert.equal(deadline(at('2026-03-02'), term('1wd'), calendar).due, '2026-03-03T15:59:59.999Z'));

describe('pauses', () => {
  const rows: [string, string, [string, string | null][], string, string][] = [
    // 2026-03-02 is a Monday; undisturbed, 5wd end on Monday 03-09.
    ['2026-03-02', '5wd', [['2026-03-04', '2026-03-05']], '2026-03-11', 'two working days'],
    [
      '2026-03-02',
      '5wd',
      [['2026-03-04T09:00', '2026-03-04T09:05']],
      '2026-03-10',
      'five minutes: the day it begins is not counted',
    ],
    ['2026-03-02', '5wd', [['2026-03-07', '2026-03-08']], '2026-03-09', 'a weekend: nothing to stop'],
    ['2026-03-02', '5wd', [['2026-03-06T23:59', '2026-03-07']], '2026-03-10', 'from the last minute of Friday'],
    ['2026-03-02', '5wd', [['2026-03-07T00:00', '2026-03-08']], '2026-03-09', 'one minute later: nothing'],
    [
      '2026-03-02',
      '5wd',
      [['2026-03-02', '2026-03-02T23:59']],
      '2026-03-09',
      'on the first day, which is not counted anyway',
    ],
    ['2026-03-02', '5wd', [['2026-03-02', '2026-03-03T00:00']], '2026-03-10', 'one minute longer reaches the next day'],
    ['2026-03-02', '5wd', [['2026-03-09T23:59', '2026-03-12']], '2026-03-13', 'in the last minute of the term'],
    ['2026-03-02', '5wd', [['2026-03-10T00:00', '2026-03-12']], '2026-03-09', 'one minute later: the term is over'],
    [
      '2026-03-02',
      '5wd',
      [
        ['2026-03-04', '2026-03-05'],
        ['2026-03-05', '2026-03-05T18:00'],
      ],
      '2026-03-11',
      'overlapping: days count once',
    ],
    [
      '2026-03-02',
      '5wd',
      [
        ['2026-03-10', '2026-03-10'],
        ['2026-03-04', '2026-03-04'],
      ],
      '2026-03-11',
      'the first reaches into the second, listed backwards',
    ],
    [
      '2026-02-13',
      '5wd',
      [['2026-02-14', '2026-02-24']],
      '2026-03-02',
      'across the Spring Festival: two working days stood still',
    ],
    ['2026-02-13', '5wd', [['2026-02-15', '2026-02-23']], '2026-02-27', 'within the Spring Festival: none did'],
    ['2026-03-02', '5wd', [['2026-03-04', null]], 'paused', 'open'],
    ['2026-03-02', '5wd', [['2026-03-10T00:00', null]], '2026-03-09', 'open, but after the end'],
    ['2026-03-02', '5wd', [['2026-02-20', '2026-03-03']], '2026-03-10', 'begun before the term'],
    ['2026-03-02', '5d', [['2026-03-04', '2026-03-04']], '2026-03-08', 'calendar days'],
    ['2026-03-02', '5d>', [['2026-03-08', '2026-03-09']], '2026-03-10', 'begins while the end is rolling'],
    ['2026-03-02', '5d>', [['2026-03-09', '2026-03-09T12:00']], '2026-03-10', 'begins on the very day it rolled to'],
    ['2026-03-02', '5d>', [['2026-03-08', null]], 'paused', 'open while the end is rolling'],
    ['2026-01-31', '1mo', [['2026-02-10', '2026-02-11']], '2026-03-02', 'months: later by each day stood still'],
  ];
  for (const [start, amount, pauses, due, title] of rows)
    it(`${title}: ${due}`, () =>
      assert.equal(
        dueDay(
          deadline(
            at(start),
            term(amount),
            calendar,
            pauses.map(([from, to]) => pause(from, to)),
          ),
        ),
        due,
      ));

  const left = (start: string, amount: string, from: string) => {
    const found = deadline(at(start), term(amount), calendar, [pause(from, null)]);
    return found.paused ? found.left : assert.fail('not paused');
  };
  it('an open pause says what is left', () => {
    assert.deepEqual(left('2026-03-02', '5wd', '2026-03-04'), { n: 4, unit: 'workingDays' });
    assert.deepEqual(left('2026-03-02', '5wd', '2026-03-09T23:59'), { n: 1, unit: 'workingDays' });
    assert.deepEqual(left('2026-03-02', '5wd', '2026-03-02'), { n: 5, unit: 'workingDays' });
    assert.deepEqual(left('2026-03-02', '5d>', '2026-03-08'), { n: 0, unit: 'days' });
    assert.deepEqual(left('2026-03-02T10:00', '24h', '2026-03-02T12:30'), { n: 21.5, unit: 'hours' });
  });

  it('hours stand still exactly as long as the pause', () => {
    const due = (from: string, to: string) =>
      deadline(at('2026-03-02T10:00'), term('24h'), calendar, [pause(from, to)]).due;
    assert.equal(due('2026-03-02T12:00', '2026-03-02T12:30'), at('2026-03-03T10:30'));
    assert.equal(due('2026-03-02T09:00', '2026-03-02T12:00'), at('2026-03-03T12:00'));
    assert.equal(due('2026-03-03T10:00', '2026-03-03T12:00'), at('2026-03-03T10:00'), 'begins at the very end');
  });

  it('a reversed pause is a bug, named by its document', () =>
    assert.throws(
      () => deadline(at('2026-03-02'), term('5wd'), calendar, [pause('2026-03-05', '2026-03-04')]),
      /〔2026〕1号/,
    ));
});

describe('extensions', () => {
  const extended = (start: string, base: string, more: string[], pauses: Pause[] = []) =>
    deadline(
      at(start),
      term(base),
      calendar,
      pauses,
      more.map((one): Extension => ({ term: term(one), document: '延〔2026〕1号' })),
    );
  it('20 + 10 working days are 30', () =>
    assert.equal(extended('2026-03-02', '20wd', ['10wd']).due, deadline(at('2026-03-02'), term('30wd'), calendar).due));
  it('the last one decides about rolling', () => {
    assert.equal(dueDay(extended('2026-02-26', '2d>', ['7d'])), '2026-03-07');
    assert.equal(dueDay(extended('2026-02-26', '2d', ['7d>'])), '2026-03-09');
  });
  it('months add up before the date is looked for', () =>
    assert.equal(dueDay(extended('2026-01-31', '1mo', ['1mo'])), '2026-03-31'));
  it('half a year and half a year are a year', () =>
    assert.equal(dueDay(extended('2025-05-15', '6mo', ['6mo'])), '2026-05-15'));
  it('another unit is a bug', () => assert.throws(() => extended('2026-03-02', '20wd', ['10d']), /延〔2026〕1号/));
});

describe('provisional', () => {
  const rows: [string, string, boolean, string][] = [
    ['2026-12-24', '5wd', false, 'ends on 2026-12-31'],
    ['2026-12-24', '6wd', true, 'one more day needs the notice for 2027'],
    ['2024-12-31', '1wd', false, 'counts loaded days only'],
    ['2024-12-30', '1wd', true, 'counts a day of 2024'],
    ['2026-12-01', '60d', false, 'calendar days need no notice'],
    ['2026-12-01', '60d>', true, 'unless the last day may roll'],
    ['2026-12-24', '24h', false, 'hours need none'],
  ];
  for (const [start, amount, expected, title] of rows)
    it(`${start} + ${amount}: ${expected}, ${title}`, () =>
      assert.equal(deadline(at(start), term(amount), calendar).provisional, expected));
});
