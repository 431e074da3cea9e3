import { describe } from 'node:test';
import { given } from '#testing/case.ts';
import { submitted } from '#testing/filing.ts';
import { signals } from '#testing/tables.ts';

const entered = (when: string) => given(submitted({ receivedAt: '2026-09-28 09:00', when }));

describe('late-entry', () => {
  signals('late-entry', [
    { title: 'entered at once', view: entered('2026-09-28 09:00'), now: '2026-09-30 09:00', codes: [] },
    {
      title: 'a minute before 24 hours are over',
      view: entered('2026-09-29 08:59'),
      now: '2026-09-30 09:00',
      codes: [],
    },
    { title: 'after 24 hours', view: entered('2026-09-29 09:00'), now: '2026-09-30 09:00', codes: ['LATE_ENTRY'] },
    { title: 'after a weekend', view: entered('2026-10-05 09:00'), now: '2026-10-05 09:01', codes: ['LATE_ENTRY'] },
  ]);
});
