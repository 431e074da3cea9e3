import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Chart } from '#charts/chart.ts';
import { chartOf } from '#charts/from-definition.ts';
import { A4P, SHEETS } from '#charts/page.ts';
import type { Definition } from '#powers/definition.ts';
import { CHART_FORMATS, type ChartFormat, chartFile, isChartFormat, NoSuchPart } from '#print/chart-files.ts';
import { fileNameStar } from '#print/file-name.ts';
import { FileShelf } from '#print/file-shelf.ts';
import { askedPower } from './chart-page.ts';
import { askedVersions, comparisonOf } from './compare-page.ts';
import type { PublicDeps } from './deps.ts';
import { LostPage, one, only, type Page, pageOf, sendHashed, shortHash } from './page.ts';

/** `/powers/:key/chart.<format>` and `/powers/:key/compare.pdf`: charts as files, kept once made, cacheable by what they hold. */

/** Nobody needs more of the formats that take computing in a minute. */
const COSTLY_A_MINUTE = 60;
/** Of charts that were made; the seven in every format and on every sheet take less. */
const MOST_BYTES = 32 * 1024 * 1024;
/** A file whose address holds its hash never changes. */
export const FOREVER = 'public, max-age=31536000, immutable';
/** A picture loads nothing and runs nothing, also where somebody opens it by itself. */
export const PICTURE_POLICY = "default-src 'none'; style-src 'none'; frame-ancestors 'none'; sandbox";
/** Browsers show a PDF with a viewer of their own, which a sandbox would break. */
const PDF_POLICY = "frame-ancestors 'none'";

type Key = { readonly key: string };
/** A chart to be sent: from which definition, under what name, told apart from all others by `id`. */
type Wanted = {
  readonly id: readonly unknown[];
  readonly definition: Definition;
  readonly versions: string;
  readonly chart: () => Chart;
};

export function chartFiles(server: FastifyInstance, deps: PublicDeps): void {
  const shelf = new FileShelf(MOST_BYTES);
  const hidden = { schema: { hide: true } };
  const limited = { ...hidden, config: { rateLimit: { max: COSTLY_A_MINUTE, timeWindow: '1 minute' } } };
  const keyOf = (request: FastifyRequest): string => (request.params as Key).key;
  for (const format of Object.keys(CHART_FORMATS) as ChartFormat[])
    server.get(
      `/powers/:key/chart.${format}`,
      (CHART_FORMATS[format].costly ? limited : hidden) as object,
      (request, reply) => {
        const page = pageOf(deps, request);
        only(page.query, 'page', 'part', 'marks', 'version', 'h');
        return send(page, wantedChart(page, keyOf(request)), format, { shelf, request, reply });
      },
    );
  server.get('/powers/:key/compare.pdf', limited as object, (request, reply) => {
    const page = pageOf(deps, request);
    only(page.query, 'page', 'from', 'to', 'h');
    return send(page, wantedComparison(page, keyOf(request)), 'pdf', { shelf, request, reply });
  });
  server.get('/powers/:key/:file', hidden as object, (request) => {
    const { file } = request.params as { readonly file: string };
    const [, asked] = /^chart\.(.*)$/.exec(file) ?? [];
    if (asked === undefined || isChartFormat(asked)) throw new LostPage();
    throw new LostPage('format', { asked: asked.slice(0, 20), known: Object.keys(CHART_FORMATS).join(' ') });
  });
}

function wantedChart(page: Page, key: string): Wanted {
  const { power, marks } = askedPower(page, key);
  const { origin } = page;
  return {
    id: [key, power.version, power.hash, marks, origin],
    definition: power.definition,
    versions: `v${power.version}`,
    chart: () => chartOf(power, { marks, ...(origin ? { origin } : {}) }),
  };
}

function wantedComparison(page: Page, key: string): Wanted {
  const { from, to } = askedVersions(page, key);
  if (!from) throw new LostPage('onlyOne');
  return {
    id: [key, from.version, from.hash, to.version, to.hash, page.origin],
    definition: to.definition,
    versions: `v${from.version}-v${to.version}`,
    chart: () => comparisonOf(page, from, to).chart,
  };
}

type Exchange = { readonly shelf: FileShelf; readonly request: FastifyRequest; readonly reply: FastifyReply };

async function send(page: Page, wanted: Wanted, format: ChartFormat, exchange: Exchange): Promise<FastifyReply> {
  const { shelf, request, reply } = exchange;
  const sheet = one(page.query, 'page') ?? A4P.key;
  const part = one(page.query, 'part') ?? '1';
  const id = JSON.stringify([...wanted.id, format, sheet, part]);
  const bytes = await shelf.get(id, () => made(page, wanted, format, { sheet, part }));
  const { type, download } = CHART_FORMATS[format];
  reply.header('content-disposition', disposition(wanted, format, download));
  return sendHashed(request, reply, bytes, {
    type,
    cache: one(page.query, 'h') === shortHash(bytes) ? FOREVER : 'public, no-cache',
    policy: format === 'pdf' ? PDF_POLICY : PICTURE_POLICY,
  });
}

async function made(
  { deps }: Page,
  wanted: Wanted,
  format: ChartFormat,
  { sheet, part }: { readonly sheet: string; readonly part: string },
): Promise<Buffer> {
  const spec = SHEETS.get(sheet);
  if (!spec) throw new LostPage('sheet', { asked: sheet.slice(0, 20), known: [...SHEETS.keys()].join(' ') });
  const number = /^[1-9]\d?$/.test(part) ? Number(part) : 0;
  try {
    return await chartFile(format, wanted.chart(), spec, deps.fonts, { part: number });
  } catch (error) {
    if (!(error instanceof NoSuchPart)) throw error;
    throw new LostPage('part', { asked: part.slice(0, 20), of: error.of });
  }
}

/** What a saved file is called: the chart's own name, and a plain one for old programs. */
function disposition({ definition, versions }: Wanted, format: string, download: boolean): string {
  const name = `${definition.title}-${definition.name}-${versions}`.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '');
  const plain = `${definition.key}-${versions}.${format}`;
  return `${download ? 'attachment' : 'inline'}; filename="${plain}"; ${fileNameStar(`${name}.${format}`)}`;
}
