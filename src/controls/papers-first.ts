import * as z from 'zod';
import { control } from '#cases/control.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

/** 先有材料: an act that the law lets follow upon a paper (初步调查报告、回函) waits for it. */
export const papersFirst = control({
  key: 'papers-first',
  serves: ['strict-procedure', 'plan'],
  effect: 'prevents',
  params: z.strictObject({ before: keys, materials: keys }),
  names: (p) => ({ acts: p.before }),
  bar({ use, view }, { p }) {
    if (!p.before.includes(use.act)) return null;
    const missing = p.materials.filter((material) => !currentMaterial(view.materials, material));
    return missing.length > 0 ? fault('PAPERS_COME_FIRST', { materials: missing }) : null;
  },
});
