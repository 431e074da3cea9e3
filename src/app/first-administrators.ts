import { MACHINE } from '#cases/actors.ts';
import type { NewAccount } from '#contract/administration-shapes.ts';
import type { Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database, Queryable } from '#store/database.ts';
import { DepartmentRecord } from './department-record.ts';
import { registerChanges } from './live-register.ts';
import { AUDITOR, SECURITY, SYSTEM } from './staff-rules.ts';

export type Three = { readonly system: NewAccount; readonly security: NewAccount; readonly auditor: NewAccount };
/** Why the first three are not made. */
export type NotMade = 'NOT_EMPTY' | 'NOT_THREE_PERSONS';

export class FirstRefused extends Error {
  override readonly name = 'FirstRefused';
  readonly code: NotMade;
  constructor(code: NotMade) {
    super(code);
    this.code = code;
  }
}

const LOCK = 7_215_003;

/** Whether the first three were made here: then it is a department’s own database, and nothing of the demonstration may come in. */
export async function isRealDepartment(db: Queryable): Promise<boolean> {
  const [made] = await db.query(`select 1 from department_entry where kind = 'administrators-made' limit 1`);
  return made !== undefined;
}

/**
 * Makes the first three administrators of a department, once, on a database that knows nobody: whoever runs the server may do so,
 * and from then on all rights change by two of them. `set` gives the three their first passwords in the same transaction.
 */
export async function makeFirstAdministrators(
  db: Database,
  now: () => Instant,
  { system, security, auditor }: Three,
  set: () => Promise<void>,
): Promise<void> {
  const three = [system, security, auditor];
  const differ = (of: (one: NewAccount) => string) => new Set(three.map((one) => of(one).toLowerCase())).size === 3;
  if (!differ(({ name }) => name) || !differ(({ email }) => email) || !differ(({ staffNumber }) => staffNumber))
    throw new FirstRefused('NOT_THREE_PERSONS');
  const record = new DepartmentRecord(db, now);
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const [anybody] = await tx.query('select 1 from person limit 1');
    if (anybody) throw new FirstRefused('NOT_EMPTY');
    const posts: readonly Post[] = [SYSTEM, SECURITY, AUDITOR];
    for (const [position, { name, email, staffNumber, section }] of three.entries()) {
      const id = `first-${position + 1}`;
      const data = { email, staffNumber, ...(section === '' ? {} : { section }), position, password: 'first' };
      await tx.query(`insert into person (id, name, kind, data) values ($1, $2, 'officer', $3)`, [
        id,
        name,
        JSON.stringify(data),
      ]);
      await tx.query('insert into post_holding (person_id, post, valid_from) values ($1, $2, $3)', [
        id,
        posts[position],
        now(),
      ]);
    }
    await registerChanges(tx);
    await record.add(tx, MACHINE, 'administrators-made', {
      persons: three.map(({ name, staffNumber, email }, i) => ({ name, staffNumber, email, post: posts[i] ?? '' })),
    });
    await set();
  });
}
