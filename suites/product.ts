import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf } from './powers.ts';

type Running = { readonly address: string; stop(): Promise<void> };

const root = join(import.meta.dirname, '..');

/**
 * The program with these powers alone, and without cases of demonstration, copied to a folder: a definition or an honest run that
 * somebody is in the midst of stops no other's suites.
 */
function copyWith(powers: readonly string[], folder: string): string {
  const copy = join(folder, 'program');
  mkdirSync(copy);
  for (const name of ['src', 'rules', 'demo', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  rmSync(join(copy, 'demo', 'powers'), { recursive: true, force: true });
  mkdirSync(join(copy, 'powers'));
  for (const name of ['node_modules', 'dist', '.cache'])
    if (existsSync(join(root, name))) symlinkSync(join(root, name), join(copy, name));
  for (const power of powers) cpSync(join(root, fileOf(power)), join(copy, fileOf(power)), { recursive: true });
  return copy;
}

/**
 * Starts `hengjian start` as it is delivered, on a fresh data folder and a free port; the clock may go back between cases.
 * `only`: with these powers alone; empty = with all.
 */
export async function startProduct(only: readonly string[]): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'hengjian-suites-'));
  const program = only.length === 0 ? root : copyWith(only, data);
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(program, 'src', 'main', 'cli.ts'), 'start'],
    {
      cwd: program,
      env: {
        ...process.env,
        HENGJIAN_DATA: join(data, 'data'),
        HENGJIAN_FREE_CLOCK: '1',
        HENGJIAN_DEMO: '1',
        HOST: '127.0.0.1',
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  // Stopped by hand: the product ends with its suites, and leaves no data behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(130)));
  let said = '';
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString('utf8');
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (found) resolve(found);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('error', reject);
      void ended.then(() => reject(new Error(`the product did not start:\n${said}`)));
    });
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
