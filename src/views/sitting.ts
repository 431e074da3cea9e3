import { bindingsOf } from '#cases/bindings.ts';
import { type Meeting, meetingState, votesAreOpenTo } from '#cases/facets/meetings.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { SittingItem } from '#contract/meeting-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import { isKind, proposalsOf } from '#powers/results.ts';
import { whoOf } from './case-parts.ts';
import type { Sight } from './sight.ts';

/** The meeting of one case as an item of its sitting; undefined where the case has no such meeting or the reader is its party. */
export function sittingItemOf(sight: Sight, key: string, reader: PersonId): SittingItem | undefined {
  const { view, engine, party } = sight;
  const { head, application } = view;
  const meeting = view.meetings.all.find((one) => one.key === key);
  if (!meeting || party || head.status === 'none') return undefined;
  const { definition } = engine.power;
  return {
    caseId: head.id,
    number: head.number,
    title: head.title,
    applicant: application.applicant,
    powerName: definition.name,
    key,
    state: meetingState(meeting, view),
    question: meeting.question,
    proposal: proposalsOf(definition).find(({ value }) => value === meeting.proposal)?.label ?? '',
    calledBy: whoOf(sight, meeting.calledBy.person),
    calledAt: meeting.calledAt,
    quorum: quorumOf(meeting, sight),
    members: membersOf(meeting, sight, reader),
    votesOpen: votesAreOpenTo(meeting, reader),
    count: meeting.closed ? { ...meeting.closed } : null,
  };
}

/** The chair last, as he votes. */
function membersOf(meeting: Meeting, sight: Sight, reader: PersonId): SittingItem['members'] {
  const { opened, chair, votes } = meeting;
  const open = votesAreOpenTo(meeting, reader);
  return [...meeting.members.filter((one) => one !== chair), chair].map((person) => {
    const given = votes.find((one) => one.person === person);
    return {
      person: whoOf(sight, person),
      chair: person === chair,
      // What he did while nothing was known against him stays as it is told.
      recused: (!given && recusalGround(sight.view, person, sight.engine.ctx.directory)) || null,
      present: opened ? opened.present.includes(person) : null,
      votedAt: given?.at ?? null,
      vote: (open && given?.vote) || null,
      opinion: open ? (given?.opinion ?? '') : '',
    };
  });
}

/** As the binding asks that governs this meeting: of its stage, its purpose and the case's kind. */
function quorumOf({ stage, purpose }: Meeting, { view, engine }: Sight): number | null {
  const asked = bindingsOf(engine.power, engine.catalogue)
    .filter((bound) => bound.stage === stage && isKind(bound.onlyWhen, view.application.fields))
    .map(({ params }) => params as { readonly quorum?: unknown; readonly purpose?: unknown })
    .find((p) => typeof p.quorum === 'number' && (p.purpose === undefined || p.purpose === purpose));
  return typeof asked?.quorum === 'number' ? asked.quorum : null;
}
