import { lineWidth } from '#typeset/lines.ts';
import {
  baselineAt,
  type GroupNode,
  group,
  type Ink,
  line,
  type Place,
  polygon,
  rect,
  type SceneNode,
  type Stroke,
  text,
} from '#typeset/scene.ts';
import { levelLineOf } from './chart.ts';
import { drawChips, drawNotes } from './draw-life.ts';
import type { Notes, Standing } from './life.ts';
import { BORDER, INK, lookOf, MEASURE, MEASURE_BOX, SECONDARY, WHITE } from './palette.ts';
import {
  type Block,
  type Box,
  CONTINUED,
  heightOf,
  linesOf,
  type Metrics,
  NAME_EM,
  notesWidth,
  PASSING_MM,
  type Row,
  tailGap,
  UNDER_BOX_MM,
} from './rows.ts';
import { changeSign, levelStrip, markSign } from './signs.ts';

/** One stage as it is drawn: its node in the middle, its risks on the left, its measures on the right, all on one centre line. */

export type DrawnRow = {
  readonly scene: GroupNode;
  readonly node: Place;
  readonly risks: Place | null;
  readonly measures: Place | null;
  /** Lower edge of the node with its record: where the next arrow begins. */
  readonly below: number;
};

const NODE_LINE: Stroke = { ink: INK, width: 0.6 };
/** Where the case is now, a stage is said by a heavier border; where it has not been, by a broken one. */
const NODE_LINES: Readonly<Record<Standing, Stroke>> = {
  done: NODE_LINE,
  current: { ink: INK, width: 1.2 },
  ahead: { ink: SECONDARY, width: 0.35, dash: [1, 0.8] },
  skipped: { ink: SECONDARY, width: 0.35, dash: [0.4, 0.8] },
};

export type Columns = {
  readonly risks: number;
  readonly flow: number;
  readonly measures: number;
  readonly centre: number;
};

/** Left edges of the three columns and the middle of the flow. */
export function columnsOf({ page }: Metrics): Columns {
  const flow = page.marginMm + page.sideMm + page.gapMm;
  return {
    risks: page.marginMm,
    flow,
    measures: flow + page.flowMm + page.gapMm,
    centre: flow + page.flowMm / 2,
  };
}

/** `top` of the row; `round` = first or last stage of the work flow. */
export function drawRow(row: Row, top: number, round: boolean, m: Metrics, told: Standing = 'done'): DrawnRow {
  // What is no more is drawn as what is not reached.
  const standing = row.stage.change === 'removed' ? 'skipped' : told;
  const columns = columnsOf(m);
  const noted = row.notes?.height ?? 0;
  const y = nodeMiddle(row, top);
  /** Beside the node; a box that is taller stays inside its row, one that has a record under it leaves room for that. */
  const boxAt = (side: 'risks' | 'measures'): Place | null => {
    const h = row[side]?.height;
    if (h === undefined) return null;
    const under = row.notesAt === side ? noted + UNDER_BOX_MM : 0;
    const lowest = top + row.height - under - h;
    return { x: columns[side], y: Math.max(top, Math.min(y - h / 2, lowest)), w: m.page.sideMm, h };
  };
  const node = centred(columns.centre - m.nodeWidthMm / 2, m.nodeWidthMm, row.nodeHeight, y);
  const risks = boxAt('risks');
  const measures = boxAt('measures');
  const below = node.y + node.h + (row.notesAt === 'below' ? noted : 0);
  const connectors: SceneNode[] = [];
  if (risks) {
    const stroke = { ink: lookOf(row.stage.level).ink, width: 0.4, dash: [1.2, 0.8] };
    connectors.push(line(risks.x + risks.w, y, node.x, y, stroke));
  }
  if (measures) connectors.push(line(node.x + node.w, y, measures.x, y, { ink: MEASURE, width: 0.4 }));
  const scene = group(
    'stage',
    [
      group('decor', connectors),
      ...(row.notes ? drawRecord(row, row.notes, node, row.notesAt === 'measures' ? measures : risks, m) : []),
      rect(node, { fill: WHITE, stroke: NODE_LINES[standing], r: round ? row.nodeHeight / 2 : 0.6 }),
      ...(row.stage.change && row.part === 0
        ? [changeSign(row.stage.change, { x: node.x + 0.9 * m.em, y: node.y + 0.9 * m.em }, m.em)]
        : []),
      nodeName(row.name, node, m, standing === 'ahead' || standing === 'skipped' ? SECONDARY : INK),
      ...(row.risks && risks ? [drawRisks(row, row.risks, risks, m)] : []),
      ...(row.measures && measures ? [drawMeasures(row.measures, measures, m)] : []),
    ],
    { label: labelOf(row), ...(row.part === 0 ? { id: `stage-${row.index + 1}` } : {}) },
  );
  return { scene, node, risks, measures, below };
}

