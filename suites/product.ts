import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Running = { readonly address: string; stop(): Promise<void> };

const root = join(import.meta.dirname, '..');

/** Starts `hengjian start` as it is delivered, on a fresh data folder and a free port; the clock may go back between cases. */
export async function startProduct(): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'hengjian-suites-'));
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src', 'main', 'cli.ts'), 'start'],
    {
      cwd: root,
      env: {
        ...process.env,
        HENGJIAN_DATA: data,
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
