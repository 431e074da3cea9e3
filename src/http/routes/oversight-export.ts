import * as z from 'zod';
import type { LoadedCase } from '#app/app.ts';
import { periodKey, type RegisterRow, registerKey } from '#contract/oversight-shapes.ts';
import { formatInstant, sayWord } from '#contract/say.ts';
import { parsePeriod } from '#kernel/period.ts';
import { type Cell, xlsxOf } from '#print/xlsx.ts';
import { registerRowOf } from '#views/register-lines.ts';
import { nameOf } from '#views/speech.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getInspector, problems, type Server } from '../edge.ts';
import { openOrNull } from '../signal-page.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** More rows than this are asked for by narrower filters. */
const MOST = 5000;
const query = z.strictObject({
  power: z.string().max(60).optional(),
  state: z.string().max(40).optional(),
  period: periodKey.optional(),
});

/** A register as a workbook: exactly the filtered rows, with who asked for them and when; recorded before it is sent. */
export function oversightExportRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  server.get(
    '/oversight/registers/:register/export.xlsx',
    {
      schema: {
        tags: ['oversight'],
        params: z.strictObject({ register: registerKey }),
        querystring: query,
        description: `The filtered entries of a register, newest first, at most ${MOST}: the last line says so where there are more.`,
        response: {
          200: {
            description: 'The file',
            content: { [XLSX]: { schema: z.unknown().meta({ description: 'bytes' }) } },
          } as unknown as z.ZodUnknown,
          ...problems.document,
        },
      },
    },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { register } = request.params;
      const { power, state, period } = request.query;
      const asked = period === undefined ? undefined : parsePeriod(period);
      const found = await app.oversight.register(app.viewer(person), {
        register,
        limit: MOST,
        ...(power ? { power } : {}),
        ...(state ? { state } : {}),
        ...(asked ? { period: asked } : {}),
      });
      const kept = new Map<number, LoadedCase | null>();
      const rows: RegisterRow[] = [];
      for (const row of found.rows) {
        const loaded = kept.get(row.caseId) ?? (await openOrNull(app, person, row.caseId));
        kept.set(row.caseId, loaded);
        const said = loaded && registerRowOf(register, { ...row, entry: String(row.data.entry) }, loaded);
        if (said) rows.push(said);
      }
      const name = sayWord('zh-CN', 'ui', `web.oversight.register.${register}`);
      const filter = [
        ...(power ? [`职权 ${app.findPower(power)?.definition.name ?? power}`] : []),
        ...(state ? [`状态 ${state}`] : []),
        ...(period ? [`时段 ${period}`] : []),
      ];
      const mark = [
        `由 ${nameOf(app.directory(), person)} 于 ${formatInstant('zh-CN', app.now())} 导出`,
        filter.length > 0 ? `筛选：${filter.join('、')}` : '未作筛选',
        `共 ${rows.length} 条${found.next === null ? '' : `，另有更早的记录，一次最多导出 ${MOST} 条`}`,
      ].join('；');
      const chunks: Buffer[] = [];
      for await (const chunk of xlsxOf({
        title: name,
        author: nameOf(app.directory(), person),
        at: app.now(),
        sheets: [sheetOf(name, rows, mark)],
      }))
        chunks.push(chunk);
      await app.reports.registerExported(app.viewer(person), {
        register,
        power: power ?? '',
        state: state ?? '',
        period: period ?? '',
        rows: rows.length,
        format: 'xlsx',
      });
      return sendFile(reply, { bytes: Buffer.concat(chunks), mediaType: XLSX, name: `${name}.xlsx` });
    },
  );
}

/** One column for each label that any row has, in the order in which they first come. */
function sheetOf(name: string, rows: readonly RegisterRow[], mark: string) {
  const labels = [...new Set(rows.flatMap(({ lines }) => lines.map(({ label }) => label.zh)))];
  const cells = rows.map((row): Cell[] => [
    formatInstant('zh-CN', row.at),
    row.number,
    row.powerName,
    row.title,
    row.stateText.zh,
    ...labels.map((label) => row.lines.find((line) => line.label.zh === label)?.text.zh ?? ''),
  ]);
  return {
    name,
    columns: [
      { head: '时间', width: 20 },
      { head: '办件', width: 18 },
      { head: '职权', width: 28 },
      { head: '对象', width: 24 },
      { head: '状态', width: 14 },
      ...labels.map((head) => ({ head, width: 30 })),
    ],
    rows: [...cells, [mark]],
  };
}
