import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { Person } from '#app/directory.ts';
import { signInWays } from '#contract/shapes.ts';
import { cookieIn, type Edge, headersOf, problems, type Server, setCookies } from '../edge.ts';
import { BEGUN_COOKIE, BEGUN_SECONDS, BY_OIDC_COOKIE, OidcRefused } from '../oidc.ts';
import { HttpProblem } from '../problems.ts';
import { signsInByPassword } from '../sign-in-ways.ts';
import { limits } from './login.ts';

const SESSION_SECONDS = 36_000;

const away = (description: string) => ({ description, content: { 'text/plain': { schema: z.string() } } });
/** A way within the app, never to another site. */
const inside = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .catch('/');

/** Signing in over the department's own OpenID provider, where one is named. */
export function oidcRoutes(server: Server, edge: Edge): void {
  const { app, login, oidc } = edge;
  const { byAddress } = limits(server);
  const tags = ['login'];
  const cookie = (reply: FastifyReply, name: string, value: string, path: string, seconds: number) =>
    reply.header(
      'set-cookie',
      `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${edge.secure ? '; Secure' : ''}`,
    );
  const back = (reply: FastifyReply, problem: string) =>
    reply.redirect(`/app/sign-in?problem=${encodeURIComponent(problem)}`, 302);

  server.get('/auth/ways', { schema: { tags, response: { 200: signInWays, ...problems.open } } }, async () => ({
    oidc: oidc !== undefined,
    passwords: edge.passwords,
  }));

  server.get(
    '/auth/oidc/start',
    {
      schema: {
        tags,
        querystring: z.strictObject({ to: inside.default('/') }),
        description: 'Sends the browser to the provider.',
        response: { 302: away('To the provider, or back to the sign-in page with `problem`'), ...problems.open },
      },
      onRequest: byAddress,
    },
    async (request, reply) => {
      if (!oidc) throw new HttpProblem(404, 'NOT_FOUND');
      try {
        const { url, kept } = await oidc.begin(request.query.to);
        cookie(reply, BEGUN_COOKIE, kept, '/api/auth/oidc', BEGUN_SECONDS);
        return reply.redirect(url, 302);
      } catch (error) {
        if (!(error instanceof OidcRefused)) throw error;
        request.log.warn({ fault: error.fault, err: error.cause }, 'oidc');
        return back(reply, error.fault);
      }
    },
  );

  server.get(
    '/auth/oidc/callback',
    {
      schema: {
        tags,
        querystring: z.looseObject({}),
        description: 'Where the provider sends the browser back to.',
        response: { 302: away('Into the app, or to the sign-in page with `problem`'), ...problems.open },
      },
      onRequest: byAddress,
    },
    async (request, reply) => {
      if (!oidc) throw new HttpProblem(404, 'NOT_FOUND');
      const kept = cookieIn(request.headers.cookie, BEGUN_COOKIE);
      // Once: whatever comes of it, it is begun anew.
      cookie(reply, BEGUN_COOKIE, '', '/api/auth/oidc', 0);
      try {
        const { account, to } = await oidc.finish(request.url.slice(request.url.indexOf('?')), kept);
        const person = personOf(account);
        if (!person) return back(reply, 'unknown-account');
        if (person.closed) return back(reply, 'closed-account');
        // A password that was made for him and that he still signs in with is changed first.
        if (person.password === 'first' && signsInByPassword(edge, person)) return back(reply, 'first-password');
        setCookies(reply, await login.enter(person, headersOf(request)));
        cookie(reply, BY_OIDC_COOKIE, '1', '/api/auth', SESSION_SECONDS);
        return reply.redirect(`/app${to}`, 302);
      } catch (error) {
        if (!(error instanceof OidcRefused)) throw error;
        request.log.warn({ fault: error.fault, err: error.cause }, 'oidc');
        return back(reply, error.fault);
      }
    },
  );

  /** Officers alone; the register as it stands, those who have left among them. */
  function personOf(account: string): Person | undefined {
    const wanted = account.toLowerCase();
    return app
      .register()
      .persons.find(
        (one) =>
          one.kind === 'officer' &&
          one.email !== '' &&
          (oidc?.names === 'staff-number' ? one.staffNumber : one.email)?.toLowerCase() === wanted,
      );
  }
}
