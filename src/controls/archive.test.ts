import { describe } from 'node:test';
import { given, happened } from '#testing/case.ts';
import { decided, honest, moved, submitted } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const now = '2026-10-13 14:00';
const filed = ['application', 'slip', 'review', 'registration', 'service', 'visit'];
const row = (items: readonly string[]) => ({
  now,
  who: 'handler-a',
  act: 'archive',
  input: { items, place: '档案室' },
});
const refusedCase = given(
  honest('decide'),
  decided('not-file'),
  happened('2026-09-29 15:00', 'handler-a', 'serve', moved('close')),
);
const withdrawn = given(submitted(), happened('2026-09-28 11:00', 'applicant-a', 'withdraw', moved('close', 'out')));

describe('archive', () => {
  refusals('archive', [
    { title: 'the whole list', ...row(filed), view: given(honest('close')), codes: [] },
    {
      title: 'one item short',
      ...row(filed.slice(0, -1)),
      view: given(honest('close')),
      codes: ['ARCHIVE_INCOMPLETE'],
    },
    {
      title: 'the list of a refusal is enough for a refusal',
      ...row(['application', 'slip', 'refusal']),
      view: refusedCase,
      codes: [],
    },
    {
      title: 'and not for a filing',
      ...row(['application', 'slip', 'refusal']),
      view: given(honest('close')),
      codes: ['ARCHIVE_INCOMPLETE'],
    },
    { title: 'a withdrawn case has the least', ...row(['application', 'slip']), view: withdrawn, codes: [] },
    { title: 'but not nothing', ...row(['application']), view: withdrawn, codes: ['ARCHIVE_INCOMPLETE'] },
  ]);
});
