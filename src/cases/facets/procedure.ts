import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type Route = 'simple' | 'ordinary';

export type ProcedureFact = Fact<'procedure.chosen', { route: Route; reasons: string }>;

/** 适用程序: which way a matter goes that may go two ways; chosen again where the first way proves too narrow. */
export type Procedure = { readonly route?: Route; readonly reasons: string; readonly at?: Instant };

export const procedure: Facet<Procedure, ProcedureFact> = {
  initial: { reasons: '' },
  on: { 'procedure.chosen': (_, data, stamp) => ({ ...data, at: stamp.recordedAt }) },
};
