import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import chineseDays from 'chinese-days';
import { parse } from 'yaml';
import { addDays, type PlainDate } from '#kernel/time.ts';
import { coversYear, dayOfRank, explainDay, isWorkingDay, parseCalendars, rankOf } from './calendar.ts';
import { dayNumberOf, plainDateOf, weekdayOfRank, weekdayRank } from './day-number.ts';

const text = readFileSync('rules/calendars.yaml', 'utf8');
const calendar = parseCalendars(parse(text));
const day = (value: string) => value as PlainDate;

/** Weekdays off as listed by hand from the notices: a second reading of the ranges. */
const offWeekdays = [
  '2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 2025-04-04 2025-05-01 2025-05-02 2025-05-05',
  '2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07 2025-10-08',
  '2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01 2026-05-04',
  '2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07',
].flatMap((line) => line.split(' '));

describe('the calendars of rules/', () => {
  it('agree with chinese-days on every day of 2025 and 2026', () => {
    let working = 0;
    for (let at = day('2025-01-01'); at <= '2026-12-31'; at = addDays(at, 1)) {
      assert.equal(isWorkingDay(calendar, at), chineseDays.isWorkday(at), at);
      working += Number(isWorkingDay(calendar, at));
    }
    assert.equal(working, 2 * 248);
  });

  it('name the same holiday as chinese-days on days off and make-up days', () => {
    for (let at = day('2025-01-01'); at <= '2026-12-31'; at = addDays(at, 1)) {
      const { kind, label } = explainDay(calendar, at);
      const theirs = chineseDays.getDayDetail(at).name.split(',')[1];
      if (kind === 'make-up' || (kind === 'holiday' && theirs))
        assert.match(label ?? '', new RegExp(theirs ?? '^$'), at);
    }
  });

  it('have these weekdays off and no others', () => {
    const found: string[] = [];
    for (let at = day('2025-01-01'); at <= '2026-12-31'; at = addDays(at, 1)) {
      const { kind } = explainDay(calendar, at);
      const weekday = new Date(at).getUTCDay() % 6 !== 0;
      if (kind === 'holiday' && weekday) found.push(at);
    }
    assert.deepEqual(found, offWeekdays);
  });

  it('mark the number of the 2026 notice as unconfirmed', () => {
    assert.deepEqual(
      calendar.years.map(({ year, notice }) => [year, notice.numberConfirmed]),
      [
        [2025, true],
        [2026, false],
      ],
    );
  });

  it('hold no 2027: nobody knows it yet', () => {
    assert.equal(coversYear(calendar, 2027), false);
    assert.equal(isWorkingDay(calendar, day('2027-01-04')), 'unknown');
    assert.equal(isWorkingDay(calendar, day('2024-12-31')), 'unknown');
    assert.equal(isWorkingDay(calendar, day('2026-12-31')), true);
  });
});

describe('explainDay', () => {
  const cases: [string, boolean | 'unknown', string, string | null][] = [
    ['2026-03-02', true, 'weekday', null],
    ['2026-03-07', false, 'weekend', null],
    ['2026-02-16', false, 'holiday', '春节'],
    ['2026-02-15', false, 'holiday', '春节'],
    ['2026-02-14', true, 'make-up', '春节'],
    ['2026-09-20', true, 'make-up', '国庆节'],
    ['2026-09-19', false, 'weekend', null],
    ['2027-01-01', 'unknown', 'weekday', null],
    ['2027-01-02', 'unknown', 'weekend', null],
  ];
  for (const [at, working, kind, label] of cases)
    it(`${at} is ${kind}`, () => assert.deepEqual(explainDay(calendar, day(at)), { day: at, working, kind, label }));
});

describe('rank', () => {
  it('of weekdays and its inverse agree with a walk, before and after 1970', () => {
    let expected = weekdayRank(-1001);
    for (let at = -1000; at <= 1000; at++) {
      const weekday = new Date(at * 86_400_000).getUTCDay() % 6 !== 0;
      if (weekday) assert.equal(weekdayOfRank(++expected), at);
      assert.equal(weekdayRank(at), expected);
    }
  });

  it('of working days and its inverse hold across both ends of the loaded years', () => {
    for (let at = dayNumberOf(day('2024-12-01')); at <= dayNumberOf(day('2027-02-01')); at++) {
      const rank = rankOf(calendar, at);
      if (rank > rankOf(calendar, at - 1)) assert.equal(dayOfRank(calendar, rank), at, plainDateOf(at));
      assert.ok(dayOfRank(calendar, rank) <= at);
    }
  });
});

describe('parseCalendars names what is wrong and where', () => {
  type Raw = { years: Record<string, unknown>[] };
  const broken: [string, (data: Raw) => void, RegExp][] = [
    [
      'a day that does not exist',
      (d) => set(d, 0, 'off', [{ name: '春节', from: '2025-02-30', to: '2025-03-01' }]),
      /years\[0\]\.off\[0\]\.from/,
    ],
    [
      'a reversed range',
      (d) => set(d, 1, 'off', [{ name: '春节', from: '2026-02-23', to: '2026-02-15' }]),
      /years\[1\]\.off\[0\].*颠倒/,
    ],
    [
      'a day of another year',
      (d) => set(d, 1, 'makeUp', [{ name: '春节', day: '2025-11-08' }]),
      /years\[1\]\.makeUp\[0\]\.day.*不属于 2026/,
    ],
    [
      'a make-up day on a weekday',
      (d) => set(d, 0, 'makeUp', [{ name: '春节', day: '2025-02-10' }]),
      /makeUp\[0\]\.day.*不是周末/,
    ],
    [
      'a make-up day that is off',
      (d) => set(d, 0, 'makeUp', [{ name: '春节', day: '2025-02-01' }]),
      /makeUp\[0\]\.day.*重复/,
    ],
    ['a missing year between', (d) => set(d, 1, 'year', 2027), /years\[1\]\.year.*2026/],
    [
      'a forgotten make-up day, by the check sum',
      (d) => (d.years[0]!.makeUp as unknown[]).pop(),
      /years\[0\]\.workingDays.*247/,
    ],
    ['an unknown field', (d) => set(d, 0, 'holidays', []), /years\[0\]/],
    ['no year at all', (d) => d.years.splice(0), /years/],
  ];
  const set = (data: Raw, i: number, key: string, value: unknown) => {
    data.years[i]![key] = value;
  };
  for (const [title, spoil, message] of broken)
    it(title, () => {
      const data = parse(text) as Raw;
      spoil(data);
      assert.throws(() => parseCalendars(data), message);
    });

  it('takes a day off in the December before, as the notice for 2019 had one', () => {
    const data = parse(text) as Raw;
    set(data, 1, 'off', [...(data.years[1]!.off as unknown[]), { name: '元旦', from: '2025-12-31', to: '2025-12-31' }]);
    data.years[0]!.workingDays = 247;
    assert.equal(isWorkingDay(parseCalendars(data), day('2025-12-31')), false);
  });
});
