import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, only, withBinding } from '#testing/case.ts';
import { checked, slip, submitted } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const of = (kind: string) => given(submitted({ kind }), slip(), checked());
const referAway = {
  now: '2026-09-28 10:00',
  who: 'clerk-a',
  act: 'refer-away',
  input: { to: '市应急管理局', reason: '属于市级备案范围。' },
};
const accept = { now: '2026-09-28 10:00', who: 'clerk-a', act: 'accept' };

describe('jurisdiction', () => {
  refusals('jurisdiction', [
    { title: 'a mine’s plan is filed here', ...accept, view: of('mine'), codes: [] },
    { title: 'a plan of other producers too', ...accept, view: of('other'), codes: [] },
    {
      title: 'a chemical unit’s is the city’s',
      ...accept,
      view: of('hazardous-chemicals'),
      codes: ['NOT_OUR_JURISDICTION'],
    },
    {
      title: 'its applicant is sent there',
      ...referAway,
      view: of('hazardous-chemicals'),
      codes: [],
    },
    { title: 'a mine’s is not', ...referAway, view: of('mine'), codes: ['OUR_JURISDICTION'] },
    { title: 'nor are other producers’', ...referAway, view: of('other'), codes: ['OUR_JURISDICTION'] },
  ]);

  it('any of several fields makes it theirs, and one is enough to send it there', () => {
    const power = withBinding(only(), 'accept', 'jurisdiction', {
      field: 'unit-kind',
      values: ['mine'],
      or: [{ field: 'principal', values: ['矿长'] }],
      to: '市应急管理局',
    });
    assert.deepEqual(attempt({ ...accept, view: of('other'), power }).codes, ['NOT_OUR_JURISDICTION']);
    assert.deepEqual(attempt({ ...referAway, view: of('other'), power }).codes, []);
  });
});
