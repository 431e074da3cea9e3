/**
 * A run of a case, told as data: the suites play it over the HTTP API, the sandbox (试一试) on a case of its own.
 * Nothing here imports the program: a scenario says what people do, never how the program answers it.
 */

/** One thing somebody does. Strings in `input` that begin with `$` are filled by the player:
 * `$file:NAME` = hash of a file made from that name and uploaded before (same name = same bytes, whoever hands it in),
 * `$prefill:FIELD` = what the form offers for that field, `$held` = key of the proposal held last. */
export type Step = {
  /** Shanghai time, `2026-09-28 09:00` or `2026-09-28 09:00:39`: the clock moves there first. Left out = at once. */
  readonly at?: string;
  /** Person of the demonstration department (`demo/department.yaml`); empty for `wait`. */
  readonly by?: string;
  readonly as?: string;
  /** An act's key; `start` opens the case, `sign` signs the proposal held last, `wait` only lets time pass. */
  readonly act: string;
  readonly input?: { readonly [field: string]: unknown };
  /** Done only where the draw picked this case for a spot check. */
  readonly ifDrawn?: true;
};

/** What the program must answer at the step that goes wrong. `rests`: id of the measure, `law article`, or `product:<rule>`. */
type Expected =
  | {
      readonly answer: 'refused';
      readonly code: string;
      readonly rests: string;
      /** Over the API the case is not found for him; that he tried, and why it is refused, is in the inspectors' trace. */
      readonly hidden?: true;
    }
  | {
      readonly answer: 'signal';
      readonly code: string;
      readonly rests: string /** only inspectors see it */;
      readonly sealed?: true;
    }
  /** A doubt (质疑点) that the review must answer; the code is its origin. */
  | { readonly answer: 'doubt'; readonly code: string; readonly rests: string };

export type Both = { readonly zh: string; readonly en: string };

export type Scenario = {
  /** `<risk id>/<name>`, e.g. `filing.accept.r4/second-notice`. */
  readonly id: string;
  readonly risk: string;
  /** Neutral, for the screen: 风险情景. */
  readonly title: Both;
  /** What the officer does here, one or two plain sentences, presuming nothing of anybody real. */
  readonly story: Both;
  readonly before: readonly Step[];
  readonly wrong: Step;
  /** The honest twin: differs from `wrong` in one act or one field. */
  readonly right: Step;
  /** Goes on after the step in both runs (e.g. time passes); a refused base run stops at `wrong`. */
  readonly after?: readonly Step[];
  /** What the honest twin does instead of `after`, where it has more to do than to let time pass. */
  readonly afterRight?: readonly Step[];
  readonly expect: Expected;
  /** Needs a case that the draw picks for a spot check. */
  readonly drawn?: true;
  /** Files (`$file:` names) that another applicant's case already holds. */
  readonly heldElsewhere?: readonly string[];
  readonly clue?: Clue;
};

/** What the judge of harm must know of a story and cannot read off the case; told by the story, not by the program. */
export type Clue = {
  /** The stage that the story is about. */
  readonly stage?: string;
  /** Shanghai time from which on it is too late, reckoned without the program's calendar. */
  readonly late?: string;
  /** What must not be found, or must be: a word, a name, a key. */
  readonly mark?: string;
};

/** A scenario that is answered by nobody's no and by no signal: something is owed on the minute, or the law makes it happen. */
export type Owed = Omit<Scenario, 'expect'> & {
  readonly expect: {
    /** `duty`: owed by a post, with a date · `effect`: the machine performs the act that the law prescribes. */
    readonly answer: 'duty' | 'effect';
    readonly code: string;
    readonly rests: string;
  };
};

/** A complete case in which everybody does what he ought to: no refusal, no card. */
export type HonestRun = {
  readonly id: string;
  readonly title: Both;
  readonly steps: readonly Step[];
  /** How the case must stand at the end. */
  readonly ends: {
    readonly stage: string;
    readonly status: 'open' | 'ended';
    /** Key of a result of the definition, or `none`. */
    readonly decision: string;
  };
  /** Terms ended before 60 % of them, and why they had to be: keys of stages, names of clocks, `legal`, `promised`. */
  readonly brisk?: { readonly stages: readonly string[]; readonly because: string };
  readonly drawn?: true;
};

/** One request against the department's own record (who sits at the window, who was trained), by a person of the department. */
export type DepartmentStep = {
  readonly at?: string;
  readonly by: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/api/…`. */
  readonly path: string;
  readonly body?: { readonly [field: string]: unknown };
};

/** A story of a measure that no case can show, because the department as a whole keeps it: class `department`. */
export type DepartmentStory = {
  readonly kind: 'department';
  /** `<measure id>/<name>`. */
  readonly id: string;
  readonly measure: string;
  readonly title: Both;
  readonly story: Both;
  readonly before: readonly DepartmentStep[];
  readonly wrong: DepartmentStep;
  /** The honest twin. */
  readonly right: DepartmentStep;
  /** Goes on in both runs; its last step is read: the answer is looked for there, or in the refusal of `wrong`. */
  readonly after: readonly DepartmentStep[];
  readonly expect: { readonly answer: 'refused' | 'shown'; readonly code: string };
};

/** A step that is hollow must be refused, and the run goes on. */
export type HollowStep = Step & { readonly hollow?: true };

/** An honest case in which somebody keeps trying with nothing but 是 and 无. */
export type HollowStory = {
  /** `<power>/hollow-<name>`. */
  readonly id: string;
  readonly steps: readonly HollowStep[];
  readonly drawn?: true;
};

/** A case in which cards are raised, answered and judged; its hollow steps are refused, all others go through. */
export type CardStory = {
  /** `<power>/card-<name>`. */
  readonly id: string;
  readonly title: Both;
  readonly steps: readonly HollowStep[];
  /** How these cards stand at the end; others may have come of terms that the story lets pass. */
  readonly ends: readonly {
    readonly key: string;
    readonly level: 'warning' | 'yellow' | 'red';
    readonly state: 'raised' | 'answered' | 'upheld' | 'lowered' | 'withdrawn' | 'reviewing' | 'closed';
    /** Under 督办. */
    readonly order?: true;
  }[];
};

/** All that is told of one power: `scenarios/<power>/index.ts` exports it as `told`. */
export type Told = {
  /** Key of the power. */
  readonly power: string;
  readonly honest: readonly HonestRun[];
  /** Shown in the sandbox as well: answered by a refusal, a signal or a doubt. */
  readonly scenarios: readonly Scenario[];
  /** Answered by a duty, or by the law itself. */
  readonly owed: readonly Owed[];
  /** Id of the honest run that is played under every ablation and is tried with hollow inputs; the first to be played. */
  readonly usual: string;
  readonly hollow?: readonly HollowStory[];
  readonly cards?: readonly CardStory[];
  readonly department?: readonly DepartmentStory[];
};
