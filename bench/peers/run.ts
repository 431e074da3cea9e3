/**
 * Ours beside its peers, in one sitting on one PostgreSQL, rounds interleaved: over HTTP with the same number of kept-alive
 * clients, and in process. Every control of the power's chart is on; the peers have none.
 * `npm run bench -- peers [--rounds 5] [--seconds 30] [--quick] [--run licence/granted] [--clients 32] [--warm 10] [--only text] [--all]`
 * `--all`: also the peers in process, and bpmn-engine with its whole state.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CaseId } from '#kernel/ids.ts';
import type { Queryable } from '#store/database.ts';
import { act, EMPTY_LANE, oneEntry } from '#testing/append.ts';
import { testDatabase } from '#testing/database.ts';
import { actsOf, type Course, courseOf, filesOf } from '../honest-case.ts';
import {
  describeMachine,
  lineOf,
  median,
  medianOf,
  memoryOf,
  processCpu,
  type Result,
  serverCpu,
  share,
  ticks,
} from '../machine.ts';
import { inProcess, overHttp } from '../ours.ts';
import { hasPgbench, pgbench } from '../pgbench.ts';
import { stockOf, walk, warmUp } from '../walk.ts';
import { asDocumented, dbos, inMemory, peers, recovered } from './catalogue.ts';
import { type Driven, recordFlow, startPeer } from './drive.ts';
import { type Finding, profileOf, ratio, say } from './findings.ts';
import type { Flow, Peer } from './peer.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    clients: { type: 'string', default: '32' },
    run: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    warm: { type: 'string' },
    quick: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
const seconds = Number(values.seconds ?? (values.quick ? 2 : 30));
/** Before the rounds each variant runs so long, uncounted: code that is compiled while it is measured is slower. */
const warmSeconds = Number(values.warm ?? (values.quick ? 2 : 10));
const clients = Number(values.clients);

type Variant = {
  readonly name: string;
  readonly run: (seconds: number) => Promise<Result>;
};

const HTTP = 'ours over HTTP';
const HALF = 'ours over HTTP, half load';
const INSIDE = 'ours in process';
const PGBENCH = 'pgbench, 8 clients';
const overHttpName = ({ name }: Peer): string => `${name} over HTTP`;
const inProcessName = ({ name }: Peer): string => `${name} in process`;

