import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, type History, happened, only, withBinding } from '#testing/case.ts';
import { consulted, FINDINGS, found, handedIn, honest, material, moved } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const now = '2026-09-29 11:00';
const doubt = happened('2026-09-29 09:00', 'legal-a', 'raise-doubt', {
  type: 'doubts.raised',
  data: { key: 'd1', kind: 'officer', what: '签署页日期看不清。', origin: 'officer' },
});
const answered = happened('2026-09-29 10:00', 'head-a', 'answer-doubt', {
  type: 'doubts.answered',
  data: { key: 'd1', answer: '原件清晰，日期为九月十五日。', evidence: [{ material: 'plan', page: 2 }] },
});
const decide = (result: string, reasons = '审查结论清楚，会商意见一致。') => ({
  now,
  who: 'deputy-a',
  act: 'decide',
  input: { result, reasons },
});
const concludedNot = given(
  honest('review'),
  found({ repealed: 1 }),
  handedIn('not-file', '2026-09-28 15:00', ['repealed']),
  consulted(),
);
const view = given(honest('decide'), consulted());

describe('conclusion-integrity', () => {
  refusals('conclusion-integrity', [
    { title: 'file what was concluded to file', ...decide('file'), view, codes: [] },
    { title: 'not file it', ...decide('not-file'), view, codes: ['CONCLUSION_CHANGED'] },
    { title: 'not file what was concluded not to file', ...decide('not-file'), view: concludedNot, codes: [] },
    { title: 'file it', ...decide('file'), view: concludedNot, codes: ['CONCLUSION_CHANGED'] },
    { title: 'a doubt still open', ...decide('file'), view: given(honest('decide'), doubt), codes: ['DOUBT_OPEN'] },
    { title: 'the doubt answered', ...decide('file'), view: given(honest('decide'), doubt, answered), codes: [] },
    {
      title: 'returned with reasons',
      now,
      view,
      who: 'deputy-a',
      act: 'return-review',
      input: { reasons: '请核对签署页的日期。' },
      codes: [],
    },
    {
      title: 'returned with “无”',
      now,
      view,
      who: 'deputy-a',
      act: 'return-review',
      input: { reasons: '无' },
      codes: ['REASONS_EMPTY'],
    },
  ]);
});

describe('conclusion-integrity: what was found once', () => {
  const power = withBinding(only(), 'review', 'conclusion-integrity', { newEvidence: true });
  const returned = happened(
    '2026-09-29 09:00',
    'deputy-a',
    'return-review',
    { type: 'review.returned', data: { reasons: '请核对附件三。' } },
    moved('review', 'back'),
  );
  const supplied = happened('2026-09-29 10:00', 'clerk-a', 'supplement', {
    type: 'materials.received',
    data: { items: [material('plan', '-2')] },
  });
  const finds = (answer: boolean, ...history: History) => ({
    power,
    now,
    view: given(honest('review'), found(), ...history),
    who: 'reviewer-a',
    act: 'record-findings',
    input: { findings: [{ ...FINDINGS.find((one) => one.item === 'contacts'), answer }] },
  });
  const rows = [
    { title: 'before any conclusion', ...finds(false), codes: [] },
    { title: 'the same after it', ...finds(true, handedIn(), returned), codes: [] },
    { title: 'otherwise, on the same paper', ...finds(false, handedIn(), returned), codes: ['FINDING_TURNED'] },
    { title: 'otherwise, on one that came in since', ...finds(false, handedIn(), returned, supplied), codes: [] },
  ];
  for (const { title, codes, ...row } of rows)
    it(title, () => {
      assert.deepEqual(attempt(row).codes, codes);
      assert.deepEqual(attempt({ ...row, power: only() }).codes, []);
    });
});
