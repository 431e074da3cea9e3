import type { PersonId, Post } from '#kernel/ids.ts';
import { fault, type RestedFault } from '#kernel/refusal.ts';
import { activeBindings, envOf } from './bindings.ts';
import type { Readers } from './control.ts';
import type { Engine } from './engine.ts';
import { merge, rested } from './rested.ts';
import type { CaseView } from './view.ts';

/** Who alone may read this case by the bindings in force: allowed by each of them. Undefined = whoever's post sees cases. */
export function readersOf(engine: Engine, view: CaseView): Readers | undefined {
  const all = activeBindings(engine.power, engine.catalogue, view, 'mayRead').flatMap((bound) => {
    const readers = bound.control.mayRead?.(view, envOf(bound, engine.power, engine.ctx));
    return readers ? [readers] : [];
  });
  if (all.length === 0) return undefined;
  return all.reduce((one, other) => ({
    posts: one.posts.filter((post) => other.posts.includes(post)),
    persons: one.persons.filter((person) => other.persons.includes(person)),
    party: one.party !== false && other.party !== false,
  }));
}

/** Whether not even those whom the case concerns may know of it. */
export const isClosedToParty = (engine: Engine, view: CaseView): boolean => readersOf(engine, view)?.party === false;

/** What stands against this person's reading of the case; none = he may. */
export function readingFaults(engine: Engine, view: CaseView, person: PersonId): readonly RestedFault[] {
  const readers = readersOf(engine, view);
  if (!readers || isReader(readers, person, engine.ctx.directory.posts(person))) return [];
  return merge(
    activeBindings(engine.power, engine.catalogue, view, 'mayRead').map((bound) =>
      rested(bound, fault('NO_TASK_IN_CASE')),
    ),
  );
}

const isReader = (readers: Readers, person: PersonId, posts: readonly Post[]): boolean =>
  readers.persons.includes(person) || posts.some((post) => readers.posts.includes(post));
