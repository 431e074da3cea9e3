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
  text,
} from '#typeset/scene.ts';
import { CHANGE_WORDS, type Change, LEVEL_WORDS, type Level, MARK_WORDS, type Mark, UNRATED } from './chart.ts';
import { INK, lookOf, WHITE } from './palette.ts';

/** The small drawings of a chart. Drawn, never typed: glyphs such as ▮ and ⛭ are missing from most Chinese faces. */

/** Strip of a risk box: level word over three bars, as many of them full as the level is high. */
export function levelStrip(level: Level | null, place: Place, em: number): readonly SceneNode[] {
  const look = lookOf(level);
  const ground = rect(place, { fill: look.strip });
  const cx = place.x + place.w / 2;
  const cy = place.y + place.h / 2;
  if (look.bars === null) {
    const size = 0.85 * em;
    const step = 0.95 * em;
    const runs = [...UNRATED].map((char, i) => ({ x: cx, y: baselineAt(cy + (i - 1) * step, size), text: char }));
    return [ground, text(runs, { size, bold: true, ink: look.on, anchor: 'middle' })];
  }
  const word = level === null ? UNRATED : LEVEL_WORDS[level];
  const size = 1.35 * em;
  const middle = cy - 0.5 * em;
  return [
    ground,
    text([{ x: cx, y: baselineAt(middle, size), text: word }], { size, bold: true, ink: look.on, anchor: 'middle' }),
    ...bars(look.bars, { x: cx, y: middle + 0.85 * em }, em, look.on),
  ];
}

type Point = { readonly x: number; readonly y: number };

/** Three bars side by side, `at` = middle of their upper edge. */
export function bars(full: number, at: Point, em: number, ink: Ink): readonly SceneNode[] {
  const [w, h, gap] = [0.42 * em, 0.72 * em, 0.2 * em];
  const edge = 0.1 * em;
  const left = at.x - (3 * w + 2 * gap) / 2;
  return [0, 1, 2].map((i) =>
    rect(
      { x: left + i * (w + gap) + edge / 2, y: at.y + edge / 2, w: w - edge, h: h - edge },
      { ...(i < full ? { fill: ink } : {}), stroke: { ink, width: edge } },
    ),
  );
}

/** How far a sign of the level reaches when it lies in a line of text. */
export const levelChipWidth = (em: number): number => 3.6 * em;

/** Level on one line, for the legend: a piece of strip with word and bars. */
export function levelChip(level: Level | null, at: Point, em: number): readonly SceneNode[] {
  const look = lookOf(level);
  const place = { x: at.x, y: at.y - 0.7 * em, w: levelChipWidth(em), h: 1.4 * em };
  const word = level === null ? UNRATED : LEVEL_WORDS[level];
  const middle = look.bars === null ? place.x + place.w / 2 : place.x + 0.85 * em;
  const border = rect(place, { fill: look.strip, stroke: { ...look.border, width: Math.min(0.5, look.border.width) } });
  return [
    border,
    text([{ x: middle, y: baselineAt(at.y, em), text: word }], {
      size: em,
      bold: true,
      ink: look.on,
      anchor: 'middle',
    }),
    ...(look.bars === null ? [] : bars(look.bars, { x: place.x + 2.5 * em, y: at.y - 0.35 * em }, em, look.on)),
  ];
}

const strength: Readonly<Record<Mark, 0 | 1 | 2 | 3>> = {
  bound: 0,
  blocked: 0,
  structural: 1,
  detected: 1,
  department: 2,
  reported: 2,
  paper: 3,
  open: 3,
};

/** Sign of a mark, `at` its middle: full square, full diamond, ring, empty dashed square; from strongest to weakest. */
export function markSign(mark: Mark, at: Point, em: number, ink: Ink): GroupNode {
  return group('sign', [markShape(mark, at, 0.36 * em, ink)], { label: MARK_WORDS[mark] });
}

function markShape(mark: Mark, at: Point, half: number, ink: Ink): SceneNode {
  const square = { x: at.x - half, y: at.y - half, w: 2 * half, h: 2 * half };
  switch (strength[mark]) {
    case 0:
      return rect(square, { fill: ink });
    case 1: {
      const far = half * 1.3;
      const corners = [
        [at.x, at.y - far],
        [at.x + far, at.y],
        [at.x, at.y + far],
        [at.x - far, at.y],
      ] as const;
      return polygon(corners, { fill: ink });
    }
    case 2:
      return rect(square, { stroke: { ink, width: half * 0.45 }, r: half });
    case 3:
      return rect(square, { stroke: { ink, width: half * 0.25, dash: [half * 0.5, half * 0.4] } });
  }
}

/** Sign of a change, `at` its middle: white plus on black, minus in a box, ≠ in a box: told apart without any colour. */
export function changeSign(change: Change, at: Point, em: number): GroupNode {
  const half = 0.42 * em;
  const square = { x: at.x - half, y: at.y - half, w: 2 * half, h: 2 * half };
  const stroke = { ink: change === 'added' ? WHITE : INK, width: 0.14 * em };
  const reach = 0.26 * em;
  const across = (dy: number) => line(at.x - reach, at.y + dy, at.x + reach, at.y + dy, stroke);
  const frame = rect(
    square,
    change === 'added' ? { fill: INK } : { fill: WHITE, stroke: { ink: INK, width: 0.08 * em } },
  );
  const inside: Readonly<Record<Change, readonly SceneNode[]>> = {
    added: [across(0), line(at.x, at.y - reach, at.x, at.y + reach, stroke)],
    removed: [across(0)],
    changed: [
      across(-0.12 * em),
      across(0.12 * em),
      line(at.x - 0.16 * em, at.y + 0.28 * em, at.x + 0.16 * em, at.y - 0.28 * em, { ...stroke, width: 0.1 * em }),
    ],
  };
  return group('sign', [frame, ...inside[change]], { label: CHANGE_WORDS[change] });
}
