import { breakLines } from '#typeset/lines.ts';
import { widthOf } from '#typeset/measure.ts';
import {
  baselineAt,
  type GroupNode,
  group,
  type Ink,
  line,
  MM_PER_PT,
  type Place,
  polygon,
  rect,
  type SceneNode,
  text,
} from '#typeset/scene.ts';
import {
  type Chip,
  chipSize,
  chipWidth,
  type Fate,
  fateInk,
  MOST_NUMBERS,
  NOTE_LINE,
  NOTE_PAD_MM,
  type Notes,
  notePt,
} from './life.ts';
import { BORDER, INK, SECONDARY, SURFACE, WHITE } from './palette.ts';
import type { Metrics, Told } from './rows.ts';

/** The case on its chart: the record under a node, chips behind a measure or risk, what was refused, the chain. */

type Point = { readonly x: number; readonly y: number };

/** A node's record: joined to its lower edge, wider than it where the page has room. */
export function drawNotes(notes: Notes, place: Place): GroupNode {
  const { size } = notes;
  let y = place.y + NOTE_PAD_MM;
  const stroke = { ink: BORDER, width: 0.2 };
  const nodes: SceneNode[] = [rect(place, notes.bare ? { fill: WHITE } : { fill: WHITE, stroke })];
  for (const one of notes.lines) {
    const x = notes.bare ? place.x + place.w / 2 : place.x + NOTE_PAD_MM + one.indent * size;
    const runs = [{ x, y: baselineAt(y + (NOTE_LINE / 2) * size, size), text: one.text }];
    const ink = notes.bare ? SECONDARY : INK;
    nodes.push(text(runs, { size, bold: one.bold, ink, anchor: notes.bare ? 'middle' : 'start' }));
    y += NOTE_LINE * size;
  }
  return group('part', nodes);
}

/** Chips one behind the other, `at` = left end and middle of their line; `em` of the text that they follow. */
export function drawChips(chips: readonly Chip[], at: Point, em: number): GroupNode {
  const size = chipSize(em);
  let { x } = at;
  const nodes: SceneNode[] = [];
  for (const chip of chips) {
    nodes.push(...drawChip(chip, { x, y: at.y }, size));
    x += chipWidth(chip) * size;
  }
  return group('part', nodes);
}

function drawChip({ fate, word, numbers = [] }: Chip, at: Point, size: number): readonly SceneNode[] {
  const ink = fateInk[fate];
  const nodes: SceneNode[] = [
    group('decor', fateSign(fate, { x: at.x + 0.45 * size, y: at.y }, size, ink)),
    text([{ x: at.x + 1.1 * size, y: baselineAt(at.y, size), text: word }], { size, bold: true, ink }),
  ];
  let x = at.x + (1.15 + widthOf(word, 'bold')) * size;
  for (const n of numbers.slice(0, MOST_NUMBERS)) {
    nodes.push(...circled(n, { x: x + 0.6 * size, y: at.y }, size));
    x += 1.2 * size;
  }
  if (numbers.length > MOST_NUMBERS)
    nodes.push(text([{ x: x + 0.1 * size, y: baselineAt(at.y, size), text: '…' }], { size, ink }));
  return nodes;
}

/** A number in a ring. Drawn: ⑳ is where typed ones end. */
function circled(n: number, at: Point, size: number): readonly SceneNode[] {
  const r = 0.52 * size;
  const inner = (n > 9 ? 0.58 : 0.76) * size;
  return [
    rect(
      { x: at.x - r, y: at.y - r, w: 2 * r, h: 2 * r },
      { fill: WHITE, stroke: { ink: INK, width: 0.07 * size }, r },
    ),
    text([{ x: at.x, y: at.y + 0.36 * inner, text: String(n) }], { size: inner, ink: INK, anchor: 'middle' }),
  ];
}

/** `at` its middle. Tick · cross on black · half-filled square · diamond · ring · dashed square · three dots · dash. */
export function fateSign(fate: Fate, at: Point, em: number, ink: Ink): readonly SceneNode[] {
  const h = 0.36 * em;
  const square = { x: at.x - h, y: at.y - h, w: 2 * h, h: 2 * h };
  const thick = { ink, width: 0.17 * em };
  switch (fate) {
    case 'kept':
      return [
        line(at.x - h, at.y, at.x - 0.25 * h, at.y + 0.8 * h, thick),
        line(at.x - 0.25 * h, at.y + 0.8 * h, at.x + 1.1 * h, at.y - 0.9 * h, thick),
      ];
    case 'refused':
    case 'blocked': {
      const d = 0.5 * h;
      const white = { ink: WHITE, width: 0.13 * em };
      return [
        rect(square, { fill: ink }),
        line(at.x - d, at.y - d, at.x + d, at.y + d, white),
        line(at.x - d, at.y + d, at.x + d, at.y - d, white),
      ];
    }
    case 'owed':
      return [rect(square, { stroke: { ink, width: 0.1 * em } }), rect({ ...square, y: at.y, h }, { fill: ink })];
    case 'structural':
    case 'detected': {
      const far = 1.3 * h;
      const corners = [
        [at.x, at.y - far],
        [at.x + far, at.y],
        [at.x, at.y + far],
        [at.x - far, at.y],
      ] as const;
      return [polygon(corners, { fill: ink })];
    }
    case 'outside':
      return [rect(square, { stroke: { ink, width: 0.16 * em }, r: h })];
    case 'paper':
      return [rect(square, { stroke: { ink, width: 0.09 * em, dash: [0.18 * em, 0.14 * em] } })];
    case 'ahead':
      return [-1, 0, 1].map((i) =>
        rect({ x: at.x + i * 0.85 * h - 0.22 * h, y: at.y - 0.22 * h, w: 0.44 * h, h: 0.44 * h }, { fill: ink }),
      );
    case 'skipped':
      return [line(at.x - h, at.y, at.x + h, at.y, thick)];
  }
}

