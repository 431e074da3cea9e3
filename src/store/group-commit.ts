import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { LANES } from '#ledger/entry.ts';
import { appendQuery, CONFLICT, NUMBER_TAKEN, REPEATED, WRITTEN } from './append.ts';
import { type AppendCommand, type AppendResult, OutcomeUnknown, StoreUnavailable } from './append-command.ts';
import type { Database } from './database.ts';
import { findAnswer } from './idempotency.ts';

export type GroupCommitOptions = {
  readonly db: Database;
  /** Commands that share one transaction. */
  readonly maxBatch?: number;
  /** How long to try to get a lost connection back. */
  readonly reconnectMs?: number;
};

type Waiting = {
  readonly command: AppendCommand;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: Error) => void;
  /** Was on the wire when a connection broke: it may have been written. */
  sent: boolean;
};

/**
 * Writes commands as they come: while one batch is being committed the next one collects, without a timer. One writer
 * connection; the next batch is on the wire before the callers of the last are woken.
 */
export class GroupCommitter {
  readonly #db: Database;
  readonly #maxBatch: number;
  readonly #reconnectMs: number;
  #client: pg.Client | undefined;
  #queue: Waiting[] = [];
  #busy = false;
  #scheduled = false;
  #closing = false;
  #idle: (() => void) | undefined;

  constructor({ db, maxBatch = 64, reconnectMs = 15_000 }: GroupCommitOptions) {
    this.#db = db;
    this.#maxBatch = maxBatch;
    this.#reconnectMs = reconnectMs;
  }

