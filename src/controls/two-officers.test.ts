import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, only, sign } from '#testing/case.ts';
import { hashOf, honest, planned } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const now = '2026-10-13 10:00';
const view = given(honest('supervise'), planned());
const visit = (who: string, power = only('two-officers')) =>
  attempt({
    power,
    now,
    view,
    who,
    act: 'record-visit',
    input: {
      visitedOn: '2026-10-13',
      findings: [{ matter: '应急演练', inOrder: true, note: '有记录和照片。' }],
      evidence: [hashOf('photo')],
    },
  });
const second = (who: string, when = now) => {
  const first = visit('officer-a');
  return sign({ power: only('two-officers'), now: when, view: first.view, who, key: first.done?.held ?? '' });
};

describe('two-officers', () => {
  it('one officer’s visit waits for a second signature', () => {
    const first = visit('officer-a');
    assert.equal(first.done?.state, 'held');
    assert.deepEqual(first.view.visits.made, []);
  });
  it('without it one officer is enough', () => assert.equal(visit('officer-a', only()).done?.state, 'done'));
  it('two distinct officers make one visit, in both names', () => {
    const both = second('officer-b');
    assert.equal(both.done?.state, 'done');
    assert.deepEqual(both.view.visits.made[0]?.officers, ['officer-a', 'officer-b']);
  });
  for (const { title, who, codes } of [
    { title: 'the same officer twice', who: 'officer-a', codes: ['SAME_PERSON_SIGNS_TWICE'] },
    { title: 'one whose certificate ended', who: 'officer-c', codes: ['NOT_QUALIFIED'] },
    { title: 'one of another post', who: 'head-a', codes: ['NO_SLOT_FOR_POST'] },
  ])
    it(title, () => assert.deepEqual(second(who).codes, codes));

  refusals('two-officers', [
    {
      title: 'a lapsed certificate opens nothing either',
      now,
      view,
      who: 'officer-c',
      act: 'record-visit',
      input: { visitedOn: '2026-10-13', findings: [], evidence: [] },
      codes: ['NOT_QUALIFIED'],
    },
    {
      title: 'on the last day of the certificate',
      now: '2027-12-31 23:59',
      view,
      who: 'officer-a',
      act: 'record-visit',
      input: { visitedOn: '2027-12-31', findings: [], evidence: [] },
      codes: [],
    },
    {
      title: 'the minute it ends',
      now: '2028-01-01 08:00',
      view,
      who: 'officer-a',
      act: 'record-visit',
      input: { visitedOn: '2028-01-01', findings: [], evidence: [] },
      codes: ['NOT_QUALIFIED'],
    },
    {
      title: 'planning takes one, certified or not',
      now,
      view,
      who: 'officer-c',
      act: 'plan-visit',
      input: { on: '2026-10-20', matters: ['应急演练'] },
      codes: [],
    },
  ]);
});
