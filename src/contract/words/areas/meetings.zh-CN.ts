import type { AreaWords } from '../../words.ts';

export const meetingsZh: AreaWords = {};
