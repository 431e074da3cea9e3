import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UnprintableText } from '#print/unprintable.ts';
import { chartFiles, FOREVER, PICTURE_POLICY } from './chart-file.ts';
import { chartPage } from './chart-page.ts';
import { comparePage } from './compare-page.ts';
import type { PublicDeps } from './deps.ts';
import { evaluated, evaluatePage } from './evaluate-page.ts';
import { ICON, STYLE } from './frame.ts';
import { frontPage, powerList } from './front-page.ts';
import type { Html } from './html.ts';
import { brokenPage, lostPage, slowPage, unprintablePage } from './lost-page.ts';
import { LostPage, only, type Page, pageOf, sendHashed, sendPage, shortHash } from './page.ts';
import { proofCard } from './proof-card.ts';
import { tryList } from './try-list.ts';
import { tryPage } from './try-page.ts';
import { verified, verifyPage } from './verify-page.ts';

/** Runs of the sandbox are worked out on each request; nobody reads more of them a minute. */
const TRIES_A_MINUTE = 120;
/** Nobody guesses the code of a slip at this pace. */
const RATINGS_A_MINUTE = 10;
/** A code cannot be found by trying (75 bits); nobody checks more papers a minute than this either. */
const CHECKS_A_MINUTE = 30;
const MOST_FORM_BYTES = 8_000;
const STYLE_HASH = shortHash(STYLE);

type Key = { readonly Params: { readonly key: string } };

/** The public pages: rendered here, no script, no login. Register last: what no other route knows is answered as a page. */
export function publicPages(deps: PublicDeps): (server: FastifyInstance) => void {
  return (server) => {
    const hidden = { schema: { hide: true } } as object;
    const limited = { ...hidden, config: { rateLimit: { max: TRIES_A_MINUTE, timeWindow: '1 minute' } } } as object;
    const answer =
      (render: (page: Page, request: FastifyRequest) => Html) => (request: FastifyRequest, reply: FastifyReply) => {
        const page = pageOf(deps, request);
        return sendPage(request, reply, page, render(page, request));
      };

    server.setErrorHandler((error: unknown, request, reply) => fail(deps, error, request, reply));
    server.get('/', hidden, answer(frontPage));
    server.get('/powers', hidden, answer(powerList));
    server.get<Key>(
      '/powers/:key',
      hidden,
      answer((page, request) => chartPage(page, (request.params as Key['Params']).key)) as never,
    );
    chartFiles(server, deps);
    server.get<Key>(
      '/powers/:key/compare',
      hidden,
      answer((page, request) => comparePage(page, (request.params as Key['Params']).key)) as never,
    );
    server.get(
      '/powers/:key/items/:id',
      hidden,
      answer((page, request) => {
        const { key, id } = request.params as { key: string; id: string };
        return proofCard(page, key, id);
      }),
    );
    server.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MOST_FORM_BYTES },
      (_, body, done) => done(null, body),
    );
    server.get('/evaluate', hidden, answer(evaluatePage));
    server.post(
      '/evaluate',
      { ...hidden, config: { rateLimit: { max: RATINGS_A_MINUTE, timeWindow: '1 minute' } } } as object,
      async (request, reply) => {
        const page = pageOf(deps, request);
        const { html, status } = await evaluated(page, request.body);
        return sendPage(request, reply, page, html, status === 200 ? 'private' : status);
      },
    );
    const checked = { ...hidden, config: { rateLimit: { max: CHECKS_A_MINUTE, timeWindow: '1 minute' } } } as object;
    const verify =
      (ask: (page: Page, request: FastifyRequest) => ReturnType<typeof verifyPage>) =>
      async (request: FastifyRequest, reply: FastifyReply) => {
        const page = pageOf(deps, request);
        const { html, status } = await ask(page, request);
        // For nobody's cache: how a document stands may change at any moment.
        return sendPage(request, reply, page, html, status === 200 ? 'private' : status);
      };
    server.get('/verify', checked, verify(verifyPage));
    server.get(
      '/verify/:code',
      checked,
      verify((page, request) => {
        only(page.query);
        return verified(page, (request.params as { code: string }).code);
      }),
    );
    server.get('/try', hidden, answer(tryList));
    server.get(
      '/try/:risk/:name',
      limited,
      answer((page, request) => {
        const { risk, name } = request.params as { risk: string; name: string };
        return tryPage(page, `${risk}/${name}`);
      }),
    );
    server.get('/public/style.css', hidden, (request, reply) => {
      const { h } = request.query as { h?: string };
      return sendHashed(request, reply, STYLE, {
        type: 'text/css; charset=utf-8',
        cache: h === STYLE_HASH ? FOREVER : 'public, no-cache',
      });
    });
    server.get('/public/icon.svg', hidden, (request, reply) =>
      sendHashed(request, reply, ICON, {
        type: 'image/svg+xml',
        cache: 'public, max-age=86400',
        policy: PICTURE_POLICY,
      }),
    );
    server.get('/*', hidden, (request, reply) => {
      // The API and the staff app answer for their own paths.
      if (/^\/(api|app)(\/|$|\?)/.test(request.url)) return reply.callNotFound();
      const page = pageOf(deps, request);
      return sendPage(request, reply, page, lostPage(page), 404);
    });
  };
}

function fail(deps: PublicDeps, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const page = pageOf(deps, request);
  if (error instanceof LostPage) return sendPage(request, reply, page, lostPage(page, error), 404);
  if (error instanceof UnprintableText)
    return sendPage(request, reply, page, unprintablePage(page, error.characters), 422);
  const status = statusOf(error);
  if (status !== null && status < 500)
    return sendPage(request, reply, page, status === 429 ? slowPage(page) : lostPage(page), status);
  const reference = randomUUID();
  request.log.error({ err: error, reference }, 'unexpected');
  return sendPage(request, reply, page, brokenPage(page, reference), 500);
}

const statusOf = (error: unknown): number | null =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
