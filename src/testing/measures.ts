import { directoryOf } from '#app/directory.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import { openRectifications } from '#cases/facets/visits.ts';
import { requiredMaterials } from '#cases/materials-required.ts';
import { openOverruns, overrunsOf } from '#cases/overruns.ts';
import { department, filing } from './case.ts';
import type { Taken } from './walk.ts';

/** For each preventive measure or statute of the filing power: what a case never looks like after a step while it is bound. */
export const violations: { readonly [what: string]: (taken: Taken) => boolean } = {
  'accepted without a slip': ({ after }) => after.acceptance.acceptedAt !== undefined && !after.acceptance.slip,
  'accepted with a paper missing or not in order': ({ act, after }) =>
    act === 'accept' &&
    requiredMaterials(filing, after).some(
      ({ key }) =>
        !currentMaterial(after.materials, key) ||
        !after.acceptance.checks.some((one) => one.material === key && one.complete),
    ),
  'accepted though the law gives it to another body': ({ after }) =>
    after.acceptance.acceptedAt !== undefined && after.application.fields['unit-kind'] === 'hazardous-chemicals',
  'asked again for what the applicant did not change': ({ before, after }) => {
    const [last, made] = [before.acceptance.notices.at(-1), after.acceptance.notices.at(-1)];
    return (
      after.acceptance.notices.length > before.acceptance.notices.length &&
      last !== undefined &&
      made?.items.some((item) => !last.changedSince.includes(item.material)) === true
    );
  },
  'handled by another window officer than the responsible one': ({ before, after, act }) =>
    ['issue-slip', 'check-form', 'accept', 'refer-away'].includes(act) &&
    before.head.stage === 'accept' &&
    before.acceptance.responsible !== undefined &&
    after.hands.at(-1)?.person !== before.acceptance.responsible,
  'reviewed by who accepted': ({ after }) => both(after, ['accept'], ['record-findings', 'hand-in-review']),
  'handed in with a doubt open or an item without a finding': ({ before, act }) =>
    act === 'hand-in-review' &&
    (openDoubts(before.doubts).length > 0 ||
      filing.definition.standards.some((item) => !before.review.findings.some((one) => one.item === item.key))),
  'decided by who accepted or reviewed': ({ after }) =>
    both(after, ['accept', 'record-findings', 'hand-in-review'], ['decide']),
  'decided without the opinions of all who were asked': ({ before, act }) => {
    const round = before.consultation.rounds.at(-1);
    return (
      act === 'decide' &&
      (!round?.closed || round.participants.some((person) => !round.opinions.some((one) => one.person === person)))
    );
  },
  'decided against the conclusion': ({ act, before, after }) =>
    act === 'decide' && after.decision.result !== standingConclusion(before.review)?.proposal,
  'decided with a doubt open': ({ act, before }) => act === 'decide' && openDoubts(before.doubts).length > 0,
  'decided beyond authority': ({ act, after }) => {
    const { by, at, delegations } = after.decision;
    return (
      act === 'decide' &&
      by?.as !== 'deputy-leader' &&
      !delegations.some((one) => one.to === by?.person && one.until > (at ?? ''))
    );
  },
  'issued by its drafter': ({ after }) =>
    after.documents.all.some((one) => one.issued !== undefined && one.issued.by === one.draftedBy),
  'served unissued or without proof': ({ after }) =>
    after.documents.all.some((one) => one.served !== undefined && (!one.issued || one.served.proof === '')),
  'visited by fewer than two certified officers': ({ after }) =>
    after.visits.made.some(
      (visit) =>
        new Set(visit.officers).size < 2 ||
        visit.officers.some(
          (id) => !directoryOf(department, visit.recordedAt).qualified(id, 'enforcement-certificate', visit.recordedAt),
        ),
    ),
  'left supervision without a visit, or with something still wrong': ({ act, after }) =>
    act === 'conclude-supervision' && (after.visits.made.length === 0 || openRectifications(after.visits) > 0),
  'left a stage with its overrun unanswered': ({ before, after, act }) =>
    act !== 'withdraw' &&
    before.head.stage !== after.head.stage &&
    after.head.exit !== 'out' &&
    openOverruns(before).some((signal) => signal.stage === before.head.stage && signal.code === 'STAGE_OVERDUE'),
  'ended with an order unanswered': ({ after }) =>
    ended(after) && after.supervision.orders.some((order) => !order.reply && answersFor('supervision', order.stage)),
  'ended with a publication owed': ({ after }) =>
    ended(after) && after.decision.at !== undefined && after.disclosure.published.length === 0,
  'ended with a drawn check not made': ({ after }) =>
    ended(after) && after.supervision.draw?.drawn === true && !after.supervision.check,
  'ended with nobody held to account': ({ after }) =>
    ended(after) &&
    overrunsOf(after).some(
      (signal) =>
        answersFor('accountability', signal.stage) &&
        visited(after, signal.stage) &&
        !after.supervision.accounted.some((one) => one.key === signal.key),
    ),
  'ended with an incomplete file': ({ after }) => ended(after) && !after.archive.filed,
  'acted on by one whom the relations register names': ({ after }) =>
    after.hands.some((hand) => hand.person === 'reviewer-c'),
  'acted on by one who had declared an interest': ({ before, after }) =>
    after.hands
      .slice(before.hands.length)
      .some((hand) => before.recusal.declared.some((one) => one.person === hand.person)),
};

const ended = (view: Taken['after']): boolean => view.head.status === 'ended';
const visited = (view: Taken['after'], stage: string): boolean =>
  view.head.visits.some((visit) => visit.stage === stage);
const both = (view: Taken['after'], some: readonly string[], others: readonly string[]): boolean =>
  view.hands.some(
    (one) =>
      some.includes(one.act) && view.hands.some((other) => others.includes(other.act) && other.person === one.person),
  );
const answersFor = (control: string, stage: string): boolean =>
  filing.definition.stages.some(
    (one) =>
      one.key === stage &&
      one.measures.some((measure) => measure.bindings.some((binding) => binding.control === control)),
  );
