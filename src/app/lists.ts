import type { PersonId, Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';
import { sightOf } from './access.ts';
import type { SignalListRow, TaskRow } from './app.ts';
import { DEPARTMENT } from './department-record.ts';
import { concerns, decode, encode, openTo, readerKeys } from './list-access.ts';
import { NO_SIGNALS } from './register-rows.ts';

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
  /** `answer`, `judge`, `review`: those that wait for this person. */
  readonly wait?: 'answer' | 'judge' | 'review';
  readonly state?: string;
  readonly level?: string;
  readonly power?: string;
  readonly after?: string;
  readonly limit: number;
};

/**
 * Cards that this person may hear of, newest first, by keyset: he inspects, judges, is above or owes the answer. One that names
 * somebody is no colleague's. Those of no case stand among them under the department's number.
 */
export async function listCards(
  db: Queryable,
  person: PersonId,
  posts: readonly Post[],
  interests: readonly string[],
  { wait, state, level, power, after, limit }: CardQuery,
): Promise<{
  readonly rows: readonly { readonly caseId: number | null; readonly card: string }[];
  readonly next: string | null;
}> {
  const values: unknown[] = [posts, person, interests, readerKeys(person, posts)];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const owes = `(g.subject = $2 or g.subject is null and g.data -> 'posts' ?| $1)`;
  const where = [
    `g.kind = 'card'`,
    `(g.audience && $1 or g.subject = $2 or g.data -> 'hands' ? $2)`,
    `(g.case_id = ${DEPARTMENT} or s.case_id is not null and ${openTo('s.extra', 4)}
      and not (${concerns('s.extra', 3)} or coalesce(s.extra -> 'recused' ? $2, false)))`,
    ...(wait === 'answer' ? [`g.state = 'raised'`, owes] : []),
    ...(wait === 'judge'
      ? [`g.state = 'answered'`, `g.data -> 'judges' ?| $1`, `not (g.data -> 'hands' ? $2 or coalesce(${owes}, false))`]
      : []),
    ...(wait === 'review'
      ? [
          `g.state = 'reviewing'`,
          `g.data -> 'reviewers' ?| $1`,
          `not (g.data -> 'hands' ? $2 or coalesce(${owes}, false))`,
        ]
      : []),
    ...(state === 'open'
      ? [`g.state in ('raised', 'answered', 'upheld', 'lowered', 'reviewing')`]
      : state
        ? [`g.state = ${place(state)}`]
        : []),
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
     from signal g left join case_summary s using (case_id)
     where ${where.join(' and ')} order by g.raised_at desc, g.case_id desc, g.key desc limit ${place(limit + 1)}`,
    values,
  );
  const last = found[limit - 1];
  return {
    rows: found.slice(0, limit).map(({ caseId, card }) => ({ caseId: caseId === DEPARTMENT ? null : caseId, card })),
    next: found.length > limit && last ? encode({ at: last.raisedAt, id: last.caseId, key: last.key }) : null,
  };
}
