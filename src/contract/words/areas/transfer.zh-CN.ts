import type { AreaWords } from '../../words.ts';

export const transferZh: AreaWords = {};
