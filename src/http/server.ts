import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App } from '#app/app.ts';
import type { PersonId } from '#kernel/ids.ts';
import { type Fonts, openFonts } from '#print/fonts.ts';
import { type Edge, headersOf, setCookies } from './edge.ts';
import { registerJsonBody } from './json-body.ts';
import { type Login, makeLogin } from './login.ts';
import type { LoginPool } from './login-database.ts';
import { Oidc, type OidcSettings } from './oidc.ts';
import { registerOpenapi } from './openapi.ts';
import { answerTo, HttpProblem } from './problems.ts';
import { administrationRoutes } from './routes/administration.ts';
import { cardRoutes } from './routes/cards.ts';
import { caseFileRoutes } from './routes/case-file.ts';
import { caseRoutes } from './routes/cases.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { definitionRoutes } from './routes/definitions.ts';
import { demoRoutes } from './routes/demo.ts';
import { departmentRoutes } from './routes/department.ts';
import { documentRoutes } from './routes/documents.ts';
import { draftRoutes } from './routes/drafts.ts';
import { drawRoutes } from './routes/draws.ts';
import { eventRoutes } from './routes/events.ts';
import { fileRoutes } from './routes/files.ts';
import { handoverRoutes } from './routes/handovers.ts';
import { historyRoutes } from './routes/history.ts';
import { importRoutes } from './routes/imports.ts';
import { intakeRoutes } from './routes/intake.ts';
import { listExportRoutes } from './routes/list-exports.ts';
import { listRoutes } from './routes/lists.ts';
import { loginRoutes } from './routes/login.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { mailRoutes, noticeRoutes } from './routes/notices.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { oversightRoutes } from './routes/oversight.ts';
import { oversightExportRoutes } from './routes/oversight-export.ts';
import { oversightReportRoutes } from './routes/oversight-reports.ts';
import { ownerRoutes } from './routes/owners.ts';
import { peopleRoutes } from './routes/people.ts';
import { powerRoutes } from './routes/powers.ts';
import { printDocumentRoutes } from './routes/print-documents.ts';
import { severalRoutes } from './routes/several.ts';
import { viewRoutes } from './routes/views.ts';
import { windowRoutes } from './routes/windows.ts';
import { originOf, registerSecurity } from './security.ts';
import { jsonDocument } from './shapes.ts';
import { type Passwords, signsInByPassword } from './sign-in-ways.ts';
import { registerStaffApp } from './staff-app.ts';

const BODY_BYTES = 1024 * 1024;
const FILE_BYTES = 20 * 1024 * 1024;
/** Time to send a whole request: 20 MB at 1.4 Mbit/s. */
const REQUEST_MS = 120_000;

/** Who is signed in, for pages that are not part of the API. Null = nobody. */
export type WhoIs = (request: FastifyRequest, reply: FastifyReply) => Promise<PersonId | null>;

export type ServerOptions = {
  readonly app: App;
  /** Connections of the app's role (`pg.Pool`): accounts and sessions live in the schema `login`. */
  readonly pool: LoginPool;
  /** At least 32 random characters, kept between starts. */
  readonly secret: string;
  /** `https://…` as browsers see it; left out = plain HTTP, any host name. */
  readonly publicOrigin?: string;
  /** What documents are set in; left out = the open faces alone. */
  readonly fonts?: Fonts;
  /** The bundled staff app; left out = no /app/. */
  readonly staticDir?: string;
  /** The department's OpenID provider; left out = none. Asks for `publicOrigin`. */
  readonly oidc?: OidcSettings;
  /** Who of the staff signs in with a password; left out = all. */
  readonly passwords?: Passwords;
  /** Behind how many proxies, or which: whose `X-Forwarded-*` to believe. Default: nobody's. */
  readonly trustProxy?: FastifyServerOptions['trustProxy'];
  readonly logger?: FastifyServerOptions['logger'];
  /** Says things once at the start (the demonstration password). */
  readonly log?: (line: string) => void;
  /** Server-rendered pages, given by the composition root. */
  readonly pages?: (server: FastifyInstance, whoIs: WhoIs) => void | Promise<void>;
};

