import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { type Instant, type PlainDate, parseInstant } from '#kernel/time.ts';
import { parseCalendars } from './calendar.ts';
import { alertInstants, elapsed, nearDue } from './elapsed.ts';
import { type DayLine, explainDeadline } from './explain.ts';
import { getNearDueRule, parseSupervision } from './supervision.ts';
import { deadline, type Pause, type Term } from './term.ts';

const calendar = parseCalendars(parse(readFileSync('rules/calendars.yaml', 'utf8')));
const rules = parseSupervision(parse(readFileSync('rules/supervision.yaml', 'utf8')));
const rule = getNearDueRule(rules, '2026-03-02' as PlainDate);
const at = (text: string): Instant => parseInstant(`${text.includes('T') ? text : `${text}T10:00`}:00+08:00`);
const wd = (n: number): Term => ({ n, unit: 'workingDays', rollsToWorkingDay: 'none' });
const days = (n: number): Term => ({ n, unit: 'days', rollsToWorkingDay: 'next' });
const hours = (n: number): Term => ({ n, unit: 'hours', rollsToWorkingDay: 'none' });
const hearing = (from: string, to: string | null): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  ground: '听证',
  document: '听〔2026〕3号',
});

describe('near its end', () => {
  // 2026-03-02 is a Monday.
  const rows: [string, Term, string, string][] = [
    ['2026-03-02', wd(20), '2026-03-25T00:00', '16 of 20 days used'],
    ['2026-03-02', wd(5), '2026-03-07T00:00', '4 of 5 used on Friday at 24:00'],
    ['2026-03-02', wd(4), '2026-03-06T00:00', '3 of 4 used: one left comes before 80 %'],
    ['2026-03-02', wd(8), '2026-03-11T09:36', '80 % of 8 days falls within the seventh'],
    ['2026-03-02', wd(3), '2026-03-04T12:00', 'short: half of it'],
    ['2026-03-02', wd(1), '2026-03-03T12:00', 'short: noon of the only day'],
    ['2026-03-02', days(30), '2026-03-27T00:00', '24 of 30 calendar days'],
    ['2026-03-02T10:00', hours(24), '2026-03-02T22:00', 'short: twelve hours'],
    ['2026-03-02T10:00', hours(100), '2026-03-05T14:00', 'a day left comes before 80 %'],
    [
      '2026-03-02T10:00',
      { n: 0, unit: 'days', rollsToWorkingDay: 'none' },
      '2026-03-02T17:00',
      'same day: half of what is left of it',
    ],
    [
      '2026-09-23',
      days(12),
      '2026-10-01T00:00',
      'rolled to 10-08; 80 % of the 15 days come after one working day left',
    ],
  ];
  for (const [start, term, near, title] of rows)
    it(`${term.n} ${term.unit} from ${start}: ${title}`, () => {
      const found = deadline(at(start), term, calendar);
      const alerts = alertInstants(found, rule, calendar);
      assert.ok(Math.abs(Date.parse(alerts!.nearDueAt) - Date.parse(at(near))) <= 1, alerts!.nearDueAt);
    });

  it('is silent while paused and while provisional', () => {
    const paused = deadline(at('2026-03-02'), wd(5), calendar, [hearing('2026-03-06', null)]);
    const provisional = deadline(at('2026-12-28'), wd(5), calendar);
    for (const found of [paused, provisional]) {
      assert.equal(alertInstants(found, rule, calendar), null);
      assert.equal(nearDue(found, at('2027-06-01'), rule, calendar), false);
    }
  });

  it('takes the rule in force on the day', () => {
    const later = { ...rule, validFrom: '2026-06-01' as PlainDate, usedPercent: 90 };
    const both = parseSupervision({ ...rules, nearDue: [rule, later] });
    assert.equal(getNearDueRule(both, '2026-05-31' as PlainDate).usedPercent, 80);
    assert.equal(getNearDueRule(both, '2026-06-01' as PlainDate).usedPercent, 90);
    assert.throws(() => getNearDueRule(both, '2024-12-31' as PlainDate), /2024-12-31/);
    assert.throws(() => parseSupervision({ ...rules, nearDue: [later, rule] }), /nearDue\.1\.validFrom/);
    assert.throws(
      () => parseSupervision({ ...rules, nearDue: [{ ...rule, usedPercent: 120 }] }),
      /nearDue\.0\.usedPercent/,
    );
  });
});

