import type { Context } from '#cases/context.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import type { ActUse } from '#powers/definition.ts';

/** Posts that a definition names for its use of an act (`with: { <name>: [post, …] }`); else the usual ones. */
export function postsIn(use: ActUse, name: string, usual: readonly string[]): readonly Post[] {
  const given = use.with[name];
  return (Array.isArray(given) ? given.map(String) : usual) as readonly Post[];
}

/** Holders of any of these posts, each once, as a form offers them. */
export const holdersOf = (ctx: Context, posts: readonly Post[]) =>
  [...new Set(posts.flatMap((post) => ctx.directory.holders(post)))].map((id: PersonId) => ({
    value: id as string,
    label: ctx.directory.name(id),
  }));

/** Whether the person holds one of these posts. */
export const holdsOne = (ctx: Context, person: PersonId, posts: readonly Post[]): boolean =>
  ctx.directory.posts(person).some((post) => posts.includes(post));
