import { baselineAt, group, MM_PER_PT, type Place, type SceneNode, text } from '#typeset/scene.ts';
import type { Chart } from './chart.ts';
import {
  AFTER_HEADS_MM,
  drawFoot,
  drawHeader,
  drawHeads,
  footHeight,
  HEADS_MM,
  type Header,
  headerOf,
} from './draw-frame.ts';
import { belowHeight, drawBelow } from './draw-life.ts';
import { arrow, columnsOf, detour, drawRow, ghost } from './draw-row.ts';
import { CUTS, type Life, WHOLE } from './life.ts';
import { A4P, type PageSpec } from './page.ts';
import { heightOf, paginate } from './paginate.ts';
import { SECONDARY } from './palette.ts';
import { type Metrics, metricsOf, type Row, rowOf, splitRow, type Told } from './rows.ts';

/** Chart and paper → pages of a scene. The same input gives the same pages, lines and all, wherever it runs. */

export type ChartLayout = {
  readonly page: PageSpec;
  /** Size of the body type in pt that was found to fit. */
  readonly pointSize: number;
  readonly pages: readonly ChartPage[];
};
export type ChartPage = {
  readonly number: number;
  readonly of: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly scene: readonly SceneNode[];
  /** Where each stage came to stand, for what is laid over it (live numbers, click areas). */
  readonly stages: readonly StagePlace[];
  /** Left empty for the QR code of the live page; null where the page is not framed. */
  readonly qr: Place | null;
};
export type StagePlace = {
  readonly key: string;
  readonly part: number;
  readonly node: Place;
  readonly risks: Place | null;
  readonly measures: Place | null;
};

/** Spare height is shared out, but rows that drift apart no longer read as one chart. */
const MOST_SPREAD_MM = 4;
/** 转下页 below the last node, 接上页 between the ghost and the first. */
const STUB_MM = 7;

/** With a `life`, that case is laid over its chart; of a long one no more is told than stands on one sheet. */
export function layoutChart(chart: Chart, page: PageSpec = A4P, life?: Life): ChartLayout {
  for (const cut of life ? CUTS : [WHOLE]) {
    const told = life && { life, cut };
    const sizes = told ? page.sizesPt.filter((size) => size >= cut.leastPt) : page.sizesPt;
    // What does not fit in the smallest type fits in none.
    if (told && !fits(planOf(chart, page, sizes.at(-1) ?? page.pagedPt, told))) continue;
    for (const { sheet, pointSize } of settingsOf(page, sizes)) {
      const plan = planOf(chart, sheet, pointSize, told);
      if (fits(plan)) return drawn(chart, [plan.rows], plan);
    }
  }
  const plan = planOf(chart, page, page.pagedPt, life && { life, cut: CUTS.at(-1) ?? WHOLE });
  const tallestNode = Math.max(0, ...plan.rows.map((row) => row.nodeHeight));
  const room = {
    firstMm: plan.bodyMm - STUB_MM,
    laterMm: plan.bodyMm - 2 * STUB_MM - tallestNode,
    gapMm: page.rowGapMm,
  };
  const rows = plan.rows.flatMap((row) => splitRow(row, room.laterMm, plan.metrics));
  return drawn(chart, paginate(rows, room), plan);
}

type Setting = { readonly sheet: PageSpec; readonly pointSize: number };

function settingsOf(sheet: PageSpec, sizes: readonly number[]): readonly Setting[] {
  const { tight } = sheet;
  return sizes.flatMap((pointSize) => [
    { sheet, pointSize },
    ...(tight && pointSize <= sheet.pagedPt ? [{ sheet: { ...sheet, ...tight }, pointSize }] : []),
  ]);
}

const fits = ({ rows, bodyMm, metrics }: Plan): boolean => heightOf(rows, metrics.page.rowGapMm) <= bodyMm;

type Plan = {
  readonly metrics: Metrics;
  readonly header: Header;
  readonly rows: readonly Row[];
  /** Where the rows begin, and how tall they may be together; infinite on a screen. */
  readonly topMm: number;
  readonly bodyMm: number;
  /** The foot, and what a case tells above it. */
  readonly footMm: number;
  readonly told: Told | undefined;
  readonly chart: Chart;
};

function planOf(chart: Chart, page: PageSpec, pointSize: number, told?: Told): Plan {
  const metrics = metricsOf(chart, page, pointSize);
  const header = headerOf(chart, metrics, told?.life);
  const footMm = footHeight(chart, metrics) + (told ? belowHeight(told, metrics) : 0);
  const topMm = page.marginMm + header.height + HEADS_MM + AFTER_HEADS_MM;
  const bodyMm = page.heightMm === null ? Number.POSITIVE_INFINITY : page.heightMm - page.marginMm - footMm - topMm - 2;
  const rows = chart.stages.map((stage, i) => rowOf(stage, i, metrics, told));
  return { metrics, header, rows, topMm, bodyMm, footMm, told, chart };
}

