import { withYear } from '#calendar/calendar.ts';
import type { Actor } from '#cases/fact.ts';
import type { NewAccount, StaffChange } from '#contract/administration-shapes.ts';
import type { Json, PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault, Refusal, type RestedFault, structural } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database, Queryable } from '#store/database.ts';
import { BadInput, NotFound } from './app.ts';
import type { DepartmentRecord } from './department-record.ts';
import { loadRegister, type Register } from './directory.ts';
import { type LiveRegister, registerChanges } from './live-register.ts';
import { CHANGE_COLUMNS, CHANGES_LOCK } from './staff-changes.ts';
import { beginOf, concerned, endAfter, faultsOf, type Known, SECURITY, SYSTEM } from './staff-rules.ts';

export type ChangeState = 'pending' | 'approved' | 'refused' | 'withdrawn';
export type ChangeEntry = {
  readonly id: number;
  readonly data: StaffChange;
  readonly state: ChangeState;
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Instant | null;
  readonly reason: string;
};

/** Sets a password of the login; its account is made where there is none. */
export type SetPassword = (account: { readonly email: string; readonly name: string }) => Promise<void>;

/**
 * 三员分立: the system administrator drafts accounts, posts, relations, windows and calendar; the security administrator approves
 * or refuses. Whoever drafted a change never decides it, whatever posts he holds by then, and nobody drafts or decides what
 * concerns himself. Each step and what it changes are one transaction with its entry in the department's record.
 */
export class Administration {
  readonly #db: Database;
  readonly #now: () => Instant;
  readonly #record: DepartmentRecord;
  readonly #live: LiveRegister;
  readonly #known: () => Known;

  constructor(parts: {
    db: Database;
    now: () => Instant;
    record: DepartmentRecord;
    live: LiveRegister;
    known: () => Known;
  }) {
    this.#db = parts.db;
    this.#now = parts.now;
    this.#record = parts.record;
    this.#live = parts.live;
    this.#known = parts.known;
  }

  /** Keys of the posts that a change may give. */
  grantable(): ReadonlySet<string> {
    return this.#known().posts;
  }

  /** Keys of the qualifications that some power asks for. */
  qualifications(): ReadonlySet<string> {
    return this.#known().qualifications;
  }

  /** What speaks against drafting it now; nothing is written. Of a list's row the fact `row` is its place, from 1. */
  faultsOf(change: StaffChange): readonly Fault[] {
    return faultsOf(change, this.#live.register, this.#now(), this.#known(), true);
  }

  /** Throws `BadInput` where the year of this notice contradicts itself or does not follow the others. */
  mustCount(change: Extract<StaffChange, { kind: 'calendar' }>): void {
    this.#calendarWith(change);
  }

  /** How many working days a year has by a notice that is not approved yet; undefined where it does not fit any more. */
  workingDaysWith(change: Extract<StaffChange, { kind: 'calendar' }>): number | undefined {
    try {
      return this.#calendarWith(change).years.find(({ year }) => year === change.year.year)?.workingDays;
    } catch (error) {
      if (error instanceof BadInput) return undefined;
      throw error;
    }
  }

  /** Newest first. */
  changes(query: { state?: ChangeState; after?: number; limit: number }): Promise<readonly ChangeEntry[]> {
    return this.#db.query<ChangeEntry>(
      `select ${CHANGE_COLUMNS} from staff_change where ($1::text is null or state = $1) and ($2::bigint is null or id < $2)
       order by id desc limit $3`,
      [query.state ?? null, query.after ?? null, query.limit],
    );
  }

