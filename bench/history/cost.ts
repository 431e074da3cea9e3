import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '#store/database.ts';
import { processCpu, serverCpu } from '../machine.ts';

/** What one act costs, apart from how long it takes: wall time says more about the machine's other guests. */
export type Cost = {
  readonly acts: number;
  /** Microseconds an act: this process, which decides and also plays the officers. */
  readonly ourCpu: number;
  /** Microseconds an act: the PostgreSQL backends that serve this database. */
  readonly backendCpu: number;
  /** Microseconds an act: every process of that PostgreSQL, with checkpoints and vacuum. */
  readonly serverCpu: number;
  /** Shared buffers touched an act, by client backends: found there, and read in. */
  readonly hits: number;
  readonly reads: number;
  /** Bytes of WAL an act; of these, what pages take that are written whole because a checkpoint came since they were last touched. */
  readonly wal: number;
  readonly fullPages: number;
  /** By table, heap and indexes together, buffers an act. */
  readonly tables: ReadonlyMap<string, number>;
  /** By table or index, bytes of whole pages an act. */
  readonly wholePages: ReadonlyMap<string, number>;
};

type Counters = {
  readonly hits: number;
  readonly reads: number;
  readonly wal: number;
  readonly lsn: string;
};

/** Connections remembered, so that each can be told to hand in its statistics at once instead of within ten seconds. */
export function rememberingConnections(db: Database): { readonly db: Database; handIn(): Promise<void> } {
  const own: pg.Client[] = [];
  const force = 'select pg_stat_force_next_flush()';
  return {
    db: {
      ...db,
      connect: async () => {
        const client = await db.connect();
        own.push(client);
        return client;
      },
    },
    handIn: async () => {
      for (const client of own) await client.query(force);
      const pooled = await Promise.all(Array.from({ length: db.pool.totalCount }, () => db.pool.connect()));
      await Promise.all(pooled.map((client) => client.query(force)));
      for (const client of pooled) client.release();
    },
  };
}

/**
 * Vacuum by itself and checkpoints on time would fall into one round and not into another: they are held back while we
 * measure, and both databases are vacuumed before.
 */
export async function holdBack(superuser: Database): Promise<void> {
  for (const setting of ['autovacuum = off', `checkpoint_timeout = '1h'`, `max_wal_size = '32GB'`])
    await superuser.query(`alter system set ${setting}`);
  await superuser.query('select pg_reload_conf()');
}

/** Costs of `work`, which resolves with the number of acts. A checkpoint comes first, so that each round starts from the same. */
export async function costOf(
  { superuser, database, db, handIn }: { superuser: Database; database: string; db: Database; handIn(): Promise<void> },
  work: () => Promise<number>,
): Promise<Cost> {
  await superuser.query('checkpoint');
  await handIn();
  const [before, tablesBefore] = [await counters(superuser), await buffersByTable(db)];
  const backends = new Backends(database);
  const [server, own] = [await serverCpu(superuser), processCpu(process.pid)];
  const acts = await backends.watch(work);
  const ourCpu = (processCpu(process.pid) - own) / acts;
  const allCpu = ((await serverCpu(superuser)) - server) / acts;
  await handIn();
  const [after, tablesAfter] = [await counters(superuser), await buffersByTable(db)];
  const wholePages = await wholePagesBetween(superuser, db, before.lsn, after.lsn);
  const per = (pick: (counters: Counters) => number) => (pick(after) - pick(before)) / acts;
  const perAct = (all: ReadonlyMap<string, number>) => new Map([...all].map(([name, n]) => [name, n / acts]));
  return {
    acts,
    ourCpu,
    backendCpu: backends.micros() / acts,
    serverCpu: allCpu,
    hits: per((c) => c.hits),
    reads: per((c) => c.reads),
    wal: per((c) => c.wal),
    fullPages: [...wholePages.values()].reduce((sum, bytes) => sum + bytes, 0) / acts,
    tables: perAct(new Map([...tablesAfter].map(([name, n]) => [name, n - (tablesBefore.get(name) ?? 0)]))),
    wholePages: perAct(wholePages),
  };
}

async function counters(superuser: Database): Promise<Counters> {
  const [row] = await superuser.query<Counters>(
    `select sum(hits)::bigint as hits, sum(reads)::bigint as reads, pg_current_wal_flush_lsn()::text as lsn,
       (pg_current_wal_flush_lsn() - '0/0')::bigint as wal
     from pg_stat_io where backend_type = 'client backend' and object = 'relation'`,
  );
  if (!row) throw new Error('this PostgreSQL keeps no pg_stat_io: 16 or newer is needed');
  return row;
}

/** Read back from the log itself; names of what belongs to this database, the rest under one name. */
async function wholePagesBetween(
  superuser: Database,
  db: Database,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, number>> {
  await superuser.query('create extension if not exists pg_walinspect');
  const rows = await superuser.query<{ node: number; bytes: number }>(
    `select relfilenode::bigint as node, sum(block_fpi_length)::bigint as bytes
     from pg_get_wal_block_info($1::pg_lsn, $2::pg_lsn) where block_fpi_length > 0 group by relfilenode`,
    [from, to],
  );
  const names = await db.query<{ node: number; name: string }>(
    'select pg_relation_filenode(oid)::bigint as node, relname as name from pg_class where pg_relation_filenode(oid) is not null',
  );
  const nameOf = new Map(names.map(({ node, name }) => [node, name]));
  const byName = new Map<string, number>();
  for (const { node, bytes } of rows) {
    const name = nameOf.get(node) ?? 'elsewhere';
    byName.set(name, (byName.get(name) ?? 0) + bytes);
  }
  return byName;
}

async function buffersByTable(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ name: string; buffers: number }>(
    `select relname as name, (heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0)
       + coalesce(toast_blks_hit + toast_blks_read, 0))::bigint as buffers from pg_statio_user_tables`,
  );
  return new Map(rows.map(({ name, buffers }) => [name, buffers]));
}

/** CPU of the backends that serve one database, looked at often enough that one which ends is not forgotten. */
class Backends {
  readonly #database: string;
  readonly #first = new Map<number, number>();
  readonly #last = new Map<number, number>();

  constructor(database: string) {
    this.#database = database;
  }

  async watch<T>(work: () => Promise<T>): Promise<T> {
    for (const pid of this.#pids()) this.#first.set(pid, processCpu(pid));
    let done = false;
    const result = work().finally(() => {
      done = true;
    });
    while (!done) {
      this.#look();
      await Promise.race([sleep(250), result.catch(() => {})]);
    }
    this.#look();
    return result;
  }

  micros(): number {
    return [...this.#last].reduce((sum, [pid, micros]) => sum + micros - (this.#first.get(pid) ?? 0), 0);
  }

  #look(): void {
    for (const pid of this.#pids()) this.#last.set(pid, processCpu(pid));
  }

  /** PostgreSQL writes user and database into its backends' command lines. */
  #pids(): readonly number[] {
    return readdirSync('/proc').flatMap((name) => {
      if (!/^\d+$/.test(name)) return [];
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return line.startsWith('postgres: ') && line.includes(` ${this.#database} `) ? [Number(name)] : [];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
  }
}
