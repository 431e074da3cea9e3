import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { fromShanghai, type Instant } from '#kernel/time.ts';
import type { Step } from '../../scenarios/format.ts';
import { chosenCases, MOMENT, type Told } from './demonstration-cases.ts';
import type { Product } from './product.ts';
import { samplePdf, sampleRecording } from './sample-files.ts';
import { loadScenarios } from './scenarios.ts';

/** When the window opens on the day of the moment. */
const OPENING = `${MOMENT.slice(0, 10)} 09:00`;
/** The day before it is used for the first time, and forty minutes late: so there is a card of an empty window. */
const LATE = '2026-10-22 09:40';

/** What was made: cases, and where an honest one stopped because something was refused (stories are meant to stop). */
export type Seeded = { readonly cases: number; readonly stopped: readonly string[] };

/** The demonstration's cases, acted side by side through the same use cases on one clock that goes forward to the moment. */
export async function seedDemonstration(app: Product['app']): Promise<Seeded> {
  const { honest, scenarios, cards } = await loadScenarios();
  const cases = chosenCases(honest, scenarios, cards).map((one) => new Playing(app, one));
  for (const taken of [LATE, OPENING]) {
    await playUntil(app, cases, fromShanghai(taken));
    await app.windowDuty('clerk-a' as PersonId, 'hall', true);
  }
  await playUntil(app, cases, fromShanghai(MOMENT));
  return {
    cases: cases.filter((one) => one.begun).length,
    stopped: cases.flatMap(({ honest, stopped }) => (honest ? (stopped ?? []) : [])),
  };
}

/** At each moment everybody does what he does then; the clock stands at `end` afterwards. */
async function playUntil(app: Product['app'], cases: readonly Playing[], end: Instant): Promise<void> {
  for (;;) {
    const open = cases.filter((one) => one.next !== undefined && one.next <= end);
    const now = open.map(({ next }) => next).sort()[0];
    if (now === undefined) break;
    await app.moveClock(now);
    await Promise.all(open.filter(({ next }) => next === now).map((one) => one.play(now)));
  }
  await app.moveClock(end);
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
