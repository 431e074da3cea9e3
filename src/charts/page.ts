/** Paper and screens a chart is laid out for. All lengths in mm, type in pt. */

export type PageSpec = {
  readonly key: string;
  readonly widthMm: number;
  /** null = as tall as the chart: a screen scrolls. */
  readonly heightMm: number | null;
  readonly marginMm: number;
  readonly sideMm: number;
  readonly gapMm: number;
  readonly flowMm: number;
  /** Strip with the level, inside the risk box. */
  readonly stripMm: number;
  /** Least height of a node, and least room between two stages. */
  readonly nodeMm: number;
  readonly rowGapMm: number;
  /** From line to line of a text, in sizes of the type. */
  readonly lineEm: number;
  /** Closer together: tried with `pagedPt`, before the type becomes smaller than that, and with what is smaller. */
  readonly tight?: { readonly rowGapMm: number; readonly lineEm: number };
  /** Tried from the left until the chart fits on one page. */
  readonly sizesPt: readonly number[];
  /** Used when no size brings it onto one page. */
  readonly pagedPt: number;
  readonly titlePt: number;
  /** Title, meta line and footer; a web page says those itself. */
  readonly framed: boolean;
  /** How much larger than on A4 meta line and footer are set: a wall is read from further off. */
  readonly frameScale: number;
};

const columns = { gapMm: 6, stripMm: 9 } as const;
const rows = { nodeMm: 9, rowGapMm: 3.6, lineEm: 1.4 } as const;
const tight = { rowGapMm: 2.4, lineEm: 1.33 } as const;

/** For publication and filing. From 五号 (10.5 pt) down to 小五 (9 pt), and never below 8. */
export const A4P: PageSpec = {
  key: 'A4P',
  widthMm: 210,
  heightMm: 297,
  marginMm: 10,
  sideMm: 72,
  flowMm: 34,
  ...columns,
  ...rows,
  tight,
  sizesPt: [10.5, 10, 9.5, 9, 8.5, 8],
  pagedPt: 9,
  titlePt: 16,
  framed: true,
  frameScale: 1,
};

/**
 * One case on its chart: the same sheet and columns, all else closer together, so that the record finds room. Below 8 pt
 * only where the record of a long case would otherwise have to be cut.
 */
export const CASE: PageSpec = {
  ...A4P,
  key: 'case',
  nodeMm: 7.2,
  rowGapMm: 2.4,
  sizesPt: [9.5, 9, 8.5, 8, 7.5, 7],
  pagedPt: 8,
  titlePt: 13,
  frameScale: 0.87,
};

/** On request: wide and low, so it mostly takes two pages. */
export const A4L: PageSpec = {
  key: 'A4L',
  widthMm: 297,
  heightMm: 210,
  marginMm: 10,
  sideMm: 111.5,
  flowMm: 42,
  ...columns,
  ...rows,
  tight,
  sizesPt: [10.5, 10, 9.5, 9, 8.5, 8],
  pagedPt: 10,
  titlePt: 16,
  framed: true,
  frameScale: 1,
};

/** For the wall, and for long charts: A4 upright, √2 times as large. */
export const A3P: PageSpec = {
  key: 'A3P',
  widthMm: 297,
  heightMm: 420,
  marginMm: 14,
  sideMm: 102,
  gapMm: 8.5,
  flowMm: 48,
  stripMm: 12.7,
  ...rows,
  sizesPt: [15, 14.5, 14, 13.5, 13, 12.5, 12, 11, 10, 9],
  pagedPt: 12,
  titlePt: 22,
  framed: true,
  frameScale: 1.4,
};

/** For the wall, lying: the type grows so that a line stays near 34 characters. */
export const A3L: PageSpec = {
  key: 'A3L',
  widthMm: 420,
  heightMm: 297,
  marginMm: 11,
  sideMm: 160,
  gapMm: 9,
  flowMm: 60,
  stripMm: 14,
  ...rows,
  sizesPt: [15, 14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8],
  pagedPt: 12,
  titlePt: 24,
  framed: true,
  frameScale: 1.2,
};

/** A screen of 900 px and more, drawn to scale; below that a page shows the outline as cards. */
export const WEB: PageSpec = {
  key: 'web',
  widthMm: 240,
  heightMm: null,
  marginMm: 1,
  sideMm: 92,
  flowMm: 40,
  gapMm: 7,
  stripMm: 10,
  ...rows,
  sizesPt: [10.5],
  pagedPt: 10.5,
  titlePt: 16,
  framed: false,
  frameScale: 1,
};

/** Sheets that a chart can be had on, by the name that is asked for. */
export const SHEETS: ReadonlyMap<string, PageSpec> = new Map([A4P, A4L, A3P, A3L].map((sheet) => [sheet.key, sheet]));
