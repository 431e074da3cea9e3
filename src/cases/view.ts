import type { Instant } from '#kernel/time.ts';
import { type Acceptance, type AcceptanceFact, acceptance } from './facets/acceptance.ts';
import { type Application, type ApplicationFact, application } from './facets/application.ts';
import { type Archive, type ArchiveFact, archive } from './facets/archive.ts';
import { type Clock, type ClockFact, clock } from './facets/clock.ts';
import { type Consultation, type ConsultationFact, consultation } from './facets/consultation.ts';
import { type Decision, type DecisionFact, decision } from './facets/decision.ts';
import { type Disclosure, type DisclosureFact, disclosure } from './facets/disclosure.ts';
import { type Documents, type DocumentsFact, documents } from './facets/documents.ts';
import { type Doubts, type DoubtsFact, doubts } from './facets/doubts.ts';
import { type Hand, type Head, type HeadFact, head } from './facets/head.ts';
import { type Held, type HeldFact, held } from './facets/held.ts';
import { type Materials, type MaterialsFact, materials } from './facets/materials.ts';
import { type Recusal, type RecusalFact, recusal } from './facets/recusal.ts';
import { type Review, type ReviewFact, review } from './facets/review.ts';
import { type Sealed, type SealedFact, sealed } from './facets/sealed.ts';
import { type Signals, type SignalsFact, signals } from './facets/signals.ts';
import { type Supervision, type SupervisionFact, supervision } from './facets/supervision.ts';
import { type Visits, type VisitsFact, visits } from './facets/visits.ts';
import type { Facet, Stamp } from './fact.ts';

/** Every fact that a case can hold. A new facet is added here and in `facets`; nothing else changes. */
export type CaseFact =
  | HeadFact
  | ApplicationFact
  | MaterialsFact
  | ClockFact
  | AcceptanceFact
  | ReviewFact
  | DoubtsFact
  | ConsultationFact
  | DecisionFact
  | DocumentsFact
  | DisclosureFact
  | RecusalFact
  | SupervisionFact
  | VisitsFact
  | ArchiveFact
  | HeldFact
  | SignalsFact
  | SealedFact;

export type FactType = CaseFact['type'];

/** The fold of a case's facts, facet by facet. `version` counts the events of the case's own chain. */
export type CaseView = {
  readonly version: number;
  readonly updatedAt: Instant;
  readonly hands: readonly Hand[];
  /** For each facet, the version that last changed it: what a stale form is compared with. */
  readonly touched: { readonly [facet: string]: number };
  readonly head: Head;
  readonly application: Application;
  readonly materials: Materials;
  readonly clock: Clock;
  readonly acceptance: Acceptance;
  readonly review: Review;
  readonly doubts: Doubts;
  readonly consultation: Consultation;
  readonly decision: Decision;
  readonly documents: Documents;
  readonly disclosure: Disclosure;
  readonly recusal: Recusal;
  readonly supervision: Supervision;
  readonly visits: Visits;
  readonly archive: Archive;
  readonly held: Held;
  readonly signals: Signals;
  readonly sealed: Sealed;
};

export type FacetKey = Exclude<keyof CaseView, 'version' | 'updatedAt' | 'hands' | 'touched'>;

const facets = {
  head,
  application,
  materials,
  clock,
  acceptance,
  review,
  doubts,
  consultation,
  decision,
  documents,
  disclosure,
  recusal,
  supervision,
  visits,
  archive,
  held,
  signals,
  sealed,
};

export const facetKeys = Object.keys(facets) as FacetKey[];

export const emptyView: CaseView = {
  version: 0,
  updatedAt: '1970-01-01T00:00:00.000Z' as Instant,
  hands: [],
  touched: {},
  ...(Object.fromEntries(facetKeys.map((key) => [key, facets[key].initial])) as Pick<CaseView, FacetKey>),
};

export const facetOf = (type: FactType): FacetKey => type.slice(0, type.indexOf('.')) as FacetKey;

/** One fact folded into the view; an unknown type is a bug, or an event of a newer program: a loud stop either way. */
export function foldFact(view: CaseView, fact: CaseFact, stamp: Stamp): CaseView {
  const key = facetOf(fact.type);
  // Sound: `on` is total over the facet's fact types, which TypeScript cannot follow through the prefix.
  const facet = facets[key] as unknown as Facet<unknown, { type: string; data: unknown }> | undefined;
  const evolve = facet?.on[fact.type];
  if (!evolve) throw new Error(`unknown fact type: ${fact.type}`);
  return { ...view, [key]: evolve(view[key], fact.data, stamp) };
}

/** One event of the case's chain: all facts of one act, then its hands. */
export type CaseEvent = { readonly facts: readonly CaseFact[]; readonly stamp: Stamp };

export function foldEvent(view: CaseView, event: CaseEvent): CaseView {
  const { stamp } = event;
  let next = view;
  for (const fact of event.facts) next = foldFact(next, fact, stamp);
  return {
    ...next,
    version: view.version + 1,
    touched: {
      ...view.touched,
      ...Object.fromEntries(event.facts.map((fact) => [facetOf(fact.type), view.version + 1])),
    },
    updatedAt: stamp.recordedAt,
    hands: [
      ...view.hands,
      ...stamp.signers.map((signer) => ({
        act: stamp.act,
        person: signer.person,
        as: signer.as,
        stage: stamp.stage,
        at: stamp.recordedAt,
      })),
    ],
  };
}

/** Facts of the sealed chain: they change what inspectors know and neither version nor hands. */
export const foldSealed = (view: CaseView, event: CaseEvent): CaseView =>
  event.facts.reduce((next, fact) => foldFact(next, fact, event.stamp), view);
