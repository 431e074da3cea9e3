import type { CaseId } from '#kernel/ids.ts';
import { replaceSearch } from '#store/case-lookups.ts';
import type { Database } from '#store/database.ts';
import { type Sought, searchRowOf } from './search-text.ts';

const AT_ONCE = 500;

/** Makes cases of before searchable that an older program wrote. Nothing to do afterwards: each append keeps it. */
export async function fillSearch(db: Database): Promise<void> {
  for (;;) {
    const rows = await db.query<Sought & { id: CaseId }>(
      `select case_id as id, number, title, coalesce(applicant, '') as applicant, coalesce(extra ->> 'creditCode', '') as "creditCode"
       from case_summary s where not exists (select 1 from case_search x where x.case_id = s.case_id) limit $1`,
      [AT_ONCE],
    );
    if (rows.length === 0) return;
    await db.transaction(async (tx) => {
      for (const row of rows) await replaceSearch(tx, row.id, searchRowOf(row));
    });
  }
}
