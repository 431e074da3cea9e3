import type { Json } from '#kernel/ids.ts';
import { fault, Refusal, structural } from '#kernel/refusal.ts';
import { addMs, DAY_MS } from '#kernel/time.ts';
import type { Command } from './decide.ts';
import { type Engine, getAct } from './engine.ts';
import type { HeldProposal, Slot } from './facets/held.ts';
import type { Actor } from './fact.ts';
import type { CaseFact, CaseView, FacetKey } from './view.ts';

/** A held proposal waits this long for its signatures (proposal). */
export const HELD_FOR_MS = 3 * DAY_MS;

/** Slots that these signers leave empty; each natural person fills one place only. */
export function emptySlots(slots: readonly Slot[], signers: readonly Actor[]): readonly Slot[] {
  const persons = new Map(signers.map((signer) => [signer.person, signer.as]));
  return slots
    .map((slot) => ({ ...slot, n: slot.n - [...persons.values()].filter((as) => as === slot.post).length }))
    .filter((slot) => slot.n > 0);
}

/** The fact that holds an act until its other signatures are there. `contentHash` is what every signer signs. */
export function hold(
  engine: Engine,
  view: CaseView,
  command: Command,
  slots: readonly Slot[],
  contentHash: string,
): CaseFact {
  return {
    type: 'held.proposed',
    data: {
      key: `${command.act}-${view.version + 1}`,
      act: command.act,
      input: command.input as Json,
      contentHash,
      slots,
      expiresAt: addMs(engine.ctx.now, HELD_FOR_MS),
      seenVersion: view.version,
    },
  };
}

/** The proposal that a further officer may sign, or the refusal that says why not. */
export function signable(engine: Engine, view: CaseView, key: string, actor: Actor): HeldProposal {
  const refuse = (code: string, facts: { readonly [name: string]: Json } = {}): never => {
    throw new Refusal([structural('two-signatures', fault(code, { key, ...facts }))]);
  };
  const proposal = view.held.open.find((p) => p.key === key) ?? refuse('NO_SUCH_PROPOSAL');
  if (proposal.expiresAt <= engine.ctx.now) return refuse('PROPOSAL_EXPIRED');
  const { sees } = getAct(engine.catalogue, proposal.act);
  const changed = changedSince(view, sees, proposal.seenVersion);
  if (changed.length > 0) return refuse('PROPOSAL_CHANGED', { facets: changed });
  if (proposal.signers.some((signer) => signer.person === actor.person)) return refuse('SAME_PERSON_SIGNS_TWICE');
  if (!emptySlots(proposal.slots, proposal.signers).some((slot) => slot.post === actor.as))
    return refuse('NO_SLOT_FOR_POST', { post: actor.as });
  return proposal;
}

/** Facets that an act sees and that changed after `version`: the one ground for a conflict. */
export const changedSince = (view: CaseView, sees: readonly FacetKey[], version: number): readonly FacetKey[] =>
  sees.filter((facet) => (view.touched[facet] ?? 0) > version);
