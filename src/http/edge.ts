import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App, Request as AppRequest } from '#app/app.ts';
import { APPLICANT, PARTY } from '#cases/actors.ts';
import type { Actor } from '#cases/fact.ts';
import { problem } from '#contract/shapes.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import type { Fonts } from '#print/fonts.ts';
import type { Login } from './login.ts';
import type { Oidc } from './oidc.ts';
import { HttpProblem } from './problems.ts';
import { conflict } from './shapes.ts';
import type { Passwords } from './sign-in-ways.ts';

/** What every route works with. */
export type Edge = {
  readonly app: App;
  readonly login: Login;
  /** Who is signed in; null for an account without a person and for nobody. Keeps the session alive as it answers. */
  readonly whoIs: (request: FastifyRequest, reply: FastifyReply) => Promise<PersonId | null>;
  /** `https://…` under which this server is known to those who read what it prints. */
  readonly origin: (request: FastifyRequest) => string;
  readonly fonts: Fonts;
  /** Left out = signing in is by password alone. */
  readonly oidc: Oidc | undefined;
  readonly passwords: Passwords;
  /** Whether browsers come over TLS. */
  readonly secure: boolean;
  readonly onClose: (stop: () => void) => () => void;
};
export type Server = FastifyInstance<
  import('fastify').RawServerDefault,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  import('fastify').FastifyBaseLogger,
  ZodTypeProvider
>;

export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent', 'host', 'x-forwarded-proto'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
};

export function cookieIn(header: string | undefined, name: string): string | undefined {
  const found = header?.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return found?.slice(name.length + 1) || undefined;
}

export function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
}

/** The signed-in person, or 401. */
export async function getPerson(edge: Edge, request: FastifyRequest, reply: FastifyReply): Promise<PersonId> {
  const person = await edge.whoIs(request, reply);
  if (person === null) throw new HttpProblem(401, 'NOT_SIGNED_IN');
  return person;
}

/** The signed-in person as one of the posts that he holds now; any other post is 403. */
export async function getActor(edge: Edge, request: FastifyRequest, reply: FastifyReply, as: string): Promise<Actor> {
  const person = await getPerson(edge, request, reply);
  const post = edge.app
    .directory()
    .posts(person)
    .find((held) => held === as);
  if (post === undefined)
    throw new HttpProblem(403, 'POST_NOT_HELD', [
      { path: 'body.as', zh: `您现在不担任“${as}”。`, en: `You do not hold "${as}" now.` },
    ]);
  return { person, as: post };
}

/** The signed-in person, who holds a post of a department: for whoever only applies or is concerned, 403. */
export async function getOfficer(edge: Edge, request: FastifyRequest, reply: FastifyReply): Promise<PersonId> {
  const person = await getPerson(edge, request, reply);
  const outside: readonly string[] = [APPLICANT, PARTY];
  if (
    edge.app
      .directory()
      .posts(person)
      .every((post) => outside.includes(post))
  )
    throw new HttpProblem(403, 'NOT_FOR_THIS_POST');
  return person;
}

/** A person as a post that he holds and that may do this: any other is 403. */
export function getActorOf(edge: Edge, person: PersonId, as: string, posts: readonly string[]): Actor {
  const held = edge.app
    .directory()
    .posts(person)
    .find((one) => one === as);
  if (held === undefined || !posts.includes(held)) throw new HttpProblem(403, 'NOT_FOR_THIS_POST');
  return { person, as: held };
}

const keyShape = /^[\x21-\x7e]{1,200}$/;

/** The actor with the request's `Idempotency-Key`, which makes a repetition return the first answer. */
export function withKey(actor: Actor, request: FastifyRequest): AppRequest {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return { actor };
  if (typeof key !== 'string' || !keyShape.test(key))
    throw new HttpProblem(400, 'BAD_INPUT', [
      {
        path: 'headers.idempotency-key',
        zh: '须为 1 至 200 个可见 ASCII 字符。',
        en: 'Must be 1 to 200 visible ASCII characters.',
      },
    ]);
  return { actor, idempotencyKey: key };
}

export const inspecting: ReadonlySet<Post> = new Set(['discipline-inspector', 'inspection-staff'] as Post[]);
export const isInspector = (app: App, person: PersonId): boolean =>
  app
    .directory()
    .posts(person)
    .some((post) => inspecting.has(post));

/** The first of his posts in which he inspects; empty = he does not. */
export const inspectorPost = (app: App, person: PersonId): string =>
  app
    .directory()
    .posts(person)
    .find((post) => inspecting.has(post)) ?? '';

/** The signed-in person where he inspects; anybody else is told that this is for inspectors. */
export async function getInspector(edge: Edge, request: FastifyRequest, reply: FastifyReply): Promise<PersonId> {
  const person = await getPerson(edge, request, reply);
  if (!isInspector(edge.app, person)) throw new HttpProblem(403, 'INSPECTORS_ONLY');
  return person;
}

/** The answers that a route can give beside its own, for the OpenAPI document. All are problem+json. */
const each = (...statuses: number[]) => Object.fromEntries(statuses.map((status) => [status, problemAnswer(status)]));
const problemAnswer = (status: number) => ({
  description: `Problem ${status}`,
  content: { 'application/problem+json': { schema: status === 409 ? conflict : problem } },
});
export const problems = {
  open: each(400, 404, 429, 500) as Record<number, never>,
  read: each(400, 401, 403, 404, 500) as Record<number, never>,
  document: each(400, 401, 403, 404, 422, 500) as Record<number, never>,
  write: each(400, 401, 403, 404, 409, 413, 415, 422, 500) as Record<number, never>,
};
