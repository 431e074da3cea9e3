import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Power, ReviewItem } from '#powers/definition.ts';
import { attempt, engineAt, given, happened, only } from '#testing/case.ts';
import { decided, findings, honest } from '#testing/filing.ts';
import { SAYS } from '#testing/situations.ts';
import { clockDeadline } from './deadlines.ts';
import { itemsAsked } from './review-outcome.ts';

/** The standard with one item asked only of crowded places. */
const change = (power: Power, onlyWhen: ReviewItem['onlyWhen']): Power => ({
  ...power,
  definition: {
    ...power.definition,
    standards: power.definition.standards.map((item) => (item.key === 'contacts' ? { ...item, onlyWhen } : item)),
  },
});
const power = only('review-standard');
const ofOthers = change(power, { field: 'unit-kind', is: ['crowded', 'other'] });
const ofMines = change(power, { field: 'unit-kind', is: 'mine' });
const rest = findings().filter(({ item }) => item !== 'contacts');

describe('items of the standard that are asked of one kind of case', () => {
  const reviewed = given(
    honest('review'),
    happened('2026-09-28 14:00', 'reviewer-a', 'record-findings', {
      type: 'review.findings-recorded',
      data: { findings: rest },
    }),
  );
  const conclude = {
    now: '2026-09-28 16:00',
    act: 'hand-in-review',
    who: 'reviewer-a',
    view: reviewed,
    input: { proposal: 'file', opinion: SAYS },
  };
  it('are not asked of another', () => {
    assert.equal(itemsAsked(ofOthers, reviewed).length, power.definition.standards.length - 1);
    assert.deepEqual(attempt({ ...conclude, power: ofOthers }).codes, []);
  });
  it('are asked of theirs', () => {
    assert.equal(itemsAsked(ofMines, reviewed).length, power.definition.standards.length);
    assert.deepEqual(attempt({ ...conclude, power: ofMines }).codes, ['ITEM_UNANSWERED']);
  });
  it('cannot be answered where they are not asked', () => {
    const record = (under: Power) =>
      attempt({
        now: '2026-09-28 16:00',
        act: 'record-findings',
        who: 'reviewer-a',
        view: given(honest('review')),
        power: under,
        input: { findings: findings().filter(({ item }) => item === 'contacts') },
      }).codes;
    assert.deepEqual(record(ofOthers), ['ITEM_NOT_IN_STANDARD']);
    assert.deepEqual(record(ofMines), []);
  });
});

describe('a clock of cases with one result', () => {
  const rule = {
    key: 'hand-over',
    name: '移交',
    term: { n: 24, unit: 'hours', rollsToWorkingDay: 'none' },
    from: { act: 'decide' },
    until: ['serve'],
    kind: 'legal',
    results: ['file'],
    confidence: 'statute',
  } as const;
  const due = (result: 'file' | 'not-file') =>
    clockDeadline(
      given(honest('decide'), decided(result)),
      { ...rule, until: [...rule.until], results: [...rule.results] },
      engineAt('2026-09-29 12:00').ctx,
    );
  it('runs from the decision', () => assert.ok(due('file')));
  it('does not run where it was decided otherwise', () => assert.equal(due('not-file'), undefined));
});
