import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseView } from '#cases/view.ts';
import { at, engineAt, given, settledAt } from '#testing/case.ts';
import { honest, person } from '#testing/filing.ts';
import { accountGiven, carded, cautioned, judgedAs, raised } from '#testing/situations.ts';
import { cardsOf } from './cards.ts';
import { entriesOf } from './trace.ts';

const NOW = '2026-10-08 16:00';
const sightOn = (view: CaseView, who: string, now = NOW) => ({
  view,
  engine: engineAt(now),
  inspector: who.startsWith('inspector'),
  party: who.startsWith('applicant'),
});
const shown = (view: CaseView, who: string, now = NOW) => cardsOf(sightOn(view, who, now), person(who));
const late = given(honest('review'), raised(), carded());
const conduct = given(honest('review'), cautioned());

describe('who reads a card', () => {
  const readers = (view: CaseView, persons: readonly string[]) =>
    persons.filter((who) => shown(view, who).some(({ key }) => key === 'c1' || key === 'overdue:review:3'));
  const all = [
    'clerk-a',
    'reviewer-a',
    'reviewer-b',
    'handler-a',
    'head-a',
    'deputy-a',
    'principal-a',
    'inspector-a',
    'applicant-a',
  ];
  it('of a term: whoever owes it, those above him, the inspectors; never the applicant', () =>
    assert.deepEqual(readers(late, all), [
      'reviewer-a',
      'reviewer-b',
      'head-a',
      'deputy-a',
      'principal-a',
      'inspector-a',
    ]));
  it('of conduct: he whom it concerns, the inspectors, and who may judge it', () =>
    assert.deepEqual(readers(conduct, all), ['reviewer-a', 'principal-a', 'inspector-a']));
  it('in the trace too', () => {
    const row = (who: string) =>
      entriesOf(
        [
          {
            lane: 'case',
            seq: 1,
            at: at(NOW),
            effectiveAt: at(NOW),
            act: 'raise-card',
            signers: [],
            kind: 'done',
            stage: 'review',
            facts: [{ type: 'cards.raised', data: { key: 'c1', what: '请说明经过' } }],
            faults: [],
            hash: '',
          },
        ],
        engineAt(NOW).power,
        engineAt(NOW).ctx,
        { person: person(who), view: conduct },
      )[0];
    assert.deepEqual([row('reviewer-b')?.facts[0]?.data, row('reviewer-b')?.lines], [{}, []]);
    assert.deepEqual(row('reviewer-a')?.facts[0]?.data, { key: 'c1', what: '请说明经过' });
    assert.ok(row('reviewer-a')?.lines.some(({ shown }) => shown.zh === '请说明经过'));
  });
});

describe('what a card shows', () => {
  it('both counts, which agree while the calendar is as it was', () => {
    const [card] = shown(settledAt('2026-10-09 00:00', given(honest('review'))), 'reviewer-a', '2026-10-09 00:00');
    assert.deepEqual(card?.arithmetic?.told.days, card?.arithmetic?.again.days);
    assert.equal(card?.arithmetic?.changed, false);
  });
  it('the term under which it was to be answered, with where it stands and how far that is known', () => {
    const [card] = shown(conduct, 'inspector-a');
    assert.deepEqual(
      [card?.rule.term, card?.rule.confidence, card?.rule.article],
      [{ n: 5, unit: 'workingDays' }, 'secondary', '第14条'],
    );
  });
  it('a red one keeps its three days when it was lowered', () => {
    const view = given(
      honest('review'),
      cautioned('reviewer-a', 'inspector-a', 'red'),
      accountGiven('reviewer-a', 'c1'),
      judgedAs('lowered', 'c1', 'yellow'),
    );
    const [card] = shown(view, 'inspector-a');
    assert.deepEqual([card?.level, card?.raisedLevel, card?.rule.term.n, card?.state], ['yellow', 'red', 3, 'lowered']);
  });
  it('what this person can do about it, and nobody more', () => {
    const mine = (view: CaseView, who: string) => shown(view, who)[0]?.mine ?? [];
    const answered = given(honest('review'), raised(), carded(), accountGiven());
    assert.deepEqual(mine(late, 'reviewer-b'), ['answer-card']);
    assert.deepEqual(mine(late, 'head-a'), ['assign-card']);
    assert.deepEqual(mine(answered, 'reviewer-a'), []);
    assert.deepEqual(mine(answered, 'head-a'), ['judge-card']);
    assert.deepEqual(mine(answered, 'head-b'), []);
    assert.deepEqual(
      mine(given(honest('review'), raised(), carded(), accountGiven(), judgedAs('upheld')), 'inspector-b'),
      ['close-card'],
    );
  });
});
