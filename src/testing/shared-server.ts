import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '#store/database.ts';
import { type Connection, type Embedded, startEmbedded } from '#store/embedded.ts';
import { migrate } from '#store/migrate.ts';

export const TEMPLATE = 'hengjian_template';
/** Set by `globalSetup`, read by the test processes it starts: the superuser's connection as JSON. */
export const SERVER_VARIABLE = 'HENGJIAN_TEST_SERVER';

export type TestServer = { readonly server: Embedded; stop(): Promise<void> };

/** An embedded server in a temporary folder with a migrated, empty template database. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join('/tmp', 'hengjian-test-'));
  const server = await startEmbedded({ dataDir: join(folder, 'pg'), log: () => {} });
  await withClient(server.superuserConnection, (client) =>
    client.query(`create database ${TEMPLATE} owner hengjian_owner`),
  );
  await withClient({ ...server.ownerConnection, database: TEMPLATE }, (client) => migrate(client, () => {}));
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, stop };
}

/** The server that `globalSetup` started for this run, if it did. */
export function sharedSuperuser(): Connection | undefined {
  const text = process.env[SERVER_VARIABLE];
  return text ? (JSON.parse(text) as Connection) : undefined;
}
