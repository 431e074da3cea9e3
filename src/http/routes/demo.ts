import { NotFound } from '#app/app.ts';
import { addMs, DAY_MS, HOUR_MS, type Instant, parseInstant } from '#kernel/time.ts';
import { postName } from '#views/speech.ts';
import { type Edge, getPerson, headersOf, problems, type Server, setCookies } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { clock, demoAccounts, demoSwitch, moveClock, signedIn } from '../shapes.ts';

const MOST_MS = 2 * 366 * DAY_MS;

/** For trying the product out: become anybody, move the clock. In any other mode none of this exists. */
export function demoRoutes(server: Server, edge: Edge): void {
  const { app, login } = edge;
  const guard = async () => {
    if (!app.demonstration) throw new NotFound();
  };

  server.get(
    '/demo/accounts',
    { onRequest: guard, schema: { tags: ['demonstration'], response: { 200: demoAccounts, ...problems.open } } },
    async () => {
      const own = app.powers().flatMap(({ definition }) => definition.posts);
      return {
        rows: app.persons().map(({ id, name, email, posts }) => ({
          person: id,
          name,
          email,
          posts: [...posts],
          postNames: posts.map((post) => postName(post, own)),
        })),
      };
    },
  );

  server.post(
    '/demo/switch',
    {
      onRequest: guard,
      schema: { tags: ['demonstration'], body: demoSwitch, response: { 200: signedIn, ...problems.write } },
    },
    async (request, reply) => {
      const person = app.persons().find((one) => one.id === request.body.person);
      if (!person) throw new NotFound();
      const cookies = await login.become(person.email, headersOf(request));
      if (!cookies) throw new NotFound();
      setCookies(reply, cookies);
      return { person: person.id, name: person.name, mustChangePassword: false };
    },
  );

  server.get(
    '/demo/clock',
    { onRequest: guard, schema: { tags: ['demonstration'], response: { 200: clock, ...problems.open } } },
    async () => ({
      now: app.now(),
    }),
  );

  server.post(
    '/demo/clock',
    {
      onRequest: guard,
      schema: { tags: ['demonstration'], body: moveClock, response: { 200: clock, ...problems.write } },
    },
    async (request, reply) => {
      await getPerson(edge, request, reply);
      const now = app.now();
      const to = 'to' in request.body ? parseInstant(request.body.to) : later(now, request.body.advance);
      if (to > addMs(now, MOST_MS)) throw new HttpProblem(400, 'CLOCK_TOO_FAR');
      await app.moveClock(to);
      return { now: app.now() };
    },
  );
}

const later = (now: Instant, by: string): Instant =>
  addMs(now, Number(by.slice(0, -1)) * (by.endsWith('h') ? HOUR_MS : DAY_MS));
