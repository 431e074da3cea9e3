import type { Context } from '#cases/context.ts';
import { type FrozenDocument, findFrozen, type IssuedFact } from '#cases/facets/issued.ts';
import type { CaseView } from '#cases/view.ts';
import type { Hash } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { documentsOf, type HeldDocument } from './catalogue.ts';
import { documentHash, freeze, thaw } from './hash.ts';

/** A document of a case as it is to be shown: once issued, in the words in which it went out. */
export type KeptDocument = Omit<HeldDocument, 'standing' | 'correctedBy'> & {
  /** `withdrawn`: the decision that it tells was revoked on appeal. */
  readonly standing: 'draft' | 'record' | 'issued' | 'corrected' | 'withdrawn';
  /** Null while it is a draft, and of a record, which nobody issues. */
  readonly hash: Hash | null;
  /** When another document corrected it; null = none did. */
  readonly correctedAt: Instant | null;
};

/** Every document that the case holds. What was issued is told from what was frozen, whatever the forms would say of it today. */
export function keptDocuments(view: CaseView, power: Power, ctx: Context): readonly KeptDocument[] {
  const held = documentsOf(view, power, ctx);
  const kept = held.map(({ correctedBy, ...document }): KeptDocument => {
    const frozen = document.standing === 'issued' ? findFrozen(view.issued, document.key) : undefined;
    const correctedAt = held.find(({ key }) => key === correctedBy)?.at ?? null;
    if (!frozen) return { ...document, hash: null, correctedAt };
    return asFrozen(frozen, { ...document, correctedAt });
  });
  // A program that no longer makes such a document still has those that went out.
  const lost = view.issued.all.filter((one) => !held.some(({ key }) => key === one.document));
  return [...kept, ...lost.map((frozen) => asFrozen(frozen, { audience: 'file', correctedAt: null, revokedAt: null }))];
}

const asFrozen = (
  frozen: FrozenDocument,
  { audience, correctedAt, revokedAt }: Pick<KeptDocument, 'audience' | 'correctedAt' | 'revokedAt'>,
): KeptDocument => ({
  key: frozen.document,
  name: frozen.name,
  content: thaw(frozen.content),
  missing: [],
  standing: revokedAt !== null ? 'withdrawn' : correctedAt !== null ? 'corrected' : 'issued',
  number: frozen.number ?? null,
  at: frozen.at,
  audience,
  hash: frozen.hash,
  correctedAt,
  revokedAt,
});

/** The facts that freeze what is issued and not frozen yet. `salt`: 32 random bytes, new ones each time. */
export function freezing(view: CaseView, power: Power, ctx: Context, salt: () => Buffer): readonly IssuedFact[] {
  return documentsOf(view, power, ctx).flatMap(
    ({ standing, key, name, number, content, at }): readonly IssuedFact[] => {
      if (standing !== 'issued' || content === null || findFrozen(view.issued, key)) return [];
      const [frozen, own] = [freeze(content), salt()];
      const data = {
        document: key,
        name,
        content: frozen,
        salt: own.toString('hex'),
        hash: documentHash(frozen, own),
        at,
      };
      return [{ type: 'issued.frozen', data: number === null ? data : { ...data, number } }];
    },
  );
}
