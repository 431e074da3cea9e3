import type { Section } from '#contract/case-shapes.ts';
import type { Sight } from '../sight.ts';
import { evaluation } from './evaluation.ts';
import type { SectionOf } from './section.ts';

/** Further parts of a case, in the order in which they are shown. A new one is a file here and a line. */
const all: readonly SectionOf[] = [evaluation];

export const sectionsOf = (sight: Sight): Section[] =>
  all
    .filter((one) => one.party || !sight.party)
    .map((one) => ({ key: one.key, entries: one.entries(sight).map((entry) => ({ ...entry })) }))
    .filter((one) => one.entries.length > 0);
