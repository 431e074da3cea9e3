import { Readable } from 'node:stream';
import * as z from 'zod';
import { MOST_EXPORTED } from '#app/case-lists.ts';
import { exportDesk, exportList } from '#contract/list-shapes.ts';
import { sayWord } from '#contract/say.ts';
import { dayOf } from '#kernel/time.ts';
import { deskRowOf, rowOf } from '#views/rows.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getActor, problems, type Server } from '../edge.ts';
import { CASE_COLUMNS, deskColumns, tableFile } from '../list-table.ts';
import { HttpProblem } from '../problems.ts';
import { filterOf } from './lists.ts';

const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Documented as bytes: what is sent is no JSON. */
const file = {
  200: {
    description: 'The file',
    content: { 'application/octet-stream': { schema: z.unknown().meta({ description: 'bytes' }) } },
  } as unknown as z.ZodUnknown,
  ...problems.write,
};

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
        response: file,
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
      const title = sayWord('zh-CN', 'ui', 'web.cases.title');
      return sendFile(reply, {
        bytes: Readable.from(tableFile(app, { title, columns: CASE_COLUMNS, rows, filter, actor, at }, format)),
        mediaType: MEDIA[format],
        name: `办件清单 ${dayOf(at)}.${format}`,
      });
    },
  );

  server.post(
    '/exports/desk',
    {
      schema: {
        tags: ['lists'],
        body: exportDesk,
        description: `A tab of the signed-in person's desk as XLSX or CSV, at most ${MOST_EXPORTED} rows; recorded as lists are.`,
        response: file,
      },
    },
    async (request, reply) => {
      const { as, format, tab, filter: given } = request.body;
      const actor = await getActor(edge, request, reply, as);
      const filter = filterOf(given);
      const found = await app.lists.exportDesk(actor, tab, filter, format);
      if (found === 'too-many') throw new HttpProblem(422, 'EXPORT_TOO_LARGE');
      const rows = found.map((row) => deskRowOf(row, app.findPower(row.power), app.lists.context()));
      const at = app.now();
      const title = sayWord('zh-CN', 'ui', `web.desk.tab.${tab}`);
      return sendFile(reply, {
        bytes: Readable.from(tableFile(app, { title, columns: deskColumns(tab), rows, filter, actor, at }, format)),
        mediaType: MEDIA[format],
        name: `工作台 ${title} ${dayOf(at)}.${format}`,
      });
    },
  );
}
