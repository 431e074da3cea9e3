import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CaseFact, type CaseView, emptyView } from '#cases/view.ts';
import type { StageKey } from '#kernel/ids.ts';
import { parseInstant } from '#kernel/time.ts';
import { deadlinesOf } from './deadlines.ts';
import { calendar, engineAt, event, opened, sight, slipIssued } from './fixtures/small-case.ts';
import { railOf } from './rail.ts';
import { lampOf, rowOf } from './rows.ts';
import type { Sight } from './sight.ts';

describe('the rail', () => {
  const states = (given: Sight) => railOf(given).map((stage) => stage.state);
  const measures = (given: Sight) =>
    Object.fromEntries(railOf(given).flatMap((stage) => stage.measures.map((measure) => [measure.id, measure.state])));
  const now = '2026-03-02T10:00:00+08:00';

  it('says where the case was, is and has not been', () => {
    assert.deepEqual(states(sight(opened, now)), ['done', 'current', 'ahead', 'ahead']);
    const jumped = event(opened, now, {
      type: 'head.moved',
      data: { to: 'close' as StageKey, exit: 'forward', outcome: 'x' },
    });
    assert.deepEqual(states(sight(jumped, now)), ['done', 'done', 'skipped', 'current']);
    const ended = event(opened, now, { type: 'head.ended', data: { exit: 'out', outcome: 'withdrawn' } });
    assert.deepEqual(states(sight(ended, now)), ['done', 'done', 'skipped', 'skipped']);
    const back = event(jumped, now, {
      type: 'head.moved',
      data: { to: 'accept' as StageKey, exit: 'back', outcome: 'x' },
    });
    assert.deepEqual(states(sight(back, now)), ['done', 'current', 'skipped', 'done']);
    assert.equal(railOf(sight(back, now))[1]?.to, null);
  });

  it('has a measure owe what its own gate misses, until it is made', () => {
    assert.deepEqual(measures(sight(opened, now)), {
      m1: 'owed',
      m2: 'holding',
      m3: 'paper',
      m4: 'ahead',
      m5: 'paper',
    });
    assert.equal(measures(sight(event(opened, now, slipIssued), now)).m1, 'holding');
    assert.match(railOf(sight(opened, now))[1]?.measures[0]?.owed[0]?.zh ?? '', /受理单/);
  });

  it('shows a secret duty to inspectors alone, and nothing owed to the applicant', () => {
    assert.equal(measures(sight(opened, now, { inspector: true })).m2, 'owed');
    assert.deepEqual(measures(sight(opened, now, { party: true })), {
      m1: 'holding',
      m2: 'holding',
      m3: 'paper',
      m4: 'ahead',
      m5: 'paper',
    });
  });

  it('takes the strongest answer to each risk', () => {
    assert.deepEqual(
      railOf(sight(opened, now))[1]?.risks.map((risk) => risk.how),
      ['blocked', 'open'],
    );
  });
});

describe('deadlines', () => {
  it('come with their arithmetic and a lamp', () => {
    const at = (now: string) => deadlinesOf(sight(opened, now)).map(({ kind, lamp, overdue }) => [kind, lamp, overdue]);
    assert.deepEqual(at('2026-03-02T10:00:00+08:00'), [
      ['legal', 'normal', false],
      ['stage', 'normal', false],
    ]);
    assert.deepEqual(at('2026-03-04T20:00:00+08:00'), [
      ['legal', 'normal', false],
      ['stage', 'near', false],
    ]);
    assert.deepEqual(at('2026-03-05T00:00:00+08:00'), [
      ['legal', 'normal', false],
      ['stage', 'overdue', true],
    ]);
    assert.deepEqual(at('2026-03-10T00:00:00+08:00'), [
      ['legal', 'overdue', true],
      ['stage', 'overdue', true],
    ]);
    const [legal] = deadlinesOf(sight(opened, '2026-03-02T10:00:00+08:00'));
    assert.deepEqual(
      legal?.lines.map(({ day, n, label }) => [day.slice(5), n ?? label]),
      [
        ['03-02', '起始日不计入'],
        ['03-03', 1],
        ['03-04', 2],
        ['03-05', 3],
        ['03-06', 4],
        ['03-07', '周末'],
        ['03-08', '周末'],
        ['03-09', 5],
      ],
    );
    assert.equal(legal?.due, '2026-03-09T15:59:59.999Z');
  });

  it('stand still while paused, and say on what ground', () => {
    const paused = event(opened, '2026-03-03T09:00:00+08:00', {
      type: 'clock.paused',
      data: { ground: '补正', document: '通知1号' },
    });
    const [legal] = deadlinesOf(sight(paused, '2026-04-30T10:00:00+08:00'));
    assert.deepEqual([legal?.lamp, legal?.due, legal?.overdue], ['paused', null, false]);
    assert.match(legal?.lines.at(-1)?.label ?? '', /补正 通知1号/);
  });

  it('raise no lamp on a guess', () => {
    const far = event(emptyView, '2031-03-03T09:00:00+08:00', ...eventsOf(opened, '2031-03-03T09:00:00+08:00'));
    const [legal] = deadlinesOf(sight(far, '2031-04-03T09:00:00+08:00'));
    assert.deepEqual([legal?.provisional, legal?.overdue, legal?.lamp], [true, false, 'normal']);
  });

  it('give a list its lamp from the due date alone', () => {
    const lamp = (now: string) =>
      lampOf(parseInstant('2026-03-09T23:59:59.999+08:00'), { now: parseInstant(now), calendar });
    assert.deepEqual(
      [
        '2026-03-05T10:00:00+08:00',
        '2026-03-06T10:00:00+08:00',
        '2026-03-08T10:00:00+08:00',
        '2026-03-09T10:00:00+08:00',
        '2026-03-10T00:00:00+08:00',
      ].map(lamp),
      ['normal', 'normal', 'near', 'near', 'overdue'],
    );
    assert.equal(lampOf(null, { now: parseInstant('2026-03-09T10:00:00+08:00'), calendar }), 'normal');
    const row = {
      id: 7,
      number: 'n',
      power: 'small',
      title: 't',
      applicant: 'a',
      stage: 'accept',
      status: 'ended' as const,
      outcome: '',
      dueAt: parseInstant('2020-01-01T00:00:00Z'),
      createdAt: parseInstant('2020-01-01T00:00:00Z'),
      updatedAt: parseInstant('2020-01-01T00:00:00Z'),
      version: 1,
      named: [],
    };
    const { power, ctx } = engineAt('2026-03-02T10:00:00+08:00');
    const shown = rowOf(row, power, {
      now: parseInstant('2026-03-09T10:00:00+08:00'),
      calendar,
      directory: ctx.directory,
    });
    assert.deepEqual([shown.lamp, shown.stageName, shown.powerName], ['ended', '受理', '小事项']);
  });
});

const eventsOf = (view: CaseView, at: string): CaseFact[] => [
  {
    type: 'head.opened',
    data: {
      id: view.head.id,
      number: view.head.number,
      power: view.head.power,
      definition: 3,
      stage: 'accept' as StageKey,
      title: view.head.title,
    },
  },
  { type: 'clock.started', data: { at: parseInstant(at) } },
];
