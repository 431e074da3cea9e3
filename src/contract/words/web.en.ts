import type { WordList } from '../words.ts';

/** Words of the staff app. Keys begin with `web.` so that the lists of both front ends can be one. */
export const webEn: WordList = {};
