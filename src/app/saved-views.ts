import type { Actor } from '#cases/fact.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Database, Queryable } from '#store/database.ts';
import { NotFound } from './app.ts';
import type { DepartmentRecord } from './department-record.ts';

export type ViewedList = 'cases' | 'desk';
/** The filters as they stand in an address. */
export type ViewSearch = { readonly [name: string]: string };
export type SavedView = {
  readonly id: number;
  /** Whose it is: he alone names, shares and deletes it. */
  readonly person: PersonId;
  readonly list: ViewedList;
  readonly name: string;
  readonly search: ViewSearch;
  readonly shared: boolean;
};

/** Another view of his for this list has the name. */
export class ViewNameTaken extends Error {
  override readonly name = 'ViewNameTaken';
}
/** He keeps as many as anybody may. */
export class TooManyViews extends Error {
  override readonly name = 'TooManyViews';
}

/** For each person and list. */
export const MOST_VIEWS = 50;
const COLUMNS = 'id, person, list, name, search, shared';

/** 我的视图: filters that a person keeps under a name, and lets colleagues use when he shares them. */
export class SavedViews {
  readonly #db: Database;
  readonly #record: DepartmentRecord;
  readonly #areColleagues: (one: PersonId, other: PersonId) => boolean;

  constructor(db: Database, record: DepartmentRecord, areColleagues: (one: PersonId, other: PersonId) => boolean) {
    this.#db = db;
    this.#record = record;
    this.#areColleagues = areColleagues;
  }

  /** His own, then those that colleagues share, by name. */
  async list(person: PersonId, list: ViewedList): Promise<readonly SavedView[]> {
    const rows = await this.#db.query<SavedView>(
      `select ${COLUMNS} from saved_view where list = $2 and (person = $1 or shared) order by person <> $1, name, id limit 500`,
      [person, list],
    );
    return rows.filter((view) => view.person === person || this.#areColleagues(person, view.person));
  }

  async save(person: PersonId, list: ViewedList, name: string, search: ViewSearch): Promise<SavedView> {
    return this.#db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`views:${person}:${list}`]);
      const own = await tx.query<{ name: string }>('select name from saved_view where person = $1 and list = $2', [
        person,
        list,
      ]);
      if (own.some((view) => view.name === name)) throw new ViewNameTaken();
      if (own.length >= MOST_VIEWS) throw new TooManyViews();
      const [made] = await tx.query<SavedView>(
        `insert into saved_view (person, list, name, search) values ($1, $2, $3, $4) returning ${COLUMNS}`,
        [person, list, name, JSON.stringify(search)],
      );
      if (!made) throw new Error('a view was not written');
      return made;
    });
  }

  /** Names it anew, shares it or keeps it to himself again. What colleagues get to see, or lose, is on the department's record. */
  async change(actor: Actor, id: number, change: { readonly name?: string; readonly shared?: boolean }): Promise<void> {
    await this.#db.transaction(async (tx) => {
      const view = await ownView(tx, actor.person, id);
      const next = { ...view, ...change };
      const [taken] = await tx.query(
        'select 1 from saved_view where person = $1 and list = $2 and name = $3 and id <> $4',
        [view.person, view.list, next.name, id],
      );
      if (taken) throw new ViewNameTaken();
      await tx.query('update saved_view set name = $2, shared = $3 where id = $1', [id, next.name, next.shared]);
      if (next.shared) await this.#record.add(tx, actor, 'view-shared', recorded(next));
      else if (view.shared) await this.#record.add(tx, actor, 'view-unshared', recorded(view));
    });
  }

  async remove(actor: Actor, id: number): Promise<void> {
    await this.#db.transaction(async (tx) => {
      const view = await ownView(tx, actor.person, id);
      await tx.query('delete from saved_view where id = $1', [id]);
      if (view.shared) await this.#record.add(tx, actor, 'view-unshared', recorded(view));
    });
  }
}

async function ownView(tx: Queryable, person: PersonId, id: number): Promise<SavedView> {
  const [view] = await tx.query<SavedView>(
    `select ${COLUMNS} from saved_view where id = $1 and person = $2 for update`,
    [id, person],
  );
  if (!view) throw new NotFound();
  return view;
}

const recorded = ({ id, list, name, search }: SavedView) => ({ view: id, list, name, search: { ...search } });
