import type { AreaWords } from '../../words.ts';

export const listsZh: AreaWords = {};
