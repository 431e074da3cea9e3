import type { Chart } from '#charts/chart.ts';
import { type ChartLayout, layoutChart } from '#charts/layout.ts';
import { outlineOf } from '#charts/outline.ts';
import type { PageSpec } from '#charts/page.ts';
import { svgOf } from '#charts/svg.ts';
import { chartDocx } from './chart-docx.ts';
import { chartPdf } from './chart-pdf.ts';
import { chartPng, greyed, type PngOptions } from './chart-png.ts';
import { chartCsv, chartXlsx } from './chart-tables.ts';
import type { Fonts } from './fonts.ts';

/** The files in which a chart can be had: who asks names a format; what is in it comes from the chart alone. */

type Wanted = {
  readonly chart: Chart;
  readonly sheet: PageSpec;
  /** Page of the layout, from 1; only where a file holds one page. */
  readonly part: number;
  readonly fonts: Fonts;
  readonly picture: PngOptions;
};
type Format = {
  readonly type: string;
  /** One page a file, of a chart that may take several. */
  readonly paged: boolean;
  /** Opened by a program of its own rather than shown by the browser. */
  readonly download: boolean;
  /** Takes so much computing that nobody may ask for it without end. */
  readonly costly: boolean;
  readonly make: (wanted: Wanted) => Promise<Buffer> | Buffer;
};

export const CHART_FORMATS = {
  svg: {
    type: 'image/svg+xml; charset=utf-8',
    paged: true,
    download: false,
    costly: false,
    make: (wanted) => {
      const svg = svgOf(wanted.chart, onePage(wanted));
      return Buffer.from(wanted.picture.grey ? greyed(svg) : svg, 'utf8');
    },
  },
  pdf: {
    type: 'application/pdf',
    paged: false,
    download: false,
    costly: true,
    make: (wanted) => chartPdf(wanted.chart, layoutOf(wanted), wanted.fonts),
  },
  png: {
    type: 'image/png',
    paged: true,
    download: false,
    costly: true,
    make: (wanted) => chartPng(wanted.chart, onePage(wanted), wanted.fonts, wanted.picture),
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    paged: false,
    download: true,
    costly: true,
    make: ({ chart }) => chartDocx(chart),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    paged: false,
    download: true,
    costly: false,
    make: ({ chart }) => Buffer.from(chartCsv(chart), 'utf8'),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    paged: false,
    download: true,
    costly: true,
    make: ({ chart }) => chartXlsx(chart),
  },
  json: {
    type: 'application/json; charset=utf-8',
    paged: false,
    download: false,
    costly: false,
    make: ({ chart }) => Buffer.from(`${JSON.stringify(wordsOf(chart), null, 1)}\n`, 'utf8'),
  },
} as const satisfies { readonly [format: string]: Format };
export type ChartFormat = keyof typeof CHART_FORMATS;

export const isChartFormat = (format: string): format is ChartFormat => Object.hasOwn(CHART_FORMATS, format);

/** A chart does not take so many pages on that sheet. */
export class NoSuchPart extends Error {
  override readonly name = 'NoSuchPart';
  readonly part: number;
  readonly of: number;
  constructor(part: number, of: number) {
    super(`没有第 ${part} 页，共 ${of} 页 / there is no page ${part}, there are ${of}`);
    this.part = part;
    this.of = of;
  }
}

/** The bytes of a file. Throws `NoSuchPart`; `UnprintableText` where the format needs our fonts and they lack a character. */
export async function chartFile(
  format: ChartFormat,
  chart: Chart,
  sheet: PageSpec,
  fonts: Fonts,
  { part = 1, picture = {} }: { readonly part?: number; readonly picture?: PngOptions } = {},
): Promise<Buffer> {
  if (!CHART_FORMATS[format].paged && part !== 1) throw new NoSuchPart(part, 1);
  return CHART_FORMATS[format].make({ chart, sheet, part, fonts, picture });
}

/** How many files a chart takes in this format. */
export const partsOf = (format: ChartFormat, chart: Chart, sheet: PageSpec): number =>
  CHART_FORMATS[format].paged ? layoutChart(chart, sheet).pages.length : 1;

const layoutOf = ({ chart, sheet }: Wanted): ChartLayout => layoutChart(chart, sheet);

function onePage(wanted: Wanted): ChartLayout['pages'][number] {
  const { pages } = layoutOf(wanted);
  const page = pages[wanted.part - 1];
  if (!page) throw new NoSuchPart(wanted.part, pages.length);
  return page;
}

/** Texts, levels and marks in reading order, for programs. */
const wordsOf = (chart: Chart): object => ({
  format: 'hengjian-chart-1',
  ...outlineOf(chart),
  flow: chart.flow ?? null,
  definitionHash: chart.definitionHash ?? null,
  link: chart.link ?? null,
});
