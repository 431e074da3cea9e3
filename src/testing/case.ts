import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '#app/catalogue.ts';
import { definitionFile } from '#app/definition-files.ts';
import { DefinitionRefused, readDefinition } from '#app/definitions.ts';
import { directoryOf, type Register } from '#app/directory.ts';
import { readRules } from '#app/rules.ts';
import { readDepartment } from '#app/seed.ts';
import type { Act } from '#cases/act.ts';
import { MACHINE } from '#cases/actors.ts';
import { type Answers, type Query, queryKey } from '#cases/context.ts';
import { type Command, needsOf } from '#cases/decide.ts';
import { type Engine, getAct } from '#cases/engine.ts';
import type { Actor, Stamp } from '#cases/fact.ts';
import { countersign, type Proceeded, proceed, settle } from '#cases/proceed.ts';
import { type CaseEvent, type CaseFact, type CaseView, emptyView, foldEvent, foldSealed } from '#cases/view.ts';
import { type Json, type PersonId, unreachable } from '#kernel/ids.ts';
import { Refusal, type RestedFault } from '#kernel/refusal.ts';
import { type Instant, parseInstant } from '#kernel/time.ts';
import type { ActUse, Definition, Power } from '#powers/definition.ts';

export const root = join(import.meta.dirname, '..', '..');
const rules = readRules(root);
export const department: Register = readDepartment(root);

/** The definition as text, for tests that change it. */
export const filingYaml = readFileSync(join(root, 'powers', 'filing.yaml'), 'utf8');
export const laws = rules.laws;
/** `powers/filing.yaml`, as version 1. */
export const filing: Power = readDefinition(filingYaml, 1, rules.laws, 'powers/filing.yaml');

/** The delivered definition of any other power, as version 1. */
export const delivered = (key: string): Power =>
  readDefinition(readFileSync(definitionFile(root, key), 'utf8'), 1, rules.laws, `${key}.yaml`);

/** `2026-09-28 09:00`, seconds and milliseconds at will, in Shanghai; an instant as it stands. */
export function at(text: string): Instant {
  if (text.endsWith('Z')) return parseInstant(text);
  const time = text.slice(11);
  return parseInstant(`${text.slice(0, 10)}T${time.length === 5 ? `${time}:00` : time}+08:00`);
}

/** The engine over a power with the demonstration department, at one moment. */
export const engineAt = (now: string, power: Power = filing, register: Register = department): Engine => ({
  power,
  catalogue,
  ctx: { now: at(now), directory: directoryOf(register, at(now)), ...rules },
});

/** A person of the department as his first post; `clerk-a:handler` names another. */
export function actor(who: string): Actor {
  const [id = '', as] = who.split(':');
  if (id === 'machine') return MACHINE;
  const post = as ?? department.holdings.find((holding) => holding.person === id)?.post;
  if (!post) throw new Error(`nobody is ${who}`);
  return { person: id as PersonId, as: post as Actor['as'] };
}

const changed = (power: Power, change: (definition: Definition) => Definition): Power => ({
  ...power,
  definition: change(power.definition),
});

/** The filing power with the bindings of these controls alone: what refuses then is one of them or the machine itself. */
export const only = (...controls: readonly string[]): Power => keeping((control) => controls.includes(control));
/** The filing power less the bindings of these controls. */
export const without = (...controls: readonly string[]): Power => keeping((control) => !controls.includes(control));

/** Another power with the bindings of these controls alone. */
export const onlyOf = (power: Power, ...controls: readonly string[]): Power =>
  keeping((control) => controls.includes(control), power);

const keeping = (kept: (control: string) => boolean, power: Power = filing): Power =>
  changed(power, (definition) => ({
    ...definition,
    statutory: definition.statutory.filter((statute) => kept(statute.control)),
    stages: definition.stages.map((stage) => ({
      ...stage,
      measures: stage.measures.map((measure) => ({
        ...measure,
        bindings: measure.bindings.filter((binding) => kept(binding.control)),
      })),
    })),
  }));

/** The same power with this use of an act in that stage too, or at any time; with these other parts changed. */
export const withUse = (
  power: Power,
  stage: string | null,
  use: Pick<ActUse, 'act' | 'by' | 'to'> & Partial<ActUse>,
  change: Partial<Definition> = {},
): Power => {
  const whole: ActUse = { with: {}, afterEnd: false, ...use };
  return changed(power, (definition) => ({
    ...definition,
    anytime: stage === null ? [...definition.anytime, whole] : definition.anytime,
    stages: definition.stages.map((one) => (one.key === stage ? { ...one, acts: [...one.acts, whole] } : one)),
    ...change,
  }));
};

/** The same power with this binding of a control added to a stage, resting on an article of a law. */
export const withBinding = (
  power: Power,
  stage: string,
  control: string,
  params: Record<string, unknown> = {},
  life: 'stage' | 'onward' | 'after-close' = 'stage',
): Power =>
  changed(power, (definition) => ({
    ...definition,
    statutory: [
      ...definition.statutory,
      {
        control,
        with: params,
        life,
        stages: [stage],
        article: { law: 'civil-servants', article: '第76条' },
        confidence: 'statute',
      },
    ],
  }));

/** One event as a test tells it: when, by whom, what. */
export type Happening = {
  readonly at: string;
  readonly by: readonly string[];
  readonly act: string;
  readonly facts: readonly CaseFact[];
  readonly countsFrom?: string;
};

