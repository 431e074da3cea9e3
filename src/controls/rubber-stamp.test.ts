import { describe } from 'node:test';
import { given, happened } from '#testing/case.ts';
import { found, handedIn, honest, moved } from '#testing/filing.ts';
import { signals } from '#testing/tables.ts';

const now = '2026-09-30 10:00';
const from = '2026-09-28 14:00:00';
const review = honest('review');
const returned = happened(
  '2026-09-28 16:00',
  'deputy-a',
  'return-review',
  { type: 'review.returned', data: { reasons: '请核对签署页。' } },
  moved('review', 'back'),
);

describe('rubber-stamp: 40 seconds from the first finding to the conclusion', () => {
  signals('rubber-stamp', [
    {
      title: '39 seconds',
      now,
      view: given(review, found({}, from), handedIn('file', '2026-09-28 14:00:39')),
      codes: ['REVIEW_TOO_FAST'],
    },
    {
      title: '39.999 seconds',
      now,
      view: given(review, found({}, from), handedIn('file', '2026-09-28 14:00:39.999')),
      codes: ['REVIEW_TOO_FAST'],
    },
    {
      title: '40 seconds',
      now,
      view: given(review, found({}, from), handedIn('file', '2026-09-28 14:00:40')),
      codes: [],
    },
    {
      title: '41 seconds',
      now,
      view: given(review, found({}, from), handedIn('file', '2026-09-28 14:00:41')),
      codes: [],
    },
    {
      title: 'a fast no is no stamp',
      now,
      view: given(review, found({ parts: 0 }, from), handedIn('not-file', '2026-09-28 14:00:39', ['parts'])),
      codes: [],
    },
    { title: 'findings alone', now, view: given(review, found({}, from)), codes: [] },
    {
      title: 'slow the first time, and after a return again in 39 seconds',
      now,
      view: given(
        review,
        found({}, from),
        handedIn(),
        returned,
        found({}, '2026-09-28 17:00:00'),
        handedIn('file', '2026-09-28 17:00:39'),
      ),
      codes: ['REVIEW_TOO_FAST'],
    },
  ]);
});
