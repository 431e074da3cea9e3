import type { Json, PersonId, Post } from '#kernel/ids.ts';
import { type Instant, instantOf, msOf } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';
import { DraftRefused } from './app.ts';
import { concerns, openTo, readerKeys } from './list-access.ts';

/** How long a draft is kept after it was last saved, in days; the product's own choice. */
export const DRAFT_DAYS = 30;
const MOST_CHARACTERS = 300_000;
/** Of one person. */
const MOST_DRAFTS = 200;
const DAY_MS = 86_400_000;

export type Draft = {
  readonly caseId: number;
  readonly act: string;
  /** The version of the case that was looked at. */
  readonly base: number;
  readonly value: Json;
  readonly savedAt: Instant;
  readonly expiresAt: Instant;
};
export type DraftRow = Omit<Draft, 'value'> & { readonly number: string; readonly title: string };

/**
 * 草稿: what somebody typed into the form of an act and has not sent. Asked for by its owner alone; no part of the record. It goes
 * when the act is done, when the case ends, or when its term is over, whichever comes first.
 */
export class Drafts {
  readonly #db: Queryable;
  readonly #now: () => Instant;

  constructor(db: Queryable, now: () => Instant) {
    this.#db = db;
    this.#now = now;
  }

  /** Own drafts, newest first, of cases that are still there for him. */
  list(person: PersonId, posts: readonly Post[], interests: readonly string[]): Promise<readonly DraftRow[]> {
    return this.#db.query<DraftRow>(
      `select ${COLUMNS}, s.number, s.title from draft d join case_summary s using (case_id)
       where d.person_id = $1 and ${HOLDS}
         and not (${concerns('s.extra', 3)} or coalesce(s.extra -> 'recused' ? $1, false)) and ${openTo('s.extra', 4)}
       order by d.saved_at desc limit ${MOST_DRAFTS}`,
      [person, this.#now(), interests, readerKeys(person, posts)],
    );
  }

  ofCase(person: PersonId, caseId: number): Promise<readonly Draft[]> {
    return this.#db.query<Draft>(
      `select ${COLUMNS}, d.value from draft d join case_summary s using (case_id)
       where d.person_id = $1 and d.case_id = $3 and ${HOLDS} order by d.saved_at desc`,
      [person, this.#now(), caseId],
    );
  }

  /** Writes over what this person had for the same step. Throws DraftRefused. */
  async keep(
    person: PersonId,
    caseId: number,
    act: string,
    { base, value }: Pick<Draft, 'base' | 'value'>,
    whileOpen: boolean,
  ): Promise<Pick<Draft, 'savedAt' | 'expiresAt'>> {
    const text = JSON.stringify(value);
    if (text.length > MOST_CHARACTERS) throw new DraftRefused('too-large');
    const savedAt = this.#now();
    const expiresAt = instantOf(msOf(savedAt) + DRAFT_DAYS * DAY_MS);
    const [kept] = await this.#db.query<{ act: string }>(
      `insert into draft (person_id, case_id, act, base, value, while_open, saved_at, expires_at)
       select $1, $2, $3, $4, $5, $6, $7, $8
       where (select count(*) from draft where person_id = $1 and not (case_id = $2 and act = $3)) < ${MOST_DRAFTS}
       on conflict (person_id, case_id, act) do update set base = excluded.base, value = excluded.value,
         while_open = excluded.while_open, saved_at = excluded.saved_at, expires_at = excluded.expires_at
       returning act`,
      [person, caseId, act, base, text, whileOpen, savedAt, expiresAt],
    );
    if (!kept) throw new DraftRefused('too-many');
    return { savedAt, expiresAt };
  }

  async drop(person: PersonId, caseId: number, act: string): Promise<void> {
    await this.#db.query('delete from draft where person_id = $1 and case_id = $2 and act = $3', [person, caseId, act]);
  }

  /** Takes away what nobody is shown any more. */
  async purge(): Promise<void> {
    await this.#db.query('delete from draft where expires_at <= $1', [this.#now()]);
    await this.#db.query(
      `delete from draft d using case_summary s where s.case_id = d.case_id and d.while_open and s.status = 'ended'`,
    );
  }
}

const COLUMNS = `d.case_id as "caseId", d.act, d.base, d.saved_at as "savedAt", d.expires_at as "expiresAt"`;
const HOLDS = `d.expires_at > $2 and not (d.while_open and s.status = 'ended')`;
