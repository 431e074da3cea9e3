import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';

/**
 * How PostgreSQL, which refuses to run as root, is run on this machine:
 * `direct` as the ordinary user that we are; `uid` as an unprivileged user; `setpriv` as an unprivileged user that keeps the one
 * capability to pass closed folders; `unshare` in a user namespace where root is called somebody else.
 */
export type LauncherName = 'direct' | 'uid' | 'setpriv' | 'unshare';

export type Launcher = {
  readonly name: LauncherName;
  /** Owner that the data and the socket folder must have; undefined = leave as they are made. */
  readonly owner: Id | undefined;
  /** What to spawn for a program. */
  readonly command: (
    program: string,
    args: readonly string[],
  ) => { file: string; args: readonly string[]; as: Partial<Id> };
};
type Id = { readonly uid: number; readonly gid: number };

/** The ways to try on this machine, best first. */
export function launchersFor(uid: number, dataOwner: Id | undefined): readonly Launcher[] {
  if (uid !== 0) return hasName() ? [direct, unshare(NOBODY)] : [unshare(NOBODY), direct];
  const id = dataOwner && dataOwner.uid !== 0 ? dataOwner : unprivilegedUser();
  return [...(id ? [asUser(id), setpriv(id)] : []), unshare(1000)];
}

const NOBODY = 65534;

/** initdb asks for the user's name; in a container that runs as a bare number there is none, but nobody has one. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

const direct: Launcher = { name: 'direct', owner: undefined, command: (file, args) => ({ file, args, as: {} }) };

const asUser = (id: Id): Launcher => ({ name: 'uid', owner: id, command: (file, args) => ({ file, args, as: id }) });

const setpriv = ({ uid, gid }: Id): Launcher => ({
  name: 'setpriv',
  owner: { uid, gid },
  command: (program, args) => ({
    file: 'setpriv',
    // no_setuid_fixup: access(2), by which PostgreSQL checks its own program file, else ignores the capability.
    args: [
      ...['--reuid', String(uid), '--regid', String(gid), '--clear-groups', '--securebits', '+no_setuid_fixup'],
      ...[
        '--inh-caps',
        '-all,+dac_override',
        '--ambient-caps',
        '+dac_override',
        '--no-new-privs',
        '--',
        program,
        ...args,
      ],
    ],
    as: {},
  }),
});

const unshare = (uid: number): Launcher => ({
  name: 'unshare',
  owner: process.getuid?.() === 0 ? { uid: 0, gid: 0 } : undefined,
  command: (program, args) => ({
    file: 'unshare',
    args: ['--user', `--map-user=${uid}`, '--', program, ...args],
    as: {},
  }),
});

/** A user without rights that exists here (initdb asks for its name): the service's own, PostgreSQL's, or nobody. */
function unprivilegedUser(): Id | undefined {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['hengjian', 'postgres', 'nobody']) {
    const user = users.find(([name]) => name === wanted);
    if (user && Number(user[2]) > 0) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  return undefined;
}

/**
 * Whether PostgreSQL really runs this way with its data in `folder`: it starts far enough to find its own program, libraries
 * and a configuration file that only its user may read. Returns null, or the reason why not.
 */
export function whyNot(launcher: Launcher, binaries: Binaries, folder: string): string | null {
  const probe = mkdtempSync(join(folder, 'probe-'));
  try {
    writeFileSync(join(probe, 'postgresql.conf'), '', { mode: 0o600 });
    giveTo(launcher, probe, join(probe, 'postgresql.conf'));
    const { file, args, as } = launcher.command(join(binaries.bin, 'postgres'), ['-D', probe, '-C', 'data_directory']);
    const run = spawnSync(file, args, { ...as, env: binaries.env, cwd: '/', encoding: 'utf8', timeout: 20_000 });
    if (run.error) return run.error.message;
    return run.status === 0 && run.stdout.trim() === probe
      ? null
      : `${run.stderr || run.stdout}`.trim() || `status ${run.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/** Makes PostgreSQL's user the only one who may enter the paths. */
export function giveTo(launcher: Launcher, ...paths: readonly string[]): void {
  for (const path of paths) {
    if (launcher.owner) chownSync(path, launcher.owner.uid, launcher.owner.gid);
    chmodSync(path, path.endsWith('.conf') ? 0o600 : 0o700);
  }
}
