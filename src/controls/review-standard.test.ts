import { describe } from 'node:test';
import { given, happened } from '#testing/case.ts';
import { FINDINGS, found, honest } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const now = '2026-09-28 15:00';
const view = given(honest('review'));
const reviewed = (instead = {}) => given(honest('review'), found(instead));
const item = (key: string, change: object = {}) => ({ ...FINDINGS.find((one) => one.item === key), ...change });
const record = (...rows: readonly object[]) => ({
  now,
  view,
  who: 'reviewer-a',
  act: 'record-findings',
  input: { findings: rows },
});
const handIn = (proposal: string, opinion = '八个项目均已对照标准审查。') => ({
  now,
  who: 'reviewer-a',
  act: 'hand-in-review',
  input: { proposal, opinion },
});
const on = (material: string, page: number) => ({ evidence: [{ material, page }] });
const doubt = happened('2026-09-28 14:30', 'legal-a', 'raise-doubt', {
  type: 'doubts.raised',
  data: { key: 'd1', kind: 'officer', what: '签署页日期看不清。', origin: 'officer' },
});
const answerOf = (answer: string, evidence: readonly object[]) => ({
  now,
  view: given(honest('review'), found(), doubt),
  who: 'reviewer-a',
  act: 'answer-doubt',
  input: { doubt: 'd1', answer, evidence },
});
const answered = happened('2026-09-28 14:40', 'reviewer-a', 'answer-doubt', {
  type: 'doubts.answered',
  data: { key: 'd1', answer: '原件清晰。', evidence: [{ material: 'plan', page: 2 }] },
});
const allBut = (key: string) =>
  given(
    honest('review'),
    happened('2026-09-28 14:00', 'reviewer-a', 'record-findings', {
      type: 'review.findings-recorded',
      data: { findings: FINDINGS.filter((one) => one.item !== key) },
    }),
  );

describe('review-standard', () => {
  refusals('review-standard', [
    { title: 'every item with its evidence', ...record(...FINDINGS), codes: [] },
    {
      title: 'an item that the standard lacks',
      ...record(item('parts', { item: 'colour' })),
      codes: ['ITEM_NOT_IN_STANDARD'],
    },
    { title: 'without evidence', ...record(item('parts', { evidence: [] })), codes: ['FINDING_WITHOUT_EVIDENCE'] },
    { title: 'the last page of the material', ...record(item('parts', on('plan', 10))), codes: [] },
    { title: 'the page after the last', ...record(item('parts', on('plan', 11))), codes: ['FINDING_WITHOUT_EVIDENCE'] },
    {
      title: 'a page of another material',
      ...record(item('parts', on('resources', 2))),
      codes: ['FINDING_WITHOUT_EVIDENCE'],
    },
    {
      title: 'a yes where a number is asked',
      ...record(item('parts', { answer: true })),
      codes: ['ANSWER_OF_WRONG_TYPE'],
    },
    {
      title: 'a date that is none',
      ...record(item('published', { answer: '九月十五日' })),
      codes: ['ANSWER_OF_WRONG_TYPE'],
    },
    {
      title: 'not applicable where the standard allows it',
      ...record(item('interested-reviewer', { notApplicable: true, evidence: [] })),
      codes: [],
    },
    {
      title: 'not applicable where it does not',
      ...record(item('signed', { notApplicable: true })),
      codes: ['ITEM_MAY_NOT_BE_SKIPPED'],
    },
    { title: 'all pass: to be filed', ...handIn('file'), view: reviewed(), codes: [] },
    {
      title: 'all pass: not to be filed',
      ...handIn('not-file'),
      view: reviewed(),
      codes: ['PROPOSAL_AGAINST_FINDINGS'],
    },
    { title: 'five parts seen', ...handIn('file'), view: reviewed({ parts: 5 }), codes: [] },
    { title: 'four', ...handIn('file'), view: reviewed({ parts: 4 }), codes: ['PROPOSAL_AGAINST_FINDINGS'] },
    { title: 'four: not to be filed', ...handIn('not-file'), view: reviewed({ parts: 4 }), codes: [] },
    {
      title: 'published a day later than applied for',
      ...handIn('file'),
      view: reviewed({ published: '2026-09-16' }),
      codes: ['PROPOSAL_AGAINST_FINDINGS'],
    },
    { title: 'one item left open', ...handIn('file'), view: allBut('contacts'), codes: ['ITEM_UNANSWERED'] },
    { title: 'opinion “符合”', ...handIn('file', '符合'), view: reviewed(), codes: ['OPINION_EMPTY'] },
    {
      title: 'a doubt left open',
      ...handIn('file'),
      view: given(honest('review'), found(), doubt),
      codes: ['DOUBT_OPEN'],
    },
    {
      title: 'the doubt answered',
      ...handIn('file'),
      view: given(honest('review'), found(), doubt, answered),
      codes: [],
    },
    {
      title: 'an answer that shows where',
      ...answerOf('原件清晰，日期为九月十五日。', [{ material: 'plan', page: 2 }]),
      codes: [],
    },
    {
      title: 'an answer that shows nothing',
      ...answerOf('原件清晰，日期为九月十五日。', []),
      codes: ['DOUBT_NOT_ANSWERED'],
    },
    {
      title: 'an answer on a page that does not exist',
      ...answerOf('原件清晰，日期为九月十五日。', [{ material: 'plan', page: 11 }]),
      codes: ['DOUBT_NOT_ANSWERED'],
    },
    { title: '“属实”', ...answerOf('属实', [{ material: 'plan', page: 2 }]), codes: ['DOUBT_NOT_ANSWERED'] },
  ]);
});
