import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, attempt, given, happened, only, settledAt } from '#testing/case.ts';
import { checked, consulted, decided, honest, noticed, slip, submitted, supplied } from '#testing/filing.ts';

const power = only('deemed-filing');
const deemed = (now: string, view: ReturnType<typeof given>) => settledAt(now, view, power).decision.deemed;

describe('deemed-filing: five working days from Monday 09-28 end with Saturday 10-10, a make-up day after 国庆', () => {
  for (const { title, now, view, is } of [
    { title: 'the last millisecond of the term', now: '2026-10-10 23:59:59.999', view: given(submitted()), is: false },
    { title: 'the next one', now: '2026-10-11 00:00:00.000', view: given(submitted()), is: true },
    { title: 'in review', now: '2026-10-11 00:00', view: given(honest('review')), is: true },
    { title: 'in the decision', now: '2026-10-11 00:00', view: given(honest('decide')), is: true },
    {
      title: 'refused in time, with reasons',
      now: '2026-10-11 00:00',
      view: given(honest('decide'), decided('not-file')),
      is: false,
    },
    {
      title: 'the applicant was told what is missing',
      now: '2026-10-11 00:00',
      view: given(submitted(), slip(), checked(['plan']), noticed(['plan'])),
      is: false,
    },
    {
      title: 'he supplied it on 09-29: the term runs anew, to 10-12',
      now: '2026-10-12 23:59',
      view: given(submitted(), slip(), checked(['plan']), noticed(['plan']), supplied(['plan'])),
      is: false,
    },
    {
      title: 'and a minute later',
      now: '2026-10-13 00:00',
      view: given(submitted(), slip(), checked(['plan']), noticed(['plan']), supplied(['plan'])),
      is: true,
    },
    {
      title: 'handed in on Sunday 09-20, a make-up day: to 09-29',
      now: '2026-09-29 12:00',
      view: given(submitted({ when: '2026-09-20 16:00' })),
      is: true,
    },
    {
      title: 'a term that runs into a year without calendar raises nothing',
      now: '2027-02-01 00:00',
      view: given(submitted({ when: '2026-12-29 09:00' })),
      is: false,
    },
  ])
    it(title, () => assert.equal(deemed(now, view), is));

  it('counts from the end of the term, not from when somebody looked', () => {
    const view = settledAt('2026-10-15 09:00', given(honest('review')), power);
    assert.equal(view.decision.at, at('2026-10-11 00:00'));
    assert.deepEqual([view.head.stage, view.head.visits.at(-1)?.from], ['deliver', at('2026-10-11 00:00')]);
    assert.equal(view.updatedAt, at('2026-10-15 09:00'));
  });

  it('happens before the act under decision, which then comes too late', () => {
    const decide = {
      power,
      view: given(honest('decide'), consulted()),
      who: 'deputy-a',
      act: 'decide',
      input: { result: 'not-file', reasons: '预案引用了已废止的规定。' },
    };
    assert.deepEqual(attempt({ ...decide, now: '2026-10-10 23:59' }).codes, []);
    assert.deepEqual(attempt({ ...decide, now: '2026-10-11 00:00' }).codes, ['NOT_IN_THIS_STAGE']);
    assert.deepEqual(attempt({ ...decide, now: '2026-10-11 00:00', power: only() }).codes, []);
  });

  it('signs nobody’s name', () => {
    const view = settledAt('2026-10-11 00:00', given(honest('review')), power);
    assert.equal(view.decision.by, undefined);
    assert.equal(
      view.hands.some((hand) => hand.act === 'deem-filed'),
      false,
    );
  });

  it('happens although somebody is recused, and although a doubt is open', () => {
    const doubt = happened('2026-09-29 09:00', 'legal-a', 'raise-doubt', {
      type: 'doubts.raised',
      data: { key: 'd1', kind: 'officer', what: '日期看不清。', origin: 'officer' },
    });
    assert.equal(settledAt('2026-10-11 00:00', given(honest('decide'), doubt)).decision.deemed, true);
  });
});
