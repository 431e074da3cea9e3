import type { WordList } from '../words.ts';

/** Words of the public pages. Keys begin with `public.` so that the lists of both front ends can be one. */
export const publicEn: WordList = {};