async function main(folder: string, undo: (() => Promise<unknown>)[]): Promise<void> {
  const course = await courseOf(values.run);
  const own = await testDatabase();
  undo.push(() => own.close());
  const outer = await testDatabase();
  undo.push(() => outer.close());
  const { connection } = own;
  if (!connection || !outer.connection) throw new Error('needs the embedded server: unset DATABASE_URL');
  const inner = await inProcess(own.db, join(folder, 'files'), course);
  undo.push(inner.close);
  console.log(await describeMachine(own.db));
  await warmUp(own.db, inner.desk, course);
  const stock = stockOf(own.db);
  await stock.fill(50 * filesOf(course));
  const flow = await recordFlow(inner.desk, course, () => stock.take());
  const bytes = await storedBytes(own.db);
  sayWhatIsMeasured(course, flow, bytes);

  const ours = await overHttp(outer.connection, join(folder, 'data'), course, clients);
  undo.push(ours.close);
  await warmUp(outer.db, ours.desk, course);
  const { pid } = ours.served;
  const walkHttp = { db: outer.db, desk: ours.desk, course, callers: clients, pid };
  let capacity = 0;
  const inside = (time: number) => walk({ db: own.db, desk: inner.desk, course, callers: clients, seconds: time });
  const driven: Driven[] = [];
  const wanted = (name: string) => name.includes(values.only);
  const asked = values.all ? peers : peers.filter((peer) => peer !== asDocumented);
  for (const peer of asked.filter((one) => wanted(overHttpName(one)) || wanted(inProcessName(one)))) {
    const started = await startPeer(peer, connection, flow, folder);
    undo.push(started.close);
    driven.push(started);
    console.log(`${peer.name}: ${peer.does}`);
  }

  const variants: Variant[] = [
    {
      name: HTTP,
      run: async (time) => {
        const result = await walk({ ...walkHttp, seconds: time });
        capacity = result.perSecond;
        return result;
      },
    },
    // Of the capacity of the same minute.
    { name: HALF, run: (time) => walk({ ...walkHttp, seconds: time, perSecond: capacity / 2 }) },
    ...driven.map((one) => ({
      name: overHttpName(one.peer),
      run: (time: number) => one.overHttp({ callers: clients, seconds: time }),
    })),
    { name: INSIDE, run: inside },
  ];
  if (hasPgbench()) {
    const first = 1 as CaseId;
    const like = act(first, EMPTY_LANE, { lanes: [oneEntry(first, EMPTY_LANE, 'case', noteOf(bytes.body))] });
    const run = (time: number) => pgbench({ db: own.db, connection, clients: 8, seconds: time, folder, like });
    variants.push({ name: PGBENCH, run });
  } else console.log('pgbench: not in PATH (the npm PostgreSQL has none): left out');
  if (values.all)
    for (const one of driven)
      variants.push({
        name: inProcessName(one.peer),
        run: (time) => one.inProcess({ callers: clients, seconds: time }),
      });

  const servers = new Map([[HTTP, pid], ...driven.map((one) => [one.peer.name, one.served.pid] as const)]);
  const results = await interleaved(
    own.db,
    variants.filter(({ name }) => wanted(name)),
    servers,
  );
  const findings = findingsOf(results, memoryOf(pid).peak);
  say(findings);
  const short = findings.filter(({ holds }) => !holds);
  if (short.length === 0) return;
  console.log('\nwhat falls short, profiled once more');
  const briefly = { ...walkHttp, seconds: Math.min(seconds, 10) };
  for (const where of new Set(short.map((finding) => finding.profile)))
    console.log(
      await profileOf(where, {
        served: ours.served,
        inside: () => inside(briefly.seconds),
        overHttp: (isHalf) => walk({ ...briefly, ...(isHalf ? { perSecond: capacity / 2 } : {}) }),
      }),
    );
}

function sayWhatIsMeasured(course: Course, flow: Flow, bytes: { entry: number; body: number }): void {
  const payloads = flow.tasks.map(({ input }) => Buffer.byteLength(JSON.stringify(input)));
  const mean = Math.round(payloads.reduce((sum, n) => sum + n, 0) / payloads.length);
  console.log(
    [
      `${rounds} rounds of ${seconds} s each, interleaved, after ${warmSeconds} s each to warm up; ${clients} kept-alive clients over HTTP, as many callers in process; client and servers on this machine`,
      `honest run ${course.id}: ${actsOf(course)} acts in ${new Set(flow.stages).size} stages; input of an act: median ${median(payloads)} B, mean ${mean} B, the same to each peer`,
      `stored by one act of ours, median: entry ${bytes.entry} B, body ${bytes.body} B; pgbench writes as much, one command a transaction`,
      'ours: sessions, idempotency keys, every control of the chart, chained entries, read models; peers: none of these, one audit row a task',
    ].join('\n'),
  );
}

async function storedBytes(db: Queryable): Promise<{ entry: number; body: number }> {
  const rows = await db.query<{ entry: number; body: number }>(
    'select octet_length(entry) as entry, octet_length(body) as body from event where lane = 0',
  );
  return { entry: median(rows.map((row) => row.entry)), body: median(rows.map((row) => row.body)) };
}

/** A note whose JSON body is about so long. */
const noteOf = (bytes: number): string => 'x'.repeat(Math.max(0, bytes - JSON.stringify({ note: '', n: 1 }).length));

