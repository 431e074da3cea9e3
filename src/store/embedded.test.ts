import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseId } from '#kernel/ids.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { loadEvents, loadHeads } from './cases.ts';
import { DataInUse } from './data-lock.ts';
import { databaseOn, openDatabase } from './database.ts';
import { type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { readPostmasterPid, serversOn } from './server-process.ts';

const APP = join(import.meta.dirname, '../testing/embedded-app.ts');
const isRoot = process.getuid?.() === 0;
const log = () => {};

type App = {
  readonly process: ChildProcess;
  readonly serverPid: number;
  readonly acknowledged: string[];
  readonly ended: Promise<unknown>;
};

async function startApp(dataDir: string, mode: 'hold' | 'append'): Promise<App> {
  const child = spawn(process.execPath, [APP, dataDir, mode], { stdio: ['ignore', 'pipe', 'ignore'], cwd: '/' });
  const ended = once(child, 'exit');
  const acknowledged: string[] = [];
  const serverPid = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout!).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(Number(line.split(' ')[1]));
      else acknowledged.push(line);
    });
    void ended.then(() => reject(new Error('the app ended before it was ready')));
  });
  return { process: child, serverPid, acknowledged, ended };
}

const isAlive = (pid: number): boolean =>
  existsSync(`/proc/${pid}/cwd`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

describe('the embedded server', () => {
  let root: string;
  before(() => {
    root = mkdtempSync('/tmp/hengjian-embedded-');
    chmodSync(root, 0o755);
  });
  after(() => rmSync(root, { recursive: true, force: true }));
  const cluster = () => join(root, 'crash', 'cluster');

  it('refuses a second start on the same data, naming the process, in both languages', async () => {
    const dataDir = join(root, 'second');
    const first = await startEmbedded({ dataDir, log });
    try {
      await assert.rejects(
        startEmbedded({ dataDir: join(dataDir, '..', 'second'), log }),
        (error) =>
          error instanceof DataInUse &&
          error.pid === process.pid &&
          /正由进程/.test(error.message) &&
          /in use by process/.test(error.message),
      );
      assert.ok(isAlive(first.pid()), 'the first goes on');
    } finally {
      await first.stop();
    }
    assert.deepEqual(serversOn(first.cluster), []);
    assert.equal(existsSync(first.connection.host), false, 'the socket folder is gone');
  });

  it('opens twice in turn on the same data and keeps what was written', async () => {
    const dataDir = join(root, 'turn');
    const first = await openDatabase({ dataDir, log });
    await first.query(`insert into setting values ('k', '1')`);
    await first.close();
    const second = await openDatabase({ dataDir, log });
    assert.deepEqual(await second.query('select value from setting'), [{ value: 1 }]);
    const [fsync] = await second.query('select name from pg_settings where name = $1 and setting = $2', [
      'fsync',
      'on',
    ]);
    assert.ok(fsync);
    await second.close();
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends in order with its app on ${signal}`, async () => {
      const app = await startApp(join(root, 'crash'), 'hold');
      app.process.kill(signal);
      await app.ended;
      assert.deepEqual(serversOn(cluster()), []);
      assert.equal(readPostmasterPid(cluster()), null, 'the shutdown was clean');
    });
  }

  it('loses nothing acknowledged when the server is killed under load, and starts it again by itself', async () => {
    const app = await startApp(join(root, 'crash'), 'append');
    await until(() => app.acknowledged.length > 300);
    process.kill(app.serverPid, 'SIGKILL');
    const before = app.acknowledged.length;
    await until(() => app.acknowledged.length > before + 500);
    assert.notEqual(readPostmasterPid(cluster())?.pid, app.serverPid);
    app.process.kill('SIGKILL');
    await app.ended;
    await check(app.acknowledged);
  });

  it('loses nothing acknowledged when app and server are killed; the server left by a killed app is never doubled', async () => {
    const app = await startApp(join(root, 'crash'), 'append');
    await until(() => app.acknowledged.length > 300);
    app.process.kill('SIGKILL');
    await app.ended;
    assert.ok(isAlive(app.serverPid), 'the server is an orphan now');
    const next = await startApp(join(root, 'crash'), 'append');
    assert.notEqual(next.serverPid, app.serverPid);
    assert.equal(isAlive(app.serverPid), false);
    await until(() => next.acknowledged.length > 300);
    next.process.kill('SIGKILL');
    process.kill(next.serverPid, 'SIGKILL');
    await next.ended;
    await check([...app.acknowledged, ...next.acknowledged]);
  });

  /** Every acknowledged entry is there, byte for byte, in a whole chain. */
  async function check(acknowledged: readonly string[]): Promise<void> {
    assert.ok(acknowledged.length > 300);
    const server = await startEmbedded({ dataDir: join(root, 'crash'), log });
    const db = databaseOn(server.connection);
    try {
      const acks = acknowledged
        .map((line) => line.split(' '))
        .map(([, id, seq, hash]) => ({ id: Number(id) as CaseId, seq: Number(seq), hash }));
      for (const [id, mine] of Map.groupBy(acks, (ack) => ack.id)) {
        const rows = await loadEvents(db, id, 'case');
        assert.deepEqual(verifyChain(rows, { caseId: id, head: (await loadHeads(db, id)).case }), []);
        for (const { seq, hash } of mine) assert.equal(rows[seq - 1]?.hash.toString('hex'), hash);
      }
    } finally {
      await db.close();
      await server.stop();
    }
  }

  const startIn = async (dataDir: string, only?: EmbeddedOptions['only']) => {
    const server = await startEmbedded({ dataDir, log, ...(only && { only }) });
    const db = databaseOn(server.connection);
    const rows = await db.query('select current_user as user');
    await db.close();
    await server.stop();
    assert.deepEqual(rows, [{ user: 'hengjian_app' }]);
    assert.deepEqual(serversOn(server.cluster), []);
    return server;
  };

  it('starts under a path longer than a socket may have, with Chinese in it', async () => {
    await startIn(join(root, 'x'.repeat(100), '长'.repeat(40)));
  });

  it('as root, starts in a home that nobody else may enter', { skip: !isRoot }, async () => {
    const home = join(root, 'closed');
    mkdirSync(home, { mode: 0o700 });
    for (const name of ['setpriv', 'unshare'] as const) {
      assert.equal((await startIn(join(home, 'same-data'), [name])).launcher, name);
    }
    await assert.rejects(startIn(join(home, 'uid'), ['uid']), /Permission denied[\s\S]*|DATABASE_URL/);
    const copied = await startIn(join(home, 'copy'), ['copy']);
    const place = readFileSync(join(home, 'copy', 'MOVED.txt'), 'utf8').trim();
    assert.equal(copied.cluster, join(place, 'cluster'));
    assert.equal((await startIn(join(home, 'copy'))).cluster, copied.cluster, 'and finds it there again');
    rmSync(place, { recursive: true });
  });

  it('as root, gives the data to a user without rights', { skip: !isRoot }, async () => {
    assert.equal((await startIn(join(root, 'plain'))).launcher, 'uid');
  });

  for (const [name, uid, launcher] of [
    ['an ordinary user', 65_534, 'direct'],
    ['a user without a name', 54_321, 'unshare'],
  ] as const) {
    it(`starts for ${name}`, { skip: !isRoot }, async () => {
      const home = join(root, `user-${uid}`);
      mkdirSync(home, { mode: 0o700 });
      chownSync(home, uid, uid);
      const child = spawn(process.execPath, [APP, join(home, 'pg')], {
        uid,
        gid: uid,
        cwd: '/',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = once(child, 'exit');
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
      await until(() => /^ready /m.test(output) || child.exitCode !== null);
      child.kill('SIGTERM');
      await ended;
      assert.match(output, new RegExp(`ready \\d+ ${launcher}`));
    });
  }
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 6_000) throw new Error('waited a minute in vain');
    await sleep(10);
  }
}
