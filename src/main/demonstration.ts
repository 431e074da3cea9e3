import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { fromShanghai, type Instant } from '#kernel/time.ts';
import type { HonestRun, Scenario, Step } from '../../scenarios/format.ts';
import { movedBy } from './moved.ts';
import type { Product } from './product.ts';
import { samplePdf, sampleRecording } from './sample-files.ts';
import { loadScenarios } from './scenarios.ts';

/**
 * The moment of the demonstration, in Shanghai: a Friday morning on which the cases of the scenarios stand in every stage. The
 * demonstration's clock begins there, whatever the day is, and goes on; the ribbon shows it.
 */
const MOMENT = '2026-10-23 10:00';
const OPENING = '2026-10-23 09:00';
/** The week in which runs begin again. */
const FRESH_WEEK = '2026-10-19';
/** From here to the moment every Monday to Friday is worked and nothing else. */
const ORDINARY = '2026-10-11 00:00';

/** A case of the demonstration: what is done in it until the moment, on its own dates or moved by whole weeks. */
type Told = { readonly id: string; readonly steps: readonly Step[]; readonly honest: boolean };

/** What was made: cases, and where an honest one stopped because something was refused (stories are meant to stop). */
export type Seeded = { readonly cases: number; readonly stopped: readonly string[] };

/**
 * The demonstration's cases: honest runs of every power, some of them begun again this week, and stories in which something was
 * found or refused; all acted side by side through the same use cases on one clock that goes forward to the moment.
 */
export async function seedDemonstration(app: Product['app']): Promise<Seeded> {
  const { honest, scenarios } = await loadScenarios();
  const told: readonly Told[] = [
    ...honest.map(({ id, steps }) => ({ id, steps, honest: true })),
    ...honest
      .filter((_, i) => i % 4 === 0)
      .map(({ id, steps }) => ({ id: `${id}, this week`, steps: thisWeek(steps), honest: true })),
    ...waiting(honest),
    ...chosenStories(scenarios),
  ];
  const cases = told.map((one) => new Playing(app, one));
  const moment = fromShanghai(MOMENT);
  const opening = fromShanghai(OPENING);
  let staffed = false;
  for (;;) {
    const open = cases.filter((one) => one.next !== undefined && one.next <= moment);
    const now = open.map(({ next }) => next).sort()[0];
    if (now === undefined) break;
    if (!staffed && now >= opening) staffed = await staffWindow(app, opening);
    await app.moveClock(now);
    await Promise.all(open.filter(({ next }) => next === now).map((one) => one.play(now)));
  }
  if (!staffed) await staffWindow(app, opening);
  await app.moveClock(moment);
  return {
    cases: cases.filter((one) => one.begun).length,
    stopped: cases.flatMap(({ honest, stopped }) => (honest ? (stopped ?? []) : [])),
  };
}

/** Who is at the window on the day of the moment. */
async function staffWindow(app: Product['app'], at: Instant): Promise<true> {
  await app.moveClock(at);
  await app.windowDuty('clerk-a' as PersonId, 'hall', true);
  return true;
}

/** Begun again in the fresh week: moved by whole weeks, so that each step keeps its weekday. */
function thisWeek(steps: readonly Step[]): readonly Step[] {
  const first = steps[0]?.at?.slice(0, 10) ?? FRESH_WEEK;
  const weeks = Math.floor((Date.parse(FRESH_WEEK) + 4 * 86_400_000 - Date.parse(first)) / (7 * 86_400_000));
  return movedBy(steps, weeks * 7);
}

/** Of each power the run that comes soonest to its decision: begun again so that at the moment it waits for it. */
function waiting(honest: readonly HonestRun[]): readonly Told[] {
  const before = honest.flatMap(({ id, steps }) => {
    const end = steps.findIndex(({ act }) => act === 'decide' || act === 'decide-sanction');
    const kept = steps.slice(0, Math.max(end, 0));
    const [first, last] = [kept[0]?.at, kept.at(-1)?.at].map((at) => (at ? fromShanghai(at) : undefined));
    if (first === undefined || last === undefined) return [];
    return [{ id, kept, first, last, took: Date.parse(last) - Date.parse(first) }];
  });
  const soonest = [...Map.groupBy(before, ({ id }) => id.split('/')[0]).values()].flatMap((runs) =>
    runs.sort((a, b) => a.took - b.took).slice(0, 1),
  );
  const WEEK_MS = 7 * 86_400_000;
  return soonest.map(({ id, kept, first, last }) => {
    const most = Math.floor((Date.parse(fromShanghai(MOMENT)) - Date.parse(last)) / WEEK_MS);
    // Moved only to where no holiday and no make-up day falls between its steps.
    const weeks = Date.parse(first) + most * WEEK_MS > Date.parse(fromShanghai(ORDINARY)) ? most : 0;
    return { id: `${id}, before its decision`, steps: movedBy(kept, weeks * 7), honest: true };
  });
}

