import { PassThrough, Readable } from 'node:stream';
import * as z from 'zod';
import { sightOf } from '#app/access.ts';
import { NotFound } from '#app/app.ts';
import { type Each, mayDirect, onEach } from '#app/each-case.ts';
import {
  assignSeveral,
  MOST_CASES,
  MOST_PRINTED,
  printSeveral,
  severalAllowed,
  severalDone,
  urgeSeveral,
} from '#contract/several-shapes.ts';
import type { Post } from '#kernel/ids.ts';
import { prepareCaseFile } from '#print/case-file.ts';
import { type ZipEntry, zipOf } from '#print/zip.ts';
import { saidFaults } from '#views/speech.ts';
import { caseFileOf } from '../case-file.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getActor, getPerson, problems, type Server, withKey } from '../edge.ts';

/** Several cases of a list at once: assigned, urged, printed; each by itself. There is no deciding of several. */
export function severalRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/several',
    { schema: { tags: ['several'], response: { 200: severalAllowed, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const posts = app.directory().posts(person);
      return {
        assign: mayDirect(app.powers(), posts, 'reassign'),
        urge: mayDirect(app.powers(), posts, 'urge'),
        print: sightOf(posts).trace,
        most: MOST_CASES,
        mostPrinted: MOST_PRINTED,
      };
    },
  );

  server.post(
    '/several/assign',
    { schema: { tags: ['several'], body: assignSeveral, response: { 200: severalDone, ...problems.write } } },
    async (request, reply) => {
      const { cases, ...input } = request.body;
      const person = await getPerson(edge, request, reply);
      const key = withKey({ person, as: '' as Post }, request).idempotencyKey;
      return { rows: (await onEach(app, person, 'reassign', input, cases, key)).map(rowOf) };
    },
  );

  server.post(
    '/several/urge',
    { schema: { tags: ['several'], body: urgeSeveral, response: { 200: severalDone, ...problems.write } } },
    async (request, reply) => {
      const { cases, ...input } = request.body;
      const person = await getPerson(edge, request, reply);
      const key = withKey({ person, as: '' as Post }, request).idempotencyKey;
      return { rows: (await onEach(app, person, 'urge', input, cases, key)).map(rowOf) };
    },
  );

  server.post(
    '/several/print',
    {
      schema: {
        tags: ['several'],
        body: printSeveral,
        description:
          'The files of these cases as one ZIP, with a list of what is in it. That each was read is in its trace, that they were taken out together in the record of the department, before a byte is sent.',
        response: {
          200: {
            description: 'The archive',
            content: { 'application/zip': { schema: z.unknown().meta({ description: 'bytes' }) } },
          } as unknown as z.ZodUnknown,
          ...problems.document,
        },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const actor = await getActor(edge, request, reply, app.directory().posts(person)[0] ?? '');
      const files: { readonly number: string; readonly entry: ZipEntry }[] = [];
      for (const id of new Set(request.body.cases)) {
        const whole = await app.readFile(actor, id).catch((error: unknown) => {
          if (error instanceof NotFound) return undefined;
          throw error;
        });
        if (!whole) continue;
        const file = caseFileOf(whole, edge.origin(request));
        files.push({ number: file.number, entry: { name: `案卷 ${file.number}.pdf`, chunks: pdfOf(file) } });
      }
      if (files.length === 0) throw new NotFound();
      const numbers = files.map(({ number }) => number);
      await app.recordPrinted(actor, numbers);
      const asked = new Set(request.body.cases).size;
      const list = `共选 ${asked} 件，装入 ${files.length} 件，${asked - files.length} 件没有或者您无权查看。\n${numbers.join('\n')}\n`;
      const entries = [{ name: '目录.txt', chunks: [list] }, ...files.map(({ entry }) => entry)];
      const bytes = Readable.from(zipOf(entries, new Date(app.now())));
      return sendFile(reply, { bytes, mediaType: 'application/zip', name: `案卷 ${files.length} 件.zip` });
    },
  );

  /** Written when the archive comes to it: one file is in memory at a time. */
  async function* pdfOf(file: Parameters<typeof prepareCaseFile>[0]): AsyncGenerator<Uint8Array> {
    const prepared = await prepareCaseFile(file, edge.fonts);
    const out = new PassThrough();
    prepared.write(out).catch((error: Error) => out.destroy(error));
    yield* out as AsyncIterable<Uint8Array>;
  }
}

const rowOf = ({ engine, faults, ...row }: Each) => ({ ...row, faults: engine ? saidFaults(engine, faults) : [] });
