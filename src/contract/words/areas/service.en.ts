import type { AreaWords } from '../../words.ts';

export const serviceEn: AreaWords = {};
