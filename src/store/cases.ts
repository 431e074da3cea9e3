import type { CaseId } from '#kernel/ids.ts';
import { LANES, type Lane, NO_ENTRY } from '#ledger/entry.ts';
import type { ChainRow } from '#ledger/verify-chain.ts';
import type { Queryable } from './database.ts';

/** Last entry of a lane; seq 0 and `NO_ENTRY` when it has none. */
export type Head = { readonly seq: number; readonly hash: Buffer };
export type Heads = Readonly<Record<Lane, Head>>;

const EMPTY: Head = { seq: 0, hash: NO_ENTRY };

/** One lane of a case in order, after entry `afterSeq` (0 = all). */
export const loadEvents = (db: Queryable, caseId: CaseId, lane: Lane, afterSeq = 0): Promise<readonly ChainRow[]> =>
  db.query<ChainRow>(
    'select seq, entry, hash, body, salt from event where case_id = $1 and lane = $2 and seq > $3 order by seq',
    [caseId, LANES.indexOf(lane), afterSeq],
  );

/** One lane of several cases in one round trip; cases without entries are missing from the map. */
export async function loadEventsOf(
  db: Queryable,
  caseIds: readonly CaseId[],
  lane: Lane,
): Promise<ReadonlyMap<CaseId, readonly ChainRow[]>> {
  const rows = await db.query<ChainRow & { case_id: CaseId }>(
    'select case_id, seq, entry, hash, body, salt from event where case_id = any($1::bigint[]) and lane = $2 order by case_id, seq',
    [caseIds, LANES.indexOf(lane)],
  );
  return Map.groupBy(rows, (row) => row.case_id);
}

/** The heads of all lanes: what a writer must expect and link to. */
export async function loadHeads(db: Queryable, caseId: CaseId): Promise<Heads> {
  const rows = await db.query<Head & { lane: number }>('select lane, seq, hash from case_head where case_id = $1', [
    caseId,
  ]);
  const head = (lane: Lane): Head => {
    const row = rows.find((one) => LANES[one.lane] === lane);
    return row ? { seq: row.seq, hash: row.hash } : EMPTY;
  };
  return { case: head('case'), sealed: head('sealed'), attempts: head('attempts') };
}

/** New internal case ids, ascending; ids may be lost (a case that was not opened), never used twice. */
export async function nextCaseIds(db: Queryable, n: number): Promise<readonly CaseId[]> {
  const rows = await db.query<{ id: CaseId }>(`select nextval('case_id_seq') as id from generate_series(1, $1::int)`, [
    n,
  ]);
  return rows.map((row) => row.id);
}

/** The next number of a gap-free register. A proposal: the append that carries it says `number-taken` when it was not. */
export async function peekNumber(db: Queryable, kind: string, year: number): Promise<number> {
  const [row] = await db.query<{ next: number }>('select next from register_number where kind = $1 and year = $2', [
    kind,
    year,
  ]);
  return row?.next ?? 1;
}
