import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId } from '#kernel/ids.ts';
import type { AppendCommand } from '#store/append-command.ts';
import { nextCaseIds } from '#store/cases.ts';
import type { Database } from '#store/database.ts';
import type { Connection } from '#store/embedded.ts';
import { percentiles, type Result } from './machine.ts';

export const hasPgbench = (): boolean => spawnSync('pgbench', ['--version']).status === 0;

export type PgbenchOptions = {
  readonly db: Database;
  readonly connection: Connection;
  readonly clients: number;
  readonly seconds: number;
  /** For script and logs. */
  readonly folder: string;
  /** Its sizes are every command's. */
  readonly like: AppendCommand;
};

/** `append_batch` with one command per transaction, each client on a case of its own. Counts afterwards what is stored. */
export async function pgbench({ db, connection, clients, seconds, folder, like }: PgbenchOptions): Promise<Result> {
  const ids = await nextCaseIds(db, clients);
  const script = join(folder, 'append.sql');
  writeFileSync(script, scriptLike(like));
  const args = [
    ...['-h', connection.host, '-U', connection.user, '-n', '-M', 'prepared', '-f', script],
    ...['-c', String(clients), '-j', '2', '-T', String(seconds), '-D', 'v=0', '-D', `base=${ids[0]}`],
    ...['-l', '--log-prefix', join(folder, 'log'), connection.database],
  ];
  const run = spawnSync('pgbench', args, { encoding: 'utf8' });
  const tps = /tps = ([\d.]+)/.exec(run.stdout)?.[1];
  const acts = Number(/actually processed: (\d+)/.exec(run.stdout)?.[1]);
  if (run.status !== 0 || !tps) throw new Error(run.stderr);
  await mustHold(db, ids, acts);
  return { acts, perSecond: Number(tps), ...percentiles(readLogs(folder)), cpuMicros: 0 };
}

/** What was acknowledged is what is there. */
export async function mustHold(db: Database, ids: readonly CaseId[], expected: number): Promise<void> {
  const [row] = await db.query<{ n: number }>('select count(*) as n from event where case_id = any($1::bigint[])', [
    ids,
  ]);
  if (row?.n !== expected) throw new Error(`${expected} acts were acknowledged, ${row?.n} are stored`);
}

/** Milliseconds of each transaction. */
function readLogs(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('log.'))
    .flatMap((name) => {
      const path = join(folder, name);
      const rows = readFileSync(path, 'utf8').trim().split('\n');
      rmSync(path);
      return rows.map((row) => Number(row.split(' ')[2]) / 1000);
    });
}

/** One command per transaction through the same function, with the same sizes; version and case per client. */
function scriptLike(command: AppendCommand): string {
  const [event] = command.lanes[0].events;
  const bytes = (value: Buffer | null) => `array['\\x${value?.toString('hex')}'::bytea]`;
  const one = `array[1]`;
  const lane = `array[0]::smallint[]`;
  const none = (type: string) => `'{}'::${type}[]`;
  const text = (value: string) => `array['${value}'::text]`;
  const nul = (type: string) => `array[null::${type}]`;
  const at = `array['2026-03-01T09:00:00Z'::timestamptz]`;
  const id = ':id::bigint';
  const values = [
    ...[`array[${id}]`, nul('text'), nul('text'), nul('bytea'), nul('jsonb')],
    ...[one, lane, `array[:prev::int]`, `array[:v::int]`, bytes(event.hash)],
    ...[one, lane, `array[:v::int]`, bytes(event.entry), bytes(event.hash), bytes(event.body), bytes(event.salt)],
    ...[none('int'), none('text'), none('int'), none('int')],
    ...[one, `array[:v::int = 1]`, `array['PB-2026-' || ${id}]`, text('changzhi-hitech'), text('xk-01'), one],
    ...[text('某某公司'), nul('text'), at, `array['s' || :v::int]`, text('open'), nul('text')],
    ...[at, nul('timestamptz'), at, `array[:v::int]`, nul('text'), nul('text'), `array['{}'::jsonb]`],
    ...[one, `array['act-' || :prev::int]`],
    ...[one, `array['act-' || :v::int]`, text('reviewer'), nul('text'), text('review'), at, text('审查')],
    ...['null', 'null'],
  ];
  return `\\set prev :v\n\\set v :v + 1\n\\set id :base + :client_id\nselect append_batch(${values.join(', ')});\n`;
}
