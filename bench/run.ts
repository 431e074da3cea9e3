/**
 * Acts per second with every control of the filing's chart on, fsync on: over HTTP with 32 clients, in process, and beside
 * them pgbench with the same SQL function, one command per transaction. Rounds are interleaved: compare inside a round, the
 * machine is not the same from one minute to the next.
 * `npm run bench -- [--rounds n] [--seconds s] [--only name] [--profile]`
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '#app/create.ts';
import { readDepartment } from '#app/seed.ts';
import type { CaseId, PersonId, Post } from '#kernel/ids.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { loadEvents, loadHeads } from '#store/cases.ts';
import type { Database } from '#store/database.ts';
import { act, EMPTY_LANE, oneEntry } from '#testing/append.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { type Desk, FILES_OF_A_FILING, FileStock, filesFrom, filing } from './filing-case.ts';
import { HttpDesk } from './http-desk.ts';
import { describeMachine, lineOf, measure, median, medianOf, type Result, serverCpu, share, ticks } from './machine.ts';
import { hasPgbench, pgbench } from './pgbench.ts';
import { profiled, reportOfFile } from './profile.ts';
import { serve } from './serve.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
    profile: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
/** More than any machine does: files for so many cases are there before a round begins. */
const CASES_PER_SECOND = 600;
const CLIENTS = 32;

type Variant = { readonly name: string; readonly run: () => Promise<Result> };

/** Callers that walk one honest case after another, the next act when the last is acknowledged. Counts afterwards what is stored. */
async function walk(db: Database, desk: Desk, callers: number, pid?: number): Promise<Result> {
  const stock = stockOf(db);
  await stock.fill((seconds * CASES_PER_SECOND + callers) * FILES_OF_A_FILING);
  const before = await countActs(db);
  const cases: number[] = [];
  let n = 0;
  const result = await measure(async (millis) => {
    const end = performance.now() + seconds * 1000;
    const timed = async <T>(work: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      const answer = await work();
      millis.push(performance.now() - began);
      return answer;
    };
    const caller = async () => {
      while (performance.now() < end) {
        for await (const { caseId } of filing(desk, n++, filesFrom(stock), timed)) {
          if (cases.at(-1) !== caseId) cases.push(caseId);
          if (performance.now() >= end) return;
        }
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
  }, pid);
  const stored = (await countActs(db)) - before;
  if (stored !== result.acts) throw new Error(`${result.acts} acts were acknowledged, ${stored} are stored`);
  for (const i of [0, 0.25, 0.5, 0.75]) await mustVerify(db, cases[Math.floor(i * cases.length)] as CaseId);
  return result;
}

const stocks = new WeakMap<Database, FileStock>();
function stockOf(db: Database): FileStock {
  const stock = stocks.get(db) ?? new FileStock(db);
  stocks.set(db, stock);
  return stock;
}

/** Entries of the cases' own chains: one for each act. */
async function countActs(db: Database): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `select count(*) as n from event where lane = 0 and case_id in (select case_id from case_summary where power = 'filing')`,
  );
  return row?.n ?? 0;
}

async function mustVerify(db: Database, caseId: CaseId): Promise<void> {
  const head = (await loadHeads(db, caseId)).case;
  const wrong = verifyChain(await loadEvents(db, caseId, 'case'), { caseId, lane: 'case', head });
  if (wrong.length > 0 || head.seq === 0) throw new Error(`chain of ${caseId}: ${JSON.stringify(wrong[0])}`);
}

async function inProcess(test: TestDatabase, folder: string) {
  const app = await createApp({
    db: test.db,
    root,
    files: join(folder, 'files'),
    demonstration: true,
    register: readDepartment(root),
  });
  const request = (person: string, as: string) => ({ actor: { person: person as PersonId, as: as as Post } });
  const desk: Desk = {
    start: (person, as, input) => app.start(request(person, as), 'filing', input),
    act: (person, as, caseId, key, input) => app.act(request(person, as), caseId, key, input),
    sign: (person, as, caseId, held) => app.sign(request(person, as), caseId, held),
    prefill: async (person, caseId, key) => {
      const loaded = await app.open(person as PersonId, caseId);
      return app.listActs(person as PersonId, loaded).find((one) => one.act === key)?.options.prefill ?? {};
    },
  };
  return { desk, close: () => app.close() };
}

async function overHttp(test: TestDatabase, folder: string) {
  if (!test.connection) throw new Error('needs the embedded server');
  // As its superuser, which the product turns into the app's role for every connection it works on.
  const url = `postgresql://postgres@localhost/${test.connection.database}?host=${encodeURIComponent(test.connection.host)}`;
  const profiles = join(folder, 'profiles');
  const served = await serve(url, join(folder, 'data'), values.profile ? profiles : undefined);
  const desk = new HttpDesk(served.address, CLIENTS);
  await desk.signIn(readDepartment(root).persons.map((person) => person.id));
  const close = async () => {
    desk.close();
    await served.stop();
    if (!values.profile) return;
    console.log('\nthe server process, from its start to its stop');
    for (const name of readdirSync(profiles)) console.log(reportOfFile(join(profiles, name)));
  };
  return { desk, pid: served.pid, close };
}

