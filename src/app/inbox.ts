import type { Json, PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Notice } from '#store/append-command.ts';
import type { Database, Queryable } from '#store/database.ts';
import { NotFound } from './app.ts';
import { type Viewer, visible } from './list-access.ts';

export type NoticeRow = {
  readonly id: number;
  readonly kind: string;
  readonly data: { readonly [key: string]: Json };
  readonly at: Instant;
  readonly read: boolean;
};
export type NoticeQuery = {
  /** The first word of their kind; left out = all. */
  readonly topic?: string | undefined;
  readonly unread?: boolean | undefined;
  /** Only notices before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
};

/** How many unread ones are counted at most: beyond it the number says nothing more. */
const COUNTED = 100;

/**
 * 通知: what a person should know though it is no task of his. What was said of a case is there for as long as he may see the
 * case: whoever has been recused since is not reminded of it.
 */
export class Inbox {
  readonly #db: Database;
  readonly #now: () => Instant;
  readonly #viewerOf: (person: PersonId) => Viewer;

  constructor(db: Database, now: () => Instant, viewerOf: (person: PersonId) => Viewer) {
    this.#db = db;
    this.#now = now;
    this.#viewerOf = viewerOf;
  }

  /** Newest first. */
  async list(
    person: PersonId,
    { topic, unread = false, before, limit }: NoticeQuery,
  ): Promise<{ readonly rows: readonly NoticeRow[]; readonly next: string | null }> {
    const values: unknown[] = [];
    const place = (value: unknown) => `$${values.push(value)}`;
    const where = [
      this.#shown(person, values),
      ...(topic === undefined ? [] : [`n.topic = ${place(topic)}`]),
      ...(unread ? ['n.read_at is null'] : []),
      ...(before === undefined ? [] : [`n.id < ${place(before)}`]),
    ];
    const rows = await this.#db.query<NoticeRow>(
      `select n.id, n.kind, n.data, n.at, n.read_at is not null as read from notice n
       where ${where.join(' and ')} order by n.id desc limit ${place(limit + 1)}`,
      values,
    );
    const last = rows[limit - 1];
    return { rows: rows.slice(0, limit), next: rows.length > limit && last ? String(last.id) : null };
  }

  /** How many he has not read, at most `COUNTED`. */
  async unread(person: PersonId): Promise<number> {
    const values: unknown[] = [];
    const [row] = await this.#db.query<{ n: number }>(
      `select count(*)::int as n from (select 1 from notice n
       where ${this.#shown(person, values)} and n.read_at is null limit ${COUNTED}) x`,
      values,
    );
    return row?.n ?? 0;
  }

  /** The number of his newest notice; 0 = he has none. */
  async newest(person: PersonId): Promise<number> {
    const [row] = await this.#db.query<{ id: number }>(
      'select id from notice where person = $1 order by id desc limit 1',
      [person],
    );
    return row?.id ?? 0;
  }

  /** Of these topics what came after that one, he has not read and no letter has counted, as far as he may see it; it is counted now. */
  async takeFresh(
    tx: Queryable,
    person: PersonId,
    topics: readonly string[],
    since: number,
  ): Promise<readonly number[]> {
    const values: unknown[] = [];
    const shown = this.#shown(person, values);
    const rows = await tx.query<{ id: number }>(
      `update notice set mailed = true where id in (select n.id from notice n
       where ${shown} and n.read_at is null and not n.mailed
         and n.topic = any($${values.push(topics)}) and n.id > $${values.push(since)} order by n.id limit ${COUNTED})
       returning id`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /** These of his, or all up to that one. Another's are nobody's to touch: they are as if they were not there. */
  async markRead(
    person: PersonId,
    which: { readonly notices: readonly number[] } | { readonly upTo: number },
  ): Promise<void> {
    const now = this.#now();
    if ('upTo' in which)
      await this.#db.query('update notice set read_at = $2 where person = $1 and read_at is null and id <= $3', [
        person,
        now,
        which.upTo,
      ]);
    else {
      const [known] = await this.#db.query<{ n: number }>(
        'select count(*)::int as n from notice where person = $1 and id = any($2::bigint[])',
        [person, which.notices],
      );
      if (known?.n !== new Set(which.notices).size) throw new NotFound();
      await this.#db.query(
        'update notice set read_at = $2 where person = $1 and read_at is null and id = any($3::bigint[])',
        [person, now, which.notices],
      );
    }
  }

  /** Told once, privately: the case itself answers as if it were not there. */
  async noteRecusal(person: PersonId, number: string): Promise<void> {
    await this.#db.query(
      `insert into notice (person, at, kind, data) select $1, $2, 'recused', $3
       where not exists (select 1 from notice where person = $1 and kind = 'recused' and data ->> 'number' = $4)`,
      [person, this.#now(), JSON.stringify({ number }), number],
    );
  }

  #shown(person: PersonId, values: unknown[]): string {
    const who = `n.person = $${values.push(person)}`;
    const seen = visible(this.#viewerOf(person), values);
    return `${who} and (n.case_id is null or exists (select 1 from case_summary where case_id = n.case_id and ${seen}))`;
  }
}

/** Puts notices in place; one that stands already keeps that it was read. */
export async function tell(tx: Queryable, notices: readonly Notice[]): Promise<void> {
  for (const { person, at, kind, data } of notices)
    await tx.query('insert into notice (person, at, kind, data) values ($1, $2, $3, $4) on conflict do nothing', [
      person,
      at,
      kind,
      JSON.stringify(data),
    ]);
}
