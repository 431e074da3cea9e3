import type { CaseDetail } from '#contract/case-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import { cardsOf } from './cards.ts';
import {
  acceptanceOf,
  applicationOf,
  archiveOf,
  decisionOf,
  disclosureOf,
  documentsOf,
  materialsOf,
  recusalOf,
} from './case-parts.ts';
import { deadlinesOf } from './deadlines.ts';
import { dutyShapes } from './duties.ts';
import {
  consultationOf,
  doubtsOf,
  heldOf,
  ordersOf,
  reviewOf,
  sealedOf,
  spotCheckOf,
  visitsOf,
} from './officer-parts.ts';
import { railOf } from './rail.ts';
import { sectionsOf } from './sections/index.ts';
import type { Sight } from './sight.ts';
import { signalsOf } from './signals.ts';

/**
 * The case as this person may see it. The applicant gets his own side: what he handed in, what was issued to him and decided,
 * the clocks and the chart; never drafts, findings, planned visits, signals or colleagues' duties. The sealed chain is the inspectors'.
 */
export function caseDetailOf(sight: Sight, person: PersonId): CaseDetail {
  const { view, engine, party } = sight;
  const { head } = view;
  const { definition, version } = engine.power;
  if (head.status === 'none') throw new Error('a case without its opening fact cannot be shown');
  return {
    id: head.id,
    number: head.number,
    title: head.title,
    version: view.version,
    power: {
      key: definition.key,
      name: definition.name,
      kind: definition.kind,
      version,
      agency: definition.agency,
      phones: { ...definition.phones },
    },
    stage: head.stage,
    status: head.status,
    exit: head.exit,
    outcome: head.outcome,
    deadlines: deadlinesOf(sight),
    rail: railOf(sight),
    application: applicationOf(sight),
    results: sight.engine.power.definition.results.map(({ key, name }) => ({ key, name })),
    materials: materialsOf(sight),
    acceptance: acceptanceOf(sight),
    review: party ? { items: [], conclusions: [], returns: [] } : reviewOf(sight),
    doubts: party ? [] : doubtsOf(sight),
    consultation: party ? [] : consultationOf(sight),
    decision: decisionOf(sight),
    documents: documentsOf(sight),
    disclosure: disclosureOf(sight),
    visits: party ? { planned: null, made: [], openRectifications: 0 } : visitsOf(sight),
    orders: party ? [] : ordersOf(sight),
    spotCheck: party ? null : spotCheckOf(sight),
    recusal: recusalOf(sight),
    held: party ? [] : heldOf(sight, person),
    signals: signalsOf(sight, person),
    cards: cardsOf(sight, person),
    duties: dutyShapes(sight, person),
    archive: party ? null : archiveOf(sight),
    sections: sectionsOf(sight, person),
    sealed: sealedOf(sight),
  };
}