  /** Drafts a change. Nothing of it holds before it is approved. */
  async propose(actor: Actor, data: StaffChange): Promise<number> {
    if (actor.as !== SYSTEM) throw new NotFound();
    return this.#turn(async (tx, now, register) => {
      if (concerned(data) === actor.person) throw refusalOf([fault('OWN_CHANGE')]);
      await this.#mustFit(data, register, now, true);
      const [same] = await tx.query(`select 1 from staff_change where state = 'pending' and data = $1`, [
        JSON.stringify(data),
      ]);
      if (same) throw refusalOf([fault('CHANGE_ALREADY_PENDING')]);
      const [row] = await tx.query<{ id: number }>(
        `insert into staff_change (data, state, proposed_by, proposed_at) values ($1, 'pending', $2, $3) returning id`,
        [JSON.stringify(data), actor.person, now],
      );
      const { id } = row as { id: number };
      const entry = await this.#record.add(tx, actor, 'change-proposed', { change: id, what: asJson(data) });
      await tx.query('update staff_change set proposed_at = $2 where id = $1', [id, entry.at]);
      return id;
    });
  }

  /** The second person's yes or no. A no needs its reason; what was refused stays to be seen. */
  async decide(actor: Actor, id: number, approve: boolean, reason: string): Promise<void> {
    if (actor.as !== SECURITY) throw new NotFound();
    return this.#turn(async (tx, now, register) => {
      const change = await pending(tx, id);
      if (change.proposedBy === actor.person) throw refusalOf([fault('CHANGE_DRAFTED_BY_YOU')]);
      if (concerned(change.data) === actor.person) throw refusalOf([fault('OWN_CHANGE')]);
      if (!approve && reason === '') throw refusalOf([fault('REFUSAL_WITHOUT_REASON')]);
      if (approve) {
        await this.#mustFit(change.data, register, now, false);
        await this.#apply(tx, id, change.data, register, now);
        await registerChanges(tx);
      }
      const { at } = await this.#record.add(tx, actor, approve ? 'change-approved' : 'change-refused', {
        change: id,
        what: asJson(change.data),
        ...(reason === '' ? {} : { reason }),
      });
      await settle(tx, id, approve ? 'approved' : 'refused', actor, at, reason);
    });
  }

  /** Whoever drafted it takes it back while it is pending. */
  async withdraw(actor: Actor, id: number): Promise<void> {
    return this.#turn(async (tx) => {
      const change = await pending(tx, id);
      if (change.proposedBy !== actor.person) throw new NotFound();
      const { at } = await this.#record.add(tx, actor, 'change-withdrawn', { change: id });
      await settle(tx, id, 'withdrawn', actor, at, '');
    });
  }

  /**
   * Makes the first password of an approved account, once: `set` gives it to the login, in the same transaction. The person must
   * change it before anything else; a further one takes an approved change.
   */
  async makeFirstPassword(actor: Actor, id: string, set: SetPassword): Promise<void> {
    if (actor.as !== SECURITY) throw new NotFound();
    return this.#turn(async (tx, _, register) => {
      const person = register.persons.find((one) => one.id === id);
      if (person?.kind !== 'officer' || person.closed) throw new NotFound();
      if (id === actor.person) throw refusalOf([fault('OWN_CHANGE')]);
      if (person.password !== 'none') throw refusalOf([fault('PASSWORD_MADE_ALREADY')]);
      await tx.query(`update person set data = data || '{"password":"first"}' where id = $1`, [id]);
      await registerChanges(tx);
      await this.#record.add(tx, actor, 'first-password-made', { person: id });
      await set(person);
    });
  }

  /** The person has his own password now. */
  async passwordChanged(id: PersonId): Promise<void> {
    await this.#turn(async (tx) => {
      await tx.query(`update person set data = data - 'password' where id = $1`, [id]);
      await registerChanges(tx);
    });
  }

  /** An administrator came in with his password where everybody else comes over the provider: for the auditor to see. */
  async signedInByPassword(actor: Actor): Promise<void> {
    await this.#record.change(actor, 'signed-in-by-password', {}, async () => {});
  }

  /** One at a time, on the register as it stands then; afterwards this process knows what has changed. */
  async #turn<T>(work: (tx: Queryable, now: Instant, register: Register) => Promise<T>): Promise<T> {
    const done = await this.#db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [CHANGES_LOCK]);
      return work(tx, this.#now(), await loadRegister(tx));
    });
    await this.#live.refresh();
    return done;
  }

  async #mustFit(data: StaffChange, register: Register, now: Instant, drafted: boolean): Promise<void> {
    const found = faultsOf(data, register, now, this.#known(), drafted);
    if (found.length > 0) throw refusalOf(found);
    if (data.kind === 'calendar') this.#calendarWith(data);
  }

  #calendarWith({ year }: Extract<StaffChange, { kind: 'calendar' }>) {
    try {
      return withYear(this.#live.calendar.years, year as Parameters<typeof withYear>[1], '');
    } catch (error) {
      throw new BadInput([calendarIssue((error as Error).message.trim(), year.year)]);
    }
  }

  async #apply(tx: Queryable, change: number, data: StaffChange, register: Register, now: Instant): Promise<void> {
    switch (data.kind) {
      case 'account':
        return addAccount(tx, `staff-${change}`, data, register.persons.length);
      case 'accounts':
        for (const [i, row] of data.rows.entries()) {
          const id = `staff-${change}-${i + 1}`;
          await addAccount(tx, id, row, register.persons.length + i);
          for (const post of row.posts) await addHolding(tx, id, post, notBefore(row.from, now), null);
          for (const one of row.qualifications ?? []) await addQualification(tx, id, one);
        }
        // Then all of them have a number to be found by.
        for (const [i, row] of data.rows.entries())
          for (const one of row.relations ?? []) {
            const among = data.rows.findIndex(({ staffNumber }) => staffNumber === one.subject);
            const known = register.persons.find(({ staffNumber }) => staffNumber === one.subject)?.id;
            const subject = among >= 0 ? `staff-${change}-${among + 1}` : (known ?? one.subject);
            await addRelation(tx, `staff-${change}-${i + 1}`, subject, one.relation);
          }
        return;
      case 'account-closed':
        await tx.query(`update person set data = data || '{"closed":true}' where id = $1`, [data.person]);
        await endHoldings(tx, data.person, null, now);
        return;
      case 'password':
        await tx.query(`update person set data = data || '{"password":"none"}' where id = $1`, [data.person]);
        return;
      case 'post':
        return addHolding(
          tx,
          data.person,
          data.post,
          notBefore(data.from, now),
          data.to === undefined ? null : endAfter(data.to),
        );
      case 'post-ended':
        return endHoldings(tx, data.person, data.post, data.on === undefined ? now : endAfter(data.on));
      case 'relation':
        await addRelation(tx, data.person, data.subject, data.relation);
        return;
      case 'relation-ended':
        await tx.query(
          'update relation set data = jsonb_build_object($3::text, $4::text) where person_id = $1 and subject = $2',
          [data.person, data.subject, 'ended', now],
        );
        return;
      case 'qualification':
        return addQualification(tx, data.person, data);
      case 'qualification-ended':
        return endQualification(tx, data.person, data.qualification, now);
      case 'window': {
        const { kind: _, key, ...window } = data;
        await tx.query(
          'insert into service_window (key, data) values ($1, $2) on conflict (key) do update set data = excluded.data',
          [key, JSON.stringify(window)],
        );
        return;
      }
      case 'calendar': {
        const year = this.#calendarWith(data).years.find((one) => one.year === data.year.year);
        await tx.query(
          'insert into calendar_year (year, data) values ($1, $2) on conflict (year) do update set data = excluded.data',
          [data.year.year, JSON.stringify(year)],
        );
        // Days are counted anew: each open case is looked at, and says itself when it is next to be looked at.
        await tx.query(`update case_summary set wake_at = $1 where status = 'open'`, [now]);
        return;
      }
    }
  }
}

