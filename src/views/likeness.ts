import type { Likeness } from '#contract/decision-shapes.ts';
import type { Instant } from '#kernel/time.ts';

/** A decided case as it is compared. `used`: tenths of the unit of its limit, until the decision. */
export type DecidedCase = {
  readonly caseId: number;
  readonly number: string;
  readonly title: string;
  readonly result: string;
  readonly step: string | null;
  readonly used: number | null;
  readonly unit: string | null;
  readonly at: Instant;
};

export type Proposed = {
  readonly result?: string | undefined;
  readonly step?: string | undefined;
  readonly used?: { readonly tenths: number; readonly unit: string } | undefined;
};

type Named = { readonly key: string; readonly name: string };

/** How many are looked at, and from how many on anything is said. */
export const MOST_LIKE = 20;
export const LEAST_LIKE = 3;

/**
 * The proposal beside decided cases of its kind. It departs in its result where fewer than half of them ended so; in its step
 * where that is below the lowest or above the highest of those with the same result; in its time where it has already taken
 * longer than each of them. Of fewer than three nothing is said.
 */
export function likenessOf(
  proposed: Proposed,
  cases: readonly DecidedCase[],
  { results, ladder }: { readonly results: readonly Named[]; readonly ladder: readonly Named[] },
): Likeness {
  const n = cases.length;
  const count = (key: string) => cases.filter((one) => one.result === key).length;
  const result = results.find(({ key }) => key === proposed.result);
  const same = result ? count(result.key) : 0;
  const step = n < LEAST_LIKE ? null : stepAmong(proposed, cases, ladder);
  const days = n < LEAST_LIKE ? null : daysAmong(proposed, cases);
  const nameIn = (list: readonly Named[], key: string | null) => list.find((one) => one.key === key)?.name ?? '';
  return {
    n,
    most: MOST_LIKE,
    least: LEAST_LIKE,
    results: results.map(({ key, name }) => ({ key, name, n: count(key) })).filter((one) => one.n > 0),
    proposed: result ? { key: result.key, name: result.name, n: same } : null,
    step: step?.shown ?? null,
    days,
    departs: [
      ...(n >= LEAST_LIKE && result && same * 2 < n ? (['result'] as const) : []),
      ...(step?.departs ? (['step'] as const) : []),
      ...(days && days.used > days.most ? (['days'] as const) : []),
    ],
    cases: cases.map(({ caseId, number, title, result: key, step: on, used, unit, at }) => ({
      caseId,
      number,
      title,
      result: nameIn(results, key),
      step: nameIn(ladder, on),
      used,
      unit: unit ?? '',
      at,
    })),
  };
}

function stepAmong(proposed: Proposed, cases: readonly DecidedCase[], ladder: readonly Named[]) {
  const rank = (key: string | null | undefined) => ladder.findIndex((one) => one.key === key);
  const mine = rank(proposed.step);
  const ranks = cases
    .filter((one) => one.result === proposed.result)
    .map(({ step }) => rank(step))
    .filter((at) => at >= 0)
    .sort((a, b) => a - b);
  const [lowest, highest] = [ranks[0], ranks.at(-1)];
  if (mine < 0 || ranks.length < LEAST_LIKE || lowest === undefined || highest === undefined) return null;
  const name = (at: number) => ladder[at]?.name ?? '';
  return {
    departs: mine < lowest || mine > highest,
    shown: {
      name: name(mine),
      same: ranks.filter((at) => at === mine).length,
      of: ranks.length,
      lowest: name(lowest),
      highest: name(highest),
    },
  };
}

function daysAmong({ used }: Proposed, cases: readonly DecidedCase[]): Likeness['days'] {
  if (!used) return null;
  const all = cases
    .flatMap((one) => (one.used !== null && one.unit === used.unit ? [one.used] : []))
    .sort((a, b) => a - b);
  const [least, most] = [all[0], all.at(-1)];
  if (all.length < LEAST_LIKE || least === undefined || most === undefined) return null;
  return { unit: used.unit, used: used.tenths, least, median: medianOf(all), most, of: all.length };
}

/** Of an even number the mean of the middle two. */
function medianOf(sorted: readonly number[]): number {
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return Math.round((low + high) / 2);
}
