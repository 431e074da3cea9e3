import { directoryOf, type Register } from '#app/directory.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import { requiredMaterials } from '#cases/materials-required.ts';
import type { CaseView } from '#cases/view.ts';
import type { Binding, Definition } from '#powers/definition.ts';
import { findResult, isKind } from '#powers/results.ts';
import type { Taken } from './explore.ts';

/**
 * What a preventive control promises, said again from its parameters and the case, without looking at the control: a step by
 * which it is broken while a binding is in force is a counterexample.
 */
type Bound = { readonly stage: string; readonly p: Record<string, unknown>; readonly life: string };
type Broken = (taken: Taken, bound: Bound, register: Register) => boolean;

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const left = ({ before, after }: Taken, stage: string): boolean =>
  before.head.stage === stage && (after.head.stage !== stage || after.head.status === 'ended');
const ended = ({ before, after }: Taken): boolean => before.head.status === 'open' && after.head.status === 'ended';
const forward = ({ after }: Taken): boolean => after.head.exit === 'forward';
const decidesNow = ({ before, after }: Taken): boolean =>
  after.decision.at !== undefined && after.decision.at !== before.decision.at && !after.decision.deemed;
const did = (view: CaseView, person: string, acts: readonly string[]): boolean =>
  view.hands.some((hand) => hand.person === person && acts.includes(hand.act));
const fields = (view: CaseView) => view.application.fields;

