import type { PersonId, Post } from '#kernel/ids.ts';
import type { Definition } from '#powers/definition.ts';
import { assignmentOf } from './facets/assignments.ts';
import { custodianOf, keptExhibits } from './facets/exhibits.ts';
import { meetingState } from './facets/meetings.ts';
import type { CaseView } from './view.ts';

/** What somebody has in his hands in a case, and somebody else must take before he can leave. */
export type InHand =
  /** Expected by name to do the work of that post in this stage. */
  | { readonly kind: 'named'; readonly post: Post }
  /** 首问负责: first asked, while the case is received. */
  | { readonly kind: 'responsible'; readonly post: Post }
  | { readonly kind: 'exhibit'; readonly key: string; readonly name: string }
  /** Called by him, and not held yet or not closed. */
  | { readonly kind: 'meeting'; readonly key: string; readonly name: string };

/** Of each person who has something in his hands here; a case that has ended is in nobody's. */
export function handsFull(view: CaseView, definition: Definition): ReadonlyMap<PersonId, readonly InHand[]> {
  const found = new Map<PersonId, InHand[]>();
  if (view.head.status !== 'open') return found;
  const put = (person: PersonId, what: InHand) => found.set(person, [...(found.get(person) ?? []), what]);
  const acts = definition.stages.find(({ key }) => key === view.head.stage)?.acts ?? [];
  const { responsible } = view.acceptance;
  const given = acts.find(({ act }) => act === 'hand-over');
  if (responsible && given) put(responsible, { kind: 'responsible', post: (given.by[0] ?? '') as Post });
  for (const post of postsAtWork(acts)) {
    const named = assignmentOf(view.assignments, post);
    if (named) put(named.person, { kind: 'named', post });
  }
  for (const exhibit of keptExhibits(view.exhibits))
    put(custodianOf(exhibit), { kind: 'exhibit', key: exhibit.key, name: exhibit.name });
  for (const meeting of view.meetings.all)
    if (['called', 'open'].includes(meetingState(meeting, view)))
      put(meeting.calledBy.person, { kind: 'meeting', key: meeting.key, name: meeting.purpose });
  return found;
}

const postsAtWork = (acts: readonly { readonly by: readonly string[] }[]): readonly Post[] =>
  [...new Set(acts.flatMap(({ by }) => by))] as Post[];
