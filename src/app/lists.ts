import type { Directory } from '#cases/context.ts';
import { PARTY } from '#cases/decide.ts';
import type { Json, PersonId, Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';
import { type reachOf, sightOf } from './access.ts';
import type { App, CaseQuery, SignalListRow, SummaryRow, TaskRow } from './app.ts';
import { NO_SIGNALS } from './register-rows.ts';

export type Reach = ReturnType<typeof reachOf>;

const columns = `case_id as id, number, power, title, coalesce(applicant, '') as applicant, stage, status,
  coalesce(extra ->> 'outcome', '') as outcome, due_at as "dueAt", created_at as "createdAt", updated_at as "updatedAt", version`;

/** A person's own cases where he applies, and those of powers of which he holds a post of their own; otherwise every case that he is not out of. */
export function visible(
  person: PersonId,
  directory: Directory,
  { only, without }: Reach,
  interests: readonly string[],
  values: unknown[],
): string {
  const { cases } = sightOf(directory.posts(person));
  const place = (value: unknown): number => values.push(value);
  const handled = (powers: string) => {
    const [interest, self, keys] = [
      place(interests),
      place(person),
      place(readerKeys(person, directory.posts(person))),
    ];
    return `(${powers} and not (${concerns('extra', interest)} or coalesce(extra -> 'recused' ? $${self}, false))
    and ${openTo('extra', keys)})`;
  };
  // Whatever posts he holds: the case that concerns himself is his from the notice on.
  const himself = directory.posts(person).includes(PARTY)
    ? `coalesce(extra ->> 'party' = $${place(person)}, false)`
    : '';
  const found = others(person, directory, { only, without }, cases, handled, values);
  return himself === '' ? found : `(${found} or ${himself})`;
}

function others(
  person: PersonId,
  directory: Directory,
  { only, without }: Reach,
  cases: ReturnType<typeof sightOf>['cases'],
  handled: (powers: string) => string,
  values: unknown[],
): string {
  const place = (value: unknown): number => values.push(value);
  if (cases === 'all') return handled(`not power = any($${place(without)})`);
  const ofOwnPosts = only.length > 0 ? handled(`power = any($${place(only)})`) : 'false';
  if (cases === 'own') {
    values.push(directory.represents(person));
    return `(${ofOwnPosts} or extra ->> 'creditCode' = any($${values.length}) and not coalesce((extra ->> 'closedToParty')::boolean, false))`;
  }
  return ofOwnPosts;
}

/** As a case that is open to some alone names them. */
export const readerKeys = (person: PersonId, posts: readonly Post[]): readonly string[] => [
  person,
  ...posts.map((post) => `post:${post}`),
];
/** About an organisation or a person of these. */
export const concerns = (extra: string, n: number): string =>
  `(${extra} ->> 'creditCode' = any($${n}) or coalesce(${extra} ->> 'subject' = any($${n}), false))`;
export const openTo = (extra: string, n: number): string => `coalesce(${extra} -> 'readers' ?| $${n}, true)`;

/** Pages of the case list, by keyset: a page costs the same on the first and on the thousandth. */
export async function listCases(
  db: Queryable,
  person: PersonId,
  directory: Directory,
  reach: Reach,
  interests: readonly string[],
  query: CaseQuery,
): Promise<{ rows: readonly SummaryRow[]; next: string | null }> {
  const values: unknown[] = [];
  const where = [visible(person, directory, reach, interests, values)];
  const and = (sql: (n: number) => string, value: unknown) => {
    values.push(value);
    where.push(sql(values.length));
  };
  if (query.power) and((n) => `power = $${n}`, query.power);
  if (query.stage) and((n) => `stage = $${n}`, query.stage);
  if (query.status) and((n) => `status = $${n}`, query.status);
  if (query.text)
    and(
      (n) => `(number ilike $${n} or applicant ilike $${n} or title ilike $${n} or extra ->> 'creditCode' ilike $${n})`,
      `%${query.text.replaceAll(/[%_\\]/g, '\\$&')}%`,
    );
  const sort = query.sort ?? 'due';
  const order = {
    due: `coalesce(due_at, 'infinity'::timestamptz) asc, case_id asc`,
    updated: 'updated_at desc, case_id desc',
    created: 'case_id desc',
  }[sort];
  const cursor = decode(query.after);
  if (cursor) {
    values.push(cursor.at, cursor.id);
    const [at, id] = [values.length - 1, values.length];
    where.push(
      {
        due: `(coalesce(due_at, 'infinity'::timestamptz), case_id) > ($${at}::timestamptz, $${id}::bigint)`,
        updated: `(updated_at, case_id) < ($${at}::timestamptz, $${id}::bigint)`,
        created: `($${at}::timestamptz is not null and case_id < $${id}::bigint)`,
      }[sort],
    );
  }
  values.push(query.limit + 1);
  const rows = await db.query<SummaryRow>(
    `select ${columns} from case_summary where ${where.join(' and ')} order by ${order} limit $${values.length}`,
    values,
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const at =
    last && (sort === 'due' ? (last.dueAt ?? 'infinity') : sort === 'updated' ? last.updatedAt : last.createdAt);
  return {
    rows: shown,
    next: rows.length > query.limit && last ? encode({ at: at ?? 'infinity', id: last.id }) : null,
  };
}

type Cursor = { readonly at: string; readonly id: number; readonly key?: string };
export const encode = ({ at, id, key }: Cursor): string =>
  Buffer.from(JSON.stringify(key === undefined ? [at, id] : [at, id, key])).toString('base64url');
export function decode(text: string | undefined): Cursor | undefined {
  if (!text) return undefined;
  try {
    const [at, id, key] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown, unknown];
    return typeof at === 'string' && typeof id === 'number' && (at === 'infinity' || !Number.isNaN(Date.parse(at)))
      ? { at, id, ...(typeof key === 'string' ? { key } : {}) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** What waits for this person: rows of his posts, less those that name a colleague, least time left first. */
export async function listTasks(
  db: Queryable,
  person: PersonId,
  posts: readonly Post[],
  interests: readonly string[],
): Promise<readonly TaskRow[]> {
  return db.query<TaskRow>(
    `select t.case_id as "caseId", s.number, s.title, coalesce(s.applicant, '') as applicant, t.key, t.kind as code, t.title as about, t.post, t.due_at as "dueAt"
     from task t join case_summary s using (case_id)
     where (t.post = any($1) and (t.person is null or t.person = $2) or t.person = $2)
       and not (${concerns('s.extra', 3)} or coalesce(s.extra -> 'recused' ? $2, false))
       and ${openTo('s.extra', 4)}
     order by t.due_at asc nulls last, t.case_id limit 200`,
    [posts, person, interests, readerKeys(person, posts)],
  );
}

export async function listNotices(db: Queryable, person: PersonId): ReturnType<App['notices']> {
  return db.query<{ id: number; kind: string; data: Json; at: Instant; read: boolean }>(
    'select id, kind, data, at, read_at is not null as read from notice where person = $1 order by id desc limit 50',
    [person],
  );
}

/**
 * Signals whose audience this person belongs to, newest first. Inspectors see all of the cases' own; those of the sealed
 * chain only their audience sees. Nobody sees those of a case that he is out of.
 */
export async function listSignals(
  db: Queryable,
  person: PersonId,
  posts: readonly Post[],
  interests: readonly string[],
  limit: number,
): Promise<readonly SignalListRow[]> {
  return db.query<SignalListRow>(
    `select g.case_id as "caseId", s.number, coalesce(s.applicant, '') as applicant, g.key, g.kind as code, g.raised_at as "raisedAt", g.data
     from signal g join case_summary s using (case_id)
     where g.kind <> all($7) and (g.audience && $1 or ($2 and not (g.data ->> 'sealed')::boolean))
       and not (${concerns('s.extra', 3)} or coalesce(s.extra -> 'recused' ? $4, false))
       and ${openTo('s.extra', 6)}
     order by g.raised_at desc, g.case_id desc, g.key limit $5`,
    [posts, sightOf(posts).sealed, interests, person, limit, readerKeys(person, posts), NO_SIGNALS],
  );
}

export type CardQuery = {
  /** `answer`, `judge`: those that wait for this person. */
  readonly wait?: 'answer' | 'judge';
  readonly state?: string;
  readonly level?: string;
  readonly power?: string;
  readonly after?: string;
  readonly limit: number;
};

/**
 * Cards that this person may hear of, newest first, by keyset: he inspects, judges, is above or owes the answer. One that names
 * somebody is no colleague's.
 */
export async function listCards(
  db: Queryable,
  person: PersonId,
  posts: readonly Post[],
  interests: readonly string[],
  { wait, state, level, power, after, limit }: CardQuery,
): Promise<{
  readonly rows: readonly { readonly caseId: number; readonly card: string }[];
  readonly next: string | null;
}> {
  const values: unknown[] = [posts, person, interests, readerKeys(person, posts)];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const owes = `(g.subject = $2 or g.subject is null and g.data -> 'posts' ?| $1)`;
  const where = [
    `g.kind = 'card'`,
    `(g.audience && $1 or g.subject = $2 or g.data -> 'hands' ? $2)`,
    `not (${concerns('s.extra', 3)} or coalesce(s.extra -> 'recused' ? $2, false))`,
    openTo('s.extra', 4),
    ...(wait === 'answer' ? [`g.state = 'raised'`, owes] : []),
    ...(wait === 'judge'
      ? [`g.state = 'answered'`, `g.data -> 'judges' ?| $1`, `not (g.data -> 'hands' ? $2 or coalesce(${owes}, false))`]
      : []),
    ...(state ? [`g.state = ${place(state)}`] : []),
    ...(level === 'order' ? [`(g.data ->> 'order')::boolean`] : level ? [`g.data ->> 'level' = ${place(level)}`] : []),
    ...(power ? [`s.power = ${place(power)}`] : []),
  ];
  const cursor = decode(after);
  if (cursor?.key !== undefined)
    where.push(
      `(g.raised_at, g.case_id, g.key) < (${place(cursor.at)}::timestamptz, ${place(cursor.id)}::bigint, ${place(cursor.key)})`,
    );
  const found = await db.query<{ caseId: number; key: string; card: string; raisedAt: Instant }>(
    `select g.case_id as "caseId", g.key, g.data ->> 'card' as card, g.raised_at as "raisedAt"
     from signal g join case_summary s using (case_id)
     where ${where.join(' and ')} order by g.raised_at desc, g.case_id desc, g.key desc limit ${place(limit + 1)}`,
    values,
  );
  const last = found[limit - 1];
  return {
    rows: found.slice(0, limit).map(({ caseId, card }) => ({ caseId, card })),
    next: found.length > limit && last ? encode({ at: last.raisedAt, id: last.caseId, key: last.key }) : null,
  };
}
