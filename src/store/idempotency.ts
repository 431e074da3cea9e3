import type { Json } from '#kernel/ids.ts';
import type { AppendResult } from './append-command.ts';
import type { Queryable } from './database.ts';

/**
 * What this request was answered before; undefined when it is new. To be asked before deciding, so that a repeated request
 * costs no decision; `append` asks again in its transaction.
 */
export async function findAnswer(
  db: Queryable,
  request: { readonly actor: string; readonly key: string; readonly requestHash: Buffer },
): Promise<Extract<AppendResult, { kind: 'duplicate' | 'key-reused' }> | undefined> {
  const [row] = await db.query<{ request_hash: Buffer; answer: Json }>(
    'select request_hash, answer from idempotency where actor = $1 and key = $2',
    [request.actor, request.key],
  );
  if (!row) return undefined;
  return row.request_hash.equals(request.requestHash)
    ? { kind: 'duplicate', answer: row.answer }
    : { kind: 'key-reused' };
}

/** Forgets the answers that are older than this many days: whoever repeats a request does so within minutes. At most `limit` at a time; throws for less than a day. */
export async function pruneAnswers(db: Queryable, days: number, limit = 5000): Promise<number> {
  const [row] = await db.query<{ gone: number }>('select prune_answers($1, $2) as gone', [days, limit]);
  return row?.gone ?? 0;
}
