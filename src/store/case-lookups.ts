import type { CaseId } from '#kernel/ids.ts';
import type { HandRow, SearchRow } from './append-command.ts';
import type { Queryable } from './database.ts';

/** The rows of `case_hand` and `case_search` of one case: read and put right for the rebuild alone. The append writes them. */

export const readHands = (db: Queryable, caseId: CaseId): Promise<readonly HandRow[]> =>
  db.query<HandRow>(
    `select person, acted_on as "actedOn", open from case_hand where case_id = $1 order by person collate "C"`,
    [caseId],
  );

export async function replaceHands(db: Queryable, caseId: CaseId, rows: readonly HandRow[]): Promise<void> {
  await db.query('delete from case_hand where case_id = $1', [caseId]);
  for (const { person, actedOn, open } of rows)
    await db.query('insert into case_hand (person, case_id, acted_on, open) values ($1, $2, $3, $4)', [
      person,
      caseId,
      actedOn,
      open,
    ]);
}

export async function readSearch(db: Queryable, caseId: CaseId): Promise<SearchRow | null> {
  const [row] = await db.query<SearchRow>('select text, grams from case_search where case_id = $1', [caseId]);
  return row ?? null;
}

export async function replaceSearch(db: Queryable, caseId: CaseId, { text, grams }: SearchRow): Promise<void> {
  await db.query(
    `insert into case_search (case_id, text, grams) values ($1, $2, $3)
     on conflict (case_id) do update set text = excluded.text, grams = excluded.grams`,
    [caseId, text, grams],
  );
}
