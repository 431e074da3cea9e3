import type { AreaWords } from '../../words.ts';

export const hearingZh: AreaWords = {};
