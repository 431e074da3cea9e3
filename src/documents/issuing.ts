import type { Context } from '#cases/context.ts';
import { type FrozenDocument, findFrozen, type Issued, type IssuedFact } from '#cases/facets/issued.ts';
import type { CaseView } from '#cases/view.ts';
import type { Hash } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { documentsOf, type HeldDocument } from './catalogue.ts';
import { documentHash, freeze, thaw } from './hash.ts';

/** A document of a case as it is to be shown: once issued, in the words in which it went out. */
export type KeptDocument = Pick<HeldDocument, 'key' | 'name' | 'content' | 'missing' | 'number' | 'at' | 'audience'> & {
  readonly standing: 'draft' | 'record' | 'issued' | Change['standing'];
  /** Null while it is a draft, and of a record, which nobody issues. */
  readonly hash: Hash | null;
  /** When it was corrected or withdrawn; null = it stands, or was never issued. */
  readonly changedAt: Instant | null;
};

/** What became of a document after it went out. */
type Change = { readonly standing: 'corrected' | 'withdrawn'; readonly at: Instant };

/** Every document that the case holds. What was issued is told from what was frozen, whatever the forms would say of it today. */
export const keptDocuments = (view: CaseView, power: Power, ctx: Context): readonly KeptDocument[] =>
  keptOf(documentsOf(view, power, ctx), view.issued);

export function keptOf(held: readonly HeldDocument[], issued: Issued): readonly KeptDocument[] {
  const kept = held.map((document): KeptDocument => {
    const { key, name, content, missing, number, at, audience, standing } = document;
    const frozen = standing === 'issued' ? findFrozen(issued, key) : undefined;
    if (frozen) return asFrozen(frozen, audience, changeOf(document, held));
    return { key, name, content, missing, number, at, audience, standing, hash: null, changedAt: null };
  });
  // A program that no longer makes such a document still has those that went out.
  const lost = issued.all.filter((one) => !held.some(({ key }) => key === one.document));
  return [...kept, ...lost.map((frozen) => asFrozen(frozen, 'file', null))];
}

const asFrozen = (frozen: FrozenDocument, audience: HeldDocument['audience'], change: Change | null): KeptDocument => ({
  key: frozen.document,
  name: frozen.name,
  content: thaw(frozen.content),
  missing: [],
  number: frozen.number ?? null,
  at: frozen.at,
  audience,
  standing: change?.standing ?? 'issued',
  hash: frozen.hash,
  changedAt: change?.at ?? null,
});

/** What was revoked on appeal stands no more, corrected or not. */
function changeOf({ correctedBy, revokedAt }: HeldDocument, held: readonly HeldDocument[]): Change | null {
  if (revokedAt !== null) return { standing: 'withdrawn', at: revokedAt };
  const correcting = held.find(({ key }) => key === correctedBy);
  return correcting ? { standing: 'corrected', at: correcting.at } : null;
}

/** The facts that freeze what is issued and not frozen yet. `salt`: 32 random bytes, new ones each time. */
export const freezing = (held: readonly HeldDocument[], issued: Issued, salt: () => Buffer): readonly IssuedFact[] =>
  held.flatMap(({ standing, key, name, number, content, at }): readonly IssuedFact[] => {
    if (standing !== 'issued' || content === null || findFrozen(issued, key)) return [];
    const [frozen, own] = [freeze(content), salt()];
    const hash = documentHash(frozen, own);
    const data = { document: key, name, content: frozen, salt: own.toString('hex'), hash, at };
    return [{ type: 'issued.frozen', data: number === null ? data : { ...data, number } }];
  });
