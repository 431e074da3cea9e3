import { resolve } from 'node:path';
import pg from 'pg';
import type { Instant } from '#kernel/time.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

/** Something that answers SQL. Rows come as they are: instants as `Instant`, bigint as number, bytea as Buffer. */
export type Queryable = {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
};

export type Database = Queryable & {
  /** Connections as `hengjian_app`; for libraries that want a pool of their own kind. */
  readonly pool: pg.Pool;
  /** All or nothing; rolled back when `work` throws. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** A new connection of one's own as `hengjian_app` (group commit, listening). The caller ends it. */
  connect(): Promise<pg.Client>;
  /** Ends the pool, and the server when it is ours. */
  close(): Promise<void>;
};

export type OpenOptions = {
  /** `DATABASE_URL`: a PostgreSQL ≥ 15. Without it the embedded server runs on `dataDir`. */
  readonly url?: string | undefined;
  /** Default `./data/pg`. */
  readonly dataDir?: string;
  readonly log: (line: string) => void;
  readonly poolSize?: number;
  /** Asked of what is stored before migrations change it; throws what it finds unfit. */
  readonly mustFit?: (db: Queryable) => Promise<void>;
};

/** Opens the store: starts or finds the server, makes the roles, migrates. Errors say in both languages what to do. */
export async function openDatabase({
  url,
  dataDir = resolve('data/pg'),
  log,
  poolSize = 10,
  mustFit,
}: OpenOptions): Promise<Database> {
  if (url) {
    const app = await prepareExternal(url, log, mustFit);
    return databaseOn(app, { poolSize });
  }
  const server = await startEmbedded({ dataDir, log });
  try {
    await withClient(server.ownerConnection, (client) => migrate(client, log, mustFit));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return databaseOn(server.connection, { poolSize, onClose: () => server.stop() });
}

/** A store on connections that are already prepared (tests give each file its own database). */
export function databaseOn(
  config: pg.ClientConfig,
  options: { poolSize?: number; onClose?: () => Promise<void> } = {},
): Database {
  const pool = new pg.Pool({ ...config, types, max: options.poolSize ?? 10 });
  // An idle connection that breaks (server restart) is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return {
    pool,
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    transaction: (work) => inTransaction(pool, work),
    connect: async () => {
      const client = new pg.Client({ ...config, types });
      client.on('error', () => {});
      await client.connect();
      return client;
    },
    close: async () => {
      await pool.end();
      await options.onClose?.();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work({
      query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
        (await client.query<Row>(text, [...values])).rows,
    });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Makes what is missing in a PostgreSQL of one's own: the role, membership in it, the tables. Tables belong to the login user;
 * the app's connections become `hengjian_app` at once, by a start option, so that RESET ROLE leads nowhere else.
 */
export async function prepareExternal(
  url: string,
  log: (line: string) => void,
  mustFit?: OpenOptions['mustFit'],
): Promise<pg.ClientConfig> {
  if (/[?&]options=/.test(url)) {
    throw new Error('DATABASE_URL 不能包含 options 参数。\nDATABASE_URL must not have the parameter "options".');
  }
  await withClient({ connectionString: url }, async (client) => {
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    );
    const { version = 0, encoding = '' } = rows[0] ?? {};
    if (version < 150_000)
      throw new Error(
        `需要 PostgreSQL 15 或更高版本，现为 ${version}。\nPostgreSQL 15 or newer is needed, this is ${version}.`,
      );
    if (encoding !== 'UTF8')
      throw new Error(
        `数据库编码须为 UTF8，现为 ${encoding}。\nThe database's encoding must be UTF8, not ${encoding}.`,
      );
    await makeAppRole(client, version);
    await migrate(client, log, mustFit);
  });
  return { connectionString: url, options: '-c role=hengjian_app' };
}

async function makeAppRole(client: pg.Client, version: number): Promise<void> {
  const missing: string[] = [];
  const attempt = async (sql: string) => {
    try {
      await client.query(sql);
    } catch (error) {
      // Two first starts at once: the other one made it.
      if (error instanceof pg.DatabaseError && (error.code === '42710' || error.code === '23505')) return;
      missing.push(`${sql};`);
    }
  };
  const { rowCount } = await client.query(`select 1 from pg_roles where rolname = 'hengjian_app'`);
  if (!rowCount) await attempt('create role hengjian_app nologin');
  const { rows } = await client.query<{ user: string; member: boolean }>(
    `select quote_ident(current_user) as user, exists (select 1 from pg_roles where rolname = 'hengjian_app'
       and pg_has_role(current_user, oid, $1)) as member`,
    [version >= 160_000 ? 'SET' : 'MEMBER'],
  );
  const [me] = rows;
  if (me && !me.member) await attempt(`grant hengjian_app to ${me.user}`);
  if (missing.length > 0) {
    throw new Error(
      `数据库用户缺少权限，请由数据库管理员执行：\nThe database user may not do this; ask the administrator to run:\n${missing.join('\n')}`,
    );
  }
}

export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const INT8 = 20;
const TIMESTAMPTZ = 1184;
const DATE = 1082;

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === INT8) return safeInteger;
      if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString() as Instant;
      if (oid === DATE) return (text: string) => text;
    }
    return pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

function safeInteger(text: string): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n)) throw new Error(`${text} from the database is not a safe integer`);
  return n;
}