const refusalOf = (faults: readonly ReturnType<typeof fault>[]): Refusal =>
  new Refusal(faults.map((one) => structural('two-persons', one)) as [RestedFault, ...RestedFault[]]);

/** The calendar's own sentence in both languages, and the entry of this year that it is about. */
function calendarIssue(message: string, year: number): ConstructorParameters<typeof BadInput>[0][number] {
  const [, place = '', rest = message] = /^(\S+): (.*?)(?:\. 请对照.*)?$/.exec(message) ?? [];
  const [, of, list, i] = /^(\d{4})\.(off|makeUp)\[(\d+)\]/.exec(place) ?? [];
  const [zh = '', en = zh] = rest.split(' / ');
  const [, day] = /: (\S+)$/.exec(en) ?? [];
  const path = of === String(year) ? `body.change.year.${list}.${i}` : 'body.change.year';
  return { path, zh: day === undefined ? zh : `${zh}：${day}`, en };
}

/** As the record holds it: what was left out is left out. */
const asJson = (data: StaffChange): Json => JSON.parse(JSON.stringify(data)) as Json;

async function pending(tx: Queryable, id: number): Promise<ChangeEntry> {
  const [change] = await tx.query<ChangeEntry>(`select ${CHANGE_COLUMNS} from staff_change where id = $1`, [id]);
  if (!change) throw new NotFound();
  if (change.state !== 'pending') throw refusalOf([fault('CHANGE_DECIDED')]);
  return change;
}

