import type { Actor } from '#cases/fact.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Database } from '#store/database.ts';
import type { NamingContext } from '#views/rows.ts';
import { sightOf } from './access.ts';
import type { SummaryRow } from './app.ts';
import { type CaseFilter, type CasePage, type CaseQuery, countCases, listCases, numbersOf } from './case-list.ts';
import type { DepartmentRecord } from './department-record.ts';
import {
  countDesk,
  countTab,
  type DeskFilter,
  type DeskPage,
  type DeskQuery,
  type DeskRow,
  type DeskTab,
  listDesk,
} from './desk.ts';
import type { Viewer } from './list-access.ts';

/** Rows of an export: what is more is narrowed first, by period for one. Held in memory while it is written. */
export const MOST_EXPORTED = 20_000;
const AT_ONCE = 2000;

export type CaseListsOptions = {
  readonly db: Database;
  readonly viewerOf: (person: PersonId) => Viewer;
  readonly ctx: () => NamingContext;
  readonly record: DepartmentRecord;
};

/** The lists of cases as one person may have them: his desk, what he may find, how many that are. */
export class CaseLists {
  readonly #db: Database;
  readonly #record: DepartmentRecord;
  readonly #viewerOf: CaseListsOptions['viewerOf'];
  readonly #ctx: () => NamingContext;

  constructor({ db, viewerOf, ctx, record }: CaseListsOptions) {
    this.#record = record;
    this.#db = db;
    this.#viewerOf = viewerOf;
    this.#ctx = ctx;
  }

  /** What lamps are lit by. */
  context(): NamingContext {
    return this.#ctx();
  }

  cases(person: PersonId, query: CaseQuery): Promise<CasePage> {
    return listCases(this.#db, this.#viewerOf(person), query, this.#ctx());
  }

  count(person: PersonId, filter: CaseFilter, most: number): Promise<number> {
    return countCases(this.#db, this.#viewerOf(person), filter, this.#ctx(), most);
  }

  /** What a frame of a draw is made of. */
  numbers(person: PersonId, filter: CaseFilter, most: number, only?: readonly string[]) {
    return numbersOf(this.#db, this.#viewerOf(person), filter, this.#ctx(), most, only);
  }

  desk(person: PersonId, query: DeskQuery): Promise<DeskPage> {
    return listDesk(this.#db, this.#viewerOf(person), query, this.#ctx());
  }

  deskCounts(person: PersonId, filter: DeskFilter): Promise<Readonly<Record<DeskTab, number>>> {
    return countDesk(this.#db, this.#viewerOf(person), filter, this.#ctx());
  }

  /** Every row of the filter, in the order of the list; the department's record has it before the caller has them. */
  async export(
    actor: Actor,
    query: CaseFilter & Pick<CaseQuery, 'sort'>,
    format: string,
  ): Promise<readonly SummaryRow[] | 'too-many'> {
    const rows = await whole((more) => this.cases(actor.person, { ...query, ...more }));
    if (rows === 'too-many') return rows;
    const data = { list: 'cases', filter: { ...query }, rows: rows.length, format };
    await this.#record.change(actor, 'list-exported', data, async () => {});
    return rows;
  }

  deskCount(person: PersonId, tab: DeskTab, filter: DeskFilter, most: number): Promise<number> {
    return countTab(this.#db, this.#viewerOf(person), tab, filter, this.#ctx(), most);
  }

  /** Every row of a tab of his desk, as `export` has those of the list. */
  async exportDesk(
    actor: Actor,
    tab: DeskTab,
    filter: DeskFilter,
    format: string,
  ): Promise<readonly DeskRow[] | 'too-many'> {
    const rows = await whole((more) => this.desk(actor.person, { tab, ...filter, ...more }));
    if (rows === 'too-many') return rows;
    const data = { list: 'desk', tab, filter: { ...filter }, rows: rows.length, format };
    await this.#record.change(actor, 'list-exported', data, async () => {});
    return rows;
  }

  /** Whether cases are shown to him as an officer, in the whole department or in powers of a post of his own. */
  isOfficer(person: PersonId): boolean {
    const { directory, reach } = this.#viewerOf(person);
    return sightOf(directory.posts(person)).cases === 'all' || reach.only.length > 0;
  }
}

/** All pages of a list, unless there are more rows than may be exported at once. */
async function whole<Row>(
  page: (more: {
    readonly limit: number;
    readonly after?: string;
  }) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): Promise<readonly Row[] | 'too-many'> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const found: { readonly rows: readonly Row[]; readonly next: string | null } = await page({
      limit: AT_ONCE,
      ...(after ? { after } : {}),
    });
    rows.push(...found.rows);
    after = found.next;
    if (rows.length > MOST_EXPORTED || (after && rows.length === MOST_EXPORTED)) return 'too-many';
  } while (after);
  return rows;
}
