import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, lchownSync, openSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOrphans, readPostmasterPid, signalTo } from './server-process.ts';

export type RunOptions = {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
  readonly cluster: string;
  readonly logFile: string;
  readonly log: (line: string) => void;
  /** After the server has been ended by `stop` or a signal. */
  readonly onEnd: () => void;
};

const LOG_LIMIT_BYTES = 8 * 1024 * 1024;
const START_PATIENCE_MS = 300_000;
const RESTARTS_PER_MINUTE = 5;

/** The running server: started again when it dies by itself, ended when this process ends. */
export class ServerRun {
  readonly #options: RunOptions;
  #child: ChildProcess | undefined;
  #stopping: Promise<void> | undefined;
  #deaths: number[] = [];

  constructor(options: RunOptions) {
    this.#options = options;
  }

  pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Resolves when the server takes connections, after any crash recovery. Throws with the end of its log when it does not. */
  async start(): Promise<void> {
    await this.#spawn();
    process.once('exit', this.#onExit);
    for (const signal of ENDING) process.on(signal, this.#onSignal);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#end();
    return this.#stopping;
  }

  async #end(): Promise<void> {
    process.off('exit', this.#onExit);
    const child = this.#child;
    for (const [signal, patienceMs] of [
      ['SIGINT', 20_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ] as const) {
      if (!child?.pid || hasEnded(child)) break;
      signalTo(child.pid, signal);
      for (let waited = 0; waited < patienceMs && !hasEnded(child); waited += 10) await sleep(10);
    }
    this.#options.onEnd();
    for (const signal of ENDING) process.off(signal, this.#onSignal);
  }

  readonly #onExit = (): void => {
    if (this.#child?.pid && !hasEnded(this.#child)) signalTo(this.#child.pid, 'SIGINT');
  };

  /** Where the program has its own handler, that one calls `stop`; else the signal would end us and leave the server. */
  readonly #onSignal = (signal: NodeJS.Signals): void => {
    if (process.listeners(signal).some((listener) => !OURS.has(listener))) return;
    void this.stop().then(() => {
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  };

  async #spawn(): Promise<void> {
    OURS.add(this.#onSignal);
    const { file, args, options, cluster, logFile, log } = this.#options;
    const from = rotate(logFile);
    const output = openSync(logFile, 'a', 0o600);
    // Its own session: Ctrl-C is for the app, which then ends the server in order.
    const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', output, output] });
    closeSync(output);
    this.#child = child;
    let failure: Error | undefined;
    child.once('error', (error) => {
      failure = error;
    });
    child.once('exit', (code, signal) => log(`PostgreSQL ended (${signal ?? code})`));
    for (let waited = 0; !isReady(cluster, child.pid); waited += 10) {
      if (failure || hasEnded(child) || waited > START_PATIENCE_MS) {
        if (child.pid) signalTo(child.pid, 'SIGQUIT');
        const tail = readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n').slice(-8).join('\n');
        throw new Error(
          `PostgreSQL 未能启动，日志见 ${logFile}。\nPostgreSQL did not start; its log is ${logFile}:\n${failure?.message ?? tail}`,
        );
      }
      await sleep(10);
    }
    child.unref();
    child.once('exit', () => void this.#revive());
  }

  async #revive(): Promise<void> {
    if (this.#stopping) return;
    const { cluster, log } = this.#options;
    const now = performance.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < 60_000), now];
    if (this.#deaths.length > RESTARTS_PER_MINUTE) {
      log(`PostgreSQL ended ${this.#deaths.length} times in a minute: not started again`);
      return;
    }
    try {
      await endOrphans(cluster, log);
      if (this.#stopping) return;
      await this.#spawn();
      log(`PostgreSQL started again (pid ${this.pid()})`);
    } catch (error) {
      log(`PostgreSQL could not be started again: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/** Node takes back an ignored hang-up when it starts, so nohup is no reason to leave it out. */
const ENDING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const OURS = new WeakSet<object>();

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const isReady = (cluster: string, pid: number | undefined): boolean => {
  const state = readPostmasterPid(cluster);
  return state?.ready === true && state.pid === pid;
};

/** Keeps one older log. Returns the length of what is already in the file. */
function rotate(logFile: string): number {
  try {
    const { size } = statSync(logFile);
    if (size < LOG_LIMIT_BYTES) return size;
    renameSync(logFile, `${logFile}.1`);
  } catch {}
  return 0;
}

/** Gives a folder and all in it to another user (another way to start than last time). */
export function chownTree(path: string, owner: { uid: number; gid: number }): void {
  lchownSync(path, owner.uid, owner.gid);
  for (const item of readdirSync(path, { withFileTypes: true })) {
    if (item.isDirectory()) chownTree(join(path, item.name), owner);
    else lchownSync(join(path, item.name), owner.uid, owner.gid);
  }
}
