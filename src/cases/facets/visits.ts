import type { Hash, PersonId, StageKey } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type VisitFinding = { readonly matter: string; readonly inOrder: boolean; readonly note: string };

export type VisitsFact =
  | Fact<'visits.planned', { on: PlainDate; matters: readonly string[] }>
  | Fact<
      'visits.recorded',
      { visitedOn: PlainDate; findings: readonly VisitFinding[]; evidence: readonly Hash[]; rectifyBy: PlainDate | '' }
    >
  | Fact<'visits.rectified', { what: string; evidence: readonly Hash[] }>;

export type Visit = {
  /** The stage it was recorded in: a check before the decision is not one after it. */
  readonly stage: StageKey;
  readonly on: PlainDate;
  readonly officers: readonly PersonId[];
  readonly findings: readonly VisitFinding[];
  readonly evidence: readonly Hash[];
  readonly rectifyBy: PlainDate | '';
  readonly recordedAt: Instant;
};

/** 现场核查, 事后监管: planned and made visits, and what was put right. */
export type Visits = {
  readonly planned?: {
    readonly on: PlainDate;
    readonly matters: readonly string[];
    readonly at: Instant;
    readonly stage: StageKey;
  };
  readonly made: readonly Visit[];
  readonly rectified: readonly { readonly what: string; readonly evidence: readonly Hash[]; readonly at: Instant }[];
};

export const visits: Facet<Visits, VisitsFact> = {
  initial: { made: [], rectified: [] },
  on: {
    'visits.planned': (state, data, stamp) => ({
      ...state,
      planned: { ...data, at: stamp.recordedAt, stage: stamp.stage },
    }),
    'visits.recorded': (state, data, stamp) => ({
      ...state,
      made: [
        ...state.made,
        {
          stage: stamp.stage,
          on: data.visitedOn,
          officers: stamp.signers.map((signer) => signer.person),
          findings: data.findings,
          evidence: data.evidence,
          rectifyBy: data.rectifyBy,
          recordedAt: stamp.recordedAt,
        },
      ],
    }),
    'visits.rectified': (state, data, stamp) => ({
      ...state,
      rectified: [...state.rectified, { ...data, at: stamp.recordedAt }],
    }),
  },
};

/** Visits that found something to put right, less what was put right. */
export const openRectifications = (state: Visits): number =>
  Math.max(0, state.made.filter((visit) => visit.findings.some((f) => !f.inOrder)).length - state.rectified.length);

/** Visits recorded in that stage. */
export const visitsIn = (state: Visits, stage: string): readonly Visit[] =>
  state.made.filter((visit) => visit.stage === stage);

/** The visit that is planned there. */
export const plannedIn = ({ planned }: Visits, stage: string): Visits['planned'] =>
  planned?.stage === stage ? planned : undefined;

/** Matters that visits in other stages found out of order: what a visit here looks at again. */
export const foundWrong = (state: Visits, here: string): readonly string[] => [
  ...new Set(
    state.made
      .filter((visit) => visit.stage !== here)
      .flatMap((visit) => visit.findings.filter((finding) => !finding.inOrder).map((finding) => finding.matter)),
  ),
];
