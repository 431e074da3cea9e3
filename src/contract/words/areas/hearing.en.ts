import type { AreaWords } from '../../words.ts';

export const hearingEn: AreaWords = {};
