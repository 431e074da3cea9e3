import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { at, attempt, engineAt, given, type History, happened, signalsAt, type Try } from '#testing/case.ts';
import { hashOf } from '#testing/filing.ts';
import {
  answered,
  bare,
  crew,
  guard,
  objected,
  on,
  posted,
  recorded,
  registered,
  team,
  under,
} from '#testing/reward.ts';

const listed = [registered('recommend'), recorded('recommended')];
const post = (change: object = {}): Omit<Try, 'power'> => ({
  now: '2026-09-22 14:00',
  view: given(...listed),
  who: 'handler-a',
  act: 'post-publicity',
  input: {
    what: '推荐对象公示',
    place: '公示栏',
    text: '先进集体：掘进一队（演示矿业）。先进个人：安全员甲（演示商场）。',
    days: 5,
    proof: hashOf('board'),
    ...change,
  },
});
/** Five working days after Tuesday 09-22: 23, 24, 28, 29 and 30; the 25th is a holiday. */
const handIn = (now: string, ...more: History): Omit<Try, 'power'> => ({
  now,
  view: given(...listed, posted(), ...more),
  who: 'nominator-a',
  act: 'hand-in-review',
  input: { proposal: 'commend', opinion: '逐项核对均有依据，建议表彰。' },
});
const answer = (change: object = {}, who = 'head-a'): Omit<Try, 'power'> => ({
  now: '2026-09-28 10:00',
  view: given(...listed, posted(), objected()),
  who,
  act: 'answer-objection',
  input: {
    objection: 'y1',
    answer: '走访三名职工，核对原始记录。',
    upheld: false,
    evidence: [hashOf('inquiry')],
    ...change,
  },
});

const rows: readonly (readonly [string, Omit<Try, 'power'>, readonly string[]])[] = [
  ['whole and for five days', post(), []],
  ['for four days', post({ days: 4 }), ['PUBLICITY_TOO_SHORT']],
  [
    'without one of the two',
    post({ text: '先进集体：掘进一队（演示矿业）。先进个人：另行公示。' }),
    ['PUBLICITY_INCOMPLETE'],
  ],
  [
    'the name, of another employer',
    post({ text: '先进集体：掘进一队（演示矿业）。先进个人：安全员甲（别处）。' }),
    ['PUBLICITY_INCOMPLETE'],
  ],
  [
    'the collective among the individuals',
    post({ text: '先进个人：掘进一队（演示矿业）；安全员甲（演示商场）。' }),
    ['PUBLICITY_INCOMPLETE'],
  ],
  ['posted at 无', post({ place: '无' }), ['PUBLICITY_SAYS_NOTHING']],
  [
    'with the page of the notice before',
    { ...post(), view: given(...listed, posted()), now: '2026-09-24 14:00' },
    ['PUBLICITY_PROOF_OLD'],
  ],
  ['nothing that shows it', post({ proof: '' }), ['PUBLICITY_WITHOUT_PROOF']],
  ['not announced', { ...handIn('2026-10-08 09:00'), view: given(...listed) }, ['PUBLICITY_MISSING']],
  ['the last minute of the fifth day', handIn('2026-09-30 23:59'), ['PUBLICITY_RUNNING']],
  ['the minute after', handIn('2026-10-01 00:00'), []],
  [
    'the list grew on the last day',
    handIn('2026-10-08 09:00', recorded('recommended', [team, guard, crew], '2026-09-30 09:00')),
    ['PUBLICITY_RESTARTS'],
  ],
  [
    'the same list recorded again, in another order',
    handIn('2026-10-08 09:00', recorded('recommended', [guard, team], '2026-09-30 09:00')),
    [],
  ],
  [
    'the changed list, shown again for five days from 09-30',
    handIn('2026-10-13 23:59', recorded('recommended', [team], '2026-09-30 09:00'), posted([team], '2026-09-30 10:00')),
    ['PUBLICITY_RUNNING'],
  ],
  [
    'and the minute after',
    handIn('2026-10-14 00:00', recorded('recommended', [team], '2026-09-30 09:00'), posted([team], '2026-09-30 10:00')),
    [],
  ],
  ['an objection is open', handIn('2026-09-30 23:59:59', objected()), ['OBJECTION_OPEN', 'PUBLICITY_RUNNING']],
  ['an objection was not upheld', handIn('2026-10-08 09:00', objected('i1'), answered(false)), []],
  [
    'one was upheld and he stands there still',
    handIn('2026-10-08 09:00', objected('i1'), answered(true)),
    ['OBJECTION_UPHELD'],
  ],
  [
    'one was upheld and he came off',
    handIn(
      '2026-10-13 00:00',
      objected('i1', '2026-09-22 15:00'),
      answered(true, '2026-09-23 09:00'),
      recorded('recommended', [team], '2026-09-23 10:00'),
      posted([team], '2026-09-23 11:00'),
    ),
    [],
  ],
  [
    'what is not recommended needs no publicity',
    {
      ...handIn('2026-09-23 09:00'),
      view: given(...listed),
      input: { proposal: 'not-commend', opinion: '两名对象均不符合条件，建议不予表彰。' },
    },
    [],
  ],
  ['answered with what shows it', answer(), []],
  ['answered by whoever made the list', answer({}, 'nominator-a:inspection-staff'), ['OBJECTION_ANSWERED_BY_LISTER']],
  ['answered with 无', answer({ answer: '无' }), ['OBJECTION_NOT_ANSWERED']],
  ['answered and nothing shown', answer({ evidence: [] }), ['OBJECTION_WITHOUT_EVIDENCE']],
];

