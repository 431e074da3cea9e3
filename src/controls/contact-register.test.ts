import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { given, happened, only, settledAt } from '#testing/case.ts';
import { accepted, checked, decided, found, handedIn, honest, person, slip, submitted } from '#testing/filing.ts';
import { signals } from '#testing/tables.ts';

const contact = (about: string, when: string, by = 'clerk-b') =>
  happened(when, by, 'register-contact', {
    type: 'sealed.contact-registered',
    data: { about: about === '' ? '' : person(about), who: '某人', manner: 'banquet', words: '请关照', handed: '' },
  });
const start = [submitted(), slip(), checked(), accepted()];
const later = (when: string) => [found({}, '2026-09-28 14:00'), handedIn('file', when)];
const now = '2026-10-20 10:00';

describe('contact-register', () => {
  signals('contact-register', [
    {
      title: 'the reviewer concludes a minute after the contact',
      now,
      view: given(...start, contact('reviewer-a', '2026-09-28 14:59'), ...later('2026-09-28 15:00')),
      codes: ['DECISION_FOLLOWS_CONTACT'],
    },
    {
      title: 'ten days after, to the minute',
      now,
      view: given(...start, contact('reviewer-a', '2026-09-28 12:00'), ...later('2026-10-08 12:00')),
      codes: ['DECISION_FOLLOWS_CONTACT'],
    },
    {
      title: 'a minute later than ten days',
      now,
      view: given(...start, contact('reviewer-a', '2026-09-28 12:00'), ...later('2026-10-08 12:01')),
      codes: [],
    },
    {
      title: 'a minute before the contact',
      now,
      view: given(...start, ...later('2026-09-28 15:00'), contact('reviewer-a', '2026-09-28 15:01')),
      codes: [],
    },
    {
      title: 'a contact with a colleague who did nothing',
      now,
      view: given(...start, contact('reviewer-b', '2026-09-28 14:00'), ...later('2026-09-28 15:00')),
      codes: [],
    },
    {
      title: 'the reporter himself, when nobody is named',
      now,
      view: given(...start, contact('', '2026-09-28 14:30', 'reviewer-a'), ...later('2026-09-28 15:00')),
      codes: ['DECISION_FOLLOWS_CONTACT'],
    },
    {
      title: 'findings alone decide nothing',
      now,
      view: given(
        ...start,
        ...later('2026-09-28 15:00'),
        contact('reviewer-a', '2026-09-28 15:30'),
        found({}, '2026-09-28 16:00'),
      ),
      codes: [],
    },
    {
      title: 'the leader decides next day',
      now,
      view: given(honest('decide'), contact('deputy-a', '2026-09-28 18:00'), decided()),
      codes: ['DECISION_FOLLOWS_CONTACT'],
    },
  ]);

  it('is a lead for the inspectors alone, in their own chain', () => {
    const view = settledAt(
      now,
      given(honest('decide'), contact('deputy-a', '2026-09-28 18:00'), decided()),
      only('contact-register'),
    );
    assert.deepEqual(view.signals.raised, []);
    assert.deepEqual(
      view.sealed.signals.map(({ level, audience }) => [level, audience]),
      [['lead', ['discipline-inspector']]],
    );
  });
});
