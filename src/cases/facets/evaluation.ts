import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type EvaluationFact =
  | Fact<'evaluation.given', { score: number; remark: string }>
  | Fact<'evaluation.called-back', { result: string; settled: boolean }>;

/** 好差评: how the applicant rates the handling of his case, once, and what the call-back after a bad rating found. */
export type Evaluation = {
  readonly given?: { readonly score: number; readonly remark: string; readonly at: Instant };
  readonly calledBack?: {
    readonly result: string;
    readonly settled: boolean;
    readonly by: PersonId;
    readonly at: Instant;
  };
};

export const evaluation: Facet<Evaluation, EvaluationFact> = {
  initial: {},
  on: {
    'evaluation.given': (state, data, stamp) => ({ ...state, given: { ...data, at: stamp.recordedAt } }),
    'evaluation.called-back': (state, data, stamp) => ({
      ...state,
      calledBack: { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
    }),
  },
};