/** The HTTP server, ready to `inject` or `listen`. Makes the login's tables and, in demonstration mode only, its accounts. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { app, pool, secret, publicOrigin, staticDir, pages, log = () => {} } = options;
  const login = makeLogin({ pool, secret, ...(publicOrigin ? { publicOrigin } : {}) });
  await login.migrate();
  if (app.demonstration) {
    const password = await login.setDemoAccounts(app.persons());
    log(`演示账号的统一密码 / password of every demonstration account: ${password}`);
  }

  const server = fastify({
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    logger: options.logger ?? false,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    // Unknown fields are answered, not dropped; nothing is turned into another type behind the sender's back.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  });
  registerJsonBody(server);
  server.setErrorHandler((error, request, reply) => answer(error, request, reply));
  server.setNotFoundHandler((request, reply) => answer(new HttpProblem(404, 'NOT_FOUND'), request, reply));
  await registerSecurity(server, publicOrigin);
  await server.register(rateLimit, { global: false });
  await registerOpenapi(server);
  const passwords = options.passwords ?? 'all';
  const whoIs = whoIsOf(app, login, passwords);

  const closing = new Set<() => void>();
  server.addHook('preClose', async () => {
    for (const stop of [...closing]) stop();
  });
  const edge: Edge = {
    app,
    login,
    whoIs,
    origin: (request) => originOf(request, publicOrigin),
    fonts: options.fonts ?? openFonts(),
    oidc: options.oidc && publicOrigin ? new Oidc(options.oidc, publicOrigin.replace(/\/+$/, ''), secret) : undefined,
    passwords,
    secure: publicOrigin?.startsWith('https:') === true,
    onClose: (stop) => {
      closing.add(stop);
      return () => closing.delete(stop);
    },
  };
  await server.register(async (scope) => api(scope, edge), { prefix: '/api' });
  if (staticDir !== undefined) await server.register(async (scope) => registerStaffApp(scope, staticDir));
  if (pages) await server.register(async (scope) => pages(scope, whoIs));
  return server;
}

/** Every route of the API below its prefix. */
export async function api(scope: FastifyInstance, edge: Edge): Promise<void> {
  const server = scope.withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  await server.register(multipart, {
    limits: { fileSize: FILE_BYTES, files: 1, fields: 5, parts: 6, fieldSize: 1000 },
  });
  server.addHook('onSend', async (_, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  loginRoutes(server, edge);
  oidcRoutes(server, edge);
  peopleRoutes(server, edge);
  noticeRoutes(server, edge);
  mailRoutes(server, edge);
  administrationRoutes(server, edge);
  departmentRoutes(server, edge);
  importRoutes(server, edge);
  powerRoutes(server, edge);
  caseRoutes(server, edge);
  historyRoutes(server, edge);
  draftRoutes(server, edge);
  listRoutes(server, edge);
  severalRoutes(server, edge);
  printDocumentRoutes(server, edge);
  handoverRoutes(server, edge);
  listExportRoutes(server, edge);
  viewRoutes(server, edge);
  cardRoutes(server, edge);
  meetingRoutes(server, edge);
  decisionRoutes(server, edge);
  fileRoutes(server, edge);
  documentRoutes(server, edge);
  caseFileRoutes(server, edge);
  eventRoutes(server, edge);
  windowRoutes(server, edge);
  intakeRoutes(server, edge);
  definitionRoutes(server, edge);
  oversightRoutes(server, edge);
  ownerRoutes(server, edge);
  oversightReportRoutes(server, edge);
  drawRoutes(server, edge);
  oversightExportRoutes(server, edge);
  demoRoutes(server, edge);
  // Below /api/ nothing is a page: what is not there answers as a problem, whatever pages stand at the root.
  server.all('/*', { schema: { hide: true } }, async () => {
    throw new HttpProblem(404, 'NOT_FOUND');
  });
  let document: Record<string, unknown> | undefined;
  server.get('/openapi.json', { schema: { tags: ['document'], response: { 200: jsonDocument } } }, async () => {
    document ??= { ...scope.swagger() };
    return document;
  });
}

/** Asked once a request, however often. The account's e-mail says which person; the directory says what he may do. */
function whoIsOf(app: App, login: Login, passwords: Passwords): WhoIs {
  const asked = new WeakMap<FastifyRequest, Promise<PersonId | null>>();
  const ask = async (request: FastifyRequest, reply: FastifyReply): Promise<PersonId | null> => {
    if (request.headers.cookie === undefined) return null;
    const session = await login.session(headersOf(request));
    if (!session) return null;
    setCookies(reply, session.cookies);
    const person = app.personWith(session.email);
    // Whoever signs in with a password that was made for him is nobody before he has his own.
    const waits = person?.password === 'first' && signsInByPassword({ app, passwords }, person);
    return person && !waits ? person.id : null;
  };
  return (request, reply) => {
    const known = asked.get(request) ?? ask(request, reply);
    asked.set(request, known);
    return known;
  };
}

function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const reference = randomUUID();
  const { status, body, bug } = answerTo(error, reference);
  if (bug) request.log.error({ err: error, reference }, 'unexpected');
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .serializer(String)
    .send(JSON.stringify(body));
}