async function settle(
  tx: Queryable,
  id: number,
  state: ChangeState,
  actor: Actor,
  now: Instant,
  reason: string,
): Promise<void> {
  await tx.query('update staff_change set state = $2, decided_by = $3, decided_at = $4, reason = $5 where id = $1', [
    id,
    state,
    actor.person,
    now,
    reason,
  ]);
}

/** Rights begin with their approval at the earliest. */
const notBefore = (day: string, now: Instant): Instant => (beginOf(day) < now ? now : beginOf(day));

async function addAccount(tx: Queryable, id: string, account: NewAccount, position: number): Promise<void> {
  const { email, staffNumber, section } = account;
  const data = { email, staffNumber, ...(section === '' ? {} : { section }), position, password: 'none' };
  await tx.query(`insert into person (id, name, kind, data) values ($1, $2, 'officer', $3)`, [
    id,
    account.name,
    JSON.stringify(data),
  ]);
}

async function addHolding(
  tx: Queryable,
  person: string,
  post: string,
  from: Instant,
  to: Instant | null,
): Promise<void> {
  await tx.query('insert into post_holding (person_id, post, valid_from, valid_to) values ($1, $2, $3, $4)', [
    person,
    post as Post,
    from,
    to,
  ]);
}

const addRelation = (tx: Queryable, person: string, subject: string, relation: string): Promise<unknown> =>
  tx.query(
    `insert into relation (person_id, subject, kind) values ($1, $2, $3)
     on conflict (person_id, subject, kind) do update set data = '{}'`,
    [person, subject, relation],
  );

/** Beside those that he has: a renewed one begins while the old one still runs. */
async function addQualification(
  tx: Queryable,
  person: string,
  one: { readonly qualification: string; readonly from?: string; readonly to: string; readonly evidence: string },
): Promise<void> {
  const { qualification: key, from, to, evidence } = one;
  const added = { key, until: endAfter(to), evidence, ...(from === undefined ? {} : { from: beginOf(from) }) };
  await tx.query(
    `update person set data = jsonb_set(data, '{qualifications}', coalesce(data -> 'qualifications', '[]') || $2::jsonb)
     where id = $1`,
    [person, JSON.stringify([added])],
  );
}

/** What would have run on ends now; it stays to be seen that it was held. */
async function endQualification(tx: Queryable, person: string, key: string, now: Instant): Promise<void> {
  await tx.query(
    `update person set data = jsonb_set(data, '{qualifications}', (
       select jsonb_agg(case when q ->> 'key' = $2 and (q ->> 'until')::timestamptz > $3::timestamptz
         then q || jsonb_build_object('until', $4::text) else q end order by place)
       from jsonb_array_elements(data -> 'qualifications') with ordinality as all_of (q, place)))
     where id = $1`,
    [person, key, now, now],
  );
}

/** `post` null = all. What was to begin later never begins. */
async function endHoldings(tx: Queryable, person: string, post: string | null, at: Instant): Promise<void> {
  await tx.query(
    `update post_holding set valid_to = greatest($3::timestamptz, valid_from)
     where person_id = $1 and ($2::text is null or post = $2) and (valid_to is null or valid_to > $3::timestamptz)`,
    [person, post, at],
  );
}
