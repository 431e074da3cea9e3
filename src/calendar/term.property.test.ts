import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { addMs, DAY_MS, dayOf, HOUR_MS, type Instant, instantOf, msOf, parseInstant } from '#kernel/time.ts';
import { isWorkingDay, parseCalendars } from './calendar.ts';
import { alertInstants, elapsed, isOverdue, nearDue } from './elapsed.ts';
import { explainDeadline } from './explain.ts';
import { getNearDueRule, parseSupervision } from './supervision.ts';
import { type Deadline, deadline, type Pause, type Term } from './term.ts';

const calendar = parseCalendars(parse(readFileSync('rules/calendars.yaml', 'utf8')));
const rule = getNearDueRule(
  parseSupervision(parse(readFileSync('rules/supervision.yaml', 'utf8'))),
  dayOf(parseInstant('2026-01-05T10:00:00+08:00')),
);
const earliest = msOf(parseInstant('2024-10-01T00:00:00+08:00'));

const instants = fc.integer({ min: 0, max: 800 * 24 * 4 }).map((quarters) => instantOf(earliest + quarters * 900_000));
const rolls = fc.constantFrom('none', 'next');
const dayTerms = fc.record({ n: fc.nat(60), unit: fc.constantFrom('workingDays', 'days'), rollsToWorkingDay: rolls });
const monthTerms = fc.record({ n: fc.nat(12), unit: fc.constant('months'), rollsToWorkingDay: rolls });
const hourTerms = fc.record({ n: fc.nat(200), unit: fc.constant('hours'), rollsToWorkingDay: fc.constant('none') });
const terms = fc.oneof(dayTerms, monthTerms, hourTerms) as fc.Arbitrary<Term>;
const countedTerms = fc.oneof(dayTerms, hourTerms) as fc.Arbitrary<Term>;
/** Near the start, so that most of them matter. */
const pausesNear = (start: Instant, open = true): fc.Arbitrary<Pause[]> =>
  fc.array(
    fc
      .record({
        after: fc.integer({ min: -100, max: 1500 }),
        hours: fc.option(fc.nat(300), { nil: open ? null : 0, freq: 8 }),
      })
      .map(({ after, hours }) => {
        const from = addMs(start, after * HOUR_MS);
        return {
          from,
          to: hours === null ? null : addMs(from, hours * HOUR_MS),
          ground: '检验',
          document: '检〔2026〕1号',
        };
      }),
    { maxLength: 4 },
  );
const clocks = (of: fc.Arbitrary<Term> = terms, open = true) =>
  fc
    .record({ start: instants, term: of })
    .chain(({ start, term }) =>
      fc.record({ start: fc.constant(start), term: fc.constant(term), pauses: pausesNear(start, open) }),
    );
/** An open pause is later than any instant. */
const end = (found: Deadline): number => (found.due === null ? Number.POSITIVE_INFINITY : msOf(found.due));
const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), { numRuns: 1500 });

describe('a deadline', () => {
  it('is never earlier for a longer term', () =>
    check(clocks(), ({ start, term, pauses }) => {
      const longer = { ...term, n: term.n + 1 };
      assert.ok(end(deadline(start, longer, calendar, pauses)) >= end(deadline(start, term, calendar, pauses)));
    }));

  it('is never earlier for a later start', () =>
    check(fc.tuple(clocks(countedTerms), fc.nat(100)), ([{ start, term, pauses }, hours]) => {
      const later = deadline(addMs(start, hours * HOUR_MS), term, calendar, pauses);
      assert.ok(end(later) >= end(deadline(start, term, calendar, pauses)));
    }));

  it('of months is never earlier for a later start, pauses aside', () =>
    check(fc.tuple(instants, monthTerms as fc.Arbitrary<Term>, fc.nat(100)), ([start, term, hours]) =>
      assert.ok(end(deadline(addMs(start, hours * HOUR_MS), term, calendar)) >= end(deadline(start, term, calendar))),
    ));

  it('is never made earlier by one more pause, and not moved by its order', () =>
    check(
      clocks().filter(({ pauses }) => pauses.length > 0),
      ({ start, term, pauses }) => {
        const all = end(deadline(start, term, calendar, pauses));
        assert.ok(all >= end(deadline(start, term, calendar, pauses.slice(1))));
        assert.equal(end(deadline(start, term, calendar, pauses.toReversed())), all);
      },
    ));

  it('explains itself: n days counted, each by the calendar, ending on the last line', () =>
    check(clocks(fc.oneof(dayTerms, monthTerms) as fc.Arbitrary<Term>), ({ start, term, pauses }) => {
      const found = deadline(start, term, calendar, pauses);
      const explanation = explainDeadline(found, calendar);
      assert.equal(explanation.unit, 'days');
      if (explanation.unit !== 'days') return;
      const counted = explanation.lines.filter((line) => line.counted);
      assert.deepEqual(
        counted.map(({ n }) => n),
        counted.map((_, i) => i + 1),
      );
      assert.equal(explanation.lines[0]?.day, dayOf(start));
      for (const { day } of counted) {
        const still = pauses.some(({ from, to }) => dayOf(from) <= day && (to === null || day <= dayOf(to)));
        assert.equal(still, false, day);
        if (term.unit === 'workingDays') assert.notEqual(isWorkingDay(calendar, day), false, day);
      }
      if (found.paused) assert.equal(term.unit === 'months' || counted.length + found.left.n === term.n, true);
      else {
        assert.equal(explanation.lines.at(-1)?.day, dayOf(found.due));
        const last = explanation.lines.at(-1);
        if (term.n > 0 && last && !last.counted) assert.equal(last.why, 'rolled');
        if (term.unit !== 'months') assert.equal(counted.length, term.n);
      }
    }));

  it('of working days is provisional exactly if a day it walked over has no notice', () =>
    check(
      clocks(dayTerms.map((term) => ({ ...term, n: term.n + 1, unit: 'workingDays' })) as fc.Arbitrary<Term>, false),
      (clock) => {
        const found = deadline(clock.start, clock.term, calendar, clock.pauses);
        const explanation = explainDeadline(found, calendar);
        if (explanation.unit !== 'days') assert.fail();
        assert.equal(
          found.provisional,
          explanation.lines.slice(1).some(({ assumed }) => assumed),
        );
      },
    ));

  it('of hours runs exactly n hours, by its own explanation', () =>
    check(clocks(hourTerms as fc.Arbitrary<Term>), ({ start, term, pauses }) => {
      const found = deadline(start, term, calendar, pauses);
      const explanation = explainDeadline(found, calendar);
      if (explanation.unit !== 'hours') assert.fail();
      const ran = explanation.lines.reduce((sum, line) => sum + (line.counted ? line.hours : 0), 0);
      assert.equal(ran + (found.paused ? found.left.n : 0), term.n);
    }));

  it('remembered is the deadline computed', () =>
    check(fc.tuple(instants, terms), ([start, term]) => {
      const first = deadline(start, term, calendar);
      assert.deepEqual(deadline(start, term, calendar), first);
      assert.equal(deadline(start, { ...term }, calendar, []).due, first.due);
      const extendedByNothing = deadline(start, term, calendar, [], [{ term: { ...term, n: 0 }, document: '无' }]);
      assert.equal(extendedByNothing.due, first.due);
    }));
});

