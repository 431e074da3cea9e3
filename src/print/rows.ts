import { breakLines, lineWidth } from '#typeset/lines.ts';
import type { Face, Fonts } from './fonts.ts';
import { BODY, baselineIn, GRID, PITCH } from './gb.ts';

/**
 * A document as rows one below the other: what may not be torn apart, whatever the page. Rows know where their lines stand, and
 * of what each line is a part for whoever reads by ear; pages come after (`paginate.ts`), drawing last (`draw-rows.ts`).
 */

/** Part of the structure of a tagged PDF. Made once, met again on the next page. */
export type Node = {
  readonly tag: 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'TOC' | 'TOCI';
  /** null = directly below the document. */
  readonly parent: Node | null;
  /** Of a head cell: what it is the head of. */
  readonly scope?: 'Row' | 'Column';
  /** Columns that a cell covers; left out = one. */
  readonly columns?: number;
  /** What a picture says. */
  readonly alt?: string;
};

/** In mm; `x` from the left of the 版心, `y` = baseline, from the top of the row. */
export type Line = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly face: Face;
  readonly spread?: number;
  readonly ink?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};
export type Part = { readonly node: Node; readonly lines: readonly Line[] };
export type Rule = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly ink?: string;
};
/** Squares, dark ones true, row by row. */
export type Picture = {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly squares: readonly (readonly boolean[])[];
};

export type Row = {
  readonly height: number;
  /** White above, dropped at the top of a page. */
  readonly gap?: number;
  /** Stands on the same page as the row after it. */
  readonly keep?: boolean;
  /** Stands at the foot of the last page (版记). */
  readonly bottom?: boolean;
  readonly parts: readonly Part[];
  readonly rules?: readonly Rule[];
  readonly picture?: Picture;
  /** Repeated above this row where it is the first of a page: the heads of a table. */
  readonly head?: Row;
  /** In two, the first no higher than `height`; null = nothing of it fits. */
  readonly split?: (height: number) => readonly [Row, Row] | null;
};

export const node = (tag: Node['tag'], more: Partial<Omit<Node, 'tag'>> = {}): Node => ({ tag, parent: null, ...more });

export type Type = {
  readonly face: Face;
  readonly size: number;
  readonly spread?: number;
  /** In mm. */
  readonly width: number;
  readonly indent?: number;
  /** The lines fill their width: long units may be torn. */
  readonly filled?: boolean;
};

/** In em. */
const LONGEST_HELD = 5;

/** A text in lines no wider than `width`, without what ends them. */
export function setLines(fonts: Fonts, text: string, type: Type): readonly SetLine[] {
  const { face, size, spread = 0, width, indent = 0, filled = false } = type;
  const cell = size + spread;
  const advance = (char: string): number => (fonts.advance(char, face) * size + spread) / cell;
  const lines = breakLines(text, {
    widthEm: width / cell,
    indentEm: indent / cell,
    advance,
    ...(filled ? { heldEm: LONGEST_HELD } : {}),
  });
  return lines.map((line, i) => {
    const shown = line.trimEnd();
    const last = i === lines.length - 1 || /[\n\u2028\u2029\u0085]$/.test(line);
    return {
      text: shown,
      left: i === 0 ? indent : 0,
      slack: width - (i === 0 ? indent : 0) - lineWidth(line, advance) * cell,
      last,
    };
  });
}

/** `slack`: white to the right, in mm. */
export type SetLine = { readonly text: string; readonly left: number; readonly slack: number; readonly last: boolean };

/** More white than this in one line is not spread between its characters: the line stays ragged. */
const MOST_SPREAD = 3;

/** How far apart the characters stand so that the line fills its measure, in mm each. */
export function spreadOf({ text, slack, last }: SetLine, { size, spread = 0 }: Pick<Type, 'size' | 'spread'>): number {
  const gaps = Array.from(text).length - 1;
  if (last || gaps < 1 || slack <= 0 || slack > MOST_SPREAD * size) return spread;
  return spread + slack / gaps;
}

type Setting = {
  readonly face: Face;
  /** From the left of the 版心, for all lines; in mm. */
  readonly left?: number;
  /** Of the first line, beyond `left`. */
  readonly indent?: number;
};

/** A paragraph on the grid: one row a line, 三号. */
export function gridRows(
  fonts: Fonts,
  text: string,
  of: Node,
  { face, left = 0, indent = 0 }: Setting,
): readonly Row[] {
  const type = { ...GRID, face, width: BODY.width - left, indent, filled: true };
  return setLines(fonts, text, type).map((line) => ({
    height: PITCH,
    parts: [
      {
        node: of,
        lines: [
          {
            x: left + line.left,
            y: baselineIn(PITCH, GRID.size),
            text: line.text,
            size: GRID.size,
            face,
            spread: spreadOf(line, GRID),
          },
        ],
      },
    ],
  }));
}

/** Texts as they come from forms and files: one kind of line end, no tabs. */
export const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', '　').trim();

export const withGap = (rows: readonly Row[], gap: number): readonly Row[] =>
  rows.map((row, i) => (i === 0 ? { ...row, gap: (row.gap ?? 0) + gap } : row));

/** All of them on one page, with what follows too if `next`. */
export const together = (rows: readonly Row[], next: boolean): readonly Row[] =>
  rows.map((row, i) => (next || i < rows.length - 1 ? { ...row, keep: true } : row));