describe('publicity', () => {
  for (const [title, row, codes] of rows)
    it(title, () => {
      const found = attempt({ ...row, power: under('publicity') });
      assert.deepEqual(found.codes, [...codes].sort());
      assert.deepEqual(attempt({ ...row, power: bare }).codes, []);
    });

  it('an objection that comes in later holds the stage in which it does', () => {
    const view = given(
      ...listed,
      posted(),
      on('compile', '2026-10-08 10:00'),
      recorded('compiled'),
      objected('', '2026-10-09 09:00'),
    );
    const review = {
      now: '2026-10-10 09:00',
      view,
      who: 'reviewer-a',
      act: 'review-list',
      input: { opinions: ['c1', 'i1'].map((subject) => ({ subject, opinion: `核对${subject}的材料。` })) },
    };
    assert.deepEqual(attempt({ ...review, power: under('publicity') }).codes, ['OBJECTION_OPEN']);
    assert.deepEqual(attempt({ ...review, power: bare }).codes, []);
  });

  it('an objection is owed an answer within five working days, and told when it has none', () => {
    const view = given(...listed, posted(), objected('', '2026-09-23 10:00'));
    assert.deepEqual(
      dutiesOf(engineAt('2026-09-23 11:00', under('publicity')), view).map((duty) => [duty.code, duty.post, duty.due]),
      [['ANSWER_OBJECTION', 'section-head', at('2026-10-08 23:59:59.999')]],
    );
    assert.deepEqual(signalsAt('2026-10-08 23:59', view, under('publicity')), []);
    assert.deepEqual(signalsAt('2026-10-09 00:00', view, under('publicity')), ['OBJECTION_OVERDUE']);
    assert.deepEqual(
      signalsAt('2026-10-09 00:00', given(...listed, posted(), objected(), answered(false)), under('publicity')),
      [],
    );
    const late = handIn(
      '2026-10-09 09:00',
      objected(),
      happened('2026-10-09 08:00', 'machine', 'tick', {
        type: 'signals.raised',
        data: {
          key: 'objection-overdue:y1',
          control: 'publicity',
          level: 'yellow',
          code: 'OBJECTION_OVERDUE',
          facts: {},
          audience: [],
          stage: 'recommend' as never,
          rests: [],
        },
      }),
      answered(false, '2026-10-09 08:30'),
    );
    assert.deepEqual(attempt({ ...late, power: under('publicity') }).codes, ['OVERRUN_UNANSWERED']);
  });
});
