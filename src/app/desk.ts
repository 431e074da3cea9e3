import { sayAct } from '#contract/say.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';
import { dueRange, type RowContext } from '#views/rows.ts';
import { type CaseFilter, filtered, foundBy, within } from './case-list.ts';
import { catalogue } from './catalogue.ts';
import {
  concerns,
  decode,
  encode,
  isOutside,
  namedIn,
  openTo,
  readerKeys,
  type Viewer,
  visible,
} from './list-access.ts';

/** 待办, 等待他人, 督办, 已办: what a person has to do, waits for, sees pressed on with, has done. */
export const DESK_TABS = ['todo', 'waiting', 'orders', 'done'] as const;
export type DeskTab = (typeof DESK_TABS)[number];

export type DeskFilter = Pick<CaseFilter, 'text' | 'power' | 'lamp'>;
export type DeskQuery = DeskFilter & { readonly tab: DeskTab; readonly after?: string; readonly limit: number };

/** A step that somebody has to take: its code, what its sentence names, whose it is. */
export type DeskStep = { readonly code: string; readonly about: string; readonly post: string };
export type DeskRow = {
  readonly caseId: number;
  readonly number: string;
  readonly power: string;
  readonly title: string;
  readonly applicant: string;
  readonly version: number;
  readonly stage: string;
  readonly status: 'open' | 'ended';
  readonly outcome: string;
  /** Of the row among those of its case. */
  readonly key: string;
  readonly dueAt: Instant | null;
  /** What is to be done next; several where several must sign; empty where it is up to somebody outside or to time. */
  readonly steps: readonly DeskStep[];
  /** Who is expected to take them by name; of an order nobody: whom a card names is read in the case. */
  readonly named: readonly PersonId[];
  /** When this person last acted there; null where that is not what the tab is about. */
  readonly actedOn: PlainDate | null;
};
export type DeskPage = { readonly rows: readonly DeskRow[]; readonly next: string | null };

/** Counts go so far, more is told as 99+: what is behind costs a row each, and tells nobody what to do next. */
export const MOST_COUNTED = 100;

/** A tab as SQL: rows named `row` of `from`, which joins `case_summary s`. */
type Source = {
  readonly from: string;
  /** Whose rows they are. */
  readonly row: 't' | 'g' | 'h';
  readonly where: readonly string[];
  /** Tells rows of one case apart; undefined where it has but one. */
  readonly key?: string;
  /** What the rows are ordered by; with the case and the key it is unique. */
  readonly at: string;
  readonly type: 'timestamptz' | 'date';
  readonly order: 'asc' | 'desc';
  readonly columns: string;
};
type Place = (value: unknown) => string;

/** From the few rows to their cases by key: a planner that joins whole tables reads every case there ever was. */
const of = (table: string, row: string) =>
  `${table} ${row} cross join lateral (select * from case_summary c where c.case_id = ${row}.case_id offset 0) s`;
const DUE_OF = (row: string) => `coalesce(${row}.due_at, 'infinity'::timestamptz)`;
const mine = (posts: string, person: string) =>
  `(t.post = any(${posts}) and (t.person is null or t.person = ${person}) or t.person = ${person})`;

function sourceOf(tab: DeskTab, viewer: Viewer, values: unknown[], ctx: RowContext, query: DeskFilter): Source {
  const { person, directory, interests } = viewer;
  const posts = directory.posts(person);
  const place: Place = (value) => `$${values.push(value)}`;
  const { text, lamp, ...rest } = query;
  const own = filtered(lamp && tab === 'done' ? { ...rest, lamp } : rest, viewer, ctx, place);
  const found = text ? [foundBy(text, place)] : [];
  const lit = (column: string) => (lamp ? within(dueRange(lamp, ctx), column, place) : []);
  const notOut = () => {
    const [near, self, keys] = [values.push(interests), values.push(person), values.push(readerKeys(person, posts))];
    return [
      `not (${concerns('s.extra', near)} or coalesce(s.extra -> 'recused' ? $${self}, false))`,
      openTo('s.extra', keys),
    ];
  };
  if (tab === 'todo') {
    const waits = mine(place(posts), place(person));
    const named = text ? [`(${found[0]} or t.title = any(${place(actsNamed(text))}))`] : [];
    return {
      from: of('task', 't'),
      row: 't',
      where: [waits, ...notOut(), ...own, ...named, ...lit(DUE_OF('t'))],
      ...byDue('t'),
      key: 't.key',
      columns: `json_build_array(json_build_object('code', t.kind, 'about', t.title, 'post', t.post)) as steps, t.due_at as "dueAt", null::date as "actedOn"`,
    };
  }
  if (tab === 'orders') {
    const [his, self] = [place(posts), place(person)];
    return {
      from: of('signal', 'g'),
      row: 'g',
      where: [
        `g.kind = 'card' and (g.data ->> 'order')::boolean and g.state not in ('withdrawn', 'closed')`,
        `(g.audience && ${his} or g.subject = ${self} or g.data -> 'hands' ? ${self})`,
        ...notOut(),
        ...own,
        ...found,
        ...lit(`coalesce(${ORDER_DUE}, 'infinity'::timestamptz)`),
      ],
      key: 'g.key',
      at: `coalesce(${ORDER_DUE}, 'infinity'::timestamptz)`,
      type: 'timestamptz',
      order: 'asc',
      columns: `${ORDER_STEPS} as steps, ${ORDER_DUE} as "dueAt", null::date as "actedOn"`,
    };
  }
  const seen = visible(viewer, values);
  const acted = `h.person = ${place(person)}`;
  const from = of('case_hand', 'h');
  if (tab === 'done')
    return {
      from,
      row: 'h',
      where: [acted, seen, ...own, ...found],
      at: 'h.acted_on',
      type: 'date',
      order: 'desc',
      columns: `'[]'::json as steps, case when s.status = 'open' then s.due_at end as "dueAt", h.acted_on as "actedOn"`,
    };
  const waits = mine(place(posts), place(person));
  return {
    from,
    row: 'h',
    where: [
      acted,
      'h.open',
      seen,
      `not exists (select 1 from task t where t.case_id = h.case_id and ${waits})`,
      ...own,
      ...found,
      ...lit(DUE_OF('s')),
    ],
    ...byDue('s'),
    columns: `${NEXT_STEPS} as steps, s.due_at as "dueAt", h.acted_on as "actedOn"`,
  };
}

