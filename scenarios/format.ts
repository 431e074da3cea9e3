/**
 * A run of a case, told as data: the suites play it over the HTTP API, the sandbox (试一试) on a case of its own.
 * Nothing here imports the program: a scenario says what people do, never how the program answers it.
 */

/** One thing somebody does. Strings in `input` that begin with `$` are filled by the player:
 * `$file:NAME` = hash of a file made from that name and uploaded before (same name = same bytes),
 * `$prefill:FIELD` = what the form offers for that field, `$held` = key of the proposal held last. */
export type Step = {
  /** Shanghai time, `2026-09-28 09:00`: the clock moves there first. Left out = at once. */
  readonly at?: string;
  /** Person of the demonstration department (`demo/department.yaml`); empty for `wait`. */
  readonly by?: string;
  readonly as?: string;
  /** An act's key; `start` opens the case, `sign` signs the proposal held last, `wait` only lets time pass. */
  readonly act: string;
  readonly input?: { readonly [field: string]: unknown };
};

/** What the program must answer at the step that goes wrong. */
export type Expected =
  | { readonly answer: 'refused'; readonly code: string; /** id of the measure, `law article`, or `product:<rule>` it must rest on. */ readonly rests: string }
  | { readonly answer: 'signal'; readonly code: string; readonly rests: string; /** only inspectors see it */ readonly sealed?: boolean };

/** What is left of a run, as a harm is judged: the case as an inspector sees it (GET /api/cases/:id). */
export type Aftermath = { readonly detail: never; readonly signals: readonly string[] };

export type Scenario = {
  /** `<risk id>/<name>`, e.g. `filing.accept.r4/second-notice`. */
  readonly id: string;
  readonly risk: string;
  /** Neutral, for the screen: 风险情景. */
  readonly title: { readonly zh: string; readonly en: string };
  /** What the officer does here, one or two plain sentences, presuming nothing of anybody real. */
  readonly story: { readonly zh: string; readonly en: string };
  readonly before: readonly Step[];
  readonly wrong: Step;
  /** The honest twin: differs from `wrong` in one act or one field. */
  readonly right: Step;
  /** Goes on after the step in both runs (e.g. time passes); a refused base run stops at `wrong`. */
  readonly after?: readonly Step[];
  readonly expect: Expected;
};