/** Middle of the node: of the row, or so that the record fits below it or below the box at its side. */
function nodeMiddle({ notes, notesAt, height, nodeHeight, ...row }: Row, top: number): number {
  const middle = top + height / 2;
  if (!notes) return middle;
  if (notesAt === 'below') return middle - notes.height / 2;
  const box = row[notesAt];
  if (!box) return middle;
  const stack = box.height + UNDER_BOX_MM + notes.height;
  return Math.max(top + nodeHeight / 2, middle - stack / 2 + box.height / 2);
}

/** A record that does not stand under its node hangs on the flow by a thin line. */
function drawRecord(row: Row, notes: Notes, node: Place, box: Place | null, m: Metrics): readonly SceneNode[] {
  const columns = columnsOf(m);
  const w = notesWidth(row, m);
  if (row.notesAt === 'below')
    return [drawNotes(notes, { x: columns.centre - w / 2, y: node.y + node.h, w, h: notes.height })];
  const x = columns[row.notesAt];
  const y = box ? box.y + box.h + UNDER_BOX_MM : node.y + node.h / 2 - notes.height / 2;
  const middle = y + notes.height / 2;
  const from = row.notesAt === 'risks' ? x + w : x;
  const bottom = node.y + node.h;
  const under = middle > bottom;
  const to = under ? columns.centre : row.notesAt === 'risks' ? node.x : node.x + node.w;
  const stroke = { ink: BORDER, width: 0.2 };
  // From below the node also where no arrow leaves it there.
  const drop = under ? [line(to, bottom, to, middle, stroke)] : [];
  return [
    group('decor', [line(from, middle, to, middle, stroke), ...drop]),
    drawNotes(notes, { x, y, w, h: notes.height }),
  ];
}

function labelOf(row: Row): string {
  const name = `${row.index + 1}. ${row.stage.name}${row.part > 0 ? CONTINUED : ''}`;
  return row.stage.risks.length > 0 ? `${name}，${levelLineOf(row.stage.level)}` : name;
}

const centred = (x: number, w: number, h: number, y: number): Place => ({ x, y: y - h / 2, w, h });

function nodeName(lines: readonly string[], node: Place, m: Metrics, ink: Ink): SceneNode {
  const size = NAME_EM * m.em;
  const lineMm = 1.2 * size;
  const first = node.y + node.h / 2 - ((lines.length - 1) * lineMm) / 2;
  const runs = lines.map((word, i) => ({
    x: node.x + node.w / 2,
    y: baselineAt(first + i * lineMm, size),
    text: word,
  }));
  return text(runs, { size, bold: true, ink, anchor: 'middle' });
}

function drawRisks(row: Row, box: Box, place: Place, m: Metrics): GroupNode {
  const look = lookOf(row.stage.level);
  const strip = { ...place, w: m.page.stripMm };
  const ground: SceneNode[] = [rect(inset(place, look.border.width / 2), { stroke: look.border })];
  if (look.strip === WHITE || look.bars === null)
    ground.unshift(line(strip.x + strip.w, place.y, strip.x + strip.w, place.y + place.h, look.border));
  const level = group('sign', levelStrip(row.stage.level, strip, m.em), { label: levelLineOf(row.stage.level) });
  const inner = { ...place, x: place.x + m.page.stripMm, w: place.w - m.page.stripMm };
  const under = group('decor', [rect(place, { fill: look.box })]);
  return group('part', [under, level, group('decor', ground), ...blocks(box, inner, '风险点', look.ink, m)]);
}

/** A border is drawn inside its box, so that thick and thin boxes share their outer edge. */
const inset = (place: Place, by: number): Place => ({
  x: place.x + by,
  y: place.y + by,
  w: place.w - 2 * by,
  h: place.h - 2 * by,
});

function drawMeasures(box: Box, place: Place, m: Metrics): GroupNode {
  const ground = rect(inset(place, 0.175), { fill: MEASURE_BOX, stroke: { ink: MEASURE, width: 0.35 } });
  return group('part', [group('decor', [ground]), ...blocks(box, place, '防控措施', MEASURE, m)]);
}

