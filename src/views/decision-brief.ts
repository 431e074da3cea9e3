import { usedOfLimit } from '#cases/deadlines.ts';
import { standingNotice } from '#cases/facets/hearing.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import type { DecisionBrief } from '#contract/decision-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import { kindFields } from '#powers/kinds.ts';
import { proposalsOf, readProposal } from '#powers/results.ts';
import { applicationOf, whoOf } from './case-parts.ts';
import { type DecidedCase, likenessOf, type Proposed } from './likeness.ts';
import type { Sight } from './sight.ts';

/** What a leader should know before he decides, beside what the case page shows; `like`: decided cases of its power and kind. */
export function decisionBriefOf(sight: Sight, like: readonly DecidedCase[], reader: PersonId): DecisionBrief {
  const { definition } = sight.engine.power;
  const told = new Set(kindFields(definition));
  return {
    kind: applicationOf(sight)
      .fields.filter(({ key, shown }) => told.has(key) && shown !== '')
      .map(({ label, shown }) => ({ label, shown })),
    likeness: likenessOf(proposedIn(sight), like, { results: definition.results, ladder: definition.sanctions }),
    dissent: [...inConsultations(sight), ...inMeetings(sight)],
    meetings: sight.view.meetings.all.flatMap(({ purpose, proposal, closed }) =>
      closed
        ? [
            {
              purpose,
              proposal: proposalsOf(definition).find(({ value }) => value === proposal)?.label ?? '',
              ...closed,
            },
          ]
        : [],
    ),
    delegations: sight.view.decision.delegations.map(({ from, to, until, reason }) => ({
      from: whoOf(sight, from),
      to: whoOf(sight, to),
      until,
      reason,
      inForce: until > sight.engine.ctx.now,
      mine: to === reader,
    })),
  };
}

/** The result that the reviewer proposes; the step that the party was told of, or else that a meeting carried. */
function proposedIn({ view, engine: { power, ctx } }: Sight): Proposed {
  const voted = view.meetings.all.findLast(({ closed }) => closed?.carried);
  return {
    result: standingConclusion(view.review)?.proposal,
    step:
      standingNotice(view.hearing)?.sanction ??
      (voted && readProposal(power.definition, voted.proposal)?.sanction?.key),
    used: usedOfLimit(view, power, view.decision.at ?? ctx.now, ctx),
  };
}

const inConsultations = (sight: Sight): DecisionBrief['dissent'] =>
  sight.view.consultation.rounds.flatMap(({ question, opinions, closed }) =>
    (closed ? opinions : [])
      .filter(({ stance }) => stance === 'disagree')
      .map(({ person, opinion, at }) => ({
        where: 'consultation' as const,
        name: question,
        person: whoOf(sight, person),
        stance: 'disagree' as const,
        opinion,
        at,
      })),
  );

/** Of meetings whose votes are counted: before, nobody learns how others vote. */
const inMeetings = (sight: Sight): DecisionBrief['dissent'] =>
  sight.view.meetings.all.flatMap(({ purpose, closed, votes }) =>
    (closed ? votes : []).flatMap(({ person, vote, opinion, at }) =>
      vote === 'for'
        ? []
        : [{ where: 'meeting' as const, name: purpose, person: whoOf(sight, person), stance: vote, opinion, at }],
    ),
  );
