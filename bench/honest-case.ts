import { fromShanghai, msOf } from '#kernel/time.ts';
import { loadScenarios } from '#main/scenarios.ts';
import type { HonestRun, Step } from '../scenarios/format.ts';
import type { Answer, Desk, Timed } from './filing-case.ts';

/** A desk that can be asked at any moment: each case goes through the days of its run while the others go through theirs. */
export type ClockedDesk = { at(when: number): Desk };

/** The honest run as the bench drives it. */
export type Course = {
  readonly id: string;
  readonly power: string;
  readonly steps: readonly (Step & { readonly when: number })[];
  /** When its first step is done, in milliseconds since 1970. */
  readonly opens: number;
  readonly people: readonly string[];
};

/** `licence/granted` where that run exists, else the filing's. Throws when a run is named that is not there. */
export async function courseOf(named: string): Promise<Course> {
  const { honest } = await loadScenarios();
  const wanted = named === '' ? ['licence/granted', 'filing/filed'] : [named];
  const run = wanted.map((id) => honest.find((one) => one.id === id)).find((one) => one !== undefined);
  if (!run) throw new Error(`no honest run ${named}; there are ${honest.map((one) => one.id).join(', ')}`);
  return course(run);
}

function course(run: HonestRun): Course {
  let when = 0;
  const steps = run.steps.map((step) => {
    if (step.at !== undefined) when = msOf(fromShanghai(step.at));
    return { ...step, when };
  });
  return {
    id: run.id,
    power: run.id.split('/')[0] ?? '',
    steps: steps.filter((step) => step.act !== 'wait'),
    opens: steps[0]?.when ?? 0,
    people: [...new Set(steps.flatMap((step) => step.by ?? []))],
  };
}

/** How many acts a case of it has: what people do, without what only a draw brings. */
export const actsOf = ({ steps }: Course): number => steps.filter((step) => !step.ifDrawn).length;

/** How many files of its own a case hands in or makes. */
export const filesOf = (course: Course): number => fileNames(course).size;

/** The names by which its steps call them. */
export const fileNames = ({ steps }: Course): ReadonlySet<string> => namesIn(steps.map((step) => step.input));

function namesIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set(value.startsWith('$file:') ? [value.slice('$file:'.length)] : []);
  if (value === null || typeof value !== 'object') return new Set();
  return new Set(Object.values(value).flatMap((one) => [...namesIn(one)]));
}

/** Walks one case through the whole run, every file its own. Yields after each act; `timed` runs what is an act, not what is read. */
export async function* walkCase(
  desk: ClockedDesk,
  { steps }: Course,
  file: () => string,
  timed: Timed,
): AsyncGenerator<Answer> {
  const files = new Map<string, string>();
  const fileOf = (name: string): string => {
    const hash = files.get(name) ?? file();
    files.set(name, hash);
    return hash;
  };
  let last: Answer | undefined;
  let held = '';
  for (const step of steps) {
    if (step.ifDrawn && !last?.duties.some((duty) => duty.code === 'SPOT_CHECK')) continue;
    last = await perform(desk, step, { caseId: last?.caseId ?? 0, held, fileOf }, timed);
    held = last.held ?? held;
    yield last;
  }
}

export type Place = {
  readonly caseId: number;
  /** Key of the proposal held last. */
  readonly held: string;
  readonly fileOf: (name: string) => string;
};

/** One step of the run, on a case that stands before it. */
export async function perform(
  desk: ClockedDesk,
  { by = '', as = '', act, input = {}, when }: Course['steps'][number],
  { caseId, held, fileOf }: Place,
  timed: Timed,
): Promise<Answer> {
  const there = desk.at(when);
  const prefill = asksPrefill(input) ? await there.prefill(by, caseId, act) : {};
  const whole = filled(input, (place) => {
    if (place === '$held') return held;
    if (place.startsWith('$prefill:')) return prefill[place.slice('$prefill:'.length)];
    if (place.startsWith('$file:')) return fileOf(place.slice('$file:'.length));
    throw new Error(`unknown place ${place}`);
  }) as object;
  return timed(() => {
    if (act === 'start') return there.start(by, as, whole);
    if (act === 'sign') return there.sign(by, as, caseId, held);
    return there.act(by, as, caseId, act, whole);
  });
}

const asksPrefill = (input: unknown): boolean => JSON.stringify(input ?? {}).includes('"$prefill:');

/** The value with every place (`$…`) filled. */
function filled(value: unknown, fill: (place: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => filled(one, fill));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, fill)]));
  return typeof value === 'string' && value.startsWith('$') ? fill(value) : value;
}
