import type { Actor } from '#cases/fact.ts';
import type { CaseId, Json } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { canonicalText } from '#ledger/canonical.ts';
import { type ChainFinding, verifyChain } from '#ledger/verify-chain.ts';
import { appendQuery, WRITTEN } from '#store/append.ts';
import type { Notice } from '#store/append-command.ts';
import { loadEvents, loadHeads } from '#store/cases.ts';
import type { Database, Queryable } from '#store/database.ts';
import { readEvent } from './event-body.ts';
import { tell } from './inbox.ts';
import { chain, LOG } from './writer.ts';

/** The number under which the department's own chain stands; cases begin at 100000001. */
export const DEPARTMENT = 1 as CaseId;
/** No definition rules it: what a case's entry says as the hash of its definition is nothing here. */
const NO_RULE = '0'.repeat(64);

/** What is recorded here. Stable: stored. Each is a business step of the department that belongs to no case. */
export type DepartmentKind =
  | 'window-taken'
  | 'window-left'
  | 'report-frozen'
  | 'report-exported'
  | 'register-exported'
  | 'change-proposed'
  | 'change-approved'
  | 'change-refused'
  | 'change-withdrawn'
  | 'first-password-made'
  | 'administrators-made'
  | 'signed-in-by-password'
  | 'case-exported'
  | 'definition-proposed'
  | 'definition-published'
  | 'definition-returned'
  | 'doubt-raised'
  | 'doubt-accepted'
  | 'doubt-rejected'
  | 'power-reviewed'
  | 'cases-printed'
  | 'list-exported'
  | 'cases-handed-over'
  | 'handover-exported'
  | 'view-shared'
  | 'view-unshared'
  | 'draw-announced'
  | 'draw-made'
  | DepartmentCardKind;

/** What happens to a card that belongs to no case: one for each fact of a case's cards. */
export const CARD_KINDS = [
  'card-raised',
  'card-escalated',
  'card-ordered',
  'card-assigned',
  'card-answered',
  'card-judged',
  'card-review-asked',
  'card-reviewed',
  'card-closed',
] as const;
export type DepartmentCardKind = (typeof CARD_KINDS)[number];

export type DepartmentEntry = {
  readonly seq: number;
  readonly kind: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly data: Json;
};
export type EntryQuery = {
  /** Left out = all. */
  readonly kinds?: readonly DepartmentKind[];
  /** Only entries before this one. */
  readonly before?: number;
  readonly limit: number;
};

type NoticesOf = (entry: DepartmentEntry) => readonly Notice[];

/**
 * The department's own record: what it did outside any case, in a hash chain of its own that the log takes in like a case's.
 * A change and its entry are one transaction: neither stands without the other.
 */
export class DepartmentRecord {
  readonly #db: Database;
  readonly #now: () => Instant;
  readonly #noticesOf: NoticesOf;

  /** `noticesOf`: whom an entry gives something to know. */
  constructor(db: Database, now: () => Instant, noticesOf: NoticesOf = () => []) {
    this.#db = db;
    this.#now = now;
    this.#noticesOf = noticesOf;
  }

