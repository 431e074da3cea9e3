import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import * as z from 'zod';
import { BadInput } from '#app/app.ts';
import { calendarFrom } from '#app/import-calendar.ts';
import { staffFrom } from '#app/import-staff.ts';
import { SYSTEM } from '#app/staff-rules.ts';
import { importParams, importQuery, importTried } from '#contract/import-shapes.ts';
import { sayFault, sayWord } from '#contract/say.ts';
import type { Fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { readSheet } from '#sheets/read-sheet.ts';
import { SheetRefused } from '#sheets/sheet.ts';
import { saidChange } from '#views/administration.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, problems, type Server } from '../edge.ts';
import { postNames, qualificationNames, templateOf } from '../import-template.ts';
import { HttpProblem } from '../problems.ts';
import { getAdministrator, staffNames } from './administration.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const both = (say: (lang: 'zh-CN' | 'en') => string) => ({ zh: say('zh-CN'), en: say('en') });

/** Tables of staff and of the calendar: tried out, then drafted as one change, which another administrator decides. */
export function importRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/admin/imports/:what/template',
    {
      schema: {
        tags: ['administration'],
        params: importParams,
        description: 'An XLSX workbook to fill in, with a sheet that explains its columns.',
        response: {
          200: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: z.unknown().meta({ description: 'bytes' }) } },
          } as unknown as z.ZodUnknown,
          ...problems.read,
        },
      },
    },
    async (request, reply) => {
      await getAdministrator(edge, request, reply, [SYSTEM]);
      const { what } = request.params;
      const name = `${sayWord('zh-CN', 'ui', `web.import.of.${what}`)}.xlsx`;
      return sendFile(reply, { bytes: Readable.from(templateOf(app, what)), mediaType: XLSX, name });
    },
  );

  server.post(
    '/admin/imports/:what',
    {
      schema: {
        tags: ['administration'],
        params: importParams,
        querystring: importQuery,
        consumes: ['multipart/form-data'],
        description:
          'One XLSX or CSV file (UTF-8 or GBK) of at most 2 MB in the field `file`. Everything wrong with it is listed and nothing written; with `draft=yes` and nothing wrong the change is drafted.',
        response: { 200: importTried, ...problems.write },
      },
    },
    async (request, reply) => {
      const actor = await getAdministrator(edge, request, reply, [SYSTEM]);
      if (!request.isMultipart()) throw new HttpProblem(415, 'BAD_MEDIA_TYPE');
      const given = await request.file();
      if (!given) throw new HttpProblem(400, 'NO_FILE');
      const bytes = await given.toBuffer();
      const hash = createHash('sha256').update(bytes).digest('hex');
      const table = await readSheet(bytes).catch((error: unknown) => {
        throw error instanceof SheetRefused ? new HttpProblem(422, error.code) : error;
      });
      const file = { name: given.filename.slice(0, 200), hash };
      const { what } = request.params;
      const found =
        what === 'calendar'
          ? calendarFrom(table, file)
          : staffFrom(table, file, {
              today: dayOf(app.now()),
              posts: postNames(app),
              qualifications: qualificationNames(app),
              faultsOf: (change) => app.administration.faultsOf(change),
            });
      const { change } = found;
      const told = found.problems.map(({ row, column, fault }) => ({
        row,
        column: columnNamed(column),
        ...said(fault),
      }));
      if (change?.kind === 'calendar' && 'places' in found)
        told.push(...calendarProblems(found.places, () => app.administration.mustCount(change)));
      const isGood = change !== null && told.length === 0;
      return {
        rows: found.rows,
        problems: told,
        change: isGood ? saidChange(change, staffNames(app)) : null,
        hash,
        id: isGood && request.query.draft === 'yes' ? await app.administration.propose(actor, change) : null,
      };
    },
  );
}

const said = (fault: Fault) => ({
  text: both((lang) => sayFault(lang, fault).text),
  mend: both((lang) => sayFault(lang, fault).mend),
});

const columnNamed = (key: string) => both((lang) => (key === '' ? '' : sayWord(lang, 'ui', `web.import.col.${key}`)));

/** What the calendar itself says against a year, in its own sentences, at the row that it is about. */
function calendarProblems(places: ReturnType<typeof calendarFrom>['places'], count: () => void) {
  try {
    count();
    return [];
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return error.issues.map(({ path, zh, en }) => {
      const [, list, i] = /\.(off|makeUp)\.(\d+)$/.exec(path) ?? [];
      const row = list === undefined ? undefined : places[list === 'off' ? 'off' : 'makeUp'][Number(i)];
      return {
        row: row ?? 1,
        column: columnNamed(row === undefined ? '' : 'begins'),
        text: { zh, en },
        mend: both((lang) => sayWord(lang, 'ui', 'web.import.calendar.mend')),
      };
    });
  }
}
