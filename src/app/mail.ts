import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { sayMail } from '#contract/say-mail.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Database } from '#store/database.ts';
import type { Register } from './directory.ts';
import type { Inbox } from './inbox.ts';
import { CODE_MINUTES, type Deliver, dropCodes, post, sendDue } from './outbox.ts';

export type MailOptions = {
  readonly deliver: Deliver;
  /** `https://…` of this installation: the one address that a letter names. */
  readonly origin: string;
  /** A person gets at most one letter in so many minutes. */
  readonly everyMinutes: number;
};
export type MailSetting = {
  readonly address: string | null;
  /** Not confirmed yet. */
  readonly wanted: string | null;
  /** Of which notices he is reminded: first words of their kinds. */
  readonly topics: readonly string[];
};

/** Why an address is not his yet. */
export class CodeRefused extends Error {
  override readonly name = 'CodeRefused';
  readonly why: 'wrong' | 'over' | 'too-many';
  constructor(why: CodeRefused['why']) {
    super(why);
    this.why = why;
  }
}

/** Whoever has nothing new is asked after again so soon. */
const LOOKED_AT_MINUTES = 1;
const MOST_TRIES = 5;
const MOST_CODES_AN_HOUR = 5;
const none: MailSetting = { address: null, wanted: null, topics: [] };

/**
 * 邮件提醒: says to a person by mail that there are notices, how many and where to read them, and nothing of what they say.
 * Off for everybody who has not turned it on for himself; off altogether where no mail server is named.
 */
export class Mail {
  readonly #db: Database;
  readonly #inbox: Inbox;
  readonly #register: () => Register;
  readonly #options: MailOptions | undefined;

  constructor(parts: { db: Database; inbox: Inbox; register: () => Register; options: MailOptions | undefined }) {
    this.#db = parts.db;
    this.#inbox = parts.inbox;
    this.#register = parts.register;
    this.#options = parts.options;
  }

  /** Whether this installation sends mail at all. */
  get available(): boolean {
    return this.#options !== undefined;
  }

