import type { AreaWords } from '../../words.ts';

export const transferEn: AreaWords = {};
