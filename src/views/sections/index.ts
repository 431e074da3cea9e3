import type { Section } from '#contract/case-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Sight } from '../sight.ts';
import { acceptance } from './acceptance.ts';
import { appeals } from './appeals.ts';
import { assignments } from './assignments.ts';
import { clock } from './clock.ts';
import { decision } from './decision.ts';
import { docket } from './docket.ts';
import { documents } from './documents.ts';
import { enforcement } from './enforcement.ts';
import { evaluation } from './evaluation.ts';
import { exhibits } from './exhibits.ts';
import { funds } from './funds.ts';
import { hearing } from './hearing.ts';
import { interviews } from './interviews.ts';
import { legal } from './legal.ts';
import { liability } from './liability.ts';
import { lists } from './lists.ts';
import { meetings } from './meetings.ts';
import { plan } from './plan.ts';
import { procedure } from './procedure.ts';
import { progress } from './progress.ts';
import { publicity } from './publicity.ts';
import { registers } from './registers.ts';
import { report } from './report.ts';
import type { SectionOf } from './section.ts';
import { transfer } from './transfer.ts';

/** Further parts of a case, in the order in which they are shown. A new one is a file here and a line. */
const all: readonly SectionOf[] = [
  assignments,
  acceptance,
  clock,
  procedure,
  docket,
  plan,
  exhibits,
  meetings,
  documents,
  evaluation,
  transfer,
  lists,
  publicity,
  funds,
  interviews,
  progress,
  report,
  liability,
  hearing,
  legal,
  decision,
  appeals,
  enforcement,
  registers,
];

export const sectionsOf = (sight: Sight, reader: PersonId): Section[] =>
  all
    .filter((one) => one.party || !sight.party)
    .map((one) => ({ key: one.key, entries: one.entries(sight, reader).map((entry) => ({ ...entry })) }))
    .filter((one) => one.entries.length > 0);
