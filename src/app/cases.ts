import { type CaseView, emptyView, foldEvent, foldSealed } from '#cases/view.ts';
import type { CaseId } from '#kernel/ids.ts';
import type { Task } from '#store/append-command.ts';
import { type Heads, loadEvents, loadHeads } from '#store/cases.ts';
import type { Queryable } from '#store/database.ts';
import { caseEvent } from './event-body.ts';

/** A case as this process knows it; the version check of each append decides whether that is still so. */
export type Loaded = {
  readonly view: CaseView;
  readonly heads: Heads;
  /** Its rows in the lists of tasks, where this process wrote them; else they are computed again. */
  readonly tasks?: readonly Task[];
};

/** The cases lately used, folded. Needs no invalidation between processes: a stale one loses its append and is read again. */
export class CaseCache {
  readonly #db: Queryable;
  readonly #most: number;
  readonly #kept = new Map<CaseId, Loaded>();

  constructor(db: Queryable, most = 1000) {
    this.#db = db;
    this.#most = most;
  }

  async find(id: CaseId): Promise<Loaded | undefined> {
    const kept = this.#kept.get(id);
    if (kept) {
      this.#kept.delete(id);
      this.#kept.set(id, kept);
      return kept;
    }
    const loaded = await readCase(this.#db, id);
    if (loaded) this.keep(id, loaded);
    return loaded;
  }

  keep(id: CaseId, loaded: Loaded): void {
    this.#kept.delete(id);
    this.#kept.set(id, loaded);
    if (this.#kept.size > this.#most) {
      const oldest = this.#kept.keys().next().value;
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
  }

  drop(id: CaseId): void {
    this.#kept.delete(id);
  }
}

/** Folds a case from its record. Heads are read first: an event that is newer than they are only makes the next append conflict. */
export async function readCase(db: Queryable, id: CaseId): Promise<Loaded | undefined> {
  const heads = await loadHeads(db, id);
  if (heads.case.seq === 0) return undefined;
  const [events, sealed] = await Promise.all([
    loadEvents(db, id, 'case'),
    heads.sealed.seq > 0 ? loadEvents(db, id, 'sealed') : [],
  ]);
  const own = events
    .filter((row) => row.seq <= heads.case.seq)
    .reduce((view, row) => foldEvent(view, caseEvent(row)), emptyView);
  const view = sealed
    .filter((row) => row.seq <= heads.sealed.seq)
    .reduce((v, row) => foldSealed(v, caseEvent(row)), own);
  return { view, heads };
}
