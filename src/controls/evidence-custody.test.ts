import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { attempt, engineAt, given, happened, sign, signalsAt } from '#testing/case.ts';
import { counted, exhibit } from '#testing/done/evidence.ts';
import { accepted, archived, checked, hashOf, honest, slip, submitted } from '#testing/filing.ts';
import { SAYS } from '#testing/situations.ts';

const HERE = ['reviewer', 'enforcement-officer', 'handler', 'team-leader'];
const uses = [
  { act: 'collect-exhibit', by: HERE, to: { collected: 'stay' as const } },
  { act: 'hand-over-exhibit', by: HERE, to: { 'handed-over': 'stay' as const } },
  { act: 'take-inventory', by: HERE, to: { inventoried: 'stay' as const } },
];
const params = { custodian: 'enforcement-officer', inventoryBefore: ['hand-in-review'], tells: 'discipline-inspector' };
const bound = boundIn('review', 'evidence-custody', params, uses);
const atLeastOne = boundIn('review', 'evidence-custody', { ...params, least: 1 }, uses);

const now = '2026-09-28 16:00';
const begun = honest('review');
const took = (...facts: Parameters<typeof happened>[3][]) =>
  happened('2026-09-28 14:00', 'officer-a', 'collect-exhibit', ...facts);
const counts = (missing: readonly string[], found: readonly string[], when = '2026-09-28 15:00') =>
  happened(when, 'officer-b', 'take-inventory', counted(missing, found));
const explained = happened('2026-09-28 15:30', 'officer-a', 'explain-exhibit', {
  type: 'exhibits.explained',
  data: { key: 'e1', what: SAYS },
});
const moved = happened('2026-09-28 15:10', ['officer-a', 'officer-b'], 'hand-over-exhibit', {
  type: 'exhibits.handed-over',
  data: { key: 'e1', from: 'officer-a' as never, to: 'officer-b' as never, place: '证物柜' },
});

describe('evidence-custody: what is registered', () => {
  const collecting = { now, view: given(begun), who: 'officer-a', act: 'collect-exhibit' };
  const input = (item: object = {}, change: object = {}) => ({
    items: [{ kind: 'object', name: '过期灭火器', seal: '封签001', ...item }],
    custodian: 'officer-a',
    place: '证物柜二格',
    ...change,
  });
  boundRefusals(bound, [
    { title: 'an object with keeper, place and seal', ...collecting, input: input(), codes: [] },
    { title: 'an object without seal', ...collecting, input: input({ seal: '' }), codes: ['EXHIBIT_WITHOUT_SEAL'] },
    { title: 'a seal that says nothing', ...collecting, input: input({ seal: '无' }), codes: ['EXHIBIT_WITHOUT_SEAL'] },
    { title: 'a paper without seal', ...collecting, input: input({ kind: 'document', seal: '' }), codes: [] },
    { title: 'no place', ...collecting, input: input({}, { place: '无' }), codes: ['EXHIBIT_WITHOUT_PLACE'] },
    { title: 'a name that says nothing', ...collecting, input: input({ name: '无' }), codes: ['EXHIBIT_WITHOUT_NAME'] },
    {
      title: 'a keeper of another post',
      ...collecting,
      input: input({}, { custodian: 'reviewer-a' }),
      codes: ['CUSTODIAN_WITHOUT_POST'],
    },
  ]);
});

describe('evidence-custody: what is seized is approved first', () => {
  const approved = boundIn('review', 'evidence-custody', { ...params, approval: 'opinion' }, uses);
  const seizing = { now, who: 'officer-a', act: 'collect-exhibit' };
  const item = { kind: 'seized', name: '过期灭火器', seal: '封签001' };
  const taking = (...more: object[]) => ({ items: [...more, item], custodian: 'officer-a', place: '证物柜二格' });
  const paper = { kind: 'document', name: '审批表', material: 'opinion', hash: hashOf('approval'), pages: 1 };
  const begunWithout = [submitted({ materials: ['form', 'plan', 'resources'] }), slip(), checked(), accepted()];
  boundRefusals(approved, [
    { title: 'with the approval in the case', ...seizing, view: given(begun), input: taking(), codes: [] },
    {
      title: 'with the approval taken in beside it',
      ...seizing,
      view: given(begunWithout),
      input: taking(paper),
      codes: [],
    },
    { title: 'without', ...seizing, view: given(begunWithout), input: taking(), codes: ['SEIZED_WITHOUT_APPROVAL'] },
  ]);
});

describe('evidence-custody: from hand to hand', () => {
  const view = given(begun, took(exhibit()));
  const passing = {
    now,
    view,
    act: 'hand-over-exhibit',
    input: { exhibit: 'e1', to: 'officer-b', place: '证物柜三格' },
  };
  it('waits for the other’s signature, and is done with it', () => {
    const first = attempt({ ...passing, power: bound.power, who: 'officer-a' });
    assert.equal(first.done?.state, 'held');
    const both = sign({ power: bound.power, now, view: first.view, who: 'officer-b', key: first.done?.held ?? '' });
    assert.equal(both.done?.state, 'done');
    assert.deepEqual(both.view.exhibits.all[0]?.custody.at(-1)?.person, 'officer-b');
    assert.equal(attempt({ ...passing, power: bound.free, who: 'officer-a' }).done?.state, 'done');
  });
  it('a third officer cannot sign for either', () => {
    const first = attempt({ ...passing, power: bound.power, who: 'officer-a' });
    const third = sign({ power: bound.power, now, view: first.view, who: 'officer-d', key: first.done?.held ?? '' });
    assert.deepEqual(third.codes, ['NOT_PARTY_TO_HAND_OVER']);
  });
  it('of a keeper who has left the post the receiver signs with another of its holders, and nobody without him', () => {
    const left = exhibit();
    const gone = given(begun, took({ ...left, data: { ...left.data, custodian: 'handler-a' } } as typeof left));
    const first = attempt({ ...passing, view: gone, power: bound.power, who: 'officer-d' });
    assert.equal(first.done?.state, 'held');
    const key = first.done?.held ?? '';
    const without = sign({ power: bound.power, now, view: first.view, who: 'officer-a', key });
    assert.deepEqual(without.codes, ['NOT_PARTY_TO_HAND_OVER']);
    const both = sign({ power: bound.power, now, view: first.view, who: 'officer-b', key });
    assert.equal(both.view.exhibits.all[0]?.custody.at(-1)?.person, 'officer-b');
  });
  boundRefusals(bound, [
    { title: 'begun by a third officer', ...passing, who: 'officer-d', codes: ['NOT_PARTY_TO_HAND_OVER'] },
    {
      title: 'to one of another post',
      ...passing,
      who: 'officer-a',
      input: { exhibit: 'e1', to: 'handler-a', place: '证物柜三格' },
      codes: ['CUSTODIAN_WITHOUT_POST'],
    },
  ]);
});

