import type { PersonId } from '#kernel/ids.ts';
import type { CaseView } from './view.ts';

/** Acts that say who is to work on a case, and do none of the work. */
const DIRECTING: ReadonlySet<string> = new Set(['reassign', 'give-back', 'urge']);

/** Whether this person has had a hand in the case itself, which is more than to say whose it is. */
export const hasHandled = ({ hands }: Pick<CaseView, 'hands'>, person: PersonId): boolean =>
  hands.some((hand) => hand.person === person && !DIRECTING.has(hand.act));
