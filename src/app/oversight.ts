import type { Json, PersonId, Post } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#store/database.ts';
import { DEPARTMENT } from './department-record.ts';
import { concerns, decode, encode, openTo, readerKeys } from './list-access.ts';
import { kindOf, NO_SIGNALS, type RegisterKey } from './register-rows.ts';

/** Whose eyes: what concerns the reader himself, and cases that he is out of, are neither listed nor counted. */
export type Viewer = {
  readonly person: PersonId;
  readonly posts: readonly Post[];
  /** Organisations and persons that he is close to. */
  readonly interests: readonly string[];
};

export type MapCounts = {
  readonly events: readonly {
    readonly power: string;
    readonly stage: string;
    readonly signals: number;
    readonly refusals: number;
  }[];
  readonly underway: readonly { readonly power: string; readonly n: number }[];
  readonly cards: readonly { readonly power: string; readonly stage: string; readonly n: number }[];
};

export type FrontCounts = {
  /** Ended in the period: with a term, and of these within it. */
  readonly ended: number;
  readonly onTime: number;
  readonly cards: { readonly [level in 'warning' | 'yellow' | 'red' | 'order']: number };
  readonly orders: number;
  readonly ordersOverdue: number;
  readonly checks: number;
  readonly tips: number;
};

export type EventRow = {
  readonly caseId: number;
  readonly key: string;
  readonly kind: string;
  readonly at: Instant;
  readonly data: { readonly [key: string]: Json };
};
export type EntryRow = EventRow & { readonly state: string };

export type RegisterQuery = {
  readonly register: RegisterKey;
  readonly power?: string;
  readonly state?: string;
  readonly period?: Period;
  readonly after?: string;
  readonly limit: number;
};
export type CellQuery = {
  readonly power: string;
  readonly stage: string;
  readonly period: Period;
  readonly after?: string;
  readonly limit: number;
};

/** An event is a signal that asks for a look, or an attempt that was refused; nothing of the sealed chain is one. */
const REFUSALS = kindOf('refusals');
const isEvent = (none: string): string =>
  `(g.kind = '${REFUSALS}' or g.kind <> all(${none}) and g.data ->> 'level' <> 'note' and not (g.data ->> 'sealed')::boolean)`;
const waits = `g.kind in ('card', 'register:orders', 'register:tips', 'register:checks')
  and g.state in ('raised', 'answered', 'upheld', 'lowered', 'reviewing', 'open', 'drawn')`;

/**
 * The case `s` of a row, looked up for that row alone: left to itself the planner, which takes the many closed entries for waiting
 * ones, reads every case there ever was.
 */
export const caseOf = (row: string): string =>
  `lateral (select number, power, created_at, extra, case_id from case_summary c where c.case_id = ${row}.case_id offset 0) s`;

/** What inspectors read across cases: the risk map, the figures of the front page, the registers. */
export class Oversight {
  readonly #db: Database;
  readonly #now: () => Instant;

  constructor(db: Database, now: () => Instant) {
    this.#db = db;
    this.#now = now;
  }

