import * as z from 'zod';
import { attachment } from '#contract/shapes.ts';
import type { Hash } from '#kernel/ids.ts';
import { type Edge, getActor, getPerson, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { caseId } from '../shapes.ts';

const materialParams = caseId.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256') });
const materialQuery = z.strictObject({ as: z.string().max(40).optional() });
/** What a browser shows by itself without running anything; all else is saved. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** Files: handed in first, then named by an act; read back only through the case that they belong to. */
export function fileRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.post(
    '/attachments',
    {
      schema: {
        tags: ['files'],
        consumes: ['multipart/form-data'],
        description: 'One file of at most 20 MB in the field `file`.',
        response: { 201: attachment, ...problems.write },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      if (!request.isMultipart()) throw new HttpProblem(415, 'BAD_MEDIA_TYPE');
      const file = await request.file();
      if (!file) throw new HttpProblem(400, 'NO_FILE');
      const bytes = await file.toBuffer();
      return reply.code(201).send(await app.upload(person, file.filename, file.mimetype, bytes));
    },
  );

  server.get(
    '/cases/:id/materials/:hash',
    {
      schema: {
        tags: ['files'],
        params: materialParams,
        querystring: materialQuery,
        description:
          'The bytes. That they were read is in the trace before they are sent. `as` = the post one reads as; left out = the first one held.',
        response: {
          200: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: z.unknown().meta({ description: 'bytes' }) } },
          },
          ...problems.read,
        },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const as = request.query.as ?? app.directory().posts(person)[0] ?? '';
      const actor = await getActor(edge, request, reply, as);
      const { bytes, mediaType, name } = await app.readMaterial(actor, request.params.id, request.params.hash as Hash);
      const disposition = shown.has(mediaType) ? 'inline' : 'attachment';
      return reply
        .type(mediaType)
        .header(
          'content-disposition',
          `${disposition}; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, escapeByte)}`,
        )
        .header(
          'content-security-policy',
          "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'",
        )
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(bytes));
    },
  );
}

const escapeByte = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