describe('elapsed', () => {
  it('never falls, is at most 1 until the end and at least 1 after it', () =>
    check(fc.tuple(clocks(), fc.nat(2000), fc.nat(200)), ([{ start, term, pauses }, hours, more]) => {
      const found = deadline(start, term, calendar, pauses);
      const now = addMs(start, hours * HOUR_MS);
      const [then, after] = [elapsed(found, now, calendar), elapsed(found, addMs(now, more * HOUR_MS), calendar)];
      assert.ok(after.share >= then.share);
      assert.ok(then.share >= 0);
      assert.equal(then.overdueBy !== null, isOverdue(found, now));
      if (then.overdueBy) assert.ok(then.share >= 1 && then.left.n === 0);
      else assert.ok(then.share <= 1 + 1e-9, `${then.share}`);
    }));

  it('is not above 1 while an open pause stands on a day that the term rolled to', () => {
    const found = deadline(
      parseInstant('2026-06-16T23:00:00Z'),
      { n: 2, unit: 'days', rollsToWorkingDay: 'next' },
      calendar,
      [{ from: parseInstant('2026-06-20T16:00:00Z'), to: null, ground: '鉴定', document: '告知书' }],
    );
    for (let hour = 0; hour < 240; hour++) {
      const { share, overdueBy } = elapsed(found, addMs(found.start, hour * HOUR_MS), calendar);
      assert.ok(overdueBy !== null || share <= 1, `${hour} h: ${share}`);
    }
  });

  it('near and overdue change at the alert instants and nowhere else', () =>
    check(fc.tuple(clocks(terms, false), fc.nat(120 * 24)), ([{ start, term, pauses }, hours]) => {
      const found = deadline(start, term, calendar, pauses);
      const alerts = alertInstants(found, rule, calendar);
      assert.equal(alerts === null, found.provisional);
      if (!alerts) return;
      assert.ok(alerts.nearDueAt >= start && alerts.nearDueAt <= alerts.overdueAt);
      for (const now of [
        addMs(start, hours * HOUR_MS),
        alerts.nearDueAt,
        addMs(alerts.nearDueAt, -1),
        alerts.overdueAt,
        addMs(alerts.overdueAt, -1),
      ]) {
        assert.equal(isOverdue(found, now), now >= alerts.overdueAt);
        assert.equal(nearDue(found, now, rule, calendar), now >= alerts.nearDueAt && now < alerts.overdueAt);
      }
    }));

  it('the share at the alert is what the rule says, or one working day is left', () =>
    check(
      clocks(dayTerms.map((one) => ({ ...one, n: one.n + 1, unit: 'workingDays' })) as fc.Arbitrary<Term>, false),
      (clock) => {
        const found = deadline(clock.start, clock.term, calendar, clock.pauses);
        const alerts = alertInstants(found, rule, calendar);
        if (!alerts) return;
        const percent = clock.term.n <= rule.short.workingDays ? rule.short.usedPercent : rule.usedPercent;
        const at = elapsed(found, alerts.nearDueAt, calendar);
        assert.ok(at.share * 100 >= percent - 1e-6 || at.left.n <= rule.workingDaysLeft);
        const before = elapsed(found, addMs(alerts.nearDueAt, -DAY_MS / 100), calendar);
        assert.ok(before.share * 100 < percent);
      },
    ));
});
