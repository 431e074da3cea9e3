import { PassThrough } from 'node:stream';
import * as z from 'zod';
import { prepareCaseFile } from '#print/case-file.ts';
import { caseFileOf } from '../case-file.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getActor, getPerson, problems, type Server } from '../edge.ts';
import { caseId, readAs } from '../shapes.ts';

/** The case file: the whole case as one PDF, for whoever may see its trace. */
export function caseFileRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  server.get(
    '/cases/:id/file.pdf',
    {
      schema: {
        tags: ['documents'],
        params: caseId,
        querystring: readAs,
        description:
          'The whole case as one PDF: cover, contents, documents, materials, trace. That it was read is in the trace before it is sent, and in the file. `as` = the post one reads as; left out = the first one held.',
        response: {
          200: {
            description: 'The file',
            content: { 'application/pdf': { schema: z.unknown().meta({ description: 'bytes' }) } },
          } as unknown as z.ZodUnknown,
          ...problems.document,
        },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const as = request.query.as ?? app.directory().posts(person)[0] ?? '';
      const actor = await getActor(edge, request, reply, as);
      const file = caseFileOf(await app.readFile(actor, request.params.id), edge.origin(request));
      const prepared = await prepareCaseFile(file, edge.fonts);
      const out = new PassThrough();
      // A reader who goes away ends the writing; a bug ends the connection, so half a file is not taken for a whole one.
      prepared.write(out).catch((error: Error) => {
        if (!request.raw.aborted) request.log.error(error);
        out.destroy(error);
      });
      return sendFile(reply, { bytes: out, mediaType: 'application/pdf', name: `案卷 ${file.number}.pdf` });
    },
  );
}
