import type { Engine } from '#cases/engine.ts';
import { type CaseEvent, type CaseView, foldEvent } from '#cases/view.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Notice } from '#store/append-command.ts';
import { cardNotices } from './card-notices.ts';
import { heldNotices } from './held-notices.ts';
import { meetingNotices } from './meeting-notices.ts';
import { moveNotices } from './move-notices.ts';
import { termNotices } from './term-notices.ts';

/** What one event makes a person's to know. `about` tells apart two of the same kind: a card, a meeting, a proposal. */
export type News = Omit<Notice, 'data'> & { readonly data: Notice['data'] & { readonly about?: string } };
export type NewsOf = (engine: Engine, before: CaseView, after: CaseView, event: CaseEvent) => readonly News[];

const MAKERS: readonly NewsOf[] = [cardNotices, moveNotices, meetingNotices, heldNotices, termNotices];

/**
 * Whom these events of the case's own chain give something to know. The sealed chain gives nobody anything: that there is a tip
 * must not be seen from a notice. Each says which entry it was made from, so that made again it is the same.
 */
export function caseNotices(engine: Engine, before: CaseView, events: readonly CaseEvent[]): readonly Notice[] {
  let view = before;
  return events.flatMap((event) => {
    const after = foldEvent(view, event);
    const news = MAKERS.flatMap((of) => of(engine, view, after, event));
    view = after;
    return news.map(({ data: { about = '', ...data }, ...one }) => ({
      ...one,
      data: { ...data, source: `${after.head.id}/${after.version}/${one.kind}/${about}` },
    }));
  });
}

/** The same for one person once, whatever brought him in. */
export const each = (persons: readonly (PersonId | '')[]): readonly PersonId[] => [
  ...new Set(persons.filter((person): person is PersonId => person !== '')),
];
