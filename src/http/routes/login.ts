import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { type Edge, headersOf, problems, type Server, setCookies } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { changePassword, nothing, signedIn, signIn } from '../shapes.ts';

/** A few tries a minute for one account, more for one address: a whole office may sit behind it. */
const PER_ACCOUNT = 10;
const PER_ADDRESS = 60;

/** Signing in and out. Accounts are made by the server: there is no sign-up. */
export function loginRoutes(server: Server, edge: Edge): void {
  const { app, login } = edge;
  const limit = (max: number, keyGenerator: (request: FastifyRequest) => string) => {
    const count = server.createRateLimit({ max, timeWindow: '1 minute', keyGenerator });
    return async (request: FastifyRequest) => {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) throw new HttpProblem(429, 'TOO_MANY_TRIES');
    };
  };
  const byAddress = limit(PER_ADDRESS, (request) => `address ${request.ip}`);
  const byAccount = limit(
    PER_ACCOUNT,
    (request) => `account ${(request.body as z.infer<typeof signIn>).email.toLowerCase()} ${request.ip}`,
  );

  server.post(
    '/auth/sign-in/email',
    {
      schema: { tags: ['login'], body: signIn, response: { 200: signedIn, ...problems.write, ...problems.open } },
      onRequest: byAddress,
      preHandler: byAccount,
    },
    async (request, reply) => {
      const { email, password } = request.body;
      const person = app.personWith(email);
      const cookies = await login.signIn(email, password, headersOf(request));
      if (!cookies) throw new HttpProblem(401, 'WRONG_PASSWORD');
      if (!person) throw new HttpProblem(403, 'NO_PERSON');
      setCookies(reply, cookies);
      return { person: person.id, name: person.name, mustChangePassword: person.password === 'first' };
    },
  );

  server.post(
    '/auth/sign-out',
    { schema: { tags: ['login'], response: { 200: nothing, ...problems.write } } },
    async (request, reply) => {
      setCookies(reply, await login.signOut(headersOf(request)));
      return {};
    },
  );

  server.post(
    '/auth/change-password',
    {
      schema: { tags: ['login'], body: changePassword, response: { 200: nothing, ...problems.write } },
      onRequest: byAddress,
    },
    async (request, reply) => {
      const session = await login.session(headersOf(request));
      const person = session ? app.personWith(session.email) : undefined;
      if (!person) throw new HttpProblem(401, 'NOT_SIGNED_IN');
      if (request.body.newPassword === request.body.currentPassword) throw new HttpProblem(422, 'PASSWORD_REFUSED');
      const cookies = await login.changePassword(
        request.body.currentPassword,
        request.body.newPassword,
        headersOf(request),
      );
      if (!cookies) throw new HttpProblem(422, 'PASSWORD_REFUSED');
      if (person.password === 'first') await app.administration.passwordChanged(person.id);
      setCookies(reply, cookies);
      return {};
    },
  );
}
