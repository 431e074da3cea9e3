// Runs a script with the Node 24 that the lock file pins, whatever Node called us: `node scripts/node24.mjs FILE ARGS`.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** e.g. `linux-x64`; `linux-x64-musl` where the C library is not glibc (Alpine), for which nothing is bundled. */
export const platform = `${process.platform}-${process.arch}${isMusl() ? '-musl' : ''}`;

/** Whether the lock file brings a Node 24 and a PostgreSQL for this machine. */
export const isBundled = platform === 'linux-x64' || platform === 'linux-arm64';

/** Where Node keeps what it made of our TypeScript: a process starts in two thirds of the time. */
const compileCache = join(root, 'node_modules', '.cache', 'node');

/** How the product runs: by default the young heap and malloc grow with the machine's memory and cores, for no gain. */
export const productFlags = ['--max-semi-space-size=16'];
export const productEnv = { MALLOC_ARENA_MAX: '2' };

/** Path of a Node ≥ 24: the pinned one where its package is installed, else the running one if it is new enough. */
export function findNode24() {
  const pinned = join(root, 'node_modules', `node-${platform}`, 'bin', 'node');
  if (isBundled && existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return null;
}

/** Starts Node 24 with `args`, passes signals on, resolves with the exit code. */
export function run24(args, options = {}) {
  const node = findNode24();
  if (node === null) {
    console.error(
      isBundled
        ? '还没有安装 Node 24。请先在项目目录执行：npm ci --ignore-scripts\n' +
            'The pinned Node 24 is not installed yet. Run in the project folder: npm ci --ignore-scripts'
        : `这里没有 Node 24（平台 ${platform}，当前 Node ${process.versions.node}）。请安装 Node 24 后重试。\n` +
            `No Node 24 here (platform ${platform}, running Node ${process.versions.node}). Install Node 24 and try again.`,
    );
    return Promise.resolve(1);
  }
  const env = { NODE_COMPILE_CACHE: compileCache, ...(options.env ?? process.env) };
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit', ...options, env });
  const pass = (signal) => child.kill(signal);
  // A terminal delivers Ctrl-C to the whole group itself; then the handler only keeps this parent alive until the child has ended.
  const stay = process.stdin.isTTY ? () => {} : pass;
  process.on('SIGINT', stay).on('SIGTERM', pass).on('SIGHUP', pass);
  return new Promise((resolve) => {
    const end = (code) => {
      process.off('SIGINT', stay).off('SIGTERM', pass).off('SIGHUP', pass);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`无法运行 ${node}：${error.message}\nCannot run ${node}: ${error.message}`);
      end(1);
    });
    child.on('exit', (code, signal) => end(code ?? 128 + constants.signals[signal]));
  });
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  // Without this the report looks up every network interface.
  process.report.excludeNetwork = true;
  return !process.report.getReport().header.glibcVersionRuntime;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await run24(process.argv.slice(2));
}
