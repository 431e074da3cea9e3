/** Tables that others made, read as rows of cells: what a cell means is for whoever asked for the table. */

export type SheetCell = {
  /** As it is shown; a date as `2026-09-28`, a moment as `2026-09-28 09:30`. */
  readonly text: string;
  /** Its file computes it: what it will say tomorrow nobody knows, so none is taken. */
  readonly formula: boolean;
};
export type SheetRow = {
  /** As the spreadsheet numbers it, from 1. */
  readonly n: number;
  readonly cells: readonly SheetCell[];
};

export type SheetFault = 'SHEET_OLD' | 'SHEET_BROKEN' | 'SHEET_TOO_LARGE' | 'SHEET_LOCKED' | 'SHEET_EMPTY';

/** A file that is no table we read; `code` says why. */
export class SheetRefused extends Error {
  override readonly name = 'SheetRefused';
  readonly code: SheetFault;
  constructor(code: SheetFault, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Bounds of a table: far above what a department has, far below what hurts the server. */
export const MOST_BYTES = 2 * 1024 * 1024;
export const MOST_ROWS = 5000;
export const MOST_COLUMNS = 60;
export const LONGEST_TEXT = 2000;
