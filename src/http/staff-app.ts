import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problems.ts';
import { policy } from './security.ts';

/** Stands in the built page where the nonce of each answer goes. */
export const NONCE_PLACE = '__CSP_NONCE__';

/** The bundled staff app under /app/: its files, and its one page for every other path below. */
export async function registerStaffApp(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, { root: folder, serve: false, decorateReply: true });
  server.get('/app', { schema: { hide: true } }, async (_, reply) => reply.redirect('/app/', 308));
  server.get<{ Params: { '*': string } }>('/app/*', { schema: { hide: true } }, async (request, reply) => {
    const path = request.params['*'];
    if (/\.[a-z0-9]+$/i.test(path) && path !== 'index.html') {
      const hashed = path.startsWith('assets/');
      return reply.sendFile(path, { maxAge: hashed ? '365d' : 0, immutable: hashed });
    }
    const file = join(folder, 'index.html');
    if (!existsSync(file)) throw new HttpProblem(404, 'NOT_FOUND');
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'no-store')
      .send(readFileSync(file, 'utf8').replaceAll(NONCE_PLACE, nonce));
  });
}
