import type { Section } from '#contract/case-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Sight } from '../sight.ts';
import { acceptance } from './acceptance.ts';
import { evaluation } from './evaluation.ts';
import { funds } from './funds.ts';
import { lists } from './lists.ts';
import { meetings } from './meetings.ts';
import { procedure } from './procedure.ts';
import { publicity } from './publicity.ts';
import type { SectionOf } from './section.ts';
import { transfer } from './transfer.ts';

/** Further parts of a case, in the order in which they are shown. A new one is a file here and a line. */
const all: readonly SectionOf[] = [acceptance, procedure, meetings, evaluation, transfer, lists, publicity, funds];

export const sectionsOf = (sight: Sight, reader: PersonId): Section[] =>
  all
    .filter((one) => one.party || !sight.party)
    .map((one) => ({ key: one.key, entries: one.entries(sight, reader).map((entry) => ({ ...entry })) }))
    .filter((one) => one.entries.length > 0);
