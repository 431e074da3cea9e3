// One at a time across processes: a lock file that names its holder, and is taken over when its holder has ended.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

const POLL_MS = 200;
/** A holder rewrites its file this often; one on another machine whose file stands still for `STILL_MS` of our watching counts as ended. */
const BEAT_MS = 2_000;
const STILL_MS = 30_000;
const CLAIM_MS = 10_000;

/**
 * Runs `work` while no other process runs under the same lock file. `work` is given `holdFor(pid)`: as long as that child lives
 * the lock stays held, even if this process is killed. `onWait(pid)` is called once if there is a wait.
 */
export async function withLock(path, work, onWait = () => {}) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = { token: randomBytes(8).toString('hex'), host: hostname(), holders: [identify(process.pid)] };
  await acquire(path, mine, onWait);
  const write = () => {
    // Renamed into place, so that nobody reads half a file.
    writeFileSync(`${path}.${mine.token}.tmp`, JSON.stringify(mine));
    renameSync(`${path}.${mine.token}.tmp`, path);
  };
  const beat = setInterval(write, BEAT_MS);
  try {
    return await work((pid) => {
      mine.holders.push(identify(pid));
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
    if (holder.host === hostname() ? !holder.holders.some(isAlive) : stillMs >= STILL_MS) {
      takeAway(path, holder);
      continue;
    }
    if (!told) onWait(holder.holders.map(({ pid }) => pid).join(', '));
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
      return { token: 'unwritten', host: '', holders: [], mark };
    }
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A process id with the moment it started, because ids are used again, in containers soon. */
function identify(pid) {
  return { pid, started: startedAt(pid) };
}

/** Clock ticks from boot to the start of the process (field 22 of proc(5) stat); null where there is no /proc or the process has ended. */
function startedAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended, though its id is taken until somebody asks after it, which in a container may be never.
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Of this machine; elsewhere (a folder that two share) ids mean nothing and only the beat tells. */
function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return startedAt(pid) === started;
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
