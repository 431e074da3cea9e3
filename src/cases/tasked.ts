import type { PersonId } from '#kernel/ids.ts';
import { custodianOf } from './facets/exhibits.ts';
import type { CaseView } from './view.ts';

/**
 * Persons who have something to do in this case by its own record: who acted in it, was asked, called, named to its team, keeps
 * a thing of it, or owes an account. `passing`: acts that leave nothing more to do in it.
 */
export function tasked(view: CaseView, passing: readonly string[] = []): readonly PersonId[] {
  const persons = [
    ...view.hands.filter((hand) => !passing.includes(hand.act)).map((hand) => hand.person),
    ...(view.plan.current?.team ?? []),
    ...view.transfer.team,
    ...view.appeals.all.flatMap((appeal) => appeal.received?.handler ?? []),
    ...view.consultation.rounds.flatMap((round) => round.participants),
    ...view.meetings.all.flatMap((meeting) => meeting.members),
    ...view.decision.delegations.map((one) => one.to),
    ...view.exhibits.all.map(custodianOf),
    ...view.cards.all.flatMap((card) => (card.person === '' ? [] : [card.person])),
    ...(view.acceptance.responsible ? [view.acceptance.responsible] : []),
  ];
  return [...new Set(persons)].filter((person) => person !== ('' as PersonId));
}
