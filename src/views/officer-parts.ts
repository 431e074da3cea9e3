import { barred, getAct, openUse } from '#cases/engine.ts';
import type { HeldProposal } from '#cases/facets/held.ts';
import { nominees } from '#cases/facets/lists.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import { findFinding } from '#cases/facets/review.ts';
import { openRectifications } from '#cases/facets/visits.ts';
import { emptySlots, signable } from '#cases/hold.ts';
import { itemsAsked, subjectPasses, subjectsOf } from '#cases/review-outcome.ts';
import type { CaseDetail } from '#contract/case-shapes.ts';
import { sayAct } from '#contract/say.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { ofNominee, whoOf } from './case-parts.ts';
import { lawName } from './deadlines.ts';
import { namesFor } from './fact-lines.ts';
import { inputLines } from './input-lines.ts';
import type { Sight } from './sight.ts';
import { sealedSignalsOf } from './signals.ts';
import { nameOf, postName } from './speech.ts';

/** Parts of a case that only its officers see. */

export function reviewOf(sight: Sight): CaseDetail['review'] {
  const { view, engine } = sight;
  const { definition } = engine.power;
  return {
    items: itemsAsked(engine.power, view).flatMap((item) =>
      (nominees(view.lists).length > 0 ? subjectsOf(item.per, view) : ['']).map((subject) => {
        const finding = findFinding(view.review, item.key, subject);
        return {
          key: item.key,
          subject,
          name: ofNominee(view, item.name, subject),
          standard: item.standard,
          asks: item.asks,
          choices: [...(item.choices ?? [])],
          mandatory: item.mandatory,
          mayNotApply: item.mayNotApply,
          evidence: item.evidence.map((key) => {
            const rule = definition.materials.find((one) => one.key === key);
            const of = rule && rule.per !== 'case' ? subject : '';
            return {
              key,
              subject: of,
              name: ofNominee(view, rule?.name ?? key, of),
              pages: currentMaterial(view.materials, key, of)?.pages ?? 0,
            };
          }),
          basis: item.basis ? `《${lawName(engine.ctx.laws, item.basis.law)}》${item.basis.article}` : '',
          finding: finding
            ? {
                answer: finding.answer,
                notApplicable: finding.notApplicable,
                evidence: finding.evidence.map((one) => ({ ...one })),
                note: finding.note,
                passes: subjectPasses(item, view, subject) === true,
                by: whoOf(sight, finding.by),
                at: finding.at,
              }
            : null,
        };
      }),
    ),
    conclusions: view.review.conclusions.map(({ proposal, opinion, failed, by, at }) => ({
      proposal,
      opinion,
      failed: [...failed],
      by: whoOf(sight, by),
      at,
    })),
    returns: view.review.returns.map((one) => ({ ...one })),
  };
}

export const doubtsOf = ({ view }: Sight): CaseDetail['doubts'] =>
  view.doubts.all.map(({ key, what, origin, raisedAt, answer }) => ({
    key,
    what,
    origin,
    raisedAt,
    answer: answer?.text ?? null,
  }));

/** Everybody who was asked, whether he has spoken or not. */
export const consultationOf = (sight: Sight): CaseDetail['consultation'] =>
  sight.view.consultation.rounds.map(({ question, convener, openedAt, replyBy, participants, opinions, closed }) => ({
    question,
    convener: whoOf(sight, convener),
    openedAt,
    replyBy,
    opinions: participants.map((person) => {
      const given = opinions.find((one) => one.person === person);
      return {
        person: whoOf(sight, person),
        stance: given?.stance ?? null,
        opinion: given?.opinion ?? '',
        at: given?.at ?? null,
      };
    }),
    closed: closed ? { ...closed } : null,
  }));

export const visitsOf = (sight: Sight): CaseDetail['visits'] => {
  const { planned, made } = sight.view.visits;
  return {
    planned: planned ? { on: planned.on, matters: [...planned.matters] } : null,
    made: made.map(({ on, officers, findings, evidence }) => ({
      on,
      officers: officers.map((person) => whoOf(sight, person)),
      findings: findings.map((one) => ({ ...one })),
      evidence: [...evidence],
    })),
    openRectifications: openRectifications(sight.view.visits),
  };
};

export const ordersOf = ({ view }: Sight): CaseDetail['orders'] =>
  view.supervision.orders.map(({ key, matter, replyBy, reply }) => ({
    key,
    matter,
    replyBy,
    reply: reply?.text ?? null,
  }));

export function spotCheckOf({ view }: Sight): CaseDetail['spotCheck'] {
  const { draw, check } = view.supervision;
  return draw ? { drawn: draw.drawn, seed: draw.seed, done: check !== undefined } : null;
}

export function heldOf(sight: Sight, person: PersonId): CaseDetail['held'] {
  const { engine, view } = sight;
  const { directory } = engine.ctx;
  const own = engine.power.definition.posts;
  return view.held.open.map((proposal) => ({
    key: proposal.key,
    act: proposal.act,
    actName: sayAct('zh-CN', proposal.act),
    expiresAt: proposal.expiresAt,
    signers: proposal.signers.map((signer) => ({
      name: nameOf(directory, signer.person),
      post: postName(signer.as, own),
    })),
    missing: emptySlots(proposal.slots, proposal.signers).map(({ post, n }) => ({
      post,
      postName: postName(post, own),
      n,
    })),
    content: [...signedLines(sight, proposal)],
    mine: directory.posts(person).some((as) => maySign(sight, proposal, person, as)),
  }));
}

/** What a further signer reads before he signs: the input, or what stands in the case where the act only says yes to it. */
function signedLines({ engine, view }: Sight, { act, input }: HeldProposal) {
  const signed = getAct(engine.catalogue, act).signs?.(view) ?? { act, input };
  return inputLines(signed.act, signed.input, namesFor({ power: engine.power, ctx: engine.ctx, view }, signed.input));
}

function maySign({ view, engine }: Sight, { key, act }: HeldProposal, person: PersonId, as: Post): boolean {
  try {
    signable(engine, view, key, { person, as });
    const use = openUse(engine, view, act, [{ person, as }]);
    return barred(engine, view, use, [{ person, as }]).length === 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** The sealed chain: null for everybody but inspectors. */
export function sealedOf(sight: Sight): CaseDetail['sealed'] {
  if (!sight.inspector) return null;
  const { contacts, tips } = sight.view.sealed;
  return {
    contacts: contacts.map(({ about, by, who, manner, words, handed, at }) => ({
      about: about === '' ? null : whoOf(sight, about),
      by: whoOf(sight, by),
      who,
      manner,
      words,
      handed,
      at,
    })),
    tips: tips.map(({ key, route, matter, stage, at, handled }) => ({
      key,
      route,
      matter,
      stage,
      at,
      result: handled?.result ?? null,
    })),
    signals: sealedSignalsOf(sight),
  };
}
