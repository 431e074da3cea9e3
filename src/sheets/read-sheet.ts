import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { MOST_BYTES, SheetRefused, type SheetRow } from './sheet.ts';

const startsWith = (bytes: Buffer, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** The first sheet of an XLSX workbook, or CSV: told apart by the bytes, never by the name. Empty rows are left out. */
export async function readSheet(bytes: Buffer): Promise<readonly SheetRow[]> {
  if (bytes.length > MOST_BYTES) throw new SheetRefused('SHEET_TOO_LARGE');
  // Excel up to 2003, and what is locked with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new SheetRefused('SHEET_OLD');
  const rows = startsWith(bytes, 0x50, 0x4b) ? await readXlsx(bytes) : readCsv(bytes);
  const filled = rows.filter(({ cells }) => cells.some(({ text, formula }) => formula || text !== ''));
  if (filled.length === 0) throw new SheetRefused('SHEET_EMPTY');
  return filled;
}
