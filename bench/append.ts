/**
 * Acts through the group committer, in process, beside pgbench with the same SQL function, one command per transaction, on the
 * same server in the same sitting. Rounds are interleaved: compare inside a round, the machine is not the same from one
 * minute to the next. `node bench/append.ts [rounds] [seconds]`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { CaseId } from '#kernel/ids.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import type { AppendCommand } from '#store/append-command.ts';
import { type Head, loadEvents, loadHeads, nextCaseIds } from '#store/cases.ts';
import { GroupCommitter } from '#store/group-commit.ts';
import { act, EMPTY_LANE, headAfter, oneEntry } from '#testing/append.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';

const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);

/** About what the facts and the input of an act take as JSON. */
const FACTS = '审查意见：材料齐全，符合法定形式。'.repeat(8);
const typicalAct = (id: CaseId, head: Head): AppendCommand =>
  act(id, head, { lanes: [oneEntry(id, head, 'case', FACTS)] });

type Result = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly cpuMicros: number };

async function run({ db, connection }: TestDatabase): Promise<void> {
  const [version] = await db.query<{ server_version: string; fsync: string }>(
    `select current_setting('server_version') as server_version, current_setting('fsync') as fsync`,
  );
  const hasPgbench = connection !== undefined && spawnSync('pgbench', ['--version']).status === 0;
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}`,
  );
  console.log(
    `PostgreSQL ${version?.server_version}, fsync ${version?.fsync}, unix socket; ${rounds} rounds of ${seconds} s each`,
  );
  const [sample] = typicalAct(1 as CaseId, EMPTY_LANE).lanes[0].events;
  console.log(
    `one act: entry ${sample.entry.length} B, body ${sample.body?.length} B, list row, one task done, one opened`,
  );
  if (!hasPgbench)
    console.log('pgbench: not in PATH (the npm PostgreSQL has none), or not the embedded server: left out');

  const variants: readonly (readonly [string, () => Promise<Result>])[] = [
    ['group commit, 8 callers', () => inProcess(test, 8)],
    ...(hasPgbench ? ([['pgbench, 8 clients', () => pgbench(test, 8)]] as const) : []),
    ['group commit, 32 callers', () => inProcess(test, 32)],
    ...(hasPgbench ? ([['pgbench, 32 clients', () => pgbench(test, 32)]] as const) : []),
    ['group commit, 128 callers', () => inProcess(test, 128)],
  ];
  const results = new Map<string, Result[]>();
  for (let round = 1; round <= rounds; round++) {
    for (const [name, measure] of variants) {
      const before = steal();
      const result = await measure();
      results.set(name, [...(results.get(name) ?? []), result]);
      console.log(`round ${round}  ${name.padEnd(26)} ${line(result)}  steal ${stolen(before, steal())} %`);
    }
  }
  console.log('\nmedians');
  for (const [name, all] of results) {
    const of = (pick: (result: Result) => number) => median(all.map(pick));
    console.log(
      `${name.padEnd(26)} ${line({ perSecond: of((r) => r.perSecond), p50: of((r) => r.p50), p99: of((r) => r.p99), cpuMicros: of((r) => r.cpuMicros) })}`,
    );
  }
}

/** Each caller acts on its own case, the next act when the last is on disk. Entries, salts and hashes are made on the way. */
async function inProcess({ db }: TestDatabase, callers: number): Promise<Result> {
  const writer = new GroupCommitter({ db });
  const ids = await nextCaseIds(db, callers);
  const millis: number[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    ids.map(async (id) => {
      for (let head = EMPTY_LANE; performance.now() < end; ) {
        const began = performance.now();
        const command = typicalAct(id, head);
        const { kind } = await writer.append(command);
        if (kind !== 'written') throw new Error(kind);
        head = headAfter(command);
        millis.push(performance.now() - began);
      }
    }),
  );
  const elapsed = performance.now() - start;
  const used = process.cpuUsage(cpu);
  await writer.close();
  await mustHold(db, ids, millis.length);
  const [sample = 0 as CaseId] = ids;
  const wrong = verifyChain(await loadEvents(db, sample, 'case'), {
    caseId: sample,
    head: (await loadHeads(db, sample)).case,
  });
  if (wrong.length > 0) throw new Error(`chain of ${sample}: ${JSON.stringify(wrong[0])}`);
  return {
    perSecond: (millis.length / elapsed) * 1000,
    ...percentiles(millis),
    cpuMicros: (used.user + used.system) / millis.length,
  };
}

async function pgbench({ db, connection }: TestDatabase, clients: number): Promise<Result> {
  const ids = await nextCaseIds(db, clients);
  const script = join(folder, 'append.sql');
  writeFileSync(script, pgbenchScript());
  if (!connection) throw new Error('pgbench is run on the embedded server only');
  const [database] = await db.query<{ name: string }>('select current_database() as name');
  const run = spawnSync(
    'pgbench',
    [
      ...[
        '-h',
        connection.host,
        '-U',
        connection.user,
        '-n',
        '-M',
        'prepared',
        '-f',
        script,
        '-c',
        String(clients),
        '-j',
        '2',
      ],
      ...[
        '-T',
        String(seconds),
        '-D',
        'v=0',
        '-D',
        `base=${ids[0]}`,
        '-l',
        '--log-prefix',
        join(folder, 'log'),
        database?.name ?? '',
      ],
    ],
    { encoding: 'utf8' },
  );
  const tps = /tps = ([\d.]+)/.exec(run.stdout)?.[1];
  const done = Number(/actually processed: (\d+)/.exec(run.stdout)?.[1]);
  if (run.status !== 0 || !tps) throw new Error(run.stderr);
  await mustHold(db, ids, done);
  const logs = spawnSync('sh', ['-c', `cat ${join(folder, 'log')}.* && rm ${join(folder, 'log')}.*`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const millis = logs.stdout
    .trim()
    .split('\n')
    .map((row) => Number(row.split(' ')[2]) / 1000);
  return { perSecond: Number(tps), ...percentiles(millis), cpuMicros: 0 };
}

/** One command per transaction through the same function, with the same sizes; version and case per client. */
function pgbenchScript(): string {
  const command = typicalAct(1 as CaseId, EMPTY_LANE);
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
    ...[
      one,
      `array[:v::int = 1]`,
      `array['BA-2026-' || ${id}]`,
      text('changzhi-hitech'),
      text('xk-01'),
      one,
      text('某某公司'),
      nul('text'),
    ],
    ...[
      at,
      `array['s' || :v::int]`,
      text('open'),
      nul('text'),
      at,
      nul('timestamptz'),
      at,
      `array[:v::int]`,
      nul('text'),
      nul('text'),
    ],
    `array['{}'::jsonb]`,
    ...[one, `array['act-' || :prev::int]`],
    ...[one, `array['act-' || :v::int]`, text('reviewer'), nul('text'), text('review'), at, text('审查')],
    ...['null', 'null'],
  ];
  return `\\set prev :v\n\\set v :v + 1\n\\set id :base + :client_id\nselect append_batch(${values.join(', ')});\n`;
}

/** What was acknowledged is what is there. */
async function mustHold(db: TestDatabase['db'], ids: readonly CaseId[], expected: number): Promise<void> {
  const [row] = await db.query<{ n: number }>('select count(*) as n from event where case_id = any($1::bigint[])', [
    ids,
  ]);
  if (row?.n !== expected) throw new Error(`${expected} acts were acknowledged, ${row?.n} are stored`);
}

function percentiles(millis: number[]): { p50: number; p99: number } {
  millis.sort((a, b) => a - b);
  return { p50: millis[Math.floor(millis.length * 0.5)] ?? 0, p99: millis[Math.floor(millis.length * 0.99)] ?? 0 };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const line = ({ perSecond, p50, p99, cpuMicros }: Result): string =>
  `${perSecond.toFixed(0).padStart(6)} acts/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms${cpuMicros ? `  Node CPU ${cpuMicros.toFixed(0)} µs/act` : ''}`;

/** Ticks of /proc/stat: all, and those the host took away. */
function steal(): { all: number; stolen: number } {
  const ticks = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).slice(1, 9).map(Number);
  return { all: ticks.reduce((sum, n) => sum + n, 0), stolen: ticks[7] ?? 0 };
}

const stolen = (before: ReturnType<typeof steal>, after: ReturnType<typeof steal>): string =>
  ((100 * (after.stolen - before.stolen)) / Math.max(1, after.all - before.all)).toFixed(1);

const test = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'hengjian-bench-'));
try {
  await run(test);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await test.close();
}
