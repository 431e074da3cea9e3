import * as z from 'zod';
import type { FrozenHead } from '#app/reports.ts';
import {
  freezeReport,
  frozenHead,
  oversightReport,
  periodKey,
  reportList,
  type ScoreShape,
  scorePage,
} from '#contract/oversight-shapes.ts';
import { formatInstant } from '#contract/say.ts';
import { type Report, reportContent, reportTitle } from '#documents/oversight-report.ts';
import { countWords, FIGURES, figureOf, figureWords } from '#documents/report-figures.ts';
import type { Score } from '#documents/scores.ts';
import type { PersonId } from '#kernel/ids.ts';
import { monthAt, type Period, parsePeriod } from '#kernel/period.ts';
import { documentDocx } from '#print/document-docx.ts';
import { reportXlsx } from '#print/report-xlsx.ts';
import { nameOf } from '#views/speech.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getActor, getInspector, problems, type Server } from '../edge.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const query = z.strictObject({ agency: z.string().max(200).optional(), period: periodKey.optional() });
const file = (mediaType: string) =>
  ({
    200: {
      description: 'The file',
      content: { [mediaType]: { schema: z.unknown().meta({ description: 'bytes' }) } },
    } as unknown as z.ZodUnknown,
    ...problems.document,
  }) as const;

/** 监督报告 and 单位测评: drafted from the record, frozen by whoever leads the inspection; every file that leaves is recorded. */
export function oversightReportRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/oversight/reports',
    { schema: { tags: ['oversight'], response: { 200: reportList, ...problems.read } } },
    async (request, reply) => {
      await getInspector(edge, request, reply);
      return { agencies: [...app.reports.agencies()], frozen: (await app.reports.frozen()).map(shownHead) };
    },
  );

  server.get(
    '/oversight/report',
    { schema: { tags: ['oversight'], querystring: query, response: { 200: oversightReport, ...problems.read } } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { agency, period, frozen, report } = await asked(person, request.query);
      return {
        agency,
        period: { key: period.key, from: period.from, to: period.to, first: period.first },
        at: report.data.at,
        frozen: frozen ? shownHead(frozen) : null,
        freezes: frozen ? ('done' as const) : freezes(person, period),
        remarks: report.remarks,
        withheld: report.data.withheld,
        figures: FIGURES.map((figure) => ({
          key: figure.key,
          name: figure.name,
          unit: figure.unit,
          value: figureOf(report.data, figure),
          words: figureWords(figure),
        })),
      };
    },
  );

  server.get(
    '/oversight/report.docx',
    { schema: { tags: ['oversight'], querystring: query, response: file(DOCX) } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { frozen, report } = await asked(person, request.query);
      const bytes = await documentDocx(reportContent(report), {
        hash: frozen?.hash ?? '',
        shortCode: '',
        verifyUrl: '',
        standing: frozen ? 'record' : 'draft',
        at: frozen?.at ?? report.data.at,
      });
      await exported(person, report, 'docx', frozen);
      return sendFile(reply, { bytes, mediaType: DOCX, name: `${reportTitle(report.data)}.docx` });
    },
  );

  server.get(
    '/oversight/report.xlsx',
    { schema: { tags: ['oversight'], querystring: query, response: file(XLSX) } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { frozen, report } = await asked(person, request.query);
      const chunks: Buffer[] = [];
      for await (const chunk of reportXlsx(report, markOf(person, frozen))) chunks.push(chunk);
      await exported(person, report, 'xlsx', frozen);
      return sendFile(reply, {
        bytes: Buffer.concat(chunks),
        mediaType: XLSX,
        name: `${reportTitle(report.data)}.xlsx`,
      });
    },
  );

  server.post(
    '/oversight/report/freeze',
    { schema: { tags: ['oversight'], body: freezeReport, response: { 201: frozenHead, ...problems.write } } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { as, agency, period, remarks } = request.body;
      const actor = await getActor(edge, request, reply, as);
      const head = await app.reports.freeze(app.viewer(person), actor, agency, periodOf(period), remarks);
      return reply.code(201).send(shownHead(head));
    },
  );

  server.get(
    '/oversight/scores',
    { schema: { tags: ['oversight'], querystring: query, response: { 200: scorePage, ...problems.read } } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { agency, period } = chosen(request.query);
      const { frozen, now } = await app.reports.scores(app.viewer(person), agency, period);
      return {
        agency,
        period: { key: period.key, from: period.from, to: period.to, first: period.first },
        frozen: frozen ? { head: shownHead(frozen), score: shownScore(frozen.score) } : null,
        now: now ? shownScore(now) : null,
        differs: frozen !== null && now !== null && JSON.stringify(sums(frozen.score)) !== JSON.stringify(sums(now)),
      };
    },
  );

  const periodOf = (key: string | undefined): Period => (key ? parsePeriod(key) : undefined) ?? monthAt(app.now());
  const chosen = ({ agency, period }: z.infer<typeof query>) => ({
    agency: agency ?? app.reports.agencies()[0] ?? '',
    period: periodOf(period),
  });

  /** The frozen one where there is one; otherwise as the record stands. */
  async function asked(person: PersonId, of: z.infer<typeof query>) {
    const { agency, period } = chosen(of);
    const frozen = await app.reports.find(agency, period.key);
    const report: Report = frozen?.report ?? (await app.reports.draft(app.viewer(person), agency, period));
    return { agency, period, frozen, report };
  }

  const freezes = (person: PersonId, period: Period) => {
    if (
      !app
        .directory()
        .posts(person)
        .some((post) => post === 'discipline-inspector')
    )
      return 'not-his' as const;
    return app.now() < period.to ? ('runs' as const) : ('yes' as const);
  };

  const shownHead = ({ seq, agency, period, at, by, hash }: FrozenHead) => ({
    seq,
    agency,
    period,
    at,
    by: { id: by.person, name: nameOf(app.directory(), by.person) },
    hash,
  });

  const markOf = (person: PersonId, frozen: FrozenHead | undefined): string =>
    [
      frozen
        ? `已冻结：本单位记录第 ${frozen.seq} 条，${nameOf(app.directory(), frozen.by.person)}，${formatInstant('zh-CN', frozen.at)}，SHA-256 ${frozen.hash}`
        : '草稿：尚未冻结',
      `由 ${nameOf(app.directory(), person)} 于 ${formatInstant('zh-CN', app.now())} 导出`,
    ].join('；');

  const exported = (person: PersonId, report: Report, format: string, frozen: FrozenHead | undefined) =>
    app.reports.exported(app.viewer(person), {
      agency: report.data.agency,
      period: report.data.period,
      format,
      frozen: frozen?.seq ?? 0,
    });
}

const sums = ({ items, total }: Score) => [total, ...items.map(({ key, points, n, sum }) => [key, points, n, sum])];

const shownScore = ({ items, left, ...score }: Score): ScoreShape => ({
  ...score,
  items: items.map(({ count, cases, ...item }) => ({ ...item, cases: [...cases], words: countWords(count) })),
  left: left.map((one) => ({ ...one })),
});
