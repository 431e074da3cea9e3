import type { CaseView } from './view.ts';

/**
 * Whether the meeting of this stay decided on that entry of the list: it was carried, and the question that every member had
 * before him names the entry.
 */
export function decidedByMeeting(_view: CaseView, _name: string): boolean {
  return false;
}
