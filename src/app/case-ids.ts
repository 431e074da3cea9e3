import type { CaseId } from '#kernel/ids.ts';
import { nextCaseIds } from '#store/cases.ts';
import type { Queryable } from '#store/database.ts';

const BLOCK = 32;

/** Internal case ids, ascending, fetched in blocks; what is left of a block at the end is lost, which ids may be. */
export class CaseIds {
  readonly #db: Queryable;
  #left: CaseId[] = [];
  #fetching: Promise<void> | undefined;

  constructor(db: Queryable) {
    this.#db = db;
  }

  async take(): Promise<CaseId> {
    for (;;) {
      const id = this.#left.shift();
      if (id !== undefined) return id;
      this.#fetching ??= this.#fetch().finally(() => {
        this.#fetching = undefined;
      });
      await this.#fetching;
    }
  }

  async #fetch(): Promise<void> {
    this.#left.push(...(await nextCaseIds(this.#db, BLOCK)));
  }
}