  async setting(person: PersonId): Promise<MailSetting> {
    const [row] = await this.#db.query<MailSetting>(
      `select address, case when code_until > now() then wanted end as wanted, topics from mail_setting where person_id = $1`,
      [person],
    );
    return row ?? none;
  }

  /** Of which topics he wants to be reminded, from now on. */
  async choose(person: PersonId, topics: readonly string[]): Promise<void> {
    const newest = await this.#inbox.newest(person);
    await this.#db.query(
      `insert into mail_setting (person_id, topics, since) values ($1, $2, $3)
       on conflict (person_id) do update set topics = excluded.topics, since = excluded.since`,
      [person, [...new Set(topics)], newest],
    );
  }

  /** Mails a code to an address that is to be his. Until it is confirmed the old one stands. */
  async ask(person: PersonId, address: string): Promise<void> {
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    await this.#db.transaction(async (tx) => {
      await tx.query('insert into mail_setting (person_id) values ($1) on conflict do nothing', [person]);
      await tx.query('select 1 from mail_setting where person_id = $1 for update', [person]);
      const [asked] = await tx.query<{ n: number }>(
        `select count(*)::int as n from mail_out
         where person_id = $1 and kind = 'code' and created_at > now() - interval '1 hour'`,
        [person],
      );
      if ((asked?.n ?? 0) >= MOST_CODES_AN_HOUR) throw new CodeRefused('too-many');
      await tx.query(
        `update mail_setting set wanted = $2, code_hash = $3, code_until = now() + make_interval(mins => $4), code_tries = 0
         where person_id = $1`,
        [person, address, hashOf(person, code), CODE_MINUTES],
      );
      await dropCodes(tx, person);
      await post(tx, {
        messageId: this.#idOf(`code ${person} ${code} ${Date.now()}`),
        person,
        kind: 'code',
        to: address,
        ...sayMail('code', { code, minutes: CODE_MINUTES }),
      });
    });
  }

  /** The address is his when the code is right. Each wrong try counts; after the last the code is over. */
  async confirm(person: PersonId, code: string): Promise<void> {
    const newest = await this.#inbox.newest(person);
    const why = await this.#db.transaction(async (tx): Promise<CodeRefused['why'] | undefined> => {
      const [row] = await tx.query<{ hash: string | null; open: boolean }>(
        `select code_hash as hash, coalesce(code_until > now() and code_tries < $2, false) as open from mail_setting
         where person_id = $1 for update`,
        [person, MOST_TRIES],
      );
      if (!row?.hash || !row.open) return 'over';
      if (!timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(person, code)))) {
        await tx.query('update mail_setting set code_tries = code_tries + 1 where person_id = $1', [person]);
        return 'wrong';
      }
      await tx.query(
        `update mail_setting set address = wanted, wanted = null, code_hash = null, code_until = null, since = $2
         where person_id = $1`,
        [person, newest],
      );
      return undefined;
    });
    if (why) throw new CodeRefused(why);
  }

  /** Takes the address back; letters to it that have not gone yet do not go. */
  async forget(person: PersonId): Promise<void> {
    await this.#db.transaction(async (tx) => {
      await tx.query(
        `update mail_setting set address = null, wanted = null, code_hash = null, code_until = null where person_id = $1`,
        [person],
      );
      await tx.query(`delete from mail_out where person_id = $1 and state = 'waiting'`, [person]);
    });
  }

  /** Writes the letters that are due and sends those that wait. What could not be sent is told and tried again later. */
  async work(): Promise<{ readonly sent: number; readonly failed: readonly Error[] }> {
    if (!this.#options) return { sent: 0, failed: [] };
    await this.#writeDigests(this.#options);
    return sendDue(this.#db, this.#options.deliver);
  }

  async #writeDigests({ origin, everyMinutes }: MailOptions): Promise<void> {
    const present = new Set(this.#register().persons.flatMap(({ id, closed }) => (closed ? [] : [id])));
    const due = await this.#db.query<{ person: PersonId }>(
      `select person_id as person from mail_setting
       where address is not null and topics <> '{}' and next_at <= now() order by next_at limit 500`,
    );
    for (const { person } of due) {
      if (!present.has(person)) await this.forget(person);
      else await this.#writeDigest(person, origin, everyMinutes);
    }
  }

  async #writeDigest(person: PersonId, origin: string, everyMinutes: number): Promise<void> {
    await this.#db.transaction(async (tx) => {
      const [row] = await tx.query<{ address: string; topics: string[]; since: number }>(
        `select address, topics, since from mail_setting
         where person_id = $1 and address is not null and next_at <= now() for update skip locked`,
        [person],
      );
      if (!row) return;
      const fresh = await this.#inbox.takeFresh(tx, person, row.topics, row.since);
      await tx.query('update mail_setting set next_at = now() + make_interval(mins => $2) where person_id = $1', [
        person,
        fresh.length > 0 ? everyMinutes : LOOKED_AT_MINUTES,
      ]);
      if (fresh.length === 0) return;
      await post(tx, {
        messageId: this.#idOf(`digest ${person} ${Math.max(...fresh)}`),
        person,
        kind: 'digest',
        to: row.address,
        ...sayMail('digest', { n: fresh.length, address: `${origin}/app/notices` }),
      });
    });
  }

  /** Tells nothing of the person: it stands in the letter's head. */
  #idOf(what: string): string {
    const host = this.#options ? new URL(this.#options.origin).hostname : 'hengjian.invalid';
    return `<${createHash('sha256').update(`${this.#options?.origin} ${what}`).digest('hex').slice(0, 40)}@${host}>`;
  }
}

const hashOf = (person: PersonId, code: string): string =>
  createHash('sha256').update(`hengjian mail code ${person} ${code}`).digest('hex');