/** Items with hanging numbers, in the middle of their box; then who answers for them, in bold. */
function blocks(box: Box, place: Place, label: string, ink: Ink, m: Metrics): readonly SceneNode[] {
  const height = heightOf(box.blocks, m);
  let y = place.y + (place.h - height) / 2;
  const items: GroupNode[] = [];
  const rest: SceneNode[] = [];
  const left = place.x + m.padX;
  for (const block of box.blocks) {
    y += tailGap(block, m);
    const baselines = block.lines.map((_, i) => baselineAt(y + (i + 0.5) * m.lineMm, m.em));
    const runs = (x: number) => block.lines.map((words, i) => ({ x, y: baselines[i] ?? y, text: words }));
    const isFirst = block.item === null || block.number !== null;
    const middle = { x: left + 0.4 * m.em, y: y + 0.5 * m.lineMm };
    const sign = block.change && isFirst ? [changeSign(block.change, middle, m.em)] : [];
    if (block.item === null) rest.push(...sign, text(runs(left + m.changeMm), { size: m.em, bold: true, ink }));
    else {
      const gone = block.change === 'removed';
      const at = { x: place.x + place.w - m.padX - 0.5 * m.em, y: y + 0.5 * m.lineMm };
      const children: SceneNode[] = [
        ...sign,
        ...(block.number
          ? [text([{ x: left + m.changeMm, y: baselines[0] ?? y, text: block.number }], { size: m.em, ink: INK })]
          : []),
        text(runs(left + box.indentMm), { size: m.em, ink: gone ? SECONDARY : INK }),
        ...(gone ? [struck(block.lines, left + box.indentMm, y, m)] : []),
        ...(block.item.mark && block.number !== null ? [markSign(block.item.mark, at, m.em, ink)] : []),
        ...chipsOf(block, left + box.indentMm, y, m),
      ];
      items.push(group('item', children, { id: block.item.id, ...(block.item.href ? { href: block.item.href } : {}) }));
    }
    y += linesOf(block) * m.lineMm + m.itemGapMm;
  }
  return [...(items.length > 0 ? [group('list', items, { label })] : []), ...rest];
}

/** A line through each line of a text that is no more. */
const struck = (lines: readonly string[], x: number, top: number, m: Metrics): GroupNode =>
  group(
    'decor',
    lines.map((words, i) => {
      const y = top + (i + 0.5) * m.lineMm;
      return line(x, y, x + lineWidth(words) * m.em, y, { ink: SECONDARY, width: 0.05 * m.em });
    }),
  );

/** Behind the last line of their text, or on the line below it; `top` of the block, `x` of its text. */
function chipsOf({ lines, chips }: Block, x: number, top: number, m: Metrics): readonly SceneNode[] {
  if (!chips) return [];
  const last = lines.at(-1) ?? '';
  const line = chips.behind ? lines.length - 1 : lines.length;
  const from = chips.behind ? x + (lineWidth(last) + 0.5) * m.em : x;
  return [drawChips(chips.all, { x: from, y: top + (line + 0.5) * m.lineMm }, m.em)];
}

/** From one node to the next, edge to edge. */
export function arrow(x: number, from: number, to: number): GroupNode {
  const neck = to - 2.2;
  const head = polygon(
    [
      [x - 1.3, neck],
      [x + 1.3, neck],
      [x, to],
    ],
    { fill: INK },
  );
  return group('decor', [...(neck > from ? [line(x, from, x, neck, { ink: INK, width: 0.5 })] : []), head]);
}

/** From one node past others to another, beside the flow: out of its lower half, into the upper half. */
export function detour(from: Place, to: Place, side: 'left' | 'right'): GroupNode {
  const out = side === 'left' ? -1 : 1;
  const edge = (place: Place): number => (side === 'left' ? place.x : place.x + place.w);
  const lane = edge(from) + out * PASSING_MM;
  const [start, end] = [from.y + from.h * 0.75, to.y + to.h * 0.25];
  const stroke = { ink: INK, width: 0.5 };
  const neck = edge(to) + out * 2.2;
  return group('decor', [
    line(edge(from), start, lane, start, stroke),
    line(lane, start, lane, end, stroke),
    line(lane, end, neck, end, stroke),
    polygon(
      [
        [neck, end - 1.3],
        [neck, end + 1.3],
        [edge(to), end],
      ],
      { fill: INK },
    ),
  ]);
}

/** The last stage of the page before, drawn faintly where this page takes up the flow. */
export function ghost(row: Row, top: number, m: Metrics): { readonly scene: GroupNode; readonly bottom: number } {
  const columns = columnsOf(m);
  const node = { x: columns.centre - m.nodeWidthMm / 2, y: top, w: m.nodeWidthMm, h: row.nodeHeight };
  const frame = rect(node, { fill: WHITE, stroke: { ink: BORDER, width: 0.35, dash: [1, 0.8] }, r: 0.6 });
  return { scene: group('decor', [frame, nodeName(row.name, node, m, SECONDARY)]), bottom: top + row.nodeHeight };
}
