import type { Instant } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';
import { type DecidedCase, MOST_LIKE } from '#views/likeness.ts';
import type { SummaryRow } from './app.ts';
import { handledBy, type Viewer } from './list-access.ts';

/** Acts by which a leader decides what others have prepared. */
export const DECIDING = ['decide', 'decide-sanction', 'approve-plan'] as const;

export type WaitingRow = Pick<SummaryRow, 'id' | 'number' | 'power' | 'title' | 'applicant' | 'stage'> & {
  readonly kind: 'decide' | 'sign';
  readonly act: string;
  readonly dueAt: Instant | null;
};
const MOST_WAITING = 200;

/** What waits for this person's decision or further signature, by his posts or by a delegation in force; least time left first. */
export async function listDecisions(db: Queryable, viewer: Viewer, now: Instant): Promise<readonly WaitingRow[]> {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const { person, directory } = viewer;
  const seen = handledBy(viewer, values);
  const [posts, self, acts, at] = [place(directory.posts(person)), place(person), place(DECIDING), place(now)];
  return db.query<WaitingRow>(
    `select distinct on (coalesce(t.due_at, 'infinity'), case_id) case_id as id, number, power, s.title,
       coalesce(applicant, '') as applicant, stage, t.title as act, t.due_at as "dueAt",
       case t.kind when 'NEXT_STEP' then 'decide' else 'sign' end as kind
     from task t join case_summary s using (case_id)
     where ${seen} and (t.kind = 'NEXT_STEP' and t.title = any(${acts}) or t.kind = 'SIGN_STEP')
       and ((t.post = any(${posts}) and t.person is null) or t.person = ${self}
         or t.kind = 'NEXT_STEP' and coalesce(extra -> 'delegated' ->> ${self} > ${at}, false))
     order by coalesce(t.due_at, 'infinity'), case_id, t.kind limit ${MOST_WAITING}`,
    values,
  );
}

/** The last decided cases of that power and kind, less the one itself and those that this person may not see. */
export async function likeCases(
  db: Queryable,
  viewer: Viewer,
  { caseId, power, kind }: { readonly caseId: number; readonly power: string; readonly kind: string },
): Promise<readonly DecidedCase[]> {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const seen = handledBy(viewer, values);
  return db.query<DecidedCase>(
    `select case_id as "caseId", number, title, d.result, d.step, d.used, d.unit, d.decided_at as at
     from decided_case d join case_summary using (case_id)
     where d.power_key = ${place(power)} and d.kind = ${place(kind)} and case_id <> ${place(caseId)} and ${seen}
     order by d.decided_at desc, case_id desc limit ${MOST_LIKE}`,
    values,
  );
}
