import * as z from 'zod';
import { caseChanges } from '#contract/history-shapes.ts';
import { trace } from '#contract/shapes.ts';
import { caseDetailOf } from '#views/case-detail.ts';
import { changesBetween } from '#views/changes.ts';
import { entriesOf, traceOf } from '#views/trace.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getActor, getPerson, problems, type Server } from '../edge.ts';
import { caseId, readAs } from '../shapes.ts';

const since = z.strictObject({ since: z.coerce.number().int().min(1).max(1_000_000) });

/** What happened in a case: its trace with the check of its chains, what changed since somebody looked, the record for others to check. */
export function historyRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/cases/:id/trace',
    {
      schema: {
        tags: ['cases'],
        params: caseId,
        description: 'Every chain is recomputed from the stored bytes, each time it is asked for.',
        response: { 200: trace, ...problems.read },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const found = await app.trace(person, request.params.id);
      const { engine, view } = await app.open(person, request.params.id);
      return traceOf(found, engine.power, engine.ctx, { person, view });
    },
  );

  server.get(
    '/cases/:id/changes',
    {
      schema: {
        tags: ['cases'],
        params: caseId,
        querystring: since,
        description:
          'What was done after version `since`, and every value on the page that is otherwise than it was then.',
        response: { 200: caseChanges, ...problems.read },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { before, now, rows } = await app.changesSince(person, request.params.id, request.query.since);
      const { view, engine } = now;
      return {
        version: view.version,
        entries: entriesOf(rows, engine.power, engine.ctx, { person, view }),
        values: [...changesBetween(caseDetailOf(before, person), caseDetailOf(now, person))],
      };
    },
  );

  server.get(
    '/cases/:id/export.json',
    {
      schema: {
        tags: ['cases'],
        params: caseId,
        querystring: readAs,
        description:
          'The open chains as `hengjian export` writes them, for inspectors. In the trace and in the department’s own record before it is sent. `as` = the post one reads as; left out = the first one held.',
        response: {
          200: {
            description: 'The file',
            content: { 'application/json': { schema: z.unknown().meta({ description: 'hengjian-case-1' }) } },
          } as unknown as z.ZodUnknown,
          ...problems.read,
        },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const as = request.query.as ?? app.directory().posts(person)[0] ?? '';
      const made = await app.exportCase(await getActor(edge, request, reply, as), request.params.id);
      const bytes = Buffer.from(`${JSON.stringify(made, null, 1)}\n`, 'utf8');
      return sendFile(reply, { bytes, mediaType: 'application/json', name: `留痕 ${made.number}.json` });
    },
  );
}
