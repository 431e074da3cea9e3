import type { AreaWords } from '../../words.ts';

export const listsEn: AreaWords = {};
