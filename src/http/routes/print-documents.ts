import * as z from 'zod';
import { NotFound } from '#app/app.ts';
import { isWhole } from '#app/documents.ts';
import type { PRINTED_KINDS } from '#contract/printed-kinds.ts';
import { formatInstant, sayWord } from '#contract/say.ts';
import { MOST_DOCUMENTS, printDocuments } from '#contract/several-shapes.ts';
import type { KeptDocument } from '#documents/issuing.ts';
import { dayOf } from '#kernel/time.ts';
import { type ManyDocuments, manyDocumentsPdf } from '#print/many-documents.ts';
import { nameOf, postName } from '#views/speech.ts';
import { sendFile } from '../disposition.ts';
import { stampOf } from '../document-files.ts';
import { type Edge, getActor, getOfficer, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';

type Kind = (typeof PRINTED_KINDS)[number];
/** Of a form's paper the key begins with the form's. */
const FORMS: { readonly [kind in Exclude<Kind, 'issued'>]: readonly string[] } = {
  slips: ['slip'],
  notices: ['notice', 'party-notice'],
};
const isOf = (kind: Kind, { key, hash }: KeptDocument): boolean =>
  kind === 'issued' ? hash !== null : FORMS[kind].includes(key.replace(/\.\d+$/, ''));

/** Chosen documents of several cases as one PDF to print. */
export function printDocumentRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  server.post(
    '/several/documents',
    {
      schema: {
        tags: ['several'],
        body: printDocuments,
        description: `Documents of these cases as one PDF, at most ${MOST_DOCUMENTS}: each on a front side of its own, with an outline. That each was read is in its trace, that they were taken out together in the record of the department, before a byte is sent.`,
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
      const person = await getOfficer(edge, request, reply);
      const actor = await getActor(edge, request, reply, app.directory().posts(person)[0] ?? '');
      const { kind } = request.body;
      const found = [];
      for (const id of new Set(request.body.cases)) {
        const listed = await app.documents(person, id).catch(orNone);
        const wanted = listed?.filter((one) => isOf(kind, one)) ?? [];
        if (wanted.length > 0) found.push({ id, wanted });
      }
      const count = found.reduce((sum, { wanted }) => sum + wanted.filter(isWhole).length, 0);
      if (count === 0) throw new HttpProblem(422, 'NOTHING_TO_PRINT');
      if (count > MOST_DOCUMENTS) throw new HttpProblem(422, 'TOO_MANY_TO_PRINT');
      const origin = edge.origin(request);
      const cases: ManyDocuments['cases'][number][] = [];
      let agency = '';
      for (const { id, wanted } of found) {
        const { view, engine } = await app.open(person, id);
        agency ||= engine.power.definition.agency;
        const documents = [];
        for (const { key } of wanted.filter(isWhole)) {
          const one = await app.readDocument(actor, id, key);
          if (isWhole(one))
            documents.push({ name: one.name, number: one.number, content: one.content, stamp: stampOf(one, origin) });
        }
        const unwritten = wanted.filter((one) => !isWhole(one)).map(({ name, missing }) => ({ name, missing }));
        cases.push({ number: view.head.number, title: view.head.title, documents, unwritten });
      }
      const at = app.now();
      const what = sayWord('zh-CN', 'ui', `web.several.documents.${kind}`);
      const who = `${nameOf(app.directory(), person)}（${postName(
        actor.as,
        app.powers().flatMap(({ definition }) => definition.posts),
      )}）`;
      const mark = `${who}于${formatInstant('zh-CN', at)}打印：${what}，${cases.length} 件办件，共 ${count} 份。每份从正面起页，查阅和打印均已留痕。`;
      const bytes = await manyDocumentsPdf({ agency, mark, at, cases }, edge.fonts);
      await app.recordPrinted(
        actor,
        cases.map(({ number }) => number),
        { kind, documents: count },
      );
      return sendFile(reply, {
        bytes,
        mediaType: 'application/pdf',
        name: `${what} ${cases.length} 件 ${dayOf(at)}.pdf`,
      });
    },
  );
}

function orNone(error: unknown): undefined {
  if (error instanceof NotFound) return undefined;
  throw error;
}
