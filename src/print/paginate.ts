import type { Row } from './rows.ts';

/** A row on its page, `y` in mm from the top of the 版心; `again` = heads repeated, not read a second time. */
export type Placed = { readonly row: Row; readonly y: number; readonly again: boolean };
export type Sheet = readonly Placed[];

/** Rows higher than this share of a page are torn where the page ends, lower ones move to the next. */
const TORN_FROM = 0.35;
const EPSILON = 0.01;

/** Pages of at most this height. What is kept together and higher than a page is torn between its rows. At least one page. */
export function paginate(rows: readonly Row[], height: number): readonly Sheet[] {
  const sheets: Placed[][] = [[]];
  let y = 0;
  const sheet = () => sheets.at(-1) ?? [];
  const turn = () => {
    sheets.push([]);
    y = 0;
  };
  const put = (row: Row, again = false) => {
    const top = row.bottom ? height - row.height : y + (y === 0 ? 0 : (row.gap ?? 0));
    sheet().push({ row, y: top, again });
    y = top + row.height;
  };
  const fits = (needed: number) => y + needed <= height + EPSILON;

  const place = (row: Row): void => {
    if (y === 0 && row.head) put(row.head, true);
    const gap = y === 0 ? 0 : (row.gap ?? 0);
    const halves = fits(gap + row.height) ? null : (row.split?.(height - y - gap) ?? null);
    // Alone on its page, below repeated heads at most: turning the page again would not help.
    const bare = y === 0 || (row.head !== undefined && sheet().length === 1);
    if (halves) {
      put(halves[0]);
      turn();
      place(halves[1]);
    } else if (fits(gap + row.height) || bare) {
      put(row);
    } else {
      turn();
      place(row);
    }
  };

  for (const chunk of chunks(rows)) {
    const needed = heightOf(chunk, y === 0);
    const torn = chunk.length === 1 && chunk[0]?.split !== undefined && needed > TORN_FROM * height;
    if (!fits(needed) && y > 0 && !torn) turn();
    for (const row of chunk) place(row);
  }
  return sheets;
}

/** Runs of rows that stand together. */
function chunks(rows: readonly Row[]): readonly (readonly Row[])[] {
  const out: Row[][] = [];
  let open = false;
  for (const row of rows) {
    if (open) out.at(-1)?.push(row);
    else out.push([row]);
    open = row.keep === true;
  }
  return out;
}

const heightOf = (chunk: readonly Row[], atTop: boolean): number =>
  chunk.reduce((sum, row, i) => sum + row.height + (atTop && i === 0 ? 0 : (row.gap ?? 0)), 0);
