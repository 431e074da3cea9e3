import type { PersonId } from '#kernel/ids.ts';
import { endOfDay, fromShanghai, type Instant, type PlainDate } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';
import { type DueRange, dueRange, type RowContext } from '#views/rows.ts';
import { sightOf } from './access.ts';
import type { SummaryRow } from './app.ts';
import { decode, encode, namedIn, type Viewer, visible } from './list-access.ts';
import { questionOf } from './search-text.ts';

export type CaseFilter = {
  readonly power?: string;
  readonly stage?: string;
  readonly status?: 'open' | 'ended';
  readonly text?: string;
  /** Who has acted in it. */
  readonly handler?: PersonId;
  /** As the lamp of the list; only cases that are under way have one. */
  readonly lamp?: 'overdue' | 'near' | 'normal';
  /** Under way beyond the term of the whole case, the promised one or else the legal one; the lamp knows the stage's as well. */
  readonly term?: 'over';
  /** Days on which it was opened, both included. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
};
export type CaseQuery = CaseFilter & {
  readonly sort?: 'due' | 'updated' | 'created';
  readonly after?: string;
  readonly limit: number;
};
export type CasePage = { readonly rows: readonly SummaryRow[]; readonly next: string | null };

const columns = `case_id as id, number, power, title, coalesce(applicant, '') as applicant, stage, status,
  coalesce(extra ->> 'outcome', '') as outcome, due_at as "dueAt", created_at as "createdAt", updated_at as "updatedAt", version`;
const DUE = `coalesce(due_at, 'infinity'::timestamptz)`;

/** One run of rows in an order of its own; `due` is two, one after the other: an ended case is not due any more. */
type Run = {
  readonly key: string;
  readonly where: string;
  readonly order: string;
  readonly beyond: (at: string, id: string) => string;
};
const byDue: Run = {
  key: 'due',
  where: `status = 'open'`,
  order: `${DUE} asc, case_id asc`,
  beyond: (at, id) => `(${DUE}, case_id) > (${at}::timestamptz, ${id}::bigint)`,
};
const newest = (key: string, where: string): Run => ({
  key,
  where,
  order: 'case_id desc',
  beyond: (at, id) => `(${at}::timestamptz is not null and case_id < ${id}::bigint)`,
});
const byUpdate: Run = {
  key: 'updated',
  where: 'true',
  order: 'updated_at desc, case_id desc',
  beyond: (at, id) => `(updated_at, case_id) < (${at}::timestamptz, ${id}::bigint)`,
};
const ended = newest('ended', `status = 'ended'`);

function runsOf({ sort = 'due', status, lamp, term }: CaseQuery): readonly Run[] {
  if (sort === 'updated') return [byUpdate];
  if (sort === 'created') return [newest('created', 'true')];
  if (status === 'ended') return [ended];
  return status === 'open' || lamp || term ? [byDue] : [byDue, ended];
}

/** Pages of the case list, by keyset: a page costs the same on the first and on the thousandth. */
export async function listCases(db: Queryable, viewer: Viewer, query: CaseQuery, ctx: RowContext): Promise<CasePage> {
  const runs = runsOf(query);
  const cursor = decode(query.after);
  const begin = cursor
    ? Math.max(
        0,
        runs.findIndex(({ key }) => key === cursor.key),
      )
    : 0;
  const found: { readonly row: SummaryRow; readonly run: Run }[] = [];
  for (const [i, run] of runs.slice(begin).entries()) {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const where = [visible(viewer, values), run.where, ...filtered(query, viewer, ctx, place)];
    if (cursor && i === 0) where.push(run.beyond(place(cursor.at), place(cursor.id)));
    const rows = await db.query<SummaryRow>(
      `select ${columns}, ${namedIn(viewer, values)} as named from case_summary s where ${where.join(' and ')} order by ${run.order} limit ${place(query.limit + 1 - found.length)}`,
      values,
    );
    found.push(...rows.map((row) => ({ row, run })));
    if (found.length > query.limit) break;
  }
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row }) => row),
    next: found.length > query.limit && last ? encode(placeOf(last.row, last.run)) : null,
  };
}

