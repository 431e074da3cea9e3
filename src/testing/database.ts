import { randomBytes } from 'node:crypto';
import { type Database, databaseOn, prepareExternal, withClient } from '#store/database.ts';
import type { Connection } from '#store/embedded.ts';
import { sharedSuperuser, startTestServer, TEMPLATE, type TestServer } from './shared-server.ts';

export type TestDatabase = {
  /** A migrated, empty database of this caller alone, as the app sees it. */
  readonly db: Database;
  /** The same database as the owner of its tables. */
  readonly owner: Database;
  /** Where `db` connects on the embedded server; undefined when `DATABASE_URL` names another. */
  readonly connection: Connection | undefined;
  /** Drops the database; the last caller's `close` stops a server that this process started. */
  close(): Promise<void>;
};

/**
 * A database for one test file: on the PostgreSQL of `DATABASE_URL` when that is set (its user must be allowed to create
 * databases), else on the embedded server of the test run (`global-setup.ts`), else on one of this process.
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
  return { db, owner, connection: undefined, close };
}

let own: Promise<TestServer> | undefined;
let users = 0;

function ownServer(): Promise<TestServer> {
  own ??= startTestServer();
  return own;
}

async function onEmbedded(name: string): Promise<TestDatabase> {
  users++;
  const superuser = sharedSuperuser() ?? (await ownServer()).server.superuserConnection;
  await withClient(superuser, (client) =>
    client.query(`create database ${name} owner hengjian_owner template ${TEMPLATE}`),
  );
  const connection = { ...superuser, user: 'hengjian_app', database: name };
  const db = databaseOn(connection);
  const owner = databaseOn({ ...connection, user: 'hengjian_owner' });
  const close = async () => {
    await Promise.all([db.close(), owner.close()]);
    await withClient(superuser, (client) => client.query(`drop database ${name} with (force)`));
    if (--users > 0) return;
    const stopping = own;
    own = undefined;
    await (await stopping)?.stop();
  };
  return { db, owner, connection, close };
}
