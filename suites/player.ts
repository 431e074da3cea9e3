import { createHash } from 'node:crypto';
import type { CaseDetail } from '#contract/case-shapes.ts';
import type { ActDone, RestedFaultShape, Trace } from '#contract/shapes.ts';
import type { Step } from '../scenarios/format.ts';
import type { Answer, Api } from './api.ts';

/** One case to be played: the steps, under which text of the definition, and what is wanted of it. */
export type Run = {
  readonly name: string;
  readonly yaml: string;
  readonly steps: readonly (Step & { /** Must be refused, and the run goes on. */ readonly hollow?: true })[];
  readonly drawn?: boolean;
  readonly heldElsewhere?: readonly string[];
  /** Reads the clocks before each act that leaves a stage. */
  readonly clocks?: boolean;
};

type Outcome = {
  readonly step: Step;
  readonly answer: 'done' | 'held' | 'refused' | 'hidden' | 'bad' | 'waited' | 'skipped';
  readonly faults: readonly RestedFaultShape[];
  readonly detail: string;
};
type Share = { readonly act: string; readonly stage: string; readonly kind: string; readonly share: number };

export type Played = {
  readonly run: Run;
  readonly caseId: number;
  readonly number: string;
  readonly outcomes: readonly Outcome[];
  readonly shares: readonly Share[];
  /** Shanghai time of the last step, as an instant. */
  readonly now: string;
  /** The case and its trace as the inspector sees them then. */
  readonly detail: CaseDetail;
  readonly trace: Trace;
};

type State = {
  caseId: number;
  number: string;
  held: string | null;
  next: number;
  outcomes: Outcome[];
  shares: Share[];
  ended?: Pick<Played, 'now' | 'detail' | 'trace'>;
};

const AT_ONCE = 12;
const leaving = new Set([
  'accept',
  'hand-in-review',
  'decide',
  'return-review',
  'serve',
  'conclude-supervision',
  'close',
  'withdraw',
  'refer-away',
]);

export const instantOf = (at: string): string => `${at.replace(' ', 'T')}${at.length === 16 ? ':00' : ''}+08:00`;
const msOf = (at: string): number => Date.parse(instantOf(at));

/** The published rule of the draw, computed again from its seed. */
function isDrawn(seed: string, number: string, oneIn: number): boolean {
  const value = createHash('sha256').update(`${seed},${number}`).digest('hex');
  return Number.parseInt(value.slice(0, 13), 16) % oneIn === 0;
}
const quarterOf = (at: string): string => `${at.slice(0, 4)}Q${Math.ceil(Number(at.slice(5, 7)) / 3)}`;

/** Plays cases side by side on one clock: at each moment everybody does what he does then, and the clock moves only forward. */
export class Player {
  readonly #api: Api;
  /** Seed of the draw, by quarter; learnt from the first case of the quarter whose review was handed in. */
  readonly #seeds = new Map<string, string>();
  #published = '';

  constructor(api: Api, published: string) {
    this.#api = api;
    this.#published = published;
  }

  learn(quarterDay: string, { spotCheck }: CaseDetail): void {
    if (spotCheck) this.#seeds.set(quarterOf(quarterDay), spotCheck.seed);
  }

