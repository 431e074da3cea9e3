import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import {
  attempt,
  engineAt,
  given,
  type History,
  happened,
  only,
  signalsAt,
  withBinding,
  withUse,
} from '#testing/case.ts';
import { archived, day, hashOf, honest } from '#testing/filing.ts';

const POLICE = '同级公安机关';
const OTHERS = [POLICE, '同级生态环境主管部门'];
const free = withUse(only(), 'close', {
  act: 'forward-document',
  by: ['handler'],
  with: { to: OTHERS },
  to: { forwarded: 'stay' },
});
const power = withBinding(
  free,
  'deliver',
  'forwarding',
  { act: 'forward-document', document: 'registration', to: OTHERS, days: 5, sends: 'handler', tells: 'section-head' },
  'onward',
);
/** Issued on Tuesday 2026-09-29: five working days end, after 国庆, on Monday 2026-10-12. */
const forwarded = (to: readonly string[]) =>
  happened('2026-09-30 09:00', 'handler-a', 'forward-document', {
    type: 'documents.forwarded',
    data: { document: 'registration', to, receiver: '收发室', on: day('2026-09-30'), proof: hashOf('receipt') },
  });
const at = (...history: History) => given(honest('close'), ...history);
const close = (...history: History) => ({
  now: '2026-10-14 09:00',
  view: at(archived(), ...history),
  who: 'handler-a',
  act: 'close',
});
const forward = (change: object = {}) => ({
  now: '2026-09-30 09:00',
  view: at(),
  who: 'handler-a',
  act: 'forward-document',
  input: { document: 'registration', to: OTHERS, receiver: '收发室', on: '2026-09-30', proof: hashOf('p'), ...change },
  power: free,
});

describe('forwarding', () => {
  for (const [title, row, codes] of [
    ['closed when both were told', close(forwarded(OTHERS)), []],
    ['one after the other', close(forwarded([POLICE]), forwarded(OTHERS.slice(1))), []],
    ['with one left', close(forwarded([POLICE])), ['BODIES_NOT_TOLD']],
    ['with nobody told', close(), ['BODIES_NOT_TOLD']],
  ] as const)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: free }).codes, []);
    });
  it('owed until the fifth working day after the issue, then a signal', () => {
    const owed = dutiesOf(engineAt('2026-09-30 08:00', power), at());
    assert.deepEqual(
      owed.map(({ code, due }) => [code, due]),
      [['TELL_BODIES', '2026-10-12T15:59:59.999Z']],
    );
    assert.deepEqual(signalsAt('2026-10-12 23:59', at(), power), []);
    assert.deepEqual(signalsAt('2026-10-13 00:00', at(), power), ['BODIES_TOLD_LATE']);
    assert.deepEqual(signalsAt('2026-10-13 00:00', at(forwarded(OTHERS)), power), []);
  });
  for (const [title, change, codes] of [
    ['the act: as it is', {}, []],
    ['to somebody that is not among those to be told', { to: ['某公司'] }, ['BODY_UNKNOWN']],
    ['received by nobody', { receiver: '无' }, ['RECEIVER_NOT_NAMED']],
    ['before the document was issued', { on: '2026-09-28' }, ['FORWARDED_ON_WRONG_DAY']],
    ['tomorrow', { on: '2026-10-01' }, ['FORWARDED_ON_WRONG_DAY']],
    ['a document that was not issued', { document: 'refusal' }, ['DOCUMENT_NOT_ISSUED']],
  ] as const)
    it(title, () => assert.deepEqual(attempt(forward(change)).codes, codes));
});
