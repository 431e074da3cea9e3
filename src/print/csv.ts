import { type Cell, startsFormula } from './xlsx.ts';

/**
 * A table as comma-separated text (RFC 4180) in UTF-8 with the mark by which Excel knows it. A cell that a spreadsheet would take
 * for a formula has an apostrophe before it: it is shown as text and never run.
 */
export async function* csvOf(
  head: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${lineOf(head)}`);
  for await (const row of rows) yield Buffer.from(lineOf(row));
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(',')}\r\n`;

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = startsFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
