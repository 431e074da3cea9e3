import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { attempt, engineAt, given, happened, signalsAt } from '#testing/case.ts';
import { found, honest } from '#testing/filing.ts';
import { bound, sanctioningPower } from '#testing/hearing.ts';

const power = bound(
  'register',
  { register: 'docket', everyDays: 10, signs: 'inspection-staff', tells: ['discipline-inspector'] },
  'review',
);
const there = given(honest('review'));
const note = '台账的编号、登记日期、环节与纸质卷宗封面逐项一致。';
const checked = given(
  honest('review'),
  happened('2026-10-14 10:00', 'inspector-b', 'check-register', {
    type: 'registers.checked',
    data: { register: 'docket', version: 3, agrees: true, note },
  }),
);
const check = (change: object) => ({
  now: '2026-10-14 10:00',
  view: there,
  who: 'inspector-b',
  act: 'check-register',
  input: { register: 'docket', agrees: true, note },
  ...change,
});
const tries = [
  { title: 'by the post that signs', ...check({}), codes: [] },
  { title: 'by another post', ...check({ who: 'inspector-a' }), codes: ['REGISTER_CHECKED_BY_OTHER'] },
  {
    title: 'by one who handled the case',
    ...check({ view: given(honest('review'), found({}, '2026-09-28 14:00', 'inspector-b:inspection-staff')) }),
    codes: ['REGISTER_CHECKED_BY_HANDLER'],
  },
  {
    title: 'with “一致”',
    ...check({ input: { register: 'docket', agrees: true, note: '一致' } }),
    codes: ['REPLY_EMPTY'],
  },
];
const cards = [
  { title: 'the last minute of the tenth working day', view: there, now: '2026-10-16 23:59', codes: [] },
  { title: 'the minute after', view: there, now: '2026-10-17 00:00', codes: ['REGISTER_UNCHECKED'] },
  { title: 'checked: ten more', view: checked, now: '2026-10-28 23:59', codes: [] },
  { title: 'the next check stays out', view: checked, now: '2026-10-29 00:00', codes: ['REGISTER_UNCHECKED'] },
];

describe('register', () => {
  for (const { title, codes, ...row } of tries)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: sanctioningPower }).codes, []);
    });
  for (const { title, view, now, codes } of cards)
    it(title, () => {
      assert.deepEqual(signalsAt(now, view, power), codes);
      assert.deepEqual(signalsAt(now, view, sanctioningPower), []);
    });
  it('is owed by the post that signs', () =>
    assert.deepEqual(
      dutiesOf(engineAt('2026-10-14 12:00', power), there).map(({ code, post }) => [code, post]),
      [['CHECK_REGISTER', 'inspection-staff']],
    ));
});
