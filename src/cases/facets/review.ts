import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type Evidence = { readonly material: string; readonly page: number };
export type Finding = {
  readonly item: string;
  /** The nominee whom it is about, where the item is asked of each; left out = of the whole case. */
  readonly subject?: string;
  /** A typed fact, not a verdict: the definition's rule says whether it passes. */
  readonly answer: boolean | number | string;
  readonly notApplicable: boolean;
  readonly evidence: readonly Evidence[];
  readonly note: string;
};

/** A result put forward, with the mandatory items that fail and the doubts that are open at that moment. */
export type Proposed = {
  /** Key of one of the definition's results. */
  readonly proposal: string;
  readonly opinion: string;
  readonly failed: readonly string[];
  readonly openDoubts: readonly string[];
};

export type ReviewFact =
  | Fact<'review.findings-recorded', { findings: readonly Finding[] }>
  | Fact<'review.handed-in', Proposed>
  | Fact<'review.returned', { reasons: string }>;

export type RecordedFinding = Finding & { readonly by: PersonId; readonly at: Instant };
export type Conclusion = Proposed & { readonly by: PersonId; readonly at: Instant };

/** 审查: findings per item of the pinned standard, and each conclusion handed in; a returned one stays readable. */
export type Review = {
  readonly findings: readonly RecordedFinding[];
  readonly startedAt?: Instant;
  readonly conclusions: readonly Conclusion[];
  readonly returns: readonly { readonly reasons: string; readonly at: Instant }[];
};

const sameQuestion = (one: Finding, other: Finding): boolean =>
  one.item === other.item && (one.subject ?? '') === (other.subject ?? '');

export const review: Facet<Review, ReviewFact> = {
  initial: { findings: [], conclusions: [], returns: [] },
  on: {
    'review.findings-recorded': (state, data, stamp) => ({
      ...state,
      startedAt: state.startedAt ?? stamp.recordedAt,
      findings: [
        ...state.findings.filter((old) => !data.findings.some((finding) => sameQuestion(finding, old))),
        ...data.findings.map((finding) => ({
          ...finding,
          by: stamp.signers[0]?.person ?? ('' as PersonId),
          at: stamp.recordedAt,
        })),
      ],
    }),
    'review.handed-in': (state, data, stamp) => ({
      ...state,
      conclusions: [
        ...state.conclusions,
        { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
      ],
    }),
    'review.returned': ({ startedAt: _, ...state }, data, stamp) => ({
      ...state,
      returns: [...state.returns, { reasons: data.reasons, at: stamp.recordedAt }],
    }),
  },
};

/** The conclusion that stands: the last one handed in. */
export const standingConclusion = (state: Review): Conclusion | undefined => state.conclusions.at(-1);

/** What was found on an item, of the whole case or of one of its nominees. */
export const findFinding = (state: Review, item: string, subject = ''): RecordedFinding | undefined =>
  state.findings.find((finding) => finding.item === item && (finding.subject ?? '') === subject);
