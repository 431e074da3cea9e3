/**
 * A tiny app on the embedded store, to be killed by tests: `node embedded-app.ts <dataDir> [hold|append]`.
 * Prints `ready <server pid> <launcher>`, then with `append` one line `ack <case> <seq> <hash>` for each answer it got.
 */

import { loadHeads, nextCaseIds } from '#store/cases.ts';
import { databaseOn, withClient } from '#store/database.ts';
import { startEmbedded } from '#store/embedded.ts';
import { GroupCommitter } from '#store/group-commit.ts';
import { migrate } from '#store/migrate.ts';
import { act, headAfter } from './append.ts';

const [, , dataDir = '', mode = 'hold'] = process.argv;
try {
  const server = await startEmbedded({ dataDir, log: (line) => console.error(line) });
  await withClient(server.ownerConnection, (client) => migrate(client, () => {}));
  console.log(`ready ${server.pid()} ${server.launcher}`);
  if (mode === 'append') await appendForever(databaseOn(server.connection));
  else setInterval(() => {}, 1_000);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function appendForever(db: ReturnType<typeof databaseOn>): Promise<void> {
  const writer = new GroupCommitter({ db });
  await Promise.all(
    (await nextCaseIds(db, 16)).map(async (id) => {
      for (let { case: head } = await loadHeads(db, id); ; ) {
        const command = act(id, head);
        const result = await writer.append(command);
        if (result.kind !== 'written') throw new Error(`unexpected ${result.kind}`);
        head = headAfter(command);
        console.log(`ack ${id} ${head.seq} ${head.hash.toString('hex')}`);
      }
    }),
  );
}
