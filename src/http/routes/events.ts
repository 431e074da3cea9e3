import * as z from 'zod';
import { NotFound } from '#app/app.ts';
import type { PersonId } from '#kernel/ids.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';

const HEARTBEAT_MS = 25_000;
/** Changes of other cases are told at most so often. */
const QUIET_MS = 1_000;
const query = z.strictObject({ case: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional() });

/**
 * Server-sent events. `changed` says that some case changed and lists may be stale; it names none, for a case that one may not
 * see does not exist. With `?case=`, `case` tells that case's new version for as long as one may see it; `gone` when no longer.
 */
export function eventRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  server.get(
    '/events',
    {
      schema: {
        tags: ['events'],
        querystring: query,
        response: {
          200: { description: 'A stream of events', content: { 'text/event-stream': { schema: z.string() } } },
          ...problems.read,
        },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const watched = request.query.case;
      if (watched !== undefined) await app.open(person, watched);
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        ...plain(reply.getHeaders()),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write('retry: 3000\n\n');
      const send = (event: string, data: object) => raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

      let quiet: NodeJS.Timeout | undefined;
      const stopListening = app.subscribe(({ caseId, version }) => {
        if (caseId === watched) void tellCase(person, caseId, version);
        quiet ??= setTimeout(() => {
          quiet = undefined;
          send('changed', {});
        }, QUIET_MS);
      });
      const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS);
      const tellCase = async (who: PersonId, caseId: number, version: number) => {
        try {
          await app.open(who, caseId);
          send('case', { caseId, version });
        } catch (error) {
          if (!(error instanceof NotFound)) request.log.error(error);
          send('gone', { caseId });
        }
      };
      const stop = () => {
        stopListening();
        clearInterval(heartbeat);
        clearTimeout(quiet);
        forget();
        raw.end();
      };
      const forget = edge.onClose(stop);
      raw.on('close', stop);
    },
  );
}

const plain = (headers: object): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
  );
