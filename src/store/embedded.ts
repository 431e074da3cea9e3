import { execFileSync, type SpawnOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { type Binaries, copyBinaries, nativeFolder, prepareBinaries } from './binaries.ts';
import { lockFolder } from './data-lock.ts';
import { giveTo, type Launcher, type LauncherName, launchersFor, whyNot } from './launchers.ts';
import { endOrphans } from './server-process.ts';
import { chownTree, ServerRun } from './server-run.ts';

/** Where and as whom to connect; goes into `pg` as it is. */
export type Connection = { readonly host: string; readonly user: string; readonly database: string };

export type Embedded = {
  /** As `hengjian_app`, which cannot alter what was recorded. */
  readonly connection: Connection;
  /** As `hengjian_owner`, who owns the tables: for migrations. */
  readonly ownerConnection: Connection;
  /** As PostgreSQL's superuser, in its maintenance database. */
  readonly superuserConnection: Connection;
  /** How the server was started, for `hengjian doctor` and tests. */
  readonly launcher: LauncherName;
  readonly cluster: string;
  /** Process id of the running postmaster. */
  pid(): number;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. Leaves nothing running. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Made when missing. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Only these ways to start, in this order (tests); default: all that may work here. */
  readonly only?: readonly (LauncherName | 'copy')[];
};

const DATABASE = 'hengjian';

/**
 * Starts the PostgreSQL that npm installed as a child of this process, with its data in `dataDir`, reachable through a unix
 * socket only. Authentication is `trust` in a socket folder of mode 700: whoever can enter it (the server's user, root) can
 * read and change the data files as well, so a password would be one more secret that protects nothing.
 * Throws `DataInUse` when another process runs on the same folder.
 */
export async function startEmbedded({ dataDir, log, only }: EmbeddedOptions): Promise<Embedded> {
  // Others may pass through, not look inside: the cluster below is another user's when we are root.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const folder = realpathSync(resolve(dataDir));
  const lock = await lockFolder(folder);
  let socketDir: string | undefined;
  let started: ServerRun | undefined;
  try {
    const { launcher, binaries, cluster } = choosePlace(folder, log, only);
    await endOrphans(cluster, log);
    removeOldSocket(folder);
    makeCluster(cluster, launcher, binaries, log);
    socketDir = makeSocketDir(launcher);
    writeFileSync(
      join(folder, 'server.json'),
      JSON.stringify({ pid: process.pid, socketDir, launcher: launcher.name, cluster }),
      { mode: 0o600 },
    );
    const command = launcher.command(join(binaries.bin, 'postgres'), ['-D', cluster, ...settings(socketDir)]);
    const options: SpawnOptions = { ...command.as, env: binaries.env, cwd: '/' };
    const onEnd = () => {
      rmSync(socketDir!, { recursive: true, force: true });
      lock.release();
    };
    const run = new ServerRun({ ...command, options, cluster, logFile: join(folder, 'server.log'), log, onEnd });
    await run.start();
    started = run;
    const connect = (user: string, database: string): Connection => ({ host: socketDir!, user, database });
    await makeDatabase(connect('postgres', 'postgres'));
    log(`PostgreSQL ready (${launcher.name}, pid ${run.pid()}, data ${cluster})`);
    return {
      connection: connect('hengjian_app', DATABASE),
      ownerConnection: connect('hengjian_owner', DATABASE),
      superuserConnection: connect('postgres', 'postgres'),
      launcher: launcher.name,
      cluster,
      pid: () => run.pid(),
      stop: () => run.stop(),
    };
  } catch (error) {
    await started?.stop();
    if (socketDir) rmSync(socketDir, { recursive: true, force: true });
    lock.release();
    throw error;
  }
}

type Place = { launcher: Launcher; binaries: Binaries; cluster: string };

/** The first way to run PostgreSQL that works here; for root, at last, with copies where an unprivileged user may go. */
function choosePlace(folder: string, log: (line: string) => void, only?: readonly (LauncherName | 'copy')[]): Place {
  const uid = process.getuid?.() ?? -1;
  const native = nativeFolder();
  const reasons: string[] = [];
  const tryIn = (place: string, from: string, names?: readonly (LauncherName | 'copy')[]): Place | null => {
    const cluster = join(place, 'cluster');
    const binaries = prepareBinaries(from, join(place, 'lib'));
    const owner = existsSync(cluster) ? statSync(cluster) : undefined;
    for (const launcher of launchersFor(uid, owner)) {
      if (names && !names.includes(launcher.name)) continue;
      const reason = whyNot(launcher, binaries, place);
      if (reason === null) return { launcher, binaries, cluster };
      reasons.push(`${launcher.name}: ${reason.split('\n').at(-1)}`);
    }
    return null;
  };
  const moved = movedTo(folder);
  const here = moved && uid === 0 ? null : tryIn(folder, native, only);
  if (here) return here;
  if (uid === 0 && (!only || only.includes('copy'))) {
    for (const base of moved
      ? [moved]
      : ['/var/lib', '/var/tmp'].map((root) => join(root, `hengjian-${hashOf(folder)}`))) {
      try {
        mkdirSync(base, { recursive: true, mode: 0o711 });
        // Under /var/tmp anybody could have made it first.
        if (lstatSync(base).uid !== 0 || !lstatSync(base).isDirectory()) throw new Error(`${base} is not root's`);
        chmodSync(base, 0o711);
        const there = tryIn(base, copyBinaries(native, base), ['uid']);
        if (!there) {
          if (!existsSync(join(base, 'cluster'))) rmSync(base, { recursive: true, force: true });
          continue;
        }
        writeFileSync(join(folder, 'MOVED.txt'), `${base}\n`);
        log(`数据库数据放在 ${base}：没有任何非特权用户可以进入 ${folder}。`);
        log(`the database keeps its data in ${base}: no unprivileged user may enter ${folder}`);
        return there;
      } catch (error) {
        reasons.push(`copy: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  throw new Error(
    `PostgreSQL 无法在本机启动。请以普通用户运行，或设置 DATABASE_URL 指向 PostgreSQL 15 或更高版本。\n` +
      `PostgreSQL cannot be started here. Run as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.\n${reasons.join('\n')}`,
  );
}

const movedTo = (folder: string): string | null => {
  const note = join(folder, 'MOVED.txt');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : null;
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** One settings list on the command line, so that no file in the cluster can say otherwise. */
const settings = (socketDir: string): readonly string[] =>
  [
    'listen_addresses=',
    `unix_socket_directories=${socketDir}`,
    'unix_socket_permissions=0700',
    'max_connections=60',
    'shared_buffers=128MB',
    'fsync=on',
    'synchronous_commit=on',
    'full_page_writes=on',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    // A row's values in an error detail would be personal data in a log file.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    'jit=off',
    'autovacuum_naptime=15s',
  ].flatMap((setting) => ['-c', setting]);

/** Runs initdb beside the place and moves the result in, so that a half-made cluster is never taken for a whole one. */
function makeCluster(cluster: string, launcher: Launcher, binaries: Binaries, log: (line: string) => void): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    checkVersion(cluster, binaries, launcher);
    if (launcher.owner && statSync(cluster).uid !== launcher.owner.uid) chownTree(cluster, launcher.owner);
    return;
  }
  log('initialising the database');
  const half = `${cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  giveTo(launcher, half);
  const { file, args, as } = launcher.command(join(binaries.bin, 'initdb'), [
    ...[
      '-D',
      half,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--no-locale',
      '--data-checksums',
      '--no-instructions',
    ],
    // The same order everywhere, and no need for a locale of the operating system.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]);
  execFileSync(file, args, { ...as, env: binaries.env, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  renameSync(half, cluster);
}

function checkVersion(cluster: string, binaries: Binaries, launcher: Launcher): void {
  const data = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const { file, args, as } = launcher.command(join(binaries.bin, 'postgres'), ['--version']);
  const program = /\) (\d+)/.exec(
    execFileSync(file, args, { ...as, env: binaries.env, cwd: '/', encoding: 'utf8' }),
  )?.[1];
  if (program !== data) {
    throw new Error(
      `${cluster} 由 PostgreSQL ${data} 创建，而现有程序是 ${program}。请先用旧版本导出再导入。\n` +
        `${cluster} was made by PostgreSQL ${data}, the programs here are ${program}. Export with the old version and import.`,
    );
  }
}

/** PostgreSQL's limit for the whole path of a socket is 107 bytes, so the socket is never under the data folder. */
function makeSocketDir(launcher: Launcher): string {
  for (const base of ['/tmp', '/var/tmp', '/dev/shm', tmpdir()]) {
    if (Buffer.byteLength(join(base, 'hengjian-XXXXXX', '.s.PGSQL.5432')) > 107) continue;
    try {
      const path = mkdtempSync(join(base, 'hengjian-'));
      giveTo(launcher, path);
      return path;
    } catch {}
  }
  throw new Error(
    '没有可写的临时目录（/tmp、/var/tmp、/dev/shm）。\nNo temporary folder can be written to (/tmp, /var/tmp, /dev/shm).',
  );
}

function removeOldSocket(folder: string): void {
  try {
    const { socketDir } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { socketDir?: unknown };
    if (typeof socketDir === 'string' && /\/hengjian-[A-Za-z0-9]{6}$/.test(socketDir))
      rmSync(socketDir, { recursive: true, force: true });
  } catch {}
}

async function makeDatabase(superuser: Connection): Promise<void> {
  const client = new pg.Client(superuser);
  await client.connect();
  try {
    for (const role of ['hengjian_owner', 'hengjian_app']) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (!rowCount) await client.query(`create role ${role} login`);
    }
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE} owner hengjian_owner`);
  } finally {
    await client.end();
  }
}
