import { type Words, withAreas } from '../words.ts';
import { actsEn } from './acts.en.ts';
import { areasEn } from './areas/en.ts';
import { faultsEn } from './faults.en.ts';
import { fieldsEn } from './fields.en.ts';
import { listsEn } from './lists.en.ts';
import { publicEn } from './public.en.ts';
import { sentencesEn } from './sentences.en.ts';
import { webEn } from './web.en.ts';

/** The words that no area has for itself. */
export const commonEn: Words = {
  acts: actsEn,
  fields: fieldsEn,
  faults: faultsEn,
  ...listsEn,
  ...sentencesEn,
  ui: { ...webEn, ...publicEn },
};

export const en: Words = withAreas(commonEn, areasEn);
