/** Things with a height, one under another, onto pages. Nothing is split here. */

export type Tall = { readonly height: number };
export type Room = {
  /** Height of the first page, and of each later one, in mm. */
  readonly firstMm: number;
  readonly laterMm: number;
  readonly gapMm: number;
};

/** As few pages as possible, filled evenly. Something taller than a page gets a page of its own. */
export function paginate<T extends Tall>(rows: readonly T[], room: Room): readonly (readonly T[])[] {
  const fewest = fill(rows, room);
  if (fewest.length < 2) return fewest;
  let [low, high] = [0, room.laterMm];
  let best = fewest;
  while (high - low > 1) {
    const laterMm = (low + high) / 2;
    const tried = fill(rows, { ...room, firstMm: laterMm + room.firstMm - room.laterMm, laterMm });
    const fits =
      tried.length === fewest.length && tried.every((page) => heightOf(page, room.gapMm) <= room.laterMm + 1e-6);
    if (fits) [best, high] = [tried, laterMm];
    else low = laterMm;
  }
  return best;
}

/** Rows of a page with the gaps between them. */
export const heightOf = (rows: readonly Tall[], gapMm: number): number =>
  rows.reduce((sum, row) => sum + row.height, 0) + Math.max(0, rows.length - 1) * gapMm;

function fill<T extends Tall>(rows: readonly T[], room: Room): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let current: T[] = [];
  for (const row of rows) {
    const limit = pages.length === 0 ? room.firstMm : room.laterMm;
    if (current.length > 0 && heightOf([...current, row], room.gapMm) > limit) {
      pages.push(current);
      current = [];
    }
    current.push(row);
  }
  if (current.length > 0 || pages.length === 0) pages.push(current);
  return pages;
}
