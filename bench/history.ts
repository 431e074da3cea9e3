/**
 * What an act costs on active cases among many, against among few: CPU, shared buffers and WAL an act, never wall time. Acts on
 * cases that have long lain still, taken at random, are told apart.
 * `npm run bench -- history [--few 1000] [--many 100000] [--rounds 5] [--cases 200] [--quick] [--run licence/granted]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Database, databaseOn } from '#store/database.ts';
import { testDatabase } from '#testing/database.ts';
import { type Cost, costOf, holdBack, rememberingConnections } from './history/cost.ts';
import { hashFor, loadHistory, type OpenCase } from './history/load.ts';
import { templateOf } from './history/template.ts';
import { actsOf, type ClockedDesk, type Course, courseOf, filesOf, perform, walkCase } from './honest-case.ts';
import { describeMachine, median, share, ticks } from './machine.ts';
import { inProcess } from './ours.ts';
import { profiled } from './profile.ts';
import { stockOf } from './walk.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    few: { type: 'string', default: '1000' },
    many: { type: 'string' },
    rounds: { type: 'string' },
    cases: { type: 'string' },
    run: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
  },
});
const many = Number(values.many ?? (values.quick ? 5000 : 100_000));
const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
/** Whole cases walked in a round: the same work each time, however long it takes. */
const casesInRound = Number(values.cases ?? (values.quick ? 50 : 200));
/** Callers at once: as busy as a department is at its busiest. */
const CALLERS = 8;
const WITHIN = 0.1;

type History = {
  readonly name: string;
  readonly db: Database;
  readonly database: string;
  readonly open: readonly OpenCase[];
};

async function main(folder: string, undo: (() => Promise<unknown>)[]): Promise<void> {
  const course = await courseOf(values.run);
  const histories: History[] = [];
  for (const size of [Number(values.few), many]) histories.push(await build(size, course, folder, undo));
  const [few, much] = histories as [History, History];
  console.log(await describeMachine(few.db));
  console.log(
    [
      `honest run ${course.id}: ${actsOf(course)} acts a case, in process with idempotency keys, ${CALLERS} callers`,
      `active: ${casesInRound} new cases a round walked from their opening to their close; old: one act each on cases of the history that lie open, taken at random, none of them in memory`,
      'a checkpoint before each round, none within, and no vacuum by itself; histories loaded through append_batch, 64 cases a transaction, request keys and file rows by SQL; one case in 20 lies open',
    ].join('\n'),
  );
  const host = few.db.pool.options.host ?? '';
  const superuser = databaseOn({ host, user: 'postgres', database: 'postgres' });
  undo.push(() => superuser.close());
  await holdBack(superuser);

  const kinds = [
    { name: `active among ${few.name}`, on: few, work: active(course) },
    { name: `active among ${much.name}`, on: much, work: active(course) },
    { name: `random old of ${much.name}`, on: much, work: old(course, shuffled(much.open)) },
  ];
  const costs = new Map<string, Cost[]>();
  for (let round = 1; round <= rounds; round++) {
    // The order turns, so that nobody is always first after the checkpoint.
    for (const { name, on, work } of round % 2 === 1 ? kinds : kinds.toReversed()) {
      const before = ticks();
      const cost = await measured(on, course, superuser, folder, work);
      costs.set(name, [...(costs.get(name) ?? []), cost]);
      console.log(`round ${round}  ${name.padEnd(26)} ${lineOf(cost)}  ${share(before, ticks())}`);
    }
  }
  console.log('\nmedians');
  for (const [name, all] of costs) console.log(`${name.padEnd(26)} ${lineOf(medianCost(all))}`);
  const [a, b] = [kinds[0], kinds[1]].map((kind) => costs.get(kind?.name ?? '') ?? []);
  await judge(a ?? [], b ?? [], () => walkIn(much, course, folder));
}