  /** Does `work` and appends its entry. Whatever `work` throws undoes both. */
  change<T>(actor: Actor, kind: DepartmentKind, data: Json, work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.#db.transaction(async (tx) => {
      const done = await work(tx);
      await this.add(tx, actor, kind, data);
      return done;
    });
  }

  /** Appends one entry within a transaction of the caller's. Writers wait for each other until it ends: keep it short. */
  async add(tx: Queryable, actor: Actor, kind: DepartmentKind, data: Json): Promise<DepartmentEntry> {
    await tx.query('select pg_advisory_xact_lock($1)', [DEPARTMENT]);
    const head = (await loadHeads(tx, DEPARTMENT)).case;
    const at = this.#now();
    const stamp = { recordedAt: at, effectiveAt: at, act: kind, signers: [actor] };
    const { event } = chain('case', DEPARTMENT, head, NO_RULE, stamp, {
      kind: 'done',
      stage: '',
      facts: [{ type: kind, data }],
    });
    const command = {
      caseId: DEPARTMENT,
      lanes: [{ lane: 'case', expected: head.seq, events: [event] }],
    } as const;
    const { text, values } = appendQuery([command]);
    const [row] = await tx.query<{ states: readonly number[] }>(text, values);
    if (row?.states[0] !== WRITTEN) throw new Error(`the department's record was not appended to: ${row?.states}`);
    const entry = { seq: head.seq + 1, kind, actor, at, data };
    await listEntry(tx, entry);
    await tell(tx, this.#noticesOf(entry));
    return entry;
  }

  /** Newest first. */
  list({ kinds, before, limit }: EntryQuery): Promise<readonly DepartmentEntry[]> {
    return this.#db.query<DepartmentEntry>(
      `select ${COLUMNS} from department_entry
       where ($1::text[] is null or kind = any($1)) and ($2::int is null or seq < $2) order by seq desc limit $3`,
      [kinds ?? null, before ?? null, limit],
    );
  }

  /** These entries, the oldest first. */
  entries(on: Queryable, seqs: readonly number[]): Promise<readonly DepartmentEntry[]> {
    return on.query<DepartmentEntry>(`select ${COLUMNS} from department_entry where seq = any($1) order by seq`, [
      seqs,
    ]);
  }

  /** Entries of these kinds about one power, the oldest first. */
  about(power: string, kinds: readonly DepartmentKind[]): Promise<readonly DepartmentEntry[]> {
    return this.#db.query<DepartmentEntry>(
      `select ${COLUMNS} from department_entry
       where data ? 'power' and data ->> 'power' = $1 and kind = any($2) order by seq`,
      [power, kinds],
    );
  }

  /** What is wrong with the chain; empty = intact. */
  async verify(): Promise<readonly ChainFinding[]> {
    const [rows, heads] = await Promise.all([
      loadEvents(this.#db, DEPARTMENT, 'case'),
      loadHeads(this.#db, DEPARTMENT),
    ]);
    const claim = { log: LOG, lane: 'case', caseId: DEPARTMENT } as const;
    return verifyChain(rows, heads.case.seq > 0 ? { ...claim, head: heads.case } : claim);
  }

  /** The entries that the list has otherwise than the chain, or the chain alone, or the list alone. */
  async differing(): Promise<readonly number[]> {
    const [rows, listed] = await Promise.all([
      loadEvents(this.#db, DEPARTMENT, 'case'),
      this.#db.query<DepartmentEntry>(`select ${COLUMNS} from department_entry`),
    ]);
    const said = new Map(listed.map((entry) => [entry.seq, canonicalText(entry)]));
    const recorded = new Map(rows.map((row) => [row.seq, canonicalText(entryOf(row))]));
    return [...new Set([...said.keys(), ...recorded.keys()])]
      .filter((seq) => said.get(seq) !== recorded.get(seq))
      .sort((a, b) => a - b);
  }

  /** All entries as the chain has them, the oldest first: what is made again is made from these. */
  async chained(): Promise<readonly DepartmentEntry[]> {
    return (await loadEvents(this.#db, DEPARTMENT, 'case')).map(entryOf);
  }

  /** Makes the list anew from the chain, and what is missing of the notices. */
  async restore(): Promise<void> {
    const rows = await loadEvents(this.#db, DEPARTMENT, 'case');
    await this.#db.transaction(async (tx) => {
      await tx.query('truncate department_entry');
      for (const row of rows) {
        await listEntry(tx, entryOf(row));
        await tell(tx, this.#noticesOf(entryOf(row)));
      }
    });
  }
}

const COLUMNS = `seq, kind, jsonb_build_object('person', person_id, 'as', post) as actor, at, data`;

async function listEntry(tx: Queryable, { seq, kind, actor, at, data }: DepartmentEntry): Promise<void> {
  await tx.query(
    'insert into department_entry (seq, kind, person_id, post, at, data) values ($1, $2, $3, $4, $5, $6)',
    [seq, kind, actor.person, actor.as, at, JSON.stringify(data)],
  );
}

/** An entry as the chain has it. */
function entryOf(row: Parameters<typeof readEvent>[0]): DepartmentEntry {
  const { head, body } = readEvent(row);
  const [signer] = head.signers;
  const fact = body.kind === 'done' ? body.facts[0] : undefined;
  if (!signer || !fact) throw new Error(`entry ${row.seq} of the department is no act`);
  return { seq: row.seq, kind: fact.type, actor: signer, at: head.at, data: fact.data };
}
