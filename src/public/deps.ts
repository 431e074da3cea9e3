import type { App } from '#app/app.ts';
import type { SandboxRules, SandboxStep } from '#app/sandbox.ts';
import type { Fonts } from '#print/fonts.ts';
import type { Proven } from './proven.ts';

/** A risk scenario as the sandbox tells and plays it (`scenarios/format.ts` has the whole of it). */
export type Scenario = {
  /** `<risk id>/<name>` */
  readonly id: string;
  readonly risk: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly story: { readonly zh: string; readonly en: string };
  readonly before: readonly SandboxStep[];
  readonly wrong: SandboxStep;
  readonly right: SandboxStep;
  readonly after?: readonly SandboxStep[];
  /** What the honest way does instead of `after`. */
  readonly afterRight?: readonly SandboxStep[];
  /** `hidden`: over the API the case is not even found. */
  readonly expect: {
    readonly answer: 'refused' | 'signal' | 'doubt';
    readonly code: string;
    readonly rests: string;
    readonly hidden?: boolean;
    readonly sealed?: boolean;
  };
  /** Needs a case that the draw picks for a spot check. */
  readonly drawn?: boolean;
  /** Files (`$file:` names) that another applicant's case already holds. */
  readonly heldElsewhere?: readonly string[];
};

/** What the composition root gives the public pages. */
export type PublicDeps = {
  readonly app: Pick<App, 'demonstration' | 'powers' | 'findPower' | 'evaluate' | 'verifyDocument'>;
  readonly scenarios: readonly Scenario[];
  /** What charts are printed in. */
  readonly fonts: Fonts;
  /** `https://…` as browsers see this product; left out = as each request names it. */
  readonly origin?: string;
  /** Law, calendars and people of the sandbox: the demonstration department, never the real one. */
  readonly sandbox: SandboxRules;
  /** What the last run of the suites proved (`suites/proven.json`); null = nothing is proven yet. */
  readonly proven?: () => Proven | null;
};