/** Median bytes of what one act stores. */
async function payload(db: Database): Promise<{ entry: number; body: number }> {
  const rows = await db.query<{ entry: number; body: number }>(
    `select octet_length(entry) as entry, octet_length(body) as body from event where lane = 0 order by case_id desc limit 2000`,
  );
  return { entry: median(rows.map((row) => row.entry)), body: median(rows.map((row) => row.body)) };
}

async function main(folder: string, undo: (() => Promise<unknown>)[]): Promise<void> {
  const own = await testDatabase();
  undo.push(() => own.close());
  const inner = await inProcess(own, folder);
  undo.push(inner.close);
  console.log(await describeMachine(own.db));
  console.log(
    `${rounds} rounds of ${seconds} s each; honest filings, act by act, every control of powers/filing.yaml on`,
  );
  await warmUp(own.db, inner.desk);
  const bytes = await payload(own.db);
  console.log(`one act, median: entry ${bytes.entry} B, body ${bytes.body} B; pgbench writes as much`);

  const variants: Variant[] = [
    { name: 'in process, 8 callers', run: () => walk(own.db, inner.desk, 8) },
    { name: 'in process, 32 callers', run: () => walk(own.db, inner.desk, CLIENTS) },
  ];
  const { connection } = own;
  if (connection && hasPgbench()) {
    const like = act(1 as CaseId, EMPTY_LANE, {
      lanes: [oneEntry(1 as CaseId, EMPTY_LANE, 'case', ofBytes(bytes.body))],
    });
    const beside = (clients: number): Variant => ({
      name: `pgbench, ${clients} clients`,
      run: () => pgbench({ db: own.db, connection, clients, seconds, folder, like }),
    });
    variants.splice(1, 0, beside(8));
    variants.push(beside(CLIENTS));
  } else console.log('pgbench: not in PATH (the npm PostgreSQL has none), or DATABASE_URL is set: left out');
  if (connection && 'over HTTP'.includes(values.only)) {
    const outer = await testDatabase();
    undo.push(() => outer.close());
    const served = await overHttp(outer, folder);
    undo.push(served.close);
    await warmUp(outer.db, served.desk);
    variants.push({
      name: `over HTTP, ${CLIENTS} clients`,
      run: () => walk(outer.db, served.desk, CLIENTS, served.pid),
    });
  }
  await rows(
    own.db,
    variants.filter(({ name }) => name.includes(values.only)),
  );
}

/** One whole case, so that what is read once has been read, and every sample has a size. */
async function warmUp(db: Database, desk: Desk): Promise<void> {
  const stock = stockOf(db);
  await stock.fill(FILES_OF_A_FILING);
  for await (const _ of filing(desk, 0, filesFrom(stock), (work) => work()));
}

async function rows(db: Database, variants: readonly Variant[]): Promise<void> {
  const results = new Map<string, Result[]>();
  for (let round = 1; round <= rounds; round++) {
    for (const { name, run } of variants) {
      const before = ticks();
      const serverBefore = await serverCpu(db);
      const profile = values.profile && name.startsWith('in process');
      const { value: result, report } = profile ? await profiled(run) : { value: await run(), report: '' };
      const server = ((await serverCpu(db)) - serverBefore) / result.acts;
      results.set(name, [...(results.get(name) ?? []), result]);
      console.log(
        `round ${round}  ${name.padEnd(24)} ${lineOf(result)}  PostgreSQL ${server.toFixed(0).padStart(4)} µs/act  ${share(before, ticks())}  ${result.acts} acts, as many stored`,
      );
      if (report) console.log(`${report}\n`);
    }
  }
  console.log('\nmedians');
  for (const [name, all] of results) console.log(`${name.padEnd(24)} ${lineOf(medianOf(all))}`);
  const rate = (name: string) => results.get(name)?.map((result) => result.perSecond);
  const ours = rate(`in process, ${CLIENTS} callers`);
  const theirs = rate('pgbench, 8 clients');
  if (!ours || !theirs) return;
  const ratio = median(ours.map((n, i) => n / (theirs[i] ?? 1)));
  console.log(
    `\nin process, ${CLIENTS} callers / pgbench, 8 clients, median of the rounds: ${ratio.toFixed(2)} × (expected: at least 1)`,
  );
}

/** A note whose JSON body is about so long. */
const ofBytes = (bytes: number): string => 'x'.repeat(Math.max(0, bytes - JSON.stringify({ note: '', n: 1 }).length));

const folder = mkdtempSync(join(tmpdir(), 'hengjian-bench-'));
const undo: (() => Promise<unknown>)[] = [];
try {
  await main(folder, undo);
} finally {
  for (const step of undo.reverse()) await step();
  rmSync(folder, { recursive: true, force: true });
}
