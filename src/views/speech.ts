import type { Directory } from '#cases/context.ts';
import type { Engine } from '#cases/engine.ts';
import type { RaisedSignal } from '#cases/facets/signals.ts';
import { type Names, sayDuty, sayFault, saySignal, sayWord } from '#contract/say.ts';
import type { RestedFaultShape, RestsShape, SignalShape } from '#contract/shapes.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import type { RestedFault, Rests } from '#kernel/refusal.ts';
import type { Definition, Power } from '#powers/definition.ts';
import type { LawCatalogue } from '#powers/law.ts';

/** A sentence in both languages. */
export type Both = { readonly zh: string; readonly en: string };
type Coded = Parameters<typeof saySignal>[1];

/** The names that sentences about a case of this power can use; persons only where asked for. */
export function namesOf(
  { definition }: Power,
  persons: readonly { readonly id: PersonId; readonly name: string }[] = [],
): Names {
  const list = (rows: readonly { readonly key: string; readonly name: string }[]) =>
    Object.fromEntries(rows.map(({ key, name }) => [key, name]));
  return {
    materials: list(definition.materials),
    items: list(definition.standards),
    archive: list(definition.archive),
    disclosure: list(definition.disclosure),
    documents: list(definition.documents),
    stages: list(definition.stages),
    posts: list(definition.posts),
    results: list(definition.results),
    clocks: list(definition.clocks),
    charges: list(definition.charges),
    sanctions: list(definition.sanctions),
    fields: Object.fromEntries(definition.application.map(({ key, label }) => [key, label])),
    persons: Object.fromEntries(persons.map(({ id, name }) => [id, name])),
  };
}

/** As above, with every person that the texts of these faults, signals or duties name. */
export function namesIn(power: Power, directory: Directory, coded: readonly Pick<Coded, 'facts'>[]): Names {
  const texts = new Set(coded.flatMap(({ facts = {} }) => Object.values(facts).flatMap(textsIn)));
  return namesOf(
    power,
    [...texts]
      .map((id) => ({ id: id as PersonId, name: nameOf(directory, id as PersonId) }))
      .filter(({ id, name }) => name !== id),
  );
}

const textsIn = (value: Json): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly Json[]).flatMap(textsIn) : [];

export const saidBoth = (say: typeof saySignal, coded: Coded, names: Names = {}): Both => ({
  zh: say('zh-CN', coded, names),
  en: say('en', coded, names),
});
export const saidDuty = (coded: Coded, names?: Names): Both => saidBoth(sayDuty, coded, names);

/** Short names of laws by key. */
export const lawsIn = ({ laws }: Pick<LawCatalogue, 'laws'>): { readonly [key: string]: string } =>
  Object.fromEntries(laws.map(({ key, short }) => [key, short]));

export const shownRest = (rest: Rests, { laws }: Names): RestsShape =>
  rest.kind === 'statute' ? { ...rest, name: laws?.[rest.law] ?? rest.law } : { ...rest };

/** A fault with its sentence and what mends it, for the person concerned. */
export function saidFault(found: RestedFault, names: Names = {}): RestedFaultShape {
  const [zh, en] = [sayFault('zh-CN', found, names), sayFault('en', found, names)];
  return {
    code: found.code,
    control: found.control,
    facts: { ...found.facts },
    mend: [...found.mend],
    rests: found.rests.map((rest) => shownRest(rest, names)),
    text: { zh: zh.text, en: en.text },
    mendText: { zh: zh.mend, en: en.mend },
  };
}

export const saidFaults = (engine: Engine, faults: readonly RestedFault[]): RestedFaultShape[] => {
  const names = { ...namesIn(engine.power, engine.ctx.directory, faults), laws: lawsIn(engine.ctx.laws) };
  return faults.map((found) => saidFault(found, names));
};

export function saidSignal(signal: RaisedSignal, names: Names = {}): SignalShape {
  const { key, level, code, facts, stage, raisedAt, rests } = signal;
  return {
    key,
    level,
    code,
    text: saidBoth(saySignal, signal, names),
    facts: { ...facts },
    stage,
    raisedAt,
    rests: rests.map((rest) => shownRest(rest, names)),
  };
}

export const saidSignals = ({ power, ctx }: Engine, raised: readonly RaisedSignal[]): SignalShape[] => {
  const names = { ...namesIn(power, ctx.directory, raised), laws: lawsIn(ctx.laws) };
  return raised.map((signal) => saidSignal(signal, names));
};

/** Chinese name of a post: one of the power's own as its definition says it. */
export const postName = (post: string, own: Definition['posts'] = []): string =>
  own.find(({ key }) => key === post)?.name ?? sayWord('zh-CN', 'posts', post);

/** A person whom the directory no longer knows keeps his id as a name: the record outlives the directory. */
export function nameOf(directory: Directory, person: PersonId): string {
  if (person === 'machine') return postName('machine');
  try {
    return directory.name(person) || person;
  } catch {
    return person;
  }
}
