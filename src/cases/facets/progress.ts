import type { PersonId, StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type ProgressFact = Fact<
  'progress.reported',
  {
    text: string;
    /** Counted by the machine, so that nothing can be left out of the report. */
    interviews: number;
    materials: number;
    openDoubts: readonly string[];
  }
>;

export type ProgressReport = {
  readonly text: string;
  readonly interviews: number;
  readonly materials: number;
  readonly openDoubts: readonly string[];
  readonly stage: StageKey;
  readonly by: PersonId;
  readonly at: Instant;
};

/** 进展汇报: each report, with what the machine counted when it was made. */
export type Progress = { readonly reports: readonly ProgressReport[] };

export const progress: Facet<Progress, ProgressFact> = {
  initial: { reports: [] },
  on: {
    'progress.reported': (state, data, stamp) => ({
      reports: [
        ...state.reports,
        { ...data, stage: stamp.stage, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
      ],
    }),
  },
};
