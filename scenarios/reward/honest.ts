import type { HonestRun } from '../format.ts';
import { complete } from './path.ts';

const commended = { stage: 'close', status: 'ended', decision: 'commend' } as const;

export const honest: readonly HonestRun[] = [
  {
    id: 'reward/commended',
    title: { zh: '推荐、公示、审定后表彰', en: 'Recommended, announced, approved and commended' },
    steps: complete(),
    ends: commended,
  },
];
