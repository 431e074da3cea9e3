import type { Row } from './rows.ts';

/** A row on its page, `y` in mm from the top of the 版心; `again` = heads repeated, not read a second time. */
export type Placed = { readonly row: Row; readonly y: number; readonly again: boolean };
export type Sheet = readonly Placed[];

/** Rows higher than this share of a page are torn where the page ends, lower ones move to the next. */
const TORN_FROM = 0.35;
const EPSILON = 0.01;

/**
 * Pages of at most this height, at least one. What is kept together and higher than a page is torn between its rows. Rows are
 * asked for as pages fill, so of a table of a hundred pages one is in memory.
 */
export function* paginate(rows: Iterable<Row>, height: number): Generator<Sheet> {
  let sheet: Placed[] = [];
  let y = 0;
  const put = (row: Row, again = false): void => {
    const top = row.bottom ? height - row.height : y + gapAbove(row);
    sheet.push({ row, y: top, again });
    y = top + row.height;
  };
  const gapAbove = (row: Row): number => (y === 0 ? 0 : (row.gap ?? 0));
  const fits = (needed: number): boolean => y + needed <= height + EPSILON;
  function* turn(): Generator<Sheet> {
    yield sheet;
    sheet = [];
    y = 0;
  }

  function* place(row: Row): Generator<Sheet> {
    if (y === 0 && row.head) put(row.head, true);
    const fitting = fits(gapAbove(row) + row.height);
    const halves = fitting ? null : (row.split?.(height - y - gapAbove(row)) ?? null);
    // Alone on its page, below repeated heads at most: turning the page again would not help.
    const bare = y === 0 || (row.head !== undefined && sheet.length === 1);
    if (halves) {
      put(halves[0]);
      yield* turn();
      yield* place(halves[1]);
    } else if (fitting || bare) {
      put(row);
    } else {
      yield* turn();
      yield* place(row);
    }
  }

  for (const chunk of chunks(rows)) {
    const needed = heightOf(chunk, y === 0);
    const torn = chunk.length === 1 && chunk[0]?.split !== undefined && needed > TORN_FROM * height;
    if (!fits(needed) && y > 0 && !torn) yield* turn();
    for (const row of chunk) yield* place(row);
  }
  yield sheet;
}

/** Runs of rows that stand together. */
function* chunks(rows: Iterable<Row>): Generator<readonly Row[]> {
  let chunk: Row[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (row.keep) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const heightOf = (chunk: readonly Row[], atTop: boolean): number =>
  chunk.reduce((sum, row, i) => sum + row.height + (atTop && i === 0 ? 0 : (row.gap ?? 0)), 0);
