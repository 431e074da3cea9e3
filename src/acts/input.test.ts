import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, attempt, given } from '#testing/case.ts';
import { drafted, found, honest } from '#testing/filing.ts';
import { application, applying, free, now, SAYS } from '#testing/situations.ts';

describe('inputs', () => {
  it('an application handed in at the counter counts from then', () => {
    const { view } = attempt({
      power: free,
      now,
      view: applying,
      who: 'clerk-a',
      act: 'submit',
      input: { ...application, receivedAt: '2026-09-30T10:00:00+08:00', lateReason: '窗口停电' },
    });
    assert.deepEqual(
      [view.application.receivedAt, view.application.enteredAt, view.clock.startedAt],
      [at('2026-09-30 10:00'), at(now), at('2026-09-30 10:00')],
    );
    assert.equal(view.application.lateReason, '窗口停电');
  });
  it('entered on the day on which it came in it owes no reason', () => {
    const input = { ...application, receivedAt: `${now.slice(0, 10)}T00:00:00+08:00` };
    const { view } = attempt({ power: free, now, view: applying, who: 'clerk-a', act: 'submit', input });
    assert.equal(view.application.lateReason, undefined);
  });
  it('on line it counts from the server’s instant', () => {
    const online = { ...applying, application: { ...applying.application, creditCode: '' } };
    const { view } = attempt({ power: free, now, view: online, who: 'applicant-a', act: 'submit', input: application });
    assert.deepEqual(
      [view.application.receivedAt, view.clock.startedAt, view.head.visits.at(-1)?.from],
      [at(now), at(now), at(now)],
    );
  });
  it('the conclusion names the failed items by itself', () => {
    const view = given(honest('review'), found({ repealed: 1, parts: 4 }));
    const made = attempt({
      power: free,
      now,
      view,
      who: 'reviewer-a',
      act: 'hand-in-review',
      input: { proposal: 'file', opinion: SAYS },
    });
    assert.deepEqual(made.view.review.conclusions.at(-1)?.failed, ['parts', 'repealed']);
  });
  it('a number is a place until the store fills it', () => {
    const { view } = attempt({
      power: free,
      now,
      view: given(honest('deliver'), drafted()),
      who: 'deputy-a',
      act: 'issue-document',
      input: { document: 'registration' },
    });
    assert.equal(view.documents.all[0]?.issued?.number, '#number:filing/registration:2026');
  });
});