function drawn(chart: Chart, pages: readonly (readonly Row[])[], plan: Plan): ChartLayout {
  const { metrics } = plan;
  const of = pages.length;
  const last = chart.stages.length - 1;
  const out = pages.map((rows, i): ChartPage => {
    const before = pages[i - 1]?.at(-1) ?? null;
    const body = drawBody(rows, { before, more: i < of - 1, last }, plan);
    const heightMm = metrics.page.heightMm ?? body.bottom + plan.footMm + metrics.page.marginMm + 2;
    const scene: SceneNode[] = [drawHeads(metrics.page.marginMm + plan.header.height, metrics), ...body.scene];
    let qr: Place | null = null;
    if (metrics.page.framed) {
      const head = drawHeader(plan.header, i > 0, metrics);
      qr = head.qr;
      scene.unshift(head.scene);
      const footTop = heightMm - metrics.page.marginMm - plan.footMm;
      if (plan.told) scene.push(drawBelow(plan.told, footTop, metrics));
      const told = plan.told ? belowHeight(plan.told, metrics) : 0;
      scene.push(drawFoot(chart, { number: i + 1, of }, footTop + told, metrics, plan.told?.life));
    }
    return { number: i + 1, of, widthMm: metrics.page.widthMm, heightMm, scene, stages: body.stages, qr };
  });
  return { page: metrics.page, pointSize: metrics.pointSize, pages: out };
}

type Around = { readonly before: Row | null; readonly more: boolean; readonly last: number };
type Body = { readonly scene: readonly SceneNode[]; readonly stages: readonly StagePlace[]; readonly bottom: number };

function drawBody(rows: readonly Row[], around: Around, plan: Plan): Body {
  const { metrics: m, bodyMm } = plan;
  const x = columnsOf(m).centre;
  const scene: SceneNode[] = [];
  const stages: StagePlace[] = [];
  const taken =
    heightOf(rows, m.page.rowGapMm) +
    (around.before ? around.before.nodeHeight + STUB_MM : 0) +
    (around.more ? STUB_MM : 0);
  const spare = Number.isFinite(bodyMm) ? Math.max(0, bodyMm - taken) : 0;
  const gap = m.page.rowGapMm + Math.min(MOST_SPREAD_MM, spare / Math.max(1, rows.length - 1));
  let top = plan.topMm;
  let above: number | null = null;
  let last = around.before?.stage.key;
  if (around.before) {
    const shade = ghost(around.before, top, m);
    scene.push(shade.scene);
    above = shade.bottom;
    top = shade.bottom + STUB_MM;
    scene.push(turn('接上页', x, above + STUB_MM / 2 - 1, m));
  }
  for (const row of rows) {
    const round = row.part === 0 && (row.index === 0 || row.index === around.last);
    const one = drawRow(row, top, round, m, plan.told?.life.stages.get(row.stage.key)?.standing);
    if (above !== null && isJoined(plan.chart, last, row.stage.key)) scene.push(arrow(x, above, one.node.y));
    last = row.stage.key;
    scene.push(one.scene);
    stages.push({ key: row.stage.key, part: row.part, node: one.node, risks: one.risks, measures: one.measures });
    above = one.below;
    top += row.height + gap;
  }
  scene.push(...branches(plan.chart, stages));
  const bottom = top - gap;
  if (around.more && above !== null) {
    scene.push(arrow(x, above, bottom + STUB_MM - 1), turn('转下页', x, bottom + STUB_MM / 2 - 0.5, m));
  }
  return { scene, stages, bottom: bottom + (around.more ? STUB_MM : 0) };
}

/** Whether the one leads straight to the other below it; parts of one stage always do. */
const isJoined = ({ flow }: Chart, from: string | undefined, to: string): boolean =>
  flow === undefined || from === to || flow.some((one) => one.from === from && one.to === to);

/** Arrows past the stages between two nodes of this page, by turns on the left and on the right of the flow. */
function branches({ flow = [], stages: all }: Chart, stages: readonly StagePlace[]): readonly SceneNode[] {
  const indexOf = (key: string): number => all.findIndex((stage) => stage.key === key);
  return flow
    .filter(({ from, to }) => indexOf(to) > indexOf(from) + 1)
    .flatMap(({ from, to }, i) => {
      const start = stages.findLast(({ key }) => key === from)?.node;
      const end = stages.find(({ key }) => key === to)?.node;
      return start && end ? [detour(start, end, i % 2 === 0 ? 'left' : 'right')] : [];
    });
}

/** Words beside an arrow that leaves or enters the page. */
function turn(words: string, x: number, y: number, m: Metrics): SceneNode {
  const size = Math.max(7.5, m.pointSize * 0.85) * MM_PER_PT;
  return group('decor', [text([{ x: x + 2.2, y: baselineAt(y, size), text: words }], { size, ink: SECONDARY })]);
}
