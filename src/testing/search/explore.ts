import type { Register } from '#app/directory.ts';
import type { Act } from '#cases/act.ts';
import { needsOf } from '#cases/decide.ts';
import { type Engine, getAct } from '#cases/engine.ts';
import type { Actor } from '#cases/fact.ts';
import { type ListedAct, listActs } from '#cases/list-acts.ts';
import { countersign, proceed, settle } from '#cases/proceed.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { answersOf, engineAt } from '../case.ts';
import { filledIn, neighboursOf } from './neighbours.ts';

/** One thing done in a small world, as a scenario tells it: printed, it is a counterexample that can be played. */
export type Move = {
  readonly at: Instant;
  readonly by: PersonId;
  readonly as: Post;
  readonly act: string;
  readonly input: object;
};

/** A step from one reachable state to the next. */
export type Taken = {
  readonly before: CaseView;
  readonly after: CaseView;
  readonly act: string;
  readonly signers: readonly Actor[];
  readonly now: Instant;
  readonly power: Power;
};

export type World = {
  readonly power: Power;
  readonly register: Register;
  readonly persons: readonly PersonId[];
  /** Inputs that honest cases give each act. */
  readonly honest: ReadonlyMap<string, readonly object[]>;
  /** Acts that are tried; left out = all. */
  readonly only?: (act: ListedAct) => boolean;
  /** Inputs tried of each act in each state. */
  readonly inputs: number;
};

const STEP_MS = 600_000;

/** Every act that anybody may do, in every order, to this depth; `see` is told each step. Returns how many attempts were made. */
export function explore(
  world: World,
  start: { readonly view: CaseView; readonly now: Instant },
  depth: number,
  see: (taken: Taken, path: readonly Move[]) => void,
): { attempts: number; states: number } {
  const count = { attempts: 0, states: 0 };
  walk(world, start.view, start.now, depth, [], see, count);
  return count;
}

function walk(
  world: World,
  view: CaseView,
  before: Instant,
  depth: number,
  path: readonly Move[],
  see: (taken: Taken, path: readonly Move[]) => void,
  count: { attempts: number; states: number },
): void {
  if (depth === 0 || view.head.status === 'ended') return;
  const now = addMs(before, STEP_MS);
  const engine = engineAt(now, world.power, world.register);
  const settled = settle(engine, view);
  for (const person of world.persons) {
    for (const [index, proposal] of settled.view.held.open.entries()) {
      for (const { post } of proposal.slots) {
        count.attempts++;
        const actor = { person, as: post };
        const after = tried(() =>
          countersign(engine, settled, proposal.key, actor, answersOf(needsOfHeld(engine, settled.view, index, actor))),
        );
        if (!after) continue;
        const move = { at: now, by: person, as: post, act: 'sign', input: {} };
        see(
          {
            before: settled.view,
            after: after.view,
            act: after.state === 'done' ? proposal.act : 'sign',
            signers: [...proposal.signers, actor],
            now,
            power: world.power,
          },
          [...path, move],
        );
        count.states++;
        walk(world, after.view, now, depth - 1, [...path, move], see, count);
      }
    }
    for (const listed of listActs(engine, settled.view, person)) {
      // What the list calls closed is tried as well where the person has the post: the list is a courtesy, the engine decides.
      if (listed.as === null || (world.only && !world.only(listed))) continue;
      for (const input of inputsFor(world, listed)) {
        count.attempts++;
        const actor = { person, as: listed.as };
        const after = tried(() => {
          const act = getAct(engine.catalogue, listed.act) as unknown as Act<unknown>;
          const parsed = act.input.safeParse(input);
          if (!parsed.success) return undefined;
          const effectiveAt = act.effectiveAt?.(parsed.data, engine.ctx);
          const command = {
            act: listed.act,
            input: parsed.data,
            signers: [actor] as [Actor],
            ...(effectiveAt ? { effectiveAt } : {}),
          };
          return proceed(engine, settled, command, answersOf(needsOf(engine, settled.view, command)), 'content');
        });
        if (!after) continue;
        const move = { at: now, by: person, as: listed.as, act: listed.act, input };
        const act = after.state === 'done' ? listed.act : 'propose';
        see({ before: settled.view, after: after.view, act, signers: [actor], now, power: world.power }, [
          ...path,
          move,
        ]);
        count.states++;
        walk(world, after.view, now, depth - 1, [...path, move], see, count);
      }
    }
  }
}

function needsOfHeld(engine: Engine, view: CaseView, index: number, actor: Actor) {
  const proposal = view.held.open[index];
  return proposal ? needsOf(engine, view, { act: proposal.act, input: proposal.input, signers: [actor] }) : [];
}

function inputsFor(world: World, { act, options }: ListedAct): readonly object[] {
  const prefill = options.prefill ?? {};
  const choices = Object.fromEntries(
    Object.entries(options.choices ?? {}).map(([field, list]) => [field, list.map(({ value }) => value)]),
  );
  const bases = [...(world.honest.get(act) ?? []), ...(Object.keys(prefill).length > 0 ? [prefill] : [])].slice(0, 2);
  const filled = (bases.length > 0 ? bases : [{}]).map((base) => filledIn(base, prefill) as object);
  const all = filled.flatMap((base) => neighboursOf(base, world.persons, choices, world.inputs));
  return [...new Map(all.map((input) => [JSON.stringify(input), input])).values()].slice(0, world.inputs * 2);
}

function tried<T>(work: () => T | undefined): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
