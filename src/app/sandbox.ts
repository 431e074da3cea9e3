import { createHash } from 'node:crypto';
import type { Act } from '#cases/act.ts';
import {
  type Answers,
  type AttachmentAnswer,
  type Context,
  type DrawAnswer,
  numberPlaceShape,
  queryKey,
  type SameFileAnswer,
} from '#cases/context.ts';
import { type Command, needsOf } from '#cases/decide.ts';
import { barred, type Engine, getAct, openUse } from '#cases/engine.ts';
import type { RaisedSignal } from '#cases/facets/signals.ts';
import type { Actor } from '#cases/fact.ts';
import { fillPattern, numberPattern } from '#cases/letter-numbers.ts';
import { listActs } from '#cases/list-acts.ts';
import { countersign, type Progress, proceed, settle } from '#cases/proceed.ts';
import { type CaseView, emptyView } from '#cases/view.ts';
import {
  type CaseId,
  type Hash,
  type Json,
  type PersonId,
  type Post,
  type StageKey,
  unreachable,
} from '#kernel/ids.ts';
import { Refusal, type RestedFault } from '#kernel/refusal.ts';
import { fromShanghai, type Instant, parseInstant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { BadInput } from './app.ts';
import { catalogue } from './catalogue.ts';
import { mergeOpening, openedView } from './opening.ts';
import { drawOf } from './questions.ts';

/** A step as a scenario tells it (`scenarios/format.ts`). */
export type SandboxStep = {
  readonly at?: string;
  readonly by?: string;
  readonly as?: string;
  readonly act: string;
  readonly input?: { readonly [field: string]: unknown };
  /** Done only where the draw picked this case. */
  readonly ifDrawn?: boolean;
};

/** What came of one step. */
export type Played = {
  readonly step: SandboxStep;
  readonly now: Instant;
  readonly answer: 'done' | 'held' | 'refused' | 'waited';
  readonly faults: readonly RestedFault[];
  /** Signals raised since the step before, by time or by the act; `sealed` ones only inspectors see. */
  readonly signals: readonly (RaisedSignal & { readonly sealed: boolean })[];
  readonly stage: string;
  readonly view: CaseView;
};

export type SandboxRules = Pick<Context, 'calendar' | 'supervision' | 'laws'> & {
  readonly directoryAt: (now: Instant) => Context['directory'];
};

/** What the sandbox's one case meets outside itself. */
export type SandboxOutside = {
  /** Files that another applicant's case holds. */
  readonly otherCases?: ReadonlySet<string>;
  /** Whether the draw for a spot check is to pick the case; left out = it does not. */
  readonly drawn?: boolean;
};

/**
 * Plays steps on a case that exists only here: the same engine, no database, nothing kept. The same steps give the same
 * answer, so a visitor's place in a scenario is just how many steps he has taken.
 */
export function play(
  power: Power,
  steps: readonly SandboxStep[],
  rules: SandboxRules,
  outside: SandboxOutside = {},
): readonly Played[] {
  let view = emptyView;
  let now = parseInstant('2026-09-28T09:00:00+08:00');
  let held = '';
  const played: Played[] = [];
  for (const step of steps) {
    if (step.ifDrawn && !view.supervision.draw?.drawn) continue;
    if (step.at) now = fromShanghai(step.at);
    const { directoryAt, ...rest } = rules;
    const engine: Engine = { power, catalogue, ctx: { now, directory: directoryAt(now), ...rest } };
    const before = view;
    let answer: Played['answer'] = 'waited';
    let faults: readonly RestedFault[] = [];
    const settled: Progress = before.head.status === 'none' ? { view, events: [], sealed: [] } : settle(engine, before);
    view = settled.view;
    if (step.act !== 'wait') {
      try {
        const made = take(engine, settled, step, held, outside);
        view = made.view;
        answer = made.state;
        held = made.held ?? held;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        answer = 'refused';
        faults = error.faults;
      }
    }
    played.push({ step, now, answer, faults, signals: raisedSince(before, view), stage: view.head.stage, view });
  }
  return played;
}

const raisedSince = (before: CaseView, after: CaseView): Played['signals'] => [
  ...after.signals.raised.slice(before.signals.raised.length).map((signal) => ({ ...signal, sealed: false })),
  ...after.sealed.signals.slice(before.sealed.signals.length).map((signal) => ({ ...signal, sealed: true })),
];

function take(engine: Engine, settled: Progress, step: SandboxStep, held: string, outside: SandboxOutside) {
  const actor: Actor = { person: (step.by ?? '') as PersonId, as: (step.as ?? '') as Post };
  if (step.act === 'sign') {
    const proposal = settled.view.held.open.find((one) => one.key === held);
    const queries = proposal
      ? needsOf(engine, settled.view, { act: proposal.act, input: proposal.input, signers: [actor] })
      : [];
    return countersign(engine, settled, held, actor, answersTo(queries, outside));
  }
  const { start } = engine.power.definition;
  if (step.act === 'start') {
    if (!start) throw new Error(`${engine.power.definition.key} has no start`);
    const opened = openedView(engine, 100_000_001 as CaseId, start.stage as StageKey);
    const base: Progress = { view: opened.view, events: [], sealed: [] };
    const made = mergeOpening(
      opened.fact,
      proceed(
        engine,
        base,
        command(engine, opened.view, start.act, step, actor, held),
        fileAnswers(engine, opened.view, start.act, step, actor, held, outside),
        '',
      ),
    );
    return made;
  }
  const cmd = command(engine, settled.view, step.act, step, actor, held);
  const made = proceed(engine, settled, cmd, answersTo(needsOf(engine, settled.view, cmd), outside), '');
  return { ...made, view: numbered(engine, made.view) };
}

const fileAnswers = (
  engine: Engine,
  view: CaseView,
  act: string,
  step: SandboxStep,
  actor: Actor,
  held: string,
  outside: SandboxOutside,
): Answers => answersTo(needsOf(engine, view, command(engine, view, act, step, actor, held)), outside);

function command(engine: Engine, view: CaseView, act: string, step: SandboxStep, actor: Actor, held: string): Command {
  const use = openUse(engine, view, act, [actor]);
  const [first, ...rest] = barred(engine, view, use, [actor]);
  if (first) throw new Refusal([first, ...rest]);
  const prefill = () => listActs(engine, view, actor.person).find((one) => one.act === act)?.options.prefill ?? {};
  const known = getAct(engine.catalogue, act) as unknown as Act<unknown>;
  const parsed = known.input.safeParse(filled(step.input ?? {}, prefill, held));
  if (!parsed.success)
    throw new BadInput(
      parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), zh: issue.message, en: issue.message })),
    );
  const effectiveAt = known.effectiveAt?.(parsed.data, engine.ctx);
  return { act, input: parsed.data, signers: [actor], ...(effectiveAt ? { effectiveAt } : {}) };
}

