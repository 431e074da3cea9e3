import { noticeOfYear, type StaffChange } from '#contract/administration-shapes.ts';
import { dateOf } from '#contract/intake-table.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { isPlainDate } from '#kernel/time.ts';
import { type ImportColumn, type ImportProblem, type ImportRow, quoted, readImport } from './import-table.ts';

/** A year of the calendar as a table: what its notice is called, and a row for each holiday and each day worked instead. */

export const CALENDAR_COLUMNS: readonly ImportColumn[] = [
  { key: 'item', need: true },
  { key: 'content', need: true },
  { key: 'begins', need: false },
  { key: 'ends', need: false },
];

/** Rows of the first column, in the order of the template; each of the first five stands there once. */
export const ITEMS = ['year', 'title', 'number', 'issued', 'source', 'confirmed', 'off', 'work'] as const;
type Item = (typeof ITEMS)[number];
const WORDS: { readonly [I in Item]: readonly string[] } = {
  year: ['年份', 'year'],
  title: ['通知标题', 'title'],
  number: ['文号', 'number'],
  issued: ['印发日期', 'issued'],
  source: ['数据来源', 'source'],
  confirmed: ['文号已核实', 'number confirmed'],
  off: ['放假', 'off'],
  work: ['上班', '调休上班', 'work'],
};
const MOST = 100;

type Calendar = Extract<StaffChange, { kind: 'calendar' }>;

export function calendarFrom(
  table: readonly ImportRow[],
  file: NonNullable<Calendar['file']>,
): {
  readonly rows: number;
  readonly change: Calendar | null;
  readonly problems: readonly ImportProblem[];
  /** The row of each entry of the year, as the spreadsheet numbers it. */
  readonly places: { readonly off: readonly number[]; readonly makeUp: readonly number[] };
} {
  const { filled, problems: read } = readImport(table, CALENDAR_COLUMNS, MOST);
  const problems = [...read];
  const said = new Map<Item, string>();
  const off: Calendar['year']['off'] = [];
  const makeUp: Calendar['year']['makeUp'] = [];
  const places = { off: [] as number[], makeUp: [] as number[] };
  for (const { n, at } of filled) {
    const bad = (column: string, found: Fault) => problems.push({ row: n, column, fault: found });
    const item = ITEMS.find((one) => WORDS[one].includes(at('item').toLowerCase()));
    const dayAt = (column: string): string => {
      const day = dateOf(at(column));
      if (day !== undefined && isPlainDate(day)) return day;
      const text = at(column);
      bad(column, text === '' ? fault('IMPORT_EMPTY') : fault('IMPORT_NOT_A_DAY', { text: quoted(text) }));
      return '';
    };
    if (item === undefined) {
      if (at('item') !== '') bad('item', fault('IMPORT_NO_CHOICE', { text: quoted(at('item')) }));
    } else if (item === 'off') {
      const from = dayAt('begins');
      places.off.push(n);
      off.push({ name: at('content'), from, to: at('ends') === '' ? from : dayAt('ends') });
    } else if (item === 'work') {
      places.makeUp.push(n);
      makeUp.push({ name: at('content'), day: dayAt('begins') });
    } else if (said.has(item)) bad('item', fault('IMPORT_ITEM_TWICE', { text: quoted(at('item')) }));
    else if (item === 'issued') said.set(item, dayAt('content'));
    else if (item === 'year' && !/^20\d\d$/.test(at('content')))
      bad('content', fault('IMPORT_NOT_A_YEAR', { text: quoted(at('content')) }));
    else said.set(item, at('content'));
  }
  if (filled.length > 0)
    for (const item of ['year', 'title', 'number', 'issued', 'source'] as const)
      if (!said.has(item) && problems.length === read.length)
        problems.push({ row: 1, column: 'item', fault: fault('IMPORT_ITEM_MISSING', { text: WORDS[item][0] ?? '' }) });
  const confirmed = /^(是|yes|true)$/i.test(said.get('confirmed') ?? '');
  const parsed = noticeOfYear.safeParse({
    year: Number(said.get('year')),
    notice: {
      title: said.get('title'),
      number: said.get('number'),
      numberConfirmed: confirmed,
      issued: said.get('issued'),
    },
    source: said.get('source'),
    confidence: confirmed ? 'statute' : 'secondary',
    off,
    makeUp,
  });
  if (!parsed.success && problems.length === 0)
    problems.push({ row: 1, column: 'content', fault: fault('IMPORT_TOO_LONG') });
  const change =
    problems.length === 0 && parsed.success ? ({ kind: 'calendar', year: parsed.data, file } as const) : null;
  return { rows: filled.length, change, problems, places };
}
