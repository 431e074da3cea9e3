import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findingsInput, findingsOf, type ReviewItem } from './findings-values.ts';

const item = (key: string, asks: ReviewItem['asks'], finding: ReviewItem['finding'] = null): ReviewItem => ({
  key,
  subject: '',
  name: key,
  standard: '',
  asks,
  choices: [],
  mandatory: true,
  mayNotApply: true,
  evidence: [],
  basis: '',
  finding,
});
const recorded: ReviewItem['finding'] = {
  answer: 5,
  notApplicable: false,
  evidence: [{ material: 'text', page: 2 }],
  note: '',
  passes: true,
  by: { id: 'p', name: '甲' },
  at: '2026-05-20T00:00:00.000Z',
};
const items = [item('parts', 'count', recorded), item('signed', 'yes-no'), item('review', 'yes-no')];

it('a finding of somebody else is not sent again under a new hand', () =>
  assert.deepEqual(findingsInput(items, { findings: findingsOf(items) }), { findings: [] }));

it('nor where the form has filled in what the record leaves out', () => {
  const rows = findingsOf(items).map((row) => ({ ...row, subject: '' }));
  assert.deepEqual(findingsInput(items, { findings: rows }), { findings: [] });
});

it('one whose paper was renewed since is confirmed by sending it', () =>
  assert.deepEqual(
    findingsInput(items, { findings: findingsOf(items) }, ({ key }) => key === 'parts').findings.map(
      ({ item: key, answer }) => [key, answer],
    ),
    [['parts', 5]],
  ));

it('what was answered is sent, a no as well; what was not is left out', () => {
  const rows = findingsOf(items).map((row) => (row['item'] === 'signed' ? { ...row, answer: false } : row));
  assert.deepEqual(findingsInput(items, { findings: rows }).findings, [
    { item: 'signed', answer: false, notApplicable: false, evidence: [], note: '' },
  ]);
});

it('a changed page makes it a new finding', () => {
  const rows = findingsOf(items).map((row) =>
    row['item'] === 'parts' ? { ...row, evidence: [{ material: 'text', page: 3 }] } : row,
  );
  assert.equal(findingsInput(items, { findings: rows }).findings.length, 1);
});

it('what does not apply needs no answer', () => {
  const rows = findingsOf(items).map((row) => (row['item'] === 'review' ? { ...row, notApplicable: true } : row));
  assert.deepEqual(findingsInput(items, { findings: rows }).findings, [
    { item: 'review', answer: false, notApplicable: true, evidence: [], note: '' },
  ]);
});

it('the same item of two nominees is two questions', () => {
  const of = (subject: string) => ({ ...item('years', 'count'), subject });
  const rows = findingsOf([of('i1'), of('i2')]).map((row) => ({ ...row, answer: row['subject'] === 'i1' ? 3 : 9 }));
  assert.deepEqual(
    findingsInput([of('i1'), of('i2')], { findings: rows }).findings.map((row) => [row['subject'], row['answer']]),
    [
      ['i1', 3],
      ['i2', 9],
    ],
  );
});
