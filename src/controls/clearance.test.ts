import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListEntry } from '#cases/facets/lists.ts';
import { attempt, given, type Happening, type History, happened, type Try } from '#testing/case.ts';
import { hashOf } from '#testing/filing.ts';
import { bare, both, guard, on, papers, recorded, registered, team, under } from '#testing/reward.ts';

const word = (
  entries: readonly ListEntry[] = both,
  { investigated = false, when = '2026-09-22 10:00', who = 'inspector-b' } = {},
): Happening =>
  happened(when, who, 'record-findings', {
    type: 'review.findings-recorded',
    data: {
      findings: ['investigated', 'under-sanction'].flatMap((item) =>
        entries.map(({ key }) => ({
          item,
          subject: key,
          answer: item === 'investigated' && investigated,
          notApplicable: false,
          evidence: [{ material: 'discipline-opinion', page: 1 }],
          note: '',
        })),
      ),
    },
  });
const base: History = [registered('approve'), recorded('recommended'), papers()];
const decide = (view: History, change: Partial<Try> = {}): Omit<Try, 'power'> => ({
  now: '2026-10-19 14:00',
  view: given(...base, ...view),
  who: 'principal-a',
  act: 'decide',
  input: { result: 'commend', reasons: '局会议审议决定予以表彰。' },
  ...change,
});
const off = recorded('compiled', [team], '2026-10-10 10:00', 'compiler-a');

const rows: readonly (readonly [string, Omit<Try, 'power'>, readonly string[]])[] = [
  ['each cleared by the discipline office', decide([word()]), []],
  ['nobody asked', decide([]), ['CLEARANCE_MISSING']],
  ['one of two asked', decide([word([team])]), ['CLEARANCE_MISSING']],
  ['the nominator’s word for it', decide([word(both, { who: 'nominator-a' })]), ['CLEARANCE_MISSING']],
  ['one under investigation', decide([word([team]), word([guard], { investigated: true })]), ['NOMINEE_NOT_CLEARED']],
  ['he came off the list', decide([word([team]), word([guard], { investigated: true }), off]), []],
  [
    'one under investigation, decided against',
    decide([word([team]), word([guard], { investigated: true })], {
      input: { result: 'not-commend', reasons: '局会议审议决定不予表彰。' },
    }),
    [],
  ],
  ['thirty days old to the minute', decide([word()], { now: '2026-10-22 10:00' }), []],
  ['thirty days and a minute', decide([word()], { now: '2026-10-22 10:01' }), ['CLEARANCE_MISSING']],
  [
    'a return asks for none',
    decide([], { act: 'return-review', input: { reasons: '请补充纪检监察机关的意见。' } }),
    [],
  ],
];

describe('clearance', () => {
  for (const [title, row, codes] of rows)
    it(title, () => {
      assert.deepEqual([...new Set(attempt({ ...row, power: under('clearance') }).codes)], [...codes].sort());
      assert.deepEqual(attempt({ ...row, power: bare }).codes, []);
    });

  it('its papers come from the discipline office itself', () => {
    const row = (who: string, material: string): Omit<Try, 'power'> => ({
      now: '2026-10-15 09:00',
      view: given(registered('recommend'), recorded('recommended')),
      who,
      act: 'receive-papers',
      input: { papers: [{ material, subject: 'i1', hash: hashOf(material), name: '意见.pdf', pages: 1 }] },
    });
    const codes = (one: Omit<Try, 'power'>) => attempt({ ...one, power: under('clearance') }).codes;
    assert.deepEqual(codes(row('inspector-b', 'discipline-opinion')), []);
    assert.deepEqual(codes(row('nominator-a', 'discipline-opinion')), ['CLEARANCE_PAPER_OF_OTHERS']);
    assert.deepEqual(codes(row('nominator-a', 'form')), []);
    assert.deepEqual(attempt({ ...row('nominator-a', 'discipline-opinion'), power: bare }).codes, []);
  });

  it('a newer paper opens the question again', () => {
    const view = [word(), papers([guard], '2026-10-15 09:00')];
    assert.deepEqual(attempt({ ...decide(view), power: under('clearance') }).codes, [
      'CLEARANCE_MISSING',
      'CLEARANCE_MISSING',
    ]);
  });

  it('before the money too', () => {
    const row = decide([word(), on('commend', '2026-10-19 14:00')], {
      now: '2026-11-04 10:00',
      who: 'principal-a',
      act: 'issue-document',
      input: { document: 'commendation' },
    });
    const drafted = happened('2026-10-20 09:00', 'office-a', 'draft-document', {
      type: 'documents.drafted',
      data: { document: 'commendation', text: '决定' },
    });
    const view = given(...base, word(), on('commend', '2026-10-19 14:00'), drafted);
    assert.deepEqual(
      new Set(attempt({ ...row, view, power: under('clearance') }).codes),
      new Set(['CLEARANCE_MISSING']),
    );
    assert.deepEqual(attempt({ ...row, view, power: bare }).codes, []);
  });
});
