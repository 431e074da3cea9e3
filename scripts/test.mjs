// Everything that `npm test` means. With arguments only the tests whose path contains one of them:
// `npm test -- src/calendar`, `npm test -- append --test-name-pattern="stale"`.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lint, pureTypes, runGroups, types, unused } from './groups.mjs';
import { root } from './node24.mjs';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const filters = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = testFiles().filter((path) => filters.length === 0 || filters.some((part) => path.includes(part)));

if (files.length === 0) {
  console.error(`没有匹配的测试文件：${filters.join(' ')}\nNo test file matches: ${filters.join(' ')}`);
  process.exitCode = 1;
} else {
  const tests = {
    name: `tests (${files.length} files)`,
    // The reporter is named, because the default depends on the terminal; a test that hangs is reported by its name.
    args: [
      '--test',
      '--test-reporter=spec',
      '--test-concurrency=2',
      '--test-timeout=300000',
      // One PostgreSQL for the whole run.
      '--test-global-setup=src/testing/global-setup.ts',
      ...options,
      ...files,
    ],
  };
  const suites = existsSync(join(root, 'suites', 'run.ts')) ? [{ name: 'suites', args: ['suites/run.ts'] }] : [];
  const all = [lint, types, pureTypes, unused, tests, ...suites];
  process.exitCode = await runGroups(filters.length + options.length > 0 ? [tests] : all, root);
}

function testFiles() {
  return ['src', 'scripts', 'suites']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)))
    .filter((path) => /\.test\.(ts|tsx|mjs)$/.test(path))
    .sort();
}
