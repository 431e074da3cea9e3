import { createHash, randomBytes } from 'node:crypto';
import {
  type Answers,
  type AttachmentAnswer,
  type DrawAnswer,
  type Query,
  queryKey,
  type SameFileAnswer,
} from '#cases/context.ts';
import type { Json } from '#kernel/ids.ts';
import { dayOf, type Instant } from '#kernel/time.ts';
import type { Attachments } from '#store/attachments.ts';
import type { Queryable } from '#store/database.ts';

/**
 * Answers what acts and controls ask of the outside, each kind of question in one round trip; each answer is pinned to the
 * trace of the act that asked.
 */
export function answerer(
  db: Queryable,
  attachments: Attachments,
  now: () => Instant,
): (queries: readonly Query[]) => Promise<Answers> {
  const seeds = new Map<string, string>();
  const seed = async (): Promise<string> => {
    const key = seedKey(now());
    const found = seeds.get(key) ?? (await seedOf(db, key));
    seeds.set(key, found);
    return found;
  };
  return async (queries) => {
    if (queries.length === 0) return {};
    const of = <K extends Query['kind']>(kind: K) =>
      queries.filter((query): query is Extract<Query, { kind: K }> => query.kind === kind);
    const answered = await Promise.all([
      attachmentAnswers(attachments, of('attachment')),
      sameFileAnswers(db, of('same-file')),
      Promise.all(
        of('draw').map(
          async (query) => [queryKey(query), drawOf(await seed(), query.number, query.oneIn) as Json] as const,
        ),
      ),
    ]);
    return Object.fromEntries(answered.flat());
  };
}

type Answered = readonly (readonly [key: string, answer: Json])[];

async function attachmentAnswers(
  attachments: Attachments,
  queries: readonly (Query & { kind: 'attachment' })[],
): Promise<Answered> {
  if (queries.length === 0) return [];
  const stored = await attachments.findAll(queries.map((query) => query.hash));
  return queries.map((query) => {
    const found = stored.get(query.hash);
    const answer = {
      found: found !== undefined,
      mediaType: found?.mediaType ?? '',
      size: found?.size ?? 0,
    } satisfies AttachmentAnswer;
    return [queryKey(query), answer];
  });
}

/** Not those of a case that is open to some alone: whoever reads the doubt may have no task in it. */
async function sameFileAnswers(db: Queryable, queries: readonly (Query & { kind: 'same-file' })[]): Promise<Answered> {
  if (queries.length === 0) return [];
  const rows = await db.query<{ numbers: string[] }>(
    `select array(select case when s.extra -> 'readers' is null then s.number else '' end
       from case_file f join case_summary s using (case_id)
       where f.hash = q.hash and f.credit_code <> q.code and (s.extra -> 'readers' is null or s.power = q.power)
       order by f.case_id limit 5) as numbers
     from unnest($1::text[], $2::text[], $3::text[]) with ordinality q(hash, code, power, place) order by q.place`,
    [queries.map((query) => query.hash), queries.map((query) => query.creditCode), queries.map((query) => query.power)],
  );
  return queries.map((query, i) => [queryKey(query), { cases: rows[i]?.numbers ?? [] } satisfies SameFileAnswer]);
}

/** SHA-256(seed ‖ "," ‖ case number) as a number, modulo `oneIn`: 0 = drawn. The seed is made at the first draw of a quarter and stays. */
export function drawOf(seed: string, number: string, oneIn: number): DrawAnswer {
  const value = createHash('sha256').update(`${seed},${number}`).digest('hex');
  // 52 bits: the bias of the remainder is below 1 in 10¹².
  return { seed, value, drawn: Number.parseInt(value.slice(0, 13), 16) % oneIn === 0 };
}

/** e.g. `draw-seed:2026Q4` */
function seedKey(now: Instant): string {
  const [year = '', month = '1'] = dayOf(now).split('-');
  return `draw-seed:${year}Q${Math.ceil(Number(month) / 3)}`;
}

async function seedOf(db: Queryable, key: string): Promise<string> {
  await db.query('insert into setting (key, value) values ($1, $2) on conflict do nothing', [
    key,
    JSON.stringify(randomBytes(16).toString('hex')),
  ]);
  const [row] = await db.query<{ value: string }>('select value from setting where key = $1', [key]);
  if (!row) throw new Error(`no ${key}`);
  return row.value;
}