/** For each code that a signal can have, and for some refusals of each power, a story that is over by the moment. */
function chosenStories(scenarios: readonly Scenario[]): readonly Told[] {
  const fits = scenarios.filter(
    ({ before, wrong, after = [], drawn, heldElsewhere, expect }) =>
      !drawn &&
      !heldElsewhere &&
      expect.answer !== 'doubt' &&
      [...before, wrong, ...after].every(({ at = '' }) => at <= MOMENT),
  );
  const REFUSALS_A_POWER = 3;
  const signals = [
    ...Map.groupBy(
      fits.filter(({ expect }) => expect.answer === 'signal'),
      ({ expect }) => expect.code,
    ),
  ];
  const refusals = [
    ...Map.groupBy(
      fits.filter(({ expect }) => expect.answer === 'refused' && !expect.hidden),
      ({ risk }) => risk.split('.')[0],
    ),
  ];
  return [
    ...signals.flatMap(([, list]) => list.slice(0, 1)),
    ...refusals.flatMap(([, list]) => list.filter((_, i) => i % 9 === 4).slice(0, REFUSALS_A_POWER)),
  ].map(({ id, before, wrong, after = [] }) => ({ id, steps: [...before, wrong, ...after], honest: false }));
}

/** One case as it is being played. */
class Playing {
  readonly #app: Product['app'];
  readonly #told: Told;
  #i = 0;
  #caseId = 0;
  #held = '';
  stopped: string | undefined;

  constructor(app: Product['app'], told: Told) {
    this.#app = app;
    this.#told = told;
  }

  get honest(): boolean {
    return this.#told.honest;
  }
  get begun(): boolean {
    return this.#caseId !== 0;
  }
  /** When the next step is due; undefined once there is none. */
  get next(): Instant | undefined {
    if (this.stopped !== undefined) return undefined;
    const at = this.#told.steps.slice(0, this.#i + 1).findLast((step) => step.at !== undefined)?.at;
    return this.#i < this.#told.steps.length && at !== undefined ? fromShanghai(at) : undefined;
  }

  /** Every step that is due at this moment, in order. A refusal ends a story where it was to be refused, and any case where it was not foreseen. */
  async play(now: Instant): Promise<void> {
    while (this.next === now) {
      const step = this.#told.steps[this.#i] as Step;
      this.#i++;
      if (step.act === 'wait' || (step.act === 'spot-check' && !(await this.#isDrawn()))) continue;
      try {
        const done = await this.#step(step);
        this.#caseId = done.caseId;
        this.#held = done.held ?? this.#held;
      } catch (error) {
        this.stopped = `${this.#told.id}: ${step.at ?? ''} ${step.act}: ${said(error)}`;
      }
    }
  }

  async #isDrawn(): Promise<boolean> {
    const { view } = await this.#app.open('inspector-a' as PersonId, this.#caseId);
    return view.supervision.draw?.drawn === true;
  }

  async #step(step: Step) {
    const person = (step.by ?? '') as PersonId;
    const request = { actor: { person, as: (step.as ?? '') as Post } };
    const prefill = async () => {
      const loaded = await this.#app.open(person, this.#caseId);
      return this.#app.listActs(person, loaded).find((one) => one.act === step.act)?.options.prefill ?? {};
    };
    const input = await fill(this.#app, step.input ?? {}, prefill, this.#held);
    // An id begins with its power: `filing/filed`, `filing.accept.r1/second-notice`.
    if (step.act === 'start') return this.#app.start(request, this.#told.id.split(/[./]/)[0] ?? '', input);
    if (step.act === 'sign') return this.#app.sign(request, this.#caseId, this.#held);
    return this.#app.act(request, this.#caseId, step.act, input);
  }
}

const said = (error: unknown): string =>
  error instanceof Refusal
    ? error.faults.map(({ code }) => code).join(', ')
    : error instanceof Error
      ? error.message
      : String(error);

/** The places that a step leaves to its player (`scenarios/format.ts`); files are real ones, made from their name. */
async function fill(
  app: Product['app'],
  value: unknown,
  prefill: () => Promise<{ readonly [field: string]: unknown }>,
  held: string,
): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => fill(app, one, prefill, held)));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await fill(app, one, prefill, held)])),
    );
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  if (value.startsWith('$file:') && value.endsWith('.wav'))
    return (await app.upload('machine' as PersonId, 'demo.wav', 'audio/wav', sampleRecording(value.slice(6)))).hash;
  if (value.startsWith('$file:'))
    return (await app.upload('machine' as PersonId, 'demo.pdf', 'application/pdf', samplePdf(value.slice(6)))).hash;
  if (value.startsWith('$prefill:')) return (await prefill())[value.slice(9)];
  if (value === '$held') return held;
  throw new Error(`unknown place ${value}`);
}
