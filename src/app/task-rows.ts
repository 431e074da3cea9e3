import type { Directory } from '#cases/context.ts';
import type { CaseId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Task } from '#store/append-command.ts';
import type { Database, Queryable } from '#store/database.ts';
import { taskChange } from './summary.ts';

/** Rows of the desk as they stand, by their keys. */
export const storedTasks = (db: Queryable, id: CaseId): Promise<readonly Task[]> =>
  db.query<Task>(
    'select key, post, person, kind, due_at as "dueAt", title from task where case_id = $1 order by key collate "C"',
    [id],
  );

/** Brings the rows of a case in line with `due`, unless an act came between: that one writes its own. */
export async function renewTasks(db: Database, id: CaseId, version: number, due: readonly Task[]): Promise<void> {
  const { remove, put } = taskChange(await storedTasks(db, id), due);
  if (remove.length + put.length === 0) return;
  await db.transaction(async (tx) => {
    // An act writes this row before those of its tasks: whichever is second waits here for the first.
    const [summary] = await tx.query<{ version: number }>(
      'select version from case_summary where case_id = $1 for update',
      [id],
    );
    if (summary?.version !== version) return;
    await tx.query('delete from task where case_id = $1 and key = any($2)', [id, remove]);
    for (const { key, post, person, kind, dueAt, title } of put)
      await tx.query(
        `insert into task (case_id, key, post, person, kind, due_at, title) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (case_id, key) do update set post = excluded.post, person = excluded.person, kind = excluded.kind,
           due_at = excluded.due_at, title = excluded.title`,
        [id, key, post, person, kind, dueAt, title],
      );
  });
}

/**
 * Has those cases looked at whose next step names somebody who no longer holds its post. Asked when the directory has become
 * another, and of the rows that name somebody: what has ended has none.
 */
export class Leavers {
  readonly #db: Database;
  #known: Directory | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  async wake(directory: Directory, now: Instant): Promise<void> {
    if (directory === this.#known) return;
    await this.#db.query(
      `update case_summary set wake_at = $1 where case_id in (
         select t.case_id from task t where t.kind = 'NEXT_STEP' and t.person is not null and not exists (
           select from post_holding h where h.person_id = t.person and h.post = t.post
             and h.valid_from <= $1 and (h.valid_to is null or h.valid_to > $1)))`,
      [now],
    );
    this.#known = directory;
  }
}
