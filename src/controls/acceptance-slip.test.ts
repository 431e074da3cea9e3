import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { engineAt, given, only } from '#testing/case.ts';
import { checked, noticed, slip, submitted } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const now = '2026-09-28 10:00';
const bare = given(submitted(), checked());
const withSlip = given(submitted(), slip(), checked());
const notice = { items: [{ material: 'plan', problem: '缺第三页' }] };
const away = { to: '市应急管理局', reason: '属于市级备案范围。' };

describe('acceptance-slip', () => {
  refusals('acceptance-slip', [
    { title: 'accepting without a slip', now, view: bare, who: 'clerk-a', act: 'accept', codes: ['SLIP_MISSING'] },
    { title: 'accepting with one', now, view: withSlip, who: 'clerk-a', act: 'accept', codes: [] },
    {
      title: 'a notice without a slip',
      now,
      view: bare,
      who: 'clerk-a',
      act: 'issue-notice',
      input: notice,
      codes: ['SLIP_MISSING'],
    },
    { title: 'a notice with one', now, view: withSlip, who: 'clerk-a', act: 'issue-notice', input: notice, codes: [] },
    {
      title: 'sending the applicant elsewhere without a slip',
      now,
      view: bare,
      who: 'clerk-a',
      act: 'refer-away',
      input: away,
      codes: ['SLIP_MISSING'],
    },
    {
      title: 'sending him elsewhere with one',
      now,
      view: withSlip,
      who: 'clerk-a',
      act: 'refer-away',
      input: away,
      codes: [],
    },
    {
      title: 'withdrawing owes no slip',
      now,
      view: bare,
      who: 'applicant-a',
      act: 'withdraw',
      input: { reason: '预案待修订，暂不报送。' },
      codes: [],
    },
    {
      title: 'closing what was never supplied owes no second slip',
      now: '2026-10-29 09:00',
      view: given(submitted(), slip(), checked(['plan']), noticed(['plan'])),
      who: 'clerk-a',
      act: 'close-unsupplied',
      input: { reason: '告知期限已满，申请人未补正。' },
      codes: [],
    },
  ]);

  for (const { title, view, keys } of [
    { title: 'owed while there is none', view: bare, keys: ['issue-slip'] },
    { title: 'not owed once issued', view: withSlip, keys: [] },
  ])
    it(title, () =>
      assert.deepEqual(
        dutiesOf(engineAt(now, only('acceptance-slip')), view).map((duty) => duty.key),
        keys,
      ),
    );
});