describe('evidence-custody: counted before going on', () => {
  const leaving = { now, who: 'reviewer-a', act: 'hand-in-review', input: { proposal: 'file', opinion: SAYS } };
  boundRefusals(bound, [
    { title: 'nothing was collected', ...leaving, view: given(begun), codes: [] },
    { title: 'not counted', ...leaving, view: given(begun, took(exhibit())), codes: ['INVENTORY_OWED'] },
    { title: 'counted', ...leaving, view: given(begun, took(exhibit()), counts([], ['e1'])), codes: [] },
    {
      title: 'one collected after the count',
      ...leaving,
      view: given(begun, took(exhibit()), counts([], ['e1'], '2026-09-28 13:59'), took(exhibit('e2'))),
      codes: ['INVENTORY_OWED'],
    },
    {
      title: 'one handed over after the count',
      ...leaving,
      view: given(begun, took(exhibit()), counts([], ['e1']), moved),
      codes: ['INVENTORY_OWED'],
    },
    {
      title: 'one missing, unexplained',
      ...leaving,
      view: given(begun, took(exhibit()), counts(['e1'], [])),
      codes: ['EXHIBIT_NOT_EXPLAINED'],
    },
    {
      title: 'one missing, explained',
      ...leaving,
      view: given(begun, took(exhibit()), counts(['e1'], []), explained),
      codes: [],
    },
  ]);
  boundRefusals(atLeastOne, [
    { title: 'nothing where one is the least', ...leaving, view: given(begun), codes: ['EXHIBITS_TOO_FEW'] },
    {
      title: 'one where one is the least',
      ...leaving,
      view: given(begun, took(exhibit()), counts([], ['e1'])),
      codes: [],
    },
  ]);
  const counting = {
    now,
    view: given(begun, took(exhibit())),
    act: 'take-inventory',
    input: { found: ['e1'], note: SAYS },
  };
  boundRefusals(bound, [
    { title: 'by one who keeps nothing', ...counting, who: 'officer-b', codes: [] },
    { title: 'by the keeper', ...counting, who: 'officer-a', codes: ['COUNTS_WHAT_HE_KEEPS'] },
    {
      title: 'with a note that says nothing',
      ...counting,
      who: 'officer-b',
      input: { found: ['e1'], note: '无' },
      codes: ['INVENTORY_NOTE_EMPTY'],
    },
  ]);
  it('what a count does not find is a lead for inspectors and owed by its keeper, explained or not', () => {
    const missing = given(begun, took(exhibit()), counts(['e1'], []));
    assert.deepEqual(signalsAt(now, missing, bound.power), ['EXHIBIT_NOT_AS_COLLECTED']);
    assert.deepEqual(signalsAt(now, missing, bound.free), []);
    const owed = dutiesOf(engineAt(now, bound.power), missing).find((duty) => duty.code === 'EXPLAIN_EXHIBIT');
    assert.equal(owed?.person, 'officer-a');
    assert.deepEqual(signalsAt(now, given(begun, took(exhibit()), counts([], ['e1'])), bound.power), []);
  });
});

describe('evidence-custody: what was seized', () => {
  const ending = boundIn('close', 'evidence-custody', { ...params, inventoryBefore: ['archive'] }, []);
  const seized = took(exhibit('e1', 'seized'));
  const closing = { now: '2026-10-13 15:00', who: 'handler-a', act: 'close' };
  const disposed = happened('2026-10-13 14:10', 'officer-a', 'dispose-exhibit', {
    type: 'exhibits.disposed',
    data: { key: 'e1', how: 'returned', to: '企业', proof: hashOf('receipt') },
  });
  boundRefusals(ending, [
    {
      title: 'the case ends with a seized thing undecided',
      ...closing,
      view: given(honest('close'), seized, archived()),
      codes: ['SEIZED_NOT_DISPOSED'],
    },
    {
      title: 'the case ends after it was returned',
      ...closing,
      view: given(honest('close'), seized, archived(), disposed),
      codes: [],
    },
    {
      title: 'an object that was not seized',
      ...closing,
      view: given(honest('close'), took(exhibit()), archived()),
      codes: [],
    },
  ]);
  it('after seven working days a card, not a minute before: 09-28 over 国庆 and the make-up Saturday to 10-13', () => {
    const view = given(begun, seized);
    assert.deepEqual(signalsAt('2026-10-13 23:59:59', view, bound.power), []);
    assert.deepEqual(signalsAt('2026-10-14 00:01', view, bound.power), ['SEIZED_OVERDUE']);
    assert.deepEqual(signalsAt('2026-10-14 00:01', given(begun, took(exhibit())), bound.power), []);
  });
});
