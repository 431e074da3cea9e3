import type { Engine } from '#cases/engine.ts';
import { openNotice } from '#cases/facets/acceptance.ts';
import { cardsIn } from '#cases/facets/cards.ts';
import { textInForce } from '#cases/facets/documents.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import type { ListedAct } from '#cases/list-acts.ts';
import { requiredMaterials } from '#cases/materials-required.ts';
import { overrunsOf } from '#cases/overruns.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import { itemPasses } from '#cases/review-outcome.ts';
import { tasked } from '#cases/tasked.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId } from '#kernel/ids.ts';
import { addDays, addMs, DAY_MS, dayOf } from '#kernel/time.ts';
import { department } from './case.ts';
import { FINDINGS, hashOf } from './filing.ts';

/** What a person who acts in a case looks at. */
export type Desk = {
  readonly engine: Engine;
  readonly view: CaseView;
  readonly who: PersonId;
  readonly listed: ListedAct;
};

const SAYS = '已对照公布的材料和标准逐项核对。';
const file = (name: string) => hashOf(name);
const today = ({ engine }: Desk) => dayOf(engine.ctx.now);
const persons: readonly PersonId[] = department.persons.map((one) => one.id);

/** Inputs of an act that an honest officer might give in this state, the likeliest first: act → inputs. */
export const inputsOf: { readonly [act: string]: (desk: Desk) => readonly object[] } = {
  withdraw: () => [{ reason: SAYS, document: file('withdrawal') }],
  'request-recusal': ({ view }) =>
    persons
      .filter((person) => !view.recusal.requests.some((request) => request.person === person && !request.answer))
      .map((person) => ({ person, reason: SAYS })),
  'answer-recusal': ({ view }) =>
    view.recusal.requests
      .filter((r) => !r.answer)
      .flatMap(({ person }) => [false, true].map((granted) => ({ person, granted, reason: SAYS }))),
  'declare-interest': () => [{ interest: SAYS }],
  'raise-doubt': () => [{ what: SAYS }],
  'answer-doubt': ({ view }) =>
    openDoubts(view.doubts).map(({ key }) => ({
      doubt: key,
      answer: SAYS,
      evidence: [{ material: view.materials.received[0]?.material, page: 1 }],
    })),
  reassign: ({ listed }) =>
    (listed.options.choices?.to ?? []).flatMap(({ value: to }) =>
      (listed.options.choices?.post ?? []).map(({ value: post }) => ({ to, post, reason: SAYS })),
    ),
  'give-back': () => [{ reason: SAYS }],
  urge: () => [{}],
  'issue-order': () => [{ matter: SAYS }],
  'answer-order': ({ view }) =>
    view.supervision.orders.filter((o) => !o.reply).map((o) => ({ order: o.key, reply: SAYS })),
  'raise-card': ({ view, who }) =>
    tasked(view)
      .filter((about) => about !== who && department.persons.some(({ id }) => id === about))
      .map((about) => ({ about, level: 'yellow', matter: 'no-reasons', what: SAYS, steps: ['1'] })),
  'assign-card': ({ view, listed }) =>
    cardsIn(view.cards, 'raised').flatMap(({ key: card, person }) =>
      (person === '' ? (listed.options.choices?.person ?? []).map(({ value }) => value) : [person]).map((to) => ({
        card,
        person: to,
        instructions: SAYS,
      })),
    ),
  'answer-card': ({ view }) =>
    cardsIn(view.cards, 'raised').map(({ key: card }) => ({ card, manner: 'explained', text: SAYS })),
  'judge-card': ({ view }) =>
    cardsIn(view.cards, 'answered').flatMap(({ key: card }) =>
      ['upheld', 'withdrawn', 'lowered'].map((outcome) => ({ card, outcome, reasons: SAYS })),
    ),
  'ask-card-review': ({ view }) =>
    view.cards.all.filter((one) => one.judged).map(({ key: card }) => ({ card, reasons: SAYS })),
  'review-card': ({ view }) =>
    cardsIn(view.cards, 'reviewing').flatMap(({ key: card }) =>
      ['upheld', 'withdrawn', 'lowered', 'restored'].map((outcome) => ({ card, outcome, reasons: SAYS })),
    ),
  'close-card': ({ view }) =>
    [...cardsIn(view.cards, 'upheld'), ...cardsIn(view.cards, 'lowered')].map(({ key: card }) => ({
      card,
      result: SAYS,
    })),
  account: ({ view, who }) =>
    overrunsOf(view)
      .filter((signal) => !view.supervision.accounted.some((done) => done.key === signal.key))
      .flatMap((signal) =>
        [...new Set(view.hands.map((hand) => hand.person))]
          .filter((person) => person !== who)
          .slice(0, 1)
          .map((responsible) => ({ finding: signal.key, responsible, handling: 'reminded', reason: SAYS })),
      ),
  'spot-check': () => [true, false].map((agrees) => ({ findings: SAYS, agrees })),
  'publish-result': ({ listed }) => [{ ...listed.options.prefill }],
  pause: ({ engine }) =>
    engine.power.definition.pauseGrounds.map((ground) => ({
      ground: ground.key,
      reasons: SAYS,
      document: file('ground'),
    })),
  'call-back': () => [true, false].map((settled) => ({ result: SAYS, settled })),
  evaluate: () => [1, 5].map((score) => ({ score, remark: '' })),
  'register-contact': () => [{ about: '', who: '某人', manner: 'phone', words: SAYS }],
  'link-tip': () => [{ route: 'phone', matter: SAYS, named: ['clerk-a'] }],
  'handle-tip': ({ view, who }) =>
    view.sealed.tips
      .filter((tip) => !tip.handled && !tip.named.includes(who))
      .map((tip) => ({ tip: tip.key, result: SAYS })),
  'issue-slip': () => [{}],
  'check-form': ({ engine, view }) =>
    ['', 'plan', 'form'].map((wrong) => ({
      checks: requiredMaterials(engine.power, view).map(({ key }) => {
        const complete = key !== wrong && currentMaterial(view.materials, key) !== undefined;
        return { material: key, complete, problem: complete ? '' : '缺第三页' };
      }),
    })),
  'issue-notice': noticeInputs,
  supplement: ({ engine, view }) => [
    {
      materials: (openNotice(view.acceptance)?.items ?? []).map((item) => ({
        material: item.material,
        hash: file(`${item.material}${dayOf(engine.ctx.now)}${view.version}`),
        name: '补正.pdf',
        pages: 10,
      })),
    },
  ],
  accept: () => [{}],
  'refer-away': () => [{ to: '市应急管理局', reason: SAYS }],
  'close-unsupplied': () => [{ reason: SAYS }],
  'hand-over': () => ['clerk-a', 'clerk-b'].map((to) => ({ to, reason: SAYS })),
  'record-findings': ({ view }) =>
    [{}, { hazards: 0 }].map((instead: Record<string, number>) => ({ findings: recordable(view, instead) })),
  'hand-in-review': () => ['file', 'not-file'].map((proposal) => ({ proposal, opinion: SAYS })),
  'open-consultation': ({ engine, view, who }) => {
    const fit = ['head-a', 'head-b', 'reviewer-a', 'reviewer-b', 'legal-a', 'owner-a'].filter(
      (id) => id !== who && !recusalGround(view, id as PersonId, engine.ctx.directory),
    );
    return [fit.slice(-2), fit.slice(0, 3), fit].map((participants) => ({
      question: SAYS,
      participants,
    }));
  },
  'give-opinion': () => ['agree', 'agree', 'agree', 'disagree'].map((stance) => ({ stance, opinion: SAYS })),
  'close-consultation': () => [{}],
  delegate: ({ engine, who }) =>
    ['head-a', 'head-b']
      .filter((to) => to !== who)
      .map((to) => ({ to, until: addMs(engine.ctx.now, 10 * DAY_MS), reason: SAYS })),
  decide: () => ['file', 'not-file'].map((result) => ({ result, reasons: SAYS })),
  'return-review': () => [{ reasons: SAYS }],
  'draft-document': ({ listed }) => [{ ...listed.options.prefill }],
  'issue-document': ({ view }) => view.documents.all.filter((d) => !d.issued).map((d) => ({ document: d.document })),
  'correct-document': ({ view }) => {
    const { applicant } = view.application;
    return view.documents.all
      .filter((d) => d.issued && textInForce(d).includes(applicant))
      .map(({ document }) => ({ document, changes: [{ wrong: applicant, right: `${applicant}甲` }], reason: SAYS }));
  },
  serve: (desk) =>
    desk.view.documents.all
      .filter((d) => d.issued)
      .map((d) => ({
        document: d.document,
        method: 'direct',
        servedOn: today(desk),
        receiver: '经办人',
        proof: file('proof'),
      })),
  'plan-visit': (desk) => [0, 3].map((days) => ({ on: addDays(today(desk), days), matters: ['应急演练', '应急物资'] })),
  'record-visit': (desk) =>
    [true, false].map((inOrder) => ({
      visitedOn: today(desk),
      findings: (desk.view.visits.planned?.matters ?? []).map((matter) => ({
        matter,
        inOrder,
        note: `${matter}有记录和照片可查。`,
      })),
      evidence: [file('photo')],
      rectifyBy: inOrder ? '' : addDays(today(desk), 10),
    })),
  'record-rectification': () => [{ what: SAYS, evidence: [file('after')] }],
  'conclude-supervision': () => [{}],
  archive: ({ listed }) => [{ ...listed.options.prefill, place: '档案室一柜' }],
  close: () => [{}],
};

function noticeInputs({ engine, view }: Desk): readonly object[] {
  const { power } = engine;
  const { checks, notices } = view.acceptance;
  const failing = power.definition.standards
    .filter((item) => itemPasses(item, view) === false)
    .flatMap((item) => item.evidence);
  const wanted = new Set([...checks.filter((check) => !check.complete).map((check) => check.material), ...failing]);
  const last = notices.at(-1);
  const open = requiredMaterials(power, view)
    .map((rule) => rule.key)
    .filter((key) => wanted.has(key) && (!last || last.changedSince.includes(key)));
  return open.length > 0 ? [{ items: open.map((material) => ({ material, problem: '缺第三页' })) }] : [];
}

/** Honest findings on the papers that are there. */
function recordable(view: CaseView, instead: { readonly [item: string]: number }): readonly object[] {
  const has = (material: string) => currentMaterial(view.materials, material) !== undefined;
  return FINDINGS.map((finding) => ({
    ...finding,
    answer: instead[finding.item] ?? finding.answer,
    evidence: finding.evidence.map((one) => (has(one.material) ? one : { material: 'form', page: 1 })),
  }));
}
