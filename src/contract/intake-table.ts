import type { FieldRule } from '#powers/definition.ts';

/** A stack of applications as a table: read from what a spreadsheet gives, a row each. Reading only: the API judges. */

export const MOST_AT_ONCE = 100;

export type Column = {
  /** `applicant`, `receivedAt` …, or `fields.<key>`. */
  readonly key: string;
  readonly label: string;
  readonly asks: FieldRule['asks'] | 'moment';
  readonly choices?: FieldRule['choices'];
};

/** What of a row could not be read; its text is kept in the input as it stands. */
export type Unread = { readonly column: Column; readonly text: string };

export const fieldPath = (key: string): string => `fields.${key}`;

/** The columns in their order: whose it is, when it came in, what is asked for. `say` names those that every power has. */
export function columnsOf(application: readonly FieldRule[], say: (key: string) => string): readonly Column[] {
  const own = ['creditCode', 'applicant', 'contact', 'phone'].map(
    (key): Column => ({ key, label: say(key), asks: 'text' }),
  );
  return [
    ...own,
    { key: 'receivedAt', label: say('receivedAt'), asks: 'moment' },
    { key: 'lateReason', label: say('lateReason'), asks: 'text' },
    ...application.map(
      ({ key, label, asks, choices }): Column => ({
        key: fieldPath(key),
        label,
        asks,
        ...(choices ? { choices } : {}),
      }),
    ),
  ];
}

/** Cells of tab- or comma-separated text, quotes as spreadsheets write them; rows without any text are left out. */
export const readCells = (text: string): readonly (readonly string[])[] =>
  allCells(text).filter((row) => row.some((one) => one !== ''));

/** The same with its empty rows, so that a row keeps its number. */
export function allCells(text: string): readonly (readonly string[])[] {
  const comma = !text.includes('\t');
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (letter === '\t' || (comma && letter === ',')) end();
    else if (letter === '\n') {
      end();
      rows.push([]);
    } else if (letter !== '\r' && letter !== '\uFEFF') cell += letter;
  }
  end();
  return rows;
}

export type Cells = { readonly [column: string]: string };

/** The same by column: by the headings where the first row has at least two of them, else in the columns' order. */
export function readTable(text: string, columns: readonly Column[]): readonly Cells[] {
  const rows = readCells(text);
  const plain = (label: string) => label.replaceAll(/[\s（）()*:：]|选填|必填/g, '');
  const heads = rows[0]?.map((cell) => columns.find((one) => plain(one.label) === plain(cell)));
  const isHeaded = (heads?.filter(Boolean).length ?? 0) >= 2;
  const places = isHeaded ? (heads ?? []) : columns;
  return rows
    .slice(isHeaded ? 1 : 0)
    .map((row) => Object.fromEntries(places.flatMap((column, i) => (column ? [[column.key, row[i] ?? '']] : []))));
}

/** The input of the act that opens a case, and what could not be read on the way to it. */
export function readRow(
  cells: Cells,
  columns: readonly Column[],
): { readonly input: { readonly [key: string]: unknown }; readonly unread: readonly Unread[] } {
  const input: { [key: string]: unknown } = { materials: [] };
  const fields: { [key: string]: unknown } = {};
  const unread: Unread[] = [];
  for (const column of columns) {
    const text = (cells[column.key] ?? '').trim();
    const isField = column.key.startsWith('fields.');
    const optional = isField || column.key === 'receivedAt' || column.key === 'lateReason';
    if (text === '' && optional) continue;
    const value = asRead(text, column);
    if (value === undefined) unread.push({ column, text });
    if (isField) fields[column.key.slice('fields.'.length)] = value ?? text;
    else input[column.key] = value ?? text;
  }
  return { input: { ...input, fields }, unread };
}

function asRead(text: string, { key, asks, choices }: Column): string | number | boolean | undefined {
  if (key === 'creditCode') return text.toUpperCase().replaceAll(/\s/g, '');
  switch (asks) {
    case 'date':
      return dateOf(text);
    case 'moment':
      return momentOf(text);
    case 'count':
      return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
    case 'yes-no':
      return /^(是|有|y|yes|true|1)$/i.test(text) ? true : /^(否|无|n|no|false|0)$/i.test(text) ? false : undefined;
    case 'choice':
      return choices?.find((one) => one.label === text || one.key === text)?.key;
    default:
      return text;
  }
}

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const MOMENT = /^(.+?)[\sT]+(\d{1,2})\s*[:：时]\s*(\d{1,2})(?:[:：]\d{1,2})?\s*分?$/;
const two = (text = ''): string => text.padStart(2, '0');

/** A day as people write it; undefined = none. Whether there is such a day is not asked. */
export function dateOf(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${two(month)}-${two(day)}`;
}

/** In Shanghai. A day alone is none: when the papers came in is a time of day. */
function momentOf(text: string): string | undefined {
  const [, day = '', hours, minutes] = MOMENT.exec(text) ?? [];
  const date = dateOf(day);
  if (date === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${date}T${two(hours)}:${two(minutes)}:00+08:00`;
}

/** One line of CSV; what a spreadsheet would take for a formula is written as text. */
export const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',');
