import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, type History, happened, withBinding } from '#testing/case.ts';
import { day, hashOf, honest } from '#testing/filing.ts';
import {
  appealAnswered,
  appealed,
  appealReceived,
  bound,
  DELAY,
  sanctioned,
  sanctioningPower,
} from '#testing/hearing.ts';

const power = bound('enforcement', { owes: ['sanction', 'announced', 'fine'] });
const before: History = [honest('decide'), sanctioned()];
/** Decided on 2026-10-12: 记过 lasts twelve months from that day. */
const sanction = {
  part: 'sanction',
  sanction: 'demerit',
  from: '2026-10-12',
  until: '2027-10-12',
  doneOn: '2026-10-13',
  proof: hashOf('order'),
};
const records = (change: object, history: History = before) => ({
  now: '2026-10-21 10:00',
  view: given(...history),
  who: 'handler-a',
  act: 'record-enforcement',
  input: { ...sanction, ...change },
});
const changedTo = (outcome: 'changed' | 'revoked', to?: string): History => [
  ...before,
  appealed(),
  appealReceived(),
  appealAnswered(outcome, to),
];
const fined: History = [honest('decide'), sanctioned({ ...DELAY, fen: 50_000 })];
const fine = (fen: number) => records({ part: 'fine', fen }, fined);
const tries = [
  { title: 'as decided', ...records({}), codes: [] },
  { title: 'a milder one', ...records({ sanction: 'warning' }), codes: ['ENFORCED_OTHERWISE'] },
  { title: 'a month short', ...records({ until: '2027-09-12' }), codes: ['PERIOD_OTHER_THAN_DECIDED'] },
  { title: 'begun a day late', ...records({ from: '2026-10-13' }), codes: ['PERIOD_OTHER_THAN_DECIDED'] },
  { title: 'on the day of the decision', ...records({ doneOn: '2026-10-12' }), codes: [] },
  { title: 'the day before', ...records({ doneOn: '2026-10-11' }), codes: ['ENFORCED_BEFORE_DECIDED'] },
  { title: 'without proof', ...records({ proof: '' }), codes: ['ENFORCED_WITHOUT_PROOF'] },
  {
    title: 'the milder one to which an appeal changed it',
    ...records({ sanction: 'warning', until: '2027-04-12' }, changedTo('changed', 'warning')),
    codes: [],
  },
  {
    title: 'the first one, after that',
    ...records({}, changedTo('changed', 'warning')),
    codes: ['ENFORCED_OTHERWISE'],
  },
  { title: 'anything, after it was revoked', ...records({}, changedTo('revoked')), codes: ['ENFORCED_OTHERWISE'] },
  { title: 'the whole fine', ...fine(50_000), codes: [] },
  { title: 'one fen less', ...fine(49_999), codes: ['FINE_OTHER_THAN_DECIDED'] },
];
const done = (part: 'sanction' | 'announced' | 'fine', sanction = part === 'sanction' ? 'demerit' : '') =>
  happened('2026-10-14 10:00', 'handler-a', 'record-enforcement', {
    type: 'enforcement.recorded',
    data: {
      part,
      sanction,
      from: '',
      until: '',
      fen: 0,
      doneOn: day('2026-10-14'),
      proof: hashOf(part),
      note: '',
    },
  });

describe('enforcement', () => {
  for (const { title, codes, ...row } of tries)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: sanctioningPower }).codes, []);
    });

  describe('what is owed before the stage is left', () => {
    const owes = withBinding(sanctioningPower, 'supervise', 'enforcement', { owes: ['sanction', 'announced', 'fine'] });
    const leaves = (decision: History, ...enforced: readonly ReturnType<typeof done>[]) =>
      attempt({
        power: owes,
        now: '2026-10-28 10:00',
        view: given(honest('supervise'), ...decision, ...enforced),
        who: 'officer-a',
        act: 'conclude-supervision',
      }).faults.map((fault) => `${fault.code} ${fault.facts.part}`);
    it('a sanction and its announcement', () =>
      assert.deepEqual(leaves([sanctioned()]), ['NOT_ENFORCED sanction', 'NOT_ENFORCED announced']));
    it('one of the two done', () =>
      assert.deepEqual(leaves([sanctioned()], done('sanction')), ['NOT_ENFORCED announced']));
    it('one that an appeal has changed since', () =>
      assert.deepEqual(leaves(changedTo('changed', 'warning').slice(1), done('sanction'), done('announced')), [
        'NOT_ENFORCED sanction',
      ]));
    it('that one carried out too', () =>
      assert.deepEqual(
        leaves(
          changedTo('changed', 'warning').slice(1),
          done('sanction'),
          done('announced'),
          done('sanction', 'warning'),
        ),
        [],
      ));
    it('both', () => assert.deepEqual(leaves([sanctioned()], done('sanction'), done('announced')), []));
    it('the fine too, where there is one', () =>
      assert.deepEqual(leaves([sanctioned({ ...DELAY, fen: 5 })], done('sanction'), done('announced')), [
        'NOT_ENFORCED fine',
      ]));
    it('nothing of a case that was dropped', () =>
      assert.deepEqual(leaves([sanctioned({}, undefined, 'not-file')]), []));
  });
});
