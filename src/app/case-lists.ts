import type { PersonId } from '#kernel/ids.ts';
import type { Database } from '#store/database.ts';
import type { RowContext } from '#views/rows.ts';
import { type CaseFilter, type CasePage, type CaseQuery, countCases, listCases } from './case-list.ts';
import { countDesk, type DeskFilter, type DeskPage, type DeskQuery, type DeskTab, listDesk } from './desk.ts';
import type { Viewer } from './list-access.ts';

export type CaseListsOptions = {
  readonly db: Database;
  readonly viewerOf: (person: PersonId) => Viewer;
  readonly ctx: () => RowContext;
};

/** The lists of cases as one person may have them: his desk, what he may find, how many that are. */
export class CaseLists {
  readonly #db: Database;
  readonly #viewerOf: CaseListsOptions['viewerOf'];
  readonly #ctx: () => RowContext;

  constructor({ db, viewerOf, ctx }: CaseListsOptions) {
    this.#db = db;
    this.#viewerOf = viewerOf;
    this.#ctx = ctx;
  }

  /** What lamps are lit by. */
  context(): RowContext {
    return this.#ctx();
  }

  cases(person: PersonId, query: CaseQuery): Promise<CasePage> {
    return listCases(this.#db, this.#viewerOf(person), query, this.#ctx());
  }

  count(person: PersonId, filter: CaseFilter, most: number): Promise<number> {
    return countCases(this.#db, this.#viewerOf(person), filter, this.#ctx(), most);
  }

  desk(person: PersonId, query: DeskQuery): Promise<DeskPage> {
    return listDesk(this.#db, this.#viewerOf(person), query, this.#ctx());
  }

  deskCounts(person: PersonId, filter: DeskFilter): Promise<Readonly<Record<DeskTab, number>>> {
    return countDesk(this.#db, this.#viewerOf(person), filter, this.#ctx());
  }
}
