import type { AreaWords } from '../../words.ts';

export const serviceZh: AreaWords = {};
