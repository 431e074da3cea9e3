import type { AreaWords } from '../../words.ts';

export const evidenceEn: AreaWords = {};
