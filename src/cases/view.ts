import type { Instant } from '#kernel/time.ts';
import { type Acceptance, type AcceptanceFact, acceptance } from './facets/acceptance.ts';
import { type Appeals, type AppealsFact, appeals } from './facets/appeals.ts';
import { type Application, type ApplicationFact, application } from './facets/application.ts';
import { type Archive, type ArchiveFact, archive } from './facets/archive.ts';
import { type Assignments, type AssignmentsFact, assignments } from './facets/assignments.ts';
import { type Cards, type CardsFact, cards } from './facets/cards.ts';
import { type Clock, type ClockFact, clock } from './facets/clock.ts';
import { type Consultation, type ConsultationFact, consultation } from './facets/consultation.ts';
import { type Decision, type DecisionFact, decision } from './facets/decision.ts';
import { type Disclosure, type DisclosureFact, disclosure } from './facets/disclosure.ts';
import { type Docket, type DocketFact, docket } from './facets/docket.ts';
import { type Documents, type DocumentsFact, documents } from './facets/documents.ts';
import { type Doubts, type DoubtsFact, doubts } from './facets/doubts.ts';
import { type Enforcement, type EnforcementFact, enforcement } from './facets/enforcement.ts';
import { type Evaluation, type EvaluationFact, evaluation } from './facets/evaluation.ts';
import { type Exhibits, type ExhibitsFact, exhibits } from './facets/exhibits.ts';
import { type Funds, type FundsFact, funds } from './facets/funds.ts';
import { type Hand, type Head, type HeadFact, head } from './facets/head.ts';
import { type Hearing, type HearingFact, hearing } from './facets/hearing.ts';
import { type Held, type HeldFact, held } from './facets/held.ts';
import { type Interviews, type InterviewsFact, interviews } from './facets/interviews.ts';
import { type Issued, type IssuedFact, issued } from './facets/issued.ts';
import { type Legal, type LegalFact, legal } from './facets/legal.ts';
import { type Letters, type LettersFact, letters } from './facets/letters.ts';
import { type Liability, type LiabilityFact, liability } from './facets/liability.ts';
import { type Lists, type ListsFact, lists } from './facets/lists.ts';
import { type Materials, type MaterialsFact, materials } from './facets/materials.ts';
import { type Meetings, type MeetingsFact, meetings } from './facets/meetings.ts';
import { type Plan, type PlanFact, plan } from './facets/plan.ts';
import { type Procedure, type ProcedureFact, procedure } from './facets/procedure.ts';
import { type Progress, type ProgressFact, progress } from './facets/progress.ts';
import { type Publicity, type PublicityFact, publicity } from './facets/publicity.ts';
import { type Recusal, type RecusalFact, recusal } from './facets/recusal.ts';
import { type Registers, type RegistersFact, registers } from './facets/registers.ts';
import { type Report, type ReportFact, report } from './facets/report.ts';
import { type Review, type ReviewFact, review } from './facets/review.ts';
import { type Sealed, type SealedFact, sealed } from './facets/sealed.ts';
import { type Signals, type SignalsFact, signals } from './facets/signals.ts';
import { type Supervision, type SupervisionFact, supervision } from './facets/supervision.ts';
import { type Transfer, type TransferFact, transfer } from './facets/transfer.ts';
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
  | IssuedFact
  | LettersFact
  | DisclosureFact
  | RecusalFact
  | SupervisionFact
  | VisitsFact
  | ArchiveFact
  | EvaluationFact
  | ProcedureFact
  | ListsFact
  | PublicityFact
  | MeetingsFact
  | FundsFact
  | AppealsFact
  | EnforcementFact
  | HearingFact
  | InterviewsFact
  | LegalFact
  | ProgressFact
  | RegistersFact
  | TransferFact
  | PlanFact
  | ExhibitsFact
  | ReportFact
  | LiabilityFact
  | DocketFact
  | HeldFact
  | SignalsFact
  | CardsFact
  | AssignmentsFact
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
  readonly issued: Issued;
  readonly letters: Letters;
  readonly disclosure: Disclosure;
  readonly recusal: Recusal;
  readonly supervision: Supervision;
  readonly visits: Visits;
  readonly archive: Archive;
  readonly evaluation: Evaluation;
  readonly procedure: Procedure;
  readonly lists: Lists;
  readonly publicity: Publicity;
  readonly meetings: Meetings;
  readonly funds: Funds;
  readonly appeals: Appeals;
  readonly enforcement: Enforcement;
  readonly hearing: Hearing;
  readonly interviews: Interviews;
  readonly legal: Legal;
  readonly progress: Progress;
  readonly registers: Registers;
  readonly transfer: Transfer;
  readonly plan: Plan;
  readonly exhibits: Exhibits;
  readonly report: Report;
  readonly liability: Liability;
  readonly docket: Docket;
  readonly held: Held;
  readonly signals: Signals;
  readonly cards: Cards;
  readonly assignments: Assignments;
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
  issued,
  letters,
  evaluation,
  procedure,
  disclosure,
  recusal,
  supervision,
  visits,
  archive,
  lists,
  publicity,
  meetings,
  funds,
  appeals,
  enforcement,
  hearing,
  interviews,
  legal,
  progress,
  registers,
  transfer,
  plan,
  exhibits,
  report,
  liability,
  docket,
  held,
  signals,
  cards,
  assignments,
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
