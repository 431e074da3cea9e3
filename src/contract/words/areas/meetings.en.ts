import type { AreaWords } from '../../words.ts';

export const meetingsEn: AreaWords = {};
