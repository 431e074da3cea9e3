import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { attempt, engineAt, given, type History, happened, signalsAt, withBinding, withUse } from '#testing/case.ts';
import { day, found, hashOf, honest } from '#testing/filing.ts';
import { DELAY, sanctioned, sanctioningPower } from '#testing/hearing.ts';

const use = { act: 'record-receipt', by: ['handler', 'reviewer'], to: { received: 'stay' as const } };
const free = withUse(withUse(sanctioningPower, 'decide', use), 'supervise', use);
const FINE = {
  kind: 'fine',
  receives: 'handler',
  days: 15,
  tells: ['discipline-inspector'],
  notBy: ['record-findings'],
};
const fines = withBinding(free, 'decide', 'receipts', FINE, 'onward');
/** Gains in 元 as the review found them: here by the number of `hazards`. */
const gains = withBinding(free, 'decide', 'receipts', { ...FINE, kind: 'gains', item: 'hazards' }, 'onward');

/** Decided on Monday 2026-10-12: 500 元; fifteen days end on Tuesday 10-27. */
const decided: History = [honest('decide'), found(), sanctioned({ ...DELAY, fen: 50_000 })];
const paid = (fen: number, proof = 'slip', kind: 'fine' | 'gains' = 'fine') =>
  happened('2026-10-14 10:00', 'handler-a', 'record-receipt', {
    type: 'funds.received',
    data: { kind, fen, receivedOn: day('2026-10-14'), proof: hashOf(proof) },
  });
const enters = (change: object, history: History = decided, who = 'handler-a') => ({
  now: '2026-10-15 10:00',
  view: given(...history),
  who,
  act: 'record-receipt',
  input: { kind: 'fine', fen: 50_000, receivedOn: '2026-10-14', proof: hashOf('slip'), ...change },
});
const tries = [
  { title: 'the whole fine', ...enters({}), codes: [] },
  { title: 'a part of it', ...enters({ fen: 20_000 }), codes: [] },
  { title: 'one fen too many', ...enters({ fen: 50_001 }), codes: ['RECEIVED_MORE_THAN_OWED'] },
  { title: 'the rest', ...enters({ fen: 30_000, proof: hashOf('second') }, [...decided, paid(20_000)]), codes: [] },
  {
    title: 'the same receipt again',
    ...enters({ fen: 20_000 }, [...decided, paid(20_000)]),
    codes: ['RECEIPT_COUNTED_ALREADY'],
  },
  { title: 'paid on the day of the decision', ...enters({ receivedOn: '2026-10-12' }), codes: [] },
  { title: 'paid the day before', ...enters({ receivedOn: '2026-10-11' }), codes: ['RECEIVED_BEFORE_DECIDED'] },
  {
    title: 'entered by one who investigated',
    ...enters({}, decided, 'reviewer-a'),
    codes: ['RECEIVED_BY_INVESTIGATOR'],
  },
  { title: 'by another of his post', ...enters({}, decided, 'reviewer-b'), codes: [] },
];

describe('receipts', () => {
  for (const { title, codes, ...row } of tries)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power: fines }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: free }).codes, []);
    });

  it('of gains as much is owed as was found, in 元', () => {
    const gained = (fen: number) =>
      attempt({
        ...enters({ kind: 'gains', fen }, [honest('decide'), found({ hazards: 3 }), sanctioned()]),
        power: gains,
      }).codes;
    assert.deepEqual(gained(300), []);
    assert.deepEqual(gained(301), ['RECEIVED_MORE_THAN_OWED']);
  });

  const cards = [
    { title: 'open on the fifteenth day', view: given(...decided), now: '2026-10-27 23:59', codes: [] },
    { title: 'the minute after', view: given(...decided), now: '2026-10-28 00:00', codes: ['RECEIPT_OVERDUE'] },
    {
      title: 'one fen short',
      view: given(...decided, paid(49_999)),
      now: '2026-10-28 00:00',
      codes: ['RECEIPT_OVERDUE'],
    },
    { title: 'all in', view: given(...decided, paid(50_000)), now: '2026-10-28 00:00', codes: [] },
    {
      title: 'nothing was decided',
      view: given(honest('decide'), found(), sanctioned({}, undefined, 'not-file')),
      now: '2026-10-28 00:00',
      codes: [],
    },
  ];
  for (const { title, view, now, codes } of cards)
    it(title, () => {
      assert.deepEqual(signalsAt(now, view, fines), codes);
      assert.deepEqual(signalsAt(now, view, free), []);
    });

  it('is owed as long as something is open', () => {
    const owed = (...more: History) =>
      dutiesOf(engineAt('2026-10-15 10:00', fines), given(...decided, ...more)).map(({ code, facts }) => [
        code,
        facts?.left,
      ]);
    assert.deepEqual(owed(), [['BRING_IN_MONEY', 50_000]]);
    assert.deepEqual(owed(paid(50_000)), []);
  });

  describe('before the stage is left', () => {
    const owes = withBinding(free, 'supervise', 'receipts', FINE);
    const leaves = (...history: History) =>
      attempt({
        power: owes,
        now: '2026-10-28 10:00',
        view: given(honest('supervise'), sanctioned({ ...DELAY, fen: 50_000 }), ...history),
        who: 'officer-a',
        act: 'conclude-supervision',
      }).codes;
    it('all must be in', () => assert.deepEqual(leaves(paid(49_999)), ['RECEIPT_OWED_IN']));
    it('and is', () => assert.deepEqual(leaves(paid(50_000)), []));
  });
});