const TITLE_MM = 4.6;
const PAD_MM = 1.2;
const LEGEND_MM = 4.6;
/** Room between the chart and what is told below it. */
const ABOVE_MM = 1.5;

type Below = {
  readonly size: number;
  readonly rows: readonly {
    readonly n: number | null;
    readonly fate: Fate | null;
    readonly lines: readonly string[];
  }[];
  readonly legend: readonly (readonly Chip[])[];
  readonly foot: readonly string[];
  readonly height: number;
};

/** What stands between the chart and the foot of the sheet, on its lines. */
function belowOf({ life, cut }: Told, m: Metrics): Below {
  const size = notePt(Math.min(9, m.pointSize)) * MM_PER_PT;
  const inner = (m.page.widthMm - 2 * m.page.marginMm) / size;
  const all = life.records?.rows ?? [];
  const rows: Below['rows'][number][] = all
    .slice(0, cut.records)
    .map(({ n, fate, text: words }) => ({ n, fate, lines: breakLines(words, { widthEm: inner - 3.6 }) }));
  if (all.length > cut.records) rows.push({ n: null, fate: null, lines: [life.more(all.length - cut.records)] });
  if (life.records && all.length === 0) rows.push({ n: null, fate: null, lines: [life.records.none] });
  const legend = legendLines(life.legend, inner);
  const foot = life.foot.flatMap((words) => breakLines(words, { widthEm: inner }));
  const count = rows.reduce((n, row) => n + row.lines.length, 0);
  const told = life.records ? TITLE_MM + count * NOTE_LINE * size + PAD_MM : 0;
  const height = ABOVE_MM + told + legend.length * LEGEND_MM + foot.length * NOTE_LINE * size;
  return { size, rows, legend, foot, height };
}

/** Chips of the legend on as few lines as they need. */
function legendLines(chips: readonly Chip[], widthEm: number): readonly (readonly Chip[])[] {
  const lines: Chip[][] = [[]];
  let used = 0;
  for (const chip of chips) {
    const w = chipWidth(chip) + LEGEND_GAP;
    if (used + w > widthEm && used > 0) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(chip);
    used += w;
  }
  return lines;
}
const LEGEND_GAP = 0.8;

export const belowHeight = (told: Told, m: Metrics): number => belowOf(told, m).height;

export function drawBelow(told: Told, top: number, m: Metrics): GroupNode {
  const { size, rows, legend, foot } = belowOf(told, m);
  const left = m.page.marginMm;
  const width = m.page.widthMm - 2 * left;
  const nodes: SceneNode[] = [];
  let y = top + ABOVE_MM;
  const { records } = told.life;
  if (records) {
    const titled = size * 1.1;
    nodes.push(
      rect({ x: left, y, w: width, h: TITLE_MM - 0.6 }, { fill: SURFACE }),
      text([{ x: left + 1, y: baselineAt(y + (TITLE_MM - 0.6) / 2, titled), text: records.title }], {
        size: titled,
        bold: true,
        ink: INK,
      }),
    );
    y += TITLE_MM;
    for (const row of rows) {
      const middle = y + (NOTE_LINE / 2) * size;
      if (row.n !== null) nodes.push(...circled(row.n, { x: left + 0.7 * size, y: middle }, size));
      if (row.fate !== null)
        nodes.push(group('decor', fateSign(row.fate, { x: left + 2.2 * size, y: middle }, size, fateInk[row.fate])));
      const x = left + (row.n === null ? 0.4 : 3.2) * size;
      const runs = row.lines.map((words, i) => ({
        x,
        y: baselineAt(middle + i * NOTE_LINE * size, size),
        text: words,
      }));
      nodes.push(text(runs, { size, ink: INK }));
      y += row.lines.length * NOTE_LINE * size;
    }
    y += PAD_MM;
  }
  for (const chips of legend) {
    let x = left;
    for (const chip of chips) {
      nodes.push(...drawChip(chip, { x, y: y + LEGEND_MM / 2 }, size));
      x += (chipWidth(chip) + LEGEND_GAP) * size;
    }
    y += LEGEND_MM;
  }
  foot.forEach((words, i) => {
    const at = { x: left, y: baselineAt(y + (i + 0.5) * NOTE_LINE * size, size) };
    nodes.push(text([{ ...at, text: words }], { size, ink: SECONDARY }));
  });
  return group('part', nodes);
}
