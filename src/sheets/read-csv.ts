import { allCells } from '#contract/intake-table.ts';
import { LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS, SheetRefused, type SheetRow } from './sheet.ts';

/** Comma- or tab-separated text in UTF-8, UTF-16 with its mark, or GBK: spreadsheets here still write the last. */
export function readCsv(bytes: Buffer): readonly SheetRow[] {
  const rows = allCells(decoded(bytes));
  if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS))
    throw new SheetRefused('SHEET_TOO_LARGE');
  if (rows.some((row) => row.some((text) => text.length > LONGEST_TEXT))) throw new SheetRefused('SHEET_TOO_LARGE');
  return rows.map((row, i) => ({
    n: i + 1,
    // As a spreadsheet would run it when somebody opens the file.
    cells: row.map((text) => ({ text, formula: /^[=＝]/.test(text) })),
  }));
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw new SheetRefused('SHEET_BROKEN');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not both: what is neither is no text.
  }
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SheetRefused('SHEET_BROKEN', cause);
  }
}