describe('elapsed', () => {
  const found = deadline(at('2026-03-02'), wd(5), calendar);
  const rows: [string, number, number, number | null][] = [
    ['2026-03-02T10:00', 0, 5, null],
    ['2026-03-03T00:00', 0, 5, null],
    ['2026-03-03T12:00', 0.1, 5, null],
    ['2026-03-07T12:00', 0.8, 1, null],
    ['2026-03-09T23:59', 0.8 + 0.2 * (1439 / 1440), 1, null],
    ['2026-03-10T00:00', 1, 0, 1],
    ['2026-03-11T12:00', 1.3, 0, 2],
    ['2026-03-15T12:00', 1.8, 0, 4],
  ];
  for (const [now, share, left, over] of rows)
    it(`${now}: ${left} left, overdue ${over}`, () => {
      const answer = elapsed(found, at(now), calendar);
      assert.ok(Math.abs(answer.share - share) < 1e-9, `${answer.share}`);
      assert.deepEqual(answer.left, { n: left, unit: 'workingDays' });
      assert.equal(answer.overdueBy?.workingDays ?? null, over);
    });

  it('stands still in a pause', () => {
    const paused = deadline(at('2026-03-02'), wd(5), calendar, [hearing('2026-03-05', null)]);
    for (const now of ['2026-03-05T09:00', '2026-06-01'])
      assert.deepEqual(elapsed(paused, at(now), calendar), {
        share: 0.4,
        left: { n: 3, unit: 'workingDays' },
        overdueBy: null,
      });
    const hourly = deadline(at('2026-03-02T10:00'), hours(24), calendar, [hearing('2026-03-02T16:00', null)]);
    assert.equal(elapsed(hourly, at('2026-03-02T13:00'), calendar).share, 0.125);
    assert.equal(elapsed(hourly, at('2026-06-01'), calendar).share, 0.25);
  });
});

it('explains 2026-02-13 + 5 working days with a hearing, line by line', () => {
  const found = deadline(at('2026-02-13'), wd(3), calendar, [hearing('2026-02-25', '2026-02-25T18:00')]);
  const explanation = explainDeadline(found, calendar);
  if (explanation.unit !== 'days') assert.fail();
  const short = (line: DayLine) =>
    `${line.day.slice(5)} ${line.counted ? line.n : line.why} ${line.label ?? ''}`.trim();
  assert.deepEqual(explanation.lines.map(short), [
    '02-13 first-day',
    '02-14 1 春节',
    '02-15 holiday 春节',
    '02-16 holiday 春节',
    '02-17 holiday 春节',
    '02-18 holiday 春节',
    '02-19 holiday 春节',
    '02-20 holiday 春节',
    '02-21 holiday 春节',
    '02-22 holiday 春节',
    '02-23 holiday 春节',
    '02-24 2',
    '02-25 paused 听证 听〔2026〕3号',
    '02-26 3',
  ]);
});

it('explains a roll: the last day counts, the days after it do not', () => {
  const explanation = explainDeadline(deadline(at('2026-03-05'), days(2), calendar), calendar);
  assert.deepEqual(
    explanation.lines.map((line) => ('day' in line ? (line.counted ? line.n : line.why) : null)),
    ['first-day', 1, 2, 'rolled', 'rolled'],
  );
});

it('explains hours by stretches', () => {
  const found = deadline(at('2026-03-02T10:00'), hours(24), calendar, [
    hearing('2026-03-02T12:00', '2026-03-02T13:00'),
  ]);
  const explanation = explainDeadline(found, calendar);
  assert.deepEqual(
    explanation.lines.map((line) => ('hours' in line ? [line.hours, line.counted, line.label] : null)),
    [
      [2, true, null],
      [1, false, '听证 听〔2026〕3号'],
      [22, true, null],
    ],
  );
});