export const happened = (
  when: string,
  by: string | readonly string[],
  act: string,
  ...facts: readonly CaseFact[]
): Happening => ({
  at: when,
  by: typeof by === 'string' ? [by] : by,
  act,
  facts,
});

export type History = readonly (Happening | readonly Happening[])[];

/** The case after these events, folded as the store would fold them. */
export const given = (...history: History): CaseView => history.flat().reduce(foldHappening, emptyView);

function foldHappening(view: CaseView, happening: Happening): CaseView {
  const event = eventOf(view, happening);
  const own = event.facts.filter((fact) => !fact.type.startsWith('sealed.'));
  const sealed = event.facts.filter((fact) => fact.type.startsWith('sealed.'));
  const after = own.length > 0 || sealed.length === 0 ? foldEvent(view, { ...event, facts: own }) : view;
  return sealed.length > 0 ? foldSealed(after, { ...event, facts: sealed }) : after;
}

export function eventOf(view: CaseView, { at: when, by, act, facts, countsFrom }: Happening): CaseEvent {
  const stage = facts.find((fact) => fact.type === 'head.opened')?.data.stage ?? view.head.stage;
  const signers = by.filter((who) => who !== 'machine').map(actor);
  const stamp: Stamp = { recordedAt: at(when), effectiveAt: at(countsFrom ?? when), signers, act, stage };
  return { facts, stamp };
}

/** How the outside answers: by default every file is there, no file is another applicant's, nothing is drawn. */
export type Outside = {
  readonly missing?: readonly string[];
  readonly sameFileIn?: { readonly [hash: string]: readonly string[] };
  readonly drawn?: boolean;
  /** Files that are recordings. */
  readonly recordings?: readonly string[];
};

export const answersOf = (queries: readonly Query[], outside: Outside = {}): Answers =>
  Object.fromEntries(queries.map((query) => [queryKey(query), answerOf(query, outside)]));

function answerOf(query: Query, { missing, sameFileIn, drawn = false, recordings }: Outside): Json {
  switch (query.kind) {
    case 'attachment':
      return {
        found: !missing?.includes(query.hash),
        mediaType: recordings?.includes(query.hash) ? 'audio/wav' : 'application/pdf',
        size: 1,
      };
    case 'same-file':
      return { cases: sameFileIn?.[query.hash] ?? [] };
    case 'draw':
      return { seed: 's', value: 'v', drawn };
    default:
      return unreachable(query);
  }
}

/** What came of an attempt: the codes that stand against it, or what was done. */
export type Attempt = {
  readonly codes: readonly string[];
  readonly faults: readonly RestedFault[];
  readonly done: Proceeded | undefined;
  /** The case afterwards; of a refused act, as it was settled. */
  readonly view: CaseView;
};

export type Try = {
  readonly power?: Power;
  readonly register?: Register;
  readonly now: string;
  readonly view: CaseView;
  readonly who: string;
  readonly act: string;
  readonly input?: object;
  readonly outside?: Outside;
};

/** One act of one person through the engine, as the app runs it: settle, parse, ask the outside, decide. */
export function attempt({
  power = filing,
  register = department,
  now,
  view,
  who,
  act,
  input = {},
  outside,
}: Try): Attempt {
  const engine = engineAt(now, power, register);
  const settled = settle(engine, view);
  return collected(settled.view, () => {
    const command = commandOf(engine, act, input, who);
    return proceed(engine, settled, command, answersOf(needsOf(engine, settled.view, command), outside), 'content');
  });
}

export function commandOf(engine: Engine, act: string, input: object, who: string): Command {
  const known = getAct(engine.catalogue, act) as unknown as Act<unknown>;
  const parsed = known.input.parse(input);
  const effectiveAt = known.effectiveAt?.(parsed, engine.ctx);
  return { act, input: parsed, signers: [actor(who)], ...(effectiveAt ? { effectiveAt } : {}) };
}

/** A further signature. */
export function sign({
  power = filing,
  register = department,
  now,
  view,
  who,
  key,
  outside,
}: Omit<Try, 'act' | 'input'> & { readonly key: string }): Attempt {
  const engine = engineAt(now, power, register);
  const settled = settle(engine, view);
  return collected(settled.view, () => {
    const held = view.held.open.find((one) => one.key === key);
    const queries = held
      ? needsOf(engine, settled.view, { act: held.act, input: held.input, signers: [actor(who)] })
      : [];
    return countersign(engine, settled, key, actor(who), answersOf(queries, outside));
  });
}

function collected(settled: CaseView, work: () => Proceeded): Attempt {
  try {
    const done = work();
    return { codes: [], faults: [], done, view: done.view };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const codes = error.faults.map((fault) => fault.code).sort();
    return { codes, faults: error.faults, done: undefined, view: settled };
  }
}

/** The case with what falls due by then. */
export const settledAt = (now: string, view: CaseView, power: Power = filing): CaseView =>
  settle(engineAt(now, power), view).view;

/** Codes of the signals that are there at that moment, sealed ones included. */
export const signalsAt = (now: string, view: CaseView, power: Power = filing): readonly string[] => {
  const { signals, sealed } = settledAt(now, view, power);
  return [...signals.raised, ...sealed.signals].map((signal) => signal.code).sort();
};

/** Paths of what is wrong in a definition's text, with their lines; none = it is taken. */
export function problemsIn(
  yaml: string,
): readonly { readonly path: string; readonly line: number; readonly en: string }[] {
  try {
    readDefinition(yaml, 1, rules.laws, 'test');
    return [];
  } catch (error) {
    if (error instanceof DefinitionRefused) return error.problems;
    throw error;
  }
}
