import type { HonestRun } from '../format.ts';
import { BREACH, SIGNS, SLIGHT } from './matter.ts';
import { path } from './path.ts';
import { quarry, welder } from './people.ts';
import { spot } from './spot.ts';

const closed = (decision: string) => ({ stage: 'close', status: 'ended', decision }) as const;

export const honest: readonly HonestRun[] = [
  {
    id: 'penalty/fined',
    title: {
      zh: '两项隐患逾期未消除，立案后处以罚款',
      en: 'Two hazards left as they were, fined after an investigation',
    },
    steps: path.complete(),
    ends: closed('penalty'),
    showcase: 'finished',
  },
  {
    id: 'penalty/fined-on-the-spot',
    title: { zh: '缺一处警示标志，当场罚款', en: 'One warning sign missing, fined on the spot' },
    steps: spot.complete(),
    ends: closed('spot-penalty'),
    showcase: 'finished',
  },
  {
    id: 'penalty/warned-on-the-spot',
    title: { zh: '违反操作规程，当场警告', en: 'A breach of the operating rules, a warning on the spot' },
    steps: spot.complete({
      firm: welder,
      facts: { breaches: 1 },
      weighed: { charges: ['breach'], articles: [BREACH], sanction: 'warning' },
      silent: true,
    }),
    ends: closed('spot-penalty'),
    showcase: 16,
  },
  {
    id: 'penalty/first-time',
    title: {
      zh: '初次违法、后果轻微并及时改正，不予处罚',
      en: 'The first time, slight and mended at once: no penalty',
    },
    steps: spot.complete({
      firm: quarry,
      result: 'exempt',
      facts: { signs: 1, slight: true },
      weighed: { charges: ['signs'], articles: [SIGNS, SLIGHT] },
    }),
    ends: closed('exempt'),
  },
];
