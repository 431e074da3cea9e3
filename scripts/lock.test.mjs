import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hengjian-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const lockModule = fileURLToPath(new URL('./lock.mjs', import.meta.url));

/** A process that notes `in`, works for a moment, notes `out`. */
function worker(lock, journal, ms) {
  const program = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(lockModule)};
    await withLock(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(journal)}, 'in ' + process.pid + '\\n');
      await new Promise((resolve) => setTimeout(resolve, ${ms}));
      appendFileSync(${JSON.stringify(journal)}, 'out ' + process.pid + '\\n');
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' });
  return { child, ended: new Promise((resolve) => child.on('exit', resolve)) };
}

async function until(condition) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Every `in` is followed by the `out` of the same process. */
function assertNeverTwo(journal) {
  const lines = readFileSync(journal, 'utf8').trim().split('\n');
  for (let i = 0; i < lines.length; i += 2) assert.equal(lines[i + 1], lines[i].replace('in', 'out'), lines.join('; '));
  return lines.length / 2;
}

describe('the lock of the preparation', () => {
  it('lets one process in at a time, also when all find the file of one that has ended', async () => {
    const lock = join(folder, 'a', 'lock');
    const journal = join(folder, 'a.journal');
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.on('exit', resolve));
    await withLock(lock, async () => {});
    writeFileSync(lock, JSON.stringify({ token: 'old', host: hostname(), holders: [{ pid: gone.pid, started: '1' }] }));
    const codes = await Promise.all(Array.from({ length: 6 }, () => worker(lock, journal, 100).ended));
    assert.deepEqual(codes, [0, 0, 0, 0, 0, 0]);
    assert.equal(assertNeverTwo(journal), 6);
    assert.deepEqual(readdirSync(join(folder, 'a')), [], 'nothing is left behind');
  });

  it('is taken over from a holder that was killed', async () => {
    const lock = join(folder, 'b');
    const journal = join(folder, 'b.journal');
    const killed = worker(lock, journal, 60_000);
    await until(() => existsSync(journal));
    killed.child.kill('SIGKILL');
    await killed.ended;
    assert.ok(existsSync(lock), 'the file is still there');
    assert.equal(await withLock(lock, async () => 'in'), 'in');
  });

  it('is not taken over while the child of a killed holder still works', async () => {
    const lock = join(folder, 'c');
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.on('exit', resolve));
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const childStarted = await new Promise((resolve) => {
      withLock(join(folder, 'scratch'), async (holdFor) => {
        holdFor(child.pid);
        resolve(JSON.parse(readFileSync(join(folder, 'scratch'), 'utf8')).holders[1]);
      });
    });
    const holders = [{ pid: gone.pid, started: '1' }, childStarted];
    writeFileSync(lock, JSON.stringify({ token: 'orphaned', host: hostname(), holders }));
    const order = [];
    const entered = withLock(
      lock,
      async () => order.push('entered'),
      () => {
        order.push('waited');
        setTimeout(() => {
          order.push('child ends');
          child.kill('SIGKILL');
        }, 600);
      },
    );
    await entered;
    assert.deepEqual(order, ['waited', 'child ends', 'entered']);
  });

  it('does not mistake another process with the same id for the holder', async () => {
    const lock = join(folder, 'd');
    // Our own id, started at another time: as after a restart of a container.
    writeFileSync(
      lock,
      JSON.stringify({ token: 'reused', host: hostname(), holders: [{ pid: process.pid, started: '1' }] }),
    );
    assert.equal(await withLock(lock, async () => 'in'), 'in');
  });

  it('is released when the work fails', async () => {
    const lock = join(folder, 'e');
    await assert.rejects(
      withLock(lock, async () => assert.fail('broken')),
      /broken/,
    );
    assert.ok(!existsSync(lock));
  });
});
