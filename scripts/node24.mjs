// Runs a script with the Node 24 that the lock file pins, whatever Node called us: `node scripts/node24.mjs FILE ARGS`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Path of a Node ≥ 24: the pinned one where its package is installed, else the running one if it is new enough. */
export function findNode24() {
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return null;
}

/** Starts Node 24 with `args`, passes signals on, resolves with the exit code. */
export function run24(args, options = {}) {
  const node = findNode24();
  if (node === null) {
    console.error(
      `这里没有 Node 24（平台 ${process.platform}-${process.arch}，当前 Node ${process.versions.node}）。请安装 Node 24 后重试。\n` +
        `No Node 24 here (platform ${process.platform}-${process.arch}, running Node ${process.versions.node}). Install Node 24 and try again.`,
    );
    return Promise.resolve(1);
  }
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit', ...options });
  const pass = (signal) => () => child.kill(signal);
  // The terminal already delivers Ctrl-C to the whole group; the handler only keeps this parent alive until the child has ended.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', pass('SIGTERM'));
  process.on('SIGHUP', pass('SIGHUP'));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href || process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await run24(process.argv.slice(2));
}

