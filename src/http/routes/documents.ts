import * as z from 'zod';
import { isWhole } from '#app/documents.ts';
import { type DocumentRow, documentRow } from '#contract/document-shapes.ts';
import type { KeptDocument } from '#documents/issuing.ts';
import { grouped, shortCodeOf } from '#documents/short-code.ts';
import { sendFile } from '../disposition.ts';
import { DocumentFiles, type DocumentFormat, mediaTypes, verifyUrl } from '../document-files.ts';
import { type Edge, getActor, getPerson, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { caseId, readAs, rows } from '../shapes.ts';

const fileParams = caseId.extend({
  file: z
    .string()
    .max(120)
    .regex(/^[a-z0-9._-]+\.(pdf|docx)$/i, 'KEY.pdf, KEY.docx'),
});

/** The documents of a case: listed, and each as a file to look at, print or keep. */
export function documentRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const files = new DocumentFiles(edge.fonts);

  server.get(
    '/cases/:id/documents',
    { schema: { tags: ['documents'], params: caseId, response: { 200: rows(documentRow), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const origin = edge.origin(request);
      return { rows: (await app.documents(person, request.params.id)).map((one) => rowOf(one, origin)) };
    },
  );

  server.get(
    '/cases/:id/documents/:file',
    {
      schema: {
        tags: ['documents'],
        params: fileParams,
        querystring: readAs,
        description:
          'The document as a file, `KEY.pdf` or `KEY.docx`. That it was read is in the trace before it is sent. `as` = the post one reads as; left out = the first one held.',
        response: {
          200: {
            description: 'The file',
            content: Object.fromEntries(Object.values(mediaTypes).map((type) => [type, { schema: bytes }])),
          } as unknown as z.ZodUnknown,
          ...problems.document,
        },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const as = request.query.as ?? app.directory().posts(person)[0] ?? '';
      const actor = await getActor(edge, request, reply, as);
      const { key, format } = named(request.params.file);
      const document = await app.readDocument(actor, request.params.id, key);
      if (!isWhole(document))
        throw new HttpProblem(
          422,
          'DOCUMENT_INCOMPLETE',
          document.missing.map((one) => ({ path: 'document', zh: `缺少：${one}`, en: `Missing: ${one}` })),
        );
      const { name, number } = document;
      return sendFile(reply, {
        bytes: await files.write(document, format, edge.origin(request)),
        mediaType: mediaTypes[format],
        name: `${name}${number === null ? '' : `（${number}）`}.${format}`,
      });
    },
  );
}

const bytes = z.unknown().meta({ description: 'bytes' });

function named(file: string): { readonly key: string; readonly format: DocumentFormat } {
  const dot = file.lastIndexOf('.');
  return { key: file.slice(0, dot), format: file.slice(dot + 1).toLowerCase() === 'docx' ? 'docx' : 'pdf' };
}

function rowOf({ hash, content: _, missing, ...row }: KeptDocument, origin: string): DocumentRow {
  const code = hash === null ? null : shortCodeOf(hash);
  return {
    ...row,
    missing: [...missing],
    verify: hash === null || code === null ? null : { code: grouped(code), hash, url: verifyUrl(origin, code) },
  };
}
