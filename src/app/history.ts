import { type CaseView, emptyView, foldEvent } from '#cases/view.ts';
import type { CaseId, PersonId } from '#kernel/ids.ts';
import { LANES, type Lane } from '#ledger/entry.ts';
import { type ChainFinding, verifyChain } from '#ledger/verify-chain.ts';
import { type Head, loadEvents, loadHeads } from '#store/cases.ts';
import type { Database } from '#store/database.ts';
import { accessTo, shownTo } from './access.ts';
import { type App, type LoadedCase, NotFound, type TraceRow } from './app.ts';
import { caseEvent, readEvent } from './event-body.ts';

/** One chain of a case as it was recomputed from the stored bytes. */
export type CheckedChain = {
  readonly lane: Lane;
  readonly entries: number;
  /** Hashes of its first and last entry; empty where it has none. */
  readonly first: string;
  readonly head: string;
  readonly findings: readonly ChainFinding[];
};

export type History = {
  readonly rows: readonly TraceRow[];
  readonly chains: readonly CheckedChain[];
  /** What is wrong with any chain, for whoever looks into it; empty = intact. */
  readonly problems: readonly string[];
};

/** What happened in a case, for those who may see its trace; for everybody else there is nothing. */
export class CaseHistory {
  readonly #db: Database;
  readonly #open: App['open'];

  constructor(db: Database, open: App['open']) {
    this.#db = db;
    this.#open = open;
  }

  /** The case, opened for whoever may see its trace. */
  async openWhole(person: PersonId, caseId: number): Promise<LoadedCase> {
    const loaded = await this.#open(person, caseId);
    const { view, engine, party } = loaded;
    if (party || !accessTo(view, person, engine.ctx.directory, engine.power.definition).trace) throw new NotFound();
    return loaded;
  }

  /** Every entry in the order of its recording, and every chain checked. */
  async trace(person: PersonId, caseId: number): Promise<History> {
    const loaded = await this.openWhole(person, caseId);
    const chains = await this.#read(caseId, loaded.inspector ? LANES : ['case', 'attempts']);
    return {
      rows: chains
        .flatMap((chain) => chain.rows)
        .filter((row) => isShown(row, person, loaded))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      chains: chains.map(({ checked }) => checked),
      problems: chains.flatMap(({ checked: { lane, findings } }) =>
        findings.map((one) => `${lane} ${one.seq}: ${one.fault} (${one.detail})`),
      ),
    };
  }

  /** The case as it stood at that version and as it stands now, with what was done in between. */
  async since(
    person: PersonId,
    caseId: number,
    version: number,
  ): Promise<{
    readonly before: LoadedCase;
    readonly now: LoadedCase;
    readonly rows: readonly TraceRow[];
  }> {
    const now = await this.openWhole(person, caseId);
    const events = (await loadEvents(this.#db, caseId as CaseId, 'case')).filter(({ seq }) => seq <= now.view.version);
    const old = events.slice(0, Math.max(1, version)).reduce((view, row) => foldEvent(view, caseEvent(row)), emptyView);
    return {
      before: { ...now, view: shownTo({ ...old, sealed: now.view.sealed } as CaseView, person, now.inspector) },
      now,
      rows: events.slice(Math.max(1, version)).map((row) => traceRow('case', row)),
    };
  }

  async #read(caseId: number, lanes: readonly Lane[]) {
    const heads = await loadHeads(this.#db, caseId as CaseId);
    return Promise.all(lanes.map((lane) => readLane(this.#db, caseId as CaseId, lane, heads[lane])));
  }
}

/** One chain up to a head, with what its check found. An entry whose body was erased is counted and has nothing to show. */
export async function readLane(db: Database, caseId: CaseId, lane: Lane, head: Head) {
  const rows = (await loadEvents(db, caseId, lane)).filter((row) => row.seq <= head.seq);
  const checked: CheckedChain = {
    lane,
    entries: head.seq,
    first: rows[0]?.hash.toString('hex') ?? '',
    head: head.seq > 0 ? head.hash.toString('hex') : '',
    findings: verifyChain(rows, { lane, caseId, ...(head.seq > 0 ? { head } : {}) }),
  };
  return { checked, rows: rows.filter(({ body }) => body !== null).map((row) => traceRow(lane, row)) };
}

/** Who is reported never receives the tip, nor what came of it; and that somebody tried to handle one says that there is one. */
function isShown({ lane, act, facts }: TraceRow, person: PersonId, { view, engine, inspector }: LoadedCase): boolean {
  if (lane === 'attempts' && !inspector && engine.catalogue.acts.get(act)?.lane === 'sealed') return false;
  const shown = new Set(view.sealed.tips.map((tip) => tip.key));
  return !facts.some(({ type, data }) => {
    const { key, named, facts: about } = data as { key?: string; named?: readonly string[]; facts?: { tip?: string } };
    if (type === 'sealed.tip-linked') return named?.includes(person) ?? false;
    if (type === 'sealed.tip-handled') return !shown.has(key ?? '');
    return type === 'sealed.signal-raised' && about?.tip !== undefined && !shown.has(about.tip);
  });
}

export function traceRow(lane: Lane, row: Parameters<typeof readEvent>[0] & { readonly hash: Buffer }): TraceRow {
  const { head, body } = readEvent(row);
  return {
    lane,
    seq: row.seq,
    stage: body.stage,
    at: head.at,
    effectiveAt: head.effectiveAt,
    act: head.act,
    signers: head.signers,
    kind: body.kind,
    facts: body.kind === 'done' ? body.facts : body.kind === 'read' ? [{ type: 'read', data: body.what }] : [],
    faults: body.kind === 'refused' ? body.faults : [],
    hash: row.hash.toString('hex'),
  };
}

/** A case's record as others can check it: the bytes as stored, the chains, and what their check found. Format `hengjian-case-1`. */
export async function exportOf(db: Database, caseId: CaseId, number: string, lanes: readonly Lane[] = LANES) {
  const heads = await loadHeads(db, caseId);
  const made = await Promise.all(
    lanes.map(async (lane) => {
      const rows = await loadEvents(db, caseId, lane);
      const head = heads[lane];
      return {
        lane,
        head: { seq: head.seq, hash: head.hash.toString('hex') },
        events: rows.map((event) => ({
          seq: event.seq,
          hash: event.hash.toString('hex'),
          entry: event.entry.toString('utf8'),
          body: event.body?.toString('utf8') ?? null,
          salt: event.salt?.toString('hex') ?? null,
        })),
        problems: verifyChain(rows, { lane, caseId, ...(head.seq > 0 ? { head } : {}) }),
      };
    }),
  );
  return { format: 'hengjian-case-1', case: caseId, number, lanes: made };
}