async function build(size: number, course: Course, folder: string, undo: (() => Promise<unknown>)[]): Promise<History> {
  const test = await testDatabase();
  undo.push(() => test.close());
  if (!test.connection) throw new Error('needs the embedded server: unset DATABASE_URL');
  const { db, owner } = test;
  const app = await inProcess(db, join(folder, 'files'), course);
  const stock = stockOf(db);
  await stock.fill(50 * filesOf(course));
  const template = await templateOf(db, app.desk, course, () => stock.take());
  await app.close();
  const began = performance.now();
  const open = await loadHistory(db, owner, template, course, size);
  await owner.query('vacuum (analyze)');
  const [held] = await db.query<{ events: number; bytes: number }>(
    'select (select count(*) from event) as events, pg_database_size(current_database())::bigint as bytes',
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const name = size.toLocaleString('en');
  console.log(
    `${name} cases: ${held?.events.toLocaleString('en')} entries, ${((held?.bytes ?? 0) / 2 ** 20).toFixed(0)} MB, ${open.length} lie open; loaded in ${seconds} s`,
  );
  return { name, db, database: test.connection.database, open };
}

type Work = (desk: ClockedDesk, db: Database) => Promise<number>;

/** An app of its own, so that nothing is in its memory but what the round brings. */
async function measured(on: History, course: Course, superuser: Database, folder: string, work: Work): Promise<Cost> {
  const remembered = rememberingConnections(on.db);
  const app = await inProcess(remembered.db, join(folder, 'files'), course);
  const stock = stockOf(on.db);
  await stock.fill((casesInRound + 2) * filesOf(course));
  for await (const _ of walkCase(
    app.desk,
    course,
    () => stock.take(),
    (act) => act(),
  ));
  const cost = await costOf({ superuser, database: on.database, ...remembered }, () => work(app.desk, on.db));
  await app.close();
  return cost;
}

const active =
  (course: Course): Work =>
  async (desk, db) => {
    const stock = stockOf(db);
    let [left, acts] = [casesInRound, 0];
    const caller = async () => {
      while (left-- > 0)
        for await (const _ of walkCase(
          desk,
          course,
          () => stock.take(),
          (act) => act(),
        ))
          acts++;
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
    return acts;
  };

/** Each open case is taken once in the whole sitting. */
function old(course: Course, open: OpenCase[]): Work {
  const steps = course.steps.filter((step) => !step.ifDrawn);
  const inRound = Math.max(1, Math.floor(open.length / rounds));
  return async (desk) => {
    const mine = open.splice(0, inRound);
    const acts = mine.length;
    const caller = async () => {
      for (let one = mine.pop(); one; one = mine.pop()) {
        const { caseId, done } = one;
        const step = steps[done];
        if (!step) throw new Error(`case ${caseId} has nothing left to do`);
        const fileOf = (name: string) => hashFor(caseId, name);
        await perform(desk, step, { caseId, held: '', fileOf }, (act) => act());
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
    return acts;
  };
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const walkIn = async (on: History, course: Course, folder: string): Promise<string> => {
  const app = await inProcess(on.db, join(folder, 'files'), course);
  await stockOf(on.db).fill((casesInRound + 2) * filesOf(course));
  const { report } = await profiled(() => active(course)(app.desk, on.db));
  await app.close();
  return report;
};

const lineOf = (cost: Cost): string =>
  [
    `ours ${cost.ourCpu.toFixed(0).padStart(5)} µs`,
    `backends ${cost.backendCpu.toFixed(0).padStart(5)} µs (server ${cost.serverCpu.toFixed(0)})`,
    `buffers ${(cost.hits + cost.reads).toFixed(1).padStart(6)} (read in ${cost.reads.toFixed(2)})`,
    `WAL ${cost.wal.toFixed(0).padStart(6)} B (whole pages ${cost.fullPages.toFixed(0)})`,
    `${cost.acts} acts`,
  ].join('  ');

function medianCost(all: readonly Cost[]): Cost {
  const of = (pick: (cost: Cost) => number) => median(all.map(pick));
  const byName = (pick: (cost: Cost) => ReadonlyMap<string, number>) => {
    const names = new Set(all.flatMap((cost) => [...pick(cost).keys()]));
    return new Map([...names].map((name) => [name, of((cost) => pick(cost).get(name) ?? 0)]));
  };
  return {
    acts: of((c) => c.acts),
    ourCpu: of((c) => c.ourCpu),
    backendCpu: of((c) => c.backendCpu),
    serverCpu: of((c) => c.serverCpu),
    hits: of((c) => c.hits),
    reads: of((c) => c.reads),
    wal: of((c) => c.wal),
    fullPages: of((c) => c.fullPages),
    tables: byName((c) => c.tables),
    wholePages: byName((c) => c.wholePages),
  };
}

/** Median of the rounds' own ratios. What is beyond comes with what it is made of. */
async function judge(few: readonly Cost[], much: readonly Cost[], profile: () => Promise<string>): Promise<void> {
  const ratio = (pick: (cost: Cost) => number) => median(much.map((cost, i) => pick(cost) / pick(few[i] ?? cost)));
  const judged = [
    { what: 'CPU, ours and backends', times: ratio((c) => c.ourCpu + c.backendCpu) },
    { what: 'shared buffers touched', times: ratio((c) => c.hits + c.reads) },
    { what: 'WAL bytes', times: ratio((c) => c.wal) },
    { what: 'WAL bytes without pages written whole after a checkpoint', times: ratio((c) => c.wal - c.fullPages) },
  ];
  console.log('\nan act on active cases among many / among few, median of the rounds');
  for (const { what, times } of judged)
    console.log(
      `${times <= 1 + WITHIN ? 'holds      ' : 'FALLS SHORT'}  ${what}: ${times.toFixed(3)} × (expected: within ${WITHIN * 100} %)`,
    );
  if (judged.every(({ times }) => times <= 1 + WITHIN)) return;
  const [a, b] = [medianCost(few), medianCost(much)];
  const listed = (what: string, few: ReadonlyMap<string, number>, many: ReadonlyMap<string, number>, least: number) => {
    console.log(`\n${what}: among few, among many`);
    for (const [name, n] of [...many].toSorted(([, x], [, y]) => y - x))
      if (n >= least)
        console.log(`${(few.get(name) ?? 0).toFixed(2).padStart(9)} ${n.toFixed(2).padStart(9)}  ${name}`);
  };
  listed('shared buffers an act by table, heap and indexes', a.tables, b.tables, 0.05);
  listed('WAL bytes an act of pages written whole, by table or index', a.wholePages, b.wholePages, 20);
  console.log(`\nour process, active cases among many\n${await profile()}`);
}

const folder = mkdtempSync(join(tmpdir(), 'hengjian-bench-'));
const undo: (() => Promise<unknown>)[] = [];
try {
  await main(folder, undo);
} finally {
  for (const step of undo.reverse()) await step();
  rmSync(folder, { recursive: true, force: true });
}
