import { usedOfLimit } from '#cases/deadlines.ts';
import type { Engine } from '#cases/engine.ts';
import { meetingState } from '#cases/facets/meetings.ts';
import type { CaseView } from '#cases/view.ts';
import type { Json } from '#kernel/ids.ts';
import { kindOf } from '#powers/kinds.ts';

/** Of a case's row what meetings and decisions ask for: `meeting` and `decided_case` are made of it. */
export const decidingOf = (engine: Engine, view: CaseView): { readonly [key: string]: Json } => ({
  ...meetingsOf(view),
  ...decidedOf(engine, view),
  ...delegatedOf(view),
});

/** Meetings as lists of sittings ask for them: when, where, whose. */
function meetingsOf(view: CaseView): { readonly meetings?: Json } {
  const { all } = view.meetings;
  if (all.length === 0) return {};
  return {
    meetings: all.map((meeting) => ({
      key: meeting.key,
      purpose: meeting.purpose,
      at: meeting.at,
      place: meeting.place ?? '',
      state: meetingState(meeting, view),
      persons: [...new Set([...meeting.members, meeting.calledBy.person])],
    })),
  };
}

/** What later cases of its kind are compared with: the result that an officer gave it. What the law made of silence is no example. */
function decidedOf({ power, ctx }: Engine, view: CaseView): { readonly decided?: Json } {
  const { result, at, deemed, sanction } = view.decision;
  if (result === undefined || at === undefined || deemed) return {};
  const used = usedOfLimit(view, power, at, ctx);
  return {
    decided: {
      kind: kindOf(power.definition, view.application.fields),
      at,
      result,
      ...(sanction ? { step: sanction } : {}),
      ...(used ? { used: used.tenths, unit: used.unit } : {}),
    },
  };
}

/** Who may decide in the leader's place, and until when. */
function delegatedOf({ decision: { delegations } }: CaseView): { readonly delegated?: Json } {
  return delegations.length === 0
    ? {}
    : { delegated: Object.fromEntries(delegations.map(({ to, until }) => [to, until])) };
}
