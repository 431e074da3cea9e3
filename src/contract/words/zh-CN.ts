import { type Words, withAreas } from '../words.ts';
import { actsZh } from './acts.zh-CN.ts';
import { areasZh } from './areas/zh-CN.ts';
import { faultsZh } from './faults.zh-CN.ts';
import { fieldsZh } from './fields.zh-CN.ts';
import { listsZh } from './lists.zh-CN.ts';
import { publicZh } from './public.zh-CN.ts';
import { sentencesZh } from './sentences.zh-CN.ts';
import { webZh } from './web.zh-CN.ts';

/** The words that no area has for itself. */
export const commonZh: Words = {
  acts: actsZh,
  fields: fieldsZh,
  faults: faultsZh,
  ...listsZh,
  ...sentencesZh,
  ui: { ...webZh, ...publicZh },
};

export const zhCN: Words = withAreas(commonZh, areasZh);
