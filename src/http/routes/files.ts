import * as z from 'zod';
import { attachment } from '#contract/shapes.ts';
import type { Hash } from '#kernel/ids.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getActor, getPerson, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { caseId, readAs } from '../shapes.ts';

const materialParams = caseId.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256') });

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
        querystring: readAs,
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
      return sendFile(reply, { bytes, mediaType, name });
    },
  );
}
