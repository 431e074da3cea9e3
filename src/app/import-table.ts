import { sayWord } from '#contract/say.ts';
import { type Fault, fault } from '#kernel/refusal.ts';

/** What all imports share: a table whose first row names its columns, read row by row; each thing wrong is named with its place. */

export type ImportRow = {
  readonly n: number;
  readonly cells: readonly { readonly text: string; readonly formula: boolean }[];
};
/** `row` as the spreadsheet numbers it; `column`: its key, empty = the row as a whole. */
export type ImportProblem = { readonly row: number; readonly column: string; readonly fault: Fault };
export type ImportColumn = { readonly key: string; readonly need: boolean };
/** As much of a cell as its problem quotes. */
export const quoted = (text: string): string => text.slice(0, 60);
/** One row by column; what is empty is ''. */
export type Filled = { readonly n: number; readonly at: (key: string) => string };

/** Labels as they stand on the template, in either language; `*` and what stands in brackets do not count. */
const plain = (label: string): string => label.replaceAll(/[\s*＊]|[（(].*?[）)]/g, '').toLowerCase();
const named = (key: string, label: string): boolean =>
  [key, ...(['zh-CN', 'en'] as const).map((lang) => sayWord(lang, 'ui', `web.import.col.${key}`))].some(
    (one) => plain(one) === plain(label),
  );

export function readImport(
  rows: readonly ImportRow[],
  columns: readonly ImportColumn[],
  most: number,
): { readonly filled: readonly Filled[]; readonly problems: readonly ImportProblem[] } {
  const [head, ...body] = rows;
  if (!head) return { filled: [], problems: [] };
  const heads = head.cells.map(({ text }) =>
    text === '' ? '' : (columns.find(({ key }) => named(key, text))?.key ?? text),
  );
  const of = (found: Fault, column = ''): ImportProblem => ({ row: head.n, column, fault: found });
  const problems: ImportProblem[] = [
    ...columns
      .filter(({ key, need }) => need && !heads.includes(key))
      .map(({ key }) => of(fault('IMPORT_NO_COLUMN'), key)),
    ...heads.flatMap((one, i) => {
      if (one === '') return [];
      if (!columns.some(({ key }) => key === one)) return [of(fault('IMPORT_COLUMN_UNKNOWN', { text: quoted(one) }))];
      return heads.indexOf(one) < i ? [of(fault('IMPORT_COLUMN_TWICE'), one)] : [];
    }),
    ...(body.length === 0 ? [of(fault('IMPORT_NO_ROWS'))] : []),
    ...(body.length > most ? [of(fault('IMPORT_TOO_MANY', { n: body.length, most }))] : []),
  ];
  // Without its columns each row would be wrong in the same way.
  if (problems.length > 0) return { filled: [], problems };
  const filled = body.map(({ n, cells }): Filled => {
    for (const [i, { formula }] of cells.entries())
      if (formula) problems.push({ row: n, column: heads[i] ?? '', fault: fault('IMPORT_FORMULA') });
    const at = (key: string) => cells[heads.indexOf(key)]?.text.trim() ?? '';
    for (const { key, need } of columns)
      if (need && at(key) === '' && !cells[heads.indexOf(key)]?.formula)
        problems.push({ row: n, column: key, fault: fault('IMPORT_EMPTY') });
    return { n, at };
  });
  return { filled, problems };
}
