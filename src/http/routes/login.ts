import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { cookieIn, type Edge, headersOf, problems, type Server, setCookies } from '../edge.ts';
import { BY_OIDC_COOKIE } from '../oidc.ts';
import { HttpProblem } from '../problems.ts';
import { changePassword, nothing, signedIn, signedOut, signIn } from '../shapes.ts';
import { administratorPost } from '../sign-in-ways.ts';

/** A few tries a minute for one account, more for one address: a whole office may sit behind it. */
const PER_ACCOUNT = 10;
const PER_ADDRESS = 60;

/** Tries are counted: by account, and by the address that they come from. */
export function limits(server: Server) {
  const limit = (max: number, keyGenerator: (request: FastifyRequest) => string) => {
    const count = server.createRateLimit({ max, timeWindow: '1 minute', keyGenerator });
    return async (request: FastifyRequest) => {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) throw new HttpProblem(429, 'TOO_MANY_TRIES');
    };
  };
  return {
    byAddress: limit(PER_ADDRESS, (request) => `address ${request.ip}`),
    byAccount: limit(
      PER_ACCOUNT,
      (request) => `account ${(request.body as z.infer<typeof signIn>).email.toLowerCase()} ${request.ip}`,
    ),
  };
}

/** Signing in and out. Accounts are made by the server: there is no sign-up. */
export function loginRoutes(server: Server, edge: Edge): void {
  const { app, login } = edge;
  const { byAddress, byAccount } = limits(server);

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
      if (edge.passwords === 'administrators' && person.kind === 'officer') {
        // Asked once the password is right: who is an administrator is nobody else's to find out.
        const as = administratorPost(app, person);
        if (!as) throw new HttpProblem(403, 'PASSWORD_LOGIN_OFF');
        await app.administration.signedInByPassword({ person: person.id, as });
      }
      setCookies(reply, cookies);
      return { person: person.id, name: person.name, mustChangePassword: person.password === 'first' };
    },
  );

  server.post(
    '/auth/sign-out',
    {
      schema: {
        tags: ['login'],
        description: '`next`: where the browser goes to be signed out of the provider too, if it was signed in there.',
        response: { 200: signedOut, ...problems.write },
      },
    },
    async (request, reply) => {
      setCookies(reply, await login.signOut(headersOf(request)));
      if (!edge.oidc || cookieIn(request.headers.cookie, BY_OIDC_COOKIE) === undefined) return { next: null };
      reply.header('set-cookie', `${BY_OIDC_COOKIE}=; Path=/api/auth; Max-Age=0; HttpOnly; SameSite=Lax`);
      return { next: await edge.oidc.leave() };
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
