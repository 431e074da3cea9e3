import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';
import type { Proposed } from './review.ts';

export type ReportFact = Fact<'report.submitted', Proposed> | Fact<'report.returned', { reasons: string }>;

export type SubmittedReport = Proposed & { readonly by: PersonId; readonly at: Instant };

/** 上报报告: what is put before the one who decides; one that was sent back stays readable. */
export type Report = {
  readonly submitted: readonly SubmittedReport[];
  readonly returns: readonly { readonly reasons: string; readonly by: PersonId; readonly at: Instant }[];
};

export const report: Facet<Report, ReportFact> = {
  initial: { submitted: [], returns: [] },
  on: {
    'report.submitted': (state, data, stamp) => ({
      ...state,
      submitted: [
        ...state.submitted,
        { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
      ],
    }),
    'report.returned': (state, data, stamp) => ({
      ...state,
      returns: [...state.returns, { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt }],
    }),
  },
};

/** The report before the one who decides; undefined while none is, or the last was sent back. */
export const standingReport = (state: Report): SubmittedReport | undefined =>
  state.submitted.length > state.returns.length ? state.submitted.at(-1) : undefined;
