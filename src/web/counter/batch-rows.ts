import type { TriedRow } from '#contract/intake-shapes.ts';
import { type Cells, type Column, readRow, type Unread } from '#contract/intake-table.ts';
import { newIdempotencyKey } from '../api.ts';
import { creditCodeState } from '../parts/credit-code.ts';

/** A row of the stack: as it is typed, how it was judged, and what became of it. */
export type Row = {
  readonly id: string;
  readonly cells: Cells;
  /** Null = not checked since it was last changed. */
  readonly judged: TriedRow | null;
  readonly entered: {
    readonly caseId: number;
    readonly number: string /** Why no slip was issued; null = it was, or none was wanted. */;
    readonly noSlip: TriedRow | null;
  } | null;
};

/** Its id is the key of its request: entered twice it is still one case. */
export const newRow = (cells: Cells = {}): Row => ({ id: newIdempotencyKey(), cells, judged: null, entered: null });

/** A changed row is another request. */
export const withCell = (row: Row, key: string, text: string): Row => newRow({ ...row.cells, [key]: text });

export const isEmpty = (row: Row): boolean => Object.values(row.cells).every((cell) => cell.trim() === '');

export const inputOf = (row: Row, columns: readonly Column[]) => readRow(row.cells, columns).input;

/** Also a credit code whose check digit does not fit: at the counter it would not be taken either. */
export function unreadIn(row: Row, columns: readonly Column[]): readonly Unread[] {
  const { input, unread } = readRow(row.cells, columns);
  const code = String(input['creditCode'] ?? '');
  const column = columns.find(({ key }) => key === 'creditCode');
  const isWrong = column !== undefined && code !== '' && creditCodeState(code).kind !== 'right';
  return isWrong ? [{ column, text: code }, ...unread] : unread;
}

export const isGood = (row: Row, columns: readonly Column[]): boolean =>
  row.entered === null && row.judged?.ok === true && unreadIn(row, columns).length === 0;
