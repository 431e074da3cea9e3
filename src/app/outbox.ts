import type { Database, Queryable } from '#store/database.ts';

/** A letter as it goes out. The same one has the same `messageId` however often it is sent: who receives it shows it once. */
export type Letter = {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
};
export type NewLetter = Letter & { readonly person: string; readonly kind: 'code' | 'digest' };

/** Hands a letter to the mail server. Throws `Undeliverable` where trying again is no use. */
export type Deliver = (letter: Letter) => Promise<void>;
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

/** For so long a code holds: a letter with one that is over is not sent. */
export const CODE_MINUTES = 15;
/** For so long a letter is another process's: longer than any attempt takes. */
const LEASE_SECONDS = 120;
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 6 * 3600;
/** A reminder three days late reminds of nothing. */
const GIVEN_UP_HOURS = 72;
const KEPT_DAYS = 30;
const AT_ONCE = 20;

/** Puts a letter into the outbox, in the caller's transaction; one that was put there before is not put there again. */
export async function post(tx: Queryable, { messageId, person, kind, to, subject, body }: NewLetter): Promise<void> {
  await tx.query(
    `insert into mail_out (message_id, person_id, kind, address, subject, body) values ($1, $2, $3, $4, $5, $6)
     on conflict (message_id) do nothing`,
    [messageId, person, kind, to, subject, body],
  );
}

/** A new code takes the place of the last one: its letter does not go any more. */
export async function dropCodes(tx: Queryable, person: string): Promise<void> {
  await tx.query(
    `update mail_out set state = 'given-up', address = '', subject = '', body = ''
     where person_id = $1 and kind = 'code' and state = 'waiting'`,
    [person],
  );
}

/**
 * Sends what waits: at least once, each try later than the last. A letter is taken for a while before it is sent, so that two
 * processes do not send it side by side, and one that died with it does not keep it.
 */
export async function sendDue(db: Database, deliver: Deliver): Promise<{ sent: number; failed: readonly Error[] }> {
  await db.query(`delete from mail_out where state <> 'waiting' and created_at < now() - make_interval(days => $1)`, [
    KEPT_DAYS,
  ]);
  let sent = 0;
  const failed: Error[] = [];
  for (const letter of await take(db)) {
    if (letter.stale) {
      await settle(db, letter.id, 'given-up');
      continue;
    }
    try {
      await deliver(letter);
      await settle(db, letter.id, 'sent');
      sent++;
    } catch (error) {
      failed.push(error instanceof Error ? error : new Error(String(error)));
      if (error instanceof Undeliverable || letter.old) await settle(db, letter.id, 'given-up');
      else await later(db, letter.id);
    }
  }
  return { sent, failed };
}

type Taken = Letter & { readonly id: number; readonly old: boolean; readonly stale: boolean };

function take(db: Queryable): Promise<readonly Taken[]> {
  return db.query<Taken>(
    `update mail_out set next_at = now() + make_interval(secs => $1), tries = tries + 1
     where id in (select id from mail_out where state = 'waiting' and next_at <= now() order by next_at limit $2 for update skip locked)
     returning id, message_id as "messageId", address as "to", subject, body,
       created_at < now() - make_interval(hours => $3) as old,
       kind = 'code' and created_at < now() - make_interval(mins => $4) as stale`,
    [LEASE_SECONDS, AT_ONCE, GIVEN_UP_HOURS, CODE_MINUTES],
  );
}

async function settle(db: Queryable, id: number, state: 'sent' | 'given-up'): Promise<void> {
  await db.query(`update mail_out set state = $2, address = '', subject = '', body = '' where id = $1`, [id, state]);
}

/** Twice as long after each try. */
async function later(db: Queryable, id: number): Promise<void> {
  await db.query(
    `update mail_out set next_at = now() + make_interval(secs => least($3, $2 * power(2, least(tries, 20) - 1)))
     where id = $1`,
    [id, FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS],
  );
}
