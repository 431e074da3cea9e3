import type { PersonId } from '#kernel/ids.ts';
import type { Directory } from './context.ts';
import { recusedBy } from './facets/recusal.ts';
import type { CaseView } from './view.ts';

export type RecusalGround = 'register' | 'declared' | 'granted' | 'requested';

/** Why this person is out of this case: the relations register, his own declaration, or an applicant's request. */
export function recusalGround(view: CaseView, person: PersonId, directory: Directory): RecusalGround | undefined {
  if (view.application.creditCode && directory.interest(person, view.application.creditCode)) return 'register';
  return recusedBy(view.recusal, person);
}
