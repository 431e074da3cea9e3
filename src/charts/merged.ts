/** Two lists as one: what both have stands where the newer has it, what is gone where it stood. */
export type Pair<T> = {
  readonly before?: T;
  readonly after?: T;
  /** In both, but not in the same order among what both have. */
  readonly moved: boolean;
  /** Places from 1, where it is in both. */
  readonly place?: { readonly before: number; readonly after: number };
};

/** Least is called moved: the longest common run of keys stays (LCS). Keys are unique within a list. */
export function mergedBy<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): readonly Pair<T>[] {
  const old = new Map(before.map((one, i) => [keyOf(one), { one, place: i + 1 }]));
  const now = new Map(after.map((one, i) => [keyOf(one), { one, place: i + 1 }]));
  const stays = new Set(
    longestCommon(
      before.map(keyOf).filter((key) => now.has(key)),
      after.map(keyOf).filter((key) => old.has(key)),
    ),
  );
  const out: Pair<T>[] = [];
  let from = 0;
  const goneUpTo = (to: number): void => {
    for (; from < to; from++) {
      const one = before[from];
      if (one !== undefined && !now.has(keyOf(one))) out.push({ before: one, moved: false });
    }
  };
  for (const [i, one] of after.entries()) {
    const key = keyOf(one);
    const was = old.get(key);
    if (stays.has(key) && was) goneUpTo(was.place - 1);
    out.push({
      after: one,
      ...(was ? { before: was.one, place: { before: was.place, after: i + 1 } } : {}),
      moved: was !== undefined && !stays.has(key),
    });
  }
  goneUpTo(before.length);
  return out;
}

function longestCommon(a: readonly string[], b: readonly string[]): readonly string[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const out: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const key = a[i];
    if (key !== undefined && key === b[j]) {
      out.push(key);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return out;
}
