import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** First line, and status line, of PostgreSQL's own lock file; null when there is none. */
export function readPostmasterPid(cluster: string): { pid: number; ready: boolean } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, ready: (lines[7] ?? '').trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

/**
 * Ends whatever PostgreSQL still runs on this data (its app was killed, or the server itself was and its children linger), so
 * that there are never two. To be called with the folder's lock held. Fast shutdown first, then harder.
 */
export async function endOrphans(cluster: string, log: (line: string) => void): Promise<void> {
  const steps: readonly (readonly [NodeJS.Signals, number])[] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, patienceMs] of steps) {
    const pids = serversOn(cluster);
    if (pids.length === 0) break;
    log(`ending the PostgreSQL left on ${cluster} (${signal}, pid ${pids.join(', ')})`);
    for (const pid of signal === 'SIGKILL' ? pids : pids.slice(0, 1)) signalTo(pid, signal);
    for (let waited = 0; waited < patienceMs && serversOn(cluster).length > 0; waited += 50) await sleep(50);
  }
  const left = serversOn(cluster);
  if (left.length > 0) {
    throw new Error(
      `无法结束仍在使用 ${cluster} 的 PostgreSQL 进程 ${left.join('、')}，请手动结束后重试。\n` +
        `PostgreSQL processes ${left.join(', ')} still use ${cluster} and could not be ended. End them and start again.`,
    );
  }
  // The number may meanwhile belong to somebody else, whom PostgreSQL would take for a server. In every other case the file
  // stays: it also names the shared memory by which PostgreSQL notices children that we may not look at.
  const recorded = readPostmasterPid(cluster)?.pid;
  if (recorded && isAlive(recorded)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Processes of a PostgreSQL on this data, its postmaster first. Each of them has the data folder as working directory. */
export function serversOn(cluster: string): readonly number[] {
  const recorded = readPostmasterPid(cluster)?.pid;
  const here = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => (pid === recorded && commandOf(pid).includes(cluster)) || worksIn(pid, cluster));
  return here.sort((a, b) => Number(b === recorded) - Number(a === recorded) || a - b);
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder && basename(readlinkSync(`/proc/${pid}/exe`)) === 'postgres';
  } catch {
    return false;
  }
}

function commandOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A process that has ended meanwhile is no error. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {}
}
