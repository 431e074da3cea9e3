/**
 * Acts through the group committer, in process, beside pgbench with the same SQL function, one command per transaction, on the
 * same server in the same sitting. Rounds are interleaved: compare inside a round, the machine is not the same from one
 * minute to the next. `node bench/append.ts [rounds] [seconds]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseId } from '#kernel/ids.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import type { AppendCommand } from '#store/append-command.ts';
import { type Head, loadEvents, loadHeads, nextCaseIds } from '#store/cases.ts';
import { GroupCommitter } from '#store/group-commit.ts';
import { act, EMPTY_LANE, headAfter, oneEntry } from '#testing/append.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { describeMachine, lineOf, measure, medianOf, type Result, share, ticks } from './machine.ts';
import { hasPgbench, mustHold, pgbench } from './pgbench.ts';

const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);

/** About what the facts and the input of an act take as JSON. */
const FACTS = '审查意见：材料齐全，符合法定形式。'.repeat(8);
const typicalAct = (id: CaseId, head: Head): AppendCommand =>
  act(id, head, { lanes: [oneEntry(id, head, 'case', FACTS)] });

async function run(test: TestDatabase): Promise<void> {
  console.log(await describeMachine(test.db));
  console.log(`${rounds} rounds of ${seconds} s each`);
  const like = typicalAct(1 as CaseId, EMPTY_LANE);
  const [sample] = like.lanes[0].events;
  console.log(
    `one act: entry ${sample.entry.length} B, body ${sample.body?.length} B, list row, one task done, one opened`,
  );
  const { db, connection } = test;
  const beside = (clients: number): readonly (readonly [string, () => Promise<Result>])[] =>
    connection && hasPgbench()
      ? [[`pgbench, ${clients} clients`, () => pgbench({ db, connection, clients, seconds, folder, like })]]
      : [];
  if (beside(8).length === 0) console.log('pgbench: not in PATH, or not the embedded server: left out');

  const variants = [
    ['group commit, 8 callers', () => inProcess(test, 8)] as const,
    ...beside(8),
    ['group commit, 32 callers', () => inProcess(test, 32)] as const,
    ...beside(32),
    ['group commit, 128 callers', () => inProcess(test, 128)] as const,
  ];
  const results = new Map<string, Result[]>();
  for (let round = 1; round <= rounds; round++) {
    for (const [name, variant] of variants) {
      const before = ticks();
      const result = await variant();
      results.set(name, [...(results.get(name) ?? []), result]);
      console.log(`round ${round}  ${name.padEnd(26)} ${lineOf(result)}  ${share(before, ticks())}`);
    }
  }
  console.log('\nmedians');
  for (const [name, all] of results) console.log(`${name.padEnd(26)} ${lineOf(medianOf(all))}`);
}

/** Each caller acts on its own case, the next act when the last is on disk. Entries, salts and hashes are made on the way. */
async function inProcess({ db }: TestDatabase, callers: number): Promise<Result> {
  const writer = new GroupCommitter({ db });
  const ids = await nextCaseIds(db, callers);
  const result = await measure(async (millis) => {
    const end = performance.now() + seconds * 1000;
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
  });
  await writer.close();
  await mustHold(db, ids, result.acts);
  const [sample = 0 as CaseId] = ids;
  const head = (await loadHeads(db, sample)).case;
  const wrong = verifyChain(await loadEvents(db, sample, 'case'), { caseId: sample, head });
  if (wrong.length > 0) throw new Error(`chain of ${sample}: ${JSON.stringify(wrong[0])}`);
  return result;
}

const test = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'hengjian-bench-'));
try {
  await run(test);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await test.close();
}
