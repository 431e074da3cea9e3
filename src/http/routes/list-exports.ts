import { Readable } from 'node:stream';
import * as z from 'zod';
import { MOST_EXPORTED } from '#app/case-lists.ts';
import { exportList } from '#contract/list-shapes.ts';
import { dayOf } from '#kernel/time.ts';
import { rowOf } from '#views/rows.ts';
import { tableFile } from '../case-table.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getActor, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { filterOf } from './lists.ts';

const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Lists as files: exactly the rows of the filter that the person may find, on the department's record before they are sent. */
export function listExportRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  server.post(
    '/exports/cases',
    {
      schema: {
        tags: ['lists'],
        body: exportList,
        description: `The filtered list of cases as XLSX or CSV, at most ${MOST_EXPORTED} rows. That it was taken out is on the department's record before it is sent.`,
        response: {
          200: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: z.unknown().meta({ description: 'bytes' }) } },
          } as unknown as z.ZodUnknown,
          ...problems.write,
        },
      },
    },
    async (request, reply) => {
      const { as, format, filter: given, sort } = request.body;
      const actor = await getActor(edge, request, reply, as);
      const filter = filterOf(given);
      const found = await app.lists.export(actor, { ...filter, ...(sort ? { sort } : {}) }, format);
      if (found === 'too-many') throw new HttpProblem(422, 'EXPORT_TOO_LARGE');
      const rows = found.map((row) => rowOf(row, app.findPower(row.power), app.lists.context()));
      const at = app.now();
      return sendFile(reply, {
        bytes: Readable.from(tableFile(app, { rows, filter, actor, at }, format)),
        mediaType: MEDIA[format],
        name: `办件清单 ${dayOf(at)}.${format}`,
      });
    },
  );
}
