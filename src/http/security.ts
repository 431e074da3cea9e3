import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from './problems.ts';

/** What a page may load: itself and nothing else. The staff app's script and styles carry a nonce. */
export const policy = (nonce?: string): string => {
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${own}`,
    `style-src ${own}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
};

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export async function registerSecurity(server: FastifyInstance, publicOrigin: string | undefined): Promise<void> {
  const https = publicOrigin?.startsWith('https:') === true;
  await server.register(helmet, {
    contentSecurityPolicy: false,
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', policy());
    if (unsafe.has(request.method) && !isSameOrigin(request, publicOrigin)) throw new HttpProblem(403, 'CROSS_ORIGIN');
  });
}

/**
 * Whether an unsafe request came from a page of ours, or from no page at all. Browsers say so in `Sec-Fetch-Site`, which no
 * script can set, or else in `Origin`; a client that sends neither holds no cookies that another site could use.
 */
export function isSameOrigin(
  { headers, protocol }: Pick<FastifyRequest, 'headers' | 'protocol'>,
  publicOrigin: string | undefined,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin === undefined) return true;
  return headers.origin === originOf({ headers, protocol }, publicOrigin);
}

/** `https://…` as browsers see it: as it was set, else as this request names it. */
export const originOf = (
  { headers, protocol }: Pick<FastifyRequest, 'headers' | 'protocol'>,
  publicOrigin: string | undefined,
): string => publicOrigin?.replace(/\/+$/, '') ?? `${protocol}://${headers.host}`;
