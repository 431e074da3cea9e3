import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { Answer, Desk } from './filing-case.ts';

const root = join(import.meta.dirname, '..');

export type Served = { readonly address: URL; readonly pid: number; stop(): Promise<void> };

/**
 * The product as `npm start` runs it, in a process of its own, on a free port and on that database. With `profileDir` it
 * leaves its CPU profile there when it stops.
 */
export async function serve(databaseUrl: string, dataDir: string, profileDir?: string): Promise<Served> {
  const profiling = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [];
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...profiling, join(root, 'src/main/cli.ts'), 'start'],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl, HENGJIAN_DATA: dataDir, HOST: '127.0.0.1', PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await addressOf(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdout?.resume();
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (!stopping) console.error(`the server ended by itself: ${code ?? signal}`);
  });
  const stop = async () => {
    stopping = true;
    child.kill('SIGTERM');
    await ended;
  };
  return { address, pid: child.pid ?? 0, stop };
}

function addressOf(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /Hengjian {2}(http:\S+)/.exec(said)?.[1];
      if (found) resolve(new URL(found));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

/** Sessions of the demonstration's people, over so many kept-alive connections. Every write carries its Idempotency-Key. */
export class HttpDesk implements Desk {
  readonly #address: URL;
  readonly #agent: Agent;
  /** Cookies by person; the server renews them as it answers. */
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(address: URL, connections: number) {
    this.#address = address;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  async signIn(persons: readonly string[]): Promise<void> {
    for (const person of persons) await this.#send(person, 'POST', '/api/demo/switch', { person });
  }

  start = (person: string, as: string, input: object) =>
    this.#send<Answer>(person, 'POST', '/api/cases', { power: 'filing', as, input });
  act = (person: string, as: string, caseId: number, act: string, input: object) =>
    this.#send<Answer>(person, 'POST', `/api/cases/${caseId}/acts/${act}`, { as, input });
  sign = (person: string, as: string, caseId: number, held: string) =>
    this.#send<Answer>(person, 'POST', `/api/cases/${caseId}/held/${held}/sign`, { as });
  prefill = async (person: string, caseId: number, act: string) => {
    type Listed = { rows: { act: string; prefill: object }[] };
    const { rows } = await this.#send<Listed>(person, 'GET', `/api/cases/${caseId}/acts`);
    return rows.find((row) => row.act === act)?.prefill ?? {};
  };

  close(): void {
    this.#agent.destroy();
  }

  #send<T>(person: string, method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const cookies = this.#cookies.get(person) ?? new Map<string, string>();
    this.#cookies.set(person, cookies);
    const headers = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(bytes
        ? { 'content-type': 'application/json', 'content-length': bytes.length, 'idempotency-key': randomUUID() }
        : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: this.#address.hostname, port: this.#address.port, path, method, headers, agent: this.#agent },
        (response) => {
          for (const cookie of response.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
            cookies.set(name, value);
          }
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            if ((response.statusCode ?? 500) < 300) resolve(JSON.parse(text) as T);
            else reject(new Error(`${method} ${path} as ${person}: ${response.statusCode} ${text.slice(0, 600)}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(bytes);
    });
  }
}