  /**
   * Resolves when the outcome is on disk. Rejects with `OutcomeUnknown` or `StoreUnavailable` when the database cannot be
   * reached, and with the database's own error for a command that it cannot store (a bug).
   */
  append(command: AppendCommand): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (this.#closing) return reject(new StoreUnavailable('the store is closing'));
      this.#queue.push({ command, resolve, reject, sent: false });
      if (this.#busy || this.#scheduled) return;
      this.#scheduled = true;
      // Everything that arrived in this turn of the event loop shares the batch.
      setImmediate(() => {
        this.#scheduled = false;
        this.#pump();
      });
    });
  }

  /** Waits for what was appended, then ends the connection. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#busy || this.#queue.length > 0) {
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    }
    await this.#client?.end().catch(() => {});
  }

  #pump(): void {
    if (this.#busy) return;
    if (this.#queue.length === 0) {
      this.#idle?.();
      return;
    }
    this.#busy = true;
    const batch = this.#take();
    const commands = batch.map((waiting) => waiting.command);
    // Without an await while all is well: the query goes out in this very turn.
    const client = this.#client;
    const sending = client
      ? this.#send(client, commands)
      : this.#reconnect().then((fresh) => this.#send(fresh, commands));
    sending.then(
      (states) => {
        this.#busy = false;
        this.#pump();
        for (const [i, waiting] of batch.entries()) this.#settle(waiting, states[i]);
      },
      (error: Error) => {
        void this.#repair(batch, error).finally(() => {
          this.#busy = false;
          this.#pump();
        });
      },
    );
  }

  /** The oldest commands, at most one of each case and of each idempotency key. */
  #take(): Waiting[] {
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    const seen = new Set<number | string>();
    for (const waiting of this.#queue) {
      const { caseId, idempotency } = waiting.command;
      const key = idempotency && JSON.stringify([idempotency.actor, idempotency.key]);
      const fits = batch.length < this.#maxBatch && !seen.has(caseId) && !(key && seen.has(key));
      (fits ? batch : rest).push(waiting);
      // What has to wait keeps its place before later ones of its case.
      seen.add(caseId);
      if (key) seen.add(key);
    }
    this.#queue = rest;
    return batch;
  }

  async #send(client: pg.Client, commands: readonly AppendCommand[]): Promise<readonly number[]> {
    const { rows } = await client.query<{ states: number[] }>(encode(commands));
    return rows[0]?.states ?? [];
  }

  #settle(waiting: Waiting, state: number | undefined): void {
    if (state === WRITTEN) waiting.resolve({ kind: 'written' });
    else if (state === NUMBER_TAKEN) waiting.resolve({ kind: 'number-taken' });
    else if (state === CONFLICT || state === REPEATED)
      void this.#explain(waiting, state).then(waiting.resolve, waiting.reject);
    else waiting.reject(new Error(`append_batch answered ${state}`));
  }

  async #explain({ command, sent }: Waiting, state: number): Promise<AppendResult> {
    // A command that was on the wire before may have lost against itself.
    if (sent && (await this.#isWritten(command))) return { kind: 'written' };
    if (state === CONFLICT) return { kind: 'conflict' };
    const { idempotency } = command;
    const first = idempotency && (await findAnswer(this.#db, idempotency));
    return first ?? { kind: 'conflict' };
  }

  /** Entries are unique by their salted commitment, so the same hash in the same place is this very command. */
  async #isWritten(command: AppendCommand): Promise<boolean> {
    const [lane] = command.lanes;
    const rows = await this.#db.query<{ hash: Buffer }>(
      'select hash from event where case_id = $1 and lane = $2 and seq = $3',
      [command.caseId, LANES.indexOf(lane.lane), lane.expected + 1],
    );
    return rows[0]?.hash.equals(lane.events[0].hash) ?? false;
  }

  /** A failed batch is tried again command by command: one bad row spoils its own command only, a lost connection none. */
  async #repair(batch: readonly Waiting[], error: Error): Promise<void> {
    const lost = isConnectionLost(error);
    if (lost) this.#dropClient();
    for (const waiting of batch) {
      if (lost && !(error instanceof StoreUnavailable)) waiting.sent = true;
      if (!lost && batch.length === 1 && !isTransient(error)) waiting.reject(error);
      else await this.#single(waiting);
    }
  }

  async #single(waiting: Waiting): Promise<void> {
    const deadline = performance.now() + this.#reconnectMs;
    for (;;) {
      try {
        const client = this.#client ?? (await this.#reconnect(deadline));
        const [state] = await this.#send(client, [waiting.command]);
        return this.#settle(waiting, state);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if (error instanceof StoreUnavailable) {
          return waiting.reject(
            waiting.sent ? new OutcomeUnknown(`connection lost, not back in time: ${error.message}`) : error,
          );
        }
        if (isConnectionLost(error)) {
          waiting.sent = true;
          this.#dropClient();
        } else if (!isTransient(error)) {
          return waiting.reject(error);
        }
        if (performance.now() > deadline) return waiting.reject(new OutcomeUnknown(error.message));
      }
    }
  }

  async #reconnect(deadline = performance.now() + this.#reconnectMs): Promise<pg.Client> {
    for (let waitMs = 20; ; waitMs = Math.min(waitMs * 2, 500)) {
      try {
        const client = await this.#db.connect();
        client.on('end', () => {
          if (this.#client === client) this.#client = undefined;
        });
        this.#client = client;
        return client;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (performance.now() + waitMs > deadline) throw new StoreUnavailable(message);
        await sleep(waitMs);
      }
    }
  }

  #dropClient(): void {
    const client = this.#client;
    this.#client = undefined;
    void client?.end().catch(() => {});
  }
}

/** The command holds a value that no column can (a bug of the caller). */
class Unstorable extends Error {
  override readonly name = 'Unstorable';
}

function encode(commands: readonly AppendCommand[]): ReturnType<typeof appendQuery> {
  try {
    return appendQuery(commands);
  } catch (error) {
    throw new Unstorable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** No SQLSTATE: the socket failed. Class 57P0x: the server is going down or coming up. */
const isConnectionLost = (error: Error): boolean =>
  error instanceof StoreUnavailable ||
  !(error instanceof pg.DatabaseError || error instanceof Unstorable) ||
  (error instanceof pg.DatabaseError && /^(57P0|08)/.test(error.code ?? ''));

/** Deadlock or serialization failure: trying again is right. */
const isTransient = (error: Error): boolean => error instanceof pg.DatabaseError && /^40/.test(error.code ?? '');
