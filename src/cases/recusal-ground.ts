import type { PersonId } from '#kernel/ids.ts';
import type { Directory } from './context.ts';
import { recusedBy } from './facets/recusal.ts';
import type { CaseView } from './view.ts';

export type RecusalGround = 'subject' | 'register' | 'declared' | 'granted' | 'requested';

/** Why this person is out of this case: it concerns him or lists him, the relations register, his own declaration, or an applicant's request. */
export function recusalGround(view: CaseView, person: PersonId, directory: Directory): RecusalGround | undefined {
  const { subject } = view.application;
  if (subject === person) return 'subject';
  if (subject && directory.interest(person, subject)) return 'register';
  if (view.application.creditCode && directory.interest(person, view.application.creditCode)) return 'register';
  const listed = view.lists.recorded.flatMap((list) => list.entries);
  if (listed.some((entry) => entry.person === person)) return 'subject';
  if (listed.some((entry) => isNear(person, entry.person, directory) || isNear(person, entry.code, directory)))
    return 'register';
  return recusedBy(view.recusal, person);
}

const isNear = (person: PersonId, subject: string | undefined, directory: Directory): boolean =>
  subject !== undefined && subject !== '' && directory.interest(person, subject) !== undefined;
