import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, databaseOn, prepareExternal, withClient } from '#store/database.ts';
import { type Connection, type Embedded, startEmbedded } from '#store/embedded.ts';
import { migrate } from '#store/migrate.ts';

export type TestDatabase = {
  /** A migrated, empty database of this caller alone, as the app sees it. */
  readonly db: Database;
  /** The same database as the owner of its tables. */
  readonly owner: Database;
  /** The embedded server under it; undefined when `DATABASE_URL` names another. */
  readonly server: Embedded | undefined;
  /** Drops the database; the last caller's `close` stops the server. */
  close(): Promise<void>;
};

/**
 * A database for one test file: on the PostgreSQL of `DATABASE_URL` when that is set (its user must be allowed to create
 * databases), else on one embedded server per process in a temporary folder.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `hengjian_test_${randomBytes(6).toString('hex')}`;
  const url = process.env.DATABASE_URL;
  return url ? onExternal(url, name) : onEmbedded(name);
}

async function onExternal(url: string, name: string): Promise<TestDatabase> {
  await withClient({ connectionString: url }, (client) =>
    client.query(`create database ${name} encoding 'UTF8' template template0`),
  );
  const own = new URL(url);
  own.pathname = `/${name}`;
  const db = databaseOn(await prepareExternal(own.href, () => {}));
  const owner = databaseOn({ connectionString: own.href });
  const close = async () => {
    await Promise.all([db.close(), owner.close()]);
    await withClient({ connectionString: url }, (client) => client.query(`drop database ${name} with (force)`));
  };
  return { db, owner, server: undefined, close };
}

const TEMPLATE = 'hengjian_template';
type Shared = { readonly server: Embedded; readonly folder: string };
let shared: Promise<Shared> | undefined;
let users = 0;

async function onEmbedded(name: string): Promise<TestDatabase> {
  users++;
  shared ??= startShared();
  const { server } = await shared;
  await withClient(server.superuserConnection, (client) =>
    client.query(`create database ${name} owner hengjian_owner template ${TEMPLATE}`),
  );
  const at = (connection: Connection) => databaseOn({ ...connection, database: name });
  const db = at(server.connection);
  const owner = at(server.ownerConnection);
  const close = async () => {
    await Promise.all([db.close(), owner.close()]);
    await withClient(server.superuserConnection, (client) => client.query(`drop database ${name} with (force)`));
    if (--users === 0) await stopShared();
  };
  return { db, owner, server, close };
}

async function startShared(): Promise<Shared> {
  const folder = mkdtempSync(join('/tmp', 'hengjian-test-'));
  const server = await startEmbedded({ dataDir: join(folder, 'pg'), log: () => {} });
  await withClient(server.superuserConnection, (client) =>
    client.query(`create database ${TEMPLATE} owner hengjian_owner`),
  );
  await withClient({ ...server.ownerConnection, database: TEMPLATE }, (client) => migrate(client, () => {}));
  return { server, folder };
}

async function stopShared(): Promise<void> {
  const stopping = shared;
  shared = undefined;
  const { server, folder } = (await stopping) as Shared;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