  async publish(yaml: string): Promise<void> {
    if (yaml === this.#published) return;
    await this.#api.publish(yaml);
    this.#published = yaml;
  }

  async play(runs: readonly Run[]): Promise<readonly Played[]> {
    const states = new Map<Run, State>(
      runs.map((run) => [run, { caseId: 0, number: '', held: null, next: 0, outcomes: [], shares: [] }]),
    );
    const times = new Map(runs.map((run) => [run, timesOf(run)]));
    const open = new Set(runs);
    while (open.size > 0) {
      const nextOf = (run: Run): number => times.get(run)?.[states.get(run)?.next ?? 0] ?? 0;
      const now = Math.min(...[...open].map(nextOf));
      await this.#api.moveClock(new Date(now).toISOString());
      const due = [...open].filter((run) => nextOf(run) === now);
      const starting = due.filter((run) => states.get(run)?.next === 0);
      for (const [yaml, group] of Map.groupBy(starting, (run) => run.yaml)) {
        await this.publish(yaml);
        await inParallel(group, AT_ONCE, (run) => this.#step(run, stateOf(states, run)));
      }
      const isPrecise = due.some((run) => run.steps[states.get(run)?.next ?? 0]?.at?.length === 19);
      await inParallel(due, isPrecise ? 1 : AT_ONCE, async (run) => {
        // Where seconds count, each run has the clock to itself.
        if (isPrecise) await this.#api.moveClock(new Date(now).toISOString());
        const state = stateOf(states, run);
        while (!state.ended && nextOf(run) === now && state.next < run.steps.length) await this.#step(run, state);
        if (!state.ended && state.next < run.steps.length) return;
        open.delete(run);
        if (state.caseId === 0)
          throw new Error(`${run.name}: no case was opened: ${JSON.stringify(state.outcomes.at(-1))}`);
        const [detail, trace] = await Promise.all([this.#api.detail(state.caseId), this.#api.trace(state.caseId)]);
        state.ended = { now: new Date(now).toISOString(), detail, trace };
        await this.#putAway(state.caseId, detail.stage);
      });
    }
    return runs.map((run) => {
      const { caseId, number, outcomes, shares, ended } = stateOf(states, run);
      if (!ended) throw new Error(`${run.name} did not end`);
      return { run, caseId, number, outcomes, shares, ...ended };
    });
  }

  async #step(run: Run, state: State): Promise<void> {
    const step = run.steps[state.next];
    if (!step) return;
    state.next++;
    const outcome = await this.#perform(run, state, step);
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
    if (run.clocks && leaving.has(step.act)) await this.#readClocks(state, step);
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
    if (run.heldElsewhere) await this.#elsewhere(run.heldElsewhere);
    const start = () => this.#api.start(step.by ?? '', step.as ?? '', input);
    if (!run.drawn) return start();
    const handIn = run.steps.find((one) => one.act === 'hand-in-review')?.at ?? '';
    const seed = this.#seeds.get(quarterOf(handIn));
    if (!seed) throw new Error(`${run.name}: no draw was made yet in ${quarterOf(handIn)}`);
    for (let tries = 0; tries < 100; tries++) {
      const answer = await start();
      if (!answer.body || isDrawn(seed, answer.body.number, 5)) return answer;
      await this.#putAway(answer.body.caseId, answer.body.stage);
    }
    throw new Error(`${run.name}: a hundred cases and none drawn`);
  }

  /** A case that is left half-way would run into one term after the other as the clock goes on. */
  async #putAway(caseId: number, stage: string): Promise<void> {
    if (['accept', 'review', 'decide'].includes(stage))
      await this.#api.act('clerk-b', 'clerk', caseId, 'withdraw', {
        reason: '本次演练到此为止。',
        document: await this.#api.file('withdrawal'),
      });
  }

  /** Another company's application that holds these files. */
  async #elsewhere(names: readonly string[]): Promise<void> {
    const materials = await Promise.all(
      names.map(async (name) => ({
        material: 'plan',
        hash: await this.#api.file(name),
        name: '应急预案.pdf',
        pages: 12,
      })),
    );
    const { problem } = await this.#api.start('clerk-b', 'clerk', {
      applicant: '演示商场有限公司',
      creditCode: '91140400MADEM0B02E',
      contact: '商场公司经办人',
      phone: '0000-0000000',
      fields: {
        'plan-name': '生产安全事故综合应急预案',
        'published-on': '2026-09-01',
        'unit-kind': 'crowded',
        principal: '单位负责人',
      },
      materials,
    });
    if (problem) throw new Error(`the other company's application: ${JSON.stringify(problem)}`);
  }

  async #readClocks(state: State, step: Step): Promise<void> {
    const { stage, deadlines } = await this.#api.detail(state.caseId);
    for (const { kind, share } of deadlines) state.shares.push({ act: step.act, stage, kind, share });
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

/** When each step is done; a story that goes back in time is told wrongly. */
function timesOf(run: Run): readonly number[] {
  let now = 0;
  return run.steps.map((step) => {
    if (step.at !== undefined) {
      const at = msOf(step.at);
      if (Number.isNaN(at) || at < now)
        throw new Error(`${run.name}: ${step.act} at ${step.at} comes before the step before it`);
      now = at;
    }
    if (now === 0) throw new Error(`${run.name}: the first step has no time`);
    return now;
  });
}

async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: Math.min(atOnce, queue.length) }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}
