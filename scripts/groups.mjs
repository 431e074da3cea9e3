// Runs the checks of this house one after another, all of them, and says at the end which failed.
import { run24 } from './node24.mjs';

/** What nobody uses: exports, files, packages. */
export const unused = { name: 'knip', args: ['node_modules/knip/bin/knip.js', '--no-progress'] };
export const lint = {
  name: 'biome',
  args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--max-diagnostics=20', '.'],
};
export const types = { name: 'types', args: ['node_modules/typescript7/bin/tsc', '-p', '.'] };
/** The pure folders once more, without Node's types: what they must not touch is not there. */
export const pureTypes = {
  name: 'types of the pure folders',
  args: ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.pure.json'],
};

/** Resolves with the exit code: 0 if every group passed. */
export async function runGroups(groups, cwd) {
  const results = [];
  for (const { name, args } of groups) {
    console.log(`\n▶ ${name}`);
    const started = Date.now();
    const code = await run24(args, { cwd });
    results.push({ name, code, seconds: ((Date.now() - started) / 1000).toFixed(1) });
    // Interrupted by hand: the rest is not wanted either.
    if (code === 130 || code === 143) break;
  }
  console.log('');
  for (const { name, code, seconds } of results)
    console.log(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)${code === 0 ? '' : `: exit code ${code}`}`);
  return results.every(({ code }) => code === 0) ? 0 : 1;
}
