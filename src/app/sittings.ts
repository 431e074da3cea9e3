import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';
import { decode, encode, handledBy, type Viewer } from './list-access.ts';

export type SittingQuery = {
  /** ahead: something of it is still to be done · past: all of it is over. */
  readonly when: 'ahead' | 'past';
  /** Only those to which the person was called, or which he called. */
  readonly mine?: boolean;
  readonly after?: string;
  readonly limit: number;
};

export type SittingListRow = {
  readonly at: Instant;
  readonly purpose: string;
  readonly place: string;
  readonly items: readonly {
    readonly caseId: number;
    readonly key: string;
    readonly number: string;
    readonly title: string;
    readonly state: 'called' | 'open' | 'closed' | 'dropped';
  }[];
  readonly mine: boolean;
};

/** Pages of sittings, by keyset: those ahead with the soonest first, those past with the last first. */
export async function listSittings(
  db: Queryable,
  viewer: Viewer,
  { when, mine = false, after, limit }: SittingQuery,
): Promise<{ readonly rows: readonly SittingListRow[]; readonly next: string | null }> {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const where = [handledBy(viewer, values)];
  const self = place([viewer.person]);
  const sittings = (having: string) =>
    `(m.at, m.purpose, m.place) in (select o.at, o.purpose, o.place from meeting o where ${having})`;
  const ahead = sittings(`o.state in ('called', 'open')`);
  where.push(when === 'ahead' ? ahead : `not ${ahead}`);
  if (mine) where.push(sittings(`o.persons @> ${self}`));
  const cursor = decode(after);
  if (cursor?.key !== undefined) {
    const [purpose, where_] = splitKey(cursor.key);
    where.push(
      `(m.at, m.purpose, m.place) ${when === 'ahead' ? '>' : '<'} (${place(cursor.at)}::timestamptz, ${place(purpose)}, ${place(where_)})`,
    );
  }
  const order = when === 'ahead' ? 'asc' : 'desc';
  const found = await db.query<SittingListRow>(
    `select m.at, m.purpose, m.place, bool_or(m.persons @> ${self}) as mine,
       json_agg(json_build_object('caseId', case_id, 'key', m.key, 'number', number, 'title', title, 'state', m.state) order by case_id) as items
     from meeting m join case_summary using (case_id) where ${where.join(' and ')}
     group by m.at, m.purpose, m.place order by m.at ${order}, m.purpose ${order}, m.place ${order} limit ${place(limit + 1)}`,
    values,
  );
  const last = found[limit - 1];
  return {
    rows: found.slice(0, limit),
    next: found.length > limit && last ? encode({ at: last.at, id: 0, key: `${last.purpose}\n${last.place}` }) : null,
  };
}

function splitKey(key: string): readonly [string, string] {
  const [purpose = '', place = ''] = key.split('\n');
  return [purpose, place];
}

export type SittingMeeting = {
  readonly caseId: number;
  readonly key: string;
  readonly at: Instant;
  readonly purpose: string;
  readonly place: string;
  /** Whether this person was called to it, or called it, and the matter is not about himself. */
  readonly called: boolean;
};
const MOST_ITEMS = 60;

/** The meetings of the sitting that this one belongs to, in the order of their cases; whoever asks sees each only as far as its case. */
export async function meetingsOfSitting(
  db: Queryable,
  person: PersonId,
  caseId: number,
  key: string,
): Promise<readonly SittingMeeting[]> {
  return db.query<SittingMeeting>(
    `select m.case_id as "caseId", m.key, m.at, m.purpose, m.place,
       m.persons @> $3 and coalesce(s.extra ->> 'subject' <> $4, true) as called
     from meeting o join meeting m using (at, purpose, place) join case_summary s on s.case_id = m.case_id
     where o.case_id = $1 and o.key = $2 order by m.case_id, m.key limit ${MOST_ITEMS}`,
    [caseId, key, [person], person],
  );
}
