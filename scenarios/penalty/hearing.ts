import { HAZARD } from './matter.ts';
import type { Options } from './path.ts';

const EXIT = { law: '安全生产法', article: '第105条第1款第2项' };

/** Sixty thousand yuan: the right to a hearing is told, and the party asks for one. */
export const ASKED: Options = {
  facts: { hazards: 3, exits: 2 },
  weighed: { charges: ['hazard', 'exit'], articles: [HAZARD, EXIT], sanction: 'fine', fen: 6_000_000 },
  hearing: { requested: '2026-09-23 15:00', noticeOn: '2026-09-24', held: '2026-10-13 09:30' },
  times: {
    'close-defence': '2026-10-13 15:00',
    opinion: '2026-10-19 10:00',
    call: '2026-10-20 10:00',
    open: '2026-10-22 09:00',
    'vote-a': '2026-10-22 09:20',
    'vote-b': '2026-10-22 09:30',
    'vote-c': '2026-10-22 09:40',
    'vote-chair': '2026-10-22 10:00',
    'close-meeting': '2026-10-22 10:10',
    decide: '2026-10-23 10:00',
    draft: '2026-10-27 10:00',
    issue: '2026-10-28 10:00',
    serve: '2026-10-30 15:00',
    publish: '2026-11-02 10:00',
    receipt: '2026-11-10 10:00',
    rectified: '2026-11-12 10:00',
    conclude: '2026-11-20 10:00',
    archive: '2026-12-08 10:00',
    close: '2026-12-09 15:00',
  },
};