const byDue = (row: string) => ({ at: DUE_OF(row), type: 'timestamptz', order: 'asc' }) as const;

/** Steps alone, no duties: what somebody owes beside them may be nobody else's to know. */
const NEXT_STEPS = `coalesce((select json_agg(json_build_object('code', n.kind, 'about', n.title, 'post', n.post) order by n.key)
  from task n where n.case_id = s.case_id and n.kind in ('NEXT_STEP', 'SIGN_STEP')), '[]')`;
const OF_CARD = `from task n where n.case_id = s.case_id
  and n.key in ('card-answer:' || (g.data ->> 'card'), 'card-assign:' || (g.data ->> 'card'), 'card-judge:' || (g.data ->> 'card'), 'card-close:' || (g.data ->> 'card'))`;
const ORDER_DUE = `(select min(n.due_at) ${OF_CARD})`;
const ORDER_STEPS = `coalesce((select json_agg(json_build_object('code', n.kind, 'about', n.title, 'post', n.post) order by n.key) ${OF_CARD}), '[]')`;

function namedOf(tab: DeskTab, viewer: Viewer, values: unknown[]): string {
  if (tab === 'todo') return 'array_remove(array[t.person], null)';
  return tab === 'orders' ? `'{}'::text[]` : namedIn(viewer, values);
}

/** A page of a tab: least time left first; what is done, newest first. By keyset. */
export async function listDesk(db: Queryable, viewer: Viewer, query: DeskQuery, ctx: RowContext): Promise<DeskPage> {
  const values: unknown[] = [];
  const source = sourceOf(query.tab, viewer, values, ctx, query);
  const place: Place = (value) => `$${values.push(value)}`;
  const cursor = decode(query.after);
  const where = [...source.where];
  const { at, type, order, key } = source;
  if (cursor) {
    const behind = [`${place(cursor.at)}::${type}`, `${place(cursor.id)}::bigint`];
    if (key) behind.push(`${place(cursor.key ?? '')}::text`);
    where.push(
      `(${[at, `${source.row}.case_id`, key ?? []].flat().join()}) ${order === 'asc' ? '>' : '<'} (${behind.join()})`,
    );
  }
  const rows = await db.query<DeskRow & { readonly sortedBy: string }>(
    `select s.case_id as "caseId", s.number, s.power, s.title, coalesce(s.applicant, '') as applicant, s.version, s.stage, s.status,
       coalesce(s.extra ->> 'outcome', '') as outcome, ${key ?? `''`} as key, ${source.columns}, ${namedOf(query.tab, viewer, values)} as named, (${at})::text as "sortedBy"
     from ${source.from} where ${where.join(' and ')}
     order by ${[at, `${source.row}.case_id`, key ?? []].flat().map((one) => `${one} ${order}`)} limit ${place(query.limit + 1)}`,
    values,
  );
  const last = rows[query.limit - 1];
  const outside = isOutside(viewer);
  return {
    rows: rows
      .slice(0, query.limit)
      .map(({ sortedBy: _, ...row }) => (outside && query.tab !== 'todo' ? { ...row, steps: [] } : row)),
    next: rows.length > query.limit && last ? encode({ at: last.sortedBy, id: last.caseId, key: last.key }) : null,
  };
}

/** How many a tab has under this filter, counted to `most` and no further. */
export async function countTab(
  db: Queryable,
  viewer: Viewer,
  tab: DeskTab,
  query: DeskFilter,
  ctx: RowContext,
  most: number,
): Promise<number> {
  const values: unknown[] = [];
  const { from, where } = sourceOf(tab, viewer, values, ctx, query);
  const [row] = await db.query<{ n: number }>(
    `select count(*) as n from (select 1 from ${from} where ${where.join(' and ')} limit ${most}) found`,
    values,
  );
  return row?.n ?? 0;
}

/** How many each tab has under this filter, counted to `MOST_COUNTED`. */
export async function countDesk(
  db: Queryable,
  viewer: Viewer,
  query: DeskFilter,
  ctx: RowContext,
): Promise<Readonly<Record<DeskTab, number>>> {
  const counts = await Promise.all(
    DESK_TABS.map(async (tab) => [tab, await countTab(db, viewer, tab, query, ctx, MOST_COUNTED)] as const),
  );
  return Object.fromEntries(counts) as Record<DeskTab, number>;
}

/** Acts whose name has these words: what is to be done can be asked for as it is called. */
function actsNamed(text: string): readonly string[] {
  const asked = text.trim().toLowerCase();
  return [...catalogue.acts.keys()].filter((act) =>
    (['zh-CN', 'en'] as const).some((language) => sayAct(language, act).toLowerCase().includes(asked)),
  );
}
