import { MACHINE, SLIP_HOLDER } from '#cases/actors.ts';
import type { CaseView } from '#cases/view.ts';
import { dayOf } from '#kernel/time.ts';
import type { HandRow } from '#store/append-command.ts';

/** Who acted in the case, and on which day last: those who can look for it among what they did. Of the sealed chain nothing. */
export function handsOf(view: CaseView): readonly HandRow[] {
  const days = new Map(
    view.hands
      .filter(({ person }) => person !== MACHINE.person && person !== SLIP_HOLDER.person)
      .map(({ person, at }) => [person, dayOf(at)]),
  );
  return [...days].map(([person, actedOn]) => ({ person, actedOn, open: view.head.status === 'open' }));
}

/** Only the rows that are new or changed. */
export function handChange(before: readonly HandRow[], after: readonly HandRow[]): readonly HandRow[] {
  const known = new Map(before.map((hand) => [hand.person, hand]));
  return after.filter((hand) => {
    const was = known.get(hand.person);
    return was?.actedOn !== hand.actedOn || was.open !== hand.open;
  });
}