/** The places that a step leaves to the player (`scenarios/format.ts`). */
function filled(input: unknown, prefill: () => { readonly [field: string]: unknown }, held: string): unknown {
  if (Array.isArray(input)) return input.map((one) => filled(one, prefill, held));
  if (input !== null && typeof input === 'object')
    return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, filled(value, prefill, held)]));
  if (typeof input !== 'string' || !input.startsWith('$')) return input;
  if (input.startsWith('$file:')) return sandboxHash(input.slice('$file:'.length));
  if (input.startsWith('$prefill:')) return prefill()[input.slice('$prefill:'.length)];
  if (input === '$held') return held;
  throw new Error(`unknown place ${input}`);
}

/** One in a thousand is drawn by one of so many seeds but for a chance of e⁻¹⁰. */
const MOST_SEEDS = 10_000;

/** No file is there to look into: the hash of a name that ends like a recording says by its beginning that it is one. */
const RECORDING = 'a0d10f11e';

export function sandboxHash(name: string): Hash {
  const hash = createHash('sha256').update(`衡鉴演示文件 ${name}`).digest('hex');
  return (name.endsWith('.wav') ? RECORDING + hash.slice(RECORDING.length) : hash) as Hash;
}

const typeOf = (hash: Hash): string => (hash.startsWith(RECORDING) ? 'audio/wav' : 'application/pdf');

function answersTo(
  queries: ReturnType<typeof needsOf>,
  { otherCases = new Set(), drawn = false }: SandboxOutside,
): Answers {
  return Object.fromEntries(
    queries.map((query): [string, Json] => {
      switch (query.kind) {
        case 'attachment':
          return [queryKey(query), { found: true, mediaType: typeOf(query.hash), size: 1 } satisfies AttachmentAnswer];
        case 'same-file':
          return [
            queryKey(query),
            { cases: otherCases.has(query.hash) ? ['BA-2026-000000'] : [] } satisfies SameFileAnswer,
          ];
        case 'draw':
          return [queryKey(query), drawAs(drawn, query.number, query.oneIn)];
        default:
          return unreachable(query);
      }
    }),
  );
}

/** A draw as the published rule makes it, from the first seed `sandbox-<n>` with which it comes out as the story needs it. */
function drawAs(drawn: boolean, number: string, oneIn: number): DrawAnswer {
  for (let n = 1; n <= MOST_SEEDS; n++) {
    const draw = drawOf(`sandbox-${n}`, number, oneIn);
    // Where every case is drawn there is none that is not.
    if (draw.drawn === drawn || oneIn === 1) return draw;
  }
  throw new Error(`no seed draws ${number} ${drawn ? 'in' : 'out'} at one in ${oneIn}`);
}

/** In the sandbox every gap-free number is the first. */
function numbered({ power: { definition } }: Engine, view: CaseView): CaseView {
  const first = (number: string): string => {
    const [, kind, year] = numberPlaceShape.exec(number) ?? [];
    return kind === undefined || year === undefined ? number : fillPattern(numberPattern(definition, kind), year, 1);
  };
  const filled = <One extends { readonly number: string }>(one: One): One => ({ ...one, number: first(one.number) });
  return {
    ...view,
    letters: { numbered: view.letters.numbered.map(filled) },
    documents: {
      all: view.documents.all.map((one) => ({
        ...one,
        ...(one.issued ? { issued: filled(one.issued) } : {}),
        ...(one.corrections ? { corrections: one.corrections.map(filled) } : {}),
      })),
    },
  };
}

/** The same power without some of its measures' bindings: what a chart without them would enforce. */
export function withoutMeasures(power: Power, measures: ReadonlySet<string>): Power {
  return {
    ...power,
    definition: {
      ...power.definition,
      stages: power.definition.stages.map((stage) => ({
        ...stage,
        measures: stage.measures.map((measure) => (measures.has(measure.id) ? { ...measure, bindings: [] } : measure)),
      })),
    },
  };
}
