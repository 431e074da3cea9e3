import type { DocumentBlock } from '#documents/content.ts';
import { widthOf } from '#typeset/measure.ts';
import type { Face, Fonts } from './fonts.ts';
import { BODY, SIZE } from './gb.ts';
import { type Node, node, type Part, plain, type Row, type Rule, setLines } from './rows.ts';

/** Ruled rows: the fields of a form, the rows of a table. 小四, so that a form stays on its page. */

const TYPE = SIZE.smallFour;
/** From line to line, in em. */
const LEAD = 1.5;
const PAD = { x: 1.6, y: 1.3 } as const;
/** Of a row of {@link TYPE}. */
const LOWEST = 8.8;
const RULE = 0.25;
/** Columns whose texts are no longer than this stand in the middle: numbers, dates, yes and no. */
const SHORT = 8;

type Cell = {
  readonly node: Node;
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
  readonly face: Face;
  readonly size: number;
  readonly middle: boolean;
};

export function fieldRows(fonts: Fonts, block: Extract<DocumentBlock, { kind: 'fields' }>): readonly Row[] {
  const table = node('Table');
  const labelWidth = labelEm(block) * TYPE + 2 * PAD.x;
  const pairs = Math.max(...block.rows.map((row) => row.length), 1);
  return block.rows.map((row) => {
    const line = node('TR', { parent: table });
    const share = BODY.width / row.length;
    const cells = row.flatMap(({ label, value }, i) => {
      const columns = (2 * pairs) / row.length - 1;
      return [
        cellOf(fonts, node('TH', { parent: line, scope: 'Row' }), label, {
          x: i * share,
          width: labelWidth,
          face: 'fangsong',
          size: TYPE,
          middle: true,
        }),
        cellOf(fonts, node('TD', { parent: line, ...(columns > 1 ? { columns } : {}) }), value, {
          x: i * share + labelWidth,
          width: share - labelWidth,
          face: 'fangsong',
          size: TYPE,
          middle: false,
        }),
      ];
    });
    return ruledRow(cells);
  });
}

/** Width of the labels in characters: all stand in one line, longer ones in two. */
export function labelEm({ rows }: Extract<DocumentBlock, { kind: 'fields' }>): number {
  const wanted = rows.flat().map(({ label }) => {
    const em = Math.ceil(widthOf(label));
    return em <= LABEL.line ? em : Math.ceil(em / 2);
  });
  return Math.min(Math.max(...wanted, LABEL.least), LABEL.most);
}

const LABEL = { least: 4, line: 6, most: 8 } as const;

/** Made one by one as they are asked for. `size`: of the type, in mm. */
export function* tableRows(
  fonts: Fonts,
  block: Extract<DocumentBlock, { kind: 'table' }>,
  size: number = TYPE,
): Generator<Row> {
  const table = node('Table');
  const widths = columnWidths(block, size);
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const short = block.heads.map((_, i) => block.rows.every((row) => widthOf(row[i] ?? '') <= SHORT));
  const rowOf = (texts: readonly string[], head: boolean): Row => {
    const line = node('TR', { parent: table });
    return ruledRow(
      texts.map((text, i) =>
        cellOf(fonts, node(head ? 'TH' : 'TD', { parent: line, ...(head ? { scope: 'Column' } : {}) }), text, {
          x: lefts[i] ?? 0,
          width: widths[i] ?? 0,
          face: head ? 'sans' : 'fangsong',
          size,
          middle: head || short[i] === true,
        }),
      ),
    );
  };
  const head = rowOf(block.heads, true);
  yield { ...head, keep: true };
  for (const texts of block.rows) yield repeating(rowOf(texts, false), head);
}

/** By their shares; a short head (序号) does not break, the other columns give what it lacks. */
function columnWidths(
  { heads, shares }: Pick<Extract<DocumentBlock, { kind: 'table' }>, 'heads' | 'shares'>,
  size: number,
): readonly number[] {
  const scaled = (of: readonly number[], to: number): readonly number[] => {
    const total = of.reduce((sum, one) => sum + one, 0);
    return of.map((one) => (one / total) * to);
  };
  const asked = scaled(shares, BODY.width);
  const least = heads.map((head) => (widthOf(head) <= SHORT_HEAD ? widthOf(head) * size + 2 * PAD.x + 0.1 : 0));
  const narrow = asked.map((width, i) => width < (least[i] ?? 0));
  const taken = least.reduce((sum, width, i) => sum + (narrow[i] ? width : 0), 0);
  const wide = asked.filter((_, i) => !narrow[i]);
  if (!narrow.includes(true) || wide.length === 0 || taken > BODY.width / 2) return asked;
  const others = [...scaled(wide, BODY.width - taken)];
  return asked.map((_, i) => (narrow[i] ? (least[i] ?? 0) : (others.shift() ?? 0)));
}

/** In em. */
const SHORT_HEAD = 4;

/** The heads stand above every page's first row, above the second half of a torn row too. */
const repeating = (row: Row, head: Row): Row => ({
  ...row,
  head,
  split: (height) => {
    const halves = row.split?.(height);
    return halves ? [repeating(halves[0], head), repeating(halves[1], head)] : null;
  },
});

function cellOf(
  fonts: Fonts,
  of: Node,
  text: string,
  { x, width, face, size, middle }: Pick<Cell, 'x' | 'width' | 'face' | 'size' | 'middle'>,
): Cell {
  const lines = setLines(fonts, plain(text), { face, size, width: Math.max(width - 2 * PAD.x, size) });
  return { node: of, lines: lines.map((line) => line.text), x, width, face, size, middle };
}

function ruledRow(cells: readonly Cell[], torn = false): Row {
  const most = Math.max(...cells.map(({ lines }) => lines.length), 1);
  const size = cells[0]?.size ?? TYPE;
  const lead = LEAD * size;
  const height = Math.max(most * lead + 2 * PAD.y, LOWEST * (size / TYPE));
  return {
    height,
    parts: cells.map((cell) => partOf(cell, torn ? 0 : (height - 2 * PAD.y - cell.lines.length * lead) / 2)),
    rules: [...borders(cells, height)],
    split: (room) => {
      const fitting = Math.floor((room - 2 * PAD.y) / lead);
      if (fitting < 2 || most < 4) return null;
      const first = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fitting) }));
      const rest = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(fitting) }));
      return [ruledRow(first, true), ruledRow(rest, true)];
    },
  };
}

const partOf = ({ node: of, lines, x, width, face, size, middle }: Cell, down: number): Part => ({
  node: of,
  lines: lines.map((text, i) => ({
    x: middle ? x + width / 2 : x + PAD.x,
    y: PAD.y + down + (i + 0.5) * LEAD * size + 0.38 * size,
    text,
    size,
    face,
    anchor: middle ? 'middle' : 'start',
  })),
});

function* borders(cells: readonly Cell[], height: number): Generator<Rule> {
  const right = Math.max(...cells.map(({ x, width }) => x + width));
  yield { x1: 0, y1: 0, x2: right, y2: 0, width: RULE };
  yield { x1: 0, y1: height, x2: right, y2: height, width: RULE };
  for (const x of [...cells.map((cell) => cell.x), right]) yield { x1: x, y1: 0, x2: x, y2: height, width: RULE };
}
