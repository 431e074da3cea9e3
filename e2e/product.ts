import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The product as a visitor starts it: a process of its own on a free port, with its demonstration, its data in a folder of its own. */
export type Running = {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly address: string;
  /** Everything it has printed. */
  readonly said: () => string;
  /** Ends it as Ctrl-C does and throws when it leaves a process behind or does not end well. */
  stop(): Promise<void>;
};

const ROOT = join(import.meta.dirname, '..');
const START_MS = 120_000;
const STOP_MS = 30_000;

/** Set by `globalSetup`, read by the test processes it starts: the folder whose data each of them copies. */
export const TEMPLATE_VARIABLE = 'HENGJIAN_JOURNEY_DATA';

type Settings = Readonly<Record<string, string>>;

/** Where a run of all journeys has data ready, the product starts on a copy of them. `extra`: settings beside a visitor's. */
export function startProduct(extra: Settings = {}): Promise<Running> {
  const template = process.env[TEMPLATE_VARIABLE];
  if (!template) return startFresh(extra);
  const data = newFolder();
  // `cp -a`: the database's files may belong to another user.
  run('cp', ['-a', `${template}/.`, data]);
  return startOn(data, extra, () => rmSync(data, { recursive: true, force: true }));
}

/** On an empty folder, as for a first visit. */
export function startFresh(extra: Settings = {}): Promise<Running> {
  const data = newFolder();
  return startOn(data, extra, () => rmSync(data, { recursive: true, force: true }));
}

/** Starts and stops the product once on a fresh folder, as a first visitor would; the folder stays, for `startProduct` to copy. */
export async function makeTemplate(): Promise<string> {
  const data = newFolder();
  const product = await startOn(data, {}, () => {});
  await product.stop();
  return data;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hengjian-journey-'));

async function startOn(data: string, extra: Settings, clear: () => void): Promise<Running> {
  if (!existsSync(join(ROOT, 'dist', 'web', 'index.html'))) run(process.execPath, ['scripts/prepare.mjs', 'start']);
  const address = `http://127.0.0.1:${await freePort()}`;
  const { DATABASE_URL: _, HENGJIAN_DEMO: __, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/node24.mjs', 'src/main/cli.ts', 'start'], {
    cwd: ROOT,
    env: { ...env, ...extra, HENGJIAN_DATA: data, HOST: '127.0.0.1', PORT: new URL(address).port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const stop = async () => {
    const code = await end(child);
    const left = processesNaming(data);
    clear();
    if (left.length > 0) throw new Error(`停止后还有进程 / left running after the stop: ${left.join('; ')}\n${output}`);
    if (code !== 0) throw new Error(`退出码 / exit code ${code}\n${output}`);
  };
  try {
    await answering(address, child, () => output);
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
  return { address, said: () => output, stop };
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** It says its address when it lets visitors in. */
async function answering(address: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + START_MS;
  while (!said().includes(`Hengjian  ${address}`)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`did not start\n${said()}`);
    if (Date.now() > until) throw new Error(`not there after ${START_MS / 1000} s\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', (code) => {
      clearTimeout(hard);
      resolve(code);
    });
    child.kill('SIGTERM');
  });
}

/** Processes that still have the data folder on their command line, in their environment or as their working folder (Linux). */
function processesNaming(folder: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .flatMap((pid) => {
      const command = read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
      const environment = read(() => readFileSync(`/proc/${pid}/environ`, 'utf8'));
      const place = read(() => readlinkSync(`/proc/${pid}/cwd`));
      return command && [command, environment, place].some((text) => text.includes(folder))
        ? [`${pid} ${command}`]
        : [];
    });
}

/** A process may be gone, or somebody else's, by the time it is looked at. */
function read(look: () => string): string {
  try {
    return look();
  } catch {
    return '';
  }
}
