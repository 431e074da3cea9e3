import { createHash } from 'node:crypto';
import type { CaseDetail } from '#contract/case-shapes.ts';
import type { ActDone, RestedFaultShape, Trace } from '#contract/shapes.ts';
import type { HollowStep, Step } from '../scenarios/format.ts';
import type { Answer, Api } from './api.ts';
import { oneInOf, readDefinition, usesOf } from './definition.ts';
import { type Attempt, tryEverything } from './hollow.ts';

/** One case to be played: the steps, under which text of the definition, and what is wanted of it. */
export type Run = {
  readonly name: string;
  readonly power: string;
  readonly yaml: string;
  readonly steps: readonly HollowStep[];
  readonly drawn?: boolean;
  readonly heldElsewhere?: readonly string[];
  /** Reads the clocks before each act. */
  readonly clocks?: boolean;
  /** Before each step everybody tries whatever is open to him, with nothing but 是 and 无. */
  readonly tries?: boolean;
};

export type Outcome = {
  readonly step: Step;
  readonly answer: 'done' | 'held' | 'refused' | 'hidden' | 'bad' | 'waited' | 'skipped';
  readonly faults: readonly RestedFaultShape[];
  readonly detail: string;
};
/** How the case stood just before an act. */
export type Standing = { readonly act: string } & Pick<CaseDetail, 'stage' | 'deadlines' | 'decision'>;

export type Played = {
  readonly run: Run;
  readonly caseId: number;
  readonly number: string;
  readonly outcomes: readonly Outcome[];
  readonly standings: readonly Standing[];
  readonly attempts: readonly Attempt[];
  /** Shanghai time of the last step, as an instant. */
  readonly now: string;
  /** The case and its trace as the inspector sees them then. */
  readonly detail: CaseDetail;
  readonly trace: Trace;
};

/** What became of each run that was played. */
export type Results = ReadonlyMap<Run, Played | Outcome>;
export const isPlayed = (one: Played | Outcome): one is Played => 'trace' in one;

type State = {
  caseId: number;
  number: string;
  held: string | null;
  next: number;
  outcomes: Outcome[];
  standings: Standing[];
  attempts: Attempt[];
  /** What was tried already, so that it is not tried over and over. */
  tried: Set<string>;
  /** Why there is no case: its opening was refused, its text was not published, or its story goes back in time. */
  unopened?: Outcome;
  ended?: Pick<Played, 'now' | 'detail' | 'trace'>;
};

const AT_ONCE = 12;
/** Where a case is drawn for a spot check or not: the step at which the review is handed in. */
export const isDraw = (step: HollowStep): boolean => step.act === 'hand-in-review' && !step.hollow;

export const instantOf = (at: string): string => `${at.replace(' ', 'T')}${at.length === 16 ? ':00' : ''}+08:00`;
const msOf = (at: string): number => Date.parse(instantOf(at));

/** The published rule of the draw, computed again from its seed. */
function isDrawn(seed: string, number: string, oneIn: number): boolean {
  const value = createHash('sha256').update(`${seed},${number}`).digest('hex');
  return Number.parseInt(value.slice(0, 13), 16) % oneIn === 0;
}
export const quarterOf = (at: string): string => `${at.slice(0, 4)}Q${Math.ceil(Number(at.slice(5, 7)) / 3)}`;

/** Plays cases side by side on one clock: at each moment everybody does what he does then, and the clock moves only forward. */
export class Player {
  readonly #api: Api;
  /** Seed of the draw, by quarter; learnt from the first case of the quarter whose review was handed in. */
  readonly #seeds = new Map<string, string>();
  /** Text of each power's version in force; another run's is published before its case is opened. */
  readonly #published: Map<string, string>;
  readonly #delivered: ReadonlyMap<string, string>;
  readonly #openings: ReadonlyMap<string, Step>;

  /** `delivered`: text of each power's definition, as in force at first; `openings`: how a case of each power is usually opened. */
  constructor(api: Api, delivered: ReadonlyMap<string, string>, openings: ReadonlyMap<string, Step>) {
    this.#api = api;
    this.#delivered = delivered;
    this.#published = new Map(delivered);
    this.#openings = openings;
  }

  learn(quarterDay: string, { spotCheck }: CaseDetail): void {
    if (spotCheck) this.#seeds.set(quarterOf(quarterDay), spotCheck.seed);
  }

