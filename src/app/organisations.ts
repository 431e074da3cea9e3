import type { CaseId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';
import type { LoadedCase } from './app.ts';
import { type Viewer, visible } from './list-access.ts';

/** What is known of an organisation from the cases that this person may see. */
export type KnownOrganisation = {
  /** As it called itself last; empty = never seen. */
  readonly name: string;
  /** Who spoke for it in its last application here. */
  readonly contact: string;
  readonly phone: string;
  /** Its last cases, newest first. */
  readonly cases: readonly {
    readonly id: CaseId;
    readonly number: string;
    readonly power: string;
    readonly title: string;
    readonly status: 'open' | 'ended';
    readonly createdAt: Instant;
  }[];
};

const MOST = 5;

/** Looks an organisation up by its credit code; `open` gives a case as this person may see it. */
export async function findOrganisation(
  db: Queryable,
  creditCode: string,
  who: Viewer,
  open: (caseId: CaseId) => Promise<LoadedCase>,
): Promise<KnownOrganisation> {
  const values: unknown[] = [];
  const seen = visible(who, values);
  values.push(creditCode, MOST);
  const cases = await db.query<KnownOrganisation['cases'][number] & { readonly applicant: string }>(
    `select case_id as id, number, power, title, status, created_at as "createdAt", coalesce(applicant, '') as applicant
     from case_organisation join case_summary using (case_id)
     where credit_code = $${values.length - 1} and ${seen} order by case_id desc limit $${values.length}`,
    values,
  );
  // Who speaks for it stands in an application; what an officer registered of it names his own sources.
  for (const { id, applicant } of cases) {
    const { view } = await open(id);
    if (view.application.channel === 'matter') continue;
    const { contact, phone } = view.application;
    return { name: applicant, contact, phone, cases: cases.map(({ applicant: _, ...one }) => one) };
  }
  return {
    name: cases[0]?.applicant ?? '',
    contact: '',
    phone: '',
    cases: cases.map(({ applicant: _, ...one }) => one),
  };
}
