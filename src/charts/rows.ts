import { balanceLines, breakLines } from '#typeset/lines.ts';
import { widthOf } from '#typeset/measure.ts';
import { MM_PER_PT } from '#typeset/scene.ts';
import { answersForLine, type Change, type Chart, type ChartStage, type ChartText } from './chart.ts';
import { type Chip, type Cut, fitsBehind, type Life, type Notes, notesOf } from './life.ts';
import type { PageSpec } from './page.ts';

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
  /** Room at each side of the nodes; less where arrows pass by there. */
  readonly besideNodeMm: number;
  /** Room before the numbers for signs of change; 0 where nothing is compared. */
  readonly changeMm: number;
  /** Room at the right edge of each side for marks; 0 where no item has one. */
  readonly markMm: { readonly risks: number; readonly measures: number };
};

/** One numbered item, or the part of it that stands on this page, or the 责任人 line (no item). */
export type Block = {
  readonly item: ChartText | null;
  /** `3.`; null on a continuation and on the 责任人 line. */
  readonly number: string | null;
  readonly lines: readonly string[];
  /** What became of the item in one case, behind its last line or, where that is full, on a line of its own. */
  readonly change?: Change;
  readonly chips?: { readonly all: readonly Chip[]; readonly behind: boolean };
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
  /** The record of one case, and where it stands. */
  readonly notes: Notes | null;
  readonly notesAt: NotesAt;
  readonly risks: Box | null;
  readonly measures: Box | null;
  readonly height: number;
};

const AIR_MM = 1.2;
/** How far from the nodes an arrow passes by. */
export const PASSING_MM = 4;
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
    lineMm: page.lineEm * em,
    padX: 0.5 * em,
    padY: 0.4 * em,
    itemGapMm: 0.12 * em,
    nodeWidthMm: page.flowMm - 4,
    besideNodeMm: chart.flow ? PASSING_MM - 0.7 : page.gapMm + 2 - AIR_MM,
    changeMm: chart.compared ? 1.15 * em : 0,
    markMm: { risks: marked('risks'), measures: marked('measures') },
  };
}

/** One case laid over its chart, and how much of it is told. */
export type Told = { readonly life: Life; readonly cut: Cut };

export function rowOf(stage: ChartStage, index: number, m: Metrics, told?: Told): Row {
  const risks = boxOf(stage.risks, tailOf(stage.levelNote ?? null, stage.levelNote), 'risks', m, told);
  const measures = boxOf(stage.measures, tailOf(answersForLine(stage), stage.answersNote), 'measures', m, told);
  const plain = { stage, index, part: 0, notes: null, notesAt: 'below' as const, risks, measures };
  const record = told?.life.stages.get(stage.key);
  if (!told || !record) return assemble(plain, m);
  const noted = (notesAt: NotesAt): Row => {
    const room = {
      widthMm: notesWidth({ notesAt }, m),
      freeMm: freeFor(assemble({ ...plain, notesAt }, m)),
      pointSize: m.pointSize,
    };
    return assemble({ ...plain, notesAt, notes: notesOf(record, room, told.cut, told.life) }, m);
  };
  if (record.stays.length === 0) return noted('below');
  if (measures === null) return noted('measures');
  if (risks === null) return noted('risks');
  const below = noted('below');
  if (!told.cut.tight) return below;
  const beside = noted('risks');
  // A wide record tells more on as many lines.
  const tellsMore = (below.notes?.left ?? 0) > (beside.notes?.left ?? 0);
  return below.height - beside.height > (tellsMore ? -MORE_MM : WORTH_MM) ? beside : below;
}

/** A record stands under its node; or in the column that the stage leaves empty; or, where height is dear, under its risks. */
export type NotesAt = 'below' | 'risks' | 'measures';
const WORTH_MM = 1.5;
const MORE_MM = 12;
/** Between a box and the record under it. */
export const UNDER_BOX_MM = 0.8;

/** Height that a record can take without making its row taller. */
function freeFor(row: Row): number {
  if (row.notesAt === 'below') return row.height - row.nodeHeight;
  const box = row[row.notesAt];
  return box ? row.height - box.height - UNDER_BOX_MM : row.height;
}

/** Under its node it may be wider than that: up to the boxes at its sides, less a little air, or to the arrows that pass by. */
export const notesWidth = ({ notesAt }: Pick<Row, 'notesAt'>, m: Metrics): number =>
  notesAt === 'below' ? m.nodeWidthMm + 2 * m.besideNodeMm : m.page.sideMm;