  async publish(power: string, yaml: string): Promise<void> {
    if (yaml === this.#published.get(power)) return;
    await this.#api.publish(power, yaml);
    this.#published.set(power, yaml);
  }

  /** What became of each run; of one that opened no case only why. */
  async play(runs: readonly Run[]): Promise<Results> {
    const states = new Map<Run, State>(
      runs.map((run) => [
        run,
        { caseId: 0, number: '', held: null, next: 0, outcomes: [], standings: [], attempts: [], tried: new Set() },
      ]),
    );
    const times = new Map<Run, readonly number[]>();
    for (const run of runs) {
      const found = timesOf(run);
      if (Array.isArray(found)) times.set(run, found);
      else stateOf(states, run).unopened = found as Outcome;
    }
    const open = new Set(times.keys());
    while (open.size > 0) {
      const nextOf = (run: Run): number => times.get(run)?.[states.get(run)?.next ?? 0] ?? 0;
      const now = Math.min(...[...open].map(nextOf));
      await this.#api.moveClock(new Date(now).toISOString());
      const due = [...open].filter((run) => nextOf(run) === now);
      const starting = due.filter((run) => states.get(run)?.next === 0);
      for (const group of Map.groupBy(starting, (run) => run.yaml).values()) {
        const [{ power, yaml } = { power: '', yaml: '' }] = group;
        try {
          await this.publish(power, yaml);
        } catch (error) {
          for (const run of group) {
            stateOf(states, run).unopened = failed(run.steps[0] as Step, error);
            open.delete(run);
          }
          continue;
        }
        await inParallel(group, AT_ONCE, (run) => this.#step(run, stateOf(states, run)));
      }
      const running = due.filter((run) => open.has(run));
      const isPrecise = running.some((run) => run.steps[states.get(run)?.next ?? 0]?.at?.length === 19);
      await inParallel(running, isPrecise ? 1 : AT_ONCE, async (run) => {
        // Where seconds count, each run has the clock to itself.
        if (isPrecise) await this.#api.moveClock(new Date(now).toISOString());
        const state = stateOf(states, run);
        while (!state.ended && nextOf(run) === now && state.next < run.steps.length) await this.#step(run, state);
        if (!state.ended && state.next < run.steps.length) return;
        open.delete(run);
        if (state.caseId === 0) {
          state.unopened = state.outcomes.at(-1) ?? failed(run.steps[0] as Step, 'no case was opened');
          return;
        }
        const [detail, trace] = await Promise.all([this.#api.detail(state.caseId), this.#api.trace(state.caseId)]);
        state.ended = { now: new Date(now).toISOString(), detail, trace };
        await this.#putAway(run, state.caseId, detail);
      });
    }
    return new Map(
      runs.map((run): [Run, Played | Outcome] => {
        const { caseId, number, outcomes, standings, attempts, ended, unopened } = stateOf(states, run);
        if (unopened) return [run, unopened];
        if (!ended) throw new Error(`${run.name} did not end`);
        return [run, { run, caseId, number, outcomes, standings, attempts, ...ended }];
      }),
    );
  }

  async #step(run: Run, state: State): Promise<void> {
    const step = run.steps[state.next];
    if (!step) return;
    state.next++;
    const outcome = await this.#perform(run, state, step).catch((error: unknown) => failed(step, error));
    state.outcomes.push(outcome);
    const stops = outcome.answer === 'refused' || outcome.answer === 'hidden' || outcome.answer === 'bad';
    if (stops && !step.hollow) state.next = run.steps.length;
  }

  async #perform(run: Run, state: State, step: Step): Promise<Outcome> {
    const told = (answer: Outcome['answer'], faults: Outcome['faults'] = [], detail = ''): Outcome => ({
      step,
      answer,
      faults,
      detail,
    });
    if (step.act === 'wait') return told('waited');
    if (step.ifDrawn && !(await this.#api.detail(state.caseId)).spotCheck?.drawn) return told('skipped');
    // Without the binding that asks for two signatures, the act is already done.
    if (step.act === 'sign' && state.held === null) return told('skipped');
    if (run.tries && step.act !== 'start') {
      const definition = readDefinition(run.yaml);
      const attempts = await tryEverything(this.#api, definition, state.caseId, step, run.steps, state.tried);
      state.attempts.push(...attempts);
    }
    if (run.clocks && step.act !== 'start') {
      const { stage, deadlines, decision } = await this.#api.detail(state.caseId);
      state.standings.push({ act: step.act, stage, deadlines, decision });
    }
    const answer = step.act === 'start' ? await this.#start(run, step) : await this.#act(state, step);
    if (answer.body) {
      const { caseId, number, held } = answer.body;
      state.caseId = caseId;
      state.number = number;
      state.held = held;
      return told(answer.body.state);
    }
    const { problem, status } = answer;
    if (status === 422 && problem?.faults) return told('refused', problem.faults);
    if (status === 404) return told('hidden');
    return told('bad', [], `${status} ${JSON.stringify(problem)}`);
  }

  async #act(state: State, step: Step): Promise<Answer<ActDone>> {
    const { by = '', as = '', act } = step;
    if (act === 'sign') return this.#api.sign(by, as, state.caseId, state.held ?? '');
    const input = await this.#filled(step.input ?? {}, state, step);
    return this.#api.act(by, as, state.caseId, act, input);
  }

  async #start(run: Run, step: Step): Promise<Answer<ActDone>> {
    const input = await this.#filled(step.input ?? {}, undefined, step);
    if (run.heldElsewhere) await this.#elsewhere(run.power, run.heldElsewhere);
    const start = () => this.#api.start(run.power, step.by ?? '', step.as ?? '', input);
    if (!run.drawn) return start();
    const drawnAt = run.steps.find(isDraw)?.at ?? '';
    const seed = this.#seeds.get(quarterOf(drawnAt));
    if (!seed) throw new Error(`${run.name}: no draw was made yet in ${quarterOf(drawnAt)}`);
    const oneIn = oneInOf(readDefinition(this.#delivered.get(run.power) ?? '')) ?? 1;
    for (let tries = 0; tries < 100; tries++) {
      const answer = await start();
      if (!answer.body || isDrawn(seed, answer.body.number, oneIn)) return answer;
      await this.#putAway(run, answer.body.caseId, answer.body);
    }
    throw new Error(`${run.name}: a hundred cases and none drawn`);
  }

  /** A case that is left half-way would run into one term after the other as the clock goes on. */
  async #putAway(
    { power }: Run,
    caseId: number,
    { stage, status }: Pick<CaseDetail, 'stage' | 'status'>,
  ): Promise<void> {
    const uses = usesOf(readDefinition(this.#delivered.get(power) ?? ''));
    const isOpen = status === 'open' && !['deliver', 'supervise', 'close'].includes(stage);
    if (isOpen && uses.some(({ act, by }) => act === 'withdraw' && by.includes('clerk')))
      await this.#api.act('clerk-b', 'clerk', caseId, 'withdraw', {
        reason: '本次演练到此为止。',
        document: await this.#api.file('withdrawal'),
      });
  }

  /** Another company's application that holds these files, opened as cases of this power usually are. */
  async #elsewhere(power: string, names: readonly string[]): Promise<void> {
    const opening = this.#openings.get(power);
    const input = opening?.input as { materials?: readonly { hash: string }[] } | undefined;
    if (!opening || !input?.materials?.[0])
      throw new Error(`${power}: nothing is handed in at the opening of its cases`);
    const [first] = input.materials;
    const materials = names.map((name, i) => ({ ...(input.materials?.[i] ?? first), hash: `$file:${name}` }));
    const another = { applicant: '演示商场有限公司', creditCode: '91140400MADEM0B02E', contact: '商场公司经办人' };
    const filled = await this.#filled({ ...input, ...another, materials }, undefined, opening);
    const { problem } = await this.#api.start(power, 'clerk-b', 'clerk', filled);
    if (problem) throw new Error(`the other company's application: ${JSON.stringify(problem)}`);
  }

  async #filled(value: unknown, state: State | undefined, step: Step): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((one) => this.#filled(one, state, step)));
    if (value !== null && typeof value === 'object') {
      const pairs = Object.entries(value).map(
        async ([key, one]) => [key, await this.#filled(one, state, step)] as const,
      );
      return Object.fromEntries(await Promise.all(pairs));
    }
    if (typeof value !== 'string' || !value.startsWith('$')) return value;
    if (value.startsWith('$file:')) return this.#api.file(value.slice('$file:'.length));
    if (value === '$held') return state?.held;
    if (value.startsWith('$prefill:') && state) {
      const { rows } = await this.#api.get<{ rows: readonly { act: string; prefill: Record<string, unknown> }[] }>(
        step.by ?? '',
        `/api/cases/${state.caseId}/acts`,
      );
      return rows.find((row) => row.act === step.act)?.prefill[value.slice('$prefill:'.length)];
    }
    throw new Error(`unknown place ${value}`);
  }
}

function stateOf(states: ReadonlyMap<Run, State>, run: Run): State {
  const found = states.get(run);
  if (!found) throw new Error(`unknown run ${run.name}`);
  return found;
}

/** A step that could not be tried at all, and why. */
const failed = (step: Step, error: unknown): Outcome => ({
  step,
  answer: 'bad',
  faults: [],
  detail: error instanceof Error ? error.message : String(error),
});

/** When each step is done; a story that goes back in time is told wrongly: then the step at which it does. */
function timesOf({ steps }: Run): readonly number[] | Outcome {
  let now = 0;
  const times: number[] = [];
  for (const step of steps) {
    if (step.at !== undefined) {
      const at = msOf(step.at);
      if (Number.isNaN(at) || at < now)
        return failed(step, `${step.act} at ${step.at} comes before the step before it`);
      now = at;
    }
    if (now === 0) return failed(step, 'the first step has no time');
    times.push(now);
  }
  return times;
}

async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: Math.min(atOnce, queue.length) }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}
