import type { Queryable } from '#store/database.ts';
import { pruneAnswers } from '#store/idempotency.ts';

/** Proposed, of no law: a repeated request comes within minutes, an offline form within a few days. */
const ANSWER_DAYS = 30;
const EVERY_MS = 600_000;

/** What is kept for a term only: answers to requests that may be repeated. Looked at every ten minutes, by the server's own clock. */
export class Forgetting {
  readonly #db: Queryable;
  readonly #wall: () => number;
  readonly #days: number;
  #next = 0;

  constructor(db: Queryable, wall: () => number, days = ANSWER_DAYS) {
    this.#db = db;
    this.#wall = wall;
    this.#days = days;
  }

  async tick(): Promise<void> {
    if (this.#wall() < this.#next) return;
    this.#next = this.#wall() + EVERY_MS;
    await pruneAnswers(this.#db, this.#days);
  }
}
