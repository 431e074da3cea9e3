import type { Engine } from '#cases/engine.ts';
import type { CaseView } from '#cases/view.ts';

/** A loaded case and on whose side its reader stands: what a view may show of it. */
export type Sight = {
  readonly view: CaseView;
  readonly engine: Engine;
  /** Discipline inspectors: the sealed chain too. */
  readonly inspector: boolean;
  /** The applicant himself: his own side of the case, not the officers'. */
  readonly party: boolean;
};
