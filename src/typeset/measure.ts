import advances from './advances.json' with { type: 'json' };

/** How wide a text is, from a table of the face: the same figure on the server, in the browser and in print. Unit: em. */

export type Weight = 'regular' | 'bold';
/** Advance of one character in another face than that of the table, in em. */
export type Advance = (char: string) => number;
export type Measure = Weight | Advance;
type Run = { readonly first: number; readonly advances: readonly number[] };

const tableOf = (runs: readonly Run[]): ReadonlyMap<number, number> =>
  new Map(
    runs.flatMap((run) => run.advances.map((advance, i) => [run.first + i, advance / advances.unitsPerEm] as const)),
  );
const tables: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  regular: tableOf(advances.regular),
  bold: tableOf(advances.bold),
};

/** Combining marks, joiners and variation selectors take no room of their own. */
const noWidth = /^[\p{M}\p{Cf}\p{Cc}]$/u;

/** Advance of one character. One em for all that the table does not list: exact for 汉字, generous for the rest. */
export function advanceOf(char: string, measure: Measure): number {
  if (typeof measure === 'function') return measure(char);
  const code = char.codePointAt(0) ?? 0;
  const known = asked[measure][code];
  if (known !== undefined && !Number.isNaN(known)) return known;
  const advance = tables[measure].get(code) ?? (noWidth.test(char) ? 0 : 1);
  if (code < BASIC_PLANE) asked[measure][code] = advance;
  return advance;
}

const BASIC_PLANE = 0x10000;
/** What was asked before, by code point: the measuring of a chart asks ten thousand times. */
const asked: Readonly<Record<Weight, Float64Array>> = {
  regular: new Float64Array(BASIC_PLANE).fill(Number.NaN),
  bold: new Float64Array(BASIC_PLANE).fill(Number.NaN),
};

export function widthOf(text: string, measure: Measure = 'regular'): number {
  let width = 0;
  for (const char of text) width += advanceOf(char, measure);
  return width;
}