type Sides = Pick<Row, 'stage' | 'index' | 'part' | 'notes' | 'notesAt' | 'risks' | 'measures'>;

function assemble(sides: Sides, m: Metrics): Row {
  const shown = sides.stage.name + (sides.part > 0 ? CONTINUED : '');
  const name = balanceLines(shown, { widthEm: (m.nodeWidthMm - 1.1 * m.em) / (NAME_EM * m.em), weight: 'bold' });
  const nodeHeight = Math.max(m.page.nodeMm, 2.8 * m.em) + (name.length - 1) * NAME_EM * 1.2 * m.em;
  const noted = sides.notes?.height ?? 0;
  const column = (side: 'risks' | 'measures'): number => {
    const box = sides[side]?.height ?? 0;
    if (sides.notesAt !== side || noted === 0) return box;
    return noted + (box > 0 ? box + UNDER_BOX_MM : 0);
  };
  const middle = nodeHeight + (sides.notesAt === 'below' ? noted : 0);
  return { ...sides, name, nodeHeight, height: Math.max(column('risks'), column('measures'), middle) };
}

type Tail = { readonly text: string; readonly change?: Change };
const tailOf = (text: string | null, note: string | undefined): Tail | null =>
  text === null ? null : { text, ...(note === undefined ? {} : { change: 'changed' }) };

function boxOf(
  items: readonly ChartText[],
  tail: Tail | null,
  side: 'risks' | 'measures',
  m: Metrics,
  told?: Told,
): Box | null {
  if (items.length === 0 && tail === null) return null;
  // `1.` hangs in the room of `10.`, which is air enough; two digits need their own.
  const air = items.length > 9 ? 0.25 : 0;
  const indentMm = m.changeMm + (Math.max(widthOf('10.'), widthOf(`${items.length}.`)) + air) * m.em;
  const inner = m.page.sideMm - (side === 'risks' ? m.page.stripMm : 0) - 2 * m.padX;
  const widthEm = (inner - indentMm - m.markMm[side]) / m.em;
  const blocks: Block[] = items.map((item, i) => {
    const lines = breakLines(item.text, { widthEm });
    const all = told?.life.items.get(item.id) ?? [];
    const chips = all.length > 0 ? { all, behind: fitsBehind(lines.at(-1) ?? '', all, widthEm, m.em) } : undefined;
    const number = item.number === undefined ? i + 1 : item.number;
    return {
      item,
      number: number === null ? '' : `${number}.`,
      lines,
      ...(item.change ? { change: item.change } : {}),
      ...(chips ? { chips } : {}),
    };
  });
  if (tail !== null)
    blocks.push({
      item: null,
      number: null,
      lines: breakLines(tail.text, { widthEm: (inner - m.changeMm) / m.em, weight: 'bold' }),
      ...(tail.change ? { change: tail.change } : {}),
    });
  return boxed(blocks, indentMm, side, m);
}

const boxed = (blocks: readonly Block[], indentMm: number, side: 'risks' | 'measures', m: Metrics): Box => ({
  blocks,
  indentMm,
  height: Math.max(heightOf(blocks, m) + 2 * m.padY, side === 'risks' ? stripNeeds(m) : 0),
});

/** Height of blocks one under another, without the padding of their box. */
export const heightOf = (blocks: readonly Block[], m: Metrics): number =>
  blocks.reduce((sum, block) => sum + linesOf(block) * m.lineMm + tailGap(block, m), 0) +
  Math.max(0, blocks.length - 1) * m.itemGapMm;

/** Lines that a block takes, its chips' own included. */
export const linesOf = ({ lines, chips }: Block): number => lines.length + (chips && !chips.behind ? 1 : 0);

/** 责任人 stands a little apart from the measures. */
export const tailGap = (block: Block, m: Metrics): number => (block.item === null ? 0.15 * m.em : 0);

/** The strip's own height: level word over three bars. */
export const stripNeeds = (m: Metrics): number => 3.4 * m.em;

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
        notes: part === 0 ? row.notes : null,
        notesAt: row.notesAt,
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
  if (linesOf(block) <= most) return [block];
  const { chips, ...bare } = block;
  const last = Math.ceil(block.lines.length / most) - 1;
  return Array.from({ length: last + 1 }, (_, i) => ({
    ...bare,
    number: i === 0 ? block.number : null,
    lines: block.lines.slice(i * most, (i + 1) * most),
    ...(chips && i === last ? { chips } : {}),
  }));
}
