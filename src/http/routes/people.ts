import { areColleagues, sight } from '#app/access.ts';
import type { App } from '#app/app.ts';
import { DECIDING } from '#app/decisions.ts';
import { APPLICANT, PARTY } from '#cases/actors.ts';
import { me, person } from '#contract/shapes.ts';
import type { Post } from '#kernel/ids.ts';
import { startUseOf } from '#views/listed-act.ts';
import { postName } from '#views/speech.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { rows } from '../shapes.ts';

/** Who is signed in, which colleagues he has (applicants are nobody's to list). */
export function peopleRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/me',
    { schema: { tags: ['people'], response: { 200: me, ...problems.read } } },
    async (request, reply) => {
      const id = await getPerson(edge, request, reply);
      return {
        id,
        name: app.directory().name(id),
        posts: postsOf(app, app.directory().posts(id)),
        organisations: [...app.organisations(id)],
        opens: opensOf(app, app.directory().posts(id)),
        decides: mayDo(app, app.directory().posts(id), DECIDING),
        meets: mayDo(app, app.directory().posts(id), ['call-meeting', 'cast-vote']),
        demonstration: app.demonstration,
        now: app.now(),
      };
    },
  );

  server.get(
    '/persons',
    { schema: { tags: ['people'], response: { 200: rows(person), ...problems.read } } },
    async (request, reply) => {
      const own = areColleagues(
        app.directory().posts(await getPerson(edge, request, reply)),
        app.powers().map(({ definition }) => definition),
      );
      return {
        rows: app
          .persons()
          .filter(({ posts }) => posts.some(isOfCases) && own(posts))
          .map(({ id, name, posts }) => ({ id, name, posts: postsOf(app, posts) })),
      };
    },
  );
}

const postsOf = (app: App, posts: readonly Post[]) => {
  const own = app.powers().flatMap(({ definition }) => definition.posts);
  return posts.map((key) => ({ key: key as string, name: postName(key, own) }));
};

/** Outsiders are nobody's to list, and whoever runs the system has no part in a case. */
const isOfCases = (post: Post): boolean => post !== APPLICANT && post !== PARTY && sight[post]?.cases !== 'none';

const opensOf = (app: App, posts: readonly Post[]) =>
  app
    .powers()
    .filter(({ definition }) => startUseOf(definition)?.by.some((post) => posts.includes(post as Post)))
    .map(({ definition }) => definition.key as string);

/** Whether one of these posts opens cases for others: the counter's, and those that register matters. */
export const opensForOthers = (app: App, posts: readonly Post[]): boolean => {
  const officers = posts.filter((post) => post !== APPLICANT);
  return opensOf(app, officers).length > 0;
};

/** Whether one of these acts is open to one of these posts in some stage of some power. */
const mayDo = (app: App, posts: readonly Post[], acts: readonly string[]): boolean =>
  app
    .powers()
    .flatMap(({ definition }) => definition.stages.flatMap((stage) => stage.acts))
    .some(({ act, by }) => acts.includes(act) && by.some((post) => posts.includes(post as Post)));
