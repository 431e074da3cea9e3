import { entryLabel, type ListEntry } from './facets/lists.ts';
import type { CaseView } from './view.ts';

/**
 * Whether the meeting of this stay decided on that entry of the list: it was carried, and the question that every member had
 * before him names the entry.
 */
export function decidedByMeeting({ head, meetings }: CaseView, entry: ListEntry): boolean {
  const stay = head.visits.at(-1);
  return meetings.all.some(
    (meeting) =>
      meeting.closed?.carried === true &&
      meeting.stage === head.stage &&
      stay !== undefined &&
      meeting.calledAt >= stay.from &&
      meeting.question.includes(entryLabel(entry)),
  );
}
