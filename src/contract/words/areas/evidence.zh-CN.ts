import type { AreaWords } from '../../words.ts';

export const evidenceZh: AreaWords = {};
