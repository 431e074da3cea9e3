import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { productEnv, productFlags } from '../scripts/node24.mjs';

const root = join(import.meta.dirname, '..');

export type Served = {
  readonly address: URL;
  readonly pid: number;
  /** Sends a message to a server that listens for it; resolves with its answer. */
  ask<T>(message: string): Promise<T>;
  stop(): Promise<void>;
};

type ServeOptions = {
  /** Path from the root of the project, and what follows it. */
  readonly script: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string>>;
  /** Flags of Node. */
  readonly flags?: readonly string[];
  /** It leaves its CPU profile there when it stops. */
  readonly profileDir?: string | undefined;
};

/** A server in a process of its own; it says its address (`… http://…`) in its first lines. */
export async function serveScript({
  script: [path, ...args],
  env,
  flags = [],
  profileDir,
}: ServeOptions): Promise<Served> {
  const profiling = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [];
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      // A peer's own use of its driver is not this bench's to mend.
      '--disable-warning=DeprecationWarning',
      ...flags,
      ...profiling,
      join(root, path),
      ...args,
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await addressOf(child);
  child.stdout?.resume();
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (!stopping) console.error(`${path} ${args.join(' ')} ended by itself: ${code ?? signal}`);
  });
  const stop = async () => {
    stopping = true;
    child.kill('SIGTERM');
    await ended;
  };
  const ask = <T>(message: string) =>
    new Promise<T>((resolve) => {
      child.once('message', (answer) => resolve(answer as T));
      child.send(message);
    });
  return { address, pid: child.pid ?? 0, ask, stop };
}

/** The product as `npm start` runs it, on a free port and on that database. */
export const serve = (databaseUrl: string, dataDir: string, profileDir?: string): Promise<Served> =>
  serveScript({
    script: ['src/main/cli.ts', 'start'],
    env: { ...productEnv, DATABASE_URL: databaseUrl, HENGJIAN_DATA: dataDir, HOST: '127.0.0.1', PORT: '0' },
    flags: productFlags,
    profileDir,
  });

function addressOf(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /(http:\S+)\n/.exec(said)?.[1];
      if (found) resolve(new URL(found));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}