/** By control. Not every promise can be said without saying the control again; those that can are here. */
export const broken: { readonly [control: string]: Broken } = {
  'acceptance-slip': (taken, { stage }) => left(taken, stage) && forward(taken) && !taken.after.acceptance.slip,
  'published-conditions': ({ before, after, power }) =>
    !before.acceptance.acceptedAt &&
    after.acceptance.acceptedAt !== undefined &&
    after.hands.at(-1)?.act === 'accept' &&
    requiredMaterials(power, after).some(({ key }) => !after.materials.received.some((item) => item.material === key)),
  'first-responsible': ({ before, act, signers }, { p }) =>
    list(p['acts']).includes(act) &&
    before.acceptance.responsible !== undefined &&
    signers.some(({ person }) => person !== before.acceptance.responsible),
  separation: ({ before, act, signers }, { p }) =>
    list(p['mayNot']).includes(act) && signers.some(({ person }) => did(before, person, list(p['did']))),
  recusal: ({ before, act, signers }) =>
    act !== 'declare-interest' &&
    signers.some(
      ({ person, as }) =>
        as !== 'applicant' &&
        (before.recusal.declared.some((one) => one.person === person) ||
          before.recusal.requests.some((one) => one.person === person && one.answer?.granted === true) ||
          (before.application.subject === person && as !== 'party')),
    ),
  'two-officers': ({ act, signers }, { p }) =>
    list(p['acts']).includes(act) &&
    new Set(signers.filter(({ as }) => as === p['post']).map(({ person }) => person)).size < Number(p['n']),
  authority: ({ before, act, signers, now }, { p }) =>
    act === p['act'] &&
    signers.some(
      ({ person, as }) =>
        as !== p['approver'] && !before.decision.delegations.some((one) => one.to === person && one.until > now),
    ),
  'conclusion-integrity': (taken) => {
    const conclusion = standingConclusion(taken.before.review);
    return (
      decidesNow(taken) &&
      conclusion !== undefined &&
      (conclusion.proposal !== taken.after.decision.result || openDoubts(taken.before.doubts).length > 0)
    );
  },
  'review-standard': ({ before, after, power }) => {
    if (after.review.conclusions.length === before.review.conclusions.length) return false;
    const made = after.review.conclusions.at(-1);
    const asked = power.definition.standards.filter(
      (item) => item.per === 'case' && isKind(item.onlyWhen, fields(before)),
    );
    return (
      openDoubts(before.doubts).length > 0 ||
      asked.some((item) => !before.review.findings.some((finding) => finding.item === item.key)) ||
      (made !== undefined &&
        made.failed.length > 0 !== (findResult(power.definition, made.proposal)?.kind === 'denied'))
    );
  },
  'collective-decision': (taken) => {
    if (!decidesNow(taken)) return false;
    const round = taken.before.consultation.rounds.at(-1);
    return (
      !round?.closed ||
      round.closed.disagree >= round.closed.agree ||
      round.participants.some((person) => !round.opinions.some((opinion) => opinion.person === person))
    );
  },
  'official-document': ({ after }) =>
    after.documents.all.some(
      (one) =>
        (one.issued !== undefined && one.issued.by === one.draftedBy) ||
        (one.served !== undefined && (one.issued === undefined || one.served.proof === '')),
    ),
  disclosure: (taken) => {
    if (!ended(taken) || taken.after.decision.at === undefined) return false;
    const { definition } = taken.power;
    const kind = findResult(definition, taken.after.decision.result)?.kind;
    return definition.disclosure.some(
      (rule) =>
        ['always', kind, taken.after.decision.result].includes(rule.when) &&
        !taken.after.disclosure.published.some((one) => one.item === rule.key),
    );
  },
  supervision: (taken, { stage }) =>
    ended(taken) && taken.after.supervision.orders.some((order) => order.stage === stage && !order.reply),
  'spot-check': (taken) =>
    ended(taken) && taken.after.supervision.draw?.drawn === true && taken.after.supervision.check === undefined,
  accountability: (taken, { stage }) =>
    ended(taken) &&
    taken.after.signals.raised.some(
      (signal) =>
        signal.stage === stage &&
        /OVERDUE$/.test(signal.code) &&
        ['STAGE_OVERDUE', 'LEGAL_TERM_OVERDUE', 'PROMISED_TERM_OVERDUE', 'CLOCK_OVERDUE'].includes(signal.code) &&
        !taken.after.supervision.accounted.some((one) => one.key === signal.key),
    ),
  'papers-first': ({ before, act }, { p }) =>
    list(p['before']).includes(act) &&
    list(p['materials']).some((key) => !before.materials.received.some((item) => item.material === key)),
  'integrity-pledge': ({ act, signers, now }, { p }, register) =>
    list(p['acts']).includes(act) &&
    signers.some(({ person }) => !directoryOf(register, now).qualified(person, String(p['qualification']), now)),
  plan: ({ before, after, act, signers }, { p }) => {
    const team = before.plan.current?.team ?? [];
    const approvedNow = after.plan.approved !== undefined && before.plan.approved === undefined;
    return (
      (list(p['before']).includes(act) &&
        (before.plan.approved === undefined || signers.some(({ person }) => !team.includes(person)))) ||
      (approvedNow && !signers.some(({ as, person }) => as === p['approves'] && person !== before.plan.current?.by))
    );
  },
  'evidence-custody': ({ before, after, act, signers, ...taken }, { p }) => {
    const kept = before.exhibits.all.filter((one) => one.disposed === undefined);
    const keeper = (one: (typeof kept)[number]) => one.custody.at(-1)?.person;
    const counted = after.exhibits.inventories.length > before.exhibits.inventories.length;
    const moved = after.exhibits.all.some(
      (one, i) => one.custody.length > (before.exhibits.all[i]?.custody.length ?? one.custody.length),
    );
    return (
      (list(p['inventoryBefore']).includes(act) &&
        kept.length > 0 &&
        (before.exhibits.inventories.at(-1)?.at ?? '') < (before.head.visits.at(-1)?.from ?? '')) ||
      (counted && kept.some((one) => signers.some(({ person }) => person === keeper(one)))) ||
      (moved && new Set(signers.map(({ person }) => person)).size < 2) ||
      (ended({ before, after, act, signers, ...taken }) &&
        after.exhibits.all.some((one) => one.kind === 'seized' && one.disposed === undefined))
    );
  },
  liability: (taken, { stage, p }) =>
    (left(taken, stage) && forward(taken) && taken.after.liability.named.some((one) => one.handled === undefined)) ||
    (taken.act === 'handle-responsible' && taken.signers.some(({ as }) => as !== p['decides'])),
  'disclosure-sign-off': ({ before, after, signers }) =>
    after.disclosure.published.length > before.disclosure.published.length &&
    new Set(signers.map(({ person }) => person)).size < 2,
  jurisdiction: ({ before, after }, { p }) =>
    !before.acceptance.acceptedAt &&
    after.acceptance.acceptedAt !== undefined &&
    list(p['values']).includes(String(fields(after)[String(p['field'])] ?? '')),
  publicity: (taken, { stage, p }) => {
    if (!left(taken, stage) || !forward(taken)) return false;
    if (findResult(taken.power.definition, standingConclusion(taken.after.review)?.proposal)?.kind === 'denied')
      return false;
    const posting = taken.after.publicity.posted.at(-1);
    return posting === undefined || posting.days < Number(p['days']);
  },
};

/** The bindings of these controls in a definition, with the stage they stand in. */
export function promisesOf(
  definition: Definition,
): readonly (Bound & { readonly control: string; readonly onlyWhen: Binding['onlyWhen'] })[] {
  const ofMeasures = definition.stages.flatMap((stage) =>
    stage.measures.flatMap((measure) => measure.bindings.map((binding) => ({ ...binding, stage: stage.key }))),
  );
  const ofStatutes = definition.statutory.flatMap((binding) => binding.stages.map((stage) => ({ ...binding, stage })));
  return [...ofMeasures, ...ofStatutes]
    .filter(({ control }) => broken[control] !== undefined)
    .map(({ control, stage, with: p, life, onlyWhen }) => ({ control, stage, p, life, onlyWhen }));
}

/** Whether the binding is in force in this case as it stood before the step. */
export const inForce = ({ before }: Taken, bound: Bound & { readonly onlyWhen: Binding['onlyWhen'] }): boolean =>
  isKind(bound.onlyWhen, before.application.fields) &&
  (before.head.stage === bound.stage ||
    (bound.life !== 'stage' && before.head.visits.some((visit) => visit.stage === bound.stage)));
