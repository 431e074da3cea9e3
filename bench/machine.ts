import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Queryable } from '#store/database.ts';

/** One line each: what was measured on. */
export async function describeMachine(db: Queryable): Promise<string> {
  const [server] = await db.query<{ version: string; fsync: string; commit: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  return [
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}`,
    `PostgreSQL ${server?.version}, fsync ${server?.fsync}, synchronous_commit ${server?.commit}, unix socket`,
  ].join('\n');
}

/** Ticks of /proc/stat since the machine started: all, and those the host took away. */
export type Ticks = { readonly all: number; readonly stolen: number; readonly idle: number };

export function ticks(): Ticks {
  const columns = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).slice(1, 9).map(Number);
  return {
    all: columns.reduce((sum, n) => sum + n, 0),
    stolen: columns[7] ?? 0,
    idle: (columns[3] ?? 0) + (columns[4] ?? 0),
  };
}

/** e.g. `steal 1.2 %  idle 8 %` */
export function share(before: Ticks, after: Ticks): string {
  const all = Math.max(1, after.all - before.all);
  const percent = (n: number, digits: number) => ((100 * n) / all).toFixed(digits);
  return `steal ${percent(after.stolen - before.stolen, 1)} %  idle ${percent(after.idle - before.idle, 0)} %`;
}

/** One measurement. Times in milliseconds, CPU of the measuring process in microseconds per act (0 = not known). */
export type Result = {
  readonly acts: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMicros: number;
};

/** Runs `work` and measures it: `work` pushes the time of each act, in milliseconds. */
export async function measure(work: (millis: number[]) => Promise<void>): Promise<Result> {
  const millis: number[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work(millis);
  const elapsed = performance.now() - start;
  const used = process.cpuUsage(cpu);
  return {
    acts: millis.length,
    perSecond: (millis.length / elapsed) * 1000,
    ...percentiles(millis),
    cpuMicros: (used.user + used.system) / millis.length,
  };
}

export function percentiles(millis: readonly number[]): { p50: number; p99: number } {
  const sorted = Float64Array.from(millis).sort();
  return { p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export function medianOf(results: readonly Result[]): Result {
  const of = (pick: (result: Result) => number) => median(results.map(pick));
  return {
    acts: of((r) => r.acts),
    perSecond: of((r) => r.perSecond),
    p50: of((r) => r.p50),
    p99: of((r) => r.p99),
    cpuMicros: of((r) => r.cpuMicros),
  };
}

export const lineOf = ({ perSecond, p50, p99, cpuMicros }: Result): string =>
  `${perSecond.toFixed(0).padStart(6)} acts/s  p50 ${p50.toFixed(1).padStart(5)} ms  p99 ${p99.toFixed(1).padStart(6)} ms` +
  (cpuMicros ? `  CPU ${cpuMicros.toFixed(0).padStart(4)} µs/act` : '');
