/** One place where two texts differ: the lines that went, the lines that came, and where in each. */
export type TextChange = {
  /** Number of the first line in the older and in the newer text, from 1. */
  readonly was: number;
  readonly is: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
};

/** Longer stretches without a common line are given as one change: nobody reads them line by line, and the table would be large. */
const LONGEST = 1500;

/** Where two texts differ, line by line, in order: the longest common lines stay. */
export function textDifference(before: string, after: string): readonly TextChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  if (a.length + b.length === 0) return [];
  if (a.length > LONGEST || b.length > LONGEST) return [{ was: head + 1, is: head + 1, removed: a, added: b }];
  return changesOf(a, b).map((one) => ({ ...one, was: one.was + head, is: one.is + head }));
}

function changesOf(a: readonly string[], b: readonly string[]): readonly TextChange[] {
  const width = b.length + 1;
  // common[i][j]: how many lines a from i and b from j have in common, in order.
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  const out: { was: number; is: number; removed: string[]; added: string[] }[] = [];
  let [i, j] = [0, 0];
  let open: (typeof out)[number] | undefined;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = undefined;
      i++;
      j++;
      continue;
    }
    if (!open) {
      open = { was: i + 1, is: j + 1, removed: [], added: [] };
      out.push(open);
    }
    const takes =
      j >= b.length || (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0));
    if (takes) open.removed.push(a[i++] ?? '');
    else open.added.push(b[j++] ?? '');
  }
  return out;
}
