import type { HonestRun } from '../format.ts';
import { complete } from './path.ts';

const ended = (decision: string) => ({ stage: 'close', status: 'ended', decision }) as const;
const BRISK = { stages: ['legal'], because: '行政处罚法第60条的九十日是上限，检查按内部时限办理。' };

export const honest: readonly HonestRun[] = [
  {
    id: 'inspection/found-and-rectified',
    title: { zh: '发现轻微问题，责令整改并复查', en: 'Something slight found, ordered to correct, re-checked' },
    steps: complete(),
    ends: ended('rectify'),
    brisk: BRISK,
    showcase: 'finished',
  },
  {
    id: 'inspection/nothing-found',
    title: { zh: '逐项检查，未发现问题', en: 'Every item examined, nothing found' },
    steps: complete({ found: 'none' }),
    ends: ended('none'),
    brisk: BRISK,
  },
  {
    id: 'inspection/fined',
    title: { zh: '问题较重，告知、听取申辩后处罚', en: 'Something grave: told, heard, fined, put right' },
    steps: complete({ found: 'grave' }),
    ends: ended('penalise'),
    brisk: BRISK,
  },
];
