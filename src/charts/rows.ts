import { answersForLine, type Chart, type ChartStage, type ChartText } from './chart.ts';
import { balanceLines, breakLines } from './lines.ts';
import { widthOf } from './measure.ts';
import type { PageSpec } from './page.ts';
import { MM_PER_PT } from './scene.ts';

/** A chart's stages measured for one size of type: what stands in each box, on which lines, and how tall that makes the row. */

/** Lengths in mm that follow from page and size of type. */
export type Metrics = {
  readonly page: PageSpec;
  readonly pointSize: number;
  readonly em: number;
  readonly lineMm: number;
  readonly padX: number;
  readonly padY: number;
  readonly itemGapMm: number;
  readonly nodeWidthMm: number;
  /** Room at the right edge of each side for marks; 0 where no item has one. */
  readonly markMm: { readonly risks: number; readonly measures: number };
};

/** One numbered item, or the part of it that stands on this page, or the 责任人 line (no item). */
export type Block = {
  readonly item: ChartText | null;
  /** `3.`; null on a continuation and on the 责任人 line. */
  readonly number: string | null;
  readonly lines: readonly string[];
};
export type Box = { readonly blocks: readonly Block[]; readonly indentMm: number; readonly height: number };
export type Row = {
  readonly stage: ChartStage;
  /** Place in the work flow, from 0. */
  readonly index: number;
  /** 0 = the stage itself; 1… = its continuation after a page break inside the stage. */
  readonly part: number;
  readonly name: readonly string[];
  readonly nodeHeight: number;
  readonly risks: Box | null;
  readonly measures: Box | null;
  readonly height: number;
};

const LINE = 1.4;
/** Node names stand a quarter larger than the body. */
export const NAME_EM = 1.25;
export const CONTINUED = '（续）';

export function metricsOf(chart: Chart, page: PageSpec, pointSize: number): Metrics {
  const em = pointSize * MM_PER_PT;
  const marked = (side: 'risks' | 'measures'): number =>
    chart.stages.some((stage) => stage[side].some((item) => item.mark !== undefined)) ? 1.3 * em : 0;
  return {
    page,
    pointSize,
    em,
    lineMm: LINE * em,
    padX: 0.5 * em,
    padY: 0.4 * em,
    itemGapMm: 0.12 * em,
    nodeWidthMm: page.flowMm - 4,
    markMm: { risks: marked('risks'), measures: marked('measures') },
  };
}

export function rowOf(stage: ChartStage, index: number, m: Metrics): Row {
  const risks = boxOf(stage.risks, null, 'risks', m);
  const measures = boxOf(stage.measures, answersForLine(stage), 'measures', m);
  return assemble({ stage, index, part: 0, risks, measures }, m);
}

type Sides = Pick<Row, 'stage' | 'index' | 'part' | 'risks' | 'measures'>;

function assemble(sides: Sides, m: Metrics): Row {
  const shown = sides.stage.name + (sides.part > 0 ? CONTINUED : '');
  const name = balanceLines(shown, { widthEm: (m.nodeWidthMm - 1.1 * m.em) / (NAME_EM * m.em), weight: 'bold' });
  const nodeHeight = Math.max(9, 2.8 * m.em) + (name.length - 1) * NAME_EM * 1.2 * m.em;
  const height = Math.max(sides.risks?.height ?? 0, sides.measures?.height ?? 0, nodeHeight);
  return { ...sides, name, nodeHeight, height };
}

function boxOf(items: readonly ChartText[], tail: string | null, side: 'risks' | 'measures', m: Metrics): Box | null {
  if (items.length === 0 && tail === null) return null;
  // `1.` hangs in the room of `10.`, which is air enough; two digits need their own.
  const air = items.length > 9 ? 0.25 : 0;
  const indentMm = (Math.max(widthOf('10.'), widthOf(`${items.length}.`)) + air) * m.em;
  const inner = m.page.sideMm - (side === 'risks' ? m.page.stripMm : 0) - 2 * m.padX;
  const widthEm = (inner - indentMm - m.markMm[side]) / m.em;
  const blocks: Block[] = items.map((item, i) => ({
    item,
    number: `${i + 1}.`,
    lines: breakLines(item.text, { widthEm }),
  }));
  if (tail !== null)
    blocks.push({ item: null, number: null, lines: breakLines(tail, { widthEm: inner / m.em, weight: 'bold' }) });
  return boxed(blocks, indentMm, side, m);
}

const boxed = (blocks: readonly Block[], indentMm: number, side: 'risks' | 'measures', m: Metrics): Box => ({
  blocks,
  indentMm,
  height: Math.max(heightOf(blocks, m) + 2 * m.padY, side === 'risks' ? stripNeeds(m) : 0),
});

/** Height of blocks one under another, without the padding of their box. */
export const heightOf = (blocks: readonly Block[], m: Metrics): number =>
  blocks.reduce((sum, block) => sum + block.lines.length * m.lineMm + tailGap(block, m), 0) +
  Math.max(0, blocks.length - 1) * m.itemGapMm;

/** 责任人 stands a little apart from the measures. */
export const tailGap = (block: Block, m: Metrics): number => (block.item === null ? 0.15 * m.em : 0);

/** The strip's own height: level word over three bars. */
export const stripNeeds = (m: Metrics): number => 3.1 * m.em;

/** A row taller than `limitMm` as several: split between numbered items, and only where one item fills a page, between its lines. */
export function splitRow(row: Row, limitMm: number, m: Metrics): readonly Row[] {
  if (row.height <= limitMm) return [row];
  const room = limitMm - 2 * m.padY;
  const risks = row.risks ? chunks(row.risks.blocks, room, m) : [];
  const measures = row.measures ? chunks(row.measures.blocks, room, m) : [];
  const parts = Math.max(risks.length, measures.length, 1);
  return Array.from({ length: parts }, (_, part) =>
    assemble(
      {
        stage: row.stage,
        index: row.index,
        part,
        risks: risks[part] && row.risks ? boxed(risks[part], row.risks.indentMm, 'risks', m) : null,
        measures: measures[part] && row.measures ? boxed(measures[part], row.measures.indentMm, 'measures', m) : null,
      },
      m,
    ),
  );
}

function chunks(blocks: readonly Block[], room: number, m: Metrics): readonly (readonly Block[])[] {
  const out: Block[][] = [];
  let current: Block[] = [];
  for (const block of blocks.flatMap((whole) => pieces(whole, room, m))) {
    if (current.length > 0 && heightOf([...current, block], m) > room) {
      out.push(current);
      current = [];
    }
    current.push(block);
  }
  if (current.length > 0) out.push(current);
  return out;
}

function pieces(block: Block, room: number, m: Metrics): readonly Block[] {
  const most = Math.max(1, Math.floor(room / m.lineMm));
  if (block.lines.length <= most) return [block];
  return Array.from({ length: Math.ceil(block.lines.length / most) }, (_, i) => ({
    ...block,
    number: i === 0 ? block.number : null,
    lines: block.lines.slice(i * most, (i + 1) * most),
  }));
}
