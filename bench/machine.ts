import { readdirSync, readFileSync } from 'node:fs';
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

/** Scheduler ticks are hundredths of a second wherever Node runs on Linux. */
const TICK_MICROS = 10_000;

/** CPU that a PostgreSQL has used so far, all its processes, in microseconds; 0 where they cannot be seen. */
export async function serverCpu(db: Queryable): Promise<number> {
  const [row] = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
  const server = statOf(String(row?.pid))?.parent;
  if (server === undefined) return 0;
  const own = readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? (statOf(pid) ?? []) : []));
  return own.reduce((sum, one) => {
    if (one.pid === server) return sum + one.own + one.ended;
    return one.parent === server ? sum + one.own : sum;
  }, 0);
}

type Stat = { readonly pid: number; readonly parent: number; readonly own: number; readonly ended: number };

function statOf(pid: string): Stat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It ended meanwhile, or runs out of sight.
    return undefined;
  }
  // The name, in parentheses, may hold spaces: count from behind it. Fields as in proc(5), from state = 0.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return {
    pid: Number(pid),
    parent: fields[1] ?? 0,
    own: (user + system) * TICK_MICROS,
    ended: (endedUser + endedSystem) * TICK_MICROS,
  };
}

/** CPU that a process has used so far, in microseconds. */
export const processCpu = (pid: number): number => statOf(String(pid))?.own ?? 0;

/** Resident memory of a process, now and at its most, in MB. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** One measurement. Times in milliseconds, CPU of the process that decides in microseconds per act (0 = not known). */
export type Result = {
  readonly acts: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMicros: number;
};

/** Runs `work` and measures it: `work` pushes the time of each act, in milliseconds. The acts are decided in process `pid`. */
export async function measure(work: (millis: number[]) => Promise<void>, pid = process.pid): Promise<Result> {
  const millis: number[] = [];
  const cpu = processCpu(pid);
  const start = performance.now();
  await work(millis);
  const elapsed = performance.now() - start;
  return {
    acts: millis.length,
    perSecond: (millis.length / elapsed) * 1000,
    ...percentiles(millis),
    cpuMicros: (processCpu(pid) - cpu) / millis.length,
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
  (cpuMicros ? `  Node ${cpuMicros.toFixed(0).padStart(4)} µs/act` : '');
