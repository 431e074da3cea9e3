import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given } from '#testing/case.ts';
import { hashOf, honest } from '#testing/filing.ts';
import { bound, interviewed, sanctioningPower } from '#testing/hearing.ts';

const power = bound('recording', { acts: ['record-interview'] });
const before = honest('decide');
const talk = {
  person: '王某',
  role: 'witness',
  place: '谈话室',
  from: '2026-09-29T13:30:00+08:00',
  to: '2026-09-29T14:30:00+08:00',
  record: hashOf('minutes-2'),
  recording: hashOf('talk-2'),
  recordedFrom: '2026-09-29T13:30:00+08:00',
  recordedTo: '2026-09-29T14:30:00+08:00',
  confirmed: 'signed',
};
const rows = [
  { title: 'recorded from beginning to end', input: talk, codes: [] },
  { title: 'not recorded', input: { ...talk, recording: '' }, codes: ['RECORDING_MISSING'] },
  {
    title: 'begun a minute late',
    input: { ...talk, recordedFrom: '2026-09-29T13:31:00+08:00' },
    codes: ['RECORDING_DOES_NOT_COVER'],
  },
  {
    title: 'ended a minute early',
    input: { ...talk, recordedTo: '2026-09-29T14:29:00+08:00' },
    codes: ['RECORDING_DOES_NOT_COVER'],
  },
  { title: 'without a span', input: { ...talk, recordedTo: '' }, codes: ['RECORDING_DOES_NOT_COVER'] },
  {
    title: 'the recording of another talk',
    input: { ...talk, recording: hashOf('talk') },
    codes: ['RECORDING_USED_BEFORE'],
  },
  {
    title: 'a PDF',
    input: talk,
    outside: {},
    codes: ['NOT_A_RECORDING'],
  },
];

describe('recording', () => {
  for (const { title, input, codes, outside = { recordings: [hashOf('talk'), hashOf('talk-2')] } } of rows)
    it(title, () => {
      const row = {
        now: '2026-09-29 16:00',
        view: given(before, interviewed()),
        who: 'officer-a',
        act: 'record-interview',
        input,
        outside,
      };
      assert.deepEqual(attempt({ ...row, power }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: sanctioningPower }).codes, []);
    });

  describe('a visit', () => {
    const visits = bound('recording', { acts: ['record-visit'] }, 'supervise');
    const row = {
      power: visits,
      now: '2026-10-12 16:00',
      view: given(honest('supervise')),
      who: 'officer-a',
      act: 'record-visit',
      input: {
        visitedOn: '2026-10-12',
        findings: [{ matter: '应急演练', inOrder: true, note: '有签到和照片。' }],
        evidence: [hashOf('photo'), hashOf('film')],
      },
    };
    it('with a recording among its evidence', () =>
      assert.deepEqual(attempt({ ...row, outside: { recordings: [hashOf('film')] } }).codes, []));
    it('with papers alone', () => assert.deepEqual(attempt(row).codes, ['RECORDING_MISSING']));
  });
});
