// One at a time across processes: a lock file that names its holder, and is taken over when its holder has ended.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

const POLL_MS = 200;
/** A holder rewrites its file this often; one whose file stands still for `STILL_MS` of our own watching counts as ended. */
const BEAT_MS = 2_000;
const STILL_MS = 30_000;
const CLAIM_MS = 10_000;

/**
 * Runs `work` while no other process runs under the same lock file. `work` is given `holdFor(pid)`: as long as that child lives
 * the lock stays held, even if this process is killed. `onWait(pid)` is called once if there is a wait.
 */
export async function withLock(path, work, onWait = () => {}) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = { token: randomBytes(8).toString('hex'), host: hostname(), pid: process.pid, child: 0 };
  await acquire(path, mine, onWait);
  const write = () => {
    // Renamed into place, so that nobody reads half a file.
    writeFileSync(`${path}.${mine.token}.tmp`, JSON.stringify(mine));
    renameSync(`${path}.${mine.token}.tmp`, path);
  };
  const beat = setInterval(write, BEAT_MS);
  try {
    return await work((pid) => {
      mine.child = pid;
      write();
    });
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

async function acquire(path, mine, onWait) {
  let told = false;
  let seen = '';
  let stillMs = 0;
  while (!create(path, mine)) {
    const holder = read(path);
    if (holder === null) continue;
    stillMs = holder.mark === seen ? stillMs + POLL_MS : 0;
    seen = holder.mark;
    if (stillMs >= STILL_MS || hasEnded(holder)) {
      takeAway(path, holder);
      continue;
    }
    if (!told) onWait(holder.pid);
    told = true;
    await sleep(POLL_MS);
  }
}

function create(path, mine) {
  try {
    writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** What the file says; null if it is gone. A file just being written has no token yet: alive until it has stood still. */
function read(path) {
  try {
    const mark = `${statSync(path).mtimeMs}`;
    const text = readFileSync(path, 'utf8');
    try {
      return { ...JSON.parse(text), mark };
    } catch {
      return { token: 'unwritten', host: '', pid: 0, child: 0, mark };
    }
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Only for holders on this machine; elsewhere (a shared folder) process ids mean nothing and the beat decides. */
function hasEnded({ host, pid, child }) {
  return host === hostname() && !isAlive(pid) && !isAlive(child);
}

function isAlive(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Removes the file of a holder that has ended. Of several that see this, one makes the folder named after the holder's token and
 * looks again: without that the slower one would remove the new holder's file.
 */
function takeAway(path, holder) {
  const claim = `${path}.${holder.token}.claim`;
  try {
    mkdirSync(claim);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    dropOldClaim(claim);
    return;
  }
  try {
    if (read(path)?.token === holder.token) rmSync(path, { force: true });
  } finally {
    rmdirSync(claim);
  }
}

/** A claim is held for microseconds; one that is seconds old is left from a process that was killed at that moment. */
function dropOldClaim(claim) {
  try {
    if (Date.now() - statSync(claim).mtimeMs > CLAIM_MS) rmdirSync(claim);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
