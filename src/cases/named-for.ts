import type { NextStep } from './act.ts';
import { barred, type Engine, findUse } from './engine.ts';
import { type Assignment, assignmentOf } from './facets/assignments.ts';
import type { CaseView } from './view.ts';

/**
 * Who is expected by name to take this step: the one who is named for one of its posts, as long as he holds it and nothing bars
 * him. Else it is the post's again: work that is assigned must not be lost with the one it was assigned to.
 */
export function namedFor(engine: Engine, view: CaseView, { act, post }: NextStep): Assignment | undefined {
  if (view.assignments.all.length === 0) return undefined;
  const use = findUse(engine.power, view, act);
  const posts = new Set([post, ...(use?.by ?? [])]);
  return view.assignments.all.find(
    (one) =>
      posts.has(one.post) &&
      one === assignmentOf(view.assignments, one.post) &&
      engine.ctx.directory.posts(one.person).includes(one.post) &&
      use !== undefined &&
      barred(engine, view, use, [{ person: one.person, as: one.post }]).length === 0,
  );
}
