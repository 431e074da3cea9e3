import { setTimeout as sleep } from 'node:timers/promises';
import { MACHINE } from '#cases/actors.ts';
import type { CaseId } from '#kernel/ids.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { loadEvents, loadHeads } from '#store/cases.ts';
import type { Database } from '#store/database.ts';
import { FileStock, type Timed } from './filing-case.ts';
import { type ClockedDesk, type Course, filesOf, walkCase } from './honest-case.ts';
import { measure, type Result } from './machine.ts';

/** More than any machine does: files for so many cases are there before a round begins. */
const CASES_PER_SECOND = 400;

export type Walk = {
  readonly db: Database;
  readonly desk: ClockedDesk;
  readonly course: Course;
  readonly callers: number;
  readonly seconds: number;
  /** The process that decides; left out = this one. */
  readonly pid?: number;
  /** Acts a second that arrive by themselves, at moments that nobody's answer decides; left out = the next when the last is answered. */
  readonly perSecond?: number;
};

/** Walks one honest case after another, then counts what is stored and verifies four chains. */
export async function walk(options: Walk): Promise<Result> {
  const { db, desk, course, callers, seconds, pid, perSecond } = options;
  const stock = stockOf(db);
  await stock.fill((seconds * CASES_PER_SECOND + callers) * Math.max(1, filesOf(course)));
  const cases = new Set<number>();
  const result = await measure(async (millis) => {
    const end = performance.now() + seconds * 1000;
    const arrive = perSecond === undefined ? atOnce : arrivals(perSecond);
    const timed: Timed = async (work) => {
      const began = await arrive();
      const answer = await work();
      millis.push(performance.now() - began);
      return answer;
    };
    const caller = async () => {
      while (performance.now() < end)
        for await (const { caseId } of walkCase(desk, course, () => stock.take(), timed)) {
          cases.add(caseId);
          if (performance.now() >= end) return;
        }
    };
    await Promise.all(Array.from({ length: callers }, caller));
  }, pid);
  const walked = [...cases];
  const stored = await countActs(db, walked);
  if (stored !== result.acts) throw new Error(`${result.acts} acts were acknowledged, ${stored} are stored`);
  for (const i of [0, 0.25, 0.5, 0.75]) await mustVerify(db, walked[Math.floor(i * walked.length)] as CaseId);
  return result;
}

/** One whole case, so that what is read once has been read, and every sample has a size. */
export async function warmUp(db: Database, desk: ClockedDesk, course: Course): Promise<void> {
  const stock = stockOf(db);
  await stock.fill(filesOf(course));
  for await (const _ of walkCase(
    desk,
    course,
    () => stock.take(),
    (work) => work(),
  ));
}

const stocks = new WeakMap<Database, FileStock>();
export function stockOf(db: Database): FileStock {
  const stock = stocks.get(db) ?? new FileStock(db);
  stocks.set(db, stock);
  return stock;
}

const atOnce = async (): Promise<number> => performance.now();

/**
 * Arrivals with exponential gaps. Whoever asks is given the next one and waits for it; a late one counts from when it should
 * have begun, so that a server that stalls is not spared the requests that would have come meanwhile.
 */
function arrivals(perSecond: number): () => Promise<number> {
  let next = performance.now();
  return async () => {
    next += (-Math.log(1 - Math.random()) * 1000) / perSecond;
    const mine = next;
    const wait = mine - performance.now();
    if (wait > 1) await sleep(wait);
    return mine;
  };
}

/** Entries of the cases' own chains by people: one for each act. What the machine enters (a reminder that fell due) comes on top. */
async function countActs(db: Database, cases: readonly number[]): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `select count(*) as n from event where lane = 0 and case_id = any($1::bigint[])
       and convert_from(entry, 'UTF8')::json -> 'actor' ->> 'person' <> $2`,
    [cases, MACHINE.person],
  );
  return row?.n ?? 0;
}

async function mustVerify(db: Database, caseId: CaseId): Promise<void> {
  const head = (await loadHeads(db, caseId)).case;
  const wrong = verifyChain(await loadEvents(db, caseId, 'case'), { caseId, lane: 'case', head });
  if (wrong.length > 0 || head.seq === 0) throw new Error(`chain of ${caseId}: ${JSON.stringify(wrong[0])}`);
}
