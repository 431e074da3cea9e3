import type { CaseId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { IssuedDocument } from './append-command.ts';
import type { Queryable } from './database.ts';

/** The rows of `issued_document`. They are written by the append that issues. */

const COLUMNS = 'hash, code, key, agency, issued_at as "issuedAt", standing, changed_at as "changedAt"';

/** What anybody may know who has its code or hash. One look-up by an index, found or not. */
export type Verified = Pick<IssuedDocument, 'agency' | 'standing'> & {
  readonly issuedAt: Instant;
  readonly changedAt: Instant | null;
};

export async function findIssued(
  db: Queryable,
  by: { readonly column: 'code' | 'hash'; readonly value: string },
): Promise<Verified | undefined> {
  const [row] = await db.query<Verified>(
    `select agency, issued_at as "issuedAt", standing, changed_at as "changedAt" from issued_document where ${by.column} = $1`,
    [by.value],
  );
  return row;
}

export const issuedOf = (db: Queryable, caseId: CaseId): Promise<readonly IssuedDocument[]> =>
  db.query<IssuedDocument>(`select ${COLUMNS} from issued_document where case_id = $1 order by key collate "C"`, [
    caseId,
  ]);

/** Puts the rows of a case right: for the rebuild alone. */
export async function replaceIssued(db: Queryable, caseId: CaseId, rows: readonly IssuedDocument[]): Promise<void> {
  await db.query('delete from issued_document where case_id = $1', [caseId]);
  for (const row of rows)
    await db.query(
      'insert into issued_document (hash, code, case_id, key, agency, issued_at, standing, changed_at) values ($1,$2,$3,$4,$5,$6,$7,$8)',
      [row.hash, row.code, caseId, row.key, row.agency, row.issuedAt, row.standing, row.changedAt],
    );
}