const placeOf = (row: SummaryRow, { key }: Run) => ({
  id: row.id,
  key,
  at: key === 'due' ? (row.dueAt ?? 'infinity') : key === 'updated' ? row.updatedAt : row.createdAt,
});

/** How many there are, counted to `most` and no further: `most` means that many or more. */
export async function countCases(
  db: Queryable,
  viewer: Viewer,
  query: CaseFilter,
  ctx: RowContext,
  most: number,
): Promise<number> {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const where = [visible(viewer, values), ...filtered(query, viewer, ctx, place)];
  const [row] = await db.query<{ n: number }>(
    `select count(*) as n from (select 1 from case_summary s where ${where.join(' and ')} limit ${place(most)}) found`,
    values,
  );
  return row?.n ?? 0;
}

/** A case as a draw knows it. */
export type NumberedRow = Pick<SummaryRow, 'id' | 'number' | 'title' | 'power' | 'stage'> & {
  readonly handler: PersonId | null;
};

/** Those of the filter that he may see, by their numbers in order, `most` at most, with what they may be grouped by; `only`: of these. */
export async function numbersOf(
  db: Queryable,
  viewer: Viewer,
  query: CaseFilter,
  ctx: RowContext,
  most: number,
  only?: readonly string[],
): Promise<readonly NumberedRow[]> {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const where = [
    visible(viewer, values),
    ...filtered(query, viewer, ctx, place),
    ...(only ? [`s.number = any(${place(only)})`] : []),
  ];
  return db.query<NumberedRow>(
    `select case_id as id, number, title, power, stage, handler from case_summary s where ${where.join(' and ')}
     order by number limit ${place(most)}`,
    values,
  );
}

type Place = (value: unknown) => string;

/** Conditions over `case_summary s`. */
export function filtered(query: CaseFilter, viewer: Viewer, ctx: RowContext, place: Place): readonly string[] {
  const { power, stage, status, text, handler, lamp, term, from, to } = query;
  return [
    ...(power ? [`s.power = ${place(power)}`] : []),
    ...(stage ? [`s.stage = ${place(stage)}`] : []),
    ...(status ? [`s.status = ${place(status)}`] : []),
    ...(text ? [foundBy(text, place)] : []),
    ...(handler ? [actedIn(handler, viewer, place)] : []),
    ...(lamp
      ? [`s.status = 'open'`, ...within(dueRange(lamp, ctx), `coalesce(s.due_at, 'infinity'::timestamptz)`, place)]
      : []),
    ...(term ? [`s.status = 'open' and (s.extra ->> 'caseDue')::timestamptz < ${place(ctx.now)}`] : []),
    ...(from ? [`s.created_at >= ${place(fromShanghai(`${from} 00:00`))}`] : []),
    ...(to ? [`s.created_at <= ${place(endOfDay(to))}`] : []),
  ];
}

/** By the fragments first, which an index holds, then by the words. */
export function foundBy(text: string, place: Place): string {
  const question = questionOf(text);
  if (!question) return 'false';
  const words = question.words.map((word) => ` and x.text like ${place(`%${word.replaceAll(/[%_\\]/g, '\\$&')}%`)}`);
  return `exists (select 1 from case_search x where x.case_id = s.case_id and x.grams @> ${place(question.grams)}::text[]${words.join('')})`;
}

/** Who acted in a case is part of its trace: whoever may not see that asks for himself alone. */
function actedIn(handler: PersonId, { person, directory, reach }: Viewer, place: Place): string {
  const acted = `exists (select 1 from case_hand h where h.case_id = s.case_id and h.person = ${place(handler)})`;
  if (handler === person || sightOf(directory.posts(person)).trace) return acted;
  return `${acted} and s.power = any(${place(reach.only)})`;
}

/** `column` is no earlier than `from`, and before `to`. */
export const within = ({ from, to }: DueRange, column: string, place: Place): readonly string[] => {
  const at = (instant: Instant) => `${place(instant)}::timestamptz`;
  return [...(from ? [`${column} >= ${at(from)}`] : []), ...(to ? [`${column} < ${at(to)}`] : [])];
};
