import type { CaseId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';

type Looked = { readonly looked: number; readonly failed: ReadonlyMap<CaseId, unknown> };

/** Looks at every case that asked for it by now. One that cannot be looked at keeps nobody else's deadline waiting; the next tick tries it again. */
export async function lookAtDue(
  db: Queryable,
  now: () => Instant,
  look: (id: CaseId) => Promise<unknown>,
): Promise<Looked> {
  let looked = 0;
  const failed = new Map<CaseId, unknown>();
  for (;;) {
    const rows = await db.query<{ case_id: CaseId }>(
      'select case_id from case_summary where wake_at <= $1 and case_id <> all($2::bigint[]) order by wake_at limit 200',
      [now(), [...failed.keys()]],
    );
    if (rows.length === 0) return { looked, failed };
    for (const { case_id: id } of rows) {
      try {
        await look(id);
      } catch (error) {
        failed.set(id, error);
      }
    }
    looked += rows.length;
  }
}
