import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { fileNameStar } from '#print/file-name.ts';

/** How a file of a case is sent: under its own Chinese name (RFC 8187), shown by our own pages at most, kept by no cache. */
export function sendFile(
  reply: FastifyReply,
  {
    bytes,
    mediaType,
    name,
  }: { readonly bytes: Uint8Array | Readable; readonly mediaType: string; readonly name: string },
): FastifyReply {
  const disposition = shown.has(mediaType) ? 'inline' : 'attachment';
  return reply
    .type(mediaType)
    .header('content-disposition', `${disposition}; ${fileNameStar(name)}`)
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'",
    )
    .header('cache-control', 'private, no-store')
    .send(bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes);
}

/** What a browser shows by itself without running anything; all else is saved. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg']);