  async map(viewer: Viewer, { from, to }: Period): Promise<MapCounts> {
    const asked = seenBy(viewer);
    const [begin, end] = [asked.place(from), asked.place(to)];
    const events = this.#db.query<MapCounts['events'][number]>(
      `select s.power, g.stage, sum(g.signals)::int as signals, sum(g.refusals)::int as refusals from (
         select g.case_id, g.data ->> 'stage' as stage, count(*) filter (where g.kind <> '${REFUSALS}') as signals,
           count(*) filter (where g.kind = '${REFUSALS}') as refusals
         from signal g where g.raised_at >= ${begin} and g.raised_at < ${end} and ${isEvent(asked.place(NO_SIGNALS))}
         group by 1, 2) g, ${caseOf('g')}
       where ${asked.seen} group by 1, 2`,
      asked.all,
    );
    const underway = this.#db.query<MapCounts['underway'][number]>(
      `select power, count(*)::int as n from (
         select power, case_id from case_summary where status = 'open' and created_at < $2
         union select power, case_id from case_end where ended_at >= $1 and started_at < $2) c group by power`,
      [from, to],
    );
    const open = seenBy(viewer);
    const cards = this.#db.query<MapCounts['cards'][number]>(
      `select s.power, g.data ->> 'stage' as stage, count(*)::int as n
       from signal g, ${caseOf('g')} where g.kind = 'card' and ${waits} and ${open.seen} group by 1, 2`,
      open.all,
    );
    return { events: await events, underway: await underway, cards: await cards };
  }

  async front(viewer: Viewer, { from, to }: Period, power?: string): Promise<FrontCounts> {
    const asked = seenBy(viewer);
    const now = asked.place(this.#now());
    const only = power === undefined ? 'true' : `s.power = ${asked.place(power)}`;
    const waiting = this.#db.query<{ kind: string; level: string | null; n: number; ordered: number; late: number }>(
      `select g.kind, g.data ->> 'level' as level, count(*)::int as n,
         count(*) filter (where (g.data ->> 'order')::boolean)::int as ordered,
         count(*) filter (where (g.data ->> 'due')::timestamptz < ${now})::int as late
       from signal g left join ${caseOf('g')} on true
       where ${waits} and not coalesce(g.data -> 'named' ? ${asked.person}, false)
         and (g.case_id = ${DEPARTMENT} or s.case_id is not null and ${asked.seen}) and ${only} group by 1, 2`,
      asked.all,
    );
    const [done] = await this.#db.query<Pick<FrontCounts, 'ended' | 'onTime'>>(
      `select count(on_time)::int as ended, count(*) filter (where on_time)::int as "onTime"
       from case_end where ended_at >= $1 and ended_at < $2 and ($3::text is null or power = $3)`,
      [from, to, power ?? null],
    );
    const found = await waiting;
    const of = (kind: string, level?: string) =>
      found.filter((row) => row.kind === kind && (level === undefined || row.level === level));
    const sum = (rows: typeof found, key: 'n' | 'ordered' | 'late' = 'n') =>
      rows.reduce((total, row) => total + row[key], 0);
    return {
      ended: done?.ended ?? 0,
      onTime: done?.onTime ?? 0,
      cards: {
        warning: sum(of('card', 'warning')),
        yellow: sum(of('card', 'yellow')),
        red: sum(of('card', 'red')),
        order: sum(of('card'), 'ordered'),
      },
      orders: sum(of(kindOf('orders'))),
      ordersOverdue: sum(of(kindOf('orders')), 'late'),
      checks: sum(of(kindOf('checks'))),
      tips: sum(of(kindOf('tips'))),
    };
  }

  /** Entries of a register, newest first, by keyset. */
  register(viewer: Viewer, { register, power, state, period, after, limit }: RegisterQuery) {
    const asked = seenBy(viewer);
    const where = [
      `g.kind = ${asked.place(kindOf(register))}`,
      `not coalesce(g.data -> 'named' ? ${asked.person}, false)`,
      ...(state ? [`g.state = ${asked.place(state)}`] : []),
      ...(power ? [`s.power = ${asked.place(power)}`] : []),
      ...(period ? [`g.raised_at >= ${asked.place(period.from)} and g.raised_at < ${asked.place(period.to)}`] : []),
    ];
    return this.#page(asked, where, after, limit);
  }

  /** What happened in one stage of a power in a period, newest first; and how much of it each control noticed. */
  async cell(viewer: Viewer, { power, stage, period, after, limit }: CellQuery) {
    const asked = seenBy(viewer);
    const where = [
      `g.raised_at >= ${asked.place(period.from)} and g.raised_at < ${asked.place(period.to)}`,
      `s.power = ${asked.place(power)} and g.data ->> 'stage' = ${asked.place(stage)}`,
      isEvent(asked.place(NO_SIGNALS)),
    ];
    const controls = await this.#db.query<{ control: string; n: number }>(
      `select c.control, count(*)::int as n from signal g, ${caseOf('g')},
         lateral (select g.data ->> 'control' where g.data ? 'control'
           union select f ->> 'control' from jsonb_array_elements(g.data -> 'faults') f) c(control)
       where ${where.join(' and ')} and ${asked.seen} group by 1`,
      asked.all,
    );
    return { ...(await this.#page(asked, where, after, limit)), controls };
  }

  async #page(asked: Asked, where: readonly string[], after: string | undefined, limit: number) {
    const cursor = decode(after);
    const from =
      cursor?.key === undefined
        ? []
        : [
            `(g.raised_at, g.case_id, g.key) < (${asked.place(cursor.at)}::timestamptz, ${asked.place(cursor.id)}::bigint, ${asked.place(cursor.key)})`,
          ];
    const rows = await this.#db.query<EntryRow>(
      `select g.case_id as "caseId", g.key, g.kind, g.raised_at as at, g.data, g.state
       from signal g, ${caseOf('g')} where ${[...where, ...from, asked.seen].join(' and ')}
       order by g.raised_at desc, g.case_id desc, g.key desc limit ${asked.place(limit + 1)}`,
      asked.all,
    );
    const last = rows[limit - 1];
    return {
      rows: rows.slice(0, limit),
      next: rows.length > limit && last ? encode({ at: last.at, id: last.caseId, key: last.key }) : null,
    };
  }
}

type Asked = ReturnType<typeof seenBy>;

/** The values of a statement, begun with the reader's, and what lets him see a case `s`. */
export function seenBy({ person, posts, interests }: Viewer) {
  const all: unknown[] = [interests, person, readerKeys(person, posts)];
  return {
    all,
    person: '$2',
    place: (value: unknown): string => `$${all.push(value)}`,
    seen: `not (${concerns('s.extra', 1)} or coalesce(s.extra -> 'recused' ? $2, false)) and ${openTo('s.extra', 3)}`,
  };
}