/** Round after round, each variant once; what the other servers took meanwhile is told, so that a peer that idles loudly shows. */
async function interleaved(
  db: Queryable,
  variants: readonly Variant[],
  servers: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const results = new Map<string, Result[]>();
  const serverMicros = new Map<string, number[]>();
  for (const { run } of warmSeconds > 0 ? variants : []) await run(warmSeconds);
  for (let round = 1; round <= rounds; round++) {
    for (const { name, run } of variants) {
      const others = [...servers].filter(([server]) => !name.startsWith(server)).map(([, pid]) => pid);
      const idle = () => others.reduce((sum, pid) => sum + processCpu(pid), 0);
      const [machine, server, bystanders, began] = [ticks(), await serverCpu(db), idle(), performance.now()];
      const result = await run(seconds);
      const micros = (await serverCpu(db)) - server;
      const busy = (idle() - bystanders) / (performance.now() - began) / 10;
      results.set(name, [...(results.get(name) ?? []), result]);
      serverMicros.set(name, [...(serverMicros.get(name) ?? []), micros / result.acts]);
      console.log(
        `round ${round}  ${name.padEnd(36)} ${lineOf(result)}  PostgreSQL ${(micros / result.acts).toFixed(0).padStart(5)} µs/act  ${share(machine, ticks())}  other servers ${busy.toFixed(1)} %  ${result.acts} acts, as many stored`,
      );
    }
  }
  console.log('\nmedians');
  for (const [name, all] of results)
    console.log(
      `${name.padEnd(36)} ${lineOf(medianOf(all))}  PostgreSQL ${median(serverMicros.get(name) ?? [])
        .toFixed(0)
        .padStart(5)} µs/act`,
    );
  return results;
}

/** What is expected of us, against what was found. Only what was measured is judged. */
function findingsOf(results: ReadonlyMap<string, readonly Result[]>, peakMegabytes: number): readonly Finding[] {
  const of = (name: string, pick: (result: Result) => number): readonly number[] => (results.get(name) ?? []).map(pick);
  const rates = (name: string) => of(name, (result) => result.perSecond);
  const against = (peer: Peer) => ratio(rates(HTTP), rates(overHttpName(peer)));
  const durable = [inMemory, asDocumented, dbos].filter((peer) => !Number.isNaN(against(peer)));
  const better = durable.toSorted((a, b) => against(a) - against(b))[0] ?? dbos;
  const atLeast = (what: string, value: number, bound: number, profile: Finding['profile']): readonly Finding[] =>
    Number.isNaN(value)
      ? []
      : [
          {
            what,
            found: `${value.toFixed(2)} ×`,
            expected: bound > 0 ? `at least ${bound} ×` : 'nothing; told for comparison',
            holds: value >= bound,
            profile,
          },
        ];
  const below = (what: string, value: number, bound: number, unit: string, profile: Finding['profile']): Finding => ({
    what,
    found: `${value.toFixed(0)} ${unit}`,
    expected: `under ${bound} ${unit}`,
    holds: value < bound,
    profile,
  });
  const p99 = of(HALF, (result) => result.p99);
  return [
    ...atLeast(`over HTTP, ours / ${better.name}, the better peer`, against(better), 8, 'http'),
    ...durable
      .filter((peer) => peer !== better)
      .flatMap((peer) => atLeast(`over HTTP, ours / ${peer.name}`, against(peer), 0, 'http')),
    ...atLeast(`over HTTP, ours / ${recovered.name}`, against(recovered), 20, 'http'),
    ...atLeast(`in process, ours / ${PGBENCH}`, ratio(rates(INSIDE), rates(PGBENCH)), 1, 'in process'),
    ...(p99.length > 0 ? [below('p99 of ours over HTTP at half load', median(p99), 75, 'ms', 'half load')] : []),
    below('resident memory of our server process, at its most', peakMegabytes, 300, 'MB', 'memory'),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'hengjian-bench-'));
const undo: (() => Promise<unknown>)[] = [];
try {
  await main(folder, undo);
} finally {
  for (const step of undo.reverse()) await step();
  rmSync(folder, { recursive: true, force: true });
}
