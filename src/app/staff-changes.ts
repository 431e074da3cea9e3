import type { StaffChange } from '#contract/administration-shapes.ts';
import type { Database } from '#store/database.ts';
import type { ChangeEntry, ChangeState } from './administration.ts';
import type { DepartmentEntry, DepartmentKind, DepartmentRecord } from './department-record.ts';
import { text } from './text-of.ts';

const ENDS: ReadonlyMap<string, ChangeState> = new Map<DepartmentKind, ChangeState>([
  ['change-approved', 'approved'],
  ['change-refused', 'refused'],
  ['change-withdrawn', 'withdrawn'],
]);

/** The list of changes by two as the entries of the department's record tell it, the oldest first. Other entries are passed over. */
export function changesOf(entries: readonly DepartmentEntry[]): readonly ChangeEntry[] {
  const changes = new Map<number, ChangeEntry>();
  for (const { kind, actor, at, data } of entries) {
    const state = ENDS.get(kind);
    if (kind !== 'change-proposed' && state === undefined) continue;
    // Sound: written by `Administration` alone.
    const { change: id, what, reason = '' } = data as unknown as { change: number; what: StaffChange; reason?: string };
    const proposed = changes.get(id);
    if (state === undefined)
      changes.set(id, {
        id,
        data: what,
        state: 'pending',
        proposedBy: actor.person,
        proposedAt: at,
        decidedBy: null,
        decidedAt: null,
        reason: '',
      });
    else if (proposed) changes.set(id, { ...proposed, state, decidedBy: actor.person, decidedAt: at, reason });
    else throw new Error(`change ${id} was decided and never proposed`);
  }
  return [...changes.values()].sort((a, b) => a.id - b.id);
}

/** Numbers of the changes that the table has otherwise than the record; makes the table anew when asked to. */
export async function compareChanges(db: Database, record: DepartmentRecord, write: boolean): Promise<number[]> {
  const made = changesOf(await record.chained());
  const stored = await db.query<ChangeEntry>(`select ${CHANGE_COLUMNS} from staff_change`);
  const said = new Map(stored.map((row) => [row.id, text(row)]));
  const known = new Map(made.map((row) => [row.id, text(row)]));
  const differing = [...new Set([...said.keys(), ...known.keys()])]
    .filter((id) => said.get(id) !== known.get(id))
    .sort((a, b) => a - b);
  if (write && differing.length > 0)
    await db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [CHANGES_LOCK]);
      await tx.query('delete from staff_change where id = any($1::bigint[])', [differing]);
      for (const one of made.filter(({ id }) => differing.includes(id)))
        await tx.query(
          `insert into staff_change (id, data, state, proposed_by, proposed_at, decided_by, decided_at, reason)
           overriding system value values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            one.id,
            JSON.stringify(one.data),
            one.state,
            one.proposedBy,
            one.proposedAt,
            one.decidedBy,
            one.decidedAt,
            one.reason,
          ],
        );
      // A number is given once, also where the table was empty.
      await tx.query(
        `select setval('staff_change_id_seq', greatest((select max(id) from staff_change), (select last_value from staff_change_id_seq)))
         where exists (select from staff_change)`,
      );
    });
  return differing;
}

export const CHANGE_COLUMNS = `id, data, state, proposed_by as "proposedBy", proposed_at as "proposedAt", decided_by as "decidedBy",
  decided_at as "decidedAt", reason`;
/** Held by whoever changes the register or its list of changes. */
export const CHANGES_LOCK = 7_215_003;
