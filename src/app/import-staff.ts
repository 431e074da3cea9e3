import { importedAccount, MOST_IMPORTED, newAccount, type StaffChange } from '#contract/administration-shapes.ts';
import { dateOf } from '#contract/intake-table.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { isPlainDate } from '#kernel/time.ts';
import {
  type Filled,
  type ImportColumn,
  type ImportProblem,
  type ImportRow,
  quoted,
  readImport,
} from './import-table.ts';

/** A list of new staff: accounts, their posts, a relation and a qualification each, as one change. */

export const STAFF_COLUMNS: readonly ImportColumn[] = [
  { key: 'name', need: true },
  { key: 'staffNumber', need: true },
  { key: 'email', need: true },
  { key: 'section', need: false },
  { key: 'posts', need: false },
  { key: 'from', need: false },
  { key: 'subject', need: false },
  { key: 'relation', need: false },
  { key: 'qualification', need: false },
  { key: 'evidence', need: false },
  { key: 'until', need: false },
];

export type StaffNaming = {
  readonly today: string;
  /** Names of what may be given, by key; either may be written. */
  readonly posts: ReadonlyMap<string, readonly string[]>;
  readonly qualifications: ReadonlyMap<string, readonly string[]>;
  /** What speaks against the change as a whole, with the row's place in it. */
  readonly faultsOf: (change: StaffChange) => readonly Fault[];
};

type Accounts = Extract<StaffChange, { kind: 'accounts' }>;
type Row = Accounts['rows'][number];

/** Where a fault of a row belongs. */
const COLUMN_OF: { readonly [code: string]: string } = {
  EMAIL_TAKEN: 'email',
  STAFF_NUMBER_TAKEN: 'staffNumber',
  POST_UNKNOWN: 'posts',
  POST_HELD_ALREADY: 'posts',
  ADMINISTRATORS_EXCLUDE: 'posts',
  DAY_IS_PAST: 'from',
  RELATED_TO_NOBODY: 'subject',
  QUALIFICATION_UNKNOWN: 'qualification',
  QUALIFICATION_LAPSED: 'until',
};
function shapeFault(column: string, text: string): Fault {
  if (column === 'email') return fault('IMPORT_NOT_AN_EMAIL', { text });
  return column === 'staffNumber' ? fault('IMPORT_NOT_A_NUMBER', { text }) : fault('IMPORT_TOO_LONG');
}

/** The change that a list means, and everything that is wrong with the list; nothing is written. */
export function staffFrom(
  table: readonly ImportRow[],
  file: NonNullable<Accounts['file']>,
  naming: StaffNaming,
): { readonly rows: number; readonly change: Accounts | null; readonly problems: readonly ImportProblem[] } {
  const { filled, problems } = readImport(table, STAFF_COLUMNS, MOST_IMPORTED);
  const found = [...problems];
  /** One problem a cell: the first says what is to be mended first. */
  const add = (one: ImportProblem): void => {
    if (!found.some(({ row, column }) => row === one.row && column === one.column)) found.push(one);
  };
  const good: { readonly n: number; readonly row: Row }[] = [];
  for (const one of filled) {
    const { row, problems: more } = rowOf(one, naming);
    more.forEach(add);
    if (!found.some(({ row: n }) => n === one.n)) good.push({ n: one.n, row });
  }
  if (good.length > 0) {
    const numbers = new Set(filled.map(({ at }) => at('staffNumber')));
    for (const one of naming.faultsOf(accounts(good, file))) {
      const { n, row } = good[typeof one.facts['row'] === 'number' ? one.facts['row'] - 1 : 0] ?? { n: 0 };
      const subject = COLUMN_OF[one.code] === 'subject' ? String(one.facts['subject']) : '';
      // Somebody of this table, whose own row is wrong.
      if (subject !== '' && subject !== row?.staffNumber && numbers.has(subject)) continue;
      add({ row: n, column: COLUMN_OF[one.code] ?? '', fault: one });
    }
  }
  const change = good.length > 0 && found.length === 0 ? accounts(good, file) : null;
  return { rows: filled.length, change, problems: inOrder(found) };
}

const accounts = (good: readonly { readonly row: Row }[], file: NonNullable<Accounts['file']>): Accounts => ({
  kind: 'accounts',
  rows: good.map(({ row }) => row),
  file,
});

const inOrder = (problems: readonly ImportProblem[]): readonly ImportProblem[] =>
  problems.toSorted((a, b) => a.row - b.row);

function rowOf({ n, at }: Filled, naming: StaffNaming): { row: Row; problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const bad = (column: string, found: Fault) => problems.push({ row: n, column, fault: found });
  const keyOf = (column: string, text: string, names: ReadonlyMap<string, readonly string[]>): string => {
    const keys = [...names].filter(([key, words]) => key === text || words.includes(text)).map(([key]) => key);
    if (keys.length === 1) return keys[0] ?? '';
    // Two powers may call posts of their own alike; their keys differ.
    bad(
      column,
      keys.length === 0
        ? fault('IMPORT_NO_CHOICE', { text: quoted(text) })
        : fault('IMPORT_TWO_CHOICES', { text: quoted(text), choices: keys.join('、') }),
    );
    return '';
  };
  const dayAt = (column: string): string | undefined => {
    const text = at(column);
    const day = dateOf(text);
    if (day !== undefined && isPlainDate(day)) return day;
    bad(column, fault('IMPORT_NOT_A_DAY', { text: quoted(text) }));
    return undefined;
  };
  /** Columns that only say something together. */
  const together = (columns: readonly string[]): boolean => {
    const empty = columns.filter((column) => at(column) === '');
    if (empty.length === 0 || empty.length === columns.length) return empty.length === 0;
    for (const column of empty) bad(column, fault('IMPORT_HALF'));
    return false;
  };

  const account = {
    name: at('name'),
    staffNumber: at('staffNumber'),
    email: at('email'),
    section: at('section'),
  };
  const posts = at('posts')
    .split(/[、,，;；\n]/)
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => keyOf('posts', text, naming.posts));
  const from = at('from') === '' ? naming.today : dayAt('from');
  const related = together(['subject', 'relation']);
  const qualified = together(['qualification', 'evidence', 'until']);
  const qualification = qualified ? keyOf('qualification', at('qualification'), naming.qualifications) : '';
  const until = qualified ? dayAt('until') : undefined;
  const row: Row = {
    ...account,
    posts,
    from: from ?? naming.today,
    ...(related ? { relations: [{ subject: at('subject'), relation: at('relation') }] } : {}),
    ...(qualified ? { qualifications: [{ qualification, to: until ?? naming.today, evidence: at('evidence') }] } : {}),
  };
  const named = new Set(problems.map(({ column }) => column));
  for (const column of misshapen(row).difference(named)) bad(column, shapeFault(column, quoted(at(column))));
  return { row, problems };
}

/** Columns that the shape itself would refuse. */
function misshapen(row: Row): ReadonlySet<string> {
  const parsed = importedAccount.safeParse(row);
  return new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => columnOf(path)));
}

function columnOf(path: readonly PropertyKey[]): string {
  const [first, , last] = path.map(String);
  if (first === undefined || first in newAccount.shape) return first ?? '';
  return last === 'to' ? 'until' : (last ?? first);
}
